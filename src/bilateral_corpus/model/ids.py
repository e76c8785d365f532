"""Ids: readable slugs that are the same on every run and every machine."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from itertools import count

__all__ = ["slug", "unused"]

# Letters that Unicode does not decompose into a base letter and a mark, though their readers see them so.
_STROKES = str.maketrans({"đ": "d", "ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i"})
_WORD = re.compile(r"[^\W_]\S*")
_LATIN_MARK = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")


def slug(text: str, *, limit: int = 60) -> str:
    """Make a readable id of a name or title.

    Latin letters lose their marks; letters of other scripts stay, since a transliteration would be a guess.

    Args:
        text: Any text.
        limit: The greatest length in code points; a longer slug ends at a word boundary where there is one.

    Returns:
        Lower-case words joined by hyphens; empty when the text has neither letter nor digit.

    >>> slug("Sengphet Houngboungnuang"), slug("Đại sứ Trần Hải Vân"), slug("Дара Венн")
    ('sengphet-houngboungnuang', 'dai-su-tran-hai-van', 'дара-венн')
    """
    # Folding case may yield characters that decompose, and decomposing may yield capitals (№ is No).
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(_STROKES)
    bare = unicodedata.normalize("NFC", _LATIN_MARK.sub("", folded))
    words = "-".join(_WORD.findall("".join(character if _in_word(character) else " " for character in bare)))
    if len(words) <= limit:
        return words
    head, cut, _ = words[: limit + 1].rpartition("-")
    return head if cut else words[:limit]


def _in_word(character: str) -> bool:
    # Many scripts write their vowels as marks, which are no letters to Unicode.
    return character.isalnum() or unicodedata.category(character).startswith("M")


def unused(wanted: str, taken: Container[str]) -> str:
    """Give `wanted`, or `wanted` with the first number from 2 that makes it unused.

    >>> unused("venn", {"venn", "venn-2"})
    'venn-3'
    """
    if wanted not in taken:
        return wanted
    return next(numbered for n in count(2) if (numbered := f"{wanted}-{n}") not in taken)
