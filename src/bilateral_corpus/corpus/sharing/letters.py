"""The letters of a text: what stays the same when it is set in another way.

Copies of one interview differ in where lines end, in quotation marks and dashes, in spaces, in capitals of headlines
and in how marked letters are encoded. None of that changes the letters and digits, in their order, without case. Copies
are compared by those.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from attrs import field, frozen

from bilateral_corpus.model import Span

__all__ = ["Letters"]


class _Folding(dict[str, str]):
    """What letters a character stands for, looked up once for each character."""

    def __missing__(self, character: str) -> str:
        folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
        self[character] = "".join(one for one in folded if one.isalnum() or unicodedata.category(one)[0] == "M")
        return self[character]


_FOLDING = _Folding()


@frozen(slots=False)
class Letters:
    """The letters of a text, with the way back.

    >>> letters = Letters("“The ﬁrst–Visit”")
    >>> letters.text, letters.span(Span(5, 9))
    ('thefirstvisit', Span(start=3, end=8))

    Attributes:
        of: The text.
    """

    of: str = field(repr=False)

    @cached_property
    def _found(self) -> list[tuple[int, str]]:
        return [(place, folded) for place, one in enumerate(self.of) if (folded := _FOLDING[one])]

    @cached_property
    def text(self) -> str:
        """The letters, digits and marks, in compatibility form (NFKD) and without case."""
        return "".join([folded for _, folded in self._found])

    @cached_property
    def places(self) -> Sequence[int]:
        """Where each of them stands in the text, in code points; several may stand in one place (ﬁ)."""
        return [place for place, folded in self._found for _ in folded]

    def __len__(self) -> int:
        return len(self.text)

    def before(self, place: int) -> int:
        """How many letters stand before a place of the text."""
        return bisect_left(self.places, place)

    def span(self, span: Span) -> Span:
        """Which letters stand in a span of the text."""
        return Span(self.before(span.start), self.before(span.end))
