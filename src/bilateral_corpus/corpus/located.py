"""Turns, mentions and statements that know the interview they stand in."""

from __future__ import annotations

from attrs import field, frozen

from bilateral_corpus.model import (
    Event,
    Interview,
    Mention,
    PartialDate,
    Participant,
    Passage,
    Person,
    Role,
    Statement,
    Turn,
)
from bilateral_corpus.model._fields import short_text
from bilateral_corpus.model.display import Displayable

__all__ = ["LocatedMention", "LocatedStatement", "LocatedTurn", "mentions", "statements", "turns"]


def _id(interview: Interview) -> str:
    return interview.id


def _start(passage: Passage) -> str:
    return short_text(passage.text)


@frozen(kw_only=True)
class LocatedTurn(Displayable):
    """A turn with its interview.

    Attributes:
        interview: The interview.
        position: The number of the turn among the turns of the interview, from 0.
        turn: The turn.
    """

    interview: Interview = field(repr=_id)
    position: int
    turn: Turn = field(repr=_start)

    @property
    def text(self) -> str:
        """What is said."""
        return self.turn.text

    @property
    def role(self) -> Role | None:
        """What the speaker does in the conversation."""
        return self.turn.role

    @property
    def participant(self) -> Participant | None:
        """Who speaks, if the text tells."""
        return None if self.turn.speaker is None else self.interview.participant(self.turn.speaker)

    @property
    def published(self) -> PartialDate | None:
        """When the interview was published."""
        return self.interview.published


@frozen(kw_only=True)
class LocatedMention(Displayable):
    """A mention with its passage and its interview.

    Attributes:
        interview: The interview.
        passage: The passage whose text the mention's span counts in.
        mention: The mention.
    """

    interview: Interview = field(repr=_id)
    passage: Passage = field(repr=_start)
    mention: Mention

    @property
    def words(self) -> str:
        """What was said, as printed."""
        return self.passage.quote(self.mention)

    @property
    def published(self) -> PartialDate | None:
        """When the interview was published."""
        return self.interview.published


@frozen(kw_only=True)
class LocatedStatement(Displayable):
    """A statement with its interview.

    Attributes:
        interview: The interview.
        statement: Who speaks of which event.
    """

    interview: Interview = field(repr=_id)
    statement: Statement = field(repr=lambda one: repr(one.words))

    @property
    def event(self) -> Event:
        """The event that is spoken of."""
        return self.statement.event

    @property
    def words(self) -> str:
        """What was said, as printed."""
        return self.statement.words

    @property
    def person(self) -> Person | None:
        """Who speaks, if the interview knows them."""
        return self.statement.person

    @property
    def side(self) -> str | None:
        """The country that the speaker speaks for, as :attr:`bilateral_corpus.Statement.side`."""
        return self.statement.side

    @property
    def published(self) -> PartialDate | None:
        """When the interview was published."""
        return self.interview.published


def turns(interview: Interview) -> tuple[LocatedTurn, ...]:
    """The turns of an interview."""
    return tuple(
        LocatedTurn(interview=interview, position=number, turn=turn) for number, turn in enumerate(interview.turns)
    )


def mentions(interview: Interview) -> tuple[LocatedMention, ...]:
    """The mentions of an interview, in the order of the text."""
    return tuple(
        LocatedMention(interview=interview, passage=passage, mention=mention)
        for passage, mention in interview.located_mentions
    )


def statements(interview: Interview) -> tuple[LocatedStatement, ...]:
    """The statements of an interview, in the order of the text."""
    return tuple(LocatedStatement(interview=interview, statement=statement) for statement in interview.statements)
