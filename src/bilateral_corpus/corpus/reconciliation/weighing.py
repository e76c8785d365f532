"""What is compared with what, and the comparing of it, which takes most of the time and may be done elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeAlias, TypeVar

from attrs import frozen

from bilateral_corpus.corpus.reconciliation.clustering import Compared
from bilateral_corpus.corpus.reconciliation.evidence import Evidence

__all__ = ["Comparison", "Weigh", "weighed"]

C = TypeVar("C")


@frozen
class Comparison(Generic[C]):
    """What is to be compared; it can be sent to another process, if the pairs are a list.

    Attributes:
        candidates: What is known of each entry, by its number.
        pairs: The numbers of entries that share a block, the smaller one first.
        evidence: What gives what speaks for and against two candidates being one; nothing where nothing does.
    """

    candidates: Sequence[C] | Mapping[int, C]
    pairs: Iterable[tuple[int, int]]
    evidence: Callable[[C, C], tuple[Evidence, ...]]


Weigh: TypeAlias = "Callable[[Comparison[Any]], Iterable[Compared]]"
"""What compares the pairs of a comparison, and gives them in order; what is too unlikely to propose may be left out."""


def weighed(comparison: Comparison[Any]) -> Iterator[Compared]:
    """Compare each pair, here and now."""
    known = comparison.candidates
    for one, other in comparison.pairs:
        if evidence := comparison.evidence(known[one], known[other]):
            yield Compared(one, other, evidence)
