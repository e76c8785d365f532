"""Where a text that is too long is cut: between paragraphs, else sentences, else words, else anywhere."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from attrs import Factory, define

__all__ = ["Cuts", "sentence_ends"]

_PARAGRAPH = re.compile(r"\n\s*\n")
_SENTENCE = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+|[。！？]+[」』”）]*")
_WORD = re.compile(r"\s+")
# A cut at a coarser place is taken if it leaves at least so much of the room filled.
_FILLED = 0.5
_FIRST_STEP = 64


def sentence_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Give the places between the sentences of a part of a text, in order."""
    for match in _SENTENCE.finditer(text, start, end):
        yield match.end()


def _places(kind: re.Pattern[str], text: str) -> list[int]:
    return [match.end() for match in kind.finditer(text)]


@define
class Cuts:
    """The places at which a text can be cut.

    Attributes:
        text: The text.
        levels: The places between paragraphs, between sentences, and between words, in order.
    """

    text: str
    levels: Sequence[Sequence[int]] = Factory(
        lambda self: [_places(kind, self.text) for kind in (_PARAGRAPH, _SENTENCE, _WORD)], takes_self=True
    )

    def sentence_end(self, start: int) -> int:
        """Where the sentence ends that goes on at a place."""
        sentences = self.levels[1]
        number = bisect_right(sentences, start)
        return sentences[number] if number < len(sentences) else len(self.text)

    def furthest(self, start: int, fits: Callable[[int], bool]) -> int:
        """Find where to cut.

        Args:
            start: Where the part begins, in code points.
            fits: Whether a part from there to a place is short enough; true up to some place and false from there on.

        Returns:
            The place, at least one code point after `start`.
        """
        limit = self._limit(start, fits)
        if limit == len(self.text):
            return limit
        between = [self._last(level, start, limit) for level in self.levels]
        filled = (place for place in between if place is not None and place - start >= _FILLED * (limit - start))
        return next(filled, between[-1] or limit)

    def _limit(self, start: int, fits: Callable[[int], bool]) -> int:
        """The last place that fits; nothing far behind it is looked at, so that the whole text is not, each time."""
        step = _FIRST_STEP
        while start + step < len(self.text) and fits(start + step):
            step *= 2
        low, high = start + 1, min(start + step, len(self.text))
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if fits(middle) else (low, middle - 1)
        return low

    def _last(self, level: Sequence[int], start: int, limit: int) -> int | None:
        number = bisect_right(level, limit)
        return level[number - 1] if number and level[number - 1] > start else None
