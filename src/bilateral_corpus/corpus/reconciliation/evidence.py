"""What speaks for and against two entries being one, in bits.

A bit for doubles the odds that they are one, a bit against halves them, as in the model of Fellegi and Sunter (A theory
for record linkage, 1969). Their weights are learned from pairs whose truth is known. For posts there are such pairs,
since it is known who held which one when; the other weights are judgements. ``benchmarks/reconciliation_scores.py``
measures what they amount to.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from bilateral_corpus.corpus.reconciliation.reference import Reference

__all__ = ["MERGED", "PROPOSED", "Evidence", "Match", "probability"]

#: From this score on, two entries are joined.
MERGED = 0.9
#: From this score on, it is proposed that they are one.
PROPOSED = 0.5


@frozen
class Evidence:
    """One thing that speaks for or against.

    Attributes:
        reason: In words.
        bits: For if positive, against if negative.
    """

    reason: str
    bits: float


def probability(evidence: Iterable[Evidence]) -> float:
    """The score of all that speaks for and against, from 0 to 1, rounded to four decimals."""
    return round(1 / (1 + 2 ** -sum(one.bits for one in evidence)), 4)


@frozen
class Match:
    """Entries that are taken for one, or proposed to be.

    Attributes:
        references: The entries; for two groups of equal entries the first one of each.
        names: Their names, in the same order.
        score: How sure it is that they are one, from 0 to 1.
        evidence: What speaks for and against it.
    """

    references: tuple[Reference, ...]
    names: tuple[str, ...]
    score: float
    evidence: tuple[Evidence, ...]

    def __str__(self) -> str:
        reasons = "; ".join(f"{one.reason} ({one.bits:+.1f})" for one in self.evidence)
        return f"{' = '.join(dict.fromkeys(self.names))}: {self.score:.2f} ({reasons})"
