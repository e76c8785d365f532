"""Annotators made of spaCy pipelines, which know names by statistics (https://spacy.io/usage/linguistic-features).

A pipeline finds spans with labels; it does not say who is meant. People and organizations of the interview that have
exactly this name, alias or acronym are linked, others are added, and countries are looked up in the data.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Protocol, cast

from attrs import evolve, field, frozen

from bilateral_corpus.annotation.targets import Targets
from bilateral_corpus.errors import MissingExtraError
from bilateral_corpus.knowledge import find_country
from bilateral_corpus.model import Interview, Mention, MentionKind, Passage, PassageKind, Span

__all__ = ["LABELS", "Pipeline", "SpacyAnnotator", "spacy_annotator"]

#: What the labels of spaCy's own pipelines mean here. NORP are nationalities, but also groups that are no countries.
LABELS: Mapping[str, MentionKind] = MappingProxyType(
    {
        "PERSON": MentionKind.PERSON,
        "PER": MentionKind.PERSON,
        "ORG": MentionKind.ORGANIZATION,
        "GPE": MentionKind.COUNTRY,
        "NORP": MentionKind.COUNTRY,
        "DATE": MentionKind.DATE,
    }
)
_POSSESSIVES = ("'s", "’s")


class Entity(Protocol):
    """What is used of spaCy's Span."""

    @property
    def start_char(self) -> int:
        """Where it begins, in code points."""

    @property
    def end_char(self) -> int:
        """Where it ends."""

    @property
    def label_(self) -> str:
        """What it is."""


class Document(Protocol):
    """What is used of spaCy's Doc."""

    @property
    def ents(self) -> Iterable[Entity]:
        """The names found, none overlapping another."""


class Pipeline(Protocol):
    """What is used of a spaCy pipeline."""

    def pipe(self, texts: Iterable[str], /) -> Iterator[Document]:
        """Read texts."""


@frozen(kw_only=True)
class SpacyAnnotator:
    """An annotator that asks a spaCy pipeline.

    Its mentions never overlap those of other annotators: what was there first stays, unless it is told to overwrite.
    Then mentions of others that overlap one of its own are taken away; people and organizations stay.

    Attributes:
        pipeline: The pipeline.
        name: What its mentions say made them.
        labels: The kind of mention for each label of the pipeline; other labels are passed over.
        overwrites: Whether its mentions displace those of other annotators.
        certainty: How certain its mentions are said to be, from 0 to 1.
    """

    pipeline: Pipeline = field(repr=False)
    name: str = "spacy"
    labels: Mapping[str, MentionKind] = field(default=LABELS, repr=False)
    overwrites: bool = False
    certainty: float | None = None

    def __call__(self, interview: Interview, /) -> Interview:
        """Give a copy of the interview with what the pipeline found added to it.

        Args:
            interview: An interview whose passages are known.
        """
        targets = Targets.of(interview)
        read = [one for one in interview.passages if one.kind is not PassageKind.BOILERPLATE and one.text.strip()]
        documents = dict(zip(map(id, read), self.pipeline.pipe(one.text for one in read), strict=True))
        passages = [
            self._annotated(one, documents[id(one)], targets) if id(one) in documents else one
            for one in interview.passages
        ]
        return evolve(
            interview,
            passages=passages,
            people=(*interview.people, *targets.new_people),
            organizations=(*interview.organizations, *targets.new_organizations),
        )

    def _annotated(self, passage: Passage, document: Document, targets: Targets) -> Passage:
        others = [one for one in passage.mentions if one.annotator != self.name]
        found = list(self._found(passage.text, document))
        if not self.overwrites:
            taken = _covered((one.span for one in others), len(passage.text))
            found = [(span, kind) for span, kind in found if not any(taken[span.start : span.end])]
        new = [one for span, kind in found if (one := self._mention(passage.text, span, kind, targets)) is not None]
        if self.overwrites:
            taken = _covered((one.span for one in new), len(passage.text))
            others = [one for one in others if not any(taken[one.span.start : one.span.end])]
        return evolve(passage, mentions=sorted((*others, *new), key=lambda one: (one.span.start, -one.span.end)))

    def _found(self, text: str, document: Document) -> Iterator[tuple[Span, MentionKind]]:
        for one in document.ents:
            span = _trimmed(text, one.start_char, one.end_char)
            if one.label_ in self.labels and span is not None:
                yield span, self.labels[one.label_]

    def _mention(self, text: str, span: Span, kind: MentionKind, targets: Targets) -> Mention | None:
        words = text[span.start : span.end]
        if kind is MentionKind.DATE:
            return Mention(
                span=span, kind=kind, date=targets.date(words), annotator=self.name, certainty=self.certainty
            )
        if kind is MentionKind.COUNTRY and not find_country(words):
            return None  # a town, or a people without a state
        target = targets.find(kind, words)
        return Mention(span=span, kind=kind, target=target, annotator=self.name, certainty=self.certainty)


def spacy_annotator(
    pipeline: Pipeline | str,
    *,
    labels: Mapping[str, MentionKind] = LABELS,
    name: str = "spacy",
    overwrites: bool = False,
    certainty: float | None = None,
) -> SpacyAnnotator:
    """Make an annotator of a spaCy pipeline.

    Args:
        pipeline: A pipeline, or the name or folder of one that is installed, such as ``en_core_web_sm``.
        labels: The kind of mention for each label of the pipeline; other labels are passed over.
        name: What its mentions say made them.
        overwrites: Whether its mentions displace those of other annotators that they overlap, instead of giving way.
        certainty: How certain its mentions are said to be, from 0 to 1.

    Returns:
        An annotator, for :func:`~bilateral_corpus.annotate`.

    Raises:
        MissingExtraError: A pipeline is named and spaCy is not installed.
        OSError: spaCy has no pipeline of this name.
    """
    loaded = _load(pipeline) if isinstance(pipeline, str) else pipeline
    return SpacyAnnotator(pipeline=loaded, labels=labels, name=name, overwrites=overwrites, certainty=certainty)


def _load(name: str) -> Pipeline:
    try:
        spacy = import_module("spacy")
    except ImportError as error:
        raise MissingExtraError(
            "spaCy pipelines need spaCy; install it with: pip install 'bilateral_corpus[spacy]'"
        ) from error
    return cast("Pipeline", spacy.load(name))


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """A span without white space around it and without a possessive ending; None if nothing is left."""
    words = text[start:end].rstrip()
    for ending in _POSSESSIVES:
        words = words.removesuffix(ending).rstrip()
    left = len(words) - len(words.lstrip())
    return Span(start + left, start + len(words)) if len(words) > left else None


def _covered(spans: Iterable[Span], length: int) -> bytearray:
    """A mark for each code point of a text that lies in one of some spans."""
    marks = bytearray(length)
    for span in spans:
        marks[span.start : span.end] = b"\1" * (span.end - span.start)
    return marks
