"""Which of the words before a colon are labels: decided over the whole document, not line by line.

A role word, a post or a titled name is a label wherever it stands. A name is one if it recurs, or shares its surname
with a label that is sure. What remains ("Point number two: …") is text. The first block of a page is its headline, and
a headline may well begin with a name and a colon: there, only a label that comes again counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import frozen

from bilateral_corpus.language import fold
from bilateral_corpus.transcript.labels import Candidate, LabelKind

_SURE = frozenset({LabelKind.ROLE, LabelKind.POST, LabelKind.TITLED})


@frozen(kw_only=True)
class Convention:
    """How a document marks its turns.

    Attributes:
        labels: The candidates that are labels, in order.
        doubtful: Candidates that look like a label but were taken as text.
    """

    labels: tuple[Candidate, ...]
    doubtful: tuple[Candidate, ...] = ()


def find_convention(candidates: Sequence[Candidate], known: Iterable[str]) -> Convention:
    """Decide which candidates are labels.

    Args:
        candidates: All blocks that begin with what may be a label.
        known: Names of people and outlets that the introduction gives.

    Returns:
        The labels, and those that were refused although they look like names.
    """
    counts = Counter(candidate.reading.key for candidate in candidates)
    sure = {one.reading.key for one in candidates if _is_sure(one, counts)}
    words = {word for name in known for word in _words(name)} | {word for key in sure for word in _words(key)}
    labels: list[Candidate] = []
    doubtful: list[Candidate] = []
    for one in candidates:
        if one.reading.key in sure and not (one.block == 0 and counts[one.reading.key] == 1):
            labels.append(one)
        elif one.reading.kind is LabelKind.NAME:
            (labels if one.block and _words(one.reading.key) & words else doubtful).append(one)
    return Convention(labels=tuple(labels), doubtful=tuple(doubtful))


def _is_sure(candidate: Candidate, counts: Counter[str]) -> bool:
    reading = candidate.reading
    return reading.kind in _SURE or (reading.kind is LabelKind.NAME and counts[reading.key] > 1)


def _words(name: str) -> set[str]:
    """The words of a name that tell people apart: no initials, no signs."""
    return {word for word in fold(name).replace(".", " ").split() if len(word) > 1}
