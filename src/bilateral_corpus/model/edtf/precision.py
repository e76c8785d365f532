"""The unit to which a date is known."""

from __future__ import annotations

from enum import StrEnum

from bilateral_corpus.model.edtf.syntax import Date, DateSet, Expression, Interval, Moment, NumericYear


class Precision(StrEnum):
    """The smallest unit of the calendar that certainly holds the whole date.

    Marks do not change it: ``1985~`` is a year, though perhaps not that one. Digits to the right of an ``X`` do not
    either: ``1XX3`` is known to the millennium and ``2016-XX-05`` to the year.
    """

    SECOND = "second"
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    QUADRIMESTER = "quadrimester"
    SEMESTER = "semester"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    COARSER = "coarser"
    """Coarser than a millennium: ``XXXX-12-XX``, ``Y171010000S3``."""
    INTERVAL = "interval"
    SET = "set"


_BY_DIGITS_MISSING = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)
_LAST_CODES = (
    (32, Precision.SEASON),
    (36, Precision.QUARTER),
    (39, Precision.QUADRIMESTER),
    (41, Precision.SEMESTER),
)


def precision_of(expression: Expression) -> Precision:
    """Return the precision of an expression."""
    match expression:
        case Date():
            return _date_precision(expression)
        case NumericYear():
            return _year_precision(expression.insignificant)
        case Moment():
            return Precision.SECOND
        case Interval():
            return Precision.INTERVAL
        case DateSet():
            return Precision.SET


def _date_precision(date: Date) -> Precision:
    if date.grouping is not None:
        code = date.grouping
        return next(precision for last, precision in _LAST_CODES if code <= last)
    if not date.year.is_stated:
        year = date.year.digits
        return _year_precision(len(year) - year.index("X"))
    if date.month is None or not date.month.is_stated:
        return Precision.YEAR
    return Precision.DAY if date.day is not None and date.day.is_stated else Precision.MONTH


def _year_precision(digits_missing: int) -> Precision:
    return _BY_DIGITS_MISSING[digits_missing] if digits_missing < len(_BY_DIGITS_MISSING) else Precision.COARSER
