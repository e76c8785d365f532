"""Fonts that have the letters of a text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from matplotlib import font_manager

__all__ = ["families_for"]

# It comes with matplotlib, so that a picture looks alike on every machine as far as its letters reach: Latin with all
# marks of Vietnamese, Greek, Cyrillic, Arabic, Hebrew, Lao.
_FIRST = "DejaVu Sans"
# Of the fonts that are installed, those of one look come first.
_PREFERRED = "Noto Sans"
# It shows the number of a character in a box, which is what a missing letter looks like.
_LAST_RESORT = "Last Resort"
_USUAL = frozenset((400, "400", "normal", "regular", "book"))


def families_for(characters: Iterable[str]) -> tuple[list[str], set[str]]:
    """Choose installed fonts that together have all characters, as far as that can be.

    Args:
        characters: The characters to be printed.

    Returns:
        The names of the fonts, the first one for all that it has; and the characters that no font has.
    """
    families = [_FIRST]
    missing = {one for one in characters if not one.isspace()} - _letters(_FIRST)
    for family in _installed() if missing else ():
        if missing & _letters(family):
            families.append(family)
            missing -= _letters(family)
    return families, missing


@cache
def _files() -> dict[str, str]:
    """Find the file of each family that has upright letters of the usual weight; the same one on every run."""
    entries = sorted(font_manager.fontManager.ttflist, key=lambda entry: (entry.name, entry.fname))
    return {one.name: one.fname for one in entries if one.style == "normal" and one.weight in _USUAL}


@cache
def _installed() -> tuple[str, ...]:
    names = [name for name in _files() if not name.startswith((_FIRST, _LAST_RESORT))]
    return tuple(sorted(names, key=lambda name: (not name.startswith(_PREFERRED), name)))


@cache
def _letters(family: str) -> frozenset[str]:
    return frozenset(map(chr, font_manager.get_font(_files()[family]).get_charmap()))
