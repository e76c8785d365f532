"""The annotator of dates: mentions in every passage, what is contradictory, and when an undated interview was given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from bilateral_corpus.annotation.dates.anniversaries import Found, place_anniversaries
from bilateral_corpus.annotation.dates.consistency import contradictions
from bilateral_corpus.annotation.dates.context import Context
from bilateral_corpus.annotation.dates.finding import expressions_in, grammar_for, understood
from bilateral_corpus.annotation.dates.genre import is_narrative
from bilateral_corpus.annotation.dates.grammar import SpanGrammar
from bilateral_corpus.annotation.dates.numeric_order import day_comes_first
from bilateral_corpus.annotation.dates.slots import Item
from bilateral_corpus.annotation.dates.undated import Inference, infer_publication
from bilateral_corpus.model import (
    Interview,
    Mention,
    MentionKind,
    PartialDate,
    Passage,
    PassageKind,
    Problem,
    Span,
    Turn,
)

#: What mentions of dates name as their annotator.
NAME = "dates"

# Page furniture speaks of the site, not of the interview.
_SKIPPED = (PassageKind.BOILERPLATE, PassageKind.BYLINE)
# A speaker who names so many old dates in one turn, and hardly a recent one, tells history.
_OLD_DATES = 4


@frozen
class _Read:
    """A passage with the expressions in it."""

    passage: Passage
    grammar: SpanGrammar
    items: Sequence[Item]


def annotate_dates(interview: Interview) -> Interview:
    """Add mentions of dates; :func:`bilateral_corpus.annotation.annotate_dates` tells of them and calls this."""
    read = tuple(_read(interview))
    inferred = None if interview.published else _inferred(read)
    if inferred:
        interview = _dated(interview, inferred)
    resolved = _resolved(read, interview.published)
    passages = {id(passage): _with_mentions(passage, found) for passage, found in resolved}
    problems = [problem for passage, found in resolved for problem in contradictions(passage, found)]
    return evolve(
        interview,
        passages=[passages.get(id(passage), passage) for passage in interview.passages],
        problems=[*interview.problems, *problems],
    )


def _inferred(read: Sequence[_Read]) -> Inference | None:
    return infer_publication([(one.passage, one.items, one.grammar.source) for one in read])


def _read(interview: Interview) -> Iterator[_Read]:
    for passage in interview.passages:
        language = (passage.language if isinstance(passage, Turn) else None) or interview.language
        if passage.kind not in _SKIPPED:
            grammar = grammar_for(language)
            yield _Read(passage, grammar, expressions_in(passage.text, grammar))


def _dated(interview: Interview, inferred: Inference) -> Interview:
    found = [
        Problem(code="publication-inferred", message=why, span=span, action=f"took {inferred.date} as the date")
        for why, span in inferred.evidence
    ]
    return evolve(interview, published=inferred.date, problems=[*interview.problems, *found])


def _resolved(read: Sequence[_Read], published: PartialDate | None) -> list[tuple[Passage, list[Found]]]:
    """Resolve all expressions in the order of the page; what was spoken of in one turn is known in the next."""
    context = Context.at(published)
    if read:
        items = [item for one in read for item in one.items]
        context.day_first = day_comes_first(items, read[0].grammar.source.dates.numeric_order)
    found = []
    for one in read:
        context.narrative = is_narrative(one.items, context.reference, _OLD_DATES)
        here = [pair for item in one.items if (pair := understood(item, one.passage.text, one.grammar, context))]
        year = context.reference.year if context.reference else None
        found.append((one.passage, place_anniversaries(here, year)))
    return found


def _with_mentions(passage: Passage, found: Sequence[Found]) -> Passage:
    dates = [
        Mention(
            span=Span(item.start, item.end),
            kind=MentionKind.DATE,
            date=PartialDate(resolved.edtf) if resolved.edtf else None,
            annotator=NAME,
        )
        for item, resolved in found
        if resolved.edtf or resolved.has_place
    ]
    kept = [mention for mention in passage.mentions if mention.annotator != NAME]
    if not dates and len(kept) == len(passage.mentions):
        return passage
    return evolve(passage, mentions=sorted((*kept, *dates), key=lambda mention: mention.span))
