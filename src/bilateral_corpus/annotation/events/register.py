"""The events of an interview: which places speak of one event, and what an anniversary commemorates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import Factory, define, evolve, field
from dateutil.relativedelta import relativedelta

from bilateral_corpus.annotation.events.finding import Occurrence
from bilateral_corpus.annotation.events.naming import name_of
from bilateral_corpus.errors import BilateralCorpusError
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
    Span,
    Turn,
)
from bilateral_corpus.model.ids import Ids, slug

_YEAR = re.compile(r"(?<![\w.,])(?:19|20)\d\d(?![\w.,])")
_WORD = re.compile(r"[^\W_][\w'’-]*")
# So much may stand between two parts of one deed: "sent experts and provided medical equipment".
_COORDINATED = 40
# An interview speaks of one such event, however often.
_SINGULAR = frozenset({EventKind.PUBLIC_HEALTH_CRISIS})
# Between "anniversary" and what it is of.
_OF = len(" of the ")
# Such events are between two countries, even if none is named.
_OF_TWO = frozenset({EventKind.RELATIONS_ESTABLISHED, EventKind.RELATIONS_UPGRADED, EventKind.RELATIONS_SEVERED})
_NAMED_BY_YEAR = frozenset({EventKind.CAMPAIGN_YEAR, EventKind.CULTURAL_EVENT, EventKind.MULTILATERAL_MEETING})
# There are many words for such an event, and few such events in an interview.
_REWORDED = frozenset({EventKind.HIGH_LEVEL_MEETING, EventKind.OFFICIAL_VISIT, EventKind.PUBLIC_HEALTH_CRISIS})
# What has been said to be planned is spoken of in such forms as well.
_TOLD = (EventStatus.OCCURRED, EventStatus.ONGOING)
_SHORT = 3
_AIDING = frozenset({EventKind.AID, EventKind.HUMANITARIAN_AID})
# After so much the same words may mean another event: the length of two or three sentences.
_SAME_TOPIC = 300
_PLACED = (MentionKind.COUNTRY, MentionKind.PERSON)
_CONCERNED = frozenset({MentionKind.COUNTRY, MentionKind.PERSON, MentionKind.ORGANIZATION})
_PARTICIPANTS = frozenset({MentionKind.PERSON, MentionKind.ORGANIZATION})


@define
class _Entry:
    event: Event
    words: set[str]
    people: set[str]
    concerned: set[str]
    of: EventKind | None = None
    wording: set[str] = Factory(set)
    places: list[tuple[Passage, int, int]] = Factory(list)


@define
class EventRegister:
    """The events of one interview; filled in the order of the text.

    Attributes:
        published: When the interview was published.
        pair: The two countries that the interview is about; empty where that is not certain.
        homes: By person, the country that they belong to.
        names: The names of people and organizations by their ids.
        speakers: By participant, the person who speaks.
    """

    published: PartialDate | None
    frames: EventFrames
    pair: tuple[str, ...] = ()
    homes: Mapping[str, str] = Factory(dict)
    names: Mapping[str, str] = Factory(dict)
    speakers: Mapping[str, str] = Factory(dict)
    _entries: list[_Entry] = Factory(list)
    _present: tuple[Event, ...] = ()
    _of_kind: dict[EventKind, list[_Entry]] = Factory(dict)
    _ids: Ids = field(factory=lambda: Ids(fallback="event"))

    @classmethod
    def of(cls, interview: Interview, frames: EventFrames) -> EventRegister:
        """The register of an interview with the events that it has already."""
        homes = {person.id: person.country for person in interview.people if person.country is not None}
        names = {one.id: one.name for one in interview.people}
        names |= {one.id: one.name for one in interview.organizations}
        speakers = {one.id: one.person for one in interview.participants if one.person is not None}
        register = cls(interview.published, frames, _pair(interview), homes, names, speakers, present=interview.events)
        for one in interview.events:
            register._ids.new(one.id)
        return register

    def read(self, passage: Passage, found: Sequence[Occurrence]) -> None:
        """Register what a passage speaks of, in its order."""
        for one in found:
            if one.kind is EventKind.ANNIVERSARY:
                self._add_anniversary(passage, one, [other for other in found if _is_of(one, other)])
            elif not any(other.kind is EventKind.ANNIVERSARY and _is_of(other, one) for other in found):
                self._add(passage, one, _date(one))

    def _add_anniversary(self, passage: Passage, one: Occurrence, inner: Sequence[Occurrence]) -> None:
        """Register an anniversary with the event that it commemorates, whose date lies as many years before."""
        last = max([one.end, *(other.end for other in inner)])
        dates = [_date(one), *(_date(other) for other in inner)]
        date = next((found for found in dates if found is not None), None)
        begun, kept = _both_ends(date)
        commemorated = None
        for other in inner[:1]:
            first = begun or _earlier(kept, one.ordinal)
            commemorated = self._add(passage, evolve(other, date=None, status=EventStatus.OCCURRED), first)
        status = one.status if one.status is not EventStatus.OCCURRED else self._by_date(one.status, kept)
        mentions = tuple(dict.fromkeys((*one.mentions, *(mention for other in inner for mention in other.mentions))))
        whole = evolve(one, end=last, status=status, text=_text(passage, one.start, last), mentions=mentions)
        entry = self._add(passage, whole, kept, commemorated.event.kind if commemorated is not None else None)
        if entry is not None and commemorated is not None and entry.event.commemorates is None:
            entry.event = evolve(entry.event, commemorates=commemorated.event.id)
            entry.of = commemorated.event.kind

    def _add(
        self, passage: Passage, one: Occurrence, date: PartialDate | None, of: EventKind | None = None
    ) -> _Entry | None:
        """Count a place with the event that it speaks of, or register a new one; nothing, if it says too little."""
        same = [
            entry
            for entry in self._of_kind.get(one.kind, ())
            if (None in {of, entry.of} or of is entry.of)
            and (_is_same(entry, one, date) or _goes_on(entry, passage, one, date))
        ]
        if not same and _is_bare(one):
            same = [entry for entry in self._of_kind.get(one.kind, ()) if _may_mean(entry, one, date)]
            if len(same) != 1:
                same = []
                if date is None and not one.sure:
                    return None  # "these visits" may be any, and "a visit" none in particular
        entry = same[0] if same else self._new(passage, one, date)
        entry.places.append((passage, one.start, one.end))
        entry.words |= _words(one)
        entry.wording |= _wording(one)
        entry.people |= _targets(one, (MentionKind.PERSON,))
        entry.concerned |= _targets(one, _CONCERNED)
        entry.event = self._joined(entry.event, passage, one, date)
        return entry

    def _new(self, passage: Passage, one: Occurrence, date: PartialDate | None) -> _Entry:
        name = name_of(passage, one, self.frames, self.names)
        event = Event(
            id=self._ids.new(f"{one.kind} {date or ''} {slug(name, limit=40)}"),
            kind=one.kind,
            name=name,
            date=date,
            status=self._by_date(one.status, date),
        )
        entry = _Entry(event, _words(one), _targets(one, (MentionKind.PERSON,)), _targets(one, _CONCERNED))
        self._entries.append(entry)
        self._of_kind.setdefault(one.kind, []).append(entry)
        return entry

    def _joined(self, event: Event, passage: Passage, one: Occurrence, date: PartialDate | None) -> Event:
        """An event with what another place adds."""
        name = name_of(passage, one, self.frames, self.names)
        speaker = self.speakers.get(passage.speaker or "") if one.is_self and isinstance(passage, Turn) else None
        own = () if speaker is None else (speaker,)
        participants = (*event.participants, *own, *sorted(_targets(one, _PARTICIPANTS)))
        known = event.date or date
        return evolve(
            event,
            name=name if one.name and event.kind not in _AIDING and len(event.name) < len(name) else event.name,
            date=known,
            status=self._by_date(event.status, known),
            countries=sorted({*event.countries, *self._countries(one)}),
            participants=list(dict.fromkeys(participants)),
            place=event.place or one.place,
            ordinal=event.ordinal or one.ordinal,
        )

    def _countries(self, one: Occurrence) -> set[str]:
        """The countries named, those of the people named, and the pair of the interview where both are meant."""
        named = _targets(one, (MentionKind.COUNTRY,))
        homes = {self.homes[person] for person in _targets(one, (MentionKind.PERSON,)) if person in self.homes}
        means_pair = one.is_pair or (one.kind in _OF_TWO and not named)
        return named | homes | (set(self.pair) if means_pair and named <= set(self.pair) else set())

    def _by_date(self, status: EventStatus, date: PartialDate | None) -> EventStatus:
        """The status by the clause, unless the date shows that the event is to come, or over."""
        known = date is not None and self.published is not None
        if not known or status is EventStatus.NEGATED or date is None or self.published is None:
            return status
        if _is_before(self.published, date) and status is EventStatus.OCCURRED:
            return EventStatus.PLANNED
        is_over = _is_before(date, self.published) and status is not EventStatus.OCCURRED
        return EventStatus.OCCURRED if is_over else status

    def events(self) -> tuple[Event, ...]:
        """All events, those that were there before first."""
        return (*self._present, *(entry.event for entry in self._entries))

    def mentions(self) -> dict[int, list[tuple[int, int, str]]]:
        """For each passage, by its identity, where it speaks of which event."""
        found: dict[int, list[tuple[int, int, str]]] = {}
        for entry in self._entries:
            for passage, start, end in entry.places:
                found.setdefault(id(passage), []).append((start, end, entry.event.id))
        return found


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


def _is_of(anniversary: Occurrence, other: Occurrence) -> bool:
    """Whether an anniversary is of another event: its words follow at once, or are a part of the anniversary's."""
    if other is anniversary or other.kind is EventKind.ANNIVERSARY:
        return False
    return anniversary.start < other.start <= anniversary.end + _OF and other.end >= anniversary.end


