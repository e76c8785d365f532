"""Who speaks in a TEI transcript that others made."""

from __future__ import annotations

from collections import Counter
from typing import Any

from attrs import define, field

from bilateral_corpus.formats.speakers import infer_roles
from bilateral_corpus.formats.tei.body import Piece
from bilateral_corpus.formats.tei.flow import aside_flow
from bilateral_corpus.formats.tei.header import Described
from bilateral_corpus.formats.tei.names import pointers
from bilateral_corpus.formats.tei.people import person_name, read_organization
from bilateral_corpus.formats.tei.roles import role_of
from bilateral_corpus.model import Participant, Role
from bilateral_corpus.model.ids import Ids

__all__ = ["Voice", "Voices"]


@define
class Voice:
    """One who speaks.

    Attributes:
        id: The id of the participant.
        pointer: The id that utterances point at, if they do.
        labels: The labels of the turns.
        turns: The numbers of the turns and their texts.
        stated: The roles that are stated, turn by turn.
        role: The role, once it is known.
        inferred: Whether nothing states it.
    """

    id: str
    pointer: str | None = None
    labels: dict[str, None] = field(factory=dict)
    turns: list[tuple[int, str]] = field(factory=list)
    stated: list[Role] = field(factory=list)
    role: Role | None = None
    inferred: bool = False


@define
class Voices:
    """Gathers those who speak, by the pointers of utterances (``@who``) or, where there are none, by labels.

    Attributes:
        described: What the header describes.
    """

    described: Described
    _by_key: dict[str, Voice] = field(factory=dict, init=False)
    _ids: Ids = field(factory=lambda: Ids(fallback="speaker"), init=False)
    _count: int = field(default=0, init=False)

    def hear(self, piece: Piece) -> tuple[Voice | None, Role | None, str | None]:
        """Take in a turn.

        Returns:
            Who speaks, the role that the turn itself states, and its label.
        """
        label = None if piece.label is None else aside_flow(piece.label).text
        pointer = next(iter(pointers(piece.attributes.get("who"))), None) or None
        role = role_of(pointers(piece.element.get("ana")))
        name = (label or "").strip().rstrip(":.").strip()
        number, self._count = self._count, self._count + 1
        if pointer is None and not name:
            return None, role, label
        voice = self._voice(pointer, name)
        voice.turns.append((number, piece.flow.text))
        if name:
            voice.labels.setdefault(name)
        if role is not None:
            voice.stated.append(role)
        return voice, role, label

    def give_roles(self, language: str) -> list[Voice]:
        """Give each voice a role: the one that is stated, or that of its person, or one inferred from what it says."""
        voices = list(self._by_key.values())
        for voice in voices:
            person = self.described.persons.get(voice.pointer or "")
            described = None if person is None else role_of((person.get("role") or "").split())
            voice.role = Counter(voice.stated).most_common(1)[0][0] if voice.stated else described
        if any(voice.role is None for voice in voices):
            inferred = infer_roles([voice.turns for voice in voices], language)
            for voice, role in zip(voices, inferred, strict=True):
                if voice.role is None:
                    voice.role, voice.inferred = role, True
        return voices

    def participant(self, voice: Voice) -> Participant:
        """Make the participant of a voice that has a role."""
        pointer = voice.pointer or ""
        person, organization = self.described.persons.get(pointer), self.described.organizations.get(pointer)
        label = next(iter(voice.labels), None)
        return Participant(
            id=voice.id,
            name=_name(person, organization) or label or pointer or voice.id,
            role=voice.role or Role.OTHER,
            person=None if person is None else pointer,
            organization=None if organization is None else pointer,
            labels=tuple(voice.labels),
        )

    def _voice(self, pointer: str | None, name: str) -> Voice:
        key = f"#{pointer}" if pointer else name.casefold()
        if key not in self._by_key:
            id = self._ids.new(name) if pointer is None else pointer
            self._by_key[key] = Voice(id=id, pointer=pointer)
        return self._by_key[key]


def _name(person: Any, organization: Any) -> str:
    if person is not None:
        return person_name(person)
    return "" if organization is None else read_organization(organization, "x", exact=False).name
