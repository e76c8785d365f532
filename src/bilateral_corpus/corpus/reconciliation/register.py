"""The people, organizations or events of a whole corpus."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Generic

from attrs import field, frozen

from bilateral_corpus.corpus.reconciliation.evidence import Match
from bilateral_corpus.corpus.reconciliation.profile import Record
from bilateral_corpus.corpus.reconciliation.reference import Reference
from bilateral_corpus.model import MentionKind, Problem
from bilateral_corpus.model.display import Displayable

__all__ = ["Register"]


def _sorted_matches(values: Iterable[Match]) -> tuple[Match, ...]:
    return tuple(sorted(values, key=lambda match: [reference.order for reference in match.references]))


def _problems(values: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(values)


@frozen(slots=False, repr=False, kw_only=True, hash=False)
class Register(Displayable, Mapping[str, Record], Generic[Record]):
    """One record for each person, organization or event, however many interviews have it; a mapping by id.

    ``register["an-id"]`` also takes the id that an interview has, if only one record goes by it.

    Attributes:
        kind: What it is a register of.
        entries: The records by their ids in the corpus, sorted by these.
        members: For each of these ids, which entries of which interviews it stands for.
        matches: Why entries were joined, each with its evidence and score.
        proposals: What may be one and was not joined.
        problems: What is doubtful, such as two people who hold at once what one person holds.
    """

    kind: MentionKind
    entries: Mapping[str, Record]
    members: Mapping[str, tuple[Reference, ...]]
    matches: tuple[Match, ...] = field(converter=_sorted_matches)
    proposals: tuple[Match, ...] = field(converter=_sorted_matches)
    problems: tuple[Problem, ...] = field(converter=_problems)

    def __getitem__(self, id: str) -> Record:
        """The record with an id.

        Raises:
            KeyError: There is none, or several interviews give the id to different ones.
        """
        if (found := self.entries.get(id)) is not None:
            return found
        return self.entries[self._by_local_id[id]]

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def id_of(self, interview: str, id: str) -> str:
        """The id in the corpus of an entry of an interview.

        Args:
            interview: The id of the interview.
            id: The id that the entry has there.

        Raises:
            KeyError: There is no such entry.
        """
        return self._by_reference[Reference(self.kind, interview, id)]

    def interviews(self, id: str) -> tuple[str, ...]:
        """The ids of the interviews that have the record with an id, sorted.

        Raises:
            KeyError: There is no such record.
        """
        found = self.members[id if id in self.members else self._by_local_id[id]]
        return tuple(sorted({reference.interview for reference in found}))

    @cached_property
    def _by_reference(self) -> Mapping[Reference, str]:
        return {reference: id for id, references in self.members.items() for reference in references}

    @cached_property
    def _by_local_id(self) -> Mapping[str, str]:
        found: dict[str, set[str]] = defaultdict(set)
        for reference, id in self._by_reference.items():
            found[reference.id].add(id)
        return {local: next(iter(ids)) for local, ids in found.items() if len(ids) == 1}

    def __repr__(self) -> str:
        several = sum(len(references) > 1 for references in self.members.values())
        return (
            f"<Register of {len(self)} ({self.kind}): {several} in several interviews, {len(self.proposals)} proposals>"
        )
