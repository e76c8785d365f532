"""Points that are said by their relation to others: "last year", "two years later", "the end of May"."""

from __future__ import annotations

from attrs import evolve

from bilateral_corpus.annotation.dates.cell import Cell, Unit
from bilateral_corpus.annotation.dates.expressions import (
    Amount,
    Anchor,
    Anniversary,
    Bounded,
    Clock,
    Duration,
    Expression,
    Fields,
    Fiscal,
    Holiday,
    Known,
    Modified,
    Nth,
    Range,
    Recurrence,
    Several,
    Shifted,
    Step,
    Trailing,
    Vague,
    Within,
)
from bilateral_corpus.annotation.dates.slots import Slots

_POINTS = ("MONTH", "WEEKDAY", "SEASON", "HOLIDAY", "QUARTER", "HALF", "DAY")


def _named(slots: Slots) -> Expression | Unit | None:
    unit = slots.get("unit")
    found: Expression | None = slots.first(*_POINTS)
    return Unit(unit) if unit else found


def step(slots: Slots) -> Expression | None:
    """A unit or point before, at or after the one of speaking."""
    count = slots.get("direction")
    what = _named(slots)
    if "fiscal" in slots:
        return Fiscal(step=count or 0)
    if isinstance(what, Unit) and "plural" in slots.classes("unit"):
        return Vague("FUTURE_REF" if count and count > 0 else "PAST_REF", what) if count else None
    if isinstance(what, Unit):
        if what in (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM) and "vague_past" in slots.classes("direction"):
            # "The past decade" is ten years up to now, not the ten before 2020.
            return Trailing(Duration((Amount("1", what),)), count)
        if what in (Unit.SECOND, Unit.MINUTE, Unit.HOUR):
            return Shifted(Duration((Amount("1", what),)), count or 0, Anchor.SPEECH) if count else None
        return Step(what, count if count is not None else 0)
    return Step(what, count or 0) if isinstance(what, Fields | Holiday) else None


def deictic_unit(slots: Slots) -> Expression:
    """A year, month, week or century at a distance from that of speaking, in one word: 去年."""
    units = {
        "year_deictic": Unit.YEAR,
        "month_deictic": Unit.MONTH,
        "week_deictic": Unit.WEEK,
        "century_deictic": Unit.CENTURY,
    }
    name = next(name for name in units if name in slots)
    return Step(units[name], slots[name])


def step_back(slots: Slots) -> Expression | None:
    """The last one, where other words than a direction say so: "this past winter"."""
    what = _named(slots)
    return Step(what, -1) if isinstance(what, Unit | Fields | Holiday) else None


def step_on(slots: Slots) -> Expression | None:
    """The next one, where other words than a direction say so: "this coming Sunday"."""
    what = _named(slots)
    return Step(what, 1) if isinstance(what, Unit | Fields | Holiday) else None


def anaphor(slots: Slots) -> Expression | None:
    """The same unit as that of which was spoken, or the one before or after."""
    what = _named(slots)
    count = slots.get("anaphoric")
    if count and isinstance(what, Unit) and "plural" in slots.classes("unit"):
        return Vague("FUTURE_REF" if count > 0 else "PAST_REF", what)
    return Step(what, count or 0, Anchor.LAST) if isinstance(what, Unit | Fields | Holiday) else None


def anaphor_back(slots: Slots) -> Expression:
    """The unit before that of which was spoken: "the year before"."""
    return Step(Unit(slots["unit"]), -1, Anchor.LAST)


def anaphor_on(slots: Slots) -> Expression:
    """The unit after that of which was spoken."""
    return Step(Unit(slots.get("unit") or Unit.DAY), 1, Anchor.LAST)


def whole_unit(slots: Slots) -> Expression | None:
    """A unit with nothing but an article: "the quarter"."""
    unit = Unit(slots["unit"])
    if unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR, Unit.HALF):
        return None
    return Step(unit, 0, Anchor.LAST, fixed=False)


def nth(slots: Slots) -> Expression | None:
    """The so-many-th unit, or the first so many."""
    rank = slots.get("ordinal") or 1
    unit = slots.get("unit") or slots.get("plural")
    if unit is None or (rank < 0 and ("count" in slots or "vague_number" in slots)):
        return None
    if "unit" in slots and "count" not in slots and "plural" in slots.classes("unit"):
        return Duration((Amount("X", Unit(unit)),))
    count = slots.get("count") or (2 if slots.get("couple") else 1)
    if "vague_number" in slots or (slots.get("plural") and "count" not in slots):
        return Duration((Amount("X", Unit(unit)),))
    return Nth(rank, Unit(unit), int(float(count)))


def anniversary(slots: Slots) -> Expression:
    """The so-many-th return of a day."""
    return Anniversary(int(slots.first("ordinal", "count")), slots.get("year"))