def _text(passage: Passage, start: int, end: int) -> str:
    return " ".join(passage.text[start:end].split())


def _date(one: Occurrence) -> PartialDate | None:
    """The date that governs an event, else a year in its name: "the Year of Friendship 2012"."""
    if one.date is not None:
        return one.date.date
    years = _YEAR.findall(one.name or "") if one.kind in _NAMED_BY_YEAR else ()
    return PartialDate(years[0]) if len(years) == 1 else None


def _both_ends(date: PartialDate | None) -> tuple[PartialDate | None, PartialDate | None]:
    """Of "(8 August 1967 - 8 August 2024)" when it began and when it is kept; of one date only the latter."""
    begun, slash, kept = str(date or "").partition("/")
    if not slash or not begun or not kept or ".." in {begun, kept}:
        return None, date
    return PartialDate(begun), PartialDate(kept)


def _earlier(date: PartialDate | None, years: int | None) -> PartialDate | None:
    """The same day so many years before; marked as uncertain if the date is."""
    if date is None or years is None:
        return None
    try:
        return date - relativedelta(years=years)
    except (BilateralCorpusError, TypeError, ValueError, OverflowError):
        return None  # of an open interval, say, nothing can be told


def _is_before(one: PartialDate, other: PartialDate) -> bool:
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest


