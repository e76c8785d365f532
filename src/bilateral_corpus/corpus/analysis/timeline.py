"""What happened when, one line for each event however many interviews speak of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from bilateral_corpus.corpus.criteria import check_known, country_codes, event_kinds, ids
from bilateral_corpus.corpus.records import Records
from bilateral_corpus.model import Event, EventKind, EventStatus, MentionKind, PartialDate

if TYPE_CHECKING:
    from bilateral_corpus.corpus.corpus import Corpus

__all__ = ["TimelineEntry", "timeline"]


@frozen(kw_only=True)
class TimelineEntry:
    """An event, and who speaks of it.

    Attributes:
        date: When, as exactly as any of the interviews says.
        kind: What sort of event.
        name: The name that most of them give it.
        status: Whether it took place.
        countries: ISO 3166-1 codes of the countries concerned.
        event: Its id in the events of the corpus.
        interviews: The ids of the interviews that speak of it.
        mentions: How many places speak of it.
    """

    date: PartialDate | None
    kind: EventKind
    name: str
    status: EventStatus
    countries: tuple[str, ...]
    event: str
    interviews: tuple[str, ...]
    mentions: int

    def __str__(self) -> str:
        when = "undated" if self.date is None else str(self.date)
        told = "1 interview" if len(self.interviews) == 1 else f"{len(self.interviews)} interviews"
        return f"{when:<12} {self.name} [{', '.join(self.countries)}] {self.status}, {told}"


def timeline(
    corpus: Corpus,
    *,
    countries: str | Iterable[str] = (),
    kinds: str | Iterable[str] = (),
    people: str | Iterable[str] = (),
) -> Records[TimelineEntry]:
    """Give the events of a corpus in order of time.

    Args:
        corpus: The corpus.
        countries: Only events that concern all of these, by their ISO 3166-1 codes.
        kinds: Only events of one of these kinds.
        people: Only events in which all of these take part, by their ids in the corpus or in an interview; an id that
            nobody has finds nothing, as in :meth:`Corpus.where`.

    Returns:
        A record for each event; those of one day in the order of their names, those without a date at the end.

    Raises:
        InvalidValueError: A value is none that can be; the message says what is near.
    """
    pair, wanted, parties = country_codes(countries), event_kinds(kinds), _in_corpus(corpus, ids(people))
    told = _places(corpus)
    found = [
        _entry(corpus, event, told[id])
        for id, event in corpus.events.items()
        if pair <= set(event.countries) and (not wanted or event.kind in wanted) and parties <= set(event.participants)
    ]
    if pair and not found:
        check_known(pair, {code for event in corpus.events.values() for code in event.countries})
    return Records(TimelineEntry, sorted(found, key=_in_time))


def _in_corpus(corpus: Corpus, people: Iterable[str]) -> frozenset[str]:
    """The ids in the corpus of people who may be named by those that they have in an interview."""
    return frozenset(corpus.people[id].id if id in corpus.people else id for id in people)


def _entry(corpus: Corpus, event: Event, mentions: int) -> TimelineEntry:
    return TimelineEntry(
        date=event.date,
        kind=event.kind,
        name=event.name,
        status=event.status,
        countries=event.countries,
        event=event.id,
        interviews=corpus.events.interviews(event.id),
        mentions=mentions,
    )


def _places(corpus: Corpus) -> Counter[str]:
    return Counter(_told(corpus))


def _told(corpus: Corpus) -> Iterator[str]:
    for interview in corpus:
        for mention in interview.mentions:
            if mention.kind is MentionKind.EVENT and mention.target is not None:
                yield corpus.events.id_of(interview.id, mention.target)


def _in_time(entry: TimelineEntry) -> tuple[date, date, str, str]:
    first = entry.date and entry.date.earliest
    last = entry.date and entry.date.latest
    return first or date.max, last or date.max, entry.name, entry.event
