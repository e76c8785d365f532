"""The lowest conformance level of the EDTF profile that admits an expression."""

from __future__ import annotations

from bilateral_corpus.model.edtf.syntax import Date, DateSet, Expression, Interval, Moment, NumericYear


def level_of(expression: Expression) -> int:
    """Return 0, 1 or 2."""
    match expression:
        case Date():
            return max(_written_level(expression), _mark_level(expression), _unspecified_level(expression))
        case NumericYear():
            return 2 if expression.exponent or expression.significant is not None else 1
        case Moment():
            return level_of(expression.date)
        case Interval():
            return max(_end_level(expression.start), _end_level(expression.end))
        case DateSet():
            return 2


def _written_level(date: Date) -> int:
    if date.grouping is not None:
        return 1 if date.grouping <= 24 else 2
    return 1 if date.year.digits.startswith("-") else 0


def _mark_level(date: Date) -> int:
    *higher, last = date.parts
    if last.before or any(part.before or part.after for part in higher):
        return 2
    return 1 if last.after else 0


def _unspecified_level(date: Date) -> int:
    """Level 1 leaves out digits from the right only: one or two of the year, or whole months and days."""
    if date.is_stated:
        return 0
    digits = "".join(part.digits for part in date.parts)
    stated = digits.rstrip("X")
    whole_parts = len(stated.lstrip("-")) in ((2, 3) if date.month is None else (4, 6))
    return 1 if "X" not in stated and whole_parts else 2


def _end_level(end: object) -> int:
    if not isinstance(end, Date | NumericYear):
        return 1
    has_unspecified = isinstance(end, Date) and not end.is_stated
    return 2 if has_unspecified else level_of(end)
