"""Names of countries in languages that the main file does not have, each in a file of its own.

A file is read when its language is first asked for, so that a reader of English pays nothing for it. It has a table for
each kind of name, in which the alpha-2 codes are the keys::

    [name]
    LA = "Laos"
    [adjectives]
    LA = ["laotien", "laotienne"]

The table ``name`` is written by ``.ci/write_country_names.py`` after Unicode CLDR, the others by hand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from attrs import evolve

from bilateral_corpus.knowledge.countries import Countries, load_countries
from bilateral_corpus.knowledge.country import CountryName, NameKind
from bilateral_corpus.knowledge.country_file import LISTS
from bilateral_corpus.knowledge.spelling import spelling_key
from bilateral_corpus.language.data_file import Table, read_table

__all__ = ["countries_in"]


def countries_in(language: str) -> Countries:
    """Give the countries with their names in one language.

    >>> countries_in("fr").find("laotienne", "fr")
    ('LA',)

    Args:
        language: A BCP 47 tag; of ``zh-Hant-TW`` the file ``zh-Hant`` counts.

    Returns:
        Those countries that have a name in it; for a language without a file of its own all countries, with the names
        of :func:`load_countries`.
    """
    subtags = language.split("-")
    tags = ("-".join(subtags[:length]) for length in range(len(subtags), 0, -1))
    tag = next((tag for tag in tags if tag in _files()), None)
    return load_countries() if tag is None else _translated(tag)


@cache
def _files() -> dict[str, Traversable]:
    folder = files("bilateral_corpus.knowledge") / "names"
    return {entry.name.removesuffix(".toml"): entry for entry in folder.iterdir() if entry.name.endswith(".toml")}


@cache
def _translated(tag: str) -> Countries:
    table = read_table(_files()[tag])
    table.check_keys(("name", *LISTS))
    names = tuple(_names(table, tag.partition("-")[0]))
    shared = Counter(key for key, _ in {(spelling_key(name.text), name.code) for name in names})
    named: dict[str, list[CountryName]] = {}
    for name in names:
        named.setdefault(name.code, []).append(evolve(name, ambiguous=shared[spelling_key(name.text)] > 1))
    return Countries(tuple(evolve(load_countries().country(code), names=named[code]) for code in sorted(named)))


def _names(table: Table, language: str) -> Iterator[CountryName]:
    short = table.table("name")
    for code in short.values:
        yield CountryName(text=short.string(code), code=code, language=language, kind=NameKind.NAME)
    for key, kind in LISTS.items():
        listed = table.table(key) if key in table.values else None
        for code in listed.values if listed else ():
            for text in listed.strings(code) if listed else ():
                yield CountryName(text=text, code=code, language=language, kind=kind)
