"""Where words stand, said so that they are found again when the text around them was read in another way.

It is the TextQuoteSelector of the W3C's Web Annotation Data Model (https://www.w3.org/TR/annotation-model/, 4.2.4) with
its exact words, prefix and suffix, and beside it the TextPositionSelector (4.2.5) with start and end in the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from bilateral_corpus.model import Interview, Passage, Span

__all__ = ["Found", "Quote", "find", "quote"]

_CONTEXT = 32


@frozen(kw_only=True)
class Quote:
    """Words of an interview, with what stands around them and where they stand.

    Attributes:
        exact: The words.
        prefix: What stands before them in the passage, at most 32 code points.
        suffix: What stands after them, likewise.
        start: Where they begin in the source text, in code points.
        end: Where they end, half-open.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


@frozen
class Found:
    """Where a quote was found.

    Attributes:
        passage: The number of the passage.
        span: Where the words stand in the passage.
    """

    passage: int
    span: Span


def quote(passage: Passage, span: Span) -> Quote:
    """Quote some words of a passage."""
    start = passage.span.start + span.start
    return Quote(
        exact=passage.text[span.slice],
        prefix=passage.text[max(0, span.start - _CONTEXT) : span.start],
        suffix=passage.text[span.end : span.end + _CONTEXT],
        start=start,
        end=start + len(span),
    )


def find(wanted: Quote, interview: Interview, *, at_start: bool = False) -> Found | None:
    """Find quoted words in an interview.

    Args:
        wanted: The quote.
        interview: The interview as it is read now.
        at_start: Whether only passages count that begin with the words.

    Returns:
        The place where the words stand with most of what stood around them; of several the one that is nearest to
        where they stood; None, if the words are no longer there.
    """
    best, found = None, None
    for number, passage in enumerate(interview.passages):
        for start in _places(wanted.exact, passage.text):
            if at_start and start:
                break
            here = Span(start, start + len(wanted.exact))
            distance = abs(passage.span.start + start - wanted.start)
            rank = (-_context(wanted, passage.text, here), distance, number, start)
            if best is None or rank < best:
                best, found = rank, Found(number, here)
    return found


def _places(words: str, text: str) -> Iterator[int]:
    # An empty turn is quoted with no words, and stands at its beginning only.
    place = text.find(words) if words else (0 if not text else -1)
    while place >= 0:
        yield place
        place = text.find(words, place + 1) if words else -1


def _context(wanted: Quote, text: str, span: Span) -> int:
    """How much of what stood around the words still does, in code points."""
    before = text[max(0, span.start - _CONTEXT) : span.start]
    after = text[span.end : span.end + _CONTEXT]
    return _common(wanted.prefix[::-1], before[::-1]) + _common(wanted.suffix, after)


def _common(one: str, other: str) -> int:
    for number, (here, there) in enumerate(zip(one, other, strict=False)):
        if here != there:
            return number
    return min(len(one), len(other))
