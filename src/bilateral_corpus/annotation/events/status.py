"""Whether an event took place, is planned, is wished for or is denied, by the clause that speaks of it."""

from __future__ import annotations

import re
from functools import cache

from bilateral_corpus.language.event_frames import EventFrames
from bilateral_corpus.language.patterns import words_of
from bilateral_corpus.model import EventStatus

_CLAUSE_START = re.compile(r"[,;:—–]\s|\b(?=and\b)")
_LONGEST_CLAUSE = 110
# In this order: what is denied was not planned either, and a plan that is wished for is no plan.
_ORDER = (EventStatus.NEGATED, EventStatus.PROPOSED, EventStatus.PLANNED, EventStatus.ONGOING)


def status_of(sentence: str, start: int, end: int, frames: EventFrames) -> EventStatus | None:
    """Tell what a sentence says of an event.

    Args:
        sentence: The sentence.
        start: Where the words for the event begin in it.
        end: Where they end.
        frames: The words of its language.

    Returns:
        The status; None where nothing is reported, but only supposed.
    """
    clause = sentence[max(0, start - _LONGEST_CLAUSE) : start]
    begin = max((match.end() for match in _CLAUSE_START.finditer(clause)), default=0)
    clause = clause[begin:] + sentence[start:end]
    if _cues("hypothetical", frames).search(clause):
        return None
    for status in _ORDER:
        if _cues(status.value, frames).search(clause):
            return status
    return EventStatus.OCCURRED


@cache
def _cues(name: str, frames: EventFrames) -> re.Pattern[str]:
    return re.compile(words_of(frames.status.get(name, ())))
