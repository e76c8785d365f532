"""Passages and turns."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import Mention, Passage, PassageKind, Role, Span, Turn


def turn(length: int, *interruptions: Span, start: int = 0) -> Turn:
    return Turn(text="x" * length, span=Span(start, start + length), interruptions=interruptions)


def test_quote_gives_the_words_of_a_mention() -> None:
    laos = Mention(span=Span(0, 4), kind="country", target="LA")
    passage = Passage(kind="headline", text="Laos and Vietnam", span=Span(10, 26), mentions=[laos])
    assert passage.quote(laos) == "Laos"
    assert passage.mentions == (laos,)


def test_a_mention_lies_in_the_text() -> None:
    far = Mention(span=Span(3, 5), kind="person")
    with pytest.raises(InvalidValueError, match="outside a text of 4 code points"):
        Passage(kind="note", text="Laos", span=Span(0, 4), mentions=(far,))
    with pytest.raises(InvalidValueError, match="outside a text of 4 code points"):
        Turn(text="Laos", span=Span(0, 4), mentions=(far,))


def test_turn_is_the_kind_of_turns_and_of_nothing_else() -> None:
    assert turn(3).kind is PassageKind.TURN
    with pytest.raises(InvalidValueError, match="a Passage cannot be of kind turn"):
        Passage(kind="turn", text="x", span=Span(0, 1))
    with pytest.raises(InvalidValueError, match="a Turn cannot be of kind note"):
        Turn(kind="note", text="x", span=Span(0, 1))


def test_kind_is_read_from_its_name() -> None:
    assert Passage(kind="stage_direction", text="(Laughter.)", span=Span(0, 11)).kind is PassageKind.STAGE_DIRECTION
    with pytest.raises(ValueError, match="found 'foot', expected a PassageKind: one of headline, "):
        Passage(kind="foot", text="x", span=Span(0, 1))


def test_role_is_read_from_its_name_and_may_be_unknown() -> None:
    assert Turn(text="", span=Span(0, 0), role="interviewee").role is Role.INTERVIEWEE
    assert Turn(text="", span=Span(0, 0)).role is None


def test_label_has_a_place() -> None:
    labelled = Turn(text="Yes.", span=Span(7, 11), label="Venn:", label_span=Span(1, 6))
    assert labelled.label == "Venn:"
    with pytest.raises(InvalidValueError, match="label and its span go together"):
        Turn(text="Yes.", span=Span(7, 11), label="Venn:")
    with pytest.raises(InvalidValueError, match="label and its span go together"):
        Turn(text="Yes.", span=Span(7, 11), label_span=Span(1, 6))


def test_time_runs_forward() -> None:
    second = timedelta(seconds=1)
    assert Turn(text="", span=Span(0, 0), start=second, end=second).end == second
    with pytest.raises(InvalidValueError, match="cannot end at 0:00:01 when it starts at 0:00:02"):
        Turn(text="", span=Span(0, 0), start=2 * second, end=second)


@pytest.mark.parametrize("tag", ["", "e", "en_GB", "english language", "en-"])
def test_language_is_a_tag(tag: str) -> None:
    assert Turn(text="", span=Span(0, 0), language="pt-BR").language == "pt-BR"
    with pytest.raises(InvalidValueError, match="BCP 47"):
        Turn(text="", span=Span(0, 0), language=tag)


def test_extents_leave_out_what_interrupts() -> None:
    assert turn(20, Span(5, 8), Span(12, 13)).extents == (Span(0, 5), Span(8, 12), Span(13, 20))
    assert turn(20).extents == (Span(0, 20),)
    assert turn(0, start=7).extents == (Span(7, 7),)


def test_extents_do_not_depend_on_the_order_of_interruptions() -> None:
    assert turn(20, Span(12, 13), Span(5, 8)).extents == turn(20, Span(5, 8), Span(12, 13)).extents


def test_interruption_lies_inside_the_turn() -> None:
    with pytest.raises(InvalidValueError, match="outside the turn"):
        turn(5, Span(4, 6))


@given(st.data())
def test_extents_and_interruptions_make_up_the_turn(data: st.DataObject) -> None:
    inside = st.integers(10, 30)
    gaps = [Span(*sorted(pair)) for pair in data.draw(st.lists(st.tuples(inside, inside), max_size=5))]
    whole = turn(20, *gaps, start=10)
    lost = {point for gap in gaps for point in range(gap.start, gap.end)}
    own = [point for extent in whole.extents for point in range(extent.start, extent.end)]
    assert own == sorted(set(range(10, 30)) - lost)
