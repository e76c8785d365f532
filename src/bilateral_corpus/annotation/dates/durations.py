"""Lengths of time, and what comes again and again."""

from __future__ import annotations

from bilateral_corpus.annotation.dates.cell import Unit
from bilateral_corpus.annotation.dates.expressions import (
    Amount,
    Duration,
    Expression,
    Fields,
    Holiday,
    Recurrence,
    Trailing,
    Vague,
)
from bilateral_corpus.annotation.dates.slots import Slots

#: The designators of units in TIMEX3 durations; those of the clock come after a "T".
DESIGNATORS = {
    Unit.SECOND: "S", Unit.MINUTE: "M", Unit.HOUR: "H", Unit.DAY: "D", Unit.WEEKEND: "WE", Unit.WEEK: "W",
    Unit.FORTNIGHT: "W", Unit.MONTH: "M", Unit.SEASON: "Q", Unit.QUARTER: "Q", Unit.HALF: "H", Unit.YEAR: "Y",
    Unit.DECADE: "Y", Unit.CENTURY: "Y", Unit.MILLENNIUM: "Y",
}  # fmt: skip
_VAGUE_DESIGNATORS = DESIGNATORS | {Unit.DECADE: "DE", Unit.CENTURY: "CE", Unit.MILLENNIUM: "ML"}
_FACTORS = {Unit.FORTNIGHT: 2, Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
_CLOCK = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)


def duration_value(duration: Duration) -> str:
    """The value in TIMEX3; decades and centuries are counted in years: ``P60Y``."""
    dates = "".join(map(_amount_text, (each for each in duration.amounts if each.unit not in _CLOCK)))
    times = "".join(map(_amount_text, (each for each in duration.amounts if each.unit in _CLOCK)))
    return f"P{dates}" + (f"T{times}" if times else "")


def _amount_text(amount: Amount) -> str:
    if amount.number == "X":
        return f"X{_VAGUE_DESIGNATORS[amount.unit]}"
    return f"{plain(float(amount.number) * _FACTORS.get(amount.unit, 1))}{DESIGNATORS[amount.unit]}"


def plain(number: float) -> str:
    """A number without needless decimals."""
    return f"{number:.4f}".rstrip("0").rstrip(".")


def duration(slots: Slots) -> Expression | None:
    """A length of time in one or two units."""
    units = slots.all("unit") or slots.all("plural_unit")
    counts = slots.all("count") or slots.all("int") or slots.all("day_number")
    if "day_pair" in slots or "int_pair" in slots:
        counts = (slots.get("day_pair") or slots["int_pair"])[:1]
    if not units:
        return Duration((Amount("X", Unit(slots["plural"])),))
    if len(units) > 1 and len(counts) > 1:
        return Duration(tuple(Amount(str(count), Unit(unit)) for count, unit in zip(counts, units, strict=False)))
    return Duration((Amount(_number(slots, counts), Unit(units[0])),))


def _number(slots: Slots, counts: tuple[object, ...]) -> str:
    if "vague_number" in slots:
        return "X"
    return str(counts[0]) if counts else str(slots.get("couple") or 1)


def vague_duration(slots: Slots) -> Duration:
    """Units of which nobody says how many."""
    return Duration((Amount("X", Unit(slots.get("unit") or slots["plural"])),))


def year_ended(slots: Slots) -> Expression | None:
    """Twelve months that end on a day that follows: "the year ended June 30"."""
    return Duration((Amount("1", Unit.YEAR),)) if slots["unit"] == Unit.YEAR else None


def part_of_unit(slots: Slots) -> Expression:
    """Half or a quarter of a unit: "half an hour"."""
    return Duration((Amount(f"0.{slots['fraction_word']}", Unit(slots["unit"])),))


def unit_and_part(slots: Slots) -> Expression:
    """A unit and a half of it: "a year and a half"."""
    return Duration((Amount(f"1.{slots['fraction_word']}", Unit(slots["unit"])),))


def half_more(slots: Slots) -> Expression:
    """So many units and a half of one more, where the half comes last: "ba năm rưỡi"."""
    return Duration((Amount(f"{slots['count']}.{slots['fraction_word']}", Unit(slots["unit"])),))


