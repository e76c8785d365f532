"""The early, middle and late part of a year, a decade, a month: by convention its first, second and last third."""

from __future__ import annotations

from datetime import timedelta

from bilateral_corpus.annotation.dates.cell import MONTHS, Cell, Unit

# Of ten years the first four, the middle four and the last four count: a third would be no whole number of years.
_DECADE = {"START": (0, 3), "MID": (3, 6), "END": (6, 9)}
_CENTURY = {"START": (0, 33), "MID": (33, 66), "END": (66, 99)}
_MONTH = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}
_RANKS = {"START": 0, "MID": 1, "END": 2}


def part_of(cell: Cell, mod: str) -> str | None:
    """The EDTF interval of a part of a cell; None if there is no convention for it.

    >>> part_of(Cell(Unit.YEAR, 2022), "START"), part_of(Cell(Unit.DECADE, 199), "MID")
    ('2022-01/2022-04', '1993/1996')
    """
    if mod not in _RANKS or cell.index <= 0:
        return None
    if cell.unit in (Unit.DECADE, Unit.CENTURY):
        years = MONTHS[cell.unit] // 12
        first, last = (_DECADE if cell.unit is Unit.DECADE else _CENTURY)[mod]
        return f"{cell.index * years + first:04}/{cell.index * years + last:04}"
    if cell.unit is Unit.MONTH:
        first, last = _MONTH[mod]
        day = cell.first
        end = min(last, cell.last.day)
        return f"{day.replace(day=first)}/{day.replace(day=end)}"
    if cell.unit in (Unit.SEASON, Unit.QUARTER):
        month = Cell.of(Unit.MONTH, cell.first).moved(_RANKS[mod])
        return month.edtf
    if months := MONTHS.get(cell.unit):
        third = months // 3
        start = Cell.of(Unit.MONTH, cell.first).moved(third * _RANKS[mod])
        return f"{start.edtf}/{start.moved(third - 1).edtf}"
    return _part_of_week(cell, mod) if cell.unit is Unit.WEEK else None


def _part_of_week(cell: Cell, mod: str) -> str:
    start, days = {"START": (0, 1), "MID": (2, 2), "END": (4, 2)}[mod]
    first = cell.first + timedelta(days=start)
    return f"{first}/{first + timedelta(days=days)}"
