"""Whether an event took place, is planned, is wished for or is denied, by the clause that speaks of it."""

from __future__ import annotations

import re
from functools import cache

from bilateral_corpus.language.event_frames import EventFrames
from bilateral_corpus.language.patterns import words_of
from bilateral_corpus.model import EventKind, EventStatus

_CLAUSE_END = re.compile(r"[,;:.!?]\s")
_LONGEST_CLAUSE = 110
# "The visit of the Prime Minister of Laos to Vietnam in May will take place …": so much may stand between.
_LONGEST_GAP = 60
#: What is done in a moment does not go on: "since the treaty was signed" says that it was.
PUNCTUAL = frozenset(
    {
        EventKind.RELATIONS_ESTABLISHED,
        EventKind.RELATIONS_UPGRADED,
        EventKind.RELATIONS_SEVERED,
        EventKind.TREATY_SIGNED,
        EventKind.ORGANISATION_FOUNDED,
        EventKind.ACCESSION,
        EventKind.ELECTION,
    }
)
# Such events are things, which stand in lists: "we plan a fair, an exhibition and a concert".
_LISTED = frozenset({EventKind.CULTURAL_EVENT, EventKind.MULTILATERAL_MEETING, EventKind.CAMPAIGN_YEAR})
_LIST_WORDS = 6
# In this order: what is denied was not planned either, and a plan that is wished for is no plan.
_ORDER = (EventStatus.NEGATED, EventStatus.PROPOSED, EventStatus.PLANNED, EventStatus.ONGOING)


def status_of(sentence: str, start: int, end: int, frames: EventFrames, kind: EventKind) -> EventStatus | None:
    """Tell what a sentence says of an event.

    Args:
        sentence: The sentence.
        start: Where the words for the event begin in it.
        end: Where they end.
        frames: The words of its language.
        kind: What sort of event it is.

    Returns:
        The status; None where nothing is reported, but only supposed.
    """
    before = _before(sentence, start, frames, is_listed=kind in _LISTED)
    clause = _cues("ignored", frames).sub(" ", before + sentence[start:end])
    own = _cues("ignored", frames).sub(" ", sentence[start:end])
    if _cues("hypothetical", frames).search(clause):
        return None
    # Its own words say it best: "to consider the current negotiations", "the planned visit did not help".
    found = said(own, frames) or said(clause, frames)
    if found is EventStatus.ONGOING and kind in PUNCTUAL:
        return EventStatus.OCCURRED
    return found or _said_after(sentence, end, frames)


def said(words: str, frames: EventFrames) -> EventStatus | None:
    """Tell what words say of an event by themselves: "my next visit"; None, if they do not."""
    return next((status for status in _ORDER if _cues(status.value, frames).search(words)), None)


def _before(sentence: str, start: int, frames: EventFrames, *, is_listed: bool) -> str:
    """The clause before an event; the one before that as well, if the event is but a part of a list."""
    clause = sentence[max(0, start - _LONGEST_CLAUSE) : start]
    begins = [0, *(match.end() for match in _clause_start(frames).finditer(clause))]
    last = len(begins) - 1
    ends = (*begins[1:], len(clause))
    while is_listed and last > 0 and len(clause[begins[last] : ends[last]].split()) <= _LIST_WORDS:
        last -= 1
    return clause[begins[last] :]


def _said_after(sentence: str, end: int, frames: EventFrames) -> EventStatus:
    """What the rest of the clause says of an event: "the visit will take place in May"."""
    rest = sentence[end : end + _LONGEST_GAP]
    clause_end = _CLAUSE_END.search(rest)
    rest = rest[: clause_end.start()] if clause_end else rest
    for status in _ORDER:
        if _cues_after(status.value, frames).search(rest):
            return status
    return EventStatus.OCCURRED


@cache
def _clause_start(frames: EventFrames) -> re.Pattern[str]:
    return re.compile(rf"[,;:—–]\s|{words_of(frames.clauses)}")


@cache
def _cues(name: str, frames: EventFrames) -> re.Pattern[str]:
    return re.compile(words_of(frames.status.get(name, ())))


@cache
def _cues_after(name: str, frames: EventFrames) -> re.Pattern[str]:
    return re.compile(words_of(frames.status_after.get(name, ())))
