"""Dates to and from TIMEX3 values, ISO 8601 and :mod:`datetime`."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from bilateral_corpus.annotation.dates.cell import SEASONS, Cell, Unit
from bilateral_corpus.annotation.dates.parts import part_of
from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import PartialDate
from bilateral_corpus.model.partial_date import PartialDateLike, to_partial_date

_CELL = re.compile(r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_DAY_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(?:(\d\d)(?::(\d\d))?(?::(\d\d))?(Z|[+-]\d\d:\d\d)?|[A-Z]{2})$")
_ORDINAL = re.compile(r"(\d{4})-?(\d{3})$")
_DAYS_IN_WEEK = 7
_CODES = {21: "SP", 22: "SU", 23: "FA", 24: "WI", 33: "Q1", 34: "Q2", 35: "Q3", 36: "Q4", 40: "H1", 41: "H2"}


def to_datetime(value: PartialDateLike) -> datetime:
    """Give the moment of an exact date; midnight where it has no time.

    Raises:
        InvalidValueError: It is no single day, or one that is uncertain; :class:`datetime.datetime` would make it so.

    >>> to_datetime("2024-07-20T09:30:00")
    datetime.datetime(2024, 7, 20, 9, 30)
    """
    found = to_partial_date(value)
    if not found.is_exact:
        raise InvalidValueError(f"found {found.edtf!r}, expected an exact day, with or without a time")
    return datetime.fromisoformat(found.edtf)


def to_iso8601(value: PartialDateLike) -> str:
    """Write a date in ISO 8601-1, which has years, months, days, moments, weeks and intervals of them.

    Raises:
        InvalidValueError: It is qualified, a set, a decade, a season or otherwise beyond ISO 8601-1.
    """
    found = to_partial_date(value)
    if found.is_interval and (week := _week_of(found)):
        return week.timex
    plain = found.edtf
    if found.level or (found.is_interval and not (found.start and found.end)):
        raise InvalidValueError(f"found {plain!r}, expected a date of ISO 8601-1")
    return plain


def from_iso8601(text: str) -> PartialDate:
    """Read a date of ISO 8601-1, in its basic or extended form, with week dates and ordinal dates.

    Raises:
        InvalidValueError: It is none.

    >>> from_iso8601("20240726"), from_iso8601("2024-W31")
    (PartialDate('2024-07-26'), PartialDate('2024-07-29/2024-08-04'))
    """
    if match := _WEEK.match(text):
        return PartialDate(_week(int(match[1]), int(match[2])).edtf)
    try:
        if match := _ORDINAL.match(text):
            day = date(int(match[1]), 1, 1) + timedelta(days=int(match[2]) - 1)
            return PartialDate(day.isoformat())
        if re.match(r"\d{4}(?:\d{4}|-?W\d\d-?\d)$", text):
            return PartialDate(date.fromisoformat(text).isoformat())
        if "T" in text and "/" not in text:
            return PartialDate.from_datetime(datetime.fromisoformat(text))
    except ValueError as error:
        raise InvalidValueError(f"found {text!r}, expected a date of ISO 8601: {error}") from None
    found = PartialDate(text)
    if found.level:
        raise InvalidValueError(f"found {text!r}, expected a date of ISO 8601-1")
    return found


def to_timex(value: PartialDateLike) -> tuple[str, str | None]:
    """Write a date as a TIMEX3 value and modifier.

    Returns:
        The value and, if the date is approximate or has one end only, the modifier.

    Raises:
        InvalidValueError: It is a set, or has digits open that TIMEX3 cannot leave open.

    >>> to_timex("198X"), to_timex("1950~"), to_timex("../1985")
    (('198', None), ('1950', 'APPROX'), ('1985', 'ON_OR_BEFORE'))
    """
    found = to_partial_date(value)
    if found.is_interval:
        return _interval_timex(found)
    mark = "APPROX" if found.is_approximate else None
    plain = found.edtf.rstrip("?~%")
    if found.grouping is not None and found.grouping in _CODES:
        return f"{plain[:-2]}{_CODES[found.grouping]}", mark
    if re.fullmatch(r"\d{3}X|\d\dXX", plain):
        return plain.rstrip("X"), mark
    if re.fullmatch(r"[\dX]{4}(-[\dX]{2}){0,2}|\d{4}-\d\d-\d\dT.+", plain):
        return plain, mark
    raise InvalidValueError(f"found {found.edtf!r}, expected a date that TIMEX3 can write")


def _interval_timex(found: PartialDate) -> tuple[str, str | None]:
    if week := _week_of(found):
        return week.timex, None
    if found.start and found.end:
        return f"{to_timex(found.start)[0]}/{to_timex(found.end)[0]}", None
    if found.end:
        return to_timex(found.end)[0], "ON_OR_BEFORE"
    if found.start:
        return to_timex(found.start)[0], "ON_OR_AFTER"
    raise InvalidValueError(f"found {found.edtf!r}, expected an interval with at least one end")


def from_timex(value: str, mod: str | None = None) -> PartialDate:
    """Read a TIMEX3 value of type DATE or TIME, with its modifier.

    ``START``, ``MID`` and ``END`` cut out a third, as in "early 2022"; ``APPROX`` gives ``~``; ``BEFORE`` and
    ``ON_OR_BEFORE``, ``AFTER`` and ``ON_OR_AFTER`` give intervals with one end. Parts of a day have no EDTF; they give
    the day.

    Raises:
        InvalidValueError: It has no place in the calendar: ``P3Y``, ``PAST_REF``, ``XXXX-WXX-1``.

    >>> from_timex("2022", "START"), from_timex("2024-Q3")
    (PartialDate('2022-01/2022-04'), PartialDate('2024-35'))
    """
    cell = _cell(value)
    if cell is not None and mod in ("START", "MID", "END"):
        return PartialDate(part_of(cell, mod) or cell.edtf)
    found = PartialDate(cell.edtf) if cell is not None else _point(value)
    match mod:
        case "APPROX" if not found.is_interval:
            return PartialDate(f"{found.edtf}~")
        case "BEFORE" if cell is not None:
            return PartialDate(f"../{_end(cell.moved(-1), last=True)}")
        case "AFTER" if cell is not None:
            return PartialDate(f"{_end(cell.moved(1), last=False)}/..")
        case "ON_OR_BEFORE" if cell is not None:
            return PartialDate(f"../{_end(cell, last=True)}")
        case "ON_OR_AFTER" if cell is not None:
            return PartialDate(f"{_end(cell, last=False)}/..")
    return found


def _end(cell: Cell, *, last: bool) -> str:
    if "/" in cell.edtf:
        return str(cell.last if last else cell.first)
    return cell.edtf


def _cell(value: str) -> Cell | None:
    if match := _WEEK.match(value):
        week = _week(int(match[1]), int(match[2]))
        return Cell(Unit.WEEKEND, week.index) if match[3] else week
    if match := _CELL.match(value):
        year = int(match["year"])
        if match["quarter"]:
            return Cell(Unit.QUARTER, year * 4 + int(match["quarter"]) - 1)
        if match["half"]:
            return Cell(Unit.HALF, year * 2 + int(match["half"]) - 1)
        return (
            Cell(Unit.SEASON, year * 4 + SEASONS.index(match["season"])) if match["season"] else Cell(Unit.YEAR, year)
        )
    if re.fullmatch(r"\d{2,3}", value):
        return Cell(Unit.DECADE if len(value) == 3 else Unit.CENTURY, int(value))
    if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", value):
        return Cell(Unit.MONTH, int(value[:4]) * 12 + int(value[5:]) - 1)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return Cell.of(Unit.DAY, PartialDate(value).to_date())
    return None


def _point(value: str) -> PartialDate:
    if match := _DAY_TIME.match(value):
        if match[2] is None:
            return PartialDate(match[1])
        return PartialDate(f"{match[1]}T{match[2]}:{match[3] or '00'}:{match[4] or '00'}{match[5] or ''}")
    return PartialDate(value)


def _week(year: int, week: int) -> Cell:
    try:
        return Cell.of(Unit.WEEK, date.fromisocalendar(year, week, 1))
    except ValueError as error:
        raise InvalidValueError(f"found week {week} of {year}: {error}") from None


def _week_of(found: PartialDate) -> Cell | None:
    """The week that an interval from a Monday to a Sunday is."""
    first, last = found.earliest, found.latest
    if first is None or last is None or (last - first).days != _DAYS_IN_WEEK - 1 or first.isoweekday() != 1:
        return None
    return Cell.of(Unit.WEEK, first)
