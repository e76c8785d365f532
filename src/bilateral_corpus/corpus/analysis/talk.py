"""Who talks how much, and how long questions and answers are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from bilateral_corpus.corpus.records import Records
from bilateral_corpus.corpus.words import words_in
from bilateral_corpus.model import Interview, PartialDate, Role, Turn

__all__ = ["ExchangeLength", "TalkShare", "exchange_lengths", "talk_shares"]


@frozen(kw_only=True)
class TalkShare:
    """How much of an interview those with one role say.

    Attributes:
        interview: The id of the interview.
        published: When it was published.
        role: What they do in the conversation; None for voices whose role is not known.
        turns: How many turns they have.
        words: How many words.
        characters: How many code points.
        share: Their part of all words of the interview, from 0 to 1.
    """

    interview: str
    published: PartialDate | None
    role: Role | None
    turns: int
    words: int
    characters: int
    share: float

    def __str__(self) -> str:
        said = f"{self.turns:>4} turns {self.words:>6} words"
        return f"{self.share:>6.1%} {self.role or 'unknown':<12} {said}  {self.interview}"


@frozen(kw_only=True)
class ExchangeLength:
    """How long a question and its answer are.

    Attributes:
        interview: The id of the interview.
        published: When it was published.
        position: The number of the exchange in the interview, from 0.
        question_turns: How many turns ask.
        question_words: How many words the question has; 0 where nobody asks.
        answer_turns: How many turns answer.
        answer_words: How many words the answer has; 0 where nobody answers.
    """

    interview: str
    published: PartialDate | None
    position: int
    question_turns: int
    question_words: int
    answer_turns: int
    answer_words: int


def talk_shares(interviews: Iterable[Interview]) -> Records[TalkShare]:
    """Say how much those with each role talk, interview by interview.

    Args:
        interviews: A corpus, or any interviews.

    Returns:
        For each interview a record for each role that speaks in it, in the order of the roles.
    """
    return Records(TalkShare, (share for interview in interviews for share in _shares(interview)))


def _shares(interview: Interview) -> Iterator[TalkShare]:
    by_role: dict[Role | None, list[Turn]] = {}
    for turn in interview.turns:
        by_role.setdefault(turn.role, []).append(turn)
    words = {role: _words(turns) for role, turns in by_role.items()}
    total = sum(words.values())
    for role in (*Role, None):
        if role in by_role:
            yield TalkShare(
                interview=interview.id,
                published=interview.published,
                role=role,
                turns=len(by_role[role]),
                words=words[role],
                characters=sum(len(turn.text) for turn in by_role[role]),
                share=round(words[role] / total, 4) if total else 0.0,
            )


def exchange_lengths(interviews: Iterable[Interview]) -> Records[ExchangeLength]:
    """Say how long each question and each answer is, in words.

    Args:
        interviews: A corpus, or any interviews.

    Returns:
        A record for each exchange, in the order of the interviews and of the text.
    """
    return Records(
        ExchangeLength,
        (
            ExchangeLength(
                interview=interview.id,
                published=interview.published,
                position=number,
                question_turns=len(exchange.questions),
                question_words=_words(exchange.questions),
                answer_turns=len(exchange.answers),
                answer_words=_words(exchange.answers),
            )
            for interview in interviews
            for number, exchange in enumerate(interview.exchanges)
        ),
    )


def _words(turns: Iterable[Turn]) -> int:
    return sum(1 for turn in turns for _ in words_in(turn.text))
