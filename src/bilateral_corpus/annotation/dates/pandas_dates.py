"""Dates to and from pandas, which the extra ``data`` brings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bilateral_corpus.errors import InvalidValueError, MissingExtraError
from bilateral_corpus.model import PartialDate, Precision
from bilateral_corpus.model.partial_date import PartialDateLike, to_partial_date

if TYPE_CHECKING:
    import pandas as pd

_FREQUENCIES = {Precision.YEAR: "Y", Precision.MONTH: "M", Precision.DAY: "D"}


def to_pandas(value: PartialDateLike) -> pd.Period | pd.Interval[Any]:
    """Give a period of pandas for a year, quarter, month or day, and else the interval from its first to its last day.

    Args:
        value: A date with a first and a last day. Marks such as ``~`` and times of day are lost.

    Raises:
        InvalidValueError: It has no first or no last day.
        MissingExtraError: pandas is not installed.
    """
    pandas = _pandas()
    found = to_partial_date(value)
    if found.earliest is None or found.latest is None:
        raise InvalidValueError(f"found {found.edtf!r}, expected a date with a first and a last day")
    if found.precision is Precision.QUARTER:
        return pandas.Period(found.earliest, freq="Q")
    if frequency := _FREQUENCIES.get(found.precision):
        return pandas.Period(found.earliest, freq=frequency)
    return pandas.Interval(pandas.Timestamp(found.earliest), pandas.Timestamp(found.latest), closed="both")


def from_pandas(value: pd.Period | pd.Interval[Any] | pd.Timestamp) -> PartialDate:
    """Give the date of a period, an interval or a timestamp of pandas.

    Args:
        value: A period of years, quarters, months, weeks or days; an interval of timestamps; or a timestamp, of which
            midnight without a zone is a day.

    Raises:
        InvalidValueError: It is something else.
        MissingExtraError: pandas is not installed.
    """
    pandas = _pandas()
    if isinstance(value, pandas.Period):
        return _of_period(value)
    if isinstance(value, pandas.Interval):
        return PartialDate.interval(value.left.date(), value.right.date())
    if isinstance(value, pandas.Timestamp):
        if value == value.normalize() and value.tzinfo is None:
            return PartialDate.from_date(value.date())
        return PartialDate.from_datetime(value.to_pydatetime())
    raise InvalidValueError(f"found {value!r}, expected a Period, an Interval or a Timestamp of pandas")


def _of_period(period: Any) -> PartialDate:
    match period.freqstr[0]:
        case "Y" | "A":
            return PartialDate.from_parts(period.year)
        case "Q":
            return PartialDate.from_parts(period.year, 32 + period.quarter)
        case "M":
            return PartialDate.from_parts(period.year, period.month)
        case "D":
            return PartialDate.from_date(period.start_time.date())
        case "W":
            return PartialDate.interval(period.start_time.date(), period.end_time.date())
    raise InvalidValueError(f"found a period of {period.freqstr!r}, expected years, quarters, months, weeks or days")


def _pandas() -> Any:
    try:
        import pandas
    except ImportError as error:
        raise MissingExtraError(
            "dates of pandas need pandas; install it with: python -m pip install 'bilateral_corpus[data]'"
        ) from error
    return pandas
