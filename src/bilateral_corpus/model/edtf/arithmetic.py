"""An expression moved by years, months, days or seconds, as precise as it was.

A move that the expression is not precise enough for is refused: 1962 and three months is no date that anyone stated.
Where digits are left open, the move must carry the set of dates that fit to another that is written the same way.
"""

from __future__ import annotations

from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model.edtf.gregorian import add_days, add_months
from bilateral_corpus.model.edtf.syntax import (
    WRITTEN_YEAR_LIMIT,
    Date,
    DateSet,
    End,
    Expression,
    Interval,
    Moment,
    NumericYear,
    Part,
    Single,
    four_digits,
)

_SECONDS_IN_DAY = 86_400
_ABSOLUTE_FIELDS = ("year", "month", "day", "weekday", "hour", "minute", "second", "microsecond")


class Move(NamedTuple):
    """A relativedelta in the three units that do not convert into each other, each of either sign."""

    months: int
    days: int
    seconds: int

    @property
    def years(self) -> int | None:
        """The move in whole years, or None if it is not that."""
        return self.months // 12 if self.months % 12 == 0 and not self.days and not self.seconds else None


def move_by(delta: relativedelta) -> Move:
    """Return the move that a relativedelta asks for.

    Raises:
        InvalidValueError: If it replaces fields (``year=...``, ``weekday=...``), counts fractions or microseconds.
    """
    replaced = [name for name in _ABSOLUTE_FIELDS if getattr(delta, name) is not None]
    if replaced or delta.leapdays:
        names = ", ".join(replaced) or "leapdays"
        raise InvalidValueError(f"found {names} in {delta!r}, expected relative fields only, such as years=1")
    seconds = (delta.hours * 60 + delta.minutes) * 60 + delta.seconds
    # The stubs say int, but relativedelta takes any number; the remainder of infinity is not a number, which is true.
    if delta.microseconds or delta.days % 1 or seconds % 1:
        raise InvalidValueError(f"found {delta!r}, expected whole days and whole seconds")
    return Move(delta.years * 12 + delta.months, int(delta.days), int(seconds))


def moved(expression: Expression, move: Move) -> Expression:
    """Return the expression moved.

    Raises:
        InvalidValueError: If the move is finer than the expression's precision.
    """
    match expression:
        case Moment():
            return _moved_moment(expression, move)
        case Interval():
            return _moved_interval(expression, move)
        case DateSet():
            members = (_moved_member(member, move) for member in expression.members)
            return expression._replace(members=tuple(members))
        case Date() | NumericYear():
            return _moved_single(expression, move)


def _moved_member(member: Single | Interval, move: Move) -> Single | Interval:
    return _moved_interval(member, move) if isinstance(member, Interval) else _moved_single(member, move)


def _moved_interval(interval: Interval, move: Move) -> Interval:
    start, end = (end if isinstance(end, End) else _moved_single(end, move) for end in (interval.start, interval.end))
    return Interval(start, end)


