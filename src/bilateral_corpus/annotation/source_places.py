"""Places in the text that an interview was read from, and where in its passages they are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import define, field

from bilateral_corpus.annotation.code_units import CodeUnits
from bilateral_corpus.annotation.quotations import Place, as_quoted
from bilateral_corpus.model import Passage, Span, Turn

__all__ = ["SourcePlaces"]


@define
class SourcePlaces:
    """Finds passages by places in their source.

    Attributes:
        passages: The passages of the interview.
        text: The text that it was read from, if that is known.
    """

    passages: Sequence[Passage]
    text: str | None
    _starts: list[int] = field(init=False)
    _units: CodeUnits = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._starts = [one.span.start for one in self.passages]
        self._units = CodeUnits(self.text or "")

    def words(self, start: int, end: int) -> str | None:
        """The words at a place; None where the passages alone do not tell."""
        if self.text is not None:
            return self.text[start:end]
        if (found := self._passage(start)) is None:
            return None
        passage = self.passages[found]
        interrupted = isinstance(passage, Turn) and passage.interruptions
        as_printed = len(passage.text) == len(passage.span) and not interrupted
        offset = passage.span.start
        inside = passage.span.contains(Span(start, end))
        return passage.text[start - offset : end - offset] if as_printed and inside else None

    def at(self, start: int, words: str) -> Place | None:
        """The place of words in the passage that stands there, if it has them as far from its beginning."""
        for one in self._counted(start):
            if (found := self._passage(one)) is not None:
                place = one - self.passages[found].span.start
                if words and self.passages[found].text.startswith(words, place):
                    return Place(found, Span(place, place + len(words)))
        return None

    def nearest(self, places: Sequence[Place], start: int, quoted: str) -> Sequence[Place]:
        """The one that is nearest to a place in the text; all of them, if the words do not stand there."""
        expected = next((one for one in self._counted(start) if self._stands(one, quoted)), None)
        if expected is None:
            return places
        return [min(places, key=lambda one: abs(self._start_of(one) - expected))]

    def _counted(self, place: int) -> tuple[int, ...]:
        """A place in code points, if it is counted in those, and if it is counted in UTF-16 code units."""
        return tuple(dict.fromkeys((place, self._units.to_code_points(place))))

    def _passage(self, place: int) -> int | None:
        number = bisect_right(self._starts, place) - 1
        return None if number < 0 else number

    def _stands(self, place: int, quoted: str) -> bool:
        # Twice as much, since it may have more white space; a longer stretch of that is not worth the reading.
        return as_quoted((self.text or "")[place : place + 2 * len(quoted) + 8]).startswith(quoted)

    def _start_of(self, place: Place) -> int:
        return self.passages[place.passage].span.start + place.span.start
