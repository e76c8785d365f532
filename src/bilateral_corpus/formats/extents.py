"""Dates as days: for tools that know nothing but days."""

from __future__ import annotations

from datetime import date, timedelta

from bilateral_corpus.model import PartialDate

__all__ = ["LONGEST", "extent", "lasts"]

#: A date that may be any of more days than these is not shown as days.
LONGEST = timedelta(days=31)


def extent(when: PartialDate) -> tuple[date, date] | None:
    """The first and the last day that a date is shown as, where only days can be shown.

    Those are its bounds, if it is a day, a month, or whatever else leaves no more than 31 days open, or if it is an
    interval from one exact day to another. A year, a season or an open interval has none: to show it as one of its days
    would be an invention, and as all of them it would cover what is known.

    >>> extent(PartialDate("2022-09"))
    (datetime.date(2022, 9, 1), datetime.date(2022, 9, 30))
    >>> extent(PartialDate("2022")) is None
    True

    Args:
        when: Any date; that it is uncertain or approximate does not matter here.

    Returns:
        Two days, the second not before the first; or None.
    """
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return None
    return (first, last) if lasts(when) or last - first < LONGEST else None


def lasts(when: PartialDate) -> bool:
    """Whether it is an interval from one exact day to another: what is so dated takes place on all of its days."""
    return all(one is not None and one.is_exact for one in (when.start, when.end))
