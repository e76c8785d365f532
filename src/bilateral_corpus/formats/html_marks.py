"""Words of a text between tags, where what is marked may cross and elements may not."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from bilateral_corpus.formats.html_elements import direction, element, words
from bilateral_corpus.model import Span

__all__ = ["Mark", "marked", "paragraphs"]

# Browsers give up at some depth; who reads needs far less.
_DEEPEST = 16
_BLANK = re.compile("(\n{2,})")


@frozen
class Mark:
    """Tags around some words.

    Attributes:
        span: Where the words stand in the text, in code points.
        opening: The tag before them.
        closing: The tag behind them.
        is_kept: Whether the tags are written even where no word is left for them, because other marks cross them or
            there are too many inside of one another.
    """

    span: Span
    opening: str
    closing: str
    is_kept: bool = True


def marked(text: str, marks: Iterable[Mark]) -> str:
    """Write a text with marks; one that crosses another ends where it crosses.

    Args:
        text: The text, of which nothing is taken for mark-up.
        marks: The marks, in any order; of those that begin together the longest holds the others.
    """
    return "".join(_marked(text, 0, len(text), _in_order(marks)))


def paragraphs(text: str, marks: Iterable[Mark], around: str) -> Iterator[str]:
    """Write a text as a ``<p>`` for each paragraph, with the line ends between them, which nobody sees.

    Args:
        text: The text; blank lines stand between its paragraphs.
        marks: As for :func:`marked`. A paragraph ends all of them.
        around: The direction of what the paragraphs stand in; one that is written the other way says so.
    """
    left = deque(_in_order(marks))
    place = 0
    pieces = _BLANK.split(text)
    for blank, paragraph in zip(["", *pieces[1::2]], pieces[::2], strict=True):
        start = place + len(blank)
        place = start + len(paragraph)
        # The last paragraph has whatever is left, also what stands at the very end of the text.
        until = place if place < len(text) else place + 1
        inside = list(_taken(left, until))
        yield blank
        if paragraph or inside:
            own = direction([paragraph])
            yield element("p", {"dir": None if own == around else own}, *_marked(text, start, place, inside))


def _taken(left: deque[Mark], until: int) -> Iterator[Mark]:
    while left and left[0].span.start < until:
        yield left.popleft()


def _in_order(marks: Iterable[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))


def _marked(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[str]:
    """Write a part of a text with the marks that begin in it, or between it and the part before."""
    place = start
    opened: list[tuple[int, str]] = []
    for mark in (*marks, None):
        begin = end if mark is None else max(mark.span.start, start)
        while opened and opened[-1][0] <= begin:
            reached, closing = opened.pop()
            yield words(text[place:reached]) + closing
            place = reached
        yield words(text[place:begin])
        place = begin
        if mark is not None:
            until = min(mark.span.end, opened[-1][0] if opened else end)
            if until > begin and len(opened) < _DEEPEST:
                yield mark.opening
                opened.append((until, mark.closing))
            elif mark.is_kept:
                yield mark.opening + mark.closing
