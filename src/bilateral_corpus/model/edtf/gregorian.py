"""The proleptic Gregorian calendar for any year, before 1 and after 9999 too.

Year 0 is the year before year 1, as ISO 8601-1:2019, 4.3.2 counts.
"""

from __future__ import annotations

from calendar import isleap
from datetime import date

Day = tuple[int, int, int]
"""Year, month and day."""

_YEARS_IN_CYCLE = 400
_DAYS_IN_CYCLE = 146_097
_FIRST_DAY = date(_YEARS_IN_CYCLE, 1, 1).toordinal()


def days_in_month(year: int, month: int) -> int:
    """Return the number of days of a month, 1 for January to 12 for December."""
    if month == 2:
        return 29 if isleap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def add_months(day: Day, months: int) -> Day:
    """Return the day `months` later; the last day of the month where the day does not exist (dateutil's rule)."""
    year, month_index = divmod(day[0] * 12 + day[1] - 1 + months, 12)
    return year, month_index + 1, min(day[2], days_in_month(year, month_index + 1))


def add_days(day: Day, days: int) -> Day:
    """Return the day `days` later.

    The calendar repeats every 400 years, so the sum is made by :class:`datetime.date` in the years 400 to 799.
    """
    cycle, year = divmod(day[0], _YEARS_IN_CYCLE)
    ordinal = date(year + _YEARS_IN_CYCLE, day[1], day[2]).toordinal() + days
    cycles_passed, offset = divmod(ordinal - _FIRST_DAY, _DAYS_IN_CYCLE)
    moved = date.fromordinal(_FIRST_DAY + offset)
    return moved.year + _YEARS_IN_CYCLE * (cycle + cycles_passed - 1), moved.month, moved.day
