"""Where a piece of text stands."""

from __future__ import annotations

from attrs import frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model._fields import refuse_type


@frozen(order=True)
class Span:
    """A half-open range of a text, counted in Unicode code points (not bytes, not UTF-16 units).

    ``text[span.start:span.end]`` is what the span covers, and so is ``text[span.slice]``.

    Attributes:
        start: The first code point inside, counted from 0.
        end: The first code point after it; never smaller than `start`.

    Raises:
        InvalidValueError: `start` is negative or lies after `end`, or one of them is no whole number.

    >>> span = Span(start=4, end=8)
    >>> "The Lao side"[span.slice]
    'Lao '
    """

    start: int
    end: int

    # Spans, mentions and passages are checked as a whole and not field by field: there are more of them than of
    # anything else, and a validator of attrs takes longer than what it checks.
    def __attrs_post_init__(self) -> None:
        start, end = self.start, self.end
        if type(start) is not int or type(end) is not int:
            refuse_type("a span", "a pair of whole numbers", (start, end))
        if not 0 <= start <= end:
            raise InvalidValueError(f"a span needs 0 <= start <= end, found start {start} and end {end}")

    @property
    def slice(self) -> slice:
        """The same range as a :class:`slice`, to index a text with."""
        return slice(self.start, self.end)

    def __len__(self) -> int:
        """The number of code points covered."""
        return self.end - self.start

    def __bool__(self) -> bool:
        """True, also for an empty span: a span is a place, not a quantity."""
        return True

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return max(self.start, other.start) < min(self.end, other.end)

    def shift(self, offset: int) -> Span:
        """The span moved by `offset` code points."""
        return Span(start=self.start + offset, end=self.end + offset)
