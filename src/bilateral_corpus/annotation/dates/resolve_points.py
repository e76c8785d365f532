"""Points of the calendar, stated in full or in part."""

from __future__ import annotations

from bilateral_corpus.annotation.dates.cell import Cell, Unit
from bilateral_corpus.annotation.dates.context import Context, Tense
from bilateral_corpus.annotation.dates.expressions import (
    Anchor,
    Anniversary,
    Fields,
    Fiscal,
    Holiday,
    Known,
    OneOf,
    Step,
)
from bilateral_corpus.annotation.dates.nearest import in_year, nearest, step_to_weekday
from bilateral_corpus.annotation.dates.resolved import DATE, Resolved
from bilateral_corpus.annotation.dates.resolving import resolve


@resolve.register(Known)
def _known(point: Known, _context: Context) -> Resolved:
    return Resolved.of(point.cell)


@resolve.register(OneOf)
def _one_of(point: OneOf, context: Context) -> Resolved:
    if context.day_first is not None:
        return Resolved.of(point.day_first if context.day_first else point.month_first)
    days = sorted((point.day_first.edtf, point.month_first.edtf))
    return Resolved(DATE, point.day_first.timex, f"[{','.join(days)}]")


@resolve.register(Fields)
@resolve.register(Holiday)
def _fields(point: Fields | Holiday, context: Context) -> Resolved | None:
    if isinstance(point, Holiday) and point.year is not None:
        cell = in_year(point, point.year)
        return Resolved.of(cell) if cell else Resolved(DATE, f"{point.year:04}", f"{point.year:04}")
    if cell := nearest(point, context):
        return Resolved.of(cell)
    return _unplaced(point)


def _unplaced(point: Fields | Holiday) -> Resolved:
    """A point of which nothing tells the year."""
    if isinstance(point, Holiday) or point.weekday:
        day = point.weekday if isinstance(point, Fields) else None
        return Resolved(DATE, f"XXXX-WXX-{day}" if day else "XXXX-XX-XX")
    cell = in_year(point, 2000)
    value = f"XXXX{cell.timex[4:]}" if cell else "XXXX"
    return Resolved(DATE, value, f"XXXX{cell.edtf[4:]}" if cell and point.unit in (Unit.DAY, Unit.MONTH) else None)


_REFERENCES = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


@resolve.register(Step)
def _step(step: Step, context: Context) -> Resolved | None:
    """So many cells from the one of speaking, or from that of which was spoken."""
    if not isinstance(step.what, Unit):
        return _step_to(step, step.what, context)
    if step.what is Unit.WEEKEND and not step.fixed and (weekend := _weekend(context)):
        return Resolved.of(weekend)
    base = _step_base(step, step.what, context)
    if base is None:
        return Resolved(DATE, _REFERENCES.get(step.count, "XXXX"))
    return Resolved.of(base.moved(step.count))


def _weekend(context: Context) -> Cell | None:
    """Say which weekend "the weekend" is: the last one, unless the clause speaks of the future."""
    now = context.now(Unit.WEEKEND)
    if now is None or context.tense in (Tense.FUTURE, Tense.PRESENT) or context.reference is None:
        return now
    return now if now.first <= context.reference else now.moved(-1)


def _step_base(step: Step, unit: Unit, context: Context) -> Cell | None:
    if step.anchor is Anchor.TOLD:
        return context.now(unit)
    if step.anchor is Anchor.SPEECH and context.narrative and step.count > 0 and (told := context.spoken_of(unit)):
        # "The next year" of a history is the one after that which it has come to.
        return told
    if step.anchor is Anchor.SPEECH:
        # "Last year" is that of the day of speaking, also in a narrative, if that day is known.
        return context.speech(unit)
    if base := context.spoken_of(unit):
        return base
    now = context.now(unit)
    # "The quarter" of which nothing was said before is the one that is over, as in reports.
    return now.moved(-1) if now and unit is Unit.QUARTER and not step.fixed else now


def _step_to(step: Step, what: Fields | Holiday, context: Context) -> Resolved | None:
    """A point without its year, with a direction: "last May", "next Friday"."""
    base = (
        context.point
        if step.anchor is Anchor.LAST and context.last is None
        else context.last
        if step.anchor is Anchor.LAST
        else context.point
    )
    if base is None:
        return _unplaced(what)
    if isinstance(what, Fields) and what.weekday:
        return Resolved.of(step_to_weekday(step.count, what.weekday, base))
    this = in_year(what, base.year)
    if this is None:
        return None
    if step.count == 0:
        return Resolved.of(_this(what, this, base, context))
    if step.count < 0:
        return Resolved.of(this if this.last < base.first else in_year(what, base.year - 1) or this)
    return Resolved.of(this if this.first > base.last else in_year(what, base.year + 1) or this)


def _this(what: Fields | Holiday, this: Cell, base: Cell, context: Context) -> Cell:
    # In January "this winter" is the one that began in the year before.
    previous = in_year(what, base.year - 1)
    if previous and previous.last >= base.first:
        return previous
    return nearest(what, context) or this if context.tense is Tense.FUTURE and this.last < base.first else this


@resolve.register(Fiscal)
def _fiscal(fiscal: Fiscal, context: Context) -> Resolved:
    year = fiscal.year
    if year is None and context.reference:
        year = context.reference.year + fiscal.step
    return Resolved(DATE, f"FY{year:04}", f"{year:04}") if year is not None else Resolved(DATE, "FYXXXX")


@resolve.register(Anniversary)
def _anniversary(anniversary: Anniversary, context: Context) -> Resolved | None:
    """The day of an anniversary, if the day that it is of was spoken of; see the annotator for those said later."""
    return Resolved(DATE, "XXXX") if anniversary.year is None else Resolved.of(Cell(Unit.YEAR, anniversary.year))
