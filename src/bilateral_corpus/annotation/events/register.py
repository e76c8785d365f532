"""The events of an interview: which places speak of one event, and what an anniversary commemorates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import Factory, define, evolve, field
from dateutil.relativedelta import relativedelta

from bilateral_corpus.annotation.events.finding import Occurrence
from bilateral_corpus.errors import BilateralCorpusError
from bilateral_corpus.language import fold
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
)
from bilateral_corpus.model.ids import Ids, slug

_WORD = re.compile(r"[^\W_][\w'’-]*")
_LEADING = re.compile(r"\A(?:the|a|an|our|their|his|her|its)\s+", re.IGNORECASE)
_TRAILING = re.compile(r"[\s,.(–-]+(?:(?:on|in|at|of|for)[\s(]*)?\Z|\s+(?:on|in|at|of|for)\s*\Z", re.IGNORECASE)
_LONGEST_NAME = 120
# So much may stand between two parts of one deed: "sent experts and provided medical equipment".
_COORDINATED = 40
# An interview speaks of one such event, however often.
_SINGULAR = frozenset({EventKind.PUBLIC_HEALTH_CRISIS})
# Between "anniversary" and what it is of.
_OF = len(" of the ")
_CONCERNED = frozenset({MentionKind.COUNTRY, MentionKind.PERSON, MentionKind.ORGANIZATION})
_PARTICIPANTS = frozenset({MentionKind.PERSON, MentionKind.ORGANIZATION})


@define
class _Entry:
    event: Event
    words: set[str]
    people: set[str]
    places: list[tuple[Passage, int, int]] = Factory(list)


@define
class EventRegister:
    """The events of one interview; filled in the order of the text.

    Attributes:
        published: When the interview was published.
        problems: What contradicts itself.
    """

    published: PartialDate | None
    problems: list[Problem] = Factory(list)
    _entries: list[_Entry] = Factory(list)
    _present: tuple[Event, ...] = ()
    _ids: Ids = field(factory=lambda: Ids(fallback="event"))

    @classmethod
    def of(cls, interview: Interview) -> EventRegister:
        """The register of an interview with the events that it has already."""
        register = cls(interview.published, present=interview.events)
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
        if begun is not None and kept is not None and one.ordinal is not None:
            self._check(passage, one, begun, kept)
        status = one.status if one.status is not EventStatus.OCCURRED else self._by_date(one.status, kept)
        entry = self._add(passage, evolve(one, end=last, status=status, text=_text(passage, one.start, last)), kept)
        if entry is not None and commemorated is not None:
            entry.event = evolve(entry.event, commemorates=commemorated.event.id)

    def _check(self, passage: Passage, one: Occurrence, begun: PartialDate, kept: PartialDate) -> None:
        """Say so, if the count of an anniversary is not that of the years between its dates."""
        if begun.earliest is None or kept.earliest is None:
            return
        years = kept.earliest.year - begun.earliest.year
        if years != one.ordinal:
            start = passage.span.start + one.start
            self.problems.append(
                Problem(
                    code="anniversary-contradicts-dates",
                    message=f"anniversary {one.ordinal} does not fit {years} years from {begun} to {kept}",
                    span=Span(start, start + one.end - one.start),
                    action="both dates were kept as printed",
                )
            )

    def _add(self, passage: Passage, one: Occurrence, date: PartialDate | None) -> _Entry | None:
        """Count a place with the event that it speaks of, or register a new one; nothing, if it says too little."""
        same = [entry for entry in self._entries if _is_same(entry, one, date) or _goes_on(entry, passage, one, date)]
        if not same and _is_bare(one, date) and not one.sure:
            same = [entry for entry in self._entries if entry.event.kind is one.kind]
            if len(same) != 1:
                return None  # "these visits" may be any, and "a visit" none in particular
        entry = same[0] if same else self._new(one, date)
        entry.places.append((passage, one.start, one.end))
        entry.words |= _words(one)
        entry.people |= _targets(one, (MentionKind.PERSON,))
        entry.event = self._joined(entry.event, one, date)
        return entry

    def _new(self, one: Occurrence, date: PartialDate | None) -> _Entry:
        name = _name(one)
        event = Event(
            id=self._ids.new(f"{one.kind} {date or ''} {slug(name, limit=40)}"),
            kind=one.kind,
            name=name,
            date=date,
            status=self._by_date(one.status, date),
        )
        entry = _Entry(event, _words(one), _targets(one, (MentionKind.PERSON,)))
        self._entries.append(entry)
        return entry

    def _joined(self, event: Event, one: Occurrence, date: PartialDate | None) -> Event:
        """An event with what another place adds."""
        name = _name(one)
        countries = {*event.countries, *_targets(one, (MentionKind.COUNTRY,))}
        participants = (*event.participants, *sorted(_targets(one, _PARTICIPANTS)))
        known = event.date or date
        return evolve(
            event,
            name=name if one.name and len(event.name) < len(name) else event.name,
            date=known,
            status=self._by_date(event.status, known),
            countries=sorted(countries),
            participants=list(dict.fromkeys(participants)),
            ordinal=event.ordinal or one.ordinal,
        )

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


def _is_of(anniversary: Occurrence, other: Occurrence) -> bool:
    """Whether an anniversary is of another event: its words follow at once, or are a part of the anniversary's."""
    if other is anniversary or other.kind is EventKind.ANNIVERSARY:
        return False
    return anniversary.start < other.start <= anniversary.end + _OF and other.end >= anniversary.end


