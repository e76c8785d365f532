from __future__ import annotations

import pytest
from dateutil.relativedelta import MO, relativedelta

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model.partial_date import PartialDate


def _years(years: int) -> relativedelta:
    return relativedelta(years=years)


def _months(months: int) -> relativedelta:
    return relativedelta(months=months)


def _days(days: int) -> relativedelta:
    return relativedelta(days=days)


@pytest.mark.parametrize(
    ("text", "delta", "expected"),
    [
        # days
        ("1977-07-18", _years(45), "2022-07-18"),
        ("1962-09-05", _years(60), "2022-09-05"),
        ("2022-12-30", relativedelta(weeks=1), "2023-01-06"),
        ("2022-03-01", _days(-1), "2022-02-28"),
        ("2020-02-29", _years(1), "2021-02-28"),  # the last day of the month, as in dateutil
        ("2022-01-31", _months(1), "2022-02-28"),
        ("2022-01-31", relativedelta(months=1, days=1), "2022-03-01"),  # months first, then days
        ("2022-01-01", relativedelta(hours=48), "2022-01-03"),
        ("0001-01-01", _days(-1), "0000-12-31"),
        ("-0001-12-31", _days(1), "0000-01-01"),
        ("-0044-03-15", _years(-56), "-0100-03-15"),
        # months and years
        ("1962-09", _months(3), "1962-12"),
        ("1962-11", _months(-23), "1960-12"),
        ("1962-09", _years(60), "2022-09"),
        ("1962", _years(60), "2022"),
        ("1962", _months(24), "1964"),
        ("0000", _years(-1), "-0001"),
        ("9999", _years(1), "Y10000"),
        ("9999~", _years(1), "Y10000~"),
        ("Y10000", _years(-1), "9999"),
        ("Y-10000", _years(1), "-9999"),
        ("Y170000002", _years(-2), "Y170000000"),
        ("Y17E7", _years(10**7), "Y18E7"),
        ("1950S2", _years(100), "2050S2"),
        ("9950S2", _years(100), "Y10050S3"),  # 9900 to 9999 becomes 10000 to 10099: two digits stay open
        # seasons and the like
        ("2001-21", _years(1), "2002-21"),
        ("2001-36", _months(-12), "2000-36"),
        # digits left open
        ("196X", _years(10), "197X"),
        ("199X", _years(10), "200X"),
        ("19XX", _years(100), "20XX"),
        ("1XX3", _years(4), "1XX7"),
        ("1XX3", _years(1000), "2XX3"),
        ("-196X", _years(-10), "-197X"),
        ("1985-XX", _years(1), "1986-XX"),
        ("1985-XX-XX", _years(1), "1986-XX-XX"),
        ("1985-12-XX", _months(1), "1986-01-XX"),
        ("2016-02-2X", _years(1), "2017-02-2X"),
        ("201X-02-04", _months(3), "201X-05-04"),
        ("201X-01-31", _months(2), "201X-03-31"),
        # marks stay where they are
        ("1962?", _years(60), "2022?"),
        ("~1962-09", _months(3), "~1962-12"),
        ("1962-~09-?05", _days(1), "1962-~09-?06"),
        ("2001-21~", _years(1), "2002-21~"),
        # intervals and sets
        ("1962/1977-07", _years(60), "2022/2037-07"),
        ("../2004-06-01", _days(-1), "../2004-05-31"),
        ("2004-06-01/", _days(30), "2004-07-01/"),
        ("[1667,1668,1670..1672]", _years(1), "[1668,1669,1671..1673]"),
        ("{..1760-12,1761-01..}", _months(1), "{..1761-01,1761-02..}"),
        # times
        ("2004-01-01T23:59:59Z", relativedelta(seconds=1), "2004-01-02T00:00:00Z"),
        ("2004-01-01T00:30:00+04:30", relativedelta(minutes=-45), "2003-12-31T23:45:00+04:30"),
        ("2004-01-31T10:00:00", relativedelta(months=1, hours=5), "2004-02-29T15:00:00"),
        # nothing to do
        ("Y17E7S2", relativedelta(), "Y17E7S2"),
    ],
)
def test_a_date_moves_as_precise_as_it_is(text: str, delta: relativedelta, expected: str) -> None:
    assert (PartialDate(text) + delta).edtf == expected
    assert (delta + PartialDate(text)).edtf == expected
    assert (PartialDate(text) - -delta).edtf == expected


