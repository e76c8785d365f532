"""Which of the words before a colon are labels: decided over the whole document, not line by line.

A role word, a post, or a name with a title or an honorific is a label wherever it stands; but a mere role word or post
that stands there once is text if the sentence goes on in small letters ("Question: how do we pay?"). A name is a label
if it recurs, or shares a word with the name of a person who is known from the introduction or from a label that is
sure; but names that recur within one stretch of speech only are the points of a list ("Trade: …"). What remains is
text. A headline may well begin with a name or a post and a colon: a first block that looks like one, with text without
a label after it, is one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence

from attrs import frozen

from bilateral_corpus.language import fold
from bilateral_corpus.transcript.labels import Candidate, LabelKind, LabelReading
from bilateral_corpus.transcript.outlets import Outlets

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
    outlets: Outlets | None = None,
    headline: bool = False,
) -> Convention:
    """Decide which candidates are labels.

    Args:
        candidates: All blocks that begin with what may be a label.
        names: Names of people that the introduction gives.
        outlets: Outlets that the introduction names.
        headline: Whether the first block looks like a headline.

    Returns:
        The labels, and those that were refused although they look like names or recur.
    """
    counts = Counter(one.reading.key for one in candidates)
    if headline and _is_headline(candidates, counts):
        candidates = candidates[1:]
    sure = {one.reading.key for one in candidates if _is_sure(one.reading)}
    known = {word for name in names for word in _words(name)}
    known |= {word for one in candidates if one.reading.key in sure for word in _person_words(one.reading)}
    recurring = _recurring_names(candidates, sure)
    labels: list[Candidate] = []
    doubtful: list[Candidate] = []
    for one in candidates:
        reading = one.reading
        if reading.key in sure:
            (doubtful if one.goes_on and _is_mere_word(reading) and counts[reading.key] == 1 else labels).append(one)
        elif reading.kind is LabelKind.NAME:
            asks = outlets is not None and outlets.confirmed_by(reading.words)
            (labels if asks or reading.key in recurring or _words(reading.key) & known else doubtful).append(one)
        elif counts[reading.key] > 1 and not one.goes_on and not reading.words[:1].islower():
            doubtful.append(one)
    return Convention(labels=tuple(labels), doubtful=tuple(doubtful))


def _is_sure(reading: LabelReading) -> bool:
    honoured = reading.person is not None and reading.person.honorific is not None
    return reading.kind in _SURE or (reading.kind is LabelKind.NAME and honoured)


def _is_mere_word(reading: LabelReading) -> bool:
    return reading.kind in {LabelKind.ROLE, LabelKind.POST}


def _is_headline(candidates: Sequence[Candidate], counts: Counter[str]) -> bool:
    """Whether the label of a first block that looks like a headline belongs to the headline."""
    if not candidates or candidates[0].block != 0 or candidates[0].reading.kind is LabelKind.ROLE:
        return False
    is_followed_by_label = len(candidates) > 1 and candidates[1].block == 1
    return counts[candidates[0].reading.key] == 1 or not is_followed_by_label


def _recurring_names(candidates: Sequence[Candidate], sure: Container[str]) -> set[str]:
    """The names that come more than once, in more than one stretch of speech between labels that are sure."""
    stretches: dict[str, set[int]] = {}
    counts: Counter[str] = Counter()
    stretch = 0
    for one in candidates:
        if one.reading.key in sure:
            stretch += 1
        elif one.reading.kind is LabelKind.NAME:
            stretches.setdefault(one.reading.key, set()).add(stretch)
            counts[one.reading.key] += 1
    listed = {key for key, found in stretches.items() if len(found) == 1 and min(found) > 0}
    return {key for key, count in counts.items() if count > 1 and key not in listed}


def _person_words(reading: LabelReading) -> set[str]:
    return _words(reading.person.name or "") if reading.person is not None else set()


def _words(name: str) -> set[str]:
    """The words of a name that tell people apart: no initials, no signs."""
    return {word for word in fold(name).replace(".", " ").split() if len(word) > 1}
