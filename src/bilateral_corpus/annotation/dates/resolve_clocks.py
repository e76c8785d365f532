"""Times of day."""

from __future__ import annotations

from bilateral_corpus.annotation.dates.cell import Unit
from bilateral_corpus.annotation.dates.context import Context
from bilateral_corpus.annotation.dates.expressions import (
    Clock,
)
from bilateral_corpus.annotation.dates.resolved import TIME, Resolved
from bilateral_corpus.annotation.dates.resolving import resolve


@resolve.register(Clock)
def _clock(clock: Clock, context: Context) -> Resolved | None:
    day = resolve(clock.day, context) if clock.day is not None else None
    if day is None:
        day = _day_at_hand(context)
    if day is None:
        return Resolved(TIME, f"XXXX-XX-XX{clock.time}{clock.zone}")
    # TimeML writes the time as it is where it is said; of zones only that of the prime meridian is in its examples.
    value = f"{day.value}{clock.time}" + ("Z" if clock.zone == "Z" else "")
    return Resolved(TIME, value, _moment(day, clock), day.mod, day.cells)


def _day_at_hand(context: Context) -> Resolved | None:
    last = context.last if context.last is not None and context.last.unit is Unit.DAY else None
    cell = last or context.now(Unit.DAY)
    return Resolved.of(cell) if cell else None


def _moment(day: Resolved, clock: Clock) -> str | None:
    """A day and time in EDTF, which writes the seconds and knows no parts of a day and no 24 o'clock."""
    if day.cell is None or day.cell.unit is not Unit.DAY or clock.time[1].isalpha():
        return day.edtf
    if clock.time.startswith("T24"):
        return f"{day.cell.moved(1).edtf}T00:00:00{clock.zone}"
    # A full hour is stated to the hour; EDTF has nothing between the day and the second.
    time = {3: f"{clock.time}:00:00", 6: f"{clock.time}:00"}.get(len(clock.time), clock.time)
    return f"{day.cell.edtf}{time}{clock.zone}"
