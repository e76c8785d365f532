"""People whose country no words of the text state: it is known of the holder of a post, and a problem says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bilateral_corpus.knowledge.office_holders import country_of_holder, country_of_name
from bilateral_corpus.model import Mention, MentionKind, PartialDate, Passage, Person, Problem, Span

#: The code of such a problem.
CODE = "inferred-country"


def inferred_countries(
    people: Iterable[Person],
    stated: Mapping[str, frozenset[str]],
    published: PartialDate | None,
    mentions: Iterable[tuple[Passage, Iterable[Mention]]],
) -> Iterator[Problem]:
    """Tell of whom the country follows from what is known of office holders, and not from the text.

    Args:
        people: The people of an interview.
        stated: By the id of a person, the countries that the text gives: those of the posts, and the adjective before
            the name.
        published: When the text was published.
        mentions: The passages, each with the mentions in it.
    """
    inferred = {one.id: one for one in people if one.country is not None and one.country not in stated.get(one.id, ())}
    if not inferred:
        return
    places = _first_places(inferred, mentions)
    for one in inferred.values():
        if (why := _why(one, published)) is not None:
            yield Problem(
                code=CODE,
                message=f"nothing in the text says of which country {one.name} is",
                span=places.get(one.id),
                action=f"took {one.country}, {why}",
            )


def _why(person: Person, published: PartialDate | None) -> str | None:
    posts = (one.post for one in person.appointments if one.of is None)
    held = next((post for post in posts if country_of_holder(post, person.name, published) == person.country), None)
    if held is not None:
        return f"where somebody of that name has been {held} by the list of office holders"
    is_known = country_of_name(person.name, published) == person.country
    return "by the list of office holders, since the text names that country" if is_known else None


def _first_places(
    wanted: Mapping[str, Person], mentions: Iterable[tuple[Passage, Iterable[Mention]]]
) -> dict[str, Span]:
    places: dict[str, Span] = {}
    for passage, found in mentions:
        for one in found:
            if one.kind is MentionKind.PERSON and one.target is not None and one.target in wanted:
                start = passage.span.start
                places.setdefault(one.target, Span(start + one.span.start, start + one.span.end))
    return places
