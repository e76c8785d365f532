"""The same person in several interviews."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from attrs import evolve

from bilateral_corpus.corpus.reconciliation.bearers import Candidate, PersonFacts, with_only_bearers
from bilateral_corpus.corpus.reconciliation.blocking import cross_pairs, pairs
from bilateral_corpus.corpus.reconciliation.evidence import Evidence
from bilateral_corpus.corpus.reconciliation.person_name import PersonName, difference, read_name
from bilateral_corpus.corpus.reconciliation.posts import is_country, merged_posts, overlaps, shared_post
from bilateral_corpus.corpus.reconciliation.profile import Entry, Profile, commonest, most_exact
from bilateral_corpus.corpus.reconciliation.reconciler import IdOf, Reconciler
from bilateral_corpus.corpus.reconciliation.register import Register
from bilateral_corpus.corpus.reconciliation.weighing import Comparison
from bilateral_corpus.language import fold
from bilateral_corpus.model import Appointment, MentionKind, Organization, Person, Problem

__all__ = ["PersonReconciler"]

_PRIOR = Evidence("any two people", -5.0)
_SAME_NAME = 8.5
_ONE_WORD = 3.0
_ONLY_BEARER = Evidence("nobody else here is called so", 1.5)
_SAME_COUNTRY = Evidence("the same country", 1.5)
_OTHER_COUNTRY = Evidence("another country", -3.0)
_OTHER_GENDER = Evidence("another gender", -4.0)
_SAME_INTERVIEW = Evidence("one interview has both", -3.0)
_IDENTIFIED = Evidence("the same identifier", 20.0)


class PersonReconciler(Reconciler[Person]):
    """Finds the same person under several spellings.

    Attributes:
        organizations: The organizations of the corpus, which posts are held in.
    """

    kind = MentionKind.PERSON

    def __init__(self, organizations: Register[Organization]) -> None:
        self.organizations = organizations

    def key(self, entry: Entry[Person]) -> tuple[str, ...]:
        """The name, the country, and what else would speak against its being one person."""
        person = entry.record
        name = read_name(person.name)
        own = (" ".join(name.parts), fold(person.name), person.country or "", person.gender or "")
        # A single word names too many people; so does a name that cannot be read.
        alone = (*own, *sorted(person.identifiers))
        return (*alone, entry.reference.interview, person.id) if len(name.parts) < 2 else alone

    def facts(self, profile: Profile[Person]) -> PersonFacts:
        """Country, gender and identifiers."""
        return PersonFacts.of(profile.record)

    def why_equal(self, profile: Profile[Person]) -> tuple[Evidence, ...]:
        """The name, and the country if it is known."""
        same_country = (_SAME_COUNTRY,) if profile.record.country else ()
        return (_PRIOR, Evidence("the same name", _SAME_NAME), *same_country)

    def comparison(self, profiles: Sequence[Profile[Person]]) -> Comparison[Candidate]:
        """Compare people whose names share most of their consonants, or one of whose names is a part of the other."""
        people = with_only_bearers([self._candidate(profile) for profile in profiles])
        by_sound = pairs([[*_blocks(one.names), *one.facts.identifiers] for one in people])
        by_part = cross_pairs(
            [{name.parts[0] for name in one.names if len(name.parts) == 1} for one in people],
            [{part for name in one.names if len(name.parts) > 1 for part in name.parts} for one in people],
        )
        return Comparison(people, chain(by_sound, by_part), _evidence)

    def _candidate(self, profile: Profile[Person]) -> Candidate:
        names = {name for entry in profile.entries for name in (entry.record.name, *entry.record.aliases)}
        read = sorted(filter(lambda name: name.parts, map(read_name, names)), key=lambda name: name.printed)
        # What else one word stands for says little beside a full name.
        full = tuple(name for name in read if len(name.parts) > 1)
        posts = merged_posts(
            _at_home(post, entry.record.country) for entry in profile.entries for post in self._posts(entry)
        )
        return Candidate(profile.interviews, full or tuple(read), posts, self.facts(profile))

    def _posts(self, entry: Entry[Person]) -> Iterator[Appointment]:
        for post in entry.record.appointments:
            of, to = (self._party(entry, party) for party in (post.of, post.to))
            yield evolve(post, of=of, to=to)

    def _party(self, entry: Entry[Person], party: str | None) -> str | None:
        if party is None or is_country(party):
            return party
        return self.organizations.id_of(entry.reference.interview, party)

    def merged(self, id: str, entries: Sequence[Entry[Person]], id_of: IdOf) -> Person:
        """One person: the commonest name, all other names as aliases, all posts in order of time."""
        people = [entry.record for entry in entries]
        name = commonest(person.name for person in people) or people[0].name
        names = {name for person in people for name in (person.name, *person.aliases)}
        return Person(
            id=id,
            name=name,
            aliases=sorted(names - {name}),
            honorific=commonest(person.honorific for person in people),
            gender=commonest(person.gender for person in people),
            country=commonest(person.country for person in people),
            appointments=merged_posts(post for entry in entries for post in self._posts(entry)),
            died=most_exact(person.died for person in people),
            identifiers=sorted({one for person in people for one in person.identifiers}),
        )

    def problems(self, records: Iterable[Person]) -> Iterator[Problem]:
        """Posts that two people are said to hold at once."""
        return overlaps(records)


def _at_home(post: Appointment, country: str | None) -> Appointment:
    """A post as it is compared: "the President" of whom the country is known is that country's."""
    return evolve(post, of=country) if post.of is None and post.to is None else post


def _blocks(names: Iterable[PersonName]) -> Iterator[tuple[str, ...]]:
    for name in names:
        yield from name.blocks() if len(name.parts) > 1 else [("one", *name.parts)]


def _evidence(one: Candidate, other: Candidate) -> tuple[Evidence, ...]:
    """What speaks for and against two people being one; nothing, if their names are not alike."""
    if one.facts.identifiers & other.facts.identifiers:
        return (_PRIOR, _IDENTIFIED)
    name = max(_names_compared(one.names, other.names), key=lambda found: found.bits, default=None)
    if name is None:
        return ()
    found: list[Evidence | None] = [
        _PRIOR,
        name,
        _ONLY_BEARER if one.is_meant_alone and other.is_meant_alone and not (one.is_full and other.is_full) else None,
        _countries(one.facts, other.facts),
        shared_post(one.posts, other.posts),
    ]
    if one.facts.genders and other.facts.genders and one.facts.genders != other.facts.genders:
        found.append(_OTHER_GENDER)
    if not one.interviews.isdisjoint(other.interviews):
        found.append(_SAME_INTERVIEW)
    return tuple(each for each in found if each is not None)


def _names_compared(ones: Iterable[PersonName], others: Sequence[PersonName]) -> Iterator[Evidence]:
    for one in ones:
        for other in others:
            apart = difference(one, other)
            if apart is None:
                continue
            full = min(len(one.parts), len(other.parts)) > 1
            bits = round((_SAME_NAME if full else _ONE_WORD) - apart, 2)
            reason = "the same name" if apart == 0 else f"{one.printed!r} is like {other.printed!r}"
            yield Evidence(reason, bits)


def _countries(one: PersonFacts, other: PersonFacts) -> Evidence | None:
    if not one.countries or not other.countries:
        return None
    return _SAME_COUNTRY if one.countries & other.countries else _OTHER_COUNTRY
