"""Speakers: labels become participants with roles, and the people and outlets behind them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import Factory, define, field, frozen

from bilateral_corpus.language import fold
from bilateral_corpus.model import Appointment, Gender, Organization, PartialDate, Participant, Person, Role
from bilateral_corpus.model.ids import slug, unused
from bilateral_corpus.transcript.front_matter import FrontMatter
from bilateral_corpus.transcript.labels import LabelKind, LabelReading
from bilateral_corpus.transcript.titles import Title, TitledPerson

# A voice asks if at least so much of its turns end in a question mark, or if its turns are shorter than the
# interviewees' by this factor.
_ASKING_SHARE = 0.4
_BRIEFER = 3


@frozen(kw_only=True)
class Cast:
    """Who takes part.

    Attributes:
        participants: The voices, in the order of their first turn.
        people: The persons among them.
        organizations: The outlets among them.
        speakers: The participant behind each label, by the label's key.
    """

    participants: tuple[Participant, ...]
    people: tuple[Person, ...]
    organizations: tuple[Organization, ...]
    speakers: Mapping[str, Participant]


@define
class _Voice:
    """What is gathered of one participant, label by label."""

    name: str
    role: Role | None = None
    persons: list[TitledPerson] = Factory(list)
    is_outlet: bool = False
    labels: dict[str, None] = Factory(dict)
    texts: list[str] = Factory(list)
    id: str = ""


@define
class _Casting:
    """Assigns labels to voices, knowing the introduction and every label of the document."""

    front: FrontMatter
    titled: list[TitledPerson]
    voices: dict[str, _Voice] = field(factory=dict)

    def voice_of(self, reading: LabelReading) -> tuple[str, _Voice]:
        """The key of a voice, and a new voice in case there is none yet under that key."""
        if (person := self._person_of(reading)) is not None and person.name is not None:
            fullest = max((one for one in self._namesakes(person.name)), key=lambda one: len(one.name or ""))
            voice = _Voice(fullest.name or person.name, self._role_of_person(reading, person))
            voice.persons = self._namesakes(person.name)
            return f"person {fold(voice.name)}", voice
        if reading.kind is LabelKind.NAME:
            is_outlet = self._is_outlet(reading.words)
            return f"name {reading.key}", _Voice(reading.words, Role.INTERVIEWER if is_outlet else None, is_outlet=is_outlet)
        return f"label {reading.key}", _Voice(reading.words, reading.role or Role.INTERVIEWEE)

    def _person_of(self, reading: LabelReading) -> TitledPerson | None:
        if reading.kind is LabelKind.TITLED:
            return reading.person
        if reading.kind is LabelKind.POST and reading.person is not None:
            return _only(one for one in self.titled if _same_post(one.title, reading.person.title))
        if reading.role is Role.INTERVIEWEE:
            return _only(self.titled)
        if reading.kind is LabelKind.NAME:
            return _only(one for one in self.titled if _same_person(one.name or "", reading.words))
        return None

    def _namesakes(self, name: str) -> list[TitledPerson]:
        return [one for one in self.titled if one.name is not None and _same_person(one.name, name)]

    def _role_of_person(self, reading: LabelReading, person: TitledPerson) -> Role | None:
        return Role.INTERVIEWEE if person.title is not None else reading.role

    def _is_outlet(self, words: str) -> bool:
        return any(_same_person(outlet.replace(".", " "), words) for outlet in self.front.outlets)


def cast(turns: Sequence[tuple[LabelReading, str]], front: FrontMatter, published: PartialDate | None) -> Cast:
    """Make participants of the labels of a document.

    Args:
        turns: The label and the text of each turn, in order.
        front: What the introduction says.
        published: The date of publication, on which the posts that are named were held.
    """
    from_labels = {reading.key: reading.person for reading, _ in turns if reading.kind is LabelKind.TITLED}
    casting = _Casting(front, [*front.persons, *(person for person in from_labels.values() if person is not None)])
    voice_of: dict[str, _Voice] = {}
    for reading, text in turns:
        if reading.key not in voice_of:
            key, new = casting.voice_of(reading)
            voice_of[reading.key] = casting.voices.setdefault(key, new)
        voice = voice_of[reading.key]
        voice.labels.setdefault(reading.words)
        voice.texts.append(text)
    _give_roles(casting.voices.values())
    return _cast(casting.voices.values(), voice_of, published)


def _give_roles(voices: Iterable[_Voice]) -> None:
    """Give a role to voices that have a mere name, by what they do."""
    voices = list(voices)
    answers = [len(text) for voice in voices if voice.role is Role.INTERVIEWEE for text in voice.texts]
    usual = sum(answers) / len(answers) if answers else 0
    for voice in voices:
        if voice.role is None:
            asks = sum(text.rstrip(" \"'”’»").endswith(("?", "？")) for text in voice.texts) / len(voice.texts)
            brief = sum(map(len, voice.texts)) / len(voice.texts) * _BRIEFER < usual
            voice.role = Role.INTERVIEWER if asks >= _ASKING_SHARE or brief else Role.INTERVIEWEE
        if voice.role is Role.INTERVIEWER and not voice.persons and _is_acronym(voice.name):
            voice.is_outlet = True


def _cast(voices: Iterable[_Voice], voice_of: Mapping[str, _Voice], published: PartialDate | None) -> Cast:
    participants: dict[str, Participant] = {}
    people, organizations = [], []
    for voice in voices:
        id = unused(slug(voice.name) or "speaker", participants)
        voice.id = id
        if voice.persons:
            people.append(_person(id, voice.name, voice.persons, published))
        elif voice.is_outlet:
            organizations.append(Organization(id=id, name=voice.name, kind="media"))
        participants[id] = Participant(
            id=id,
            name=voice.name,
            role=voice.role or Role.OTHER,
            person=id if voice.persons else None,
            organization=id if voice.is_outlet else None,
            labels=tuple(voice.labels),
        )
    return Cast(
        participants=tuple(participants.values()),
        people=tuple(people),
        organizations=tuple(organizations),
        speakers={key: participants[voice.id] for key, voice in voice_of.items()},
    )


def _person(id: str, name: str, persons: Sequence[TitledPerson], published: PartialDate | None) -> Person:
    titles = dict.fromkeys(one.title for one in persons if one.title is not None)
    kept = [title for title in titles if not any(_says_more(other, title) for other in titles)]
    countries = {title.of for title in kept if title.of is not None}
    gender = next((one.gender for one in persons if one.gender), None)
    return Person(
        id=id,
        name=name,
        aliases=tuple(dict.fromkeys(one.name for one in persons if one.name is not None and one.name != name)),
        honorific=next((one.honorific for one in persons if one.honorific), None),
        gender=Gender(gender) if gender else None,
        country=countries.pop() if len(countries) == 1 else None,
        appointments=tuple(Appointment(post=one.post, of=one.of, to=one.to, as_of=published) for one in kept),
    )


def _says_more(one: Title, other: Title) -> bool:
    """Whether one title says all that another one says, and more."""
    return one != other and one.post == other.post and other.of in {None, one.of} and other.to in {None, one.to}


def _same_post(one: Title | None, other: Title | None) -> bool:
    return one is not None and other is not None and one.post == other.post


def _same_person(one: str, other: str) -> bool:
    """Whether one name is the other or a part of it: "Venn" and "Dara Venn"."""
    words, others = set(fold(one).split()), set(fold(other).split())
    return bool(words and others) and (words <= others or others <= words)


def _only(persons: Iterable[TitledPerson]) -> TitledPerson | None:
    """The one person meant; None if there is none, or if there are two with different names."""
    found = [one for one in persons if one.name is not None]
    fullest = max(found, key=lambda one: len(one.name or ""), default=None)
    if fullest is None or not all(_same_person(one.name or "", fullest.name or "") for one in found):
        return None
    return fullest


def _is_acronym(name: str) -> bool:
    return name.isupper() and " " not in name
