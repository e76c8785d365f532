"""How far two annotations of the same texts agree.

Precision, recall and F1 compare the mentions themselves. Cohen's kappa and Krippendorff's alpha ask, word by word, what
the two say it belongs to, and take off what chance would give; NLTK computes them (the extra ``agreement``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

from bilateral_corpus.corpus.records import Records
from bilateral_corpus.corpus.words import words_in
from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats.extras import load
from bilateral_corpus.model import Interview, MentionKind, Passage, Turn
from bilateral_corpus.model.display import Displayable

__all__ = ["Agreement", "KindAgreement", "Layer", "agreement"]

Layer: TypeAlias = Literal["mentions", "roles"]
Labels: TypeAlias = dict[tuple[str, int, str], str]

_NOTHING = "none"
_ALL = "all"


@frozen(kw_only=True)
class KindAgreement:
    """How far two agree on what is of one kind.

    Attributes:
        kind: A kind of mention, or a role; ``all`` for all together.
        both: How many both have.
        only_one: How many only the first version has.
        only_other: How many only the second version has.
        precision: Which part of what the second has the first has too; None if the second has none.
        recall: Which part of what the first has the second has too; None if the first has none.
        f1: The harmonic mean of both; None if neither has any.
    """

    kind: str
    both: int
    only_one: int
    only_other: int
    precision: float | None
    recall: float | None
    f1: float | None


@frozen(slots=False, repr=False)
class Agreement(Displayable):
    """How far two versions agree.

    Attributes:
        kinds: For each kind, and for all.
        labels: How often the first says the one thing of a word and the second the other; ``none`` for words of
            which one says nothing.
    """

    kinds: Records[KindAgreement]
    labels: Counter[tuple[str, str]] = field(repr=False, hash=False)

    @property
    def words(self) -> int:
        """How many words both versions have."""
        return self.labels.total()

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa over words; None where both always say the same one thing, so that chance explains all.

        Raises:
            MissingExtraError: NLTK is not installed.
        """
        return None if self._is_constant else float(self._task.kappa())

    @property
    def alpha(self) -> float | None:
        """Krippendorff's alpha over words, for nominal data; None as for `kappa`.

        Raises:
            MissingExtraError: NLTK is not installed.
        """
        return None if self._is_constant else float(self._task.alpha())

    @property
    def _is_constant(self) -> bool:
        return len({label for pair in self.labels for label in pair}) < 2

    @cached_property
    def _task(self) -> Any:
        library = load("nltk.metrics.agreement", "agreement")
        pairs = (pair for pair in sorted(self.labels) for _ in range(self.labels[pair]))
        return library.AnnotationTask(
            [row for item, (one, other) in enumerate(pairs) for row in (("one", item, one), ("other", item, other))]
        )

    def __repr__(self) -> str:
        return f"<Agreement over {self.words} words: F1 {self.kinds[-1].f1}>"


def agreement(one: Iterable[Interview], other: Iterable[Interview], *, layer: Layer = "mentions") -> Agreement:
    """Compare two annotations of the same texts.

    Only interviews that both have, by their ids, are compared, and only words that stand at the same place in both.

    Args:
        one: A corpus, or any interviews; where one version is right, this one.
        other: The same interviews, annotated by another hand or program.
        layer: ``mentions``: which words are mentions of which kind, whatever they point at. ``roles``: which words are
            said in which role.

    Raises:
        InvalidValueError: There is no such layer.
    """
    if layer not in ("mentions", "roles"):
        raise InvalidValueError(f"found {layer!r:.60}, expected 'mentions' or 'roles'")
    others = {interview.id: interview for interview in other}
    pairs = [(interview, others[interview.id]) for interview in one if interview.id in others]
    ones, twos = (
        (Counter(_units(each, layer)) for each in zip(*pairs, strict=True)) if pairs else (Counter(), Counter())
    )
    labels: Counter[tuple[str, str]] = Counter()
    for first, second in pairs:
        here, there = _labels(first, layer), _labels(second, layer)
        labels.update((label, there[word]) for word, label in here.items() if word in there)
    return Agreement(Records(KindAgreement, _kinds(ones, twos)), labels)


def _kinds(ones: Counter[tuple[str, ...]], others: Counter[tuple[str, ...]]) -> Iterator[KindAgreement]:
    kinds = sorted({unit[0] for unit in (*ones, *others)})
    for kind in (*kinds, _ALL):
        here, there = (
            Counter({unit: count for unit, count in units.items() if kind in (unit[0], _ALL)})
            for units in (ones, others)
        )
        both = (here & there).total()
        found = _part(both, here.total()), _part(both, there.total())
        yield KindAgreement(
            kind=kind,
            both=both,
            only_one=here.total() - both,
            only_other=there.total() - both,
            precision=found[1],
            recall=found[0],
            f1=_part(2 * both, here.total() + there.total()),
        )


def _part(some: int, all_of_them: int) -> float | None:
    return round(some / all_of_them, 4) if all_of_them else None


def _units(interviews: Iterable[Interview], layer: Layer) -> Iterator[tuple[str, ...]]:
    """What the one may have and the other not: mentions, or turns with a role, by their place in the source."""
    for interview in interviews:
        for passage in interview.passages:
            start = passage.span.start
            if layer == "mentions":
                for mention in passage.mentions:
                    place = (str(start + mention.span.start), str(start + mention.span.end))
                    yield (mention.kind, interview.id, *place)
            elif isinstance(passage, Turn) and passage.role is not None:
                yield passage.role, interview.id, str(start), str(passage.span.end)


def _labels(interview: Interview, layer: Layer) -> Labels:
    """What is said of each word, by its interview, its place in the source and the word itself."""
    found: Labels = {}
    for passage in interview.passages:
        label = _role(passage) if layer == "roles" else _NOTHING
        mentions = _shortest_first(passage) if layer == "mentions" else []
        covered: dict[int, str] = {}
        for kind, start, end in reversed(mentions):
            covered.update(dict.fromkeys(range(start, end), kind))
        for word in words_in(passage.text):
            place = interview.id, passage.span.start + word.start(), word.group()
            found[place] = covered.get(word.start(), label)
    return found


def _role(passage: Passage) -> str:
    return passage.role if isinstance(passage, Turn) and passage.role is not None else _NOTHING


def _shortest_first(passage: Passage) -> list[tuple[MentionKind, int, int]]:
    """The mentions, so that of two that share a word the shorter one has it: a name inside the words of an event."""
    found = [(one.kind, one.span.start, one.span.end) for one in passage.mentions]
    return sorted(found, key=lambda one: (one[2] - one[1], one[1], one[0]))
