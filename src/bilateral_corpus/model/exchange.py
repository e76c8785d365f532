"""Questions with their answers."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from bilateral_corpus.model._fields import as_tuple
from bilateral_corpus.model.display import Displayable
from bilateral_corpus.model.participant import Role
from bilateral_corpus.model.passage import Turn

_ASKING = frozenset({Role.INTERVIEWER, Role.MODERATOR, Role.AUDIENCE})


@frozen(kw_only=True, repr=False)
class Exchange(Displayable):
    """The turns that ask, and the turns that answer them.

    Attributes:
        questions: The turns that ask, in order; empty where an answer has no question (an opening statement).
        answers: The turns that answer, in order; empty where nobody does (closing thanks, a question that is passed
            over).
    """

    questions: tuple[Turn, ...] = field(default=(), converter=as_tuple)
    answers: tuple[Turn, ...] = field(default=(), converter=as_tuple)


def exchanges(turns: Iterable[Turn]) -> tuple[Exchange, ...]:
    """Group turns into exchanges.

    Interviewers, moderators and audience ask; interviewees answer; everyone else (an interpreter, a voice without a
    role) belongs to the side that is speaking. A question after an answer begins a new exchange.

    Args:
        turns: The turns of one interview, in order.

    Returns:
        The exchanges in order; every turn is in exactly one of them.
    """
    groups: list[tuple[list[Turn], list[Turn]]] = []
    answering = True
    for turn in turns:
        asks = turn.role in _ASKING or (turn.role is not Role.INTERVIEWEE and not answering)
        if not groups or (asks and answering):
            groups.append(([], []))
        groups[-1][0 if asks else 1].append(turn)
        answering = not asks
    return tuple(Exchange(questions=asked, answers=answered) for asked, answered in groups)
