"""The events of interviews as entries of a calendar: which there are, and what each is told by."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from attrs import define, field, frozen

from bilateral_corpus.annotation.events.circumstances import Sentence, sentences
from bilateral_corpus.formats.extents import extent
from bilateral_corpus.formats.guid import guid
from bilateral_corpus.model import Event, EventStatus, Interview, PartialDate, Statement

__all__ = ["Calendar", "Entry", "Series", "Told", "in_calendar"]

# Where interviews disagree about an event, who says that it took place knows more than who said that it would.
_STATUSES = (
    EventStatus.OCCURRED,
    EventStatus.ONGOING,
    EventStatus.PLANNED,
    EventStatus.PROPOSED,
    EventStatus.NEGATED,
)


def in_calendar(event: Event) -> bool:
    """Whether an event has a date that a calendar can show."""
    return event.date is not None and extent(event.date) is not None


@frozen(order=True)
class Told:
    """An interview that tells of an event.

    Attributes:
        interview: Its id.
        title: Its title.
        outlet: Who published it.
        url: Where.
        published: When.
        speaker: Who says what is quoted; None outside turns, and where it is not known.
        quote: The first sentence that speaks of the event; None if there is none.
    """

    interview: str
    title: str = ""
    outlet: str = ""
    url: str = ""
    published: str = ""
    speaker: str = ""
    quote: str = ""


@define
class Entry:
    """An event, however many interviews tell of it.

    Attributes:
        id: The id of the event.
        when: Its date; one that can be shown as days.
        kind: Its kind.
        names: What it is called.
        statuses: What is said of whether it took place.
        countries: The codes of its countries.
        places: Where it takes place.
        told: Who tells of it.
        published: The days at which the interviews were published at the earliest.
        of: The series that it is a year of, or belongs to.
    """

    id: str
    when: PartialDate
    kind: str
    names: set[str] = field(factory=set)
    statuses: set[EventStatus] = field(factory=set)
    countries: set[str] = field(factory=set)
    places: set[str] = field(factory=set)
    told: set[Told] = field(factory=set)
    published: set[date] = field(factory=set)
    of: Series | None = None

    @property
    def uid(self) -> str:
        """A globally unique identifier, the same from run to run and from machine to machine."""
        return guid("event", self.kind, str(self.when), self.id)

    @property
    def name(self) -> str:
        """The fullest name."""
        return min(self.names, key=lambda name: (-len(name), name))

    @property
    def status(self) -> EventStatus:
        """The status that is known best."""
        return min(self.statuses, key=_STATUSES.index)

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day that it is shown as."""
        days = extent(self.when)
        assert days is not None  # such events only become entries
        return days

    @property
    def year_of(self) -> tuple[str, date] | None:
        """The identifier of its series and the day, if it is an anniversary on the very day of the year."""
        if self.of is None or not self.when.is_exact:
            return None
        day = self.days[0]
        return (self.of.uid, day) if day == self.of.in_year(day.year) and day >= self.of.first else None


@frozen
class Series:
    """The yearly returning day of an event that interviews commemorate.

    Attributes:
        of: The entry of the event that is commemorated; its date is an exact day.
    """

    of: Entry

    @property
    def uid(self) -> str:
        """As :attr:`Entry.uid`."""
        return guid("anniversary", self.of.uid)

    @property
    def first(self) -> date:
        """The first anniversary."""
        return self.in_year(self.of.days[0].year + 1)

    @property
    def is_leap_day(self) -> bool:
        """Whether the day is a 29 February, which falls on the 28th in most years."""
        day = self.of.days[0]
        return (day.month, day.day) == (2, 29)

    def in_year(self, year: int) -> date:
        """The day in a year."""
        if self.is_leap_day:
            return date(year, 3, 1) - timedelta(days=1)
        return self.of.days[0].replace(year=year)


@define
class Calendar:
    """Gathers the events of one interview after the other.

    Attributes:
        entries: The events that a calendar can show, each once: same id, same date, same kind.
        series: The anniversaries, by the events that they commemorate.
    """

    entries: dict[tuple[str, PartialDate, str], Entry] = field(factory=dict)
    series: dict[tuple[str, PartialDate, str], Series] = field(factory=dict)

    def add(self, interview: Interview) -> None:
        """Add the events of an interview."""
        quotes = dict(_quotes(interview))
        for event in interview.events:
            if event.date is not None and in_calendar(event):
                self._note(event, event.date, interview, *quotes.get(event.id, ("", "")))
        events = {event.id: event for event in interview.events}
        for event in interview.events:
            if event.commemorates is not None:
                self._commemorate(event, events[event.commemorates])

    def _note(self, event: Event, when: PartialDate, interview: Interview, speaker: str, quote: str) -> None:
        entry = self.entries.setdefault((event.id, when, event.kind), Entry(event.id, when, event.kind))
        entry.names.add(event.name)
        entry.statuses.add(event.status)
        entry.countries.update(event.countries)
        entry.places.update(filter(None, [event.place]))
        entry.told.add(_told(interview, speaker, quote))
        if interview.published is not None and interview.published.earliest is not None:
            entry.published.add(interview.published.earliest)

    def _commemorate(self, event: Event, past: Event) -> None:
        of, entry = self._entry(past), self._entry(event)
        took_place = past.status in (EventStatus.OCCURRED, EventStatus.ONGOING)
        if of is None or not took_place or not of.when.is_exact or of.days[0].year == date.max.year:
            return
        series = self.series.setdefault((of.id, of.when, of.kind), Series(of))
        if entry is not None and (entry.of is None or series.uid < entry.of.uid):
            entry.of = series

    def _entry(self, event: Event) -> Entry | None:
        return None if event.date is None else self.entries.get((event.id, event.date, event.kind))


def _told(interview: Interview, speaker: str, quote: str) -> Told:
    source = interview.source
    return Told(
        interview=interview.id,
        title=interview.title or "",
        outlet=source.outlet or "",
        url=source.url or "",
        published=str(interview.published or ""),
        speaker=speaker,
        quote=quote,
    )


def _quotes(interview: Interview) -> Iterator[tuple[str, tuple[str, str]]]:
    """Who speaks of each event first, and the sentence; in a turn, if there is one that speaks of it."""
    first: dict[str, Statement] = {}
    for statement in (*filter(lambda one: one.speaker, interview.statements), *interview.statements):
        first.setdefault(statement.event.id, statement)
    cut: dict[int, list[Sentence]] = {}
    for event_id, statement in first.items():
        passage = statement.passage
        if id(passage) not in cut:
            cut[id(passage)] = list(sentences(passage))
        inside = cut[id(passage)]
        number = bisect_right(inside, statement.mention.span.start, key=lambda one: one.start) - 1
        speaker = "" if statement.speaker is None else statement.speaker.name
        yield event_id, (speaker, " ".join(inside[number].text.split()) if inside else statement.words)
