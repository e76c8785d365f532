"""Where the words that someone quotes stand in an interview."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import islice, takewhile

from attrs import define, frozen

from bilateral_corpus.model import Passage, Span

__all__ = ["Place", "Quotations", "as_quoted"]

_RUN = re.compile(r"\s+|\S+")
# A quotation is looked up by its first code points, so that thousands of them need one reading of the text.
_KEY = 8
_CONTEXT = 64
_MOST_PLACES = 1024


@frozen
class Place:
    """Words in a passage.

    Attributes:
        passage: The number of the passage in the interview.
        span: Where the words stand in its text.
    """

    passage: int
    span: Span


@define
class Quotations:
    """The text of an interview in which quotations are looked up.

    White space counts as one space however much of it there is: a page that is seen in a browser has other line ends
    than its source.
    """

    _text: str
    _origins: array[int]
    _bases: list[int]
    _places: dict[str, list[int]]

    @classmethod
    def of(cls, passages: Iterable[Passage], quotations: Iterable[str]) -> Quotations:
        """Read passages once for all quotations that will be asked for.

        Args:
            passages: The passages of the interview.
            quotations: The quotations, as :func:`as_quoted` gives them.
        """
        pieces, origins, bases, base = list[str](), array("Q"), list[int](), 0
        for passage in passages:
            bases.append(base)
            for run in _RUN.finditer(passage.text):
                words = " " if run[0].isspace() else run[0]
                pieces.append(words)
                origins.extend(range(base + run.start(), base + run.start() + len(words)))
            # No quotation has a line end in it, so none runs from one passage into the next.
            pieces.append("\n")
            base += len(passage.text) + 1
            origins.append(base - 1)
        text = "".join(pieces)
        return cls(text, origins, bases, _places(text, quotations))

    def find(self, quotation: str, before: str = "", after: str = "") -> list[Place]:
        """Where a quotation stands.

        Args:
            quotation: One of those that were announced.
            before: What stands before it; as :func:`as_quoted` gives it.
            after: What stands after it.

        Returns:
            The places that fit best to what stands before and after, in the order of the text; of a quotation whose
            beginning stands in more than a thousand places, among the first of those.
        """
        beginning = self._places.get(quotation[:_KEY], ()) if quotation else ()
        found = [one for one in islice(beginning, _MOST_PLACES) if self._text.startswith(quotation, one)]
        if len(found) > 1 and (before or after):
            scores = [self._fit(one, one + len(quotation), before, after) for one in found]
            best = max(scores)
            found = [one for one, score in zip(found, scores, strict=True) if score == best]
        return [self._place(one, one + len(quotation)) for one in found]

    def _fit(self, start: int, end: int, before: str, after: str) -> int:
        """How many code points of the context are the same."""
        left = self._text[max(0, start - _CONTEXT) : start].rstrip()
        return _common(reversed(left), reversed(before)) + _common(self._text[end : end + _CONTEXT].lstrip(), after)

    def _place(self, start: int, end: int) -> Place:
        first, last = self._origins[start], self._origins[end - 1]
        number = bisect_right(self._bases, first) - 1
        return Place(number, Span(first - self._bases[number], last + 1 - self._bases[number]))


def as_quoted(words: str) -> str:
    """Words as they are compared: in Unicode NFC, with single spaces, and none around them."""
    return " ".join(unicodedata.normalize("NFC", words).split())


def _common(one: Iterable[str], other: Iterable[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _places(text: str, quotations: Iterable[str]) -> dict[str, list[int]]:
    keys: dict[int, set[str]] = defaultdict(set)
    for one in quotations:
        keys[len(one[:_KEY])].add(one[:_KEY])
    found: dict[str, list[int]] = defaultdict(list)
    for length, wanted in keys.items():
        for place in range(len(text) - length + 1) if length else ():
            if (key := text[place : place + length]) in wanted:
                found[key].append(place)
    return found
