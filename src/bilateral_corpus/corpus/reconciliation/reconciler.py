"""How entries of one kind become a register; what is particular to a kind is in the modules of the kinds."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, ClassVar, Generic

from bilateral_corpus.corpus.reconciliation.clustering import Clusters, Compared, Facts, Standing, cluster
from bilateral_corpus.corpus.reconciliation.evidence import Evidence, Match, probability
from bilateral_corpus.corpus.reconciliation.profile import Entry, Profile, Record, commonest
from bilateral_corpus.corpus.reconciliation.reference import Constraints, Reference
from bilateral_corpus.corpus.reconciliation.register import Register
from bilateral_corpus.corpus.reconciliation.weighing import Comparison, Weigh, weighed
from bilateral_corpus.model import MentionKind, Problem

__all__ = ["IdOf", "Reconciler"]

IdOf = Callable[[Reference], str]
_DECIDED = Evidence("a person decided so", 20.0)


class Reconciler(ABC, Generic[Record]):
    """Makes a register of the entries of many interviews; what it gives does not depend on their order."""

    kind: ClassVar[MentionKind]

    @abstractmethod
    def key(self, entry: Entry[Record]) -> tuple[str, ...]:
        """What makes two entries equal without any comparison, as texts that sort like near like."""

    @abstractmethod
    def facts(self, profile: Profile[Record]) -> Facts:
        """What is known of an entry and cannot be otherwise for another one that is the same."""

    @abstractmethod
    def comparison(self, profiles: Sequence[Profile[Record]]) -> Comparison[Any]:
        """What may be one, and how that is found out."""

    @abstractmethod
    def why_equal(self, profile: Profile[Record]) -> tuple[Evidence, ...]:
        """What speaks for entries with one key being one."""

    @abstractmethod
    def merged(self, id: str, entries: Sequence[Entry[Record]], id_of: IdOf) -> Record:
        """Make one of entries that are one."""

    def problems(self, records: Iterable[Record]) -> Iterator[Problem]:
        """What is doubtful in the register as a whole."""
        yield from ()

    def register(
        self, entries: Iterable[Entry[Record]], constraints: Constraints, weigh: Weigh = weighed
    ) -> Register[Record]:
        """Make the register.

        Args:
            entries: The entries of all interviews, in any order.
            constraints: What a person has decided.
            weigh: What compares them.
        """
        constraints = constraints.of(self.kind)
        profiles = self._profiles(entries, constraints)
        number_of = {entry.reference: number for number, one in enumerate(profiles) for entry in one.entries}
        clusters = cluster(
            [Standing(self.facts(profile), profile.interviews) for profile in profiles],
            weigh(self.comparison(profiles)),
            _numbered(constraints.same, number_of),
            _numbered(constraints.different, number_of),
        )
        groups: dict[int, list[Entry[Record]]] = defaultdict(list)
        for number, profile in enumerate(profiles):
            groups[clusters.find(number)] += profile.entries
        named = _with_ids(groups.values())
        ids = {entry.reference: id for id, group in named.items() for entry in group}
        records = {id: self.merged(id, group, ids.__getitem__) for id, group in named.items()}
        return Register(
            kind=self.kind,
            entries=records,
            members={id: tuple(entry.reference for entry in group) for id, group in named.items()},
            matches=self._matches(profiles, clusters, constraints),
            proposals=[_match(pair, profiles) for pair in _apart(clusters)],
            problems=(*_contradictions(clusters, profiles), *self.problems(records.values())),
        )

    def _profiles(self, entries: Iterable[Entry[Record]], constraints: Constraints) -> list[Profile[Record]]:
        decided = constraints.references
        found: dict[tuple[str, ...], list[Entry[Record]]] = defaultdict(list)
        for entry in entries:
            found[self.key(entry)].append(entry)
        profiles: dict[tuple[str, ...], list[Entry[Record]]] = defaultdict(list)
        for key, same in found.items():
            times = Counter(entry.reference.interview for entry in same)
            for entry in same:
                # Somebody, or the interview itself, may say that two with one key are different.
                alone = entry.reference in decided or times[entry.reference.interview] > 1
                own = (entry.reference.interview, entry.reference.id) if alone else ("", "")
                profiles[(*key, *own)].append(entry)
        return [
            Profile(key, tuple(sorted(profiles[key], key=lambda entry: entry.reference.order)))
            for key in sorted(profiles)
        ]

    def _matches(
        self, profiles: Sequence[Profile[Record]], clusters: Clusters, constraints: Constraints
    ) -> Iterator[Match]:
        for profile in profiles:
            if len(profile.entries) > 1:
                evidence = self.why_equal(profile)
                yield Match(
                    references=tuple(entry.reference for entry in profile.entries),
                    names=tuple(entry.record.name for entry in profile.entries),
                    score=probability(evidence),
                    evidence=evidence,
                )
        number_of = {entry.reference: number for number, one in enumerate(profiles) for entry in one.entries}
        for one, other in _numbered(constraints.same, number_of):
            if clusters.find(one) == clusters.find(other):
                yield _match(Compared(one, other, (_DECIDED,)), profiles)
        for pair in clusters.merges:
            yield _match(pair, profiles)


def _numbered(
    pairs: Iterable[tuple[Reference, Reference]], number_of: dict[Reference, int]
) -> Iterator[tuple[int, int]]:
    """The pairs of which the corpus holds both."""
    for one, other in sorted(pairs):
        if one in number_of and other in number_of:
            yield number_of[one], number_of[other]


def _apart(clusters: Clusters) -> Iterator[Compared]:
    for pair in clusters.proposals:
        if clusters.find(pair.one) != clusters.find(pair.other):
            yield pair


def _match(pair: Compared, profiles: Sequence[Profile[Record]]) -> Match:
    both = sorted(
        (profiles[pair.one].entries[0], profiles[pair.other].entries[0]), key=lambda entry: entry.reference.order
    )
    return Match(
        references=tuple(entry.reference for entry in both),
        names=tuple(entry.record.name for entry in both),
        score=probability(pair.evidence),
        evidence=pair.evidence,
    )


def _contradictions(clusters: Clusters, profiles: Sequence[Profile[Record]]) -> Iterator[Problem]:
    for one, other in clusters.contradictions:
        first, second = profiles[one].entries[0], profiles[other].entries[0]
        yield Problem(
            code="contradicting-decisions",
            message=f"{first.record.name!r} of {first.reference.interview} and {second.record.name!r} of "
            f"{second.reference.interview} are said to be the same and to be different",
            action="they were kept apart",
        )


def _with_ids(groups: Iterable[list[Entry[Record]]]) -> dict[str, list[Entry[Record]]]:
    """Give each group the id that its entries with the commonest name have most often; a number if it is taken."""
    wanted = []
    for group in groups:
        group.sort(key=lambda entry: entry.reference.order)
        name = commonest(entry.record.name for entry in group)
        id = commonest(entry.record.id for entry in group if entry.record.name == name) or group[0].record.id
        wanted.append((id, -len(group), group[0].reference.order, group))
    taken: dict[str, list[Entry[Record]]] = {}
    first_free: dict[str, int] = {}
    reserved = {id for id, *_ in wanted}
    for id, _, _, group in sorted(wanted, key=lambda one: one[:3]):
        found = id
        while found in taken or (found != id and found in reserved):
            first_free[id] = first_free.get(id, 1) + 1
            found = f"{id}-{first_free[id]}"
        taken[found] = group
    return dict(sorted(taken.items()))