def trailing(slots: Slots) -> Expression | None:
    """A length of time that reaches to the day of speaking or begins with it."""
    direction = slots.first("direction", "span")
    length = slots.get("DURATION") or vague_duration(slots)
    if direction == 0:
        return length
    return Trailing(length, 1 if direction is None else direction)


def trailing_count(slots: Slots) -> Expression | None:
    """So many last or next units, where the direction stands between: "les dix dernières années"."""
    direction = slots.first("direction", "span")
    length = Duration((Amount(str(slots["count"]), Unit(slots["unit"])),))
    return Trailing(length, direction) if direction else length


def trailing_past(slots: Slots) -> Expression:
    """The same where only the word that goes with it tells that it is past."""
    return Trailing(slots["DURATION"], -1)


def vague_units(slots: Slots) -> Expression:
    """Recent or coming years."""
    reference = slots.get("vague_past") or slots.get("vague_future")
    plurals = slots.all("plural") or slots.all("unit")
    return Vague(reference, Unit(plurals[-1]) if plurals else None)


def vague(slots: Slots) -> Expression:
    """The present, past or future without a date."""
    alone = slots.get("past_alone")
    return Vague(alone or slots.first("present_ref", "past_ref", "future_ref"), is_phrase=alone is not None)


def every(slots: Slots) -> Expression | None:
    """What happens every year, every other week, each Monday."""
    quant = slots.get("every")
    if "unit" in slots:
        count = str(slots.get("count") or slots.get("other") or ("X" if "vague_number" in slots else 1))
        return Recurrence(duration_value(Duration((Amount(count, Unit(slots["unit"])),))), quant)
    if "daypart" in slots and "WEEKDAY" not in slots:
        return Recurrence(f"XXXX-XX-XXT{slots['daypart']}", quant)
    point = next(
        slots.get(name) for name in ("WEEKDAY", "MONTH", "SEASON", "QUARTER", "HOLIDAY", "DAY") if name in slots
    )
    value = recurring(point)
    at = f"T{slots['daypart']}" if "daypart" in slots else ""
    return Recurrence(value + at, quant) if value else None


def recurring(point: Expression) -> str | None:
    """The value of a point of every year or week."""
    match point:
        case Fields(Unit.DAY, _, None, None, int(weekday)):
            return f"XXXX-WXX-{weekday}"
        case Fields(Unit.DAY, _, int(month), int(day)):
            return f"XXXX-{month:02}-{day:02}"
        case Fields(Unit.MONTH, int(rank)):
            return f"XXXX-{rank:02}"
        case Fields(Unit.SEASON, int(rank)):
            return f"XXXX-{('SP', 'SU', 'FA', 'WI')[rank - 1]}"
        case Fields(Unit.QUARTER, int(rank)):
            return f"XXXX-Q{rank}"
        case Holiday(rule) if rule[0].isdigit() and rule[-1].isdigit() and len(rule) == 5:
            return f"XXXX-{rule}"
    return None


def times_per(slots: Slots) -> Expression:
    """So many times in a unit."""
    times = slots.get("times") or slots.get("count")
    number = slots.get("count") if "times" in slots else None
    length = Duration((Amount(str(number or 1), Unit(slots["unit"])),))
    return Recurrence(duration_value(length), None, f"{times}X")


def frequency(slots: Slots) -> Expression:
    """Daily, weekly and the like."""
    return Recurrence(slots["frequency"])


def plural_weekday(slots: Slots) -> Expression:
    """Mondays; Friday nights."""
    day = slots.get("weekdays") or slots["WEEKDAY"].weekday
    part = slots.get("daypart") or slots.get("dayparts")
    return Recurrence(f"XXXX-WXX-{day}" + (f"T{part}" if part else ""))


def offset(slots: Slots) -> Expression:
    """A length of time that is counted from an event, of which no day is told: "2 tuần sau khi ký"."""
    length: Expression = slots["DURATION"]
    return length


MEANINGS = (
    duration, offset, vague_duration, year_ended, part_of_unit, unit_and_part, half_more, trailing,
    trailing_past, trailing_count, vague_units, vague, every, times_per, frequency, plural_weekday,
)  # fmt: skip