def edge_of(slots: Slots) -> Expression | None:
    """The first or last so many units of a point, or of this year: "6 tháng đầu năm"."""
    length = slots.get("DURATION")
    number, unit = length.amounts[0] if length else (str(slots["count"]), Unit(slots["unit"]))
    if not number.isdecimal():
        return None
    return Nth(slots["edge"], unit, int(number), slots.get("POINT") or Step(Unit.YEAR, 0))


def part_of_now(slots: Slots) -> Expression:
    """The early, middle or late part of this year: "cuối năm"."""
    return Modified(Step(Unit(slots.get("unit") or Unit.YEAR), 0), slots["part"])


def shift(slots: Slots) -> Expression:
    """So long before or after the day of speaking."""
    return Shifted(slots["DURATION"], slots["ago"], Anchor.SPEECH)


def shift_on(slots: Slots) -> Expression | None:
    """So long after the day of speaking, where the word for it stands before."""
    vague = slots.get("VAGUE")
    if isinstance(vague, Vague) and vague.reference != "PRESENT_REF":
        return None
    return Shifted(slots["DURATION"], 1, Anchor.SPEECH)


def shift_anaphoric(slots: Slots) -> Expression:
    """So long before or after what was spoken of."""
    return Shifted(slots["DURATION"], slots.get("later") or 1, Anchor.LAST)


def shift_from(slots: Slots) -> Expression:
    """So long before or after a point that is named."""
    return Shifted(slots["DURATION"], slots["after"], slots["POINT"])


def year_earlier(slots: Slots) -> Expression:
    """A unit before, as an adjective: "the year-earlier quarter"."""
    unit = Unit(slots["unit"])
    return Shifted(Duration((Amount("1", unit),)), -1, slots.get("QUARTER") or Anchor.LAST)


def latest(slots: Slots) -> Expression:
    """The last unit that is over: "the latest quarter"."""
    return Step(Unit(slots.get("unit") or Unit.QUARTER), -1)


def same_in_year(slots: Slots) -> Expression:
    """The quarter that was spoken of, in another year: "the 1988 period"."""
    quarter = Step(Unit.QUARTER, 0, Anchor.LAST, fixed=False)
    if "YEAR" in slots:
        return Within(quarter, slots["YEAR"])
    return Shifted(Duration((Amount("1", Unit.YEAR),)), -1, quarter)


def full_day(slots: Slots) -> Expression | None:
    """A date with its weekday."""
    day: Expression | None = slots.get("DAY")
    weekday = slots.get("WEEKDAY")
    number = weekday.weekday if isinstance(weekday, Fields) else slots.get("weekday")
    if not isinstance(day, Known | Fields):
        return None
    return evolve(day, weekday=number) if number else day


def within(slots: Slots) -> Expression | None:
    """A point in a larger one that names its year."""
    if isinstance(several := slots.first("RANGE", "DAYS"), Range | Several):
        return _each_within(several, slots["YEAR"])
    inner = slots.first("DAY", "WEEKDAY", "MONTH", "SEASON", "QUARTER", "HALF", "HOLIDAY")
    outer = next(
        (value for value in map(slots.get, ("YEAR", "WEEK", "STEP", "MONTH")) if value not in (None, inner)), None
    )
    if outer is None or not isinstance(inner, Fields | Holiday | Step | Within | Modified):
        return None
    if isinstance(inner, Step) and (inner.count or inner.anchor is Anchor.SPEECH):
        return None
    if isinstance(inner, Modified):
        return evolve(inner, inner=Within(inner.inner, outer))
    return Within(inner, outer)


def _each_within(several: Range | Several, outer: Expression) -> Expression | None:
    """Several days or both ends of an interval in a year: "3-4 December last year"."""
    members = (several.start, several.end) if isinstance(several, Range) else several.members
    if not all(isinstance(each, Fields) for each in members):
        return None
    found = tuple(Within(each, outer) for each in members)
    return Range(found[0], found[1]) if isinstance(several, Range) else Several(found)


def day_of(slots: Slots) -> Expression | None:
    """A day of a month by its number, where the month is said with more words: "the 5th of this month"."""
    day = slots.get("day_rank") or slots["day_number"]
    outer = slots.get("MONTH") or slots.get("STEP")
    return Within(Fields(Unit.DAY, day=day), outer) if 1 <= day <= 31 and outer is not None else None


