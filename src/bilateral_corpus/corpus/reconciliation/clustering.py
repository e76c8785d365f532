"""Joining entries that match, under what a person has decided, in an order that depends on nothing but them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Protocol, Self

from attrs import Factory, define, frozen

from bilateral_corpus.corpus.reconciliation.evidence import MERGED, PROPOSED, Evidence, probability

__all__ = ["Clusters", "Compared", "Facts", "Standing", "cluster"]

# A rival counts if its odds are at least a quarter of those of the other.
_MARGIN = 2.0


class Facts(Protocol):
    """What is known of an entry and cannot be otherwise for another one that is the same."""

    def clashes(self, other: Self) -> bool:
        """Whether the two cannot be of one."""
        ...

    def union(self, other: Self) -> Self:
        """Both together."""
        ...


@frozen
class Standing:
    """What is known of an entry, with the interviews that have it.

    Who read an interview took its entries for different ones, so two of one interview are joined by a person only.

    Attributes:
        facts: What is known.
        interviews: The ids of the interviews.
    """

    facts: Facts
    interviews: frozenset[str]

    def clashes(self, other: Standing) -> bool:
        """Whether the two cannot be of one."""
        return not self.interviews.isdisjoint(other.interviews) or self.facts.clashes(other.facts)

    def union(self, other: Standing) -> Standing:
        """Both together."""
        return Standing(self.facts.union(other.facts), self.interviews | other.interviews)


@frozen
class Compared:
    """Two entries that were compared.

    Attributes:
        one: The number of the one.
        other: The number of the other, which is the greater.
        evidence: What speaks for and against their being one.
    """

    one: int
    other: int
    evidence: tuple[Evidence, ...]

    @property
    def bits(self) -> float:
        """All evidence together, in bits."""
        return sum(one.bits for one in self.evidence)


@define
class Clusters:
    """Entries, and which of them are one.

    Attributes:
        known: What is known of each; of the first of a cluster, what is known of all of it.
        banned: For the first of a cluster, the entries that may never be in it.
        parents: The way from each entry to the first of its cluster.
        merges: What was joined for the evidence.
        proposals: What was not joined, though something speaks for it.
        contradictions: What a person wants joined and apart at once.
    """

    known: list[Standing]
    banned: dict[int, set[int]]
    parents: list[int] = Factory(lambda self: list(range(len(self.known))), takes_self=True)
    merges: list[Compared] = Factory(list)
    proposals: list[Compared] = Factory(list)
    contradictions: list[tuple[int, int]] = Factory(list)

    def find(self, number: int) -> int:
        """The first entry of the cluster that an entry is in."""
        while self.parents[number] != number:
            self.parents[number] = self.parents[self.parents[number]]
            number = self.parents[number]
        return number

    def may_join(self, one: int, other: int) -> bool:
        """Whether no one has said that something in the one cluster is nothing in the other."""
        banned, home = (one, other) if len(self.banned[one]) <= len(self.banned[other]) else (other, one)
        return all(self.find(number) != home for number in self.banned[banned])

    def join(self, one: int, other: int) -> None:
        """Make two clusters one."""
        first, second = min(one, other), max(one, other)
        self.parents[second] = first
        self.known[first] = self.known[first].union(self.known[second])
        self.banned[first] |= self.banned.pop(second, set())

    def join_decided(self, same: Iterable[tuple[int, int]]) -> None:
        """Join what a person wants joined."""
        for one, other in sorted(same):
            first, second = self.find(one), self.find(other)
            if first == second:
                continue
            if self.may_join(first, second):
                self.join(first, second)
            else:
                self.contradictions.append((one, other))

    def join_matching(self, compared: Iterable[Compared]) -> None:
        """Join what the evidence speaks for, the surest first."""
        for pair in sorted(compared, key=lambda pair: (-pair.bits, pair.one, pair.other)):
            one, other = self.find(pair.one), self.find(pair.other)
            if one == other:
                continue
            if self.may_join(one, other):
                if not self.known[one].clashes(self.known[other]):
                    self.join(one, other)
                    self.merges.append(pair)
                else:
                    self.proposals.append(pair)


def cluster(
    known: Sequence[Standing],
    compared: Iterable[Compared],
    same: Iterable[tuple[int, int]] = (),
    different: Iterable[tuple[int, int]] = (),
) -> Clusters:
    """Join entries.

    Args:
        known: What is known of each entry. The entries must be in an order that depends only on what they are.
        compared: Pairs, with their evidence.
        same: Pairs that a person wants joined.
        different: Pairs that a person wants apart.

    Returns:
        The clusters. A pair is joined for its evidence if that gives a score of at least ``MERGED``, if nothing that is
        known of the two clusters clashes, and if neither of the two could as well be another entry that clashes with
        the partner; else it is proposed, from ``PROPOSED`` on.
    """
    banned: dict[int, set[int]] = defaultdict(set)
    for one, other in different:
        banned[one].add(other)
        banned[other].add(one)
    clusters = Clusters(list(known), banned)
    clusters.join_decided(same)
    likely = [pair for pair in compared if probability(pair.evidence) >= PROPOSED]
    sure = [pair for pair in likely if probability(pair.evidence) >= MERGED]
    doubtful = _ambiguous(sure, known)
    clusters.join_matching(pair for pair in sure if (pair.one, pair.other) not in doubtful)
    for pair in likely:
        if probability(pair.evidence) < MERGED or (pair.one, pair.other) in doubtful:
            one, other = clusters.find(pair.one), clusters.find(pair.other)
            if one != other and clusters.may_join(one, other):
                clusters.proposals.append(pair)
    return clusters


def _ambiguous(sure: Sequence[Compared], known: Sequence[Standing]) -> set[tuple[int, int]]:
    """The pairs of which one could as well be something else that clashes with the other."""
    partners: dict[int, list[tuple[int, Compared]]] = defaultdict(list)
    for pair in sure:
        partners[pair.one].append((pair.other, pair))
        partners[pair.other].append((pair.one, pair))
    doubtful: set[tuple[int, int]] = set()
    for found in partners.values():
        for (one, for_one), (other, for_other) in combinations(found, 2) if _disagree(found, known) else ():
            if known[one].clashes(known[other]):
                doubtful |= {
                    (pair.one, pair.other)
                    for pair, rival in ((for_one, for_other), (for_other, for_one))
                    if rival.bits >= pair.bits - _MARGIN
                }
    return doubtful


def _disagree(found: Sequence[tuple[int, Compared]], known: Sequence[Standing]) -> bool:
    together = known[found[0][0]]
    for number, _ in found[1:]:
        if together.clashes(known[number]):
            return True
        together = together.union(known[number])
    return False
