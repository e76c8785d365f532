"""Whether two places speak of one event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from attrs import Factory, define, evolve

from bilateral_corpus.annotation.events.finding import Occurrence
from bilateral_corpus.language import fold
from bilateral_corpus.model import Event, EventKind, EventStatus, MentionKind, PartialDate, Passage, Span

_WORD = re.compile(r"[^\W_][\w'’-]*")
# So much may stand between two parts of one deed: "sent experts and provided medical equipment".
_COORDINATED = 40
# An interview speaks of one such event, however often.
_SINGULAR = frozenset({EventKind.PUBLIC_HEALTH_CRISIS})
#: There are many words for such an event, and few such events in an interview.
REWORDED = frozenset(
    {EventKind.HIGH_LEVEL_MEETING, EventKind.OFFICIAL_VISIT, EventKind.PUBLIC_HEALTH_CRISIS, EventKind.WAR}
)
# What has been said to be planned is spoken of in such forms as well.
_TOLD = (EventStatus.OCCURRED, EventStatus.ONGOING)
_SHORT = 3
# Who begins anew says the same once more: "the invasion of — the brutal invasion of Ukraine".
_REPAIRED = 16
#: Deeds of help, several of which are one.
AIDING = frozenset({EventKind.AID, EventKind.HUMANITARIAN_AID})
# After so much the same words may mean another event: the length of two or three sentences.
_SAME_TOPIC = 300
# A place is compared with all events of its kind, one after the other.
_KEPT = 8
_PLACED = (MentionKind.COUNTRY, MentionKind.PERSON)
#: What an event may concern.
CONCERNED = frozenset({MentionKind.COUNTRY, MentionKind.PERSON, MentionKind.ORGANIZATION})
#: Such events are named with their year.
NAMED_BY_YEAR = frozenset({EventKind.CAMPAIGN_YEAR, EventKind.CULTURAL_EVENT, EventKind.MULTILATERAL_MEETING})


@define
class KnownEvent:
    """An event, and what has been said of it so far.

    Attributes:
        event: The event.
        words: The capitalised words that tell it apart.
        people: The ids of those who were named with it.
        concerned: The same with organizations and countries, but for what was only inferred.
        countries: The countries that were named with it.
        destinations: For a visit, the countries that it goes to.
        is_stated: Whether any words say which countries it concerns: their names, or "the two countries".
        of: For an anniversary, the kind of event that it is of.
        wording: All longer words that stood for it, folded.
        places: The passages that speak of it, with start and end in code points.
    """

    event: Event
    words: set[str] = Factory(set)
    people: set[str] = Factory(set)
    concerned: set[str] = Factory(set)
    countries: set[str] = Factory(set)
    destinations: set[str] = Factory(set)
    is_stated: bool = False
    of: EventKind | None = None
    wording: set[str] = Factory(set)
    places: list[tuple[Passage, int, int]] = Factory(list)

    def note(self, passage: Passage, one: Occurrence) -> None:
        """Count a place with the event."""
        self.places.append((passage, one.start, one.end))
        self.words |= words_of_name(one)
        self.wording |= wording_of(one)
        self.people |= targets_of(one, (MentionKind.PERSON,))
        self.concerned |= targets_of(one, CONCERNED)
        self.countries |= targets_of(one, (MentionKind.COUNTRY,))
        self.destinations |= one.destinations
        self.is_stated = self.is_stated or one.is_pair or bool(targets_of(one, (MentionKind.COUNTRY,)))

    def look_back_on(self, other: Event) -> None:
        """Make it an anniversary of another event, whose countries are its own where it has none."""
        self.of = other.kind
        self.event = evolve(self.event, commemorates=other.id, countries=self.event.countries or other.countries)

    def goes_elsewhere(self, one: Occurrence) -> bool:
        """Whether words are of a visit to another country: "A visited B" and "B's minister visited A"."""
        return bool(one.destinations and self.destinations) and self.destinations.isdisjoint(one.destinations)


def may_agree(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether two dates may be one, the one more exact than the other."""
    return one is None or other is None or _lies_in(one, other) or _lies_in(other, one)


def more_exact(one: PartialDate | None, other: PartialDate | None) -> PartialDate | None:
    """The one of two dates that says more, the first of such as do not agree: 18 July 1977 of that and "1977"."""
    if one is None or other is None:
        return one or other
    is_finer = _lies_in(other, one) and not _lies_in(one, other) and not other.is_uncertain
    return other if is_finer else one


def is_same(entry: KnownEvent, one: Occurrence, date: PartialDate | None) -> bool:
    """Whether two places speak of one event: of one kind, with dates that agree, and names in common."""
    event = entry.event
    if (None not in {event.ordinal, one.ordinal} and event.ordinal != one.ordinal) or entry.goes_elsewhere(one):
        return False
    people = targets_of(one, (MentionKind.PERSON,))
    if not may_agree(event.date, date) or (people and entry.people and people.isdisjoint(entry.people)):
        return False
    if event.ordinal is not None and event.ordinal == one.ordinal and event.kind is EventKind.ANNIVERSARY:
        return True
    words = words_of_name(one)
    smaller = min(len(words), len(entry.words))
    if smaller and _is_named_alike(words, entry.words, one.kind):
        return True
    concerned = targets_of(one, CONCERNED)
    if (not smaller or people) and concerned and entry.concerned and _agree(one.status, event.status):
        if concerned <= entry.concerned or entry.concerned <= concerned:
            return True
        if one.kind not in REWORDED:
            return False
    return date is not None and date == event.date and date.is_exact


def _agree(one: EventStatus, other: EventStatus) -> bool:
    """Whether two statuses may be of one event."""
    return one is other or {one, other} <= set(_TOLD)


