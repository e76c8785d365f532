"""Who speaks in a file that names its speakers: participants, with roles where nothing states them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field, frozen

from bilateral_corpus.model import Participant, Problem, Role
from bilateral_corpus.model.ids import Ids

__all__ = ["Said", "Speaking", "infer_roles", "inferred_role", "to_participants"]


@frozen
class Said:
    """A turn.

    Attributes:
        voice: The name of who speaks, if the file has one.
        text: What is said.
        label: What is printed before it.
    """

    voice: str | None
    text: str
    label: str | None = None


@frozen
class Speaking:
    """Those who speak.

    Attributes:
        participants: Each once, in the order of their first turn.
        speakers: Who speaks in each turn; None where the file does not say.
        problems: That roles were inferred.
    """

    participants: tuple[Participant, ...]
    speakers: tuple[Participant | None, ...]
    problems: tuple[Problem, ...]


@define
class _Voice:
    id: str
    name: str
    turns: list[tuple[int, str]] = field(factory=list)
    labels: dict[str, None] = field(factory=dict)


def to_participants(turns: Sequence[Said], language: str) -> Speaking:
    """Make participants of the names of speakers; their roles are inferred from what they say.

    Args:
        turns: All turns, in order.
        language: The BCP 47 tag of the language that is spoken.
    """
    voices: dict[str, _Voice] = {}
    ids = Ids(fallback="speaker")
    for number, said in enumerate(turns):
        if said.voice is None or not said.voice.strip():
            continue
        key = said.voice.casefold()
        if key not in voices:
            voices[key] = _Voice(ids.new(said.voice), said.voice)
        voices[key].turns.append((number, said.text))
        if said.label is not None:
            voices[key].labels.setdefault(said.voice)
    roles = infer_roles([voice.turns for voice in voices.values()], language) if voices else []
    made = {
        key: Participant(id=voice.id, name=voice.name, role=role, labels=tuple(voice.labels))
        for (key, voice), role in zip(voices.items(), roles, strict=True)
    }
    return Speaking(
        participants=tuple(made.values()),
        speakers=tuple(made.get((said.voice or "").casefold()) for said in turns),
        problems=tuple(map(inferred_role, made.values())),
    )


def inferred_role(participant: Participant) -> Problem:
    """Say that nothing states a role."""
    return Problem(
        code="inferred-role",
        message=f"nothing says what {participant.name!r} does in the conversation",
        action=f"the questions and the length of the turns speak for {participant.role}",
    )


def infer_roles(voices: Sequence[Sequence[tuple[int, str]]], language: str) -> list[Role]:
    """Tell from what voices say whether they ask, answer or lead, as for transcripts without mark-up.

    Args:
        voices: The turns of each voice, with their numbers among all turns.
        language: The language that they speak.

    Returns:
        A role for each voice.
    """
    # Reading prose needs half of the library, and finding a format should not.
    from bilateral_corpus.language import lexicon
    from bilateral_corpus.transcript.role_clues import Part, asking_scores, leads

    words = lexicon(language)
    parts = [Part(turns=turns) for turns in voices]
    scores = asking_scores(parts, words)
    roles = [Role.INTERVIEWER if score > 0 else Role.INTERVIEWEE for score in scores]
    if len(parts) > 2:
        roles = [Role.MODERATOR if leads(part, words) else role for part, role in zip(parts, roles, strict=True)]
    if len(set(roles)) == 1 and len(roles) > 1:  # a conversation has two sides
        asks = roles[0] is Role.INTERVIEWER
        one = scores.index(min(scores) if asks else max(scores))
        roles[one] = Role.INTERVIEWEE if asks else Role.INTERVIEWER
    return roles