def _text(passage: Passage, start: int, end: int) -> str:
    return " ".join(passage.text[start:end].split())


def _date(one: Occurrence) -> PartialDate | None:
    return one.date.date if one.date is not None else None


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


def _is_same(entry: _Entry, one: Occurrence, date: PartialDate | None) -> bool:
    """Whether two places speak of one event: of one kind, with dates that agree, and names in common."""
    event = entry.event
    if event.kind is not one.kind or (None not in {event.ordinal, one.ordinal} and event.ordinal != one.ordinal):
        return False
    if date is not None and event.date is not None and not (_lies_in(date, event.date) or _lies_in(event.date, date)):
        return False
    people = _targets(one, (MentionKind.PERSON,))
    if people and entry.people and people.isdisjoint(entry.people):
        return False
    if event.ordinal is not None and event.ordinal == one.ordinal and event.kind is EventKind.ANNIVERSARY:
        return True
    words = _words(one)
    smaller = min(len(words), len(entry.words))
    if smaller and len(words & entry.words) * 2 > smaller:
        return True
    concerned = _targets(one, _CONCERNED)
    if not smaller and concerned and concerned == {*event.countries, *event.participants}:
        return True
    return date is not None and date == event.date and date.is_exact


def _goes_on(entry: _Entry, passage: Passage, one: Occurrence, date: PartialDate | None) -> bool:
    """Whether words without a name go on with what was just spoken of, or mean the only event of their kind."""
    if entry.event.kind is not one.kind or one.name is not None or one.ordinal is not None:
        return False
    if one.kind in _SINGULAR:
        return True
    if not _targets(one, _CONCERNED) <= {*entry.event.countries, *entry.event.participants}:
        return False
    before, _, end = entry.places[-1]
    return before is passage and 0 <= one.start - end <= _COORDINATED and date in {None, entry.event.date}


def _is_bare(one: Occurrence, date: PartialDate | None) -> bool:
    """Whether nothing tells which event of its kind is meant."""
    return date is None and one.name is None and one.ordinal is None and not one.mentions


def _targets(one: Occurrence, kinds: Iterable[MentionKind]) -> set[str]:
    wanted = frozenset(kinds)
    return {mention.target for mention in one.mentions if mention.kind in wanted and mention.target}


def _words(one: Occurrence) -> set[str]:
    """The capitalised words that say which event it is; the names of countries stand in too many."""
    countries = [mention.span for mention in one.mentions if mention.kind is MentionKind.COUNTRY]
    return {fold(word) for word in _capitalised(one, countries)}


def _capitalised(one: Occurrence, countries: Sequence[Span]) -> Iterator[str]:
    for match in _WORD.finditer(one.text):
        place = one.start + match.start()
        if match.group()[0].isupper() and not any(span.start <= place < span.end for span in countries):
            yield match.group()


def _name(one: Occurrence) -> str:
    """What a person would call it: its words without an article, and without the date after them."""
    text = one.text
    if one.date is not None and one.start < one.date.span.start < one.end:
        text = text[: one.date.span.start - one.start] or text
    return _TRAILING.sub("", _LEADING.sub("", text))[:_LONGEST_NAME].strip() or one.kind.value
