"""Anniversaries: which day the 50th of something is, by the day that it is of."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from bilateral_corpus.annotation.dates.cell import MONTHS, Cell, Unit
from bilateral_corpus.annotation.dates.expressions import Anniversary, Fields
from bilateral_corpus.annotation.dates.resolved import Resolved
from bilateral_corpus.annotation.dates.slots import Item
from bilateral_corpus.annotation.dates.uncertainty import uncertain

#: What an expression says and what it was found to mean.
Found = tuple[Item, Resolved]

# The day that an anniversary is of stands in the same sentence or the next; so many expressions are looked at.
_REACH = 4


def place_anniversaries(found: Sequence[Found], year: int | None) -> list[Found]:
    """Date anniversaries by a date near them that lies their number of years before a year near them.

    "Next year brings the 50th anniversary of ties established on June 3, 1975": with next year 2025 that is June 3,
    2025, since 1975 and 50 are 2025.

    Args:
        found: Expressions in the order of the text.
        year: The year of speaking.
    """
    return [
        (item, _placed(found, position, item.expression, year) or resolved)
        if isinstance(item.expression, Anniversary)
        else (item, resolved)
        for position, (item, resolved) in enumerate(found)
    ]


def _placed(found: Sequence[Found], position: int, anniversary: Anniversary, year: int | None) -> Resolved | None:
    near = found[max(0, position - _REACH) : position + _REACH + 1]
    cells = [cell for _, resolved in near for cell in resolved.cells]
    years = {cell.year for cell in cells if cell.unit in MONTHS or cell.unit is Unit.DAY} | ({year} if year else set())
    for cell in cells:
        then = _years_on(cell, anniversary.ordinal)
        if then is not None and then.year in years:
            return Resolved.of(then)
    return _stated_day(found[position + 1 : position + 2], year)


def _stated_day(following: Sequence[Found], year: int | None) -> Resolved | None:
    """The day that is named right behind: "the 45th anniversary of the treaty on July 18"."""
    for item, resolved in following:
        if isinstance(item.expression, Fields) and resolved.cell and resolved.cell.unit is Unit.DAY and year:
            day = Resolved.of(Cell.of(Unit.DAY, resolved.cell.first.replace(year=year)))
            return evolve(day, edtf=resolved.edtf) if resolved.edtf == uncertain(day.edtf or "") else day
    return None


def _years_on(cell: Cell, years: int) -> Cell | None:
    """The same day, month or year so many years later."""
    try:
        if cell.unit is Unit.DAY:
            return Cell.of(Unit.DAY, cell.first.replace(year=cell.first.year + years))
        if cell.unit in (Unit.MONTH, Unit.YEAR):
            return cell.moved(years * (12 if cell.unit is Unit.MONTH else 1))
    except ValueError:
        # 29 February.
        return None
    return None
