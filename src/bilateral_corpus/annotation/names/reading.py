"""What one passage names, before it is known who is who: people, organizations and countries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from attrs import evolve, frozen

from bilateral_corpus.annotation.names.organization_places import find_organizations
from bilateral_corpus.annotation.names.organization_register import OrganizationRegister
from bilateral_corpus.annotation.names.people import NamedPerson, appointed, other_people, titled_people
from bilateral_corpus.annotation.names.wording import Stretch, Taken, Wording
from bilateral_corpus.knowledge import FoundCountry
from bilateral_corpus.language import Lexicon
from bilateral_corpus.model import Passage

# So many words may stand between a post and the organization that it is of.
_NEAR = 3


@frozen
class Reading:
    """A passage with what it names.

    Attributes:
        passage: The passage.
        wording: Its words.
        people: The places that name people or posts, in the order of the text.
        organizations: The places that name organizations, with the ids that the register gave them.
        doubtful: The places that may name organizations that the data knows, with the ids of those.
        countries: The places that name countries.
    """

    passage: Passage
    wording: Wording
    people: Sequence[NamedPerson]
    organizations: Sequence[tuple[Stretch, str]]
    doubtful: Sequence[tuple[Stretch, Sequence[str]]]
    countries: Sequence[FoundCountry]


def read_passage(passage: Passage, wording: Wording, register: OrganizationRegister) -> Reading:
    """Find the names of a passage: people with a post, organizations, then other people.

    Args:
        passage: The passage.
        wording: Its words.
        register: The organizations of the interview; those of this passage are added.
    """
    titled = list(titled_people(wording))
    taken = Taken.of(wording)
    for one in titled:
        if one.person.name:
            taken.add(wording.at(one.start, one.end))
    organizations, doubtful = find_organizations(wording, taken, register)
    titled = [_with_institution(wording, one, organizations) for one in titled]
    for one in titled:
        taken.add(wording.at(one.start, one.end))
    others = other_people(wording, taken)
    people = _holding(wording, appointed(wording, [*titled, *others]), organizations)
    return Reading(passage, wording, people, organizations, doubtful, wording.countries)


def _with_institution(wording: Wording, one: NamedPerson, organizations: Sequence[tuple[Stretch, str]]) -> NamedPerson:
    """A post with the organization beside it whose post it is: "NATO Secretary General", "Chairman of the ADB"."""
    title = one.person.title
    if title is None or title.of is not None:
        return one
    words = wording.at(one.person.start, one.person.end)
    behind = words.last
    while behind < len(wording.tokens) and wording.tokens[behind].text in _links(wording.lexicon):
        behind += 1
    named = wording.at(one.start, one.end).last if one.person.name is not None else words.last
    for place, id in organizations:
        is_inside = named <= place.first and place.last < words.last  # "Dara Venn, the Harbour Office spokesman"
        if (
            is_inside
            or place.last == words.first
            or (place.first == behind and (behind > words.last or one.person.name is None))
        ):
            return evolve(one, person=evolve(one.person, title=evolve(title, of=id)))
    return one


def _holding(
    wording: Wording, people: Sequence[NamedPerson], organizations: Sequence[tuple[Stretch, str]]
) -> list[NamedPerson]:
    """Give a post that an organization and a name follow to who is named: "Secretary General of NATO Dara Venn"."""
    ends = {place.first: place.last for place, _ in organizations}
    found: list[NamedPerson] = []
    for one in people:
        if found and _is_of(wording, found[-1], one, ends):
            post = found[-1]
            found[-1] = evolve(post, person=evolve(post.person, name=one.person.name), nominal=True)
            found.append(evolve(one, person=evolve(one.person, title=post.person.title, also=one.person.titles)))
        else:
            found.append(one)
    return found


def _is_of(wording: Wording, post: NamedPerson, one: NamedPerson, ends: Mapping[int, int]) -> bool:
    """Whether a post that stands alone is of an organization, and somebody is named right after that.

    A rank may stand with the name: "Secretary of the Security Council, Lieutenant General Dara Venn".
    """
    if post.person.name is not None or one.person.name is None or (one.person.title and one.person.title.of):
        return False
    last = wording.at(post.person.start, post.person.end).last
    name = wording.at(one.person.start, one.person.end).first
    behind = next((number for number in range(last, min(name, last + _NEAR)) if number in ends), None)
    return behind is not None and _is_apposed(wording, last, behind, ends[behind], name)


def _is_apposed(wording: Wording, post: int, first: int, last: int, name: int) -> bool:
    """Whether an organization follows a post by links at most, and a name follows it by a comma at most."""
    links = all(wording.tokens[n].text in _links(wording.lexicon) for n in range(post, first))
    return links and (name == last or (name == last + 1 and wording.tokens[last].text == ","))


@cache
def _links(lexicon: Lexicon) -> frozenset[str]:
    titles = lexicon.languages[0].titles
    return frozenset((*titles.portfolio_links, *titles.articles))
