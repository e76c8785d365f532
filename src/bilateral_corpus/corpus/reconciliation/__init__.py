"""Who and what is the same in several interviews."""

from typing import TYPE_CHECKING

from bilateral_corpus.annotation.lazily import attribute_of

if TYPE_CHECKING:
    from bilateral_corpus.corpus.reconciliation.evidence import MERGED, PROPOSED, Evidence, Match
    from bilateral_corpus.corpus.reconciliation.reference import Constraints, Reference
    from bilateral_corpus.corpus.reconciliation.register import Register

__all__ = ["MERGED", "PROPOSED", "Constraints", "Evidence", "Match", "Reference", "Register"]

_MODULES = {
    "MERGED": "evidence", "PROPOSED": "evidence", "Evidence": "evidence", "Match": "evidence",
    "Constraints": "reference", "Reference": "reference", "Register": "register",
}  # fmt: skip


def __getattr__(name: str) -> object:
    return attribute_of(__name__, _MODULES, name)
