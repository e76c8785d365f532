"""Speakers: labels become participants with roles, and the people and outlets behind them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import Factory, define, field, frozen

from bilateral_corpus.language import Lexicon, fold
from bilateral_corpus.model import (
    Organization,
    PartialDate,
    Participant,
    PassageKind,
    Person,
    Role,
)
from bilateral_corpus.model.ids import Ids
from bilateral_corpus.transcript.front_matter import FrontMatter
from bilateral_corpus.transcript.interviewees import (
    Interviewee,
    Introduction,
    introduction_names,
    likeliest,
    rank_interviewees,
)
from bilateral_corpus.transcript.labels import LabelKind, LabelReading
from bilateral_corpus.transcript.misprints import MisprintIndex
from bilateral_corpus.transcript.names import NameRegister, initials_match
from bilateral_corpus.transcript.outlets import has_outlet_word
from bilateral_corpus.transcript.person_record import record_person
from bilateral_corpus.transcript.persons import TitledPerson, is_full_name
from bilateral_corpus.transcript.role_clues import Part, asking_scores, leads
from bilateral_corpus.transcript.turns import Opening


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
    is_name: bool = False
    inferred: bool = False
    labels: dict[str, None] = Factory(dict)
    turns: list[tuple[int, str]] = Factory(list)
    id: str = ""

    def is_titled(self) -> bool:
        """Whether something says which post the person has."""
        return any(one.title is not None for one in self.persons)


@define
class _Casting:
    """Assigns labels to voices, knowing the introduction and every label of the document.

    Attributes:
        front: What the introduction says.
        register: The persons of the introduction with a title, and those whom labels name.
        introduced: Everybody else whom the introduction may name.
        interviewed: The people whom the interview is with, as far as the introduction says so.
        lexicon: The words to know.
        voices: The voices so far.
    """

    front: FrontMatter
    register: NameRegister
    introduced: NameRegister
    interviewed: Sequence[Interviewee]
    lexicon: Lexicon
    voices: dict[str, _Voice] = field(factory=dict)

    def voice_of(self, reading: LabelReading) -> tuple[str, _Voice]:
        """The key of a voice, and a new voice in case there is none yet under that key."""
        if reading.kind is LabelKind.NAME and (outlet := self._outlet_of(reading)):
            return f"name {fold(outlet)}", _Voice(outlet, Role.INTERVIEWER, is_outlet=True)
        if persons := self._persons_of(reading):
            known = any(one.title is not None or one.honorific is not None for one in persons)
            known = known or bool(self.introduced.find(_fullest(persons)))
            key, voice = self._person(persons, known=known)
            voice.is_name = reading.person is not None
            return key, voice
        if reading.role is Role.INTERVIEWEE and (only := self._only_interviewed()):
            return self._person(only.persons or (_named(only.name),))
        if reading.kind is LabelKind.NAME:
            if reading.person is not None and reading.person.honorific is not None:
                return self._person([reading.person])
            return f"name {reading.key}", _Voice(reading.words, is_name=reading.person is not None)
        role = Role.INTERVIEWEE if reading.kind is LabelKind.POST else reading.role
        return f"label {reading.key}", _Voice(reading.words, role)

    def unlabelled(self, role: Role) -> tuple[str, _Voice]:
        """The key of the voice that speaks in a role without a label: the only one that is known to have it."""
        labelled = [(key, voice) for key, voice in self.voices.items() if voice.role is role]
        if len(labelled) == 1:
            return labelled[0]
        if role is Role.INTERVIEWER:
            if outlet := next(iter(self.front.outlets.sure), None):
                return f"name {fold(outlet)}", _Voice(outlet, role, is_outlet=True)
            return f"role {role}", _Voice(self.lexicon.languages[0].names.nameless or str(role).capitalize(), role)
        if role is Role.INTERVIEWEE and not labelled:
            if only := self._only_interviewed():
                return self._person(only.persons or (_named(only.name),), role)
            if persons := self.register.only():
                return self._person(persons, role)
        return f"role {role}", _Voice(str(role).capitalize(), role)

    def _person(
        self, persons: Sequence[TitledPerson], role: Role | None = None, *, known: bool = True
    ) -> tuple[str, _Voice]:
        name = _fullest(persons)
        return f"person {fold(name)}", _Voice(name, role, persons=list(persons) if known else [])

    def _only_interviewed(self) -> Interviewee | None:
        """Whom the interview is with, if it is one person who is known not to ask."""
        if len(self.interviewed) != 1:
            return None
        (only,) = self.interviewed
        voice = self.voices.get(f"person {fold(only.name)}")
        return None if voice is not None and voice.role is Role.INTERVIEWER else only

    def _persons_of(self, reading: LabelReading) -> Sequence[TitledPerson]:
        """What is known of the person behind a label; nothing, if it is nobody or may be several people."""
        if reading.names_person:
            name = (reading.person.name if reading.person is not None else None) or reading.words
            found = self.register.find(name)
            fuller = self.introduced.find(_fullest(found) if found else name)
            return (*fuller, *found) if fuller and not any(one.title is not None for one in found) else found or fuller
        if reading.kind is LabelKind.POST and reading.person is not None and reading.person.title is not None:
            if reading.person.title.post in self.register.by_post:  # by one, or by nobody in particular
                return self.register.holder(reading.person.title.post)
            only = self._only_interviewed()
            return () if only is None or any(one.title is not None for one in only.persons) else (_named(only.name),)
        return self.register.only() if reading.role is Role.INTERVIEWEE and not self.interviewed else ()

    def _outlet_of(self, reading: LabelReading) -> str | None:
        """The outlet that a label names: as the introduction does, by its form, or by its initials ("HN")."""
        words = reading.words
        if self.front.outlets.confirmed_by(words) or has_outlet_word(words, self.lexicon):
            return words
        if self.register.find(words) or self.introduced.find(words):
            return None
        bare = words.strip("«»“”\"'. ")
        return next((name for name in self.front.outlets.sure if initials_match(bare, name)), None)


def cast(
    turns: Sequence[tuple[Opening, str]],
    front: FrontMatter,
    published: PartialDate | None,
    lexicon: Lexicon,
    *,
    title: str | None = None,
    authors: Sequence[str] = (),
) -> Cast:
    """Make participants of the labels of a document.

    Args:
        turns: The opening and the text of each turn, in order.
        front: What the introduction says.
        published: The date of publication, on which the posts that are named were held, unless they are past.
        lexicon: The words to know.
        title: The headline that the page gives apart from its text.
        authors: Who wrote the text or asked, as far as the page says so.
    """
    introduction = Introduction(
        headlines=tuple(filter(None, (title, front.title))),
        paragraphs=tuple(piece.text for piece in front.pieces if piece.kind is PassageKind.STANDFIRST),
        persons=front.persons,
        authors=(*authors, *filter(None, [front.byline])),
        outlets=front.outlets,
    )
    casting = _Casting(
        front=front,
        register=NameRegister.of((*front.persons, *_label_persons(turns))),
        introduced=NameRegister.of(map(_named, (*introduction_names(introduction, lexicon), *introduction.authors))),
        interviewed=likeliest(_ranked(introduction, turns, lexicon)),
        lexicon=lexicon,
    )
    voice_of: dict[str, _Voice] = {}
    for number, (opening, text) in enumerate(turns):
        if (reading := opening.reading) is not None:
            if reading.key not in voice_of:
                key, new = casting.voice_of(reading)
                voice_of[reading.key] = casting.voices.setdefault(key, new)
            voice = voice_of[reading.key]
            voice.role = voice.role or opening.role
            voice.labels.setdefault(reading.words)
            voice.turns.append((number, text))
    bare: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, (opening, text) in enumerate(turns):
        if opening.reading is None:
            bare[opening.key].append((number, text))
    _give_roles(casting, [said for _, said in sorted(bare.items())])
    for opening, _ in turns:
        if opening.reading is None and opening.key not in voice_of:
            key, new = casting.unlabelled(opening.role or Role.OTHER)
            voice_of[opening.key] = casting.voices.setdefault(key, new)
            voice_of[opening.key].turns.extend(bare[opening.key])
    voices = tuple({id(voice_of[opening.key]): voice_of[opening.key] for opening, _ in turns}.values())
    _name_the_described(casting, voices, introduction)
    for voice in voices:
        if not voice.persons and not voice.is_outlet and _is_person(voice, lexicon):
            voice.persons = [_named(voice.name)]
    return _cast(voices, voice_of, published)


def _is_person(voice: _Voice, lexicon: Lexicon) -> bool:
    """Whether a label is somebody's full name: one with a given name, or that of someone who answers."""
    if not voice.is_name or " " not in voice.name:
        return False
    return voice.role is Role.INTERVIEWEE or is_full_name(voice.name, lexicon)


