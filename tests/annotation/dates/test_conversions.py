"""Dates to and from TIMEX3, ISO 8601, datetime and pandas; expected values by the standards, worked out by hand."""

from __future__ import annotations

import sys
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus import InvalidValueError, MissingExtraError, PartialDate
from bilateral_corpus.annotation.dates import (
    from_iso8601,
    from_pandas,
    from_timex,
    to_datetime,
    to_iso8601,
    to_pandas,
    to_timex,
)

# 1 January 2024 was a Monday, so week 31 begins 30 weeks later, on 29 July.
BOTH_WAYS = [
    ("2024-07-18", "2024-07-18"),
    ("2024-07", "2024-07"),
    ("2024", "2024"),
    ("198", "198X"),
    ("16", "16XX"),
    ("2024-Q3", "2024-35"),
    ("2024-H1", "2024-40"),
    ("2024-SU", "2024-22"),
    ("2024-W31", "2024-07-29/2024-08-04"),
    ("XXXX-07-18", "XXXX-07-18"),
]


@pytest.mark.parametrize(("timex", "edtf"), BOTH_WAYS)
def test_timex_and_back(timex: str, edtf: str) -> None:
    assert from_timex(timex) == PartialDate(edtf)
    assert to_timex(edtf) == (timex, None)


@pytest.mark.parametrize(
    ("value", "mod", "edtf"),
    [
        ("2022", "START", "2022-01/2022-04"),
        ("2019", "END", "2019-09/2019-12"),
        ("199", "START", "1990/1993"),
        ("2024-09", "START", "2024-09-01/2024-09-10"),
        ("2024-02", "END", "2024-02-21/2024-02-29"),
        ("1950", "APPROX", "1950~"),
        ("1986", "BEFORE", "../1985"),
        ("2050", "ON_OR_BEFORE", "../2050"),
        ("2013", "AFTER", "2014/.."),
        ("2024-07-20T09:30", None, "2024-07-20T09:30:00"),
        ("2024-07-20TMO", None, "2024-07-20"),
        ("2024-W30-WE", None, "2024-07-27/2024-07-28"),
    ],
)
def test_modifiers_and_times_of_timex(value: str, mod: str | None, edtf: str) -> None:
    assert from_timex(value, mod) == PartialDate(edtf)


@pytest.mark.parametrize("value", ["P3Y", "PAST_REF", "XXXX-WXX-1", "2024-W60", ""])
def test_what_has_no_place_in_the_calendar_is_refused(value: str) -> None:
    with pytest.raises(InvalidValueError):
        from_timex(value)


@given(st.dates())
def test_a_day_survives_all_conversions(day: date) -> None:
    found = PartialDate.from_date(day)
    assert from_timex(*to_timex(found)) == found
    assert from_iso8601(to_iso8601(found)) == found
    assert to_datetime(found) == datetime(day.year, day.month, day.day)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("20240726", "2024-07-26"), ("2024-W31-5", "2024-08-02"), ("2024-208", "2024-07-26"), ("2024W315", "2024-08-02")],
)
def test_iso_forms(text: str, edtf: str) -> None:
    assert from_iso8601(text) == PartialDate(edtf)


@pytest.mark.parametrize("value", ["1950~", "198X", "2024-35", "[2023-05-06,2023-06-05]", "1973/.."])
def test_what_iso_8601_1_cannot_write_is_refused(value: str) -> None:
    with pytest.raises(InvalidValueError):
        to_iso8601(value)


@pytest.mark.parametrize("value", ["2024", "2024-07", "2024-07-18?", "2024-07-18/2024-07-20", "2024-07-XX"])
def test_a_datetime_needs_an_exact_day(value: str) -> None:
    with pytest.raises(InvalidValueError, match="exact day"):
        to_datetime(value)


def test_a_moment_keeps_its_zone() -> None:
    moment = to_datetime("2024-07-20T09:30:00+07:00")
    assert moment == datetime(2024, 7, 20, 9, 30, tzinfo=timezone(timedelta(hours=7)))


class TestPandas:
    def test_periods(self) -> None:
        pandas = pytest.importorskip("pandas")
        assert to_pandas("2024") == pandas.Period("2024", freq="Y")
        assert to_pandas("2024-35") == pandas.Period("2024Q3", freq="Q")
        assert to_pandas("2024-07-18") == pandas.Period("2024-07-18", freq="D")

    def test_intervals(self) -> None:
        pandas = pytest.importorskip("pandas")
        expected = pandas.Interval(pandas.Timestamp("1990-01-01"), pandas.Timestamp("1993-12-31"), closed="both")
        assert to_pandas("1990/1993") == expected
        assert from_pandas(expected) == PartialDate("1990-01-01/1993-12-31")

    @pytest.mark.parametrize("value", ["2024", "2024-07", "2024-35", "2024-07-18"])
    def test_back(self, value: str) -> None:
        pytest.importorskip("pandas")
        assert from_pandas(to_pandas(value)) == PartialDate(value)

    def test_an_open_interval_has_no_end_for_pandas(self) -> None:
        pytest.importorskip("pandas")
        with pytest.raises(InvalidValueError, match="last day"):
            to_pandas("1973/..")

    def test_pandas_missing_is_said(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "pandas", None)
        with pytest.raises(MissingExtraError, match=r"bilateral_corpus\[data\]"):
            to_pandas("2024")
