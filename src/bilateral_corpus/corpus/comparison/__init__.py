"""Two versions of a corpus: what changed, and how far two annotations of the same texts agree."""

from bilateral_corpus.corpus.comparison.agreement import Agreement, KindAgreement, agreement
from bilateral_corpus.corpus.comparison.diff import Change, diff

__all__ = ["Agreement", "Change", "KindAgreement", "agreement", "diff"]
