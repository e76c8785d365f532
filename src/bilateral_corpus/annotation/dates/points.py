"""Points of the calendar: dates, years, decades, centuries, seasons, quarters, holidays."""

from __future__ import annotations

from attrs import evolve

from bilateral_corpus.annotation.dates.cell import SEASONS, Cell, Unit
from bilateral_corpus.annotation.dates.expressions import (
    Expression,
    Fields,
    Fiscal,
    Holiday,
    Known,
    Modified,
    OneOf,
    Range,
    Several,
    Step,
)
from bilateral_corpus.annotation.dates.numerals import century_year
from bilateral_corpus.annotation.dates.slots import Slots

_LAST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def point(year: int | None, month: int | None = None, day: int | None = None) -> Expression | None:
    """A year, a month or a day, with or without its year; None if the calendar has no such day."""
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and not (month and 1 <= day <= _LAST_DAYS[month - 1]):
        return None
    if year is None:
        return Fields(Unit.DAY, month=month, day=day) if day else Fields(Unit.MONTH, rank=month)
    try:
        return Known(_cell(year, month, day))
    except ValueError:
        return None


def _cell(year: int, month: int | None, day: int | None) -> Cell:
    if day is not None and month is not None:
        return Cell.day(year, month, day)
    return Cell(Unit.YEAR, year) if month is None else Cell(Unit.MONTH, year * 12 + month - 1)


def date(slots: Slots) -> Expression | None:
    """A date in words or figures."""
    if numbers := slots.get("iso_date"):
        return point(*numbers)
    if numbers := slots.get("slash_date"):
        return _slash_date(*numbers)
    if numbers := slots.get("month_year"):
        return point(*numbers)
    if numbers := slots.get("day_month"):
        return point(_year(slots), numbers[1], numbers[0])
    return point(_year(slots), slots.first("month", "month_number"), slots.first("day_number", "day_int", "day_rank"))


def _year(slots: Slots) -> int | None:
    if "two_digits" in slots:
        return century_year(slots["two_digits"])
    year: int | None = slots.get("year")
    return year


def _slash_date(first: int, second: int, year: int) -> Expression | None:
    day_first, month_first = point(year, second, first), point(year, first, second)
    if isinstance(day_first, Known) and isinstance(month_first, Known) and day_first != month_first:
        return OneOf(day_first.cell, month_first.cell)
    return day_first or month_first


def days(slots: Slots) -> Expression | None:
    """Several days of one month, which may stand in figures with the last one only: "11 và 12-12-2023"."""
    if "slash_date" in slots or "day_month" in slots:
        last = _day_first(date(slots))
        return _several([*(_in_month_of(last, day) for day in slots.all("day_int")), last])
    numbers = slots.all("day_number") + slots.all("day_rank") + slots.all("day_int")
    month = slots.get("month") or slots.get("month_number")
    return _several([point(slots.get("year"), month, number) for number in numbers])


def _day_first(day: Expression | None) -> Expression | None:
    """A day of which other figures stand before: then its own first figure is one of a day too."""
    return Known(day.day_first) if isinstance(day, OneOf) else day


def _in_month_of(end: Expression | None, day: int) -> Expression | None:
    """A day of the month that another day is in."""
    match end:
        case Fields(Unit.DAY, _, int(month), int()):
            return point(None, month, day)
        case Known(cell):
            return point(cell.first.year, cell.first.month, day)
    return None


def _several(members: list[Expression | None]) -> Expression | None:
    found = [each for each in members if each is not None]
    return Several(tuple(found)) if len(found) == len(members) else None


def day_range(slots: Slots) -> Expression | None:
    """From one day of a month to another."""
    numbers = slots.get("day_pair") or slots.all("day_int") or (slots.all("day_number") + slots.all("day_rank"))
    if numbers[0] >= numbers[1]:
        return None
    month = slots.get("month") or slots.get("month_number")
    return _range(*(point(slots.get("year"), month, number) for number in numbers))


def _range(start: Expression | None, end: Expression | None) -> Expression | None:
    return Range(start, end) if start is not None and end is not None else None


def day_month_range(slots: Slots) -> Expression | None:
    """From one day to another, where only the second has its month, or its year: "18 - 20/7", "12/10 - 14/10/2024"."""
    if numbers := slots.get("day_span"):
        return _range(*(point(numbers[2], month, day) for day, month in numbers[:2]))
    if len(both := slots.all("day_month")) > 1:
        return _range(*(point(None, month, day) for day, month in both))
    end = _day_first(date(slots))
    if "day_month" in slots and isinstance(end, Known):
        day, month = slots["day_month"]
        start = point(end.cell.year - ((month, day) > (end.cell.first.month, end.cell.first.day)), month, day)
    else:
        start = _in_month_of(end, slots["day_int"])
    return _range(start, end) if _is_earlier(start, end) else None


def _is_earlier(start: Expression | None, end: Expression | None) -> bool:
    match start, end:
        case Known(first), Known(last):
            return first.first < last.first
        case Fields(day=int(first)), Fields(day=int(last)):
            return first < last
    return False


