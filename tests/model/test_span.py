"""Half-open ranges in code points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import Span


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 20))
    return Span(start, start + draw(st.integers(0, 20)))


def points(span: Span) -> set[int]:
    return set(range(span.start, span.end))


def test_counts_code_points_not_utf16_units() -> None:
    assert "𝄞 Đại sứ"[Span(2, 9).slice] == "Đại sứ"


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (3, 2), (-2, -1)])
def test_refuses_what_is_no_range(start: int, end: int) -> None:
    with pytest.raises(InvalidValueError, match=f"start {start} and end {end}"):
        Span(start, end)


def test_empty_span_is_a_place() -> None:
    assert len(Span(4, 4)) == 0
    assert Span(4, 4)


def test_sorts_by_start_then_end() -> None:
    assert sorted([Span(3, 9), Span(0, 2), Span(3, 4)]) == [Span(0, 2), Span(3, 4), Span(3, 9)]


def test_shift_cannot_leave_the_text() -> None:
    assert Span(2, 5).shift(-2) == Span(0, 3)
    with pytest.raises(InvalidValueError):
        Span(2, 5).shift(-3)


@given(spans())
def test_length_is_that_of_the_text_covered(span: Span) -> None:
    text = "x" * 40
    assert len(text[span.slice]) == len(span) == len(points(span))


@given(spans(), spans())
def test_overlap_is_sharing_a_code_point(one: Span, other: Span) -> None:
    assert one.overlaps(other) == other.overlaps(one) == bool(points(one) & points(other))


@given(spans(), spans())
def test_containment_is_that_of_the_code_points(one: Span, other: Span) -> None:
    if len(other):
        assert one.contains(other) == (points(other) <= points(one))
    else:
        assert one.contains(other) == (one.start <= other.start <= one.end)


@given(spans(), st.integers(0, 20))
def test_shift_there_and_back(span: Span, offset: int) -> None:
    assert span.shift(offset).shift(-offset) == span
    assert len(span.shift(offset)) == len(span)
