"""Entries of interviews, and those that say the same of the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from datetime import date
from functools import cached_property
from typing import Generic, TypeVar

from attrs import frozen

from bilateral_corpus.corpus.reconciliation.reference import Reference
from bilateral_corpus.model import Event, Interview, Organization, PartialDate, Person

__all__ = ["Entry", "Profile", "Record", "commonest", "most_exact"]

Record = TypeVar("Record", bound=Person | Organization | Event)
H = TypeVar("H", bound=Hashable)


@frozen(eq=False)
class Entry(Generic[Record]):
    """A person, an organization or an event as one interview has it.

    Attributes:
        reference: Which one.
        record: What the interview has.
        interview: The interview.
    """

    reference: Reference
    record: Record
    interview: Interview


@frozen(slots=False, eq=False)
class Profile(Generic[Record]):
    """Entries that nothing tells apart: equal in all that reconciliation looks at first.

    Attributes:
        key: What they have in common; sorting by it puts similar ones near each other.
        entries: The entries, sorted by reference.
    """

    key: tuple[str, ...]
    entries: tuple[Entry[Record], ...]

    @property
    def record(self) -> Record:
        """What the first interview has."""
        return self.entries[0].record

    @cached_property
    def interviews(self) -> frozenset[str]:
        """The ids of the interviews that have it."""
        return frozenset(entry.reference.interview for entry in self.entries)


def commonest(values: Iterable[H | None]) -> H | None:
    """The value that occurs most often, None left aside; of several the longest one, then the first in sorting."""
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda one: (-counts[one], -len(str(one)), str(one)), default=None)


def most_exact(dates: Iterable[PartialDate | None]) -> PartialDate | None:
    """The date with the fewest days; of several the commonest."""
    counts = Counter(one for one in dates if one is not None)
    return min(counts, key=lambda one: (_days(one), -counts[one], one.edtf), default=None)


def _days(when: PartialDate) -> int:
    if when.earliest is None or when.latest is None:
        return (date.max - date.min).days
    return (when.latest - when.earliest).days
