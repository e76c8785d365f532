"""Lengths of time, what they end or begin with, and points at a distance."""

from __future__ import annotations

from datetime import timedelta

from dateutil.relativedelta import relativedelta

from bilateral_corpus.annotation.dates.cell import MONTHS, Cell, Unit
from bilateral_corpus.annotation.dates.context import Context
from bilateral_corpus.annotation.dates.durations import duration_value
from bilateral_corpus.annotation.dates.expressions import (
    Amount,
    Anchor,
    Duration,
    Recurrence,
    Shifted,
    Trailing,
    Vague,
)
from bilateral_corpus.annotation.dates.resolved import DATE, DURATION, SET, TIME, Resolved
from bilateral_corpus.annotation.dates.resolving import resolve

_CLOCK_UNITS = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)


@resolve.register(Duration)
def _duration(length: Duration, _context: Context) -> Resolved:
    return Resolved(DURATION, duration_value(length))


@resolve.register(Trailing)
def _trailing(trail: Trailing, context: Context) -> Resolved:
    value = duration_value(trail.duration)
    amount = trail.duration.amounts[0]
    if amount.number == "X":
        return Resolved(DURATION, value, _open(trail.direction, context.now(Unit.YEAR)))
    now, other = _ends(trail.duration, trail.direction, context)
    if now is None or other is None:
        return Resolved(DURATION, value)
    first, last = sorted((now, other), key=lambda cell: cell.first)
    return Resolved(DURATION, value, first.to(last), cells=(first, last))


def _open(direction: int, now: Cell | None) -> str | None:
    if now is None:
        return None
    return f"../{now.edtf}" if direction < 0 else f"{now.edtf}/.."


def _ends(length: Duration, direction: int, context: Context) -> tuple[Cell | None, Cell | None]:
    """Where a length of time that touches the day of speaking begins and ends, in its own unit."""
    unit = _counting_unit(length.unit)
    now = None if length.unit in _CLOCK_UNITS else context.now(unit)
    if now is None:
        return None, None
    return now, _shifted_cell(now, length, direction)


def _counting_unit(unit: Unit) -> Unit:
    """In what cells the ends of so many units are named: years for decades, months for quarters."""
    if unit in (Unit.YEAR, Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM):
        return Unit.YEAR
    return Unit.MONTH if unit in MONTHS else Unit.DAY


def _shifted_cell(base: Cell, length: Duration, direction: int) -> Cell:
    """The cell at a distance, as large as `base` or as the last unit of the distance, whichever is larger."""
    for number, unit in length.amounts:
        count = float(number) * direction
        if unit in MONTHS:
            months = round(count * MONTHS[unit])
            base = _months_on(base, months)
        elif unit not in _CLOCK_UNITS:
            days = round(count * {Unit.WEEK: 7, Unit.FORTNIGHT: 14, Unit.WEEKEND: 7}.get(unit, 1))
            base = Cell.of(base.unit, base.first + timedelta(days=days))
    return base


def _months_on(base: Cell, months: int) -> Cell:
    if base.unit is Unit.DAY:
        return Cell.of(Unit.DAY, base.first + relativedelta(months=months))
    size = MONTHS.get(base.unit)
    if size and months % size == 0:
        return base.moved(months // size)
    return Cell.of(base.unit, base.first + relativedelta(months=months))


@resolve.register(Shifted)
def _shifted(shifted: Shifted, context: Context) -> Resolved | None:
    """As exact as the unit is, but for days and weeks, which give a day."""
    length, unit = shifted.duration, shifted.duration.unit
    if length.amounts[0].number == "X":
        return _vaguely_shifted(shifted, context)
    if unit in _CLOCK_UNITS:
        return _shifted_time(shifted, context)
    base = _base(shifted, context)
    if base is None:
        return Resolved(DATE, "PAST_REF" if shifted.direction < 0 else "FUTURE_REF")
    return Resolved.of(_shifted_cell(base, length, shifted.direction))


def _shifted_time(shifted: Shifted, context: Context) -> Resolved:
    reference = "PAST_REF" if shifted.direction < 0 else "FUTURE_REF"
    now = context.now(Unit.DAY)
    return Resolved(TIME, reference, now.edtf if now else None)


def _vaguely_shifted(shifted: Shifted, context: Context) -> Resolved:
    past = shifted.direction < 0
    return Resolved(DATE, "PAST_REF" if past else "FUTURE_REF", _open(-1 if past else 1, context.now(Unit.YEAR)))


_ANCHOR_UNITS = {Unit.FORTNIGHT: Unit.DAY, Unit.WEEKEND: Unit.DAY} | dict.fromkeys(
    (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM), Unit.YEAR
)


def _base(shifted: Shifted, context: Context) -> Cell | None:
    """What a distance is counted from, in cells as large as what it is counted in."""
    unit = _ANCHOR_UNITS.get(shifted.duration.unit, shifted.duration.unit)
    if unit is Unit.YEAR and "." in shifted.duration.amounts[0].number:
        # "Half a year ago" names a month.
        unit = Unit.MONTH
    if compared := _compared_quarter(shifted, context):
        return compared
    if not isinstance(shifted.anchor, Anchor):
        found = resolve(shifted.anchor, context)
        # What is counted from a day gives a day: "50 years after June 3, 1975".
        return found.cell if found else None
    if shifted.anchor is Anchor.SPEECH or context.last is None:
        return context.now(unit)
    if context.last.unit in (Unit.QUARTER, Unit.HALF) and unit is Unit.YEAR:
        return context.last
    return context.spoken_of(Unit.DAY if unit is Unit.WEEK else unit)


def _compared_quarter(shifted: Shifted, context: Context) -> Cell | None:
    """The quarter that "a year ago" compares, where a report speaks of one."""
    is_year = shifted.duration.amounts == (Amount("1", Unit.YEAR),)
    if not is_year or context.narrative or not isinstance(shifted.anchor, Anchor) or shifted.direction > 0:
        return None
    return context.spoken_of(Unit.QUARTER) if context.last_named(Unit.QUARTER) else None


@resolve.register(Recurrence)
def _recurrence(what: Recurrence, _context: Context) -> Resolved:
    return Resolved(SET, what.value, quant=what.quant, freq=what.freq)


@resolve.register(Vague)
def _vague(vague: Vague, context: Context) -> Resolved:
    if vague.reference == "PRESENT_REF":
        now = context.speech(context.exactness)
        return Resolved(DATE, vague.reference, now.edtf if now else None)
    # Whoever tells of 1963 and says "the future" means one's own.
    direction = -1 if vague.reference == "PAST_REF" else 1
    return Resolved(DATE, vague.reference, _open(direction, context.speech(Unit.YEAR)))
