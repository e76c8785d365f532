from __future__ import annotations

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import assume, given
from hypothesis import strategies as st

from bilateral_corpus.model.edtf.gregorian import add_days, add_months, days_in_month


@pytest.mark.parametrize(
    ("year", "month", "days"),
    [
        *[(2023, 1, 31), (2023, 2, 28), (2023, 4, 30), (2023, 6, 30), (2023, 7, 31), (2023, 8, 31), (2023, 9, 30)],
        *[(2024, 2, 29), (1900, 2, 28), (2000, 2, 29)],
        *[(0, 2, 29), (-1, 2, 28), (-4, 2, 29), (-100, 2, 28), (-400, 2, 29), (170_000_000, 2, 29)],
    ],
)
def test_the_length_of_a_month(year: int, month: int, days: int) -> None:
    assert days_in_month(year, month) == days


@given(st.dates(), st.integers(-4_000_000, 4_000_000))
def test_days_are_added_as_datetime_adds_them(day: date, days: int) -> None:
    try:
        expected = day + timedelta(days)
    except OverflowError:
        assume(False)
    assert add_days((day.year, day.month, day.day), days) == (expected.year, expected.month, expected.day)


@given(st.dates(), st.integers(-12_000, 12_000))
def test_months_are_added_as_dateutil_adds_them(day: date, months: int) -> None:
    assume(1 <= day.year + months // 12 <= 9998)
    expected = day + relativedelta(months=months)
    assert add_months((day.year, day.month, day.day), months) == (expected.year, expected.month, expected.day)


@pytest.mark.parametrize(
    ("day", "days", "expected"),
    [
        ((1, 1, 1), -1, (0, 12, 31)),
        ((0, 3, 1), -1, (0, 2, 29)),
        ((0, 1, 1), -1, (-1, 12, 31)),
        ((-1, 3, 1), -1, (-1, 2, 28)),
        ((9999, 12, 31), 1, (10_000, 1, 1)),
        ((2000, 1, 1), 146_097, (2400, 1, 1)),
        ((2000, 1, 1), -10 * 146_097, (-2000, 1, 1)),
    ],
)
def test_days_are_added_outside_the_years_of_datetime(
    day: tuple[int, int, int], days: int, expected: tuple[int, int, int]
) -> None:
    assert add_days(day, days) == expected


@given(st.integers(-20_000, 20_000), st.integers(1, 12), st.integers(1, 28), st.integers(-(10**9), 10**9))
def test_added_days_can_be_taken_away(year: int, month: int, day: int, days: int) -> None:
    assert add_days(add_days((year, month, day), days), -days) == (year, month, day)
