"""Which of the words at the beginning of paragraphs are labels: decided over the whole document, not line by line.

A role word, a post, or a name with a title or an honorific before a colon is a label wherever it stands; but a mere
role word or post that stands there once is text if the sentence goes on in small letters ("Question: how do we pay?").
A name is a label if it recurs, or shares a word with the name of a person who is known from the introduction or from a
label that is sure; but names that recur within one stretch of speech only are the points of a list ("Trade: …").

Where no colon sets the label off, its form is weaker evidence than its company: a letter, a line of its own, brackets
or a dash mark turns in a document only if they do so again and again. And once the labels of a document have a look of
their own, all in capitals or all in bold, words before a colon that look alike are labels too.

What remains is text. A headline may well begin with a name or a post and a colon: a block at the top that looks like
one, with text without a label after it, is one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Sequence

from attrs import evolve, field, frozen

from bilateral_corpus.language import fold
from bilateral_corpus.transcript.labels import SURE, Candidate, LabelKind, LabelReading, Mark
from bilateral_corpus.transcript.misprints import nearest
from bilateral_corpus.transcript.outlets import Outlets

# So many labels alike are a look; so large a share of all labels must have it.
_FEWEST_ALIKE = 3
_ALIKE_SHARE = 0.8
# A mark other than a colon counts if it sets off so many labels.
_FEWEST_MARKED = 3
_LONGEST_UNKNOWN = 5
# What stands between a name and the colon: initials, a post.
_AFTER_NAME = re.compile("[,(（，]")
_LONGEST_TAKING_TURNS = 60
_TAKING_TURNS_SHARE = 0.15
_MOST_IN_STRETCH = 1.6
# Misprints are looked for among so many labels at most, which keeps the cost linear.
_MOST_KEYS = 200


@frozen(kw_only=True)
class FoundLabels:
    """How a document marks its turns.

    Attributes:
        labels: The candidates that are labels, in order.
        doubtful: Candidates that look like a label but were taken as text.
    """

    labels: tuple[Candidate, ...]
    doubtful: tuple[Candidate, ...] = ()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """How the labels are set off, the commonest way first."""
        return tuple(mark for mark, _ in Counter(one.mark for one in self.labels).most_common())


def find_convention(
    candidates: Sequence[Candidate],
    *,
    names: Iterable[str] = (),
    outlets: Outlets | None = None,
    headline: int | None = None,
) -> FoundLabels:
    """Decide which candidates are labels.

    Args:
        candidates: All blocks that begin with what may be a label.
        names: Names of people that the introduction gives.
        outlets: Outlets that the introduction names.
        headline: The number of the block that looks like a headline, if one does.

    Returns:
        The labels, and those that were refused although they look like names or recur.
    """
    counts = Counter(one.reading.key for one in candidates)
    if headline is not None and _is_headline(headline, candidates, counts):
        candidates = candidates[1:]
    candidates = [one for one in candidates if not one.quotes]
    evidence = _Evidence.of(candidates, names, outlets or Outlets())
    accepted = [evidence.accepts(one) for one in candidates]
    accepted = _without_rare_marks(candidates, accepted)
    looks = [look for look in (_in_capitals, _in_bold) if _is_look(look, candidates, accepted)]
    keys = {one.reading.key for one, is_label in zip(candidates, accepted, strict=True) if is_label}
    labels: list[Candidate] = []
    doubtful: list[Candidate] = []
    for one, is_label in zip(candidates, accepted, strict=True):
        if is_label or (any(look(one) for look in looks) and one.mark is not Mark.DASH):
            labels.append(one)
        elif (one.mark is Mark.COLON and (meant := _abbreviated(one.reading.words, keys))) or (
            one.mark is Mark.COLON and len(keys) <= _MOST_KEYS and (meant := nearest(one.reading.key, keys))
        ):
            labels.append(evolve(one, reading=evolve(one.reading, key=meant)))
        elif one.mark is Mark.COLON and _looks_like_label(one, counts):
            doubtful.append(one)
    return FoundLabels(labels=tuple(labels), doubtful=tuple(doubtful))


@frozen(kw_only=True)
class _Evidence:
    """What the whole document says about labels."""

    counts: Counter[str]
    sure: Container[str]
    recurring: Container[str]
    known: set[str]
    outlets: Outlets = field(factory=Outlets)

    @classmethod
    def of(cls, candidates: Sequence[Candidate], names: Iterable[str], outlets: Outlets) -> _Evidence:
        sure = {one.reading.key for one in candidates if _is_sure(one.reading)}
        known = {word for name in names for word in _words(name)}
        known |= {word for one in candidates if one.reading.key in sure for word in _person_words(one.reading)}
        recurring = _recurring_names(candidates, sure)
        recurring |= _taking_turns(candidates, sure)
        recurring |= _taking_turns(candidates, {*sure, *recurring})
        known |= {word for one in candidates if one.reading.key in recurring for word in _person_words(one.reading)}
        return cls(
            counts=Counter(one.reading.key for one in candidates),
            sure=sure,
            recurring=recurring,
            known=known,
            outlets=outlets,
        )

    def accepts(self, one: Candidate) -> bool:
        """Whether a candidate is a label by its words."""
        reading = one.reading
        if reading.key in self.sure:
            return not (one.goes_on and _is_mere_word(reading) and self.counts[reading.key] == 1)
        if reading.kind is LabelKind.NAME:
            return (
                reading.key in self.recurring
                or self.outlets.confirmed_by(reading.words)
                or bool(_words(reading.key) & self.known)
            )
        if reading.key in self.recurring or self.outlets.confirmed_by(reading.words):
            return True
        # "Harbour master Venn": a post that the library does not know, before a name that it does.
        words = reading.key.split()
        is_near = one.mark is Mark.COLON and not one.goes_on and len(words) <= _LONGEST_UNKNOWN
        return is_near and not {*words[:1], *words[-1:]}.isdisjoint(self.known)


def _without_rare_marks(candidates: Sequence[Candidate], accepted: Sequence[bool]) -> list[bool]:
    """Refuse labels that are set off in a way in which hardly any others are."""
    by_mark: dict[Mark, list[Candidate]] = {}
    for one, is_label in zip(candidates, accepted, strict=True):
        if is_label:
            by_mark.setdefault(one.mark, []).append(one)
    usual = {mark for mark, labels in by_mark.items() if mark is Mark.COLON or _is_usual(labels)}
    return [is_label and one.mark in usual for one, is_label in zip(candidates, accepted, strict=True)]


def _is_usual(labels: Sequence[Candidate]) -> bool:
    """Whether a mark sets off labels again and again, and not the same words each time unless they are a role's."""
    # "Question." and "Answer." once, "Q." and "A." from then on: two voices, whatever they are called.
    keys = Counter(str(one.reading.role or one.reading.key) for one in labels)
    if len(labels) < _FEWEST_MARKED or max(keys.values()) == 1:
        return len(labels) == 2 and all(one.reading.kind is LabelKind.ROLE for one in labels) and len(keys) == 2
    is_clear = labels[0].mark is Mark.BRACKETS or labels[0].reading.kind in SURE
    return len(keys) > 1 or is_clear


