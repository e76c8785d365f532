"""Given names, which tell people from other things that are written with capitals."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

__all__ = ["given_names", "is_given"]


@cache
def given_names() -> frozenset[str]:
    """Some twenty thousand given names in Latin letters, as they are printed; read when first asked for."""
    text = (files("bilateral_corpus.knowledge") / "given_names.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


def is_given(word: str) -> bool:
    """Whether a word is a given name, in any way of writing Cyrillic: "Sergei", "Sergey", "Sergej".

    >>> is_given("Dara"), is_given("Harbour")
    (True, False)
    """
    return word in given_names() or (_ENDING.search(word) is not None and _spelled(word) in _spellings())


# How the last vowel of Russian and Ukrainian names is written: "Sergei", "Dmitry", "Dmitriy", "Anatolii".
_ENDING = re.compile(r"(?:[ei][yij]|ii|y|i|ij)$")


def _spelled(word: str) -> str:
    """A name in one of the ways to write it."""
    return re.sub(r"(?:iy|ii|ij|y)$", "i", re.sub(r"e[yij]$", "ei", word))


@cache
def _spellings() -> frozenset[str]:
    return frozenset(_spelled(name) for name in given_names() if _ENDING.search(name))
