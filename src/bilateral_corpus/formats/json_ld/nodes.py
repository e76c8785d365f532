"""Interviews as nodes of a graph: the conversation with its parts, and who and what it speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from attrs import define, field

from bilateral_corpus.formats.guid import urn
from bilateral_corpus.formats.identifiers import address_of, addresses, as_iri
from bilateral_corpus.formats.json_ld.terms import dated, pruned, reference, term
from bilateral_corpus.formats.posts import country_name, posts_in_words
from bilateral_corpus.model import (
    Appointment,
    Event,
    EventStatus,
    Gender,
    Interview,
    Mention,
    MentionKind,
    Organization,
    Participant,
    Passage,
    Person,
    Turn,
)

__all__ = ["nodes"]

Node: TypeAlias = dict[str, Any]

_GENDERS = {Gender.FEMALE: reference("https://schema.org/Female"), Gender.MALE: reference("https://schema.org/Male")}


def nodes(interview: Interview) -> Iterator[Node]:
    """Give the nodes of an interview, the conversation first."""
    writing = _Writing(interview)
    yield writing.conversation()
    yield from (_voice(one, interview) for one in interview.participants if not (one.person or one.organization))
    yield from map(writing.person, interview.people)
    yield from map(_organization, interview.organizations)
    yield from map(writing.event, interview.events)
    mentioned = (one.target for one in interview.mentions if one.kind is MentionKind.COUNTRY)
    codes = {*interview.countries, *(code for event in interview.events for code in event.countries), *mentioned}
    yield from map(_country, sorted(code for code in codes if code is not None))


@define
class _Writing:
    """Describes an interview.

    Attributes:
        interview: The interview.
    """

    interview: Interview
    _addresses: dict[str, str] = field(init=False)
    _organizations: dict[str, str] = field(init=False)
    _exchanged: dict[int, Node] = field(init=False)

    def __attrs_post_init__(self) -> None:
        interview = self.interview
        self._addresses = {one.id: _speaker(one, interview) for one in interview.participants}
        self._organizations = {one.id: one.name for one in interview.organizations}
        self._exchanged = _exchanged(interview)

    def conversation(self) -> Node:
        """The interview as it was published."""
        interview, source = self.interview, self.interview.source
        return pruned(
            {
                "@id": address_of(interview.id, source.url),
                "@type": ["Article", "Conversation"],
                "identifier": interview.id,
                "name": interview.title,
                "headline": interview.title,
                "inLanguage": interview.language,
                **dated(interview.published, "datePublished"),
                "issued": None if interview.published is None else interview.published.edtf,
                "publisher": None if source.outlet is None else {"@type": "Organization", "name": source.outlet},
                "url": source.url,
                "creditText": source.byline,
                "locationCreated": None if source.place is None else {"@type": "Place", "name": source.place},
                "encodingFormat": source.media_type,
                "contributor": [
                    {"@type": "Role", "roleName": str(one.role), "contributor": reference(self._addresses[one.id])}
                    for one in interview.participants
                ],
                "about": [reference(urn("country", code)) for code in interview.countries],
                "mentions": _mentioned(interview.mentions),
                "hasPart": [self._part(number, one) for number, one in enumerate(interview.passages)],
            }
        )

    def _part(self, number: int, passage: Passage) -> Node:
        node = {
            "@id": urn("passage", self.interview.id, number),
            "@type": "CreativeWork",
            "position": number + 1,
            "text": passage.text,
            "mentions": _mentioned(passage.mentions),
        }
        if not isinstance(passage, Turn):
            return pruned({**node, "genre": str(passage.kind)})
        speaker = None if passage.speaker is None else reference(self._addresses[passage.speaker])
        exchanged = self._exchanged.get(number, {"@type": "Comment"})
        return pruned({**node, "author": speaker, "inLanguage": passage.language, **exchanged})

    def person(self, person: Person) -> Node:
        """Someone who speaks or is spoken of."""
        gender = person.gender
        served = [one.of for one in person.appointments if one.of is not None and one.of in self._organizations]
        return pruned(
            {
                "@id": urn("person", person.id),
                "@type": "Person",
                "identifier": _identifiers(person),
                "name": person.name,
                "alternateName": list(person.aliases),
                "honorificPrefix": person.honorific,
                "gender": None if gender is None else _GENDERS.get(gender, str(gender)),
                "jobTitle": list(posts_in_words(person, self._organizations)),
                "hasOccupation": list(map(_occupation, person.appointments)),
                "affiliation": [reference(urn("organization", one)) for one in dict.fromkeys(served)],
                **dated(person.died, "deathDate"),
                "sameAs": addresses(person.identifiers),
            }
        )

    def event(self, event: Event) -> Node:
        """What is reported, planned or commemorated."""
        about = [urn("country", code) for code in event.countries]
        about += [] if event.commemorates is None else [urn("event", event.commemorates)]
        parties = [urn("organization" if one in self._organizations else "person", one) for one in event.participants]
        negated = event.status is EventStatus.NEGATED
        return pruned(
            {
                "@id": urn("event", event.id),
                "@type": "Event",
                "identifier": _identifiers(event),
                "name": event.name,
                "keywords": [term("event kind", str(event.kind)), term("event status", str(event.status))],
                "description": "The interview says that this did not take place." if negated else None,
                "eventStatus": "EventScheduled" if event.status is EventStatus.PLANNED else None,
                **dated(event.date, "startDate", "endDate", exact=True),
                "date": None if event.date is None else event.date.edtf,
                "location": None if event.place is None else {"@type": "Place", "name": event.place},
                "about": list(map(reference, about)),
                "attendee": list(map(reference, parties)),
                "sameAs": addresses(event.identifiers),
            }
        )


def _occupation(post: Appointment) -> Node:
    return pruned(
        {
            "@type": "Role",
            "roleName": post.post,
            **dated(post.interval, "startDate", "endDate"),
            "date": None if post.interval is None else post.interval.edtf,
            "hasOccupation": {"@type": "Occupation", "name": post.post},
        }
    )


def _exchanged(interview: Interview) -> dict[int, Node]:
    """For the turns that ask and answer each other, by their numbers: what they are to each other."""
    numbers = (number for number, one in enumerate(interview.passages) if isinstance(one, Turn))
    found: dict[int, Node] = {}
    for exchange in interview.exchanges:
        # Exchanges are the turns in their order: those that ask, then those that answer.
        asked, answered = ([next(numbers) for _ in side] for side in (exchange.questions, exchange.answers))
        questions, answers = (
            [reference(urn("passage", interview.id, number)) for number in side] for side in (asked, answered)
        )
        if asked and answered:
            found |= {number: {"@type": "Question", "suggestedAnswer": answers} for number in asked}
            found |= {number: {"@type": "Answer", "parentItem": questions} for number in answered}
    return found


def _speaker(participant: Participant, interview: Interview) -> str:
    if participant.person is not None:
        return urn("person", participant.person)
    if participant.organization is not None:
        return urn("organization", participant.organization)
    return urn("voice", interview.id, participant.id)


def _voice(participant: Participant, interview: Interview) -> Node:
    return {"@id": _speaker(participant, interview), "@type": "Person", "name": participant.name}


def _organization(organization: Organization) -> Node:
    names = [organization.acronym, *organization.aliases]
    return pruned(
        {
            "@id": urn("organization", organization.id),
            "@type": "Organization",
            "identifier": _identifiers(organization),
            "name": organization.name,
            "alternateName": [one for one in names if one is not None],
            "keywords": organization.kind,
            "sameAs": addresses(organization.identifiers),
        }
    )


def _identifiers(one: Person | Organization | Event) -> list[str]:
    """The id, and what identifies it in registers that have no addresses."""
    return [one.id, *(other for other in one.identifiers if as_iri(other) is None)]


def _country(code: str) -> Node:
    identifier = {"@type": "PropertyValue", "propertyID": "ISO 3166-1 alpha-2", "value": code}
    return {"@id": urn("country", code), "@type": "Country", "name": country_name(code), "identifier": identifier}


def _mentioned(mentions: Iterable[Mention]) -> list[dict[str, str]]:
    """Whom and what mentions point at, each once."""
    found = dict.fromkeys((str(one.kind), one.target) for one in mentions)
    return [reference(urn(kind, target)) for kind, target in found if target is not None]
