"""Points in points: the third quarter of a year, May of last year, the end of a month."""

from __future__ import annotations

from attrs import evolve

from bilateral_corpus.annotation.dates.cell import Cell, Unit
from bilateral_corpus.annotation.dates.context import Context
from bilateral_corpus.annotation.dates.durations import duration_value
from bilateral_corpus.annotation.dates.expressions import (
    Amount,
    Duration,
    Expression,
    Fields,
    Holiday,
    Modified,
    Nth,
    Step,
    Within,
)
from bilateral_corpus.annotation.dates.nearest import in_year
from bilateral_corpus.annotation.dates.parts import part_of
from bilateral_corpus.annotation.dates.resolved import DATE, DURATION, Resolved
from bilateral_corpus.annotation.dates.resolving import resolve


@resolve.register(Nth)
def _nth(nth: Nth, context: Context) -> Resolved | None:
    """The so-many-th cell of a larger one, or the first or last so many."""
    if nth.whole is None and nth.count > 1:
        return Resolved(DURATION, duration_value(Duration((Amount(str(nth.count), nth.unit),))))
    whole = resolve(nth.whole, context) if nth.whole is not None else _holder(nth, context)
    if whole is None or not whole.cells:
        return whole and evolve(whole, edtf=None)
    first = whole.cells[0].part(nth.unit, nth.rank)
    return Resolved.of(first) if nth.count == 1 else _several_parts(nth, first)


def _several_parts(nth: Nth, first: Cell) -> Resolved:
    start, end = (first, first.moved(nth.count - 1)) if nth.rank > 0 else (first.moved(1 - nth.count), first)
    if nth.unit is Unit.QUARTER and nth.count == 2 and start.index % 2 == 0:
        return Resolved.of(Cell(Unit.HALF, start.index // 2))
    return Resolved(DATE, f"{start.timex}/{end.timex}", start.to(end), cells=(start, end))


_HOLDERS = {
    Unit.DAY: Unit.MONTH, Unit.WEEK: Unit.MONTH, Unit.MONTH: Unit.YEAR, Unit.QUARTER: Unit.YEAR, Unit.HALF: Unit.YEAR,
    Unit.YEAR: Unit.DECADE, Unit.DECADE: Unit.CENTURY,
}  # fmt: skip


def _holder(nth: Nth, context: Context) -> Resolved | None:
    """The larger unit that "the third week" is one of, where it is not said: that which was spoken of."""
    larger = _HOLDERS.get(nth.unit)
    if larger is None:
        return None
    base = context.spoken_of(larger) or context.now(larger)
    return Resolved.of(base) if base else Resolved(DATE, "XXXX")


@resolve.register(Within)
def _within(within: Within, context: Context) -> Resolved | None:
    """A point in a larger one that is named with it."""
    outer = resolve(within.outer, context)
    if outer is not None and outer.value.startswith("FY") and isinstance(within.inner, Fields):
        return _within_accounts(outer, within.inner)
    if outer is None or outer.cell is None:
        return resolve(within.inner, context)
    cell = _cell_within(within.inner, outer.cell, context)
    return Resolved.of(cell) if cell else None


def _within_accounts(outer: Resolved, inner: Fields) -> Resolved:
    """A quarter or half of a year of accounts, whose months are not known."""
    letter = inner.unit[0].upper() if inner.rank else None
    return evolve(outer, value=f"{outer.value}-{letter}{inner.rank}" if letter else outer.value)


def _cell_within(inner: Expression, cell: Cell, context: Context) -> Cell | None:
    match inner:
        case Fields(_, _, None, None, int(weekday)) if cell.unit is Unit.WEEK:
            return cell.part(Unit.DAY, weekday)
        case Fields(_, _, None, int(day), None):
            return Cell.day(cell.first.year, cell.first.month, day)
        case Nth(rank, _, _, Fields(_, _, _, _, int(weekday))):
            return _nth_weekday(cell, rank, weekday)
        case Fields() | Holiday():
            return in_year(inner, cell.first.year)
        case Step(Unit.QUARTER):
            return _same_part(cell, context.spoken_of(Unit.QUARTER))
        case Step(Unit() as unit):
            return Cell.of(unit, cell.first)
    return None


def _same_part(year: Cell, part: Cell | None) -> Cell:
    """The quarter of another year; the year itself if no quarter was spoken of."""
    return part.moved(4 * (year.first.year - part.first.year)) if part else year


def _nth_weekday(cell: Cell, rank: int, weekday: int) -> Cell:
    first = cell.first if rank > 0 else cell.last
    if rank > 0:
        return Cell.of(Unit.DAY, first).moved((weekday - first.isoweekday()) % 7 + 7 * (rank - 1))
    return Cell.of(Unit.DAY, first).moved(-((first.isoweekday() - weekday) % 7) + 7 * (rank + 1))


_SHIFT_MODS = {
    "MORE_THAN": "BEFORE", "LESS_THAN": "AFTER", "EQUAL_OR_MORE": "ON_OR_BEFORE", "EQUAL_OR_LESS": "ON_OR_AFTER",
}  # fmt: skip


@resolve.register(Modified)
def _modified(modified: Modified, context: Context) -> Resolved | None:
    """A part of a point, or something near it."""
    found = resolve(modified.inner, context)
    if found is None:
        return None
    found = evolve(found, mod=modified.mod)
    if found.timex_type != DATE:
        return found
    if modified.cuts or modified.mod == "APPROX":
        return evolve(found, edtf=_narrowed(found, modified.mod))
    # "More than a year ago" lies before that year, "less than" after it begins.
    mod = _SHIFT_MODS.get(modified.mod, modified.mod)
    return evolve(found, mod=mod, edtf=_on_one_side(found, mod))


def _on_one_side(found: Resolved, mod: str) -> str | None:
    """What lies more than 60 years back, or nearly so many."""
    if found.cell is None or "/" in found.cell.edtf:
        return found.edtf
    match mod:
        case "BEFORE" | "ON_OR_BEFORE":
            return f"../{found.cell.edtf}"
        case "AFTER" | "ON_OR_AFTER":
            return f"{found.cell.edtf}~" if found.edtf == found.cell.edtf else found.edtf
    return found.edtf


def _narrowed(found: Resolved, mod: str) -> str | None:
    if found.cell is None:
        return found.edtf
    if mod == "APPROX":
        return found.edtf if found.edtf != found.cell.edtf or "/" in found.cell.edtf else f"{found.edtf}~"
    return part_of(found.cell, mod) or found.edtf
