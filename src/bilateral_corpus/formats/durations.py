"""Durations as ISO 8601 writes them, in one form only."""

from __future__ import annotations

import re
from datetime import timedelta

from bilateral_corpus.errors import InvalidValueError

__all__ = ["format_duration", "parse_duration"]

# Years and months are left out, as they have no fixed length.
_DURATION = re.compile(
    r"""
    (?P<sign> - )?
    P (?: (?P<days> [0-9]{1,9} ) D )?
    (?: T (?= [0-9] )
        (?: (?P<hours> [0-9]{1,9} ) H )?
        (?: (?P<minutes> [0-9]{1,9} ) M )?
        (?: (?P<seconds> [0-9]{1,9} ) (?: \. (?P<fraction> [0-9]{1,6} ) )? S )?
    )?
    """,
    re.VERBOSE,
)


def format_duration(duration: timedelta) -> str:
    """Write a duration as days and seconds.

    >>> format_duration(timedelta(minutes=1, seconds=30)), format_duration(timedelta(days=1, microseconds=500))
    ('PT90S', 'P1DT0.0005S')
    """
    sign, duration = ("-", -duration) if duration.days < 0 else ("", duration)
    days = f"{duration.days}D" if duration.days or not duration else ""
    fraction = f".{duration.microseconds:06}".rstrip("0") if duration.microseconds else ""
    return f"{sign}P{days}" + (f"T{duration.seconds}{fraction}S" if duration.seconds or fraction else "")


def parse_duration(text: str) -> timedelta:
    """Read a duration of days, hours, minutes and seconds.

    Raises:
        InvalidValueError: It is none, is more exact than a microsecond, or longer than a timedelta can be.

    >>> parse_duration("PT1M30.5S")
    datetime.timedelta(seconds=90, microseconds=500000)
    """
    found = _DURATION.fullmatch(text)
    if found is None or text.endswith(("P", "T")):
        raise InvalidValueError(f"{text!r:.60} is not an ISO 8601 duration such as PT90S")
    days, hours, minutes, seconds = (int(found[unit] or 0) for unit in ("days", "hours", "minutes", "seconds"))
    fraction = int((found["fraction"] or "").ljust(6, "0"))
    try:
        duration = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds, microseconds=fraction)
        return -duration if found["sign"] else duration
    except OverflowError:
        raise InvalidValueError(f"{text!r:.60} is longer than a duration can be here") from None
