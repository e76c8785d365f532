"""Countries by name, in the language of a plot."""

from __future__ import annotations

from collections.abc import Iterable

from bilateral_corpus.formats.posts import country_name
from bilateral_corpus.knowledge import country, load_countries

__all__ = ["called", "pair_of"]


def called(code: str, language: str) -> str:
    """The name of a country in a language; in English where that is not known, and the code where nothing is."""
    known = country(code).languages if code in load_countries() else ()
    return country(code).name(language) if language in known else country_name(code)


def pair_of(codes: Iterable[str], language: str) -> str:
    """The names of countries, joined by a dash, in the order of the codes.

    >>> pair_of(["LA", "VN"], "en")
    'Laos – Vietnam'
    """
    return " – ".join(called(code, language) for code in codes)