def _moved_moment(moment: Moment, move: Move) -> Moment:
    seconds = (moment.hour * 60 + moment.minute) * 60 + moment.second + move.seconds
    days, second_of_day = divmod(seconds, _SECONDS_IN_DAY)
    minute_of_day, second = divmod(second_of_day, 60)
    date = _moved_day(moment.date, Move(move.months, move.days + days, 0))
    return Moment(date, minute_of_day // 60, minute_of_day % 60, second, moment.zone)


def _moved_single(date: Single, move: Move) -> Single:
    if isinstance(date, Date) and date.day is not None and date.is_stated and not move.seconds:
        return _moved_day(date, move)
    if isinstance(date, Date) and date.month is not None and date.grouping is None and date.month.is_stated:
        return _moved_month(date, date.month, move)
    if move.years is None:
        raise _too_fine(date, "years")
    return _moved_number(date, move.years) if isinstance(date, NumericYear) else _moved_year(date, move.years)


def _moved_day(date: Date, move: Move) -> Date:
    assert date.month is not None
    assert date.day is not None
    start = (int(date.year.digits), int(date.month.digits), int(date.day.digits))
    year, month, day = add_days(add_months(start, move.months), move.days)
    _check_four_digits(year)
    return Date(
        date.year._replace(digits=four_digits(year)),
        date.month._replace(digits=f"{month:02}"),
        date.day._replace(digits=f"{day:02}"),
    )


def _moved_month(date: Date, month: Part, move: Move) -> Date:
    if move.days or move.seconds:
        raise _too_fine(date, "days" if date.day is not None and date.is_stated else "months")
    years, month_index = divmod(int(month.digits) - 1 + move.months, 12)
    result = Date(_moved_digits(date.year, years), month._replace(digits=f"{month_index + 1:02}"), date.day)
    _check_february(date, result)
    return result


def _check_february(date: Date, result: Date) -> None:
    """Refuse a day that some of the years lack, before or after: which it is moved to would depend on the year."""
    if date.day is None or not date.day.is_stated or int(date.day.digits) <= 28:
        return
    if any(each.month is not None and each.month.digits == "02" for each in (date, result)):
        raise InvalidValueError(f"found {str(date)!r} to move to {str(result)!r}, a day that not all of its years have")


def _moved_year(date: Date, years: int) -> Single:
    """Move the year of a date without month, of a season, or of a date whose month is left open."""
    if date.month is None and date.is_stated and not date.year.before:
        year = int(date.year.digits) + years
        if abs(year) > WRITTEN_YEAR_LIMIT:
            return NumericYear(year, mark=date.year.after)
    return date._replace(year=_moved_digits(date.year, years))


def _moved_digits(year: Part, years: int) -> Part:
    """Move a year of which digits can be open.

    The move is right if it takes the earliest year that fits to one with 0 and the latest to one with 9 in the same
    places, all other digits alike: then all between move alike.
    """
    if year.is_stated:
        number = int(year.digits) + years
        _check_four_digits(number)
        return year._replace(digits=four_digits(number))
    sign, digits = ("-", year.digits[1:]) if year.digits.startswith("-") else ("", year.digits)
    low, high = (int(digits.replace("X", digit)) + (-years if sign else years) for digit in "09")
    result = "".join("X" if old == "X" else new for old, new in zip(digits, f"{low:04}", strict=False))
    # Nothing fits -0000, so a year before 0 whose open digits could all be 0 has one year less than its neighbours.
    has_zero = bool(sign) and years != 0 and 0 in (low, int(digits.replace("X", "0")))
    if low < 0 or has_zero or (result.replace("X", "0"), result.replace("X", "9")) != (f"{low:04}", f"{high:04}"):
        raise InvalidValueError(f"found {years} years to add to {year.digits!r}, which fill no years written that way")
    return year._replace(digits=sign + result)


def _moved_number(year: NumericYear, years: int) -> Single:
    """Move a year with a prefix, an exponent or significant digits by a multiple of its last digit that counts."""
    step = 10 ** max(year.exponent, year.insignificant)
    value = year.value + years
    keeps_form = value * year.value > 0 and len(str(abs(value))) > year.insignificant
    if years % step or not (keeps_form or step == 1):
        raise InvalidValueError(f"found {years} years to add to {str(year)!r}, expected a multiple of {step}")
    if year.significant is None and not year.exponent and abs(value) <= WRITTEN_YEAR_LIMIT:
        return Date(Part(four_digits(value), after=year.mark))
    significant = None if year.significant is None else len(str(abs(value))) - year.insignificant
    return NumericYear(value // 10**year.exponent, year.exponent, significant, year.mark)


def _check_four_digits(year: int) -> None:
    if abs(year) > WRITTEN_YEAR_LIMIT:
        raise InvalidValueError(f"found the year {year} after the move, expected one of four digits")


def _too_fine(date: Single, unit: str) -> InvalidValueError:
    return InvalidValueError(f"found a move that is finer than {str(date)!r}, expected whole {unit}")