def month_range(slots: Slots) -> Expression | None:
    """From one month to another."""
    months = slots.all("month") or slots.all("month_number") or None
    if months is None:
        return _range(*slots.all("MONTH"))
    start, end = months
    year = slots.get("year")
    # "December to March 2020" begins in the year before.
    first_year = year - (start > end) if year is not None else None
    return _range(point(first_year, start), point(year, end))


def year_range(slots: Slots) -> Expression | None:
    """From one year to another."""
    start, end = slots.get("year_pair") or slots.all("year")
    return _range(point(start), point(end)) if start < end else None


def year(slots: Slots) -> Expression | None:
    """A year, before or of the common era."""
    if "two_digits" in slots:
        return point(century_year(slots["two_digits"]))
    number = slots.get("year") or slots.get("int") or slots.get("NUMBER") or 0
    if slots.get("era") == "BC":
        return Known(Cell(Unit.YEAR, 1 - number))
    return point(number) if 0 < number < 3000 else None


def decade(slots: Slots) -> Expression | None:
    """The ten years that begin with a round one."""
    if "tens_decade" in slots:
        century = slots.get("cardinal") or 19
        return Known(Cell(Unit.DECADE, century * 10 + slots["tens_decade"] // 10)) if century > 10 else None
    return Known(Cell(Unit.DECADE, slots["decade_number"]))


def decade_of_year(slots: Slots) -> Expression | None:
    """The ten years that begin with a year, where a word for a decade stands before it."""
    found = slots.get("year") or century_year_of_decade(slots["two_digits"])
    return Known(Cell(Unit.DECADE, found // 10)) if found % 10 == 0 else None


def century_decade(slots: Slots) -> Expression | None:
    """A decade of a century that is named: 20世纪80年代."""
    digits = slots["two_digits"]
    return Known(Cell(Unit.DECADE, (slots["int"] - 1) * 10 + digits // 10)) if digits % 10 == 0 else None


def century_year_of_decade(number: int) -> int:
    """The year that the two digits of a decade stand for: those of the last century, but for the first two of this."""
    return 1900 + number if number >= 30 else 2000 + number


def century(slots: Slots) -> Expression | None:
    """A hundred years: the 17th century is the years that begin with 16."""
    sign = slots.get("era") == "BC"
    found: list[Expression | None] = [
        Known(Cell(Unit.CENTURY, -number if sign else number - 1))
        for number in slots.all("ordinal") + slots.all("roman") + slots.all("int")
        if 0 < number <= 30
    ]
    return found[0] if len(found) == 1 else _several(found) if found else None


def weekday(slots: Slots) -> Expression:
    """A day of the week."""
    return Fields(Unit.DAY, weekday=slots["weekday"])


def season(slots: Slots) -> Expression:
    """A season, with or without its year."""
    rank = SEASONS.index(slots["season"])
    if (found := slots.get("year")) is not None:
        return Known(Cell(Unit.SEASON, found * 4 + rank))
    return Fields(Unit.SEASON, rank=rank + 1)


def quarter(slots: Slots) -> Expression | None:
    """A quarter of a year."""
    if pair := slots.get("month_year"):
        return _part(Unit.QUARTER, 4, pair[1], pair[0])
    rank, year_stated = slots.get("quarter_number") or (slots.first("ordinal", "int", "roman", "count_rank"), None)
    return _part(Unit.QUARTER, 4, rank, year_stated or slots.get("year"))


def half(slots: Slots) -> Expression | None:
    """A half of a year."""
    rank = slots.get("ordinal") or slots.get("int") or slots.get("half_rank")
    return _part(Unit.HALF, 2, rank, slots.get("year"))


def _part(unit: Unit, share: int, rank: int | None, year_stated: int | None) -> Expression | None:
    rank = share if rank == -1 else rank
    if rank is None or not 1 <= rank <= share:
        return None
    if year_stated is None:
        return Fields(unit, rank=rank)
    return Known(Cell(unit, year_stated * share + rank - 1))


def fiscal_year(slots: Slots) -> Expression:
    """A year of accounts, by the year that it is named after."""
    if pair := slots.get("year_pair"):
        return Fiscal(pair[1])
    return Fiscal(slots.get("year") or century_year(slots["two_digits"]))


def holiday(slots: Slots) -> Expression:
    """A day that has a name."""
    rule = Holiday(slots["holiday"])
    found = slots.get("year")
    return rule if found is None else evolve(rule, year=found)


def deictic_day(slots: Slots) -> Expression:
    """Yesterday, today and tomorrow."""
    return Step(Unit.DAY, slots["day_deictic"])


def year_end(_slots: Slots) -> Expression:
    """The end of a year that is not named."""
    return Modified(Step(Unit.YEAR, 0), "END")


MEANINGS = (
    date, days, day_range, day_month_range, month_range, year_range, year, decade, decade_of_year, century_decade,
    century, weekday, season, quarter, half, fiscal_year, holiday, deictic_day, year_end,
)  # fmt: skip
