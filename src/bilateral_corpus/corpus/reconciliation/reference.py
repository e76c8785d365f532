"""Which entry of which interview is meant, and what a person has decided about such entries."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import MentionKind

__all__ = ["Constraints", "Pair", "Reference"]

_REGISTERED = (MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.EVENT)


def _registered(value: str) -> MentionKind:
    kind = MentionKind(value)
    if kind not in _REGISTERED:
        raise InvalidValueError(f"found {value!r}, expected one of {', '.join(_REGISTERED)}")
    return kind


@frozen(order=True)
class Reference:
    """A person, an organization or an event as one interview has it.

    Attributes:
        kind: ``person``, ``organization`` or ``event``.
        interview: The id of the interview.
        id: The id of the entry in that interview.
    """

    kind: MentionKind = field(converter=_registered)
    interview: str
    id: str

    @property
    def order(self) -> tuple[str, str, str]:
        """What to sort by; the same order as that of the references, and quicker in large numbers."""
        return self.kind, self.interview, self.id


Pair = tuple[Reference, Reference]
"""Two entries of one kind, the smaller one first."""


def _pairs(values: Iterable[Iterable[Reference]]) -> frozenset[Pair]:
    found: set[Pair] = set()
    for value in values:
        one, other = sorted(value)
        if one == other or one.kind is not other.kind:
            raise InvalidValueError(f"found {one} and {other}, expected two entries of one kind")
        found.add((one, other))
    return frozenset(found)


@frozen
class Constraints:
    """What a person has decided, and reconciliation must keep to.

    Attributes:
        same: Pairs of entries that are one and the same, whatever speaks against it.
        different: Pairs of entries that are never joined, not even by way of a third.
    """

    same: frozenset[Pair] = field(default=(), converter=_pairs)
    different: frozenset[Pair] = field(default=(), converter=_pairs)

    def __or__(self, other: Constraints) -> Constraints:
        """Both together."""
        return Constraints(self.same | other.same, self.different | other.different)

    def of(self, kind: MentionKind) -> Constraints:
        """What is decided about entries of one kind."""
        return Constraints(
            (pair for pair in self.same if pair[0].kind is kind),
            (pair for pair in self.different if pair[0].kind is kind),
        )

    @property
    def references(self) -> frozenset[Reference]:
        """All entries that something was decided about."""
        return frozenset(one for pairs in (self.same, self.different) for pair in pairs for one in pair)
