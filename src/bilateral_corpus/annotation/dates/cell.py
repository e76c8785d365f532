"""Cells of the calendar: the how-many-th year, month, week or day, and the arithmetic of them."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

# 1970-01-01 was a Thursday; proleptic Gregorian ordinals make 0001-01-01, a Monday, the day 1.
_DAYS_IN_WEEK = 7
_LAST_YEAR = date.max.year


class Unit(StrEnum):
    """A unit of the calendar or the clock, from the smallest."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"


SEASONS = ("SP", "SU", "FA", "WI")
# EDTF codes of the first season, quarter and semester (ISO 8601-2:2019, 4.8).
_FIRST_CODE = {Unit.SEASON: 21, Unit.QUARTER: 33, Unit.HALF: 40}
_IN_YEAR = {Unit.MONTH: 12, Unit.SEASON: 4, Unit.QUARTER: 4, Unit.HALF: 2}
_YEARS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
#: The months that units longer than a month have.
MONTHS = {Unit.MONTH: 1, Unit.SEASON: 3, Unit.QUARTER: 3, Unit.HALF: 6} | {
    unit: 12 * years for unit, years in _YEARS.items()
}


class Cell(NamedTuple):
    """A cell of the calendar.

    Attributes:
        unit: Its size.
        index: Its number among those of its size: years count from 0, decades and centuries likewise, the quarters of
            year 1 from 4, months from 12, days as `date.toordinal` does and weeks from the Monday 0001-01-01.
    """

    unit: Unit
    index: int  # type: ignore[assignment] # not the method of tuples

    @classmethod
    def of(cls, unit: Unit, day: date) -> Cell:
        """The cell of a size that holds a day; the season of January is the winter of the year before."""
        if unit in _YEARS:
            return cls(unit, day.year // _YEARS[unit])
        if unit is Unit.SEASON:
            index = day.year * 12 + day.month - 3
            return cls(unit, index // 3)
        if unit in _IN_YEAR:
            share = _IN_YEAR[unit]
            return cls(unit, day.year * share + (day.month - 1) * share // 12)
        if unit in (Unit.WEEK, Unit.WEEKEND):
            return cls(unit, (day.toordinal() - 1) // _DAYS_IN_WEEK)
        return cls(Unit.DAY, day.toordinal())

    @classmethod
    def day(cls, year: int, month: int, day: int) -> Cell:
        """The cell of a day.

        Raises:
            ValueError: The calendar has no such day.
        """
        return cls(Unit.DAY, date(year, month, day).toordinal())

    def moved(self, count: int) -> Cell:
        """The cell so many further on."""
        return Cell(self.unit, self.index + count)

    def within(self, unit: Unit) -> Cell:
        """The larger cell that this one lies in."""
        return self if unit is self.unit else Cell.of(unit, self.first)

    def part(self, unit: Unit, rank: int) -> Cell:
        """The first, second … cell of a smaller size that begins in this one; -1 is the last.

        A week belongs to the year, month or quarter that its Thursday lies in, as in ISO 8601.
        """
        if unit is Unit.WEEK:
            shift = timedelta(days=3)
            first, last = Cell.of(unit, self.first + shift), Cell.of(unit, self.last - shift)
        elif unit is Unit.SEASON:
            first = Cell(unit, self.first.year * 4)
            last = first.moved(4 * (self.last.year - self.first.year) + 3)
        else:
            first, last = Cell.of(unit, self.first), Cell.of(unit, self.last)
        return first.moved(rank - 1) if rank > 0 else last.moved(rank + 1)

    @property
    def first(self) -> date:
        """The first day.

        Raises:
            ValueError: It lies outside the years 1 to 9999.
        """
        if self.unit in _YEARS:
            return date(max(self.index * _YEARS[self.unit], 1), 1, 1)
        if self.unit is Unit.SEASON:
            return date(self.index // 4, self.index % 4 * 3 + 3, 1)
        if self.unit in _IN_YEAR:
            year, part = divmod(self.index, _IN_YEAR[self.unit])
            return date(year, part * 12 // _IN_YEAR[self.unit] + 1, 1)
        if self.unit is Unit.WEEK:
            return date.fromordinal(self.index * _DAYS_IN_WEEK + 1)
        if self.unit is Unit.WEEKEND:
            return date.fromordinal(self.index * _DAYS_IN_WEEK + 6)
        return date.fromordinal(self.index)

    @property
    def last(self) -> date:
        """The last day.

        Raises:
            ValueError: It lies outside the years 1 to 9999.
        """
        if self.unit in _YEARS:
            return date(min(self.index * _YEARS[self.unit] + _YEARS[self.unit] - 1, _LAST_YEAR), 12, 31)
        if self.unit is Unit.WEEKEND:
            return self.first + timedelta(days=1)
        return self.moved(1).first - timedelta(days=1)

    @property
    def year(self) -> int:
        """The year that it begins in."""
        return self.first.year

    def to(self, other: Cell) -> str:
        """The EDTF interval from this cell to another; a week has no EDTF of its own, so its days stand for it."""
        first = str(self.first) if "/" in self.edtf else self.edtf
        last = str(other.last) if "/" in other.edtf else other.edtf
        return f"{first}/{last}"

    @property
    def timex(self) -> str:
        """The value in TIMEX3: ``2024``, ``198`` (a decade), ``19`` (a century), ``2024-Q3``, ``2024-W31``."""
        if self.unit in _YEARS:
            digits = {Unit.YEAR: 4, Unit.DECADE: 3, Unit.CENTURY: 2, Unit.MILLENNIUM: 1}[self.unit]
            if self.index < 0:
                # The third century before our era are the years -299 to -200, and 44 BC is the year -43.
                return f"BC{-1 - self.index:02}" if self.unit is Unit.CENTURY else f"BC{1 - self.index:04}"
            return f"{self.index:0{digits}}"
        if self.unit is Unit.MONTH:
            return f"{self.index // 12:04}-{self.index % 12 + 1:02}"
        if self.unit is Unit.SEASON:
            return f"{self.index // 4:04}-{SEASONS[self.index % 4]}"
        if self.unit in _IN_YEAR:
            share = _IN_YEAR[self.unit]
            return f"{self.index // share:04}-{self.unit[0].upper()}{self.index % share + 1}"
        if self.unit in (Unit.WEEK, Unit.WEEKEND):
            year, week, _ = date.fromordinal(self.index * _DAYS_IN_WEEK + 1).isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if self.unit is Unit.WEEKEND else "")
        return self.first.isoformat()

    @property
    def edtf(self) -> str:
        """The EDTF text."""
        if self.unit in _YEARS:
            if abs(self.index) * _YEARS[self.unit] > _LAST_YEAR:
                raise ValueError(f"found the year {self.index * _YEARS[self.unit]}, which has more than four digits")
            if self.unit is Unit.CENTURY and self.index < 0:
                return f"-{-1 - self.index:02}XX" if self.index < -1 else "-0099/0000"
            sign = "-" if self.index < 0 else ""
            return f"{sign}{self.timex.removeprefix('BC') if not sign else f'{-self.index:04}'}".ljust(4, "X")
        if self.unit in _FIRST_CODE:
            year, part = divmod(self.index, _IN_YEAR[self.unit])
            return f"{year:04}-{_FIRST_CODE[self.unit] + part}"
        if self.unit in (Unit.WEEK, Unit.WEEKEND):
            return f"{self.first}/{self.last}"
        return self.timex
