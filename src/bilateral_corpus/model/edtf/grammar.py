r"""EDTF text to the parts that it is made of.

The time is linear in the length of the text: one look at the brackets, one split, one regular expression without
nested repetition for each date. Digits are the ten of ASCII; ``\d`` would take the digits of any script.
"""

from __future__ import annotations

import re

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model.edtf.syntax import (
    MAX_YEAR_DIGITS,
    WRITTEN_YEAR_LIMIT,
    Date,
    DateSet,
    End,
    Expression,
    Interval,
    Moment,
    NumericYear,
    Part,
    Single,
)

MAX_LENGTH = 4096
"""The longest text that is looked at, in code points; only a set has a reason to be longer than 60."""

_MARK = "[?~%]?"
_DATE = re.compile(
    rf"""
    (?P<year_before>{_MARK}) (?P<year>-?[0-9X]{{4}}) (?P<year_after>{_MARK})
    (?: - (?P<month_before>{_MARK}) (?P<month>[0-9X]{{2}}) (?P<month_after>{_MARK})
        (?: - (?P<day_before>{_MARK}) (?P<day>[0-9X]{{2}}) (?P<day_after>{_MARK}) )?
    )?
    """,
    re.VERBOSE,
)
_NUMERIC_YEAR = re.compile(
    rf"""
    (?P<number> Y-?[1-9][0-9]* | -?[0-9]{{4}} )
    (?: E (?P<exponent>[1-9][0-9]*) )?
    (?: S (?P<significant>[1-9][0-9]*) )?
    (?P<mark>{_MARK})
    """,
    re.VERBOSE,
)
_TIME = re.compile(
    r"""
    (?P<hour>[01][0-9]|2[0-3]) : (?P<minute>[0-5][0-9]) : (?P<second>[0-5][0-9])
    (?P<zone> Z | (?!-00(?::00)?\Z) [+-] (?:[01][0-9]|2[0-3]) (?: : [0-5][0-9] )? )?
    """,
    re.VERBOSE,
)
_CLOSING = {"[": "]", "{": "}"}


def parse(text: str) -> Expression:
    """Parse an EDTF expression.

    Raises:
        InvalidValueError: If the text is none, with what was found and what was expected. Whether a day exists is
            not asked here but in :mod:`.bounds`.
    """
    if len(text) > MAX_LENGTH:
        raise InvalidValueError(f"found {len(text)} characters, expected at most {MAX_LENGTH}")
    if text[:1] in _CLOSING:
        return _set(text)
    if "/" in text:
        return _interval(text)
    return _moment(text) if "T" in text else _single(text)


def shown(text: str) -> str:
    """Return the text in quotes, cut where it is long, for a message."""
    return repr(text) if len(text) <= 60 else f"{text[:60]!r}..."


def _single(text: str) -> Single:
    if date := _DATE.fullmatch(text):
        return _date(date)
    if year := _NUMERIC_YEAR.fullmatch(text):
        return _numeric_year(year)
    raise InvalidValueError(
        f"found {shown(text)}, expected a date such as 1985, 1985-04, 1985-04-12, 198X, 1985-04-XX, 2001-21, 1984~, "
        "1950S2 or Y170000002"
    )


def _date(match: re.Match[str]) -> Date:
    _check_zero(match["year"])
    date = Date(Part(*_marked(match, "year")), _part(match, "month"), _part(match, "day"))
    if date.grouping is not None:
        _check_grouping(date, date.grouping)
    return date


def _check_zero(digits: str) -> None:
    if digits == "-0000":
        raise InvalidValueError("found the year -0000, expected 0000, which has no sign")


def _part(match: re.Match[str], name: str) -> Part | None:
    return None if match[name] is None else Part(*_marked(match, name))


def _marked(match: re.Match[str], name: str) -> tuple[str, str, str]:
    digits, before, after = match[name], match[f"{name}_before"], match[f"{name}_after"]
    if before and after:
        # The standard does not say what two marks on one part mean together; % is the one way to say both.
        raise InvalidValueError(f"found {match[0]!r}, expected a mark at one side of the {name} only")
    return digits, before, after


