"""Who takes part in an interview."""

from __future__ import annotations

from attrs import field, frozen

from bilateral_corpus.model._fields import are_texts, as_tuple, is_slug, is_text, not_blank
from bilateral_corpus.model.display import Displayable
from bilateral_corpus.model.vocabulary import Vocabulary


class Role(Vocabulary):
    """What someone does in the conversation (not what post they hold)."""

    INTERVIEWER = "interviewer"
    INTERVIEWEE = "interviewee"
    MODERATOR = "moderator"
    INTERPRETER = "interpreter"
    AUDIENCE = "audience"
    OTHER = "other"


@frozen(kw_only=True, repr=False)
class Participant(Displayable):
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
    person: str | None = field(default=None, validator=is_text)
    organization: str | None = field(default=None, validator=is_text)
    labels: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)
