"""Extents: what a date covers on an axis."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.dates import date2num

import strategies
from bilateral_corpus import PartialDate
from bilateral_corpus.views.extent import Extent, day_number, extents


@given(st.dates())
def test_days_are_counted_as_matplotlib_does(day: date) -> None:
    number: Any = date2num
    assert day_number(day) == number(day)


@given(st.dates(max_value=date(9999, 12, 30)))
def test_a_day_ends_where_the_next_begins(day: date) -> None:
    assert extents(PartialDate.from_date(day)) == (Extent(start=day_number(day), end=day_number(day) + 1),)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1970", Extent(start=0, end=365)),
        ("1970~", Extent(start=0, end=365, doubtful=True)),
        ("1970/1971", Extent(start=0, end=730, lasts=(364, 366))),
        ("1970-01-01/1970-01-02", Extent(start=0, end=2, lasts=(0, 2))),
        ("1970/1970-06", Extent(start=0, end=181, lasts=None)),  # it may have ended before it is sure to have begun
        ("1970/..", Extent(start=0, end=None, lasts=(364, None))),
        ("/1970", Extent(start=None, end=365, lasts=(None, 1))),
        ("[1970..1971]", Extent(start=0, end=730)),  # one of these years, which is no duration
    ],
)
def test_extents(text: str, found: Extent) -> None:
    assert extents(PartialDate(text)) == (found,)


@pytest.mark.parametrize("text", ["XXXX-02-03", "-0044", "Y17000"])
def test_what_has_no_place(text: str) -> None:
    assert extents(PartialDate(text)) == ()


@given(strategies.level_1_texts())
def test_any_date_has_extents_or_none(text: str) -> None:
    for extent in extents(PartialDate(text)):
        assert extent.start is None or extent.end is None or extent.start < extent.end
