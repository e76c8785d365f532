"""What an anniversary looks back on: its words, and when it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve
from dateutil.relativedelta import relativedelta

from bilateral_corpus.annotation.events.circumstances import CLAUSE
from bilateral_corpus.annotation.events.finding import Occurrence
from bilateral_corpus.errors import BilateralCorpusError
from bilateral_corpus.language import fold
from bilateral_corpus.language.event_frames import EventFrames
from bilateral_corpus.model import EventKind, EventStatus, PartialDate, Passage

_WORD = re.compile(r"[^\W_]+")
# Between "anniversary" and what it is of.
_OF = len(" of the ")
# An anniversary is of a clause after "since", whose verb stands this close.
_SINCE = 60


def inner_places(found: Sequence[Occurrence], number: int, text: str, frames: EventFrames) -> Iterator[int]:
    """The numbers of the places that an anniversary is of; they come right after it."""
    one = found[number]
    reach = _OF
    if (last := _WORD.findall(one.matched)[-1:]) and fold(last[0]) in frames.since:
        rest = text[one.end : one.end + _SINCE]
        reach = (stop.start() if (stop := CLAUSE.search(rest)) else len(rest)) or _OF
    for other in range(number + 1, len(found)):
        if found[other].start > one.end + reach:
            return
        if _is_of(one, found[other], reach):
            yield other


def _is_of(anniversary: Occurrence, other: Occurrence, reach: int) -> bool:
    """Whether an anniversary is of another event: its words follow at once, or are a part of the anniversary's."""
    if other is anniversary or other.kind is EventKind.ANNIVERSARY:
        return False
    return anniversary.start < other.start <= anniversary.end + reach and other.end >= anniversary.end


def looked_back_on(passage: Passage, anniversary: Occurrence, other: Occurrence) -> Occurrence:
    """The event that an anniversary is of, without the words that they share: "anniversary of diplomatic ties"."""
    start = max(other.start, anniversary.end)
    start += len(passage.text[start : other.end]) - len(passage.text[start : other.end].lstrip())
    start = start if start < other.end else other.start
    text = words_between(passage, start, other.end)
    # Who is congratulated on the anniversary took no part in what it is of.
    mentions = tuple(mention for mention in other.mentions if mention.span.start >= anniversary.start)
    return evolve(other, start=start, text=text, mentions=mentions, date=None, status=EventStatus.OCCURRED, sure=True)


def words_between(passage: Passage, start: int, end: int) -> str:
    """The words of a passage between two places, with single blanks."""
    return " ".join(passage.text[start:end].split())


def both_ends(date: PartialDate | None) -> tuple[PartialDate | None, PartialDate | None]:
    """Of "(8 August 1967 - 8 August 2024)" when it began and when it is kept; of a week only the latter."""
    begun, slash, kept = str(date or "").partition("/")
    if not slash or not begun or not kept or ".." in {begun, kept} or begun[:4] == kept[:4]:
        return None, date
    return PartialDate(begun), PartialDate(kept)


def years_before(date: PartialDate | None, years: int | None) -> PartialDate | None:
    """The same day so many years before; marked as uncertain if the date is."""
    if date is None or years is None:
        return None
    try:
        if "/" in str(date):
            # What is kept within a week or month happened about then, in the same year at least.
            first, last = (str(one)[:7] for one in (date.earliest, date.latest))
            date = PartialDate(first if first == last else first[:4])
        return date - relativedelta(years=years)
    except (BilateralCorpusError, TypeError, ValueError, OverflowError):
        return None  # of an open interval, say, nothing can be told
