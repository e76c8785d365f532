"""Times of captions: ``00:01:02.500`` in WebVTT, ``00:01:02,500`` in SubRip."""

from __future__ import annotations

import re
from datetime import timedelta

__all__ = ["MILLISECOND", "format_time", "parse_time", "to_milliseconds"]

MILLISECOND = timedelta(milliseconds=1)
_TIME = re.compile(
    r"(?:(?P<hours>[0-9]{1,11}):)?(?P<minutes>[0-9]{1,2}):(?P<seconds>[0-9]{1,2})(?:[.,](?P<fraction>[0-9]{1,3}))?"
)


def to_milliseconds(time: timedelta) -> timedelta:
    """The time as captions can say it: in whole milliseconds, not before the beginning."""
    return max(time, timedelta(0)) // MILLISECOND * MILLISECOND


def format_time(time: timedelta, point: str = ".") -> str:
    """Write a time in hours, minutes, seconds and milliseconds.

    >>> format_time(timedelta(minutes=1, seconds=2.5)), format_time(timedelta(hours=100), ",")
    ('00:01:02.500', '100:00:00,000')
    """
    seconds, milliseconds = divmod(time // MILLISECOND, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}{point}{milliseconds:03}"


def parse_time(text: str) -> timedelta | None:
    """Read a time; None if it is none. Hours and milliseconds may be missing, and a comma is as good as a point.

    >>> parse_time("01:02.5")
    datetime.timedelta(seconds=62, microseconds=500000)
    """
    found = _TIME.fullmatch(text.strip())
    if found is None or int(found["minutes"]) > 59 or int(found["seconds"]) > 59:
        return None
    try:
        return timedelta(
            hours=int(found["hours"] or 0),
            minutes=int(found["minutes"]),
            seconds=int(found["seconds"]),
            milliseconds=int((found["fraction"] or "").ljust(3, "0")),
        )
    except OverflowError:
        return None
