"""The same event in several interviews, in whatever words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Self

from attrs import evolve, frozen

from bilateral_corpus.corpus.reconciliation.blocking import pairs
from bilateral_corpus.corpus.reconciliation.evidence import MERGED, Evidence, probability
from bilateral_corpus.corpus.reconciliation.profile import Entry, Profile, commonest, most_exact
from bilateral_corpus.corpus.reconciliation.reconciler import IdOf, Reconciler
from bilateral_corpus.corpus.reconciliation.register import Register
from bilateral_corpus.corpus.reconciliation.weighing import Comparison
from bilateral_corpus.corpus.words import folded, words_in
from bilateral_corpus.language.event_frames import event_frames
from bilateral_corpus.model import (
    Event,
    EventKind,
    EventStatus,
    MentionKind,
    Organization,
    PartialDate,
    Person,
    Precision,
)

__all__ = ["EventFacts", "EventReconciler"]

_PRIOR = Evidence("any two events of one kind", -4.0)
_SAME_DAY = Evidence("the same day", 6.0)
_SAME_DATE = Evidence("the same date, not to the day", 3.5)
_DATES_AGREE = Evidence("dates that agree", 2.0)
_UNDATED = Evidence("no date, and such things happen again", -1.5)
_IDENTIFIED = Evidence("the same identifier", 20.0)
_SAME_COUNTRIES = Evidence("the same countries", 2.5)
_SOME_COUNTRIES = Evidence("countries in common", 1.0)
_OTHER_COUNTRIES = Evidence("other countries", -6.0)
_OTHER_DATE = Evidence("dates that cannot mean one day", -8.0)
_OTHER_NUMBER = Evidence("another number in a series", -8.0)
_OTHER_PARTIES = Evidence("other people or institutions", -3.0)
_SAME_NUMBER = Evidence("the same number in a series", 3.0)
_SAME_WORDS = Evidence("the same words", 3.0)
_MOST_WORDS = Evidence("most of the words", 1.5)
_NO_WORDS = Evidence("no words in common", -1.5)
_SAME_PARTIES = Evidence("people or institutions in common", 2.0)
_ONCE = Evidence("two countries do so once", 5.0)
_OTHER_OUTCOME = Evidence("the one says that it took place, the other that it did not", -3.0)
_COMMEMORATES = Evidence("they look back on the same", 2.0)
_LOOKS_ELSEWHERE = Evidence("they look back on something else", -6.0)
_HAPPEN_ONCE = frozenset({EventKind.RELATIONS_ESTABLISHED})
_UNNAMED = Evidence("a treaty without a name, of the two countries and that time", 4.0)
_PAIR = 2
_TO_THE_DAY = frozenset({Precision.DAY, Precision.SECOND})
_SMALL = 3
# What is said later of a plan is that it came about, or did not.
_SURENESS = (EventStatus.OCCURRED, EventStatus.ONGOING, EventStatus.NEGATED, EventStatus.PLANNED, EventStatus.PROPOSED)
_HAPPENED = frozenset({EventStatus.OCCURRED, EventStatus.ONGOING})


@frozen
class EventFacts:
    """What is known of an event and cannot be otherwise.

    Attributes:
        dates: Its dates, as several interviews have them.
        ordinals: Its number in a series.
    """

    dates: frozenset[PartialDate]
    ordinals: frozenset[int]

    def clashes(self, other: Self) -> bool:
        """Whether dates that cannot mean one day, or other numbers, speak against their being one."""
        if self.ordinals and other.ordinals and self.ordinals != other.ordinals:
            return True
        return any(not one.overlaps(another) for one in self.dates for another in other.dates)

    def union(self, other: Self) -> Self:
        """Both together."""
        return type(self)(self.dates | other.dates, self.ordinals | other.ordinals)


class EventReconciler(Reconciler[Event]):
    """Finds the same event in other words.

    Attributes:
        people: The people of the corpus, who take part in events.
        organizations: The organizations of the corpus.
    """

    kind = MentionKind.EVENT

    def __init__(self, people: Register[Person], organizations: Register[Organization]) -> None:
        self.people = people
        self.organizations = organizations

    def key(self, entry: Entry[Event]) -> tuple[str, ...]:
        """All that is known but the place; an event of which that says too little is equal to no other one."""
        event, one = entry.record, self._candidate(entry)
        known = (
            event.kind,
            " ".join(sorted(event.countries)),
            str(event.date or ""),
            str(event.ordinal or ""),
            event.status,
            " ".join(sorted(one.words)),
            "" if one.looks_back is None else f"{one.looks_back.kind} {one.looks_back.date or ''}",
            " ".join(sorted(one.parties)),
            " ".join(sorted(event.identifiers)),
        )
        is_sure = probability(_evidence(one, one)) >= MERGED
        return known if is_sure else (*known, entry.reference.interview, event.id)

    def facts(self, profile: Profile[Event]) -> EventFacts:
        """Date and number."""
        event = profile.record
        return EventFacts(
            frozenset([] if event.date is None else [event.date]),
            frozenset([] if event.ordinal is None else [event.ordinal]),
        )

    def why_equal(self, profile: Profile[Event]) -> tuple[Evidence, ...]:
        """All that is compared."""
        one = self._candidate(profile.entries[0])
        return _evidence(one, one)

    def comparison(self, profiles: Sequence[Profile[Event]]) -> Comparison[_Candidate]:
        """Compare events of one kind with the same date, the same countries or two words in common."""
        known = [self._candidate(profile.entries[0]) for profile in profiles]
        return Comparison(known, pairs([candidate.blocks for candidate in known]), _evidence)

    def _candidate(self, entry: Entry[Event]) -> _Candidate:
        return _Candidate(
            event=entry.record,
            language=entry.interview.language.partition("-")[0],
            words=frozenset(_words(entry.record.name)),
            parties=frozenset(self._parties(entry)),
            looks_back=_looked_back_on(entry),
        )

    def _parties(self, entry: Entry[Event]) -> Iterator[str]:
        for id in entry.record.participants:
            try:
                yield self.people.id_of(entry.reference.interview, id)
            except KeyError:
                yield self.organizations.id_of(entry.reference.interview, id)

    def merged(self, id: str, entries: Sequence[Entry[Event]], id_of: IdOf) -> Event:
        """One event: the most exact date, the commonest name, all countries and all who take part."""
        events = [entry.record for entry in entries]
        looks_back = {
            id_of(evolve(entry.reference, id=entry.record.commemorates))
            for entry in entries
            if entry.record.commemorates
        }
        return Event(
            id=id,
            kind=events[0].kind,
            name=commonest(event.name for event in events) or events[0].name,
            date=most_exact(event.date for event in events),
            status=min((event.status for event in events), key=_SURENESS.index),
            countries=sorted({country for event in events for country in event.countries}),
            participants=sorted({party for entry in entries for party in self._parties(entry)}),
            place=commonest(event.place for event in events),
            ordinal=next((event.ordinal for event in events if event.ordinal is not None), None),
            commemorates=min(looks_back, default=None),
            identifiers=sorted({one for event in events for one in event.identifiers}),
        )


@frozen(eq=False)
class _Candidate:
    event: Event
    language: str
    words: frozenset[str]
    parties: frozenset[str]
    looks_back: Event | None

    @property
    def blocks(self) -> Iterator[tuple[str, ...]]:
        event = self.event
        yield from (("id", one) for one in event.identifiers)
        if event.countries:
            yield (event.kind, "countries", *sorted(event.countries))
        if event.date is not None:
            yield (event.kind, "date", str(event.date.earliest))
        if event.ordinal is not None:
            yield (event.kind, "ordinal", str(event.ordinal))
        # Two of the longest words, so that a block is small.
        yield (event.kind, "words", *sorted(self.words, key=lambda word: (-len(word), word))[:2])


def _evidence(one: _Candidate, other: _Candidate) -> tuple[Evidence, ...]:
    if set(one.event.identifiers) & set(other.event.identifiers):
        return (_PRIOR, _IDENTIFIED)
    found = [
        _PRIOR,
        _dates(one.event, other.event),
        _countries(one.event, other.event),
        _UNNAMED if _may_be_one_treaty(one, other) else _wording(one, other),
    ]
    if one.event.ordinal is not None and other.event.ordinal is not None:
        found.append(_SAME_NUMBER if one.event.ordinal == other.event.ordinal else _OTHER_NUMBER)
    if one.parties and other.parties:
        found.append(_SAME_PARTIES if one.parties & other.parties else _OTHER_PARTIES)
    outcomes = {one.event.status, other.event.status}
    if outcomes & _HAPPENED and EventStatus.NEGATED in outcomes:
        found.append(_OTHER_OUTCOME)
    if one.looks_back is not None and other.looks_back is not None:
        found.append(_looking_back(one.looks_back, other.looks_back))
    if _happens_once(one.event, other.event):
        found.append(_ONCE)
    elif one.event.date is None or other.event.date is None:
        found.append(_UNDATED)
    return tuple(each for each in found if each is not None)


def _dates(one: Event, other: Event) -> Evidence | None:
    if one.date is None or other.date is None:
        return None
    if not one.date.overlaps(other.date):
        return _OTHER_DATE
    if one.date == other.date:
        return _SAME_DAY if one.date.precision in _TO_THE_DAY else _SAME_DATE
    return _DATES_AGREE


def _countries(one: Event, other: Event) -> Evidence | None:
    ones, others = set(one.countries), set(other.countries)
    if not ones or not others:
        return None
    if ones == others:
        return _SAME_COUNTRIES
    return _SOME_COUNTRIES if ones & others else _OTHER_COUNTRIES


def _wording(one: _Candidate, other: _Candidate) -> Evidence | None:
    if not one.words or not other.words:
        return None
    if one.words == other.words:
        return _SAME_WORDS
    common = len(one.words & other.words)
    if common * 2 >= min(len(one.words), len(other.words)):
        return _MOST_WORDS
    return _NO_WORDS if not common and one.language == other.language else None


def _looking_back(one: Event, other: Event) -> Evidence:
    agree = one.kind is other.kind and (one.date is None or other.date is None or one.date.overlaps(other.date))
    return _COMMEMORATES if agree else _LOOKS_ELSEWHERE


def _happens_once(one: Event, other: Event) -> bool:
    return one.kind in _HAPPEN_ONCE and len(one.countries) == _PAIR and set(one.countries) == set(other.countries)


def _may_be_one_treaty(one: _Candidate, other: _Candidate) -> bool:
    """Whether two countries made treaties at a time that agrees, one of which is only called "the treaty"."""
    dates = (one.event.date, other.event.date)
    return (
        one.event.kind is EventKind.TREATY_SIGNED
        and len(one.event.countries) == _PAIR
        and set(one.event.countries) == set(other.event.countries)
        and None not in dates
        and not (_names_of(one) and _names_of(other))
    )


def _names_of(one: _Candidate) -> frozenset[str]:
    """The words of a name that tell it from others of its kind: none of "signed the treaty"."""
    return one.words - _common_words(one.language)


@cache
def _common_words(language: str) -> frozenset[str]:
    frames = event_frames(language)
    if frames is None:
        return frozenset()
    phrases = (*frames.words.get("treaty", ()), *frames.words.get("sign", ()), *frames.links)
    verbs = (form for name in ("sign", "pact") for form in frames.verbs.get(name, ()))
    return frozenset(word for phrase in (*phrases, *verbs, "signing") for word in _words(phrase))


def _looked_back_on(entry: Entry[Event]) -> Event | None:
    wanted = entry.record.commemorates
    return next((event for event in entry.interview.events if event.id == wanted), None) if wanted else None


def _words(name: str) -> set[str]:
    """The longer words of a name, which say what it is about."""
    return {word for word in (folded(match.group()) for match in words_in(name)) if len(word) > _SMALL}
