"""Which of the words before a colon are labels: decided over the whole document, not line by line.

A role word, a post or a titled name is a label wherever it stands. A name is one if it recurs, or shares a word with
the name of a person who is known from the introduction or from a label that is sure. What remains is text ("Point
number two: …"). A headline may well begin with a name or a post and a colon: in a first block that looks like one,
such a label counts only if it comes again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import frozen

from bilateral_corpus.language import fold
from bilateral_corpus.transcript.labels import Candidate, LabelKind, LabelReading

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


def find_convention(
    candidates: Sequence[Candidate],
    *,
    names: Iterable[str] = (),
    outlets: Iterable[str] = (),
    headline: bool = False,
) -> Convention:
    """Decide which candidates are labels.

    Args:
        candidates: All blocks that begin with what may be a label.
        names: Names of people that the introduction gives.
        outlets: Names of outlets that the introduction gives.
        headline: Whether the first block looks like a headline.

    Returns:
        The labels, and those that were refused although they look like names.
    """
    counts = Counter(one.reading.key for one in candidates)
    sure = {one.reading.key: one.reading for one in candidates if _is_sure(one.reading, counts)}
    known = {word for name in names for word in _words(name)}
    known |= {word for one in sure.values() if one.person for word in _words(one.person.name or "")}
    asking = {form for outlet in outlets for form in (fold(outlet), fold(outlet).partition(".")[0])}
    labels: list[Candidate] = []
    doubtful: list[Candidate] = []
    for one in candidates:
        reading = one.reading
        if headline and one.block == 0 and counts[reading.key] == 1 and reading.kind is not LabelKind.ROLE:
            continue
        if reading.key in sure or (
            reading.kind is LabelKind.NAME and (reading.key in asking or _words(reading.key) & known)
        ):
            labels.append(one)
        elif reading.kind is LabelKind.NAME:
            doubtful.append(one)
    return Convention(labels=tuple(labels), doubtful=tuple(doubtful))


def _is_sure(reading: LabelReading, counts: Counter[str]) -> bool:
    return reading.kind in _SURE or (reading.kind is LabelKind.NAME and counts[reading.key] > 1)


def _words(name: str) -> set[str]:
    """The words of a name that tell people apart: no initials, no signs."""
    return {word for word in fold(name).replace(".", " ").split() if len(word) > 1}