def _lies_in(one: PartialDate, other: PartialDate) -> bool:
    """Whether one date is within another one, and so says as much or more."""
    if None in {one.earliest, one.latest, other.earliest, other.latest}:
        return False
    return other.earliest <= one.earliest and one.latest <= other.latest  # type: ignore[operator]


def _may_agree(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether two dates may be one, the one more exact than the other."""
    return one is None or other is None or _lies_in(one, other) or _lies_in(other, one)


def _is_same(entry: _Entry, one: Occurrence, date: PartialDate | None) -> bool:
    """Whether two places speak of one event: of one kind, with dates that agree, and names in common."""
    event = entry.event
    if None not in {event.ordinal, one.ordinal} and event.ordinal != one.ordinal:
        return False
    people = _targets(one, (MentionKind.PERSON,))
    if not _may_agree(event.date, date) or (people and entry.people and people.isdisjoint(entry.people)):
        return False
    if event.ordinal is not None and event.ordinal == one.ordinal and event.kind is EventKind.ANNIVERSARY:
        return True
    words = _words(one)
    smaller = min(len(words), len(entry.words))
    if smaller and _is_named_alike(words, entry.words, one.kind):
        return True
    concerned = _targets(one, _CONCERNED)
    if (not smaller or people) and concerned and entry.concerned and one.status is event.status:
        return concerned <= entry.concerned or entry.concerned <= concerned
    return date is not None and date == event.date and date.is_exact


def _is_named_alike(words: set[str], others: set[str], kind: EventKind) -> bool:
    """Whether most of the words of a name are those of another one; of a festival's all, for many share a word."""
    common = len(words & others)
    if kind is EventKind.CULTURAL_EVENT:
        return common in {len(words), len(others)} or common * 2 > max(len(words), len(others))
    return common * 2 > min(len(words), len(others))


def _may_mean(entry: _Entry, one: Occurrence, date: PartialDate | None) -> bool:
    """Whether words that do not say which event they mean can mean this one."""
    if not _may_agree(entry.event.date, date) or one.status not in {entry.event.status, *_TOLD}:
        return False
    return one.kind in _REWORDED or not entry.wording.isdisjoint(_wording(one))


def _wording(one: Occurrence) -> set[str]:
    return {fold(word) for word in _WORD.findall(one.text) if len(word) > _SHORT}


def _goes_on(entry: _Entry, passage: Passage, one: Occurrence, date: PartialDate | None) -> bool:
    """Whether words without a name go on with what was just spoken of, or mean the only event of their kind."""
    if one.ordinal is not None or (one.name is not None and one.kind not in _AIDING):
        return False
    if one.kind in _SINGULAR:
        return True
    before, _, end = entry.places[-1]
    distance = one.start - end
    if before is not passage or distance < 0 or date not in {None, entry.event.date}:
        return False
    if distance <= _COORDINATED and one.kind in _AIDING:
        return True
    is_nameless = _words(one) <= entry.words and _targets(one, _PLACED) <= entry.concerned
    is_reworded = one.kind in _REWORDED or (one.kind in _NAMED_BY_YEAR and not entry.wording.isdisjoint(_wording(one)))
    return is_nameless and distance <= (_SAME_TOPIC if is_reworded else _COORDINATED)


def _is_bare(one: Occurrence) -> bool:
    """Whether nothing but a date tells which event of its kind is meant."""
    named = any(mention.kind is not MentionKind.DATE for mention in one.mentions)
    return one.name is None and one.ordinal is None and not named and not _words(one)


def _targets(one: Occurrence, kinds: Iterable[MentionKind]) -> set[str]:
    wanted = frozenset(kinds)
    return {mention.target for mention in one.mentions if mention.kind in wanted and mention.target}


def _words(one: Occurrence) -> set[str]:
    """The capitalised words that say which event it is; the names of countries stand in too many."""
    countries = [mention.span for mention in one.mentions if mention.kind is MentionKind.COUNTRY]
    place = {fold(word) for word in _WORD.findall(one.place or "")}
    named = {fold(word) for word in _capitalised(one, countries)} - place
    if one.kind is EventKind.CULTURAL_EVENT and named:
        # What it is tells it apart: "New Year celebrations", "New Year Exchange Programme".
        named |= {fold(word) for word in _WORD.findall(one.matched)[-1:]}
    return named


def _capitalised(one: Occurrence, countries: Sequence[Span]) -> Iterator[str]:
    for match in _WORD.finditer(one.text):
        place = one.start + match.start()
        if match.group()[0].isupper() and not any(span.start <= place < span.end for span in countries):
            yield match.group()
