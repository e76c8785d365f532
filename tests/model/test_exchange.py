"""Questions with their answers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.model import Role, Span, Turn
from bilateral_corpus.model.exchange import exchanges

ROLES = {
    "Q": Role.INTERVIEWER,
    "A": Role.INTERVIEWEE,
    "M": Role.MODERATOR,
    "I": Role.INTERPRETER,
    "V": Role.AUDIENCE,
    "O": Role.OTHER,
    "?": None,
}


def talk(letters: str) -> list[Turn]:
    return [Turn(text=letter, span=Span(at, at + 1), role=ROLES[letter]) for at, letter in enumerate(letters)]


def shape(letters: str) -> str:
    """Print exchanges as 'questions>answers', parted by blanks."""
    sides = ((one.questions, one.answers) for one in exchanges(talk(letters)))
    return " ".join(">".join("".join(turn.text for turn in side) for side in both) for both in sides)


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ("", ""),
        ("QAQA", "Q>A Q>A"),
        ("QAQ", "Q>A Q>"),  # closing thanks
        ("AQA", ">A Q>A"),  # an opening statement
        ("QQA", "QQ>A"),  # a question left unanswered joins the next
        ("QAA", "Q>AA"),  # several interviewees
        ("MQAVA", "MQ>A V>A"),
        ("QIAI", "QI>AI"),  # an interpreter belongs to who is speaking
        ("QA?QA", "Q>A? Q>A"),
        ("?QA", ">? Q>A"),
        ("OOO", ">OOO"),
    ],
)
def test_grouping(letters: str, expected: str) -> None:
    assert shape(letters) == expected


@given(st.text(alphabet="".join(ROLES), max_size=30))
def test_every_turn_is_in_one_exchange_and_in_order(letters: str) -> None:
    turns = talk(letters)
    found = exchanges(turns)
    assert [turn for one in found for turn in (*one.questions, *one.answers)] == turns
    assert all(one.questions or one.answers for one in found)


@given(st.text(alphabet="QA", max_size=30))
def test_interviewers_only_ask_and_interviewees_only_answer(letters: str) -> None:
    for one in exchanges(talk(letters)):
        assert {turn.text for turn in one.questions} <= {"Q"}
        assert {turn.text for turn in one.answers} <= {"A"}
