"""The axis of time: round dates, not too many."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.views.extent import day_number
from bilateral_corpus.views.time_axis import ticks


def labels(first: date, last: date, most: int) -> list[str]:
    return [label for _, label in ticks(day_number(first), day_number(last), most)]


def test_days_months_and_years() -> None:
    assert labels(date(2022, 7, 17), date(2022, 7, 19), 5) == ["2022-07-17", "2022-07-18", "2022-07-19"]
    assert labels(date(2022, 1, 10), date(2022, 5, 2), 5) == ["2022-02", "2022-03", "2022-04", "2022-05"]
    assert labels(date(2021, 11, 1), date(2022, 12, 31), 5) == ["2022-01", "2022-04", "2022-07", "2022-10"]
    assert labels(date(1962, 9, 5), date(2003, 1, 1), 5) == ["1970", "1980", "1990", "2000"]
    assert labels(date(1, 1, 1), date(9999, 12, 31), 6) == ["2000", "4000", "6000", "8000"]


@given(st.dates(), st.dates(), st.integers(1, 20))
def test_they_lie_on_the_axis_in_order_and_are_not_too_many(one: date, other: date, most: int) -> None:
    start, end = sorted(map(day_number, (one, other)))
    found = [place for place, _ in ticks(start, end, most)]
    assert found == sorted(set(found))
    assert len(found) <= most
    assert all(start <= place <= end for place in found)


def test_beyond_the_calendar() -> None:
    assert ticks(day_number(date.min) - 10_000, day_number(date.max) + 10_000, 5)
