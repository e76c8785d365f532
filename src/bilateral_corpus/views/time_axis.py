"""Years, months or days under an axis of time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count

from bilateral_corpus.views.extent import day_number

__all__ = ["ticks"]

# The EPOCH of matplotlib is the day 0.
_EPOCH = date(1970, 1, 1)
_MONTHS_A_YEAR = 12
_DAYS = (1, 2, 5, 10)
# Months, then years: steps that a reader counts by.
_MONTHS = (
    1,
    2,
    3,
    6,
    *(_MONTHS_A_YEAR * years for years in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000)),
)


def ticks(start: float, end: float, most: int) -> list[tuple[float, str]]:
    """Give places on an axis of time, with their dates in ISO 8601 as far as they differ.

    >>> ticks(0.0, 1096.0, 5)
    [(0.0, '1970'), (365.0, '1971'), (730.0, '1972'), (1096.0, '1973')]

    Args:
        start: Where the axis begins, in days from 1970-01-01.
        end: Where it ends.
        most: How many there may be.
    """
    most = max(most, 1)
    for days in _DAYS:
        if (end - start) / days < most:
            return [(place, _day(place).isoformat()) for place in _by_days(start, end, days)]
    for months in _MONTHS:
        found = [(day_number(day), _label(day, months)) for day in _by_months(start, end, months, most)]
        if len(found) <= most:
            return found
    return []


def _by_days(start: float, end: float, step: int) -> Iterator[float]:
    first = -(-start // step) * step
    return (first + number * step for number in range(int((end - first) // step) + 1))


def _by_months(start: float, end: float, step: int, most: int) -> Iterator[date]:
    """Give the months that begin on the axis; one more than `most` at most, so that a long axis takes no longer."""
    found, first = 0, _day(start)
    for month in count(((first.year * _MONTHS_A_YEAR + first.month - 1) // step) * step, step):
        year, index = divmod(month, _MONTHS_A_YEAR)
        if not date.min.year <= year <= date.max.year:
            if year > date.max.year:
                return
            continue
        day = date(year, index + 1, 1)
        if day_number(day) > end or found > most:
            return
        if day_number(day) >= start:
            found += 1
            yield day


def _label(day: date, step: int) -> str:
    return f"{day.year}" if step >= _MONTHS_A_YEAR else f"{day.year:04}-{day.month:02}"


def _day(number: float) -> date:
    days = min(max(number, day_number(date.min)), day_number(date.max))
    return _EPOCH + timedelta(days=int(days // 1))
