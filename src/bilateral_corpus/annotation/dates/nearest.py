"""Which year, week or day a point means that leaves it open: "July 18", "Friday", "the third quarter"."""

from __future__ import annotations

from datetime import date

from bilateral_corpus.annotation.dates.cell import Cell, Unit
from bilateral_corpus.annotation.dates.context import Context, Tense
from bilateral_corpus.annotation.dates.expressions import Fields, Holiday
from bilateral_corpus.annotation.dates.holidays import holiday_date

_SHARES = {Unit.MONTH: 12, Unit.QUARTER: 4, Unit.HALF: 2, Unit.SEASON: 4}
# In a narrative a month that lies this many months back is more likely to be that of the next year, and one that lies
# this many ahead that of the year before: what is told goes forward, with small steps back.
_BACK, _AHEAD = 7, 10
# Who speaks of a day that was nearly a year ago, and is to come again within a month, says of which year it is.
_SOON, _LONG_AGO = 30, 300
# The same after a form that can be a participle, which says less: "the bonds called for redemption on December 7".
_FORM_SOON, _FORM_LONG_AGO = 120, 240


def in_year(point: Fields | Holiday, year: int) -> Cell | None:
    """The cell of a point in a year; None if the calendar has none there: 29 February."""
    try:
        if isinstance(point, Holiday):
            day = holiday_date(point.rule, year)
            return Cell.of(Unit.DAY, day) if day else None
        if point.rank is not None:
            return Cell(point.unit, year * _SHARES[point.unit] + point.rank - 1)
        return Cell.day(year, point.month or 1, point.day or 1)
    except ValueError:
        return None


def nearest(point: Fields | Holiday, context: Context) -> Cell | None:
    """The cell that a point without its year means, by the tense and what was spoken of.

    Args:
        point: The point.
        context: What it stands among.

    Returns:
        The cell; None if neither the day of speaking nor anything spoken of is known.
    """
    near = context.point
    if near is None:
        return None
    if isinstance(point, Fields) and point.weekday and not point.day:
        return _weekday(point.weekday, near, context) if near.unit is Unit.DAY else None
    if context.narrative and context.last is not None:
        return _next_told(point, near)
    if near.unit in (Unit.YEAR, Unit.DECADE, Unit.CENTURY):
        return in_year(point, near.year) if near.unit is Unit.YEAR else None
    return _by_tense(point, near.first, context.tense)


def _by_tense(point: Fields | Holiday, today: date, tense: Tense) -> Cell | None:
    cells = [cell for shift in (-4, -3, -2, -1, 0, 1, 2, 3, 4) if (cell := in_year(point, today.year + shift))]
    if isinstance(point, Fields) and point.weekday:
        # "Saturday, April 25": the weekday tells the year.
        cells = [cell for cell in cells if cell.first.isoweekday() == point.weekday] or cells
    past = [cell for cell in cells if cell.first <= today] or cells
    future = [cell for cell in cells if cell.last >= today] or cells
    nearest_one = min((past[-1], future[0]), key=lambda cell: _distance(cell, today))
    if isinstance(point, Fields) and point.unit in (Unit.QUARTER, Unit.HALF):
        return nearest_one if tense is Tense.FUTURE else past[-1]
    ahead, back = _distance(future[0], today), _distance(past[-1], today)
    if tense is Tense.PAST and not (ahead <= _SOON and back >= _LONG_AGO):
        return past[-1]
    if tense is Tense.PAST_FORM and not (ahead <= _FORM_SOON and back >= _FORM_LONG_AGO):
        return past[-1]
    if tense is Tense.FUTURE and back <= _SOON and ahead >= _LONG_AGO:
        # "They hoped that the August 7 attack would …", said on August 18.
        return past[-1]
    if tense is Tense.FUTURE or (tense is Tense.PRESENT and back > _SOON):
        return future[0]
    return nearest_one


def _distance(cell: Cell, today: date) -> int:
    return max((cell.first - today).days, (today - cell.last).days, 0)


def _next_told(point: Fields | Holiday, near: Cell) -> Cell | None:
    cell = in_year(point, near.year)
    if cell is None or near.unit in (Unit.YEAR, Unit.DECADE, Unit.CENTURY):
        return cell
    months = (cell.first.year - near.first.year) * 12 + cell.first.month - near.first.month
    if months <= -_BACK:
        return in_year(point, near.year + 1)
    return in_year(point, near.year - 1) if months >= _AHEAD else cell


def _weekday(weekday: int, near: Cell, context: Context) -> Cell:
    """The weekday at or before the day in the past tense, at or after it in the future; else the nearest one."""
    today = near.first
    back = (today.isoweekday() - weekday) % 7
    ahead = (weekday - today.isoweekday()) % 7
    if context.tense is Tense.FUTURE or (context.narrative and near.unit is Unit.DAY):
        return Cell.of(Unit.DAY, today).moved(ahead)
    if context.tense is not Tense.PRESENT or back <= ahead:
        return Cell.of(Unit.DAY, today).moved(-back)
    return Cell.of(Unit.DAY, today).moved(ahead)


def step_to_weekday(count: int, weekday: int, base: Cell) -> Cell:
    """The weekday of this week, or the next or last one: "last Friday"."""
    day = Cell.of(Unit.DAY, base.first)
    if count == 0:
        return Cell.of(Unit.WEEK, base.first).part(Unit.DAY, weekday)
    distance = (weekday - day.first.isoweekday()) % 7
    return day.moved(distance or 7) if count > 0 else day.moved((distance or 7) - 7 if distance else -7)
