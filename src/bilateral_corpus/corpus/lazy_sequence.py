"""A sequence whose items are made when they are asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Generic, TypeVar, overload

from attrs import field, frozen

from bilateral_corpus.model import Interview
from bilateral_corpus.model.display import Displayable, beginning

__all__ = ["LazySequence"]

T = TypeVar("T")
# In how many interviews the items are counted for who only looks.
_COUNTED = 1000


@frozen(slots=False, eq=False, repr=False)
class LazySequence(Displayable, Sequence[T], Generic[T]):
    """The items of many interviews, one after the other, as one sequence that holds none of them.

    Going through it costs what going through the interviews costs. Asking for its length, or for an item by its
    position, counts the items of each interview once.

    Attributes:
        name: What the items are called.
        interviews: The interviews, in order.
        items_of: What gives the items of one interview.
    """

    name: str
    interviews: tuple[Interview, ...]
    items_of: Callable[[Interview], Sequence[T]] = field(repr=False)

    def __iter__(self) -> Iterator[T]:
        for interview in self.interviews:
            yield from self.items_of(interview)

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        """The item at a position, or the items of a slice as a tuple.

        Raises:
            IndexError: There is no such position.
        """
        if isinstance(index, slice):
            return tuple(self[number] for number in range(*index.indices(len(self))))
        position = index + len(self) if index < 0 else index
        if not 0 <= position < len(self):
            raise IndexError(f"there are {len(self)} {self.name}, and none at {index}")
        owner = bisect_right(self._ends, position)
        return self.items_of(self.interviews[owner])[position - (self._ends[owner - 1] if owner else 0)]

    @cached_property
    def _ends(self) -> list[int]:
        """The number of items up to each interview, it included."""
        return list(accumulate(len(self.items_of(interview)) for interview in self.interviews))

    def __repr__(self) -> str:
        number = f"{len(self)} " if len(self.interviews) <= _COUNTED else ""
        return beginning(f"<{number}{self.name} of {len(self.interviews)} interviews>", self)
