"""The mentions of a passage, once everybody in the interview is known."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from attrs import frozen

from bilateral_corpus.annotation.names.organization_register import OrganizationRegister
from bilateral_corpus.annotation.names.people_register import PeopleRegister
from bilateral_corpus.annotation.names.reading import Reading
from bilateral_corpus.annotation.names.referents import Sides, governments, own_places, pair_places
from bilateral_corpus.annotation.names.wording import Stretch, Taken, Wording
from bilateral_corpus.model import Interview, Mention, MentionKind, Span
from bilateral_corpus.transcript.tokens import possessive_length

#: What the mentions of this annotator say made them.
ANNOTATOR = "names"

_LONGEST_NAME = 5
# How certain the reference of words is that are no name.
_BY_POST = 0.9
_BY_SPEAKER = 0.9
_PAIR = 0.8
_BY_CAPITAL = 0.8


@frozen
class Linking:
    """Makes mentions of what was found, now that everybody is known.

    Attributes:
        people: The people of the interview.
        organizations: Its organizations.
        sides: The countries for which those who take part stand.
        named: The countries that the text names by names that no other country has.
        speaking: The ids of the persons who take part.
        acronyms: The organizations that an acronym means everywhere in the interview.
    """

    people: PeopleRegister
    organizations: OrganizationRegister
    sides: Sides
    named: Container[str]
    speaking: Sequence[str]
    acronyms: Mapping[str, str]

    @classmethod
    def of(
        cls,
        interview: Interview,
        people: PeopleRegister,
        organizations: OrganizationRegister,
        sides: Sides,
        named: Container[str],
    ) -> Linking:
        """Get ready to make the mentions of an interview."""
        speaking = [one.person for one in interview.participants if one.person is not None]
        return cls(people, organizations, sides, named, speaking, organizations.acronyms())

    def mentions(self, reading: Reading) -> list[Mention]:
        """All mentions of a passage."""
        persons = Taken.of(reading.wording)
        taken = Taken.of(reading.wording)
        for words, _ in reading.organizations:
            taken.add(words)
        named = list(self._people(reading, taken))
        for words, _ in named:
            persons.add(words)
            taken.add(words)
        acronyms = list(self._acronyms(reading, taken))
        return [
            *(_mention(reading.wording, words, MentionKind.PERSON, id) for words, id in named),
            *(_mention(reading.wording, words, MentionKind.ORGANIZATION, id) for words, id in reading.organizations),
            *(_mention(reading.wording, words, MentionKind.ORGANIZATION, id) for words, id in acronyms),
            *self._posts(reading),
            *self._countries(reading, persons),
            *self._referents(reading),
        ]

    def _people(self, reading: Reading, organizations: Taken) -> Iterator[tuple[Stretch, str]]:
        """The places that name a person: those that were found, and short forms of the names."""
        wording = reading.wording
        taken = organizations.copy()
        found = Taken.of(wording)
        for one in reading.people:
            id = self.people.find(one.person.name) if one.person.name and not one.nominal else None
            words = wording.at(one.start, one.end)
            if id is not None and found.is_free(words):
                found.add(words)
                taken.add(words)
                yield words, id
        for country in wording.countries:
            taken.add(wording.at(country.start, country.end))
        reached = 0
        for number in wording.capitals:
            if number >= reached and not taken.marks[number]:
                reached, id = self._name_at(wording, number, taken)
                if id is not None:
                    yield Stretch(number, reached), id

    def _name_at(self, wording: Wording, number: int, taken: Taken) -> tuple[int, str | None]:
        last = number + 1
        while last - number < _LONGEST_NAME and wording.is_joined(last - 1) and not taken.marks[last]:
            last += 1
        for end in range(last, number, -1):
            start, stop = wording.tokens[number].start, wording.tokens[end - 1].end
            stop -= possessive_length(wording.tokens[end - 1].text)
            if id := self.people.find(wording.text[start:stop]):
                return end, id
        return number, None

    def _acronyms(self, reading: Reading, taken: Taken) -> Iterator[tuple[Stretch, str]]:
        for number, token in enumerate(reading.wording.tokens):
            if token.text.islower():
                continue
            bare = token.text[: len(token.text) - possessive_length(token.text)]
            if not taken.marks[number] and bare in self.acronyms:
                self.organizations.learn_acronym(self.acronyms[bare], bare)
                yield Stretch(number, number + 1), self.acronyms[bare]

    def _posts(self, reading: Reading) -> Iterator[Mention]:
        """Posts without a name, where one of those who take part holds it: "the Ambassador"."""
        for one in reading.people:
            if one.nominal and one.person.name is not None:
                if (id := self.people.find(one.person.name)) is not None:
                    yield _at(one.start, one.end, MentionKind.PERSON, id, _BY_POST)
            elif one.person.name is None and one.person.title is not None:
                id = self.people.holder(one.person.title, self.speaking)
                if id is not None:
                    yield _at(one.start, one.end, MentionKind.PERSON, id, _BY_POST)

    def _countries(self, reading: Reading, persons: Taken) -> Iterator[Mention]:
        for one in reading.countries:
            if persons.is_free(reading.wording.at(one.start, one.end)):
                code = one.codes[0] if len(one.codes) == 1 else self._meant(one.codes)
                yield _at(one.start, one.end, MentionKind.COUNTRY, code, None)

    def _meant(self, codes: Sequence[str]) -> str | None:
        """Which of several countries of one name is meant: of somebody here, or else named in full."""
        for known in (self.sides.posts, self.named):
            if fitting := [code for code in codes if code in known]:
                return fitting[0] if len(fitting) == 1 else None
        return None

    def _referents(self, reading: Reading) -> Iterator[Mention]:
        """What is meant by "our country", "the two countries" and "Hanoi agreed"."""
        words = reading.wording.lexicon
        own = self.sides.own(reading.passage)
        for start, end in own_places(reading.wording.text, words) if own else ():
            yield _at(start, end, MentionKind.COUNTRY, own, _BY_SPEAKER)
        for start, end in pair_places(reading.wording.text, words) if self.sides.pair else ():
            for code in self.sides.pair:
                yield _at(start, end, MentionKind.COUNTRY, code, _PAIR)
        for start, end, code in governments(reading.wording):
            yield _at(start, end, MentionKind.COUNTRY, code, _BY_CAPITAL)


def _mention(wording: Wording, words: Stretch, kind: MentionKind, id: str) -> Mention:
    return _at(*wording.place(words), kind, id, None)


def _at(start: int, end: int, kind: MentionKind, target: str | None, certainty: float | None) -> Mention:
    return Mention(span=Span(start, end), kind=kind, target=target, annotator=ANNOTATOR, certainty=certainty)