def _is_named_alike(words: frozenset[str], others: set[str], kind: EventKind) -> bool:
    """Whether most of the words of a name are those of another one; of a festival's all, for many share a word."""
    common = len(words & others)
    if kind is EventKind.CULTURAL_EVENT:
        return common in {len(words), len(others)} or common * 2 > max(len(words), len(others))
    return common * 2 > min(len(words), len(others))


def may_mean(entry: KnownEvent, one: Occurrence, date: PartialDate | None) -> bool:
    """Whether words that do not say which event they mean can mean this one."""
    if not may_agree(entry.event.date, date) or one.status not in {entry.event.status, *_TOLD}:
        return False
    return one.kind in REWORDED or not entry.wording.isdisjoint(wording_of(one))


def may_be_visit(entry: KnownEvent, one: Occurrence, date: PartialDate | None) -> bool:
    """Whether a visit may be one that is told with other words: a headline without its date, say."""
    if one.kind is not EventKind.OFFICIAL_VISIT or not _agree(one.status, entry.event.status) or differ(entry, one):
        return False
    countries = targets_of(one, (MentionKind.COUNTRY,))
    return None in {date, entry.event.date} and not countries.isdisjoint(entry.countries)


@lru_cache(maxsize=_KEPT)
def wording_of(one: Occurrence) -> frozenset[str]:
    """The longer words that stand for an event, folded: "flood", also of "the floods"."""
    return frozenset(fold(word).rstrip("s") for word in _WORD.findall(one.text) if len(word) > _SHORT)


def goes_on(entry: KnownEvent, passage: Passage, one: Occurrence, date: PartialDate | None) -> bool:
    """Whether words without a name go on with what was just spoken of, or mean the only event of their kind."""
    if one.ordinal is not None or (one.name is not None and one.kind not in AIDING) or entry.goes_elsewhere(one):
        return False
    if one.kind in _SINGULAR:
        return True
    before, _, end = entry.places[-1]
    distance = one.start - end
    if before is not passage or distance < 0 or date not in {None, entry.event.date}:
        return False
    if distance <= _COORDINATED and one.kind in AIDING:
        return True
    if distance <= _REPAIRED and not entry.wording.isdisjoint(wording_of(one)):
        return True
    if not words_of_name(one) <= entry.words or not _agree(one.status, entry.event.status):
        return False
    if one.kind in REWORDED:
        return distance <= _SAME_TOPIC and not differ(entry, one)
    if entry.wording.isdisjoint(wording_of(one)) or not targets_of(one, _PLACED) <= entry.concerned:
        return False
    return distance <= (_SAME_TOPIC if one.kind in NAMED_BY_YEAR else _COORDINATED)


def is_listed(entry: KnownEvent, passage: Passage, one: Occurrence) -> bool:
    """Whether words stand in one list with an event, so mean another: "the meeting between …, the talks between …"."""
    before, _, end = entry.places[-1]
    is_near = before is passage and 0 <= one.start - end <= _COORDINATED
    return is_near and one.kind in REWORDED and not is_bare(one) and entry.wording.isdisjoint(wording_of(one))


def differ(entry: KnownEvent, one: Occurrence) -> bool:
    """Whether who takes part tells two events apart: other people, other countries, or no one in common at all."""
    people, countries = targets_of(one, (MentionKind.PERSON,)), targets_of(one, (MentionKind.COUNTRY,))
    if (people and entry.people and people.isdisjoint(entry.people)) or entry.goes_elsewhere(one):
        return True
    if countries and entry.countries and countries.isdisjoint(entry.countries):
        return True
    if one.kind is EventKind.OFFICIAL_VISIT:
        return False  # one names the visitor, the other where the visit goes
    concerned = targets_of(one, CONCERNED)
    return bool(concerned and entry.concerned) and concerned.isdisjoint(entry.concerned)


def is_bare(one: Occurrence) -> bool:
    """Whether nothing but a date tells which event of its kind is meant."""
    named = any(mention.kind is not MentionKind.DATE for mention in one.mentions)
    return one.name is None and one.ordinal is None and not named and not words_of_name(one)


def targets_of(one: Occurrence, kinds: Iterable[MentionKind]) -> set[str]:
    """The ids of what is mentioned with an event, of some kinds."""
    wanted = frozenset(kinds)
    return {mention.target for mention in one.mentions if mention.kind in wanted and mention.target}


@lru_cache(maxsize=_KEPT)
def words_of_name(one: Occurrence) -> frozenset[str]:
    """The capitalised words that say which event it is; the names of countries stand in too many."""
    countries = [mention.span for mention in one.mentions if mention.kind is MentionKind.COUNTRY]
    place = {fold(word) for word in _WORD.findall(one.place or "")}
    named = {fold(word) for word in _capitalised(one, countries)} - place - one.common
    if one.kind is EventKind.CULTURAL_EVENT and named:
        # What it is tells it apart: "New Year celebrations", "New Year Exchange Programme".
        named |= {fold(word) for word in _WORD.findall(one.matched)[-1:]}
    return frozenset(named)


def _capitalised(one: Occurrence, countries: Sequence[Span]) -> Iterator[str]:
    named = {mention.span.start for mention in one.mentions}
    for match in _WORD.finditer(one.text):
        place = one.start + match.start()
        if not match.start() and place not in named and not one.text.startswith(one.name or " "):
            continue  # the capital letter of "We discussed" is that of the sentence
        if match.group()[0].isupper() and not any(span.start <= place < span.end for span in countries):
            yield match.group()


def _lies_in(one: PartialDate, other: PartialDate) -> bool:
    """Whether one date is within another one, and so says as much or more."""
    if None in {one.earliest, one.latest, other.earliest, other.latest}:
        return False
    return other.earliest <= one.earliest and one.latest <= other.latest  # type: ignore[operator]
