"""Times of day."""

from __future__ import annotations

from attrs import evolve

from bilateral_corpus.annotation.dates.cell import Unit
from bilateral_corpus.annotation.dates.expressions import Anchor, Clock, Expression, Modified, Step
from bilateral_corpus.annotation.dates.numerals import clock_text
from bilateral_corpus.annotation.dates.points import date
from bilateral_corpus.annotation.dates.slots import Slots

_NOON = 12


def clock(slots: Slots) -> Expression | None:
    """A time of the clock: "9:30 a.m.", "noon", "0800 UTC"."""
    if "instant" in slots:
        return Clock(f"T{slots['instant']:02}:00")
    time = slots.get("clock") or slots.get("clock12") or slots.get("hhmm") or slots.get("dotted_clock")
    hour = slots.first("hour", "cardinal")
    if time is None:
        time = clock_text(hour, slots.get("minute") or 0)
    half_of_day = slots.get("ampm") or _DAYPARTS.get(slots.get("daypart") or "")
    turned = _turned(time, half_of_day) if half_of_day else time
    return Clock(turned, _zone(slots)) if turned else None


_DAYPARTS = {"MO": "am", "AF": "pm", "EV": "pm", "NI": "pm"}


def _turned(time: str, half_of_day: str) -> str | None:
    """The time of the 24 hours; None if there is no such hour on a clock face."""
    hour = int(time[1:3])
    if hour > _NOON or (hour == 0 and half_of_day == "pm"):
        return time if hour > _NOON else None
    return f"T{hour % _NOON + (_NOON if half_of_day == 'pm' else 0):02}{time[3:]}"


def _zone(slots: Slots) -> str:
    zone = slots.get("zone") or ""
    shift = slots.get("int")
    return f"+{shift:02}:00" if zone and shift is not None and shift <= 14 else zone


def daypart(slots: Slots) -> Expression:
    """A part of a day."""
    time = f"T{slots['daypart']}"
    if "direction" in slots:
        return Clock(time, day=Step(Unit.DAY, slots["direction"]))
    if "anaphoric" in slots:
        return Clock(time, day=Step(Unit.DAY, slots["anaphoric"], Anchor.LAST))
    return Clock(time)


def daypart_on(slots: Slots) -> Expression:
    """A part of the day after the one that was spoken of."""
    return Clock(f"T{slots['daypart']}", day=Step(Unit.DAY, 1, Anchor.LAST))


def daypart_of_date(slots: Slots) -> Expression | None:
    """A part of a day that is named by figures alone: "sáng 26/7"."""
    day = date(slots)
    return Clock(f"T{slots['daypart']}", day=day) if day is not None else None


def clock_of_date(slots: Slots) -> Expression | None:
    """A time of the clock and a date in figures: "9h 24/10"."""
    day = date(slots)
    return evolve(slots["CLOCK"], day=day) if day is not None else None


def night(slots: Slots) -> Expression:
    """Tonight."""
    return Clock("TNI", day=Step(Unit.DAY, slots["night_deictic"]))


def at(slots: Slots) -> Expression | None:
    """A time of a day that is named."""
    day = slots.first("DAY", "WEEKDAY", "STEP", "TIME")
    time = slots.get("CLOCK") or slots.get("DAYPART")
    if isinstance(time, Modified):
        return evolve(time, inner=evolve(time.inner, day=day))
    if day is None and "direction" in slots:
        day = Step(Unit.DAY, slots["direction"])
    if isinstance(day, Clock):
        day = day.day
    part = slots.get("daypart")
    if time is None:
        time = Clock(f"T{part}")
    found = evolve(time, day=day)
    return Modified(found, slots["part"], cuts=False) if "part" in slots else found


def part_of_day(slots: Slots) -> Expression:
    """The early or late part of a part of the day."""
    mod = slots.get("part") or slots.get("within")
    inner = slots.get("DAYPART") or slots.get("TIME") or Clock(f"T{slots['daypart']}")
    return Modified(inner, mod, cuts=False)


MEANINGS = (clock, daypart, daypart_on, daypart_of_date, clock_of_date, night, at, part_of_day)