@pytest.mark.parametrize(
    ("text", "delta", "why"),
    [
        ("1962", _months(3), "finer than '1962', expected whole years"),
        ("1962", _days(365), "expected whole years"),
        ("1962-09", _days(30), "finer than '1962-09', expected whole months"),
        ("1962-09-05", relativedelta(hours=5), "expected whole days"),
        ("2001-21", _months(3), "expected whole years"),
        ("1985-XX", _months(1), "expected whole years"),
        ("1985-XX-05", _days(1), "expected whole years"),
        ("1985-04-XX", _days(1), "expected whole months"),
        ("1985-04-1X", _days(10), "expected whole months"),
        ("1962/1977-07-18", _days(1), "finer than '1962'"),
        ("[1962,1977-07-18]", _days(1), "finer than '1962'"),
        ("196X", _years(3), "fill no years"),
        ("196X", _years(13), "fill no years"),
        ("1XX3", _years(10), "fill no years"),
        ("1XX3", _years(8), "fill no years"),
        ("XXXX-12", _years(1), "fill no years"),
        ("XXXX-12-25", _months(1), "fill no years"),
        ("9XXX", _years(1000), "fill no years"),
        ("000X", _years(-10), "fill no years"),
        ("-000X", _years(-10), "fill no years"),  # nine years, and ten from -0010 to -0019
        ("199X-12", _months(1), "fill no years"),
        ("201X-01-29", _months(1), "not all of its years have"),
        ("201X-02-29", _years(10), "not all of its years have"),
        ("201X-02-29", _months(1), "not all of its years have"),
        ("2016-01-3X", _months(1), "expected a day that the calendar has"),
        ("Y17E7", _years(1), "expected a multiple of 10000000"),
        ("1950S2", _years(1), "expected a multiple of 100"),
        ("1950S2", _years(-1900), "expected a multiple of 100"),
        ("Y10000E5", _years(10**18), "of at most 18 digits"),
        ("9999-12-31", _days(1), "year 10000 after the move"),
        ("9999-12", _months(1), "year 10000 after the move"),
        ("?9999", _years(1), "year 10000 after the move"),
        ("2022-01-01", _days(10**30), "of four digits"),
        ("2022", relativedelta(year=2023), "found year in"),
        ("2022-01-01", relativedelta(weekday=MO), "found weekday in"),
        ("2022-01-01T00:00:00", relativedelta(hour=0), "found hour in"),
        ("2022-01-01", relativedelta(leapdays=1), "found leapdays in"),
        ("2022-01-01", relativedelta(days=1.5), "whole days"),  # type: ignore[arg-type]
        ("2022-01-01", relativedelta(days=float("inf")), "whole days"),  # type: ignore[arg-type]
        ("2022-01-01T00:00:00", relativedelta(microseconds=1), "whole seconds"),
    ],
)
def test_a_move_that_would_invent_something_is_refused(text: str, delta: relativedelta, why: str) -> None:
    with pytest.raises(InvalidValueError, match="cannot move") as caught:
        PartialDate(text) + delta
    assert why in str(caught.value)


def test_only_a_relativedelta_is_added() -> None:
    for other in (1, "1", PartialDate("1962")):
        with pytest.raises(TypeError):
            PartialDate("1962") + other  # type: ignore[operator]
        with pytest.raises(TypeError):
            PartialDate("1962") - other  # type: ignore[operator]
