"""Who and what is named in an interview, and whom a post, an acronym or "our country" means there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from attrs import evolve, field, frozen

from bilateral_corpus.annotation.names.institutions import acronym_after, find_acronyms, find_institutions
from bilateral_corpus.annotation.names.organization_register import OrganizationRegister
from bilateral_corpus.annotation.names.people import NamedPerson, appointed, other_people, titled_people
from bilateral_corpus.annotation.names.people_register import PeopleRegister
from bilateral_corpus.annotation.names.wording import Stretch, Taken, Wording, openers
from bilateral_corpus.knowledge import FoundCountry, countries_in, load_countries
from bilateral_corpus.knowledge.organizations import load_organizations
from bilateral_corpus.language import Lexicon, lexicon
from bilateral_corpus.language.patterns import words_of
from bilateral_corpus.model import Interview, Mention, MentionKind, Passage, PassageKind, Span, Turn
from bilateral_corpus.transcript.tokens import possessive_length

#: What the mentions of this annotator say made them.
ANNOTATOR = "names"

_READ = frozenset(PassageKind) - {PassageKind.BOILERPLATE, PassageKind.DATELINE, PassageKind.BYLINE}
_SMALL = re.compile(r"(?<![\w.'’-])[^\W\d_]\w*(?:['’-]\w+)*")
_LONGEST_NAME = 5
# So much of a text behind a name is looked at for where somebody goes.
_NEAR = 60
_IN_ADDRESS = frozenset("./@")
# How certain the reference of words is that are no name.
_BY_POST = 0.9
_BY_SPEAKER = 0.9
_PAIR = 0.8


@frozen
class _Reading:
    """A passage with what it names."""

    passage: Passage
    wording: Wording
    people: Sequence[NamedPerson]
    organizations: Sequence[tuple[Stretch, str]]
    countries: Sequence[FoundCountry] = field(default=())


def annotate_names(interview: Interview) -> Interview:
    """Find people, organizations and countries, and link every mention to one of them.

    Args:
        interview: An interview whose turns are known.

    Returns:
        The interview with its people and organizations, and with mentions of them and of countries.
    """
    words = lexicon(interview.language)
    common = _common_words(interview.passages)
    organizations = OrganizationRegister(interview.language)
    organizations.reserve([*(one.id for one in interview.people), *(one.id for one in interview.participants)])
    for organization in interview.organizations:
        organizations.add_present(organization)
    readings = [
        _with_travellers(_read(passage, Wording.of(passage.text, words, common), organizations), interview)
        for passage in interview.passages
        if passage.kind in _READ
    ]
    taken = {one.id for one in interview.participants} | {one.id for one in organizations.organizations()}
    people = PeopleRegister.of(
        interview.people,
        (named for reading in readings for named in reading.people),
        sorted(taken - {person.id for person in interview.people}),
        common | openers(words) | frozenset((*words.genders, *words.posts)),
    )
    found = _Linking(interview, people, organizations)
    mentions = {id(reading.passage): found.mentions(reading) for reading in readings}
    return evolve(
        interview,
        passages=tuple(_with(passage, mentions.get(id(passage), ())) for passage in interview.passages),
        people=tuple(people.people(interview.published)),
        organizations=tuple(organizations.organizations()),
    )


def _common_words(passages: Iterable[Passage]) -> frozenset[str]:
    """The words that stand somewhere in small letters."""
    words = (match.group() for passage in passages for match in _SMALL.finditer(passage.text))
    return frozenset(word for word in words if word.islower())


def _with(passage: Passage, mentions: Sequence[Mention]) -> Passage:
    if not mentions:
        return passage
    ordered = sorted((*passage.mentions, *mentions), key=lambda one: (one.span.start, -one.span.end))
    return evolve(passage, mentions=ordered)


def _read(passage: Passage, wording: Wording, register: OrganizationRegister) -> _Reading:
    """Find the names of a passage: people with a post, known organizations, institutions, then other people."""
    titled = list(titled_people(wording))
    taken = Taken.of(wording)
    for one in titled:
        if one.person.name:
            taken.add(wording.at(one.start, one.end))
    organizations: list[tuple[Stretch, str]] = []
    for words, id in _known_organizations(wording, register):
        if taken.is_free(words):
            organizations.append((words, id))
            taken.add(words)
    for found in find_institutions(wording, taken):
        id = register.add(_printed(wording, found.words), found.kind, found.acronym)
        for words in filter(None, (found.words, found.at_acronym)):
            organizations.append((words, id))
            taken.add(words)
    for words in find_acronyms(wording, taken):
        organizations.append((words, register.add(_printed(wording, words), None)))
        taken.add(words)
    countries = list(_countries(wording))
    titled = [_with_institution(wording, one, organizations) for one in titled]
    for one in titled:
        taken.add(wording.at(one.start, one.end))
    others = other_people(wording, taken)
    return _Reading(passage, wording, appointed(wording, [*titled, *others]), organizations, countries)


def _with_travellers(reading: _Reading, interview: Interview) -> _Reading:
    """Give a post without a country that of the speaker, if its holder pays a visit to the other one of the pair.

    "Prime Minister Dara Venn's visit to Norway", said by Laos' ambassador to Norway, is of Laos' prime minister.
    """
    own, pair = own_country(interview, reading.passage), pair_of(interview)
    if own is None or own not in pair:
        return reading
    visited = {one.start: one.codes for one in reading.countries}
    people = []
    for one in reading.people:
        title = one.person.title
        visit = _visits(reading.wording.lexicon).search(reading.wording.text, one.end, one.end + _NEAR)
        codes = visited.get(visit.end(), ()) if visit is not None else ()
        if title is not None and title.of is None and len(codes) == 1 and codes[0] in pair and codes[0] != own:
            one = evolve(one, person=evolve(one.person, title=evolve(title, of=own)))
        people.append(one)
    return evolve(reading, people=people)


def _with_institution(wording: Wording, one: NamedPerson, organizations: Sequence[tuple[Stretch, str]]) -> NamedPerson:
    """A post with the organization beside it whose post it is: "NATO Secretary General", "Chairman of the ADB"."""
    title = one.person.title
    if title is None or title.of is not None:
        return one
    words = wording.at(one.person.start, one.person.end)
    behind = words.last
    while behind < len(wording.tokens) and wording.tokens[behind].text in _links(wording.lexicon):
        behind += 1
    for place, id in organizations:
        if place.last == words.first or (place.first == behind > words.last):
            return evolve(one, person=evolve(one.person, title=evolve(title, of=id)))
    return one


def _printed(wording: Wording, words: Stretch) -> str:
    return wording.text[wording.tokens[words.first].start : wording.tokens[words.last - 1].end]


def _known_organizations(wording: Wording, register: OrganizationRegister) -> Iterator[tuple[Stretch, str]]:
    """The organizations that the data knows, with the acronyms that are defined beside them."""
    known = load_organizations()
    for found in known.names_in(wording.text):
        if len(found.ids) != 1 or (found.ambiguous and not _is_defined(wording, found.start, found.end)):
            continue
        words = wording.at(found.start, found.end)
        id = register.add_known(known.organization(found.ids[0]), wording.text[found.start : found.end])
        yield words, id
        if (acronym := acronym_after(wording, words)) is not None:
            yield acronym, id


def _is_defined(wording: Wording, start: int, end: int) -> bool:
    """Whether an ambiguous name stands beside its acronym or is one in capitals."""
    return acronym_after(wording, wording.at(start, end)) is not None


def _countries(wording: Wording) -> Iterator[FoundCountry]:
    tag = wording.lexicon.languages[0].tag
    found = list(load_countries().names_in(wording.text, {tag, "en"}))
    if countries_in(tag) is not load_countries():
        found += countries_in(tag).names_in(wording.text)
    # "VOV.VN" is an address.
    apart = (one for one in found if wording.text[one.start - 1 : one.start] not in _IN_ADDRESS)
    yield from {(one.start, one.end): one for one in apart}.values()


@frozen
class _Linking:
    """Makes mentions of what was found, now that everybody is known."""

    interview: Interview
    people: PeopleRegister
    organizations: OrganizationRegister

    def mentions(self, reading: _Reading) -> list[Mention]:
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

    def _people(self, reading: _Reading, organizations: Taken) -> Iterator[tuple[Stretch, str]]:
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
        number = 0
        while number < len(wording.tokens):
            last, id = (number, None) if taken.marks[number] else self._name_at(wording, number, taken)
            if id is not None:
                yield Stretch(number, last), id
            number = max(last, number + 1)

    def _name_at(self, wording: Wording, number: int, taken: Taken) -> tuple[int, str | None]:
        if not wording.is_capital(number):
            return number, None
        last = number + 1
        while last - number < _LONGEST_NAME and wording.is_joined(last - 1) and not taken.marks[last]:
            last += 1
        for end in range(last, number, -1):
            start, stop = wording.tokens[number].start, wording.tokens[end - 1].end
            stop -= possessive_length(wording.tokens[end - 1].text)
            if id := self.people.find(wording.text[start:stop]):
                return end, id
        return number, None

    def _acronyms(self, reading: _Reading, taken: Taken) -> Iterator[tuple[Stretch, str]]:
        acronyms = self.organizations.acronyms()
        for number, token in enumerate(reading.wording.tokens):
            bare = token.text[: len(token.text) - possessive_length(token.text)]
            if not taken.marks[number] and bare in acronyms:
                yield Stretch(number, number + 1), acronyms[bare]

    def _posts(self, reading: _Reading) -> Iterator[Mention]:
        """Posts without a name, where one of those who take part holds it: "the Ambassador"."""
        speaking = [one.person for one in self.interview.participants if one.person is not None]
        for one in reading.people:
            if one.nominal and one.person.name is not None:
                if (id := self.people.find(one.person.name)) is not None:
                    yield _at(one.start, one.end, MentionKind.PERSON, id, _BY_POST)
            elif one.person.name is None and one.person.title is not None:
                id = self.people.holder(one.person.title, speaking)
                if id is not None:
                    yield _at(one.start, one.end, MentionKind.PERSON, id, _BY_POST)

    def _countries(self, reading: _Reading, persons: Taken) -> Iterator[Mention]:
        for one in reading.countries:
            if persons.is_free(reading.wording.at(one.start, one.end)):
                code = one.codes[0] if len(one.codes) == 1 else self._meant(one.codes)
                yield _at(one.start, one.end, MentionKind.COUNTRY, code, None)

    def _meant(self, codes: Sequence[str]) -> str | None:
        """Which of several countries of one name is meant: the one that somebody here stands for."""
        fitting = [code for code in codes if code in self._stood_for()]
        return fitting[0] if len(fitting) == 1 else None

    def _stood_for(self) -> dict[str, None]:
        posts = [post for person in self.interview.people for post in person.appointments]
        return dict.fromkeys(code for post in posts for code in (post.of, post.to) if code is not None)

    def _referents(self, reading: _Reading) -> Iterator[Mention]:
        """What is meant by "our country" and "the two countries"."""
        words = reading.wording.lexicon
        own = own_country(self.interview, reading.passage)
        for match in _own(words).finditer(reading.wording.text) if own else ():
            yield _at(match.start(), match.end(), MentionKind.COUNTRY, own, _BY_SPEAKER)
        pair = pair_of(self.interview)
        for match in _pairs(words).finditer(reading.wording.text) if len(pair) == 2 else ():
            for code in pair:
                yield _at(match.start(), match.end(), MentionKind.COUNTRY, code, _PAIR)


def own_country(interview: Interview, passage: Passage) -> str | None:
    """The country for which the one who speaks stands."""
    if not isinstance(passage, Turn) or passage.speaker is None:
        return None
    participant = interview.participant(passage.speaker)
    person = next((one for one in interview.people if one.id == participant.person), None)
    return person.country if person is not None else None


def pair_of(interview: Interview) -> tuple[str, ...]:
    """The two countries between which those who take part hold their posts, if it is one pair; else nothing."""
    speaking = {one.person for one in interview.participants}
    posts = [post for person in interview.people if person.id in speaking for post in person.appointments]
    pairs = {tuple(sorted((post.of, post.to))) for post in posts if post.of and post.to}
    return pairs.pop() if len(pairs) == 1 else ()


def _mention(wording: Wording, words: Stretch, kind: MentionKind, id: str) -> Mention:
    last = wording.tokens[words.last - 1]
    return _at(wording.tokens[words.first].start, last.end - possessive_length(last.text), kind, id, None)


def _at(start: int, end: int, kind: MentionKind, target: str | None, certainty: float | None) -> Mention:
    return Mention(span=Span(start, end), kind=kind, target=target, annotator=ANNOTATOR, certainty=certainty)


@cache
def _visits(words: Lexicon) -> re.Pattern[str]:
    return re.compile(words_of(words.languages[0].reference.visits) + r"\s+(?:the\s+)?")


@cache
def _links(words: Lexicon) -> frozenset[str]:
    titles = words.languages[0].titles
    return frozenset((*titles.portfolio_links, *titles.articles))


@cache
def _own(words: Lexicon) -> re.Pattern[str]:
    return re.compile(words_of(words.languages[0].reference.own_country))


@cache
def _pairs(words: Lexicon) -> re.Pattern[str]:
    return re.compile(words_of(words.languages[0].reference.pair))