def _abbreviated(words: str, keys: Container[str]) -> str | None:
    """The label that stands for a name later on by its initials: "Dara Venn", then "DV" or "D.V."."""
    name = _AFTER_NAME.split(words, maxsplit=1)[0]
    letters = [word[0] for word in name.split() if word[0].isupper()]
    forms = ("".join(letters), "".join(f"{letter}." for letter in letters), ". ".join(letters) + ".")
    return next((fold(form) for form in forms if len(letters) > 1 and fold(form) in keys), None)


def _in_capitals(one: Candidate) -> bool:
    return one.capitals and one.reading.kind is not LabelKind.OTHER


def _in_bold(one: Candidate) -> bool:
    return one.emphasised and one.mark is Mark.COLON


def _is_look(look: Callable[[Candidate], bool], candidates: Sequence[Candidate], accepted: Sequence[bool]) -> bool:
    """Whether the labels of a document have a look in common. Single letters have none."""
    labels = [one for one, is_label in zip(candidates, accepted, strict=True) if is_label and len(one.reading.key) > 1]
    alike = sum(map(look, labels))
    return alike >= _FEWEST_ALIKE and alike >= _ALIKE_SHARE * len(labels)


def _looks_like_label(one: Candidate, counts: Counter[str]) -> bool:
    if one.reading.kind is LabelKind.OTHER:
        return counts[one.reading.key] > 1 and not one.goes_on and not one.reading.words[:1].islower()
    return True


