"""A person of the model, made of all places that name the person with a title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from bilateral_corpus.knowledge.office_holders import country_of_holder
from bilateral_corpus.model import Appointment, Gender, PartialDate, Person
from bilateral_corpus.transcript.persons import TitledPerson
from bilateral_corpus.transcript.titles import Title

_NO_SEATS: Mapping[str, str] = MappingProxyType({})


def record_person(
    id: str,
    name: str,
    persons: Sequence[TitledPerson],
    published: PartialDate | None,
    seats: Mapping[str, str] = _NO_SEATS,
) -> Person:
    """Put together what a text says of one person in several places.

    Args:
        id: The id to give.
        name: The fullest form of the name.
        persons: The person, as met.
        published: When the text was published; posts that are not past were held then.
        seats: The countries of organizations, by the ids of these.
    """
    titles = dict.fromkeys(title for one in persons for title in one.titles)
    kept = [title for title in titles if not any(says_more(other, title) for other in titles)]
    gender = next((one.gender for one in persons if one.gender), None)
    return Person(
        id=id,
        name=name,
        aliases=tuple(dict.fromkeys(one.name for one in persons if one.name is not None and one.name != name)),
        honorific=next((one.honorific for one in persons if one.honorific), None),
        gender=Gender(gender) if gender else None,
        country=_country(name, kept, published, seats),
        appointments=tuple(_appointment(one, published) for one in kept),
    )


def _country(name: str, titles: Sequence[Title], published: PartialDate | None, seats: Mapping[str, str]) -> str | None:
    """The one country that somebody's posts are of; of the head of a state it may be known without being printed."""
    held = {_served(title, seats) for title in titles if title.current}
    past = {_served(title, seats) for title in titles}
    known = {country_of_holder(title.post, name, published) for title in titles if title.of is None}
    for countries in (past, held, known):
        if len(found := countries - {None}) == 1:
            return found.pop()
    return None


def _served(title: Title, seats: Mapping[str, str]) -> str | None:
    """The country that a post is of; that of an organization, whose id is no code, counts as well."""
    if title.of is None or title.of.isupper():
        return title.of
    return seats.get(title.of)


def _appointment(title: Title, published: PartialDate | None) -> Appointment:
    return Appointment(post=title.post, of=title.of, to=title.to, as_of=published if title.current else None)


def says_more(one: Title, other: Title) -> bool:
    """Whether one title says all that another one says, and more: "Minister of Trade" is called "Minister" as well."""
    same_post = one.post == other.post or one.post.startswith((f"{other.post} of ", f"{other.post} for "))
    return one != other and same_post and other.of in {None, one.of} and other.to in {None, one.to}
