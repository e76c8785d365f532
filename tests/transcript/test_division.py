"""The likeliest division of a page into questions and answers."""

from __future__ import annotations

import pytest

from bilateral_corpus.transcript.division import Pattern, Sign, State, Unit, divide

ASKS, ANSWERS, UNSURE = 3.0, -3.0, 0.0
DASH = frozenset({Sign.DASH})


def unit(asks: float, *, dash: bool = False, heading: float | None = None) -> Unit:
    return Unit(block=0, asks=asks, is_asking=asks > 0, signs=DASH if dash else frozenset(), heading=heading)


def states(units: list[Unit], pattern: Pattern | None = None) -> str:
    letters = dict(zip(State, ".QqAaBHN_", strict=True))
    return "".join(letters[state] for state in divide(units, pattern or Pattern()).states)


def test_questions_and_answers() -> None:
    words = [ANSWERS, ASKS, ANSWERS, ANSWERS, ASKS, ANSWERS]
    assert states([unit(asks) for asks in words]) == ".QAaQA"


def test_nobody_asks() -> None:
    division = divide([unit(ANSWERS)] * 5, Pattern())
    assert (division.gain, set(division.states)) == (0.0, {State.LEAD})
    assert divide([], Pattern()).states == ()


def test_two_questions_are_one_where_nothing_parts_them() -> None:
    assert states([unit(asks) for asks in (ASKS, ASKS, ANSWERS, ASKS, ANSWERS)]) == "QqAQA"


def test_a_mark_parts_questions() -> None:
    pattern = Pattern(signs=DASH, chances={State.QUESTION: 0.97})
    assert states([unit(ASKS, dash=True), unit(ASKS, dash=True), unit(ANSWERS)], pattern) == "QQA"


def test_a_mark_outweighs_words() -> None:
    pattern = Pattern(signs=DASH, chances={State.QUESTION: 0.99}, stray=0.01)
    units = [unit(ASKS, dash=True), unit(ANSWERS), unit(-1, dash=True), unit(ANSWERS), unit(ASKS, dash=True)]
    units += [unit(ANSWERS)] * 5
    assert states(units, pattern) == "QAQAQAaaaa"


def test_a_question_and_its_answer_in_one_paragraph() -> None:
    shared = Unit(block=0, asks=UNSURE, cut=5, cut_gains=4.0)
    assert states([shared, shared], Pattern(both=-1.0)) == "BB"
    assert states([unit(ASKS), unit(ANSWERS), shared]) == "QAa"


def test_a_heading_between_turns() -> None:
    assert states([unit(ASKS), unit(ANSWERS), unit(UNSURE, heading=1.0), unit(ANSWERS)]) == "QAHa"
    assert states([unit(UNSURE, heading=1.0), unit(ANSWERS)]) == ".."


def test_only_questions() -> None:
    assert states([unit(ASKS)] * 4, Pattern(only_questions=True)) == "QQQQ"


@pytest.mark.parametrize("length", [1, 2, 1000])
def test_there_is_a_state_for_each_unit(length: int) -> None:
    assert len(divide([unit(UNSURE)] * length, Pattern()).states) == length
