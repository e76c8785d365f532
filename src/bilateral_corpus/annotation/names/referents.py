"""Which countries are meant where none is named: "our country", "the two sides", a post of the speaker's own state."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from attrs import evolve, frozen

from bilateral_corpus.annotation.names.people import NamedPerson
from bilateral_corpus.annotation.names.reading import Reading
from bilateral_corpus.language import Lexicon
from bilateral_corpus.language.patterns import words_of
from bilateral_corpus.model import Interview, Passage, Turn

# So much of a text behind a name is looked at for where somebody goes.
_NEAR = 60


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


def with_travellers(reading: Reading, sides: Sides) -> Reading:
    """Give a post without a country that of the speaker, if its holder pays a visit to the other one of the pair.

    "Prime Minister Dara Venn's visit to Norway", said by Laos' ambassador to Norway, is of Laos' prime minister.
    """
    own = sides.own(reading.passage)
    if own is None or own not in sides.pair:
        return reading
    hosts = set(sides.pair) - {own}
    named = {one.start: set(one.codes) for one in reading.countries}
    people = [_sent_by(own, one) if _visits(one, reading, named) == hosts else one for one in reading.people]
    return evolve(reading, people=people)


def _visits(one: NamedPerson, reading: Reading, named: Mapping[int, set[str]]) -> set[str] | None:
    """The country to which somebody is said to travel."""
    wording = reading.wording
    visit = _travel(wording.lexicon).search(wording.text, one.end, one.end + _NEAR)
    return named.get(visit.end()) if visit is not None else None


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


@cache
def _travel(words: Lexicon) -> re.Pattern[str]:
    return re.compile(words_of(words.languages[0].reference.visits) + r"\s+(?:the\s+)?")


@cache
def _own(words: Lexicon) -> re.Pattern[str]:
    return re.compile(words_of(words.languages[0].reference.own_country))


@cache
def _pairs(words: Lexicon) -> re.Pattern[str]:
    return re.compile(words_of(words.languages[0].reference.pair))
