"""The first and the last day of an expression.

The marks ``?``, ``~`` and ``%`` do not widen the bounds: the standard gives no number of days for "about".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model.edtf.gregorian import Day, add_months, days_in_month
from bilateral_corpus.model.edtf.syntax import Date, DateSet, End, Expression, Interval, Moment, NumericYear, Part

Bound = Day | End
"""A day, or why there is none."""

Bounds = tuple[Bound, Bound]
"""The first and the last day, both included."""

_UNSPECIFIED = Part("XX")
_FIRST_MONTHS = {
    # code: first month, number of months (ISO 8601-2:2019, 4.8). The standard gives seasons no months; these are the
    # meteorological ones, northern where it says no hemisphere. A season that starts in December ends in the next year.
    **{21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)},
    **{25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (12, 3)},
    **{29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3)},
    **{33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3)},
    **{37: (1, 4), 38: (5, 4), 39: (9, 4)},
    **{40: (1, 6), 41: (7, 6)},
}


def bounds_of(expression: Expression) -> Bounds:
    """Return the first and the last day.

    Raises:
        InvalidValueError: If no day of the calendar fits, such as 29 February 1900, or if an interval ends before it
            can have started.
    """
    match expression:
        case Date():
            return _date_bounds(expression)
        case NumericYear():
            return _year_bounds(expression)
        case Moment():
            return bounds_of(expression.date)
        case Interval():
            return _interval_bounds(expression)
        case DateSet():
            return _set_bounds(expression)


def _date_bounds(date: Date) -> Bounds:
    if date.grouping is not None:
        return _grouping_bounds(int(date.year.digits), date.grouping)
    first, last = _stated_days(date) if date.is_stated else _unspecified_days(date)
    if first is not None and last is not None:
        return first, last
    raise InvalidValueError(f"found {str(date)!r}, expected a day that the calendar has")


def _stated_days(date: Date) -> tuple[Day | None, Day | None]:
    """Return the bounds without a search; nearly all dates that people write are of this kind."""
    year = int(date.year.digits)
    first_month, last_month = (1, 12) if date.month is None else (int(date.month.digits),) * 2
    if not 1 <= first_month <= 12:
        return None, None
    length = days_in_month(year, last_month)
    first_day, last_day = (1, length) if date.day is None else (int(date.day.digits),) * 2
    if not 1 <= first_day <= length:
        return None, None
    return (year, first_month, first_day), (year, last_month, last_day)


def _unspecified_days(date: Date) -> tuple[Day | None, Day | None]:
    month, day = date.month or _UNSPECIFIED, date.day or _UNSPECIFIED
    return _first_day(date.year, month, day, 1), _first_day(date.year, month, day, -1)


def _first_day(year: Part, month: Part, day: Part, direction: int) -> Day | None:
    # Years differ in 29 February only. Whichever digit is open, ten years in a row that fit hold a leap year or none
    # that fits is one: units and tens run through a multiple of 4, hundreds through a multiple of 400.
    years = islice(_years(year, direction), 20)
    found = (hit for number in years for hit in _days(number, month, day, direction))
    return next(found, None)


def _years(year: Part, direction: int) -> Iterator[int]:
    """Yield the years that fit, in order of time, or backwards if `direction` is -1."""
    sign, digits = (-1, year.digits[1:]) if year.digits.startswith("-") else (1, year.digits)
    alphabet = "0123456789" if direction == sign else "9876543210"
    for chosen in product(*(alphabet if digit == "X" else digit for digit in digits)):
        number = int("".join(chosen))
        if number or sign == 1:
            yield sign * number


def _days(year: int, month: Part, day: Part, direction: int) -> Iterator[Day]:
    """Yield the days of a year that fit, in order of time, or backwards if `direction` is -1."""
    for month_number in _numbers(month, 12, direction):
        for day_number in _numbers(day, days_in_month(year, month_number), direction):
            yield year, month_number, day_number


def _numbers(part: Part, last: int, direction: int) -> Iterator[int]:
    numbers = (int(part.digits),) if part.is_stated else range(1, last + 1)[::direction]
    return (number for number in numbers if 1 <= number <= last and _fits(number, part.digits))


def _fits(number: int, digits: str) -> bool:
    return all(pattern in ("X", digit) for digit, pattern in zip(f"{number:02}", digits, strict=True))


def _grouping_bounds(year: int, code: int) -> Bounds:
    first_month, length = _FIRST_MONTHS[code]
    last_year, last_month, _ = add_months((year, first_month, 1), length - 1)
    return (year, first_month, 1), (last_year, last_month, days_in_month(last_year, last_month))


def _year_bounds(year: NumericYear) -> Bounds:
    """``1950S2`` is "some year between 1900 and 1999", so the digits that are not significant take all values."""
    step = 10**year.insignificant
    smallest = abs(year.value) // step * step
    largest = smallest + step - 1
    first, last = (-largest, -smallest) if year.value < 0 else (smallest, largest)
    return (first, 1, 1), (last, 12, 31)


def _interval_bounds(interval: Interval) -> Bounds:
    first = interval.start if isinstance(interval.start, End) else bounds_of(interval.start)[0]
    last = interval.end if isinstance(interval.end, End) else bounds_of(interval.end)[1]
    if not isinstance(first, End) and not isinstance(last, End) and first > last:
        raise InvalidValueError(f"found the end {str(interval.end)!r}, expected one not before {str(interval.start)!r}")
    return first, last


def _set_bounds(dates: DateSet) -> Bounds:
    firsts, lasts = zip(*map(bounds_of, dates.members), strict=True)
    first = End.OPEN if End.OPEN in firsts else min(firsts)
    last = End.OPEN if End.OPEN in lasts else max(lasts)
    return first, last


def encloses(outer: Bounds, inner: Bounds) -> bool:
    """Return whether `inner` certainly lies in `outer`; an unknown end of either makes that uncertain."""
    starts_before = outer[0] is End.OPEN or _in_order(outer[0], inner[0])
    return starts_before and (outer[1] is End.OPEN or _in_order(inner[1], outer[1]))


def may_meet(left: Bounds, right: Bounds) -> bool:
    """Return whether the two can share a day; an end that is open or unknown may be anywhere."""
    return _may_be_in_order(left[0], right[1]) and _may_be_in_order(right[0], left[1])


def _in_order(first: Bound, last: Bound) -> bool:
    return not isinstance(first, End) and not isinstance(last, End) and first <= last


def _may_be_in_order(first: Bound, last: Bound) -> bool:
    return isinstance(first, End) or isinstance(last, End) or first <= last
