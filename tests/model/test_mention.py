"""Words that point at something."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import Mention, MentionKind, PartialDate, Span

HERE = Span(0, 4)


def test_a_date_has_a_date_and_no_target() -> None:
    assert Mention(span=HERE, kind="date", date="1962-09").date == PartialDate("1962-09")
    with pytest.raises(InvalidValueError, match="kind date cannot point at 'LA'"):
        Mention(span=HERE, kind=MentionKind.DATE, target="LA")


@pytest.mark.parametrize("kind", [kind for kind in MentionKind if kind is not MentionKind.DATE])
def test_nothing_else_has_a_date(kind: MentionKind) -> None:
    assert Mention(span=HERE, kind=kind, target="x").target == "x"
    with pytest.raises(InvalidValueError, match=f"kind {kind} cannot"):
        Mention(span=HERE, kind=kind, date="1962")


def test_what_is_meant_may_be_unknown() -> None:
    assert Mention(span=HERE, kind="person").target is None


@given(st.floats(0, 1))
def test_certainty_keeps_four_decimals(certainty: float) -> None:
    kept = Mention(span=HERE, kind="person", certainty=certainty).certainty
    assert kept is not None
    assert 0 <= kept <= 1
    assert abs(kept - certainty) <= 0.00005
    assert Mention(span=HERE, kind="person", certainty=kept).certainty == kept


@pytest.mark.parametrize("certainty", [-0.1, 1.1, float("nan"), float("inf")])
def test_certainty_lies_between_0_and_1(certainty: float) -> None:
    with pytest.raises(InvalidValueError, match="between 0 and 1"):
        Mention(span=HERE, kind="person", certainty=certainty)
