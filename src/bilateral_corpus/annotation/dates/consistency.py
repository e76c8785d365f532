"""Dates that contradict one another, or themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bilateral_corpus.annotation.dates.anniversaries import Found
from bilateral_corpus.annotation.dates.cell import Cell, Unit
from bilateral_corpus.annotation.dates.expressions import Anniversary, Known, Range
from bilateral_corpus.model import Passage, Problem, Span

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# The span of years that an ordinal counts stands right behind it: "the 57th anniversary of … (1967 - 2024)".
_REACH = 80


def contradictions(passage: Passage, found: Sequence[Found]) -> Iterator[Problem]:
    """Name what contradicts itself in a passage; the dates stay as they are stated.

    Args:
        passage: The passage.
        found: Its expressions with what they mean, in order.
    """
    for position, (item, resolved) in enumerate(found):
        message = None
        action = "kept the date as it is stated"
        match item.expression:
            case Known(cell, int(weekday)) if cell.first.isoweekday() != weekday:
                message = f"{cell.edtf} is a {_WEEKDAYS[cell.first.isoweekday() - 1]}, not a {_WEEKDAYS[weekday - 1]}"
                yield _problem("weekday-contradicts-date", message, passage, item.start, item.end, action)
            case Range() if resolved.cells and resolved.cells[0].first > resolved.cells[-1].last:
                message = f"an interval begins with {resolved.cells[0].edtf} and ends with {resolved.cells[-1].edtf}"
                yield _problem("dates-out-of-order", message, passage, item.start, item.end, "gave it no date")
            case Anniversary(ordinal) if wrong := _wrong_span(found[position : position + 2], ordinal):
                message = f"the ordinal {ordinal} contradicts the years {wrong[0]} and {wrong[1]}"
                yield _problem("ordinal-contradicts-dates", message, passage, item.start, item.end, action)


def _wrong_span(found: Sequence[Found], ordinal: int) -> tuple[int, int] | None:
    """The years of the interval behind an ordinal, if they are not so many years apart."""
    if len(found) < 2 or found[1][0].start - found[0][0].end > _REACH:
        return None
    item, resolved = found[1]
    if not isinstance(item.expression, Range) or len(resolved.cells) < 2:
        return None
    first, last = (_year(cell) for cell in (resolved.cells[0], resolved.cells[-1]))
    return (first, last) if first is not None and last is not None and last - first != ordinal else None


def _year(cell: Cell) -> int | None:
    return cell.year if cell.unit in (Unit.DAY, Unit.MONTH, Unit.YEAR) else None


def _problem(code: str, message: str, passage: Passage, start: int, end: int, action: str) -> Problem:
    return Problem(code=code, message=message, span=place_in_source(passage, start, end), action=action)


def place_in_source(passage: Passage, start: int, end: int) -> Span:
    """Where a part of a passage stands in the source text; the whole passage where its text is not in one piece."""
    if len(passage.text) != len(passage.span):
        return passage.span
    return Span(passage.span.start + start, passage.span.start + end)
