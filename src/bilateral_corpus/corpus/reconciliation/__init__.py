"""Who and what is the same in several interviews."""

from bilateral_corpus.corpus.reconciliation.evidence import MERGED, PROPOSED, Evidence, Match
from bilateral_corpus.corpus.reconciliation.reference import Constraints, Reference
from bilateral_corpus.corpus.reconciliation.register import Register

__all__ = ["MERGED", "PROPOSED", "Constraints", "Evidence", "Match", "Reference", "Register"]