def _check_grouping(date: Date, code: int) -> None:
    if not 21 <= code <= 41:
        raise InvalidValueError(f"found the month {code}, expected 01 to 12, or 21 to 41 for a season or the like")
    if date.day is not None or not date.year.is_stated:
        raise InvalidValueError(f"found {str(date)!r}, expected a full year before a season, and no day")


def _numeric_year(match: re.Match[str]) -> NumericYear:
    _check_zero(match["number"])
    year = NumericYear(
        number=_bounded_int(match["number"].removeprefix("Y")),
        exponent=_bounded_int(match["exponent"] or "0"),
        significant=_bounded_int(match["significant"]) if match["significant"] else None,
        mark=match["mark"],
    )
    _check_year(year, has_prefix=match["number"].startswith("Y"))
    return year


def _bounded_int(digits: str) -> int:
    if len(digits) > MAX_YEAR_DIGITS + 1:
        raise InvalidValueError(f"found a number of {len(digits)} digits, expected at most {MAX_YEAR_DIGITS}")
    return int(digits)


def _check_year(year: NumericYear, has_prefix: bool) -> None:
    # The length first: ten to the power of a large exponent would take all memory.
    if len(str(abs(year.number))) + year.exponent > MAX_YEAR_DIGITS:
        raise InvalidValueError(f"found a longer year, expected one of at most {MAX_YEAR_DIGITS} digits")
    if not has_prefix and year.exponent:
        raise InvalidValueError(f"found the exponent {year.exponent} after four digits, expected one only after a Y")
    if has_prefix != (abs(year.value) > WRITTEN_YEAR_LIMIT):
        raise InvalidValueError(f"found the year {year.value}, expected a Y if, and only if, of more than four digits")
    if year.insignificant < 0:
        raise InvalidValueError(f"found {year.significant} significant digits, expected at most those of {year.value}")


def _moment(text: str) -> Moment:
    day, _, time = text.partition("T")
    date = _single(day)
    match = _TIME.fullmatch(time)
    if match is None:
        raise InvalidValueError(
            f"found the time {shown(time)}, expected hh:mm:ss, then nothing, Z or a shift such as -04 or +04:30"
        )
    if not isinstance(date, Date) or not date.is_plain_day:
        raise InvalidValueError(f"found {day!r} before a time, expected a full day without marks")
    return Moment(date, int(match["hour"]), int(match["minute"]), int(match["second"]), match["zone"] or "")


def _interval(text: str) -> Interval:
    ends = text.split("/", 2)
    if len(ends) != 2:
        raise InvalidValueError(f"found {shown(text)}, expected one slash, between start and end of an interval")
    start, end = (End(part) if part in ("", "..") else _single(part) for part in ends)
    return _checked_interval(start, end)


def _checked_interval(start: Single | End, end: Single | End) -> Interval:
    if isinstance(start, End) and isinstance(end, End):
        raise InvalidValueError(f"found the interval '{start}/{end}', expected a date at one end at least")
    return Interval(start, end)


def _set(text: str) -> DateSet:
    opening, closing = text[0], _CLOSING[text[0]]
    if len(text) < 2 or not text.endswith(closing):
        raise InvalidValueError(f"found {shown(text)}, expected {closing!r} at its end")
    written = text[1:-1].split(",")
    members = tuple(_range(item) if ".." in item else _single(item) for item in written)
    for index, member in enumerate(members):
        _check_open_ends(member, is_first=index == 0, is_last=index == len(members) - 1)
    return DateSet(opening + closing, members)


def _range(text: str) -> Interval:
    start, _, end = text.partition("..")
    return _checked_interval(_single(start) if start else End.OPEN, _single(end) if end else End.OPEN)


def _check_open_ends(member: Single | Interval, is_first: bool, is_last: bool) -> None:
    if not isinstance(member, Interval):
        return
    if (member.start is End.OPEN and not is_first) or (member.end is End.OPEN and not is_last):
        raise InvalidValueError(
            f"found {member.as_range()!r} inside a set, expected '..' before its first date or after its last only"
        )
