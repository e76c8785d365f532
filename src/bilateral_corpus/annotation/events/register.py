"""The events of an interview: which places speak of one event, and what an anniversary commemorates."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from attrs import Factory, define, evolve, field

from bilateral_corpus.annotation.events.anniversaries import (
    both_ends,
    inner_places,
    looked_back_on,
    words_between,
    years_before,
)
from bilateral_corpus.annotation.events.finding import Occurrence
from bilateral_corpus.annotation.events.identity import (
    AIDING,
    NAMED_BY_YEAR,
    REWORDED,
    KnownEvent,
    differ,
    goes_on,
    is_bare,
    is_listed,
    is_same,
    may_be_visit,
    may_mean,
    more_exact,
    targets_of,
)
from bilateral_corpus.annotation.events.naming import name_of
from bilateral_corpus.annotation.events.status import PUNCTUAL
from bilateral_corpus.language import fold
from bilateral_corpus.language.event_frames import EventFrames
from bilateral_corpus.model import (
    Event,
    EventKind,
    EventStatus,
    Interview,
    MentionKind,
    PartialDate,
    Passage,
    Problem,
    Span,
    Turn,
)
from bilateral_corpus.model.ids import Ids, slug

_YEAR = re.compile(r"(?<![\w.,])(?:19|20)\d\d(?![\w.,])")
# Such events are between two countries, even if none is named.
_OF_TWO = frozenset({EventKind.RELATIONS_ESTABLISHED, EventKind.RELATIONS_UPGRADED, EventKind.RELATIONS_SEVERED})
# Such events are between two countries where the words around say so.
_BETWEEN_TWO = frozenset(
    {
        EventKind.TREATY_SIGNED,
        EventKind.AGREEMENT_PLANNED,
        EventKind.NEGOTIATION,
        EventKind.HIGH_LEVEL_MEETING,
        EventKind.JOINT_COMMITTEE_SESSION,
    }
)
# So far before such words the outlet may stand that asks: "Harbour News spoke to Ambassador …".
_ASKS = 60
_MET = frozenset({EventKind.HIGH_LEVEL_MEETING, EventKind.OFFICIAL_VISIT})
# The latest events of a kind that a place may speak of; without a bound, time would grow with their square.
_REMEMBERED = 200
_PARTICIPANTS = frozenset({MentionKind.PERSON, MentionKind.ORGANIZATION})


@define
class EventRegister:
    """The events of one interview; filled in the order of the text.

    Attributes:
        published: When the interview was published.
        pair: The two countries that the interview is about; empty where that is not certain.
        homes: By person, the country that they belong to.
        names: The names of people and organizations by their ids.
        speakers: By participant, the person who speaks.
        outlet: The name of the publication, folded.
    """

    published: PartialDate | None
    frames: EventFrames
    pair: tuple[str, ...] = ()
    homes: Mapping[str, str] = Factory(dict)
    names: Mapping[str, str] = Factory(dict)
    speakers: Mapping[str, str] = Factory(dict)
    outlet: str = ""
    _entries: list[KnownEvent] = Factory(list)
    _of_kind: dict[EventKind, list[KnownEvent]] = Factory(dict)
    _ids: Ids = field(factory=lambda: Ids(fallback="event"))

    @classmethod
    def of(cls, interview: Interview, frames: EventFrames) -> EventRegister:
        """The register of an interview with the events that it has already."""
        homes = {person.id: person.country for person in interview.people if person.country is not None}
        names = {one.id: one.name for one in interview.people}
        names |= {one.id: one.name for one in interview.organizations}
        speakers = {one.id: one.person for one in interview.participants if one.person is not None}
        register = cls(
            interview.published, frames, _pair(interview), homes, names, speakers, fold(interview.source.outlet or "")
        )
        for one in interview.events:
            register._ids.new(one.id)
        return register

    def read(self, passage: Passage, found: Sequence[Occurrence]) -> None:
        """Register what a passage speaks of, in its order."""
        taken: set[int] = set()
        for number, one in enumerate(found):
            if number in taken or self._is_with_outlet(passage, one):
                continue  # who asks is received as well, and that is no meeting
            if one.kind is EventKind.ANNIVERSARY:
                inner = list(inner_places(found, number, passage.text, self.frames))
                taken.update(inner)
                self._add_anniversary(passage, one, [found[other] for other in inner])
            else:
                self._add(passage, one, _date(one))

    def _is_with_outlet(self, passage: Passage, one: Occurrence) -> bool:
        """Whether the publication meets or receives someone, or is received."""
        if not self.outlet:
            return False
        words = passage.text[max(0, one.start - _ASKS) : one.end] if one.kind in _MET else one.name
        return self.outlet in fold(words or "")

    def _add_anniversary(self, passage: Passage, one: Occurrence, inner: Sequence[Occurrence]) -> None:
        """Register an anniversary with the event that it commemorates, whose date lies as many years before."""
        last = max([one.end, *(other.end for other in inner)])
        dates = [_date(one), *(_date(other) for other in inner)]
        date = next((found for found in dates if found is not None), None)
        begun, kept = both_ends(date)
        commemorated = None
        for other in inner[:1]:
            first = begun or years_before(kept, one.ordinal)
            commemorated = self._add(passage, looked_back_on(passage, one, other), first)
        status = one.status if one.status is not EventStatus.OCCURRED else self._by_date(one.status, kept)
        named = (*one.mentions, *(mention for other in inner for mention in other.mentions))
        mentions = tuple(dict.fromkeys(mention for mention in named if mention.span.start >= one.start))
        whole = evolve(one, end=last, status=status, text=words_between(passage, one.start, last), mentions=mentions)
        entry = self._add(passage, whole, kept, commemorated.event.kind if commemorated is not None else None)
        if entry is not None and commemorated is not None and entry.event.commemorates is None:
            entry.look_back_on(commemorated.event)

    def _add(
        self, passage: Passage, one: Occurrence, date: PartialDate | None, of: EventKind | None = None
    ) -> KnownEvent | None:
        """Count a place with the event that it speaks of, or register a new one; nothing, if it says too little."""
        same = self._alike(passage, one, date, of)
        if not same and (is_bare(one) or one.refers):
            known = [entry for entry in self._candidates(one.kind) if not differ(entry, one)]
            meant = [entry for entry in known if may_mean(entry, one, date)]
            same = self._meant(meant, one, date)
            if not same and date is None and (meant or not one.sure):
                return None  # "these visits" may be any, and "a visit" none in particular
        same = same or self._retold(one, date)
        if not same and one.refers and not one.sure:
            return None
        entry = same[0] if same else self._new(passage, one, date)
        if same:
            entry.event = self._joined(entry.event, passage, one, date)
        entry.note(passage, one)
        return entry

    def _alike(
        self, passage: Passage, one: Occurrence, date: PartialDate | None, of: EventKind | None
    ) -> list[KnownEvent]:
        """The events that a place names, or goes on with."""
        return [
            entry
            for entry in self._candidates(one.kind)
            if (None in {of, entry.of} or of is entry.of)
            and not is_listed(entry, passage, one)
            and (is_same(entry, one, date) or goes_on(entry, passage, one, date))
        ]

    def _retold(self, one: Occurrence, date: PartialDate | None) -> list[KnownEvent]:
        """The visit that a place tells in other words, if there is only one that it can be."""
        visits = [entry for entry in self._candidates(one.kind) if may_be_visit(entry, one, date)]
        return visits if len(visits) == 1 else []

    def _meant(self, entries: Sequence[KnownEvent], one: Occurrence, date: PartialDate | None) -> list[KnownEvent]:
        """Which of some events words without a name mean: the only one, or that of the day, of which all speak."""
        if len(entries) > 1 and one.kind in REWORDED and date is None:
            return [entry for entry in entries if self._is_current(entry.event)][-1:]
        return list(entries) if len(entries) == 1 else []

    def _is_current(self, event: Event) -> bool:
        """Whether an event may be what the interview is given at: it has no date, or that of the interview."""
        if event.date is None:
            return event.status in {EventStatus.OCCURRED, EventStatus.ONGOING}
        return self.published is not None and event.date.overlaps(self.published)

    def _candidates(self, kind: EventKind) -> list[KnownEvent]:
        """The events of a kind that a place may speak of: the latest ones, so that time stays linear."""
        return self._of_kind.get(kind, [])[-_REMEMBERED:]

    def _new(self, passage: Passage, one: Occurrence, date: PartialDate | None) -> KnownEvent:
        name = name_of(passage, one, self.frames, self.names)
        event = Event(
            id=self._ids.new(f"{one.kind} {date or ''} {slug(name, limit=40)}"),
            kind=one.kind,
            name=name,
            date=date,
            status=self._by_date(one.status, date),
            countries=sorted(self._countries(one)),
            participants=self._participants(passage, one),
            place=one.place,
            ordinal=one.ordinal,
        )
        entry = KnownEvent(event)
        self._entries.append(entry)
        self._of_kind.setdefault(one.kind, []).append(entry)
        return entry

    def _joined(self, event: Event, passage: Passage, one: Occurrence, date: PartialDate | None) -> Event:
        """An event with what another place adds."""
        name = name_of(passage, one, self.frames, self.names) if one.name and event.kind not in AIDING else ""
        # Of a year in the chair any month may be told, but what is done in a moment has one day.
        known = more_exact(event.date, date) if event.kind in PUNCTUAL else event.date or date
        told: dict[str, Any] = {
            "name": max(event.name, name, key=len),
            "date": known,
            "status": self._by_date(event.status, known),
            "countries": tuple(sorted({*event.countries, *self._countries(one)})),
            "participants": tuple(dict.fromkeys((*event.participants, *self._participants(passage, one)))),
            "place": event.place or one.place,
            "ordinal": event.ordinal or one.ordinal,
        }
        added = {field: value for field, value in told.items() if value != getattr(event, field)}
        return evolve(event, **added) if added else event

    def _participants(self, passage: Passage, one: Occurrence) -> tuple[str, ...]:
        """Who takes part, by what is named, and who speaks, if they do it themselves."""
        speaker = self.speakers.get(passage.speaker or "") if one.is_self and isinstance(passage, Turn) else None
        own = () if speaker is None else (speaker,)
        return tuple(dict.fromkeys((*own, *sorted(targets_of(one, _PARTICIPANTS)))))

    def _countries(self, one: Occurrence) -> set[str]:
        """The countries named, those of the people named, and the pair of the interview where both are meant."""
        named = targets_of(one, (MentionKind.COUNTRY,))
        homes = {self.homes[person] for person in targets_of(one, (MentionKind.PERSON,)) if person in self.homes}
        means_pair = one.is_pair or _is_inferred(one, named) or (one.is_between and one.kind in _BETWEEN_TWO)
        return named | homes | (set(self.pair) if means_pair and named <= set(self.pair) else set())

    def _by_date(self, status: EventStatus, date: PartialDate | None) -> EventStatus:
        """The status by the clause, unless the date shows that the event is to come, or over."""
        known = date is not None and self.published is not None
        if not known or status is EventStatus.NEGATED or date is None or self.published is None:
            return status
        if _is_before(self.published, date) and status is EventStatus.OCCURRED:
            return EventStatus.PLANNED
        # What was wished for may not have come true.
        is_over = _is_before(date, self.published) and status in {EventStatus.PLANNED, EventStatus.ONGOING}
        return EventStatus.OCCURRED if is_over else status

    def found(self) -> Iterator[tuple[Event, Span]]:
        """The events that were found, in the order of the text, each with the first place in the source."""
        for entry in self._entries:
            passage, start, end = entry.places[0]
            entry.event = self._with_countries(entry.event)
            yield entry.event, Span(passage.span.start + start, passage.span.start + end)

    def _with_countries(self, event: Event) -> Event:
        """An anniversary with the countries of what it looks back on, which another place may tell."""
        if event.countries or event.commemorates is None:
            return event
        known = (entry.event.countries for entry in self._entries if entry.event.id == event.commemorates)
        return evolve(event, countries=next(known, ()))

    def problems(self) -> Iterator[Problem]:
        """What was inferred: that ties of which no country is named are of the two that the interview is about."""
        for entry in self._entries:
            passage, start, end = entry.places[0]
            if entry.event.kind in _OF_TWO | _BETWEEN_TWO and not entry.is_stated and entry.event.countries:
                yield Problem(
                    code="event-countries-inferred",
                    message=f"the text does not say between which countries: {entry.event.name}",
                    span=Span(passage.span.start + start, passage.span.start + end),
                    action=f"took {' and '.join(entry.event.countries)}, whom the interview is about by its speakers",
                )

    def mentions(self) -> dict[int, list[tuple[int, int, str]]]:
        """For each passage, by its identity, where it speaks of which event."""
        found: dict[int, list[tuple[int, int, str]]] = {}
        for entry in self._entries:
            for passage, start, end in entry.places:
                found.setdefault(id(passage), []).append((start, end, entry.event.id))
        return found


def _is_inferred(one: Occurrence, named: Collection[str]) -> bool:
    """Whether words must be of the pair of the interview: ties between two countries, of which none is named."""
    return one.kind in _OF_TWO and not named


def _pair(interview: Interview) -> tuple[str, ...]:
    """The two countries of an interview: those of the post that whoever answers holds, else of those who speak."""
    speakers = {participant.person for participant in interview.participants}
    people = [person for person in interview.people if person.id in speakers]
    organizations = {one.id for one in interview.organizations}
    posts = [(post.of, post.to) for person in people for post in person.appointments]
    pairs = {tuple(sorted({of, to} - organizations)) for of, to in posts if of is not None and to is not None}
    homes = tuple(sorted({person.country for person in people if person.country is not None}))
    found = next(iter(pairs)) if len(pairs) == 1 else homes
    return found if len(found) == len(("one", "other")) else ()


def _date(one: Occurrence) -> PartialDate | None:
    """The date that governs an event, else a year in its name: "the Year of Friendship 2012"."""
    if one.date is not None:
        return one.date.date
    years = _YEAR.findall(one.name or "") if one.kind in NAMED_BY_YEAR else ()
    return PartialDate(years[0]) if len(years) == 1 else None


def _is_before(one: PartialDate, other: PartialDate) -> bool:
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest
