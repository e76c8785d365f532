"""The dates of days that have names."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateutil.easter import easter

from bilateral_corpus.annotation.dates.lunar import lunar_new_year
from bilateral_corpus.errors import InvalidValueError

_FIXED = re.compile(r"(\d\d)-(\d\d)$")
_EASTER = re.compile(r"easter([+-]\d+)$")
_NTH = re.compile(r"(\d\d)-(mon|tue|wed|thu|fri|sat|sun)(\d)$")
_LUNAR = re.compile(r"(lunar|tet)([+-]\d+)$")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def holiday_date(rule: str, year: int) -> date | None:
    """The day of a holiday in a year.

    Args:
        rule: ``12-25``, a day of a month; ``easter-2``, days from Easter Sunday; ``11-thu4``, the fourth Thursday of
            November; ``lunar+3`` and ``tet-1``, days from the first of the lunar year of China and of Vietnam.
        year: The year.

    Returns:
        The day; None where it is not known, such as a lunar new year beyond the table.

    Raises:
        InvalidValueError: It is no such rule.

    >>> holiday_date("11-thu4", 2024)
    datetime.date(2024, 11, 28)
    """
    if match := _FIXED.match(rule):
        return date(year, int(match[1]), int(match[2]))
    if match := _EASTER.match(rule):
        return easter(year) + timedelta(days=int(match[1]))
    if match := _NTH.match(rule):
        first = date(year, int(match[1]), 1)
        shift = (_WEEKDAYS.index(match[2]) - first.weekday()) % 7
        return first + timedelta(days=shift + 7 * (int(match[3]) - 1))
    if match := _LUNAR.match(rule):
        new_year = lunar_new_year(year, vietnamese=match[1] == "tet")
        return new_year + timedelta(days=int(match[2])) if new_year else None
    raise InvalidValueError(
        f"found the rule {rule!r} for a holiday, expected 12-25, easter-2, 11-thu4, lunar+0 or tet+0"
    )