def _is_sure(reading: LabelReading) -> bool:
    honoured = reading.person is not None and reading.person.honorific is not None
    return reading.kind in SURE or (reading.kind is LabelKind.NAME and honoured)


def _is_mere_word(reading: LabelReading) -> bool:
    return reading.kind in {LabelKind.ROLE, LabelKind.POST}


def _is_headline(headline: int, candidates: Sequence[Candidate], counts: Counter[str]) -> bool:
    """Whether the label of a first block that looks like a headline belongs to the headline."""
    if not candidates or candidates[0].block != headline or candidates[0].reading.kind is LabelKind.ROLE:
        return False
    is_followed_by_label = len(candidates) > 1 and candidates[1].block == headline + 1
    return counts[candidates[0].reading.key] == 1 or not is_followed_by_label


def _recurring_names(candidates: Sequence[Candidate], sure: Collection[str]) -> set[str]:
    """The names that come more than once, in more than one stretch of speech between labels that are sure.

    Words that are no name the library can read ("Toimittaja") count if they recur, are few and short, and no label of
    the document is known.
    """
    stretches: dict[str, set[int]] = {}
    counts: Counter[str] = Counter()
    stretch = 0
    for one in candidates:
        if one.reading.key in sure:
            stretch += 1
        elif one.reading.kind is LabelKind.NAME or _may_be_unknown_label(one, has_others=bool(sure)):
            stretches.setdefault(one.reading.key, set()).add(stretch)
            counts[one.reading.key] += 1
    drifting = _short_and_full(
        {one.reading.key for one in candidates if one.reading.kind is LabelKind.NAME} & counts.keys()
    )
    for full, short in drifting.items():
        stretches[full] |= stretches[short]
        stretches[short] |= stretches[full]
    listed = {key for key, found in stretches.items() if len(found) == 1 and min(found) > 0}
    recurring = {key for key, count in counts.items() if count > 1} | {*drifting, *drifting.values()}
    return recurring - listed


def _short_and_full(names: Collection[str]) -> dict[str, str]:
    """The full names of which the last word is a label, too: "Dara Venn" and later "Venn" are one name that recurs."""
    return {name: last for name in names if " " in name and (last := name.rpartition(" ")[2]) in names}


def _taking_turns(candidates: Sequence[Candidate], sure: Collection[str]) -> set[str]:
    """Words that no one can read as a name, and that come again and again in turn with labels that are known.

    They come about once in a stretch between two known labels, not two or three times as the words of a list do.
    """
    stretches: dict[str, Counter[int]] = {}
    stretch = 0
    for one in candidates:
        if one.reading.key in sure:
            stretch += 1
        elif one.mark is Mark.COLON and not one.goes_on and len(one.reading.words) <= _LONGEST_TAKING_TURNS:
            stretches.setdefault(one.reading.key, Counter())[stretch] += 1
    fewest = max(_FEWEST_ALIKE, stretch * _TAKING_TURNS_SHARE)
    return {
        key
        for key, found in stretches.items()
        if len(found) >= fewest and found.total() <= len(found) * _MOST_IN_STRETCH
    }


def _may_be_unknown_label(one: Candidate, *, has_others: bool) -> bool:
    words = one.reading.words
    if one.mark in {Mark.BRACKETS, Mark.EMPHASIS, Mark.LINE}:
        return not words[:1].islower() and len(words) <= _LONGEST_TAKING_TURNS
    fits = one.mark is Mark.COLON and not has_others and not one.goes_on and len(words.split()) <= _LONGEST_UNKNOWN
    return fits and not words[:1].islower() and not any(map(str.isdigit, words))


def _person_words(reading: LabelReading) -> set[str]:
    return _words(reading.person.name or "") if reading.person is not None else set()


def _words(name: str) -> set[str]:
    """The words of a name that tell people apart: no initials, no signs."""
    return {word for word in fold(name).replace(".", " ").split() if len(word) > 1}
