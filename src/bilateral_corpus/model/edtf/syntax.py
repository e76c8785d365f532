"""The parts of an EDTF expression, each of which prints as it is written.

Named tuples: they never leave this package, and import faster than attrs classes do.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

MAX_YEAR_DIGITS = 18
"""The longest year, in decimal digits: what fits a signed integer of 64 bits, as databases and Arrow hold it."""

WRITTEN_YEAR_LIMIT = 9999
"""The largest year, either sign, that is written without a ``Y`` (ISO 8601-2:2019, 4.7.2)."""


class End(Enum):
    """An end of an interval that is no date (ISO 8601-2:2019, 9.2)."""

    OPEN = ".."
    UNKNOWN = ""

    def __str__(self) -> str:
        return self.value


class Part(NamedTuple):
    """A year, a month or a day as written, with the marks beside it (ISO 8601-2:2019, 8).

    Attributes:
        digits: Decimal digits, ``X`` for one that is not stated; a year can have a minus sign in front.
        before: The mark at its left, which qualifies this part only: ``?``, ``~``, ``%`` or nothing.
        after: The mark at its right, which qualifies this part and all to its left.
    """

    digits: str
    before: str = ""
    after: str = ""

    def __str__(self) -> str:
        return f"{self.before}{self.digits}{self.after}"

    @property
    def is_stated(self) -> bool:
        """Whether no digit is left unspecified."""
        return "X" not in self.digits


class Date(NamedTuple):
    """A year of four digits, a month or a day; or a sub-year grouping such as a season, in the month's place."""

    year: Part
    month: Part | None = None
    day: Part | None = None

    def __str__(self) -> str:
        return "-".join(map(str, self.parts))

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that are written, from the year down."""
        return tuple(part for part in (self.year, self.month, self.day) if part is not None)

    @property
    def is_stated(self) -> bool:
        """Whether no digit of any part is left unspecified."""
        return all(part.is_stated for part in self.parts)

    @property
    def is_plain_day(self) -> bool:
        """Whether it is a day with all its digits and no mark."""
        return self.day is not None and self.is_stated and not any(part.before or part.after for part in self.parts)

    @property
    def grouping(self) -> int | None:
        """The code 21 to 41 of a season, quarter, quadrimester or semester (ISO 8601-2:2019, 4.8)."""
        if self.month is None or not self.month.is_stated:
            return None
        code = int(self.month.digits)
        return code if code > 12 else None


class NumericYear(NamedTuple):
    """A year by its number: with the prefix ``Y``, with an exponent, or with its significant digits counted.

    Attributes:
        number: The year before it is multiplied by ten to the `exponent`.
        exponent: 0 where none is written.
        significant: How many digits from the left are significant; None where not said.
        mark: The mark at the end: ``?``, ``~``, ``%`` or nothing.
    """

    number: int
    exponent: int = 0
    significant: int | None = None
    mark: str = ""

    def __str__(self) -> str:
        exponent = f"E{self.exponent}" if self.exponent else ""
        significant = f"S{self.significant}" if self.significant is not None else ""
        number = f"Y{self.number}" if abs(self.value) > WRITTEN_YEAR_LIMIT else four_digits(self.number)
        return f"{number}{exponent}{significant}{self.mark}"

    @property
    def value(self) -> int:
        """The year."""
        return self.number * int(10**self.exponent)

    @property
    def insignificant(self) -> int:
        """How many digits from the right are not significant."""
        return 0 if self.significant is None else len(str(abs(self.value))) - self.significant


class Moment(NamedTuple):
    """A day and the time of day to the second; `zone` is as written: ``Z``, a shift such as ``+04:30``, or nothing."""

    date: Date
    hour: int
    minute: int
    second: int
    zone: str

    def __str__(self) -> str:
        return f"{self.date}T{self.hour:02}:{self.minute:02}:{self.second:02}{self.zone}"


class Interval(NamedTuple):
    """From one date to another, both included; or, in a set, all the dates from one to the other."""

    start: Date | NumericYear | End
    end: Date | NumericYear | End

    def __str__(self) -> str:
        return f"{self.start}/{self.end}"

    def as_range(self) -> str:
        """Return the text of a range in a set, where an open end is written by nothing."""
        start, end = ("" if end is End.OPEN else str(end) for end in (self.start, self.end))
        return f"{start}..{end}"


class DateSet(NamedTuple):
    """One date of several, ``[...]``, or all of several, ``{...}`` (ISO 8601-2:2019, 6)."""

    brackets: str
    members: tuple[Date | NumericYear | Interval, ...]

    def __str__(self) -> str:
        written = (member.as_range() if isinstance(member, Interval) else str(member) for member in self.members)
        return f"{self.brackets[0]}{','.join(written)}{self.brackets[1]}"


Single = Date | NumericYear
Expression = Date | NumericYear | Moment | Interval | DateSet


def four_digits(year: int) -> str:
    """Return a year from -9999 to 9999 as it is written: ``0007``, ``-0044``."""
    return f"-{-year:04}" if year < 0 else f"{year:04}"
