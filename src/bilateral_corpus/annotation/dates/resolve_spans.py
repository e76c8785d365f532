"""Intervals, enumerations and what has only one end."""

from __future__ import annotations

from attrs import evolve

from bilateral_corpus.annotation.dates.cell import Cell
from bilateral_corpus.annotation.dates.context import Context, Tense
from bilateral_corpus.annotation.dates.expressions import (
    Bounded,
    Expression,
    Fields,
    Range,
    Several,
)
from bilateral_corpus.annotation.dates.nearest import in_year, step_to_weekday
from bilateral_corpus.annotation.dates.resolved import DATE, Resolved
from bilateral_corpus.annotation.dates.resolving import resolve


@resolve.register(Range)
def _range(between: Range, context: Context) -> Resolved | None:
    start = resolve(between.start, context)
    if start is None:
        return None
    end = _resolve_after(between.end, start.cells[-1], context) if start.cells else resolve(between.end, context)
    if end is None:
        return None
    if not start.cells or not end.cells:
        return _until_now(start, end, context)
    first, last = start.cells[0], end.cells[-1]
    edtf = first.to(last) if first.first <= last.last else None
    if first == last:
        edtf = first.edtf
    return Resolved(start.timex_type, f"{start.value}/{end.value}", edtf, cells=(first, last))


def _until_now(start: Resolved, end: Resolved, context: Context) -> Resolved:
    """From a point to the day of speaking: "from 2010 until now"."""
    value = f"{start.value}/{end.value}"
    now = context.now(start.cell.unit) if start.cell and end.value == "PRESENT_REF" else None
    if now is None or start.cell is None or start.cell.first > now.last:
        return Resolved(DATE, value)
    return Resolved(DATE, value, start.cell.to(now), cells=(start.cell, now))


def _end(cell: Cell, side: int) -> str:
    """A cell as an end of an interval, which can be no interval itself."""
    return cell.edtf if "/" not in cell.edtf else str(cell.last if side else cell.first)


def _resolve_after(expression: Expression, start: Cell, context: Context) -> Resolved | None:
    """Resolve the end of a range: a point without its year is the first one after the start."""
    if not isinstance(expression, Fields) or (expression.weekday and not expression.day):
        if isinstance(expression, Fields) and expression.weekday:
            return Resolved.of(step_to_weekday(1, expression.weekday, start))
        return resolve(expression, context)
    cells = (in_year(expression, start.year + shift) for shift in (0, 1, 2))
    found = next((cell for cell in cells if cell and cell.last >= start.last), None)
    return Resolved.of(found) if found else None


@resolve.register(Several)
def _several(several: Several, context: Context) -> Resolved | None:
    found = [resolve(each, context) for each in several.members]
    cells = tuple(cell for each in found if each for cell in each.cells)
    values = [each.value for each in found if each]
    edtf = "{" + ",".join(cell.edtf for cell in cells) + "}" if len(cells) == len(found) else None
    return Resolved(DATE, ",".join(values), edtf, cells=cells)


_BOUND_MODS = {"BEFORE": "BEFORE", "BY": "ON_OR_BEFORE", "SINCE": None, "UNTIL": None}


@resolve.register(Bounded)
def _bounded(bounded: Bounded, context: Context) -> Resolved | None:
    ahead = bounded.relation in ("UNTIL", "BY") and context.tense is not Tense.PAST
    found = resolve(bounded.inner, context.speaking_of(Tense.FUTURE) if ahead else context)
    if found is None:
        return None
    cell = found.cells[0] if found.cells else None
    edtf = _open_interval(bounded.relation, cell, found.edtf) if cell else found.edtf
    return evolve(found, edtf=edtf, mod=_BOUND_MODS[bounded.relation] or found.mod)


def _open_interval(relation: str, cell: Cell, edtf: str | None) -> str | None:
    """What is before 1986 ends with 1985, what is by 2050 can be in it, what is since 1973 begins with it."""
    if "T" in (edtf or ""):
        return edtf
    if edtf and edtf != cell.edtf and ".." not in edtf and edtf.count("/") == 1:
        # Part of a cell: "by the end of 2024".
        start, end = edtf.split("/")
        return f"{start}/.." if relation == "SINCE" else f"../{end}"
    match relation:
        case "BEFORE":
            return f"../{_end(cell.moved(-1), 1)}"
        case "UNTIL" | "BY":
            return f"../{_end(cell, 1)}"
    return f"{_end(cell, 0)}/.."
