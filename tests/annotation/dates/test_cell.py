"""Cells of the calendar; expected values by hand and by ISO 8601."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus import PartialDate
from bilateral_corpus.annotation.dates.cell import Cell, Unit
from bilateral_corpus.annotation.dates.holidays import holiday_date
from bilateral_corpus.errors import InvalidValueError

UNITS = [
    Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.SEASON, Unit.QUARTER, Unit.HALF, Unit.YEAR, Unit.DECADE, Unit.CENTURY,
]  # fmt: skip
DAYS = st.dates(min_value=date(100, 1, 1), max_value=date(9000, 12, 31))


@given(st.sampled_from(UNITS), DAYS)
def test_a_cell_holds_its_day(unit: Unit, day: date) -> None:
    cell = Cell.of(unit, day)
    assert cell.first <= day <= cell.last


@given(st.sampled_from(UNITS), DAYS)
def test_the_next_cell_begins_where_this_one_ends(unit: Unit, day: date) -> None:
    cell = Cell.of(unit, day)
    assert cell.moved(1).first == cell.last + timedelta(days=1)


@given(st.sampled_from(UNITS), DAYS)
def test_the_edtf_of_a_cell_has_its_days(unit: Unit, day: date) -> None:
    cell = Cell.of(unit, day)
    found = PartialDate(cell.edtf)
    assert (found.earliest, found.latest) == (cell.first, cell.last)


@pytest.mark.parametrize(
    ("unit", "timex", "edtf"),
    [
        (Unit.DAY, "2024-07-22", "2024-07-22"),
        (Unit.WEEK, "2024-W30", "2024-07-22/2024-07-28"),
        (Unit.WEEKEND, "2024-W30-WE", "2024-07-27/2024-07-28"),
        (Unit.MONTH, "2024-07", "2024-07"),
        (Unit.QUARTER, "2024-Q3", "2024-35"),
        (Unit.HALF, "2024-H2", "2024-41"),
        (Unit.SEASON, "2024-SU", "2024-22"),
        (Unit.DECADE, "202", "202X"),
        (Unit.CENTURY, "20", "20XX"),
        (Unit.MILLENNIUM, "2", "2XXX"),
    ],
)
def test_how_a_cell_is_written(unit: Unit, timex: str, edtf: str) -> None:
    cell = Cell.of(unit, date(2024, 7, 22))
    assert (cell.timex, cell.edtf) == (timex, edtf)


def test_years_before_the_first() -> None:
    assert (Cell(Unit.YEAR, -43).timex, Cell(Unit.YEAR, -43).edtf) == ("BC0044", "-0043")
    assert Cell(Unit.CENTURY, -1).edtf == "-0099/0000"
    with pytest.raises(ValueError, match="more than four digits"):
        _ = Cell(Unit.YEAR, -10_000).edtf


def test_the_winter_of_january_is_that_of_the_year_before() -> None:
    assert Cell.of(Unit.SEASON, date(2024, 1, 10)).timex == "2023-WI"


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("12-25", 2024, date(2024, 12, 25)),
        ("easter-2", 2024, date(2024, 3, 29)),
        ("11-thu4", 2024, date(2024, 11, 28)),
        ("lunar+0", 2025, date(2025, 1, 29)),
        ("tet-1", 2007, date(2007, 2, 16)),
        ("lunar+0", 1800, None),
    ],
)
def test_holidays(rule: str, year: int, day: date | None) -> None:
    assert holiday_date(rule, year) == day


def test_a_rule_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="found the rule 'soon'"):
        holiday_date("soon", 2024)
