"""The text that is parsed, and how its places map back to the text as it was published."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from attrs import frozen

from bilateral_corpus.model import Span

_CARRIAGE_RETURN = re.compile("\r\n?")
_PARAGRAPH = re.compile("[^\n]*\n?")
# No character at or above this one combines with another (Unicode 16).
_LAST_COMBINING = 0x1F000


@frozen(kw_only=True)
class SourceText:
    """A published text in the normal form that passages have, with the way back.

    The normal form has line feeds only (CRLF and lone CR become LF) and is in Unicode NFC; a reader of marked-up text
    also leaves out the marks. Nothing else is changed.

    Attributes:
        original: The text as it was published; spans of the model point into it.
        text: The text in normal form; parsing happens here.
        starts: Places in `text` from which on `shifts` hold, ascending; empty when nothing was changed.
        shifts: How far a place at or after the start lies from its place in `original`.
        removed: How many code points of `original` were left out right before each start.
    """

    original: str
    text: str
    starts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()

    @classmethod
    def of(cls, original: str) -> SourceText:
        """Normalise a text."""
        if "\r" not in original and unicodedata.is_normalized("NFC", original):
            return cls(original=original, text=original)
        return cls.of_pieces(original, normal_pieces(original))

    @classmethod
    def of_pieces(cls, original: str, pieces: Iterable[tuple[str, str]]) -> SourceText:
        """Put a text together from its pieces.

        Args:
            original: The published text.
            pieces: All of it in order, each piece with its normal form, which is empty for what is left out.
        """
        texts: list[str] = []
        changes: dict[int, tuple[int, int]] = {}
        place = shift = removed = 0
        for old, new in pieces:
            if new:
                removed = 0
                place += len(new)
                texts.append(new)
            else:
                removed += len(old)
            # A shift can fall again, since some characters are longer in NFC (U+0958).
            if len(old) != len(new):
                shift += len(old) - len(new)
                changes[place] = (shift, removed)
        return cls(
            original=original,
            text="".join(texts),
            starts=tuple(changes),
            shifts=tuple(shift for shift, _ in changes.values()),
            removed=tuple(removed for _, removed in changes.values()),
        )

    def origin(self, start: int, end: int) -> Span:
        """The span in `original` of a range of `text`, with the marks that were left out around it."""
        if not self.starts:
            return Span(start, end)
        start, end = self._with_marks_before(start), self._with_marks_after(end)
        first = min(self._place(start) - self._removed_before(start), len(self.original))
        return Span(first, min(max(first, self._place(end)), len(self.original)))

    def _with_marks_before(self, start: int) -> int:
        """Where a mark stands that only white space parts from the words after it, in their line."""
        index = bisect_left(self.starts, start) - 1
        place = self.starts[index] if index >= 0 and self.removed[index] else start
        apart = self.text[place:start]
        return place if apart and apart.isspace() and "\n" not in apart and self._is_edge(place - 1) else start

    def _with_marks_after(self, end: int) -> int:
        """The same for a mark after words."""
        index = bisect_right(self.starts, end)
        place = self.starts[index] if index < len(self.starts) and self.removed[index] else end
        apart = self.text[end:place]
        return place if apart and apart.isspace() and "\n" not in apart and self._is_edge(place) else end

    def _is_edge(self, position: int) -> bool:
        """Whether a line ends at a place of `text`."""
        return not 0 <= position < len(self.text) or self.text[position] == "\n"

    def _place(self, position: int) -> int:
        index = bisect_right(self.starts, position)
        place = position + (self.shifts[index - 1] if index else 0)
        # Inside a piece that is longer in normal form a place stays before the next piece.
        if index < len(self.starts):
            return min(place, self.starts[index] + self.shifts[index] - self.removed[index])
        return place

    def _removed_before(self, position: int) -> int:
        index = bisect_left(self.starts, position)
        return self.removed[index] if index < len(self.starts) and self.starts[index] == position else 0


def normal_pieces(original: str) -> Iterator[tuple[str, str]]:
    """Cut a text into the largest pieces that can be normalised one by one, with their normal form."""
    for line in _lines(original):
        body = line.rstrip("\r\n")
        if unicodedata.is_normalized("NFC", body):
            yield body, body
        else:
            yield from ((cluster, unicodedata.normalize("NFC", cluster)) for cluster in _clusters(body))
        if body != line:
            yield line[len(body) :], "\n"


def _lines(text: str) -> Iterator[str]:
    position = 0
    for end in _CARRIAGE_RETURN.finditer(text):
        yield from filter(None, _PARAGRAPH.findall(text, position, end.start()))
        yield end.group()
        position = end.end()
    yield from filter(None, _PARAGRAPH.findall(text, position))


def _clusters(text: str) -> Iterator[str]:
    """Cut a text so that every character stands with all that can combine with it."""
    position = 0
    for cluster in _cluster_pattern().finditer(text):
        yield from _singles(text[position : cluster.start()])
        yield from _smallest(cluster.group())
        position = cluster.end()
    yield from _singles(text[position:])


def _smallest(cluster: str) -> Iterator[str]:
    """A cluster in one piece if its characters do combine, else one by one."""
    apart = "".join(unicodedata.normalize("NFC", character) for character in cluster)
    return iter(cluster) if apart == unicodedata.normalize("NFC", cluster) else iter((cluster,))


def _singles(text: str) -> Iterator[str]:
    """Cut a text in which nothing combines; in one piece, unless a character has another normal form (U+212B)."""
    return iter((text,)) if unicodedata.is_normalized("NFC", text) else iter(text)


@cache
def _cluster_pattern() -> re.Pattern[str]:
    """A character with those after it that combine with it: marks, Hangul vowels and finals, a few Indic vowels."""
    joining = {chr(code) for code in (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))}
    for character in map(chr, range(0xC0, _LAST_COMBINING)):
        if unicodedata.combining(character):
            joining.add(character)
        parts = unicodedata.decomposition(character).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            joining.add(chr(int(parts[1], 16)))
    return re.compile(f".[{''.join(sorted(joining))}]+", re.DOTALL)
