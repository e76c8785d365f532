"""Who takes part in an interview."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from bilateral_corpus.model._fields import as_tuple, is_slug, not_blank


class Role(StrEnum):
    """What someone does in the conversation (not what post they hold)."""

    INTERVIEWER = "interviewer"
    INTERVIEWEE = "interviewee"
    MODERATOR = "moderator"
    INTERPRETER = "interpreter"
    AUDIENCE = "audience"
    OTHER = "other"


@frozen(kw_only=True)
class Participant:
    """One voice in an interview: a person, an outlet, or someone the text leaves nameless.

    Attributes:
        id: A readable slug, unique in the interview; turns name their speaker by it.
        name: As the text names them best; for a nameless one the label ("Reporter").
        role: What they do in the conversation.
        person: The id of the :class:`Person`, if they are one that the interview knows.
        organization: The id of the :class:`Organization`, if an institution speaks.
        labels: The labels seen before their turns, as printed, without the colon, in order of first use.
    """

    id: str = field(validator=is_slug)
    name: str = field(validator=not_blank)
    role: Role = field(converter=Role)
    person: str | None = None
    organization: str | None = None
    labels: tuple[str, ...] = field(default=(), converter=as_tuple)
