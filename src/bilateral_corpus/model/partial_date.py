"""Dates as precise as they were stated, in the Extended Date/Time Format (EDTF) of ISO 8601-2:2019."""

from __future__ import annotations

import operator
from collections.abc import Callable
from datetime import date, datetime

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model.display import Displayable
from bilateral_corpus.model.edtf.arithmetic import move_by, moved
from bilateral_corpus.model.edtf.bounds import Bound, encloses, may_meet
from bilateral_corpus.model.edtf.grammar import shown
from bilateral_corpus.model.edtf.precision import Precision, precision_of
from bilateral_corpus.model.edtf.reading import Order, Reading, read
from bilateral_corpus.model.edtf.syntax import Date, DateSet, End, Interval, Moment, NumericYear, Single, four_digits

__all__ = ["PartialDate", "Precision", "to_partial_date"]


def _to_text(value: object) -> str:
    if not isinstance(value, str):
        raise InvalidValueError(f"found {value!r}, expected an EDTF text; to_partial_date takes dates as well")
    return str(value)


def _is_valid(_instance: object, _attribute: object, text: str) -> None:
    read(text)


@frozen(order=False, repr=False)
class PartialDate(Displayable):
    """A date as precise as it was stated: a day, a month, a decade, a season, an interval, a choice of dates.

    Equal if, and only if, the texts are: ``2004-06`` is not ``2004-06-XX``. Sorted by the first day, then the last,
    then the text. ``?`` (uncertain), ``~`` (approximate) and ``%`` (both) do not widen the bounds.

    >>> visit = PartialDate("2022-09")
    >>> visit.earliest, visit.latest, visit.precision
    (datetime.date(2022, 9, 1), datetime.date(2022, 9, 30), <Precision.MONTH: 'month'>)
    >>> PartialDate("1962-09-05") + relativedelta(years=60)
    PartialDate('2022-09-05')

    Attributes:
        edtf: The text, of level 0, 1 or 2 of the profile at https://www.loc.gov/standards/datetime/.

    Raises:
        InvalidValueError: If the text is no such date, has white space around it, is longer than 4096 code points or
            has a year of more than 18 digits.
    """

    edtf: str = field(converter=_to_text, validator=_is_valid)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Return the date of an EDTF text, as ``PartialDate(text)`` does."""
        return cls(text)

    @classmethod
    def from_date(cls, value: date) -> PartialDate:
        """Return a calendar day. A datetime is refused, as its time would be lost."""
        if isinstance(value, datetime) or not isinstance(value, date):
            raise InvalidValueError(f"found {value!r}, expected a datetime.date that is no datetime")
        return cls(value.isoformat())

    @classmethod
    def from_datetime(cls, value: datetime) -> PartialDate:
        """Return a day and time with its zone, if it has one; a zone equal to UTC is written ``Z``.

        Raises:
            InvalidValueError: If it has microseconds, or a zone that is not of whole minutes: level 0 has neither.
        """
        if not isinstance(value, datetime):
            raise InvalidValueError(f"found {value!r}, expected a datetime.datetime")
        if value.microsecond:
            raise InvalidValueError(f"found {value!r}, expected no microseconds, which EDTF does not write")
        text = value.isoformat()
        return cls(f"{text[:-6]}Z" if text.endswith("+00:00") else text)

    @classmethod
    def from_parts(cls, year: int, month: int | None = None, day: int | None = None) -> PartialDate:
        """Return a year, a month or a day.

        Args:
            year: 0 is the year before 1. A year of more than four digits cannot have a month.
            month: 1 to 12; 21 to 41 for a season, quarter, quadrimester or semester.
            day: 1 to 31.
        """
        if day is not None and month is None:
            raise InvalidValueError(f"found the day {day!r} without a month, expected a month as well")
        numbers = [number for number in (year, month, day) if number is not None]
        if any(isinstance(number, bool) or not isinstance(number, int) for number in numbers):
            raise InvalidValueError(f"found {numbers!r}, expected whole numbers")
        if month is None:
            return cls(str(NumericYear(year)))
        return cls("-".join([four_digits(year), *(f"{number:02}" for number in numbers[1:])]))

    @classmethod
    def interval(cls, start: PartialDateLike | None, end: PartialDateLike | None) -> PartialDate:
        """Return the interval from `start` to `end`, both included.

        Args:
            start: A date, ``None`` if there is a start that is not known, ``".."`` if there is none.
            end: The same for the end.
        """
        return cls(f"{_end_text(start)}/{_end_text(end)}")

    @property
    def level(self) -> int:
        """The lowest conformance level of the EDTF profile that admits the text: 0, 1 or 2."""
        return self._reading.level

    @property
    def earliest(self) -> date | None:
        """The first day that the date can mean.

        None if the start is open or unknown (see `has_open_start`, `has_unknown_start`), or if the day lies outside
        the years 1 to 9999, which are all that :class:`datetime.date` can hold. Sorting, `contains` and `overlaps`
        know the true bound.
        """
        return _as_date(self._reading.bounds[0])

    @property
    def latest(self) -> date | None:
        """The last day that the date can mean; None as for `earliest`."""
        return _as_date(self._reading.bounds[1])

    @property
    def has_open_start(self) -> bool:
        """Whether it has no start: ``../1985``, ``[..1985]``."""
        return self._reading.bounds[0] is End.OPEN

    @property
    def has_open_end(self) -> bool:
        """Whether it has no end, or none yet: ``1985/..``, ``[1985..]``."""
        return self._reading.bounds[1] is End.OPEN

    @property
    def has_unknown_start(self) -> bool:
        """Whether it has a start that is not known: ``/1985``."""
        return self._reading.bounds[0] is End.UNKNOWN

    @property
    def has_unknown_end(self) -> bool:
        """Whether it has an end that is not known: ``1985/``."""
        return self._reading.bounds[1] is End.UNKNOWN

    @property
    def precision(self) -> Precision:
        """The smallest unit of the calendar that certainly holds it; see :class:`Precision`."""
        return precision_of(self._reading.expression)

    @property
    def year(self) -> int | None:
        """The year, if it is one and stated in full, be it qualified; 0 is the year before 1."""
        expression = self._reading.expression
        if isinstance(expression, NumericYear):
            return expression.value if expression.significant is None else None
        return self._stated("year")

    @property
    def month(self) -> int | None:
        """The month, 1 to 12, if it is one and stated in full, be it qualified."""
        return None if self.grouping is not None else self._stated("month")

    @property
    def day(self) -> int | None:
        """The day of the month, if it is one and stated in full, be it qualified."""
        return self._stated("day")

    @property
    def grouping(self) -> int | None:
        """The code of a season (21 to 32), quarter (33 to 36), quadrimester (to 39) or semester (40, 41)."""
        expression = self._reading.expression
        return expression.grouping if isinstance(expression, Date) else None

    @property
    def is_exact(self) -> bool:
        """Whether it is a single day, with or without a time, with nothing qualified or unspecified."""
        expression = self._reading.expression
        return isinstance(expression, Moment) or (isinstance(expression, Date) and expression.is_plain_day)

    @property
    def is_approximate(self) -> bool:
        """Whether it, or a part of it, is marked as approximate, ``~`` or ``%``."""
        return "~" in self.edtf or "%" in self.edtf

    @property
    def is_uncertain(self) -> bool:
        """Whether it, or a part of it, is marked as uncertain, ``?`` or ``%``."""
        return "?" in self.edtf or "%" in self.edtf

    @property
    def is_interval(self) -> bool:
        """Whether it is an interval, ``start/end``."""
        return isinstance(self._reading.expression, Interval)

    @property
    def is_set(self) -> bool:
        """Whether it is one of several dates, ``[...]``, or all of several, ``{...}``."""
        return isinstance(self._reading.expression, DateSet)

    @property
    def start(self) -> PartialDate | None:
        """The start of an interval; None if open or unknown, and for all that is no interval."""
        return self._end(lambda interval: interval.start)

    @property
    def end(self) -> PartialDate | None:
        """The end of an interval; None if open or unknown, and for all that is no interval."""
        return self._end(lambda interval: interval.end)

    @property
    def members(self) -> tuple[PartialDate, ...]:
        """The members of a set, a range ``1670..1672`` as the interval ``1670/1672``; empty if it is no set."""
        expression = self._reading.expression
        return tuple(PartialDate(str(each)) for each in expression.members) if isinstance(expression, DateSet) else ()

    def contains(self, other: PartialDateLike) -> bool:
        """Return whether all that `other` can mean certainly lies from the first to the last day of this date.

        Gaps in a set count as inside. An open end reaches without limit. An unknown end contains nothing for certain,
        but every date contains itself.
        """
        other = to_partial_date(other)
        return self == other or encloses(self._reading.bounds, other._reading.bounds)

    def overlaps(self, other: PartialDateLike) -> bool:
        """Return whether both can mean the same day: their bounds share one.

        Gaps in a set count as inside. An open end and an unknown end reach without limit, as either may.
        """
        return may_meet(self._reading.bounds, to_partial_date(other)._reading.bounds)

    def to_date(self) -> date:
        """Return the day, without its time if it has one.

        Raises:
            InvalidValueError: If it is not exact, or outside the years 1 to 9999.
        """
        if not self.is_exact or self.earliest is None:
            raise InvalidValueError(f"found {self.edtf!r}, expected one day, unqualified, of the years 1 to 9999")
        return self.earliest

    def __add__(self, delta: relativedelta) -> PartialDate:
        """Return the date moved, as precise and as qualified as it is; intervals and sets move with all their dates.

        A day that the month does not have becomes its last, as in dateutil. Years move any date, months those with a
        month, weeks and days those with a day, and hours to seconds those with a time.

        Raises:
            InvalidValueError: If the move is finer than the date's precision, or the delta has absolute fields.
        """
        if not isinstance(delta, relativedelta):
            return NotImplemented
        if not delta:
            return self
        try:
            return PartialDate(str(moved(self._reading.expression, move_by(delta))))
        except InvalidValueError as error:
            raise InvalidValueError(f"cannot move {shown(self.edtf)} by {delta!r}: {error}") from None

    __radd__ = __add__

    def __sub__(self, delta: relativedelta) -> PartialDate:
        """Return the date moved back; see `__add__`."""
        if not isinstance(delta, relativedelta):
            return NotImplemented
        return self + -delta

    def __contains__(self, other: PartialDateLike) -> bool:
        return self.contains(other)

    def __lt__(self, other: PartialDate) -> bool:
        return _compare(operator.lt, self, other)

    def __le__(self, other: PartialDate) -> bool:
        return _compare(operator.le, self, other)

    def __gt__(self, other: PartialDate) -> bool:
        return _compare(operator.gt, self, other)

    def __ge__(self, other: PartialDate) -> bool:
        return _compare(operator.ge, self, other)

    def __str__(self) -> str:
        return self.edtf

    def __repr__(self) -> str:
        return f"PartialDate({self.edtf!r})"

    @property
    def _reading(self) -> Reading:
        return read(self.edtf)

    def _stated(self, name: str) -> int | None:
        expression = self._reading.expression
        date_part = expression.date if isinstance(expression, Moment) else expression
        part = getattr(date_part, name, None)
        return int(part.digits) if part is not None and part.is_stated else None

    def _end(self, choose: Callable[[Interval], Single | End]) -> PartialDate | None:
        expression = self._reading.expression
        end = choose(expression) if isinstance(expression, Interval) else End.UNKNOWN
        return None if isinstance(end, End) else PartialDate(str(end))


PartialDateLike = PartialDate | date | str
"""What `to_partial_date` takes; a datetime is a date."""


def to_partial_date(value: PartialDateLike) -> PartialDate:
    """Return the value as a PartialDate; made to be an attrs converter.

    Args:
        value: A PartialDate, an EDTF text, a date, or a datetime, which keeps its time.

    Raises:
        InvalidValueError: If it is anything else, a number among them: is 1985 a year or a time stamp?
    """
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, str):
        return PartialDate(value)
    if isinstance(value, date):
        return PartialDate.from_datetime(value) if isinstance(value, datetime) else PartialDate.from_date(value)
    raise InvalidValueError(f"found {value!r}, expected an EDTF text, a date, a datetime or a PartialDate")


def _end_text(value: PartialDateLike | None) -> str:
    if value is None:
        return End.UNKNOWN.value
    return End.OPEN.value if value == End.OPEN.value else to_partial_date(value).edtf


def _compare(operation: Callable[[Order, Order], bool], left: PartialDate, right: object) -> bool:
    if not isinstance(right, PartialDate):
        return NotImplemented  # type: ignore[no-any-return] # the methods that call this may return it
    return operation(left._reading.order, right._reading.order)


def _as_date(bound: Bound) -> date | None:
    return date(*bound) if not isinstance(bound, End) and date.min.year <= bound[0] <= date.max.year else None