def _label_persons(turns: Sequence[tuple[Opening, str]]) -> Iterator[TitledPerson]:
    """The people whom labels name; not those of a label that comes once and is a misprint of another one."""
    readings = [opening.reading for opening, _ in turns if opening.reading is not None]
    counts = Counter(reading.key for reading in readings)
    by_key = {reading.key: reading for reading in readings}
    usual = {key: reading for key, reading in by_key.items() if counts[key] > 1}
    index = MisprintIndex.of(fold(person.name or "") for person in map(_person_read, usual.values()) if person)
    for key, reading in by_key.items():
        person = _person_read(reading)
        if person is not None and (key in usual or not index.nearest(fold(person.name or ""))):
            yield person


def _person_read(reading: LabelReading) -> TitledPerson | None:
    """The person whom a label names, if it does."""
    if not reading.names_person:
        return None
    return reading.person or _named(reading.words)


def _ranked(
    introduction: Introduction, turns: Sequence[tuple[Opening, str]], lexicon: Lexicon
) -> tuple[Interviewee, ...]:
    """Who may be interviewed, given what is said in turns of a known role."""
    said: dict[Role | None, list[str]] = defaultdict(list)
    for opening, text in turns:
        role = opening.reading.role if opening.reading is not None else opening.role
        said[role].append(text)
    return rank_interviewees(introduction, said[Role.INTERVIEWER], said[Role.INTERVIEWEE], lexicon)


