"""Speakers: labels become participants with roles, and the people and outlets behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import Factory, define, field, frozen

from bilateral_corpus.language import Lexicon, fold
from bilateral_corpus.model import Appointment, Gender, Organization, PartialDate, Participant, Person, Role
from bilateral_corpus.model.ids import Ids
from bilateral_corpus.transcript.front_matter import FrontMatter
from bilateral_corpus.transcript.labels import LabelKind, LabelReading
from bilateral_corpus.transcript.names import NameRegister
from bilateral_corpus.transcript.outlets import has_outlet_word
from bilateral_corpus.transcript.persons import TitledPerson
from bilateral_corpus.transcript.titles import Title
from bilateral_corpus.transcript.turns import Opening

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
        inferred: The participants whose role was inferred from what they do.
    """

    participants: tuple[Participant, ...]
    people: tuple[Person, ...]
    organizations: tuple[Organization, ...]
    speakers: Mapping[str, Participant]
    inferred: tuple[Participant, ...] = ()


@define
class _Voice:
    """What is gathered of one participant, label by label."""

    name: str
    role: Role | None = None
    persons: list[TitledPerson] = Factory(list)
    is_outlet: bool = False
    inferred: bool = False
    labels: dict[str, None] = Factory(dict)
    texts: list[str] = Factory(list)
    id: str = ""


@define
class _Casting:
    """Assigns labels to voices, knowing the introduction and every label of the document."""

    front: FrontMatter
    register: NameRegister
    lexicon: Lexicon
    voices: dict[str, _Voice] = field(factory=dict)

    def voice_of(self, reading: LabelReading) -> tuple[str, _Voice]:
        """The key of a voice, and a new voice in case there is none yet under that key."""
        if persons := self._persons_of(reading):
            name = max((one.name or "" for one in persons), key=len)
            role = Role.INTERVIEWEE if any(one.title is not None for one in persons) else None
            return f"person {fold(name)}", _Voice(name, role, persons=list(persons))
        if reading.kind is LabelKind.NAME:
            is_outlet = self.front.outlets.confirmed_by(reading.words) or has_outlet_word(reading.words, self.lexicon)
            role = Role.INTERVIEWER if is_outlet else None
            if not is_outlet and reading.person is not None and reading.person.honorific is not None:
                name = reading.person.name or reading.words
                return f"person {fold(name)}", _Voice(name, None, persons=[reading.person])
            return f"name {reading.key}", _Voice(reading.words, role, is_outlet=is_outlet)
        return f"label {reading.key}", _Voice(reading.words, reading.role or Role.INTERVIEWEE)

    def unlabelled(self, role: Role) -> tuple[str, _Voice]:
        """The key of the voice that speaks in a role without a label: the only one that is known to have it."""
        labelled = [(key, voice) for key, voice in self.voices.items() if voice.role is role]
        if len(labelled) == 1:
            return labelled[0]
        if role is Role.INTERVIEWER and (outlet := next(iter(self.front.outlets.sure), None)):
            return f"name {fold(outlet)}", _Voice(outlet, role, is_outlet=True)
        if role is Role.INTERVIEWEE and (persons := self.register.only()):
            name = max((one.name or "" for one in persons), key=len)
            return f"person {fold(name)}", _Voice(name, role, persons=list(persons))
        return f"role {role}", _Voice(str(role).capitalize(), role)

    def _persons_of(self, reading: LabelReading) -> Sequence[TitledPerson]:
        """What is known of the person behind a label; nothing, if it is nobody or may be several people."""
        if reading.kind in {LabelKind.TITLED, LabelKind.NAME} and reading.person is not None:
            return self.register.find(reading.person.name or "")
        if reading.kind is LabelKind.POST and reading.person is not None and reading.person.title is not None:
            return self.register.holder(reading.person.title.post)
        return self.register.only() if reading.role is Role.INTERVIEWEE else ()


def cast(
    turns: Sequence[tuple[Opening, str]], front: FrontMatter, published: PartialDate | None, lexicon: Lexicon
) -> Cast:
    """Make participants of the labels of a document.

    Args:
        turns: The opening and the text of each turn, in order.
        front: What the introduction says.
        published: The date of publication, on which the posts that are named were held, unless they are past.
        lexicon: The words to know.
    """
    readings = [opening.reading for opening, _ in turns if opening.reading is not None]
    from_labels = {reading.key: reading.person for reading in readings if reading.kind is LabelKind.TITLED}
    known = (*front.persons, *(person for person in from_labels.values() if person is not None))
    casting = _Casting(front, NameRegister.of(known), lexicon)
    voice_of: dict[str, _Voice] = {}
    for opening, _ in turns:
        if (reading := opening.reading) is not None and reading.key not in voice_of:
            key, new = casting.voice_of(reading)
            voice = voice_of[reading.key] = casting.voices.setdefault(key, new)
            voice.role = voice.role or opening.role
    for opening, text in turns:
        if opening.key not in voice_of:
            key, new = casting.unlabelled(opening.role or Role.OTHER)
            voice_of[opening.key] = casting.voices.setdefault(key, new)
        voice = voice_of[opening.key]
        if opening.reading is not None:
            voice.labels.setdefault(opening.reading.words)
        voice.texts.append(text)
    voices = tuple({id(voice_of[opening.key]): voice_of[opening.key] for opening, _ in turns}.values())
    _give_roles(voices)
    return _cast(voices, voice_of, published)


def _give_roles(voices: Sequence[_Voice]) -> None:
    """Give a role to voices that have a mere name, by what they do."""
    answers = [len(text) for voice in voices if voice.role is Role.INTERVIEWEE for text in voice.texts]
    usual = sum(answers) / len(answers) if answers else 0
    for voice in voices:
        if voice.role is None:
            asks = sum(text.rstrip(" \"'”’»").endswith(("?", "？")) for text in voice.texts) / len(voice.texts)
            brief = sum(map(len, voice.texts)) / len(voice.texts) * _BRIEFER < usual
            voice.role = Role.INTERVIEWER if asks >= _ASKING_SHARE or brief else Role.INTERVIEWEE
            voice.inferred = True


def _cast(voices: Sequence[_Voice], voice_of: Mapping[str, _Voice], published: PartialDate | None) -> Cast:
    participants: dict[str, Participant] = {}
    people, organizations = [], []
    ids = Ids(fallback="speaker")
    for voice in voices:
        id = voice.id = ids.new(voice.name)
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
        inferred=tuple(participants[voice.id] for voice in voices if voice.inferred),
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
        appointments=tuple(_appointment(one, published) for one in kept),
    )


def _appointment(title: Title, published: PartialDate | None) -> Appointment:
    return Appointment(post=title.post, of=title.of, to=title.to, as_of=published if title.current else None)


def _says_more(one: Title, other: Title) -> bool:
    """Whether one title says all that another one says, and more."""
    return one != other and one.post == other.post and other.of in {None, one.of} and other.to in {None, one.to}
