"""Annotations that were made elsewhere: by readers on the web, in an annotation tool, by a pipeline of one's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import converters, define, evolve, field, frozen

from bilateral_corpus.annotation.quotations import Place, Quotations, as_quoted
from bilateral_corpus.annotation.source_places import SourcePlaces
from bilateral_corpus.annotation.spacy import LABELS
from bilateral_corpus.annotation.targets import Targets
from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import EventKind, Interview, Mention, MentionKind, PartialDate, Problem, Span
from bilateral_corpus.model._fields import are_texts, as_tuple, is_text, not_negative
from bilateral_corpus.model.partial_date import to_partial_date

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["KINDS", "Annotation", "add_annotations"]

#: The kind of mention for what an annotation is called, in lower case: the kinds of this library, its kinds of events,
#: and the classes of names that spaCy, CoNLL 2003 and INCEpTION use. What is called "other" is none.
KINDS: Mapping[str, MentionKind] = MappingProxyType(
    {
        **{kind.value: MentionKind.EVENT for kind in EventKind if kind is not EventKind.OTHER},
        **{label.casefold(): kind for label, kind in LABELS.items()},
        **{kind.value: kind for kind in MentionKind},
        "organisation": MentionKind.ORGANIZATION,
    }
)
_SHOWN = 60


@frozen(kw_only=True)
class Annotation:
    """Words that someone marked, and as what.

    Either the words are quoted or it is said where they stand; both is better. The quotation decides, since a page in a
    browser is counted in another way than its source; the place tells apart words that occur several times.

    Attributes:
        exact: The words.
        prefix: Some of what stands before them.
        suffix: Some of what stands after them.
        start: Where they begin, in code points: in the text that the interview was read from, or in a passage.
        end: Where they end; the first code point after them.
        passage: The number of the passage in whose text `start` and `end` count; None for the text that was read.
        labels: What they are called: classes, tags or codes; the first one that means a kind of mention counts.
        target: The id of whom or what they mean, or the code of a country, if that was said.
        date: What a date expression means, if that was said.
        annotator: Who or what made the annotation.
        certainty: From 0 to 1, if that was said.
    """

    exact: str | None = field(default=None, validator=is_text)
    prefix: str = field(default="", validator=is_text)
    suffix: str = field(default="", validator=is_text)
    start: int | None = field(default=None, validator=not_negative)
    end: int | None = field(default=None, validator=not_negative)
    passage: int | None = field(default=None, validator=not_negative)
    labels: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)
    target: str | None = field(default=None, validator=is_text)
    date: PartialDate | None = field(default=None, converter=converters.optional(to_partial_date))
    annotator: str | None = field(default=None, validator=is_text)
    certainty: float | None = field(default=None)

    @certainty.validator
    def _check_certainty(self, attribute: Attribute[float | None], value: float | None) -> None:
        if value is not None and (
            isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1
        ):
            raise InvalidValueError(f"a certainty is a number from 0 to 1, found {value!r:.60}")

    def __attrs_post_init__(self) -> None:
        placed = self.start is not None and self.end is not None and self.start <= self.end
        if not placed and (self.exact is None or self.start is not None or self.end is not None):
            raise InvalidValueError(f"an annotation needs words, or a start and an end after it, found {self!r:.200}")


def add_annotations(
    interview: Interview,
    annotations: Iterable[Annotation],
    *,
    text: str | None = None,
    kinds: Mapping[str, MentionKind] = KINDS,
) -> Interview:
    """Add what was annotated elsewhere to an interview, as mentions.

    Words that are quoted are looked up in the passages. Where they occur several times what stands before and after
    decides, and then the place. What cannot be put anywhere, or could stand in several places, becomes a problem, and
    no mention. A person or an organization that is named for the first time is added. A mention that is there already
    is not added again.

    Args:
        interview: An interview whose passages are known.
        annotations: What was annotated.
        text: The text that was annotated, if that is the one the interview was read from. Without it places in it are
            trusted where they can be checked; with it places that were counted in UTF-16 code units are known too.
        kinds: The kind of mention for each label, in lower case.

    Returns:
        The interview with more mentions, and with a problem for each annotation that could not be added.

    >>> from bilateral_corpus.model import Passage
    >>> headline = Passage(kind="headline", text="Laos and Kenya", span=Span(0, 14))
    >>> interview = Interview(id="x", passages=[headline])
    >>> more = add_annotations(interview, [Annotation(exact="Kenya", labels=["GPE"], annotator="reader")])
    >>> [(one.span, one.target) for one in more.mentions]
    [(Span(start=9, end=14), 'KE')]
    """
    wanted = list(annotations)
    adding = _Adding.to(interview, wanted, text)
    for one in wanted:
        adding.add(one, kinds)
    return adding.done()


@define
class _Adding:
    interview: Interview
    source: SourcePlaces
    targets: Targets
    quotations: Quotations = field(init=False)
    found: dict[int, dict[Mention, None]] = field(factory=dict)
    problems: list[Problem] = field(factory=list)

    @classmethod
    def to(cls, interview: Interview, annotations: Iterable[Annotation], text: str | None) -> _Adding:
        adding = cls(interview, SourcePlaces(interview.passages, text), Targets.of(interview))
        quoted = (as_quoted(adding._words(one) or "") for one in annotations)
        adding.quotations = Quotations.of(interview.passages, quoted)
        return adding

    def add(self, annotation: Annotation, kinds: Mapping[str, MentionKind]) -> None:
        kind = next((kinds[one.casefold()] for one in annotation.labels if one.casefold() in kinds), None)
        words = self._words(annotation) or ""
        if kind is None:
            called = ", ".join(map(repr, annotation.labels)) or "nothing"
            self._refuse("annotation-without-kind", f"is called {called}, which is no kind of mention", words)
            return
        places = self._places(annotation, words)
        if len(places) != 1:
            code, what = ("ambiguous", "stands in several places") if places else ("not-found", "stands nowhere here")
            self._refuse(f"annotation-{code}", what, words)
        elif (mention := self._mention(annotation, kind, places[0])) is None:
            self._refuse("annotation-without-target", "is no country that is known", words)
        else:
            self.found.setdefault(places[0].passage, {})[mention] = None

    def done(self) -> Interview:
        passages = list(self.interview.passages)
        for number, mentions in self.found.items():
            everything = dict.fromkeys((*passages[number].mentions, *mentions))
            ordered = sorted(everything, key=lambda one: (one.span.start, -one.span.end))
            passages[number] = evolve(passages[number], mentions=ordered)
        return evolve(
            self.interview,
            passages=passages,
            people=(*self.interview.people, *self.targets.new_people),
            organizations=(*self.interview.organizations, *self.targets.new_organizations),
            problems=(*self.interview.problems, *self.problems),
        )

    def _refuse(self, code: str, what: str, words: str) -> None:
        message = f"the annotation of {words[:_SHOWN]!r} {what}"
        self.problems.append(Problem(code=code, message=message, action="it was not added"))

    def _words(self, annotation: Annotation) -> str | None:
        """The words of an annotation, also of one that only says where they stand."""
        start, end, number = annotation.start, annotation.end, annotation.passage
        if annotation.exact is not None or start is None or end is None:
            return annotation.exact
        if number is None:
            return self.source.words(start, end)
        return self.source.passages[number].text[start:end] if number < len(self.source.passages) else None

    def _places(self, annotation: Annotation, words: str) -> Sequence[Place]:
        """Where the words may stand: in one place, if that can be told."""
        if (certain := self._stated(annotation, words)) is not None:
            return [certain]
        quoted, start = as_quoted(words), annotation.start
        places = self.quotations.find(quoted, as_quoted(annotation.prefix), as_quoted(annotation.suffix))
        if len(places) > 1 and annotation.passage is None and start is not None:
            return self.source.nearest(places, start, quoted)
        return places

    def _stated(self, annotation: Annotation, words: str) -> Place | None:
        """The place that is stated, if the words stand there."""
        number, start, end = annotation.passage, annotation.start, annotation.end
        if start is None or end is None:
            return None
        if number is None:
            return self.source.at(start, words)
        there = self.source.passages[number].text[start:end] if number < len(self.source.passages) else None
        return Place(number, Span(start, end)) if there == words and len(words) == end - start else None

    def _mention(self, annotation: Annotation, kind: MentionKind, place: Place) -> Mention | None:
        words = self.interview.passages[place.passage].text[place.span.slice]
        target = annotation.target if self.targets.knows(kind, annotation.target) else None
        date = None
        if kind is MentionKind.DATE:
            date = annotation.date or self.targets.date(words)
        elif target is None:
            target = self.targets.find(kind, words)
            if kind is MentionKind.COUNTRY and target is None:
                return None
        return Mention(
            span=place.span,
            kind=kind,
            target=target,
            date=date,
            annotator=annotation.annotator,
            certainty=annotation.certainty,
        )