def _named(name: str) -> TitledPerson:
    return TitledPerson(name=name, title=None)


def _fullest(persons: Sequence[TitledPerson]) -> str:
    return max((one.name or "" for one in persons), key=lambda name: (len(name.split()), len(name)))


def _give_roles(casting: _Casting, bare: Sequence[Sequence[tuple[int, str]]]) -> None:
    """Give a role to voices that have a mere name, by what they do and what the introduction says of them."""
    voices = list(casting.voices.values())
    open_roles = [voice for voice in voices if voice.role is None]
    if not open_roles:
        return
    interviewed = {fold(one.name) for one in casting.interviewed}
    parts = [Part(turns=voice.turns, known=_known(voice, casting, interviewed)) for voice in voices]
    parts += [Part(turns=said) for said in bare]
    scores = asking_scores(parts, casting.lexicon)
    for voice, part, score in zip(voices, parts, scores, strict=False):
        if voice.role is not None:
            continue
        if len(parts) > 2 and leads(part, casting.lexicon):
            voice.role = Role.MODERATOR
        else:
            voice.role = Role.INTERVIEWER if score > 0 else Role.INTERVIEWEE
        voice.inferred = not part.known
    _set_apart(voices, open_roles, scores)


def _set_apart(voices: Sequence[_Voice], open_roles: Sequence[_Voice], scores: Sequence[float]) -> None:
    """Where all voices were given one role, let the least certain one have the other."""
    if len({voice.role for voice in voices}) > 1 or len(voices) < 2 or len(scores) > len(voices):
        return
    by_score = sorted(zip(scores, voices, strict=True), key=lambda pair: pair[0])
    asks = voices[0].role is Role.INTERVIEWER
    one = by_score[0][1] if asks else by_score[-1][1]
    if any(one is voice for voice in open_roles) and not one.is_titled():
        one.role = Role.INTERVIEWEE if asks else Role.INTERVIEWER


def _known(voice: _Voice, casting: _Casting, interviewed: Collection[str]) -> frozenset[str]:
    """What is known of a voice apart from what it says."""
    known = set()
    if voice.is_titled():
        known.add("titled")
    if fold(voice.name) in interviewed:
        known.add("interviewed")
    if casting.front.byline is not None and NameRegister.of([_named(casting.front.byline)]).find(voice.name):
        known.add("author")
    return frozenset(known)


def _name_the_described(casting: _Casting, voices: Sequence[_Voice], introduction: Introduction) -> None:
    """Name an interviewee whose label is a description that stands beside the name in the introduction."""
    only = casting._only_interviewed()
    if only is None or f"person {fold(only.name)}" in casting.voices:
        return
    answering = [voice for voice in voices if voice.role is Role.INTERVIEWEE]
    if len(answering) != 1 or answering[0].persons or answering[0].is_outlet:
        return
    if fold(answering[0].name) in casting.lexicon.posts:
        return  # whoever holds the post has been looked for
    texts = [fold(text) for text in (*introduction.headlines, *introduction.paragraphs)]
    described = any(fold(only.name) in text and fold(answering[0].name) in text for text in texts)
    if described:
        answering[0].name, answering[0].persons = only.name, list(only.persons or (_named(only.name),))


def _cast(voices: Sequence[_Voice], voice_of: Mapping[str, _Voice], published: PartialDate | None) -> Cast:
    participants: dict[str, Participant] = {}
    people, organizations = [], []
    ids = Ids(fallback="speaker")
    for voice in voices:
        id = voice.id = ids.new(voice.name)
        if voice.persons:
            people.append(record_person(id, voice.name, voice.persons, published))
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
