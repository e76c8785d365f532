"""The annotator of events: one event for all the places that speak of it, with its date and status."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from bilateral_corpus.annotation.events.confirmation import confirm, problems_of
from bilateral_corpus.annotation.events.finding import find_occurrences
from bilateral_corpus.annotation.events.frames import frame_index
from bilateral_corpus.annotation.events.register import EventRegister
from bilateral_corpus.annotation.names.wording import openers
from bilateral_corpus.knowledge import load_milestones
from bilateral_corpus.language import lexicon
from bilateral_corpus.model import Interview, Mention, MentionKind, Passage, PassageKind, Span

#: What the mentions of this annotator say made them.
ANNOTATOR = "events"

_SKIPPED = frozenset({PassageKind.BOILERPLATE, PassageKind.BYLINE, PassageKind.DATELINE})


def annotate_events(interview: Interview) -> Interview:
    """Find events, give each a kind, a date, a status and those who take part, and mention every place that names it.

    What is found is what the frames of the language's data file speak of; a language without a file has none. An
    anniversary commemorates an event, whose date follows from its own where the text does not give it. What an earlier
    call added is made anew, so that calling it twice changes nothing.

    Args:
        interview: An interview with its dates, people, organizations and countries.

    Returns:
        The interview with events, and with mentions of them.
    """
    interview = _without_found(interview)
    words = lexicon(interview.language)
    index = frame_index(interview.language)
    if index is None:
        return interview
    register = EventRegister.of(interview, index.source)
    # "In celebration" begins with no name either.
    beginnings = openers(words) | frozenset(index.source.links)
    for passage in interview.passages:
        if passage.kind not in _SKIPPED:
            register.read(passage, find_occurrences(passage, index, beginnings))
    mentions = register.mentions()
    found = [confirm(event, span, load_milestones()) for event, span in register.found()]
    told = dict.fromkeys((*register.problems(), *problems_of(found)))
    return evolve(
        interview,
        passages=tuple(_with(passage, mentions.get(id(passage), ())) for passage in interview.passages),
        events=(*interview.events, *(one.event for one in found)),
        problems=(*interview.problems, *(one for one in told if one not in interview.problems)),
    )


def _without_found(interview: Interview) -> Interview:
    """The interview without what this annotator has added before, but for events that others refer to."""
    mentions = [one for one in interview.mentions if one.kind is MentionKind.EVENT]
    found = {one.target for one in mentions if one.annotator == ANNOTATOR}
    if not found:
        return interview
    found -= {one.target for one in mentions if one.annotator != ANNOTATOR}
    found -= {one.commemorates for one in interview.events if one.id not in found}
    return evolve(
        interview,
        passages=tuple(map(_unmentioned, interview.passages)),
        events=tuple(one for one in interview.events if one.id not in found),
    )


def _unmentioned(passage: Passage) -> Passage:
    kept = [one for one in passage.mentions if one.kind is not MentionKind.EVENT or one.annotator != ANNOTATOR]
    return passage if len(kept) == len(passage.mentions) else evolve(passage, mentions=kept)


def _with(passage: Passage, places: Sequence[tuple[int, int, str]]) -> Passage:
    if not places:
        return passage
    found = [
        Mention(span=Span(start, end), kind=MentionKind.EVENT, target=event, annotator=ANNOTATOR)
        for start, end, event in places
    ]
    return evolve(passage, mentions=sorted((*passage.mentions, *found), key=lambda one: (one.span.start, one.span.end)))
