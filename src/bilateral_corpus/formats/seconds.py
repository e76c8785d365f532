"""Times as exact numbers of seconds."""

from __future__ import annotations

import re
from datetime import timedelta

from bilateral_corpus.errors import InvalidValueError

__all__ = ["from_seconds", "to_seconds"]

_SECONDS = re.compile(r"(?P<sign>-?)(?P<whole>[0-9]{1,15})(?:\.(?P<fraction>[0-9]{1,6})0*)?")


def to_seconds(time: timedelta) -> str:
    """Write a time as a decimal number of seconds.

    >>> to_seconds(timedelta(minutes=1, milliseconds=500)), to_seconds(timedelta(microseconds=-1))
    ('60.5', '-0.000001')
    """
    # Not a division by a timedelta, which takes longer than all else here.
    micros = (time.days * 86_400 + time.seconds) * 10**6 + time.microseconds
    seconds, rest = divmod(abs(micros), 10**6)
    fraction = f".{rest:06}".rstrip("0") if rest else ""
    return f"{'-' if micros < 0 else ''}{seconds}{fraction}"


def from_seconds(text: str) -> timedelta:
    """Read a decimal number of seconds.

    Raises:
        InvalidValueError: It is none, is more exact than a microsecond, or longer than a timedelta can be.
    """
    found = _SECONDS.fullmatch(text)
    if found is None:
        raise InvalidValueError(f"{text!r:.60} is not a number of seconds such as 60.5")
    micros = int(found["whole"]) * 10**6 + int((found["fraction"] or "").ljust(6, "0"))
    try:
        return timedelta(microseconds=-micros if found["sign"] else micros)
    except OverflowError:
        raise InvalidValueError(f"{text!r:.60} is longer than a time can be here") from None