def nth_of(slots: Slots) -> Expression | None:
    """The so-many-th part of a point."""
    whole = slots["POINT"]
    if isinstance(part := slots.get("NTH"), Nth):
        return evolve(part, whole=whole)
    if "WEEKDAY" in slots:
        return Within(Nth(slots["ordinal"], Unit.DAY, whole=slots["WEEKDAY"]), whole)
    if isinstance(unit := slots.get("WHOLE"), Step) and isinstance(unit.what, Unit):
        return Within(Step(unit.what, 0, Anchor.LAST), whole)
    if isinstance(part := slots.get("STEP"), Step) and isinstance(part.what, Fields) and part.count == -1:
        return Within(Nth(-1, Unit.DAY, whole=part.what), whole) if part.what.weekday else None
    if isinstance(part := slots.get("STEP"), Step) and isinstance(part.what, Unit):
        rank = {-1: -1, 0: 0, 1: 0}.get(part.count, 0)
        return Nth(rank, part.what, whole=whole) if rank else None
    length = slots.get("DURATION")
    if isinstance(trail := slots.get("TRAILING"), Trailing) and trail.direction < 0:
        length = trail.duration
    if isinstance(length, Duration) and length.amounts[0].number.isdecimal():
        return Nth(-1, length.unit, int(length.amounts[0].number), whole)
    return None


def part(slots: Slots) -> Expression | None:
    """The early, middle or late part of a point."""
    inner = slots.get("POINT") or slots.get("DURATION") or slots.get("WHOLE")
    if isinstance(inner, Duration):
        return inner
    if isinstance(inner, Step) and not inner.fixed:
        inner = Step(inner.what, 0, Anchor.TOLD)
    return Modified(inner, slots.first("part", "part_of") or "END") if inner is not None else None


def early_part(slots: Slots) -> Expression | None:
    """The early part of a point, where no single word says so."""
    return Modified(slots["POINT"], "START")


def earlier(slots: Slots) -> Expression | None:
    """Some time in a point: "earlier this year"."""
    inner: Expression | None = slots.first("POINT", "SHIFTED", "YEAR")
    if isinstance(inner, Step) and not inner.fixed:
        inner = Step(inner.what, 0, Anchor.TOLD)
    if inner is None or "within" not in slots:
        # "Sometime next year" is next year.
        return inner
    return Modified(inner, slots["within"], cuts=False)


def unit_of(slots: Slots) -> Expression | None:
    """The week or other unit that holds a day."""
    outer: Expression | None = slots.first("DAY", "MONTH", "YEAR")
    unit = Unit(slots["unit"]) if "unit" in slots else None
    if unit in (Unit.WEEK, Unit.WEEKEND):
        return Within(Step(unit, 0, Anchor.LAST), outer) if outer is not None else None
    return outer


def turn(slots: Slots) -> Expression:
    """The turn of a century."""
    century = slots.get("CENTURY")
    if isinstance(century, Known):
        return Modified(Known(Cell(Unit.YEAR, century.cell.index * 100)), "APPROX")
    year = slots.get("YEAR")
    if year is not None:
        return Modified(year, "START")
    return Modified(Known(Cell(Unit.YEAR, 2000)), "APPROX")


def about(slots: Slots) -> Expression | None:
    """A point or length of time that is not exact."""
    inner = slots.first("DURATION", "PLACED", "SHIFTED", "TRAILING", "CLOCK", "TIME", "DAYPART")
    mod = slots["about"]
    if mod == "MORE_THAN" and (isinstance(inner, Trailing) or _is_vague(inner)):
        # "Over the past year", "over several years": a preposition.
        return None
    if mod != "APPROX" and not isinstance(inner, Duration | Trailing | Shifted):
        return None
    return Modified(inner, slots["about"], cuts=False)


def range(slots: Slots) -> Expression | None:  # the name in the grammar files
    """From one point to another."""
    points = (slots.all("POINT") or slots.all("CLOCK")) + slots.all("TIME") + slots.all("VAGUE")
    if len(points) < 2:
        return None
    start, end = points[0], points[-1]
    if isinstance(start, Clock) and isinstance(end, Clock):
        # "From 9:00 to 11:30 on Monday": the day goes for both.
        return None if end.time[1].isalpha() else Range(evolve(start, day=start.day or end.day), end)
    return Range(start, end)


def bound(slots: Slots) -> Expression | None:
    """What lies before, after, since, until or by a point."""
    inner = slots.get("POINT") or slots.get("SHIFTED")
    return (
        Bounded(inner, slots.first("bound", "bound_year"))
        if inner is not None and not isinstance(inner, Recurrence)
        else None
    )


def _is_vague(inner: Expression) -> bool:
    return isinstance(inner, Duration) and inner.amounts[0].number == "X"


def since(slots: Slots) -> Expression:
    """What began with a point, where the word for it stands behind."""
    return Bounded(slots["POINT"], slots["since"])


def until(slots: Slots) -> Expression:
    """What ended with a point, likewise."""
    return Bounded(slots["POINT"], slots["until"])


MEANINGS = (
    step, step_back, step_on, anaphor, anaphor_back, anaphor_on, whole_unit, edge_of, part_of_now, latest,
    same_in_year, nth, anniversary, shift, shift_anaphoric, shift_from, year_earlier, full_day, within, day_of, nth_of,
    part, early_part, earlier, unit_of, turn, about, range, bound, shift_on, since, until, deictic_unit,
)  # fmt: skip
