"""Which countries are meant where none is named: "our country", "the two sides", "Hanoi agreed"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from attrs import evolve, frozen

from bilateral_corpus.annotation.names.people import NamedPerson
from bilateral_corpus.annotation.names.reading import Reading
from bilateral_corpus.annotation.names.wording import Stretch, Wording
from bilateral_corpus.knowledge.office_holders import country_of_holder
from bilateral_corpus.language import Lexicon, fold
from bilateral_corpus.language.patterns import words_of
from bilateral_corpus.model import Interview, PartialDate, Passage, Turn

# So much of a text behind a name is looked at for where somebody goes.
_NEAR = 60
_LONGEST_VERB = 2
_LONGEST_LINK = 4


@frozen
class Sides:
    """The countries for which those who take part in an interview stand.

    Attributes:
        homes: The country of each participant whose person has one, by the participant's id.
        pair: The two countries between which they hold their posts, if it is one pair; else nothing.
        posts: All countries that people of the interview hold posts of or to.
    """

    homes: Mapping[str, str]
    pair: tuple[str, ...]
    posts: frozenset[str]

    @classmethod
    def of(cls, interview: Interview) -> Sides:
        """The sides of an interview whose participants and their persons are known."""
        people = {person.id: person for person in interview.people}
        speaking = {one.id: people[one.person] for one in interview.participants if one.person in people}
        held = [post for person in speaking.values() for post in person.appointments]
        pairs = {tuple(sorted((post.of, post.to))) for post in held if post.of and post.to}
        posts = [post for person in interview.people for post in person.appointments]
        return cls(
            homes={id: person.country for id, person in speaking.items() if person.country is not None},
            pair=pairs.pop() if len(pairs) == 1 else (),
            posts=frozenset(code for post in posts for code in (post.of, post.to) if code is not None),
        )

    def own(self, passage: Passage) -> str | None:
        """The country for which the one who speaks stands."""
        return self.homes.get(passage.speaker) if isinstance(passage, Turn) and passage.speaker else None


def with_travellers(reading: Reading, sides: Sides, published: PartialDate | None) -> Reading:
    """Give a post without a country that of the speaker, if its holder pays a visit to the other one of the pair.

    "Prime Minister Dara Venn's visit to Norway", said by Laos' ambassador to Norway, is of Laos' prime minister.
    """
    own = sides.own(reading.passage)
    if own is None or own not in sides.pair:
        return reading
    hosts = set(sides.pair) - {own}
    named = {one.start: set(one.codes) for one in reading.countries}
    people = [
        _sent_by(own, one) if _visits(one, reading, named) == hosts and not _is_of_another(one, own, published) else one
        for one in reading.people
    ]
    return evolve(reading, people=people)


def _visits(one: NamedPerson, reading: Reading, named: Mapping[int, set[str]]) -> set[str] | None:
    """The country to which somebody is said to travel."""
    wording = reading.wording
    visit = _travel(wording.lexicon).search(wording.text, one.end, one.end + _NEAR)
    return named.get(visit.end()) if visit is not None else None


def _is_of_another(one: NamedPerson, country: str, published: PartialDate | None) -> bool:
    """Whether somebody is known to hold the post in another state: "President Biden's visit to Vietnam"."""
    title, name = one.person.title, one.person.name
    known = country_of_holder(title.post, name, published) if title is not None and name else None
    return known not in {None, country}


def _sent_by(country: str, one: NamedPerson) -> NamedPerson:
    title = one.person.title
    if title is None or title.of is not None:
        return one
    return evolve(one, person=evolve(one.person, title=evolve(title, of=country)))


def own_places(text: str, words: Lexicon) -> Iterator[tuple[int, int]]:
    """Where a text speaks of the speaker's own country without its name: "our country"."""
    return (match.span() for match in _own(words).finditer(text))


def pair_places(text: str, words: Lexicon) -> Iterator[tuple[int, int]]:
    """Where a text speaks of two countries together: "the two sides"."""
    return (match.span() for match in _pairs(words).finditer(text))


def governments(wording: Wording) -> Iterator[tuple[int, int, str]]:
    """Where a capital stands for its government: "Hanoi agreed", "between Hanoi and Vientiane".

    Yields:
        Where it begins and ends, in code points, and the code of the country.
    """
    if not wording.seats:
        return
    seats = [(wording.at(one.start, one.end), one) for one in wording.seats]
    places = [*(wording.at(one.start, one.end) for one in wording.countries), *(place for place, _ in seats)]
    named = {place.first: place for place in places}
    before = {place.last: place.first for place in places}
    for place, one in seats:
        if len(one.codes) == 1 and _is_government(wording, place, named, before):
            yield one.start, one.end, one.codes[0]


def _is_government(wording: Wording, place: Stretch, named: Mapping[int, Stretch], before: Mapping[int, int]) -> bool:
    """Whether it acts as a government does, alone or with another one, or something is between it and another one."""
    joints = wording.lexicon.languages[0].titles.conjunctions
    other = named.get(place.last + 1) if _word(wording, place.last) in joints else None
    if _acts(wording, place.last) or (other is not None and _acts(wording, other.last)):
        return True
    if other is not None:
        return _is_related(wording, place.first)
    first = before.get(place.first - 1) if _word(wording, place.first - 1) in joints else None
    return first is not None and _is_related(wording, first)


def _is_related(wording: Wording, number: int) -> bool:
    """Whether the words before one say what is between governments; a road is between cities."""
    first = max(0, number - _LONGEST_LINK)
    return any(wording.folded(start, number) in _relating(wording.lexicon) for start in range(first, number - 1))


def _acts(wording: Wording, number: int) -> bool:
    """Whether words from one on say what a government does."""
    verbs = _acting(wording.lexicon)
    while _word(wording, number) in wording.lexicon.languages[0].reference.auxiliaries:
        number += 1
    longest = min(number + _LONGEST_VERB, len(wording.tokens))
    return any(wording.folded(number, last) in verbs for last in range(number + 1, longest + 1))


def _word(wording: Wording, number: int) -> str:
    return wording.tokens[number].folded if 0 <= number < len(wording.tokens) else ""


@cache
def _acting(words: Lexicon) -> frozenset[str]:
    reference = words.languages[0].reference
    return frozenset(map(fold, (*reference.acting, *reference.saying)))


@cache
def _relating(words: Lexicon) -> frozenset[str]:
    return frozenset(map(fold, words.languages[0].reference.between))


@cache
def _travel(words: Lexicon) -> re.Pattern[str]:
    return re.compile(words_of(words.languages[0].reference.visits) + r"\s+(?:the\s+)?")


@cache
def _own(words: Lexicon) -> re.Pattern[str]:
    return re.compile(words_of(words.languages[0].reference.own_country))


@cache
def _pairs(words: Lexicon) -> re.Pattern[str]:
    return re.compile(words_of(words.languages[0].reference.pair))
