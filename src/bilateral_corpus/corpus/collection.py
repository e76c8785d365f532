"""Interviews in an order, each found by its id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Self, overload

from attrs import evolve, field, frozen

from bilateral_corpus.corpus import located
from bilateral_corpus.corpus.lazy_sequence import LazySequence
from bilateral_corpus.corpus.located import LocatedMention, LocatedStatement, LocatedTurn
from bilateral_corpus.corpus.reconciliation.reference import Constraints
from bilateral_corpus.errors import IntegrityError, InvalidValueError
from bilateral_corpus.model import Interview, Problem
from bilateral_corpus.model.display import Displayable

__all__ = ["Collection"]


def _interviews(values: Iterable[Interview]) -> tuple[Interview, ...]:
    if not isinstance(values, Iterable):
        raise InvalidValueError(f"a corpus is made of interviews, found {type(values).__name__}")
    interviews = tuple(values)
    for position, interview in enumerate(interviews):
        if not isinstance(interview, Interview):
            raise InvalidValueError(f"a corpus holds interviews, found {type(interview).__name__} at {position}")
    return interviews


def _problems(values: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(values)


def _index(interviews: tuple[Interview, ...]) -> dict[str, Interview]:
    index: dict[str, Interview] = {}
    for interview in interviews:
        if index.setdefault(interview.id, interview) is not interview:
            raise IntegrityError(f"two interviews of a corpus have the id {interview.id!r}")
    return index


@frozen(repr=False)
class Collection(Displayable):
    """An ordered collection of interviews, each found by its id; what a corpus holds, without what can be asked of it.

    Attributes:
        interviews: The interviews, in order.
        problems: What could not be read, or is doubtful in the collection as a whole; the doubts about one interview
            are in its own `problems`.
        constraints: What a person has decided about who and what is the same.

    Raises:
        IntegrityError: Two interviews have the same id.
    """

    interviews: tuple[Interview, ...] = field(default=(), converter=_interviews)
    problems: tuple[Problem, ...] = field(default=(), converter=_problems, kw_only=True)
    constraints: Constraints = field(factory=Constraints, kw_only=True)
    # A dict, though nothing may change it: a read-only view of one can be neither pickled nor copied.
    _by_id: dict[str, Interview] = field(init=False, eq=False)

    @_by_id.default
    def _make_index(self) -> dict[str, Interview]:
        return _index(self.interviews)

    def __iter__(self) -> Iterator[Interview]:
        return iter(self.interviews)

    def __len__(self) -> int:
        return len(self.interviews)

    def __contains__(self, item: object) -> bool:
        """Whether an id, or an interview equal to this one, is in the corpus."""
        if isinstance(item, Interview):
            return self._by_id.get(item.id) == item
        return item in self._by_id

    @overload
    def __getitem__(self, key: int | str) -> Interview: ...
    @overload
    def __getitem__(self, key: slice) -> Self: ...
    def __getitem__(self, key: int | str | slice) -> Interview | Self:
        """The interview at a position or with an id, or the corpus of a slice (with the same problems).

        Raises:
            IndexError: There is no such position.
            KeyError: There is no such id.
        """
        if isinstance(key, str):
            return self._by_id[key]
        if isinstance(key, slice):
            return evolve(self, interviews=self.interviews[key])
        return self.interviews[key]

    def filter(self, wanted: Callable[[Interview], bool]) -> Self:
        """Give the interviews for which a function returns true, in the same order, as a corpus."""
        return evolve(self, interviews=filter(wanted, self.interviews))

    def __or__(self, other: Collection) -> Self:
        """Give all interviews of both, those of this corpus first; one that both have counts once.

        Raises:
            IntegrityError: They have different interviews with the same id.
        """
        if not isinstance(other, Collection):
            return NotImplemented
        added = (one for one in other if one not in self)
        problems = dict.fromkeys((*self.problems, *other.problems))
        constraints = self.constraints | other.constraints
        return evolve(self, interviews=(*self.interviews, *added), problems=problems, constraints=constraints)

    def __and__(self, other: Collection) -> Self:
        """Give the interviews whose ids the other corpus has too, as this corpus has them."""
        return self.filter(lambda one: one.id in other) if isinstance(other, Collection) else NotImplemented

    def __sub__(self, other: Collection) -> Self:
        """Give the interviews whose ids the other corpus has not."""
        return self.filter(lambda one: one.id not in other) if isinstance(other, Collection) else NotImplemented

    @property
    def turns(self) -> LazySequence[LocatedTurn]:
        """All turns in order, each with its interview; made when they are asked for."""
        return LazySequence("turns", self.interviews, located.turns)

    @property
    def mentions(self) -> LazySequence[LocatedMention]:
        """All mentions in order, each with its passage and interview; made when they are asked for."""
        return LazySequence("mentions", self.interviews, located.mentions)

    @property
    def statements(self) -> LazySequence[LocatedStatement]:
        """Who speaks of which event, in order, each with its interview; made when they are asked for."""
        return LazySequence("statements", self.interviews, located.statements)
