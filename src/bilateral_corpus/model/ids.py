"""Ids: readable slugs that are the same on every run and every machine."""

from __future__ import annotations

import re
import unicodedata

from attrs import define, field

__all__ = ["Ids", "slug"]

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


@define
class Ids:
    """Gives out ids that do not repeat, in an order that depends on the names alone.

    >>> ids = Ids(fallback="speaker")
    >>> ids.new("Dara Venn"), ids.new("Dara Venn"), ids.new("…")
    ('dara-venn', 'dara-venn-2', 'speaker')

    Attributes:
        fallback: The slug of a name without letters and digits.
    """

    fallback: str
    _given: dict[str, int] = field(factory=dict, init=False)

    def new(self, name: str) -> str:
        """An id for a name: its slug, or the slug with the first number from 2 that makes it unused."""
        wanted = found = slug(name) or self.fallback
        # The number goes on from the last one, so that a million equal names cost no more than different ones.
        while found in self._given:
            self._given[wanted] += 1
            found = f"{wanted}-{self._given[wanted]}"
        self._given[found] = 1
        return found
