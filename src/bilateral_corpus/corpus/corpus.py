"""Many interviews in one hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, overload

from attrs import field, frozen

from bilateral_corpus.errors import IntegrityError, InvalidValueError
from bilateral_corpus.model import Interview, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable


def _interviews(values: Iterable[Interview]) -> tuple[Interview, ...]:
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
class Corpus:
    """An ordered collection of interviews, each found by its id; immutable, like what it holds.

    ``corpus[0]`` and ``corpus["an-id"]`` give an interview, ``corpus[:10]`` gives a smaller corpus, iteration gives the
    interviews in order.

    Attributes:
        interviews: The interviews, in order.
        problems: What could not be read, or is doubtful in the collection as a whole; the doubts about one interview
            are in its own `problems`.

    Raises:
        IntegrityError: Two interviews have the same id.
    """

    interviews: tuple[Interview, ...] = field(default=(), converter=_interviews)
    problems: tuple[Problem, ...] = field(default=(), converter=_problems, kw_only=True)
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
    def __getitem__(self, key: slice) -> Corpus: ...
    def __getitem__(self, key: int | str | slice) -> Interview | Corpus:
        """The interview at a position or with an id, or the corpus of a slice (with the same problems).

        Raises:
            IndexError: There is no such position.
            KeyError: There is no such id.
        """
        if isinstance(key, str):
            return self._by_id[key]
        if isinstance(key, slice):
            return Corpus(self.interviews[key], problems=self.problems)
        return self.interviews[key]

    def to_arrow(self, table: str) -> Any:
        """Give a table of the corpus as a :class:`pyarrow.Table`; see :func:`bilateral_corpus.formats.arrow.to_arrow`.

        Args:
            table: Such as ``turns`` or ``events``.

        Raises:
            InvalidValueError: There is no such table; the message lists those there are.
            MissingExtraError: pyarrow is not installed.
        """
        # Tables are wanted rarely, and importing the library should be quick.
        from bilateral_corpus.formats import arrow

        return arrow.to_arrow(self.interviews, table)

    def to_pandas(self, table: str) -> Any:
        """Give a table of the corpus as a :class:`pandas.DataFrame`; otherwise as :meth:`to_arrow`."""
        from bilateral_corpus.formats import arrow

        return arrow.to_pandas(self.interviews, table)

    def to_polars(self, table: str) -> Any:
        """Give a table of the corpus as a :class:`polars.DataFrame`; otherwise as :meth:`to_arrow`."""
        from bilateral_corpus.formats import arrow

        return arrow.to_polars(self.interviews, table)

    def __repr__(self) -> str:
        turns = sum(len(interview.turns) for interview in self.interviews)
        return f"<Corpus: {len(self)} interviews, {turns} turns, {len(self.problems)} problems>"
