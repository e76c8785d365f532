"""The meanings that patterns can have, by the names that grammar files use."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bilateral_corpus.annotation.dates import clocks, durations, numbers, points, relations
from bilateral_corpus.annotation.dates.cell import Unit
from bilateral_corpus.annotation.dates.expressions import (
    Anniversary,
    Bounded,
    Clock,
    Duration,
    Fields,
    Fiscal,
    Holiday,
    Known,
    Modified,
    Nth,
    OneOf,
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

Meaning = Callable[[Slots], object]

MEANINGS: Mapping[str, Meaning] = {
    function.__name__: function
    for module in (numbers, points, durations, relations, clocks)
    for function in module.MEANINGS
}

_KINDS: Mapping[type, str] = {
    OneOf: "DAY",
    Holiday: "HOLIDAY",
    Fiscal: "FISCAL",
    Duration: "DURATION",
    Trailing: "TRAILING",
    Shifted: "SHIFTED",
    Nth: "NTH",
    Recurrence: "SET",
    Vague: "VAGUE",
    Range: "RANGE",
    Several: "DAYS",
    Bounded: "BOUNDED",
    Anniversary: "ANNIVERSARY",
}
_NUMBERS = {"number": "NUMBER", "mixed_number": "MIXED", "year_in_words": "YEARNUMBER"}
_STEPS = {Unit.YEAR, Unit.DECADE, Unit.CENTURY, Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.WEEK, Unit.WEEKEND, Unit.DAY}


def kind_of(meaning: str, value: object) -> str:
    """The kind of an expression, by which the patterns of later stages name it."""
    if meaning in _NUMBERS:
        return _NUMBERS[meaning]
    if meaning == "whole_unit":
        return "WHOLE"
    match value:
        case Known(cell):
            return cell.unit.upper()
        case Fields(unit):
            return "WEEKDAY" if value.weekday and not value.day else unit.upper()
        case Step():
            return value.unit.upper() if value.unit in _STEPS and isinstance(value.what, Unit) else "STEP"
        case Within(inner, _):
            return kind_of("", inner)
        case Modified(inner, _):
            return kind_of("", inner)
        case Nth(_, unit, count, whole) if whole is not None:
            return unit.upper() if count == 1 and unit in _STEPS else "DAYS"
        case Clock(_, _, day):
            return "TIME" if day is not None else "DAYPART" if value.time[1].isalpha() else "CLOCK"
    return _KINDS[type(value)]
