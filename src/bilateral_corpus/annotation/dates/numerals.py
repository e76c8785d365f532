"""What a token that begins with a digit can be: a day, a year, a clock time, a numeric date."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

#: The class names that a token has, each with what the token means in it.
Values = Mapping[str, object]

_YEAR_PAIR = re.compile(r"([12]\d{3})[-–/](\d{2}|[12]\d{3})$")
_DAY_PAIR = re.compile(r"(\d{1,2})[-–](\d{1,2})$")
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$")
_COMPACT = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$")
_SLASH = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$")
_DAY_SPAN = re.compile(r"(\d{1,2})(?:/(\d{1,2}))?[-–](\d{1,2})/(\d{1,2})(?:/([12]\d{3}))?$")
_SHORT_SLASH = re.compile(r"(\d{1,2})[/.-](\d{1,2})$")
_MONTH_YEAR = re.compile(r"(\d{1,2})[/-]([12]\d{3})$")
_YEAR_MONTH = re.compile(r"([12]\d{3})[-–](0[1-9]|1[0-2])$")
_CLOCK = re.compile(r"([01]?\d|2[0-4])[:.h]([0-5]\d)(?::([0-5]\d))?$")
_CLOCK_H = re.compile(r"([01]?\d|2[0-4])h$", re.IGNORECASE)
_HHMM = re.compile(r"([01]\d|2[0-3])([0-5]\d)$")
_TWELVE = re.compile(r"(\d{1,2})(?:[:.]([0-5]\d))?(am|pm)$", re.IGNORECASE)
_DECADE = re.compile(r"([12]\d\d|[1-9])0(?:s|-?[хе])$")
_RANK = re.compile(r"(\d{1,3})(?:st|nd|rd|th|er|e|ème|º|ª|-?[йя]|-?го|-?м)$", re.IGNORECASE)
_QUARTER = re.compile(r"([1-4])q(\d{2})?$", re.IGNORECASE)
_DECIMAL = re.compile(r"(\d+)[.,](\d+)$")
_FRACTION = re.compile(r"(1|3)/(2|4)$")
_THOUSANDS = re.compile(r"\d{1,3}(?:[,.]\d{3})+$")

_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_LAST_DAY, _LAST_MONTH, _LAST_HOUR = 31, 12, 24


def numeral_classes(text: str) -> Values:
    """The classes of a token that begins with a digit, with their meanings; empty if it is no number of any use here.

    >>> numeral_classes("1990s")
    {'decade_number': 199}
    """
    if text.isdecimal():
        return _integer(text)
    return next((found for read in _FORMS if (found := read(text))), {})


def _integer(text: str) -> Values:
    if len(text) > 9:
        return {}
    number = int(text)
    values: dict[str, object] = {"int": number}
    if 1 <= number <= _LAST_DAY and len(text) <= 2:
        values["day_number"] = values["day_int"] = number
    if number <= _LAST_HOUR and len(text) <= 2:
        values["hour"] = number
    if 1 <= number <= _LAST_MONTH and len(text) <= 2:
        values["month_number"] = number
    if len(text) == 2:
        values["two_digits"] = number
    if len(text) == 4:
        if _FIRST_YEAR <= number <= _LAST_YEAR:
            values["year"] = number
        if match := _HHMM.match(text):
            values["hhmm"] = f"T{match[1]}:{match[2]}"
    if match := _COMPACT.match(text):
        values["iso_date"] = tuple(map(int, match.groups()))
    return values


def _rank(text: str) -> Values:
    if not (match := _RANK.match(text)):
        return {}
    number = int(match[1])
    day = {"day_number": number, "rank": number} if 1 <= number <= _LAST_DAY else {}
    return {"ordinal": number, **day}


def _range(text: str) -> Values:
    if match := _YEAR_MONTH.match(text):
        # "2004-05" is a school year as often as a month; the other reading wins only if the years follow on.
        year, month = int(match[1]), int(match[2])
        if month != year % 100 + 1:
            return {"month_year": (year, month)}
    if match := _YEAR_PAIR.match(text):
        start = int(match[1])
        end = int(match[2]) if len(match[2]) == 4 else start // 100 * 100 + int(match[2])
        return {"year_pair": (start, end)} if start < end <= _LAST_YEAR else {}
    return {}


def _date(text: str) -> Values:
    if match := _ISO.match(text):
        return {"iso_date": (int(match[1]), int(match[3]), int(match[4]))}
    if match := _SLASH.match(text):
        if match[2] == ".":
            # With stops the day comes first, whoever writes it.
            return {"iso_date": (int(match[4]), int(match[3]), int(match[1]))} if len(match[4]) == 4 else {}
        return {"slash_date": (int(match[1]), int(match[3]), _century(match[4]))}
    if (match := _DAY_SPAN.match(text)) and _is_day_span(match):
        first, month, last, last_month, year = (int(part) if part else None for part in match.groups())
        return {"day_span": ((first, month or last_month), (last, last_month), year)}
    if (match := _MONTH_YEAR.match(text)) and 1 <= int(match[1]) <= _LAST_MONTH:
        return {"month_year": (int(match[2]), int(match[1]))}
    return {}


def _is_day_span(match: re.Match[str]) -> bool:
    """Whether figures can be from one day to another: "8-10/9", "31/7-3/8/2024"."""
    days, months = (int(match[1]), int(match[3])), (int(match[2] or match[4]), int(match[4]))
    return all(1 <= day <= _LAST_DAY for day in days) and all(1 <= month <= _LAST_MONTH for month in months)


def _century(digits: str) -> int:
    return int(digits) if len(digits) == 4 else century_year(int(digits))


def century_year(number: int) -> int:
    """The year that two digits stand for; below 50 one of this century, as POSIX has it with another limit."""
    return number + (2000 if number < 50 else 1900)


def _pair(text: str) -> Values:
    values: dict[str, object] = {}
    if match := _FRACTION.match(text):
        values["fraction"] = {"1/2": "5", "1/4": "25", "3/4": "75"}.get(text)
    if match := _DAY_PAIR.match(text):
        values["int_pair"] = (int(match[1]), int(match[2]))
        if 0 < int(match[1]) < int(match[2]) <= _LAST_DAY:
            values["day_pair"] = (int(match[1]), int(match[2]))
    if (match := _SHORT_SLASH.match(text)) and int(match[1]) <= _LAST_DAY and 1 <= int(match[2]) <= _LAST_MONTH:
        values["day_month"] = (int(match[1]), int(match[2]))
    if (match := _CLOCK.match(text)) and "." not in text:
        values["clock"] = clock_text(int(match[1]), int(match[2]), match[3])
    elif match:
        values["dotted_clock"] = clock_text(int(match[1]), int(match[2]))
    if match := _CLOCK_H.match(text):
        values["clock"] = clock_text(int(match[1]), 0)
    if match := _DECIMAL.match(text):
        values["decimal"] = f"{match[1]}.{match[2]}"
    return values


def clock_text(hour: int, minute: int, second: str | None = None) -> str:
    """A time of day as TIMEX3 writes it."""
    return f"T{hour:02}:{minute:02}" + (f":{second}" if second else "")


def _twelve(text: str) -> Values:
    if not (match := _TWELVE.match(text)) or not 1 <= int(match[1]) <= 12:
        return {}
    hour = int(match[1]) % 12 + (12 if match[3].lower() == "pm" else 0)
    return {"clock12": f"T{hour:02}:{match[2]}" if match[2] else f"T{hour:02}:00"}


def _decade(text: str) -> Values:
    match = _DECADE.match(text)
    return {"decade_number": int(match[1]) if len(match[1]) == 3 else 190 + int(match[1])} if match else {}


def _quarter(text: str) -> Values:
    match = _QUARTER.match(text)
    return {"quarter_number": (int(match[1]), _century(match[2]) if match[2] else None)} if match else {}


def _thousands(text: str) -> Values:
    return {"int": int(re.sub(r"\D", "", text))} if _THOUSANDS.match(text) else {}


_FORMS: tuple[Callable[[str], Values], ...] = (_rank, _range, _date, _thousands, _pair, _twelve, _decade, _quarter)

#: Every combination of classes that a numeral can have, for tables that are made beforehand.
NUMERAL_SAMPLES = (
    "8-10/9",
    *(str(number) for number in range(2400)), *(f"{number:02}" for number in range(100)),
    *(f"{number:04}" for number in range(0, 2400, 5)), "24000", "20240726", "99999999", "1st", "40th", "400th",
    "2004-05", "2004-07", "2009-2012", "2024-07-26", "26/07/2024", "7/2024", "1/2", "1/4", "3/4", "1/13", "18-20",
    "20-18", "8-12", "12-8", "15-12", "31/12", "9:30", "9h30", "9h", "2.5", "40.5", "9.30", "9.05", "1,5", "25.11",
    "31.12", "1,200", "9am", "9:30pm", "1990s", "90s", "3Q", "3Q09", "40-50", "40-30", "1.10", "10.10", "1.5", "25.40",
    "24.40", "12.40", "13.12", "31.5", "31.13", "3/5", "3-13", "13-3", "13-30", "0.5", "0-5", "0:30", "23:15:10",
)  # fmt: skip
