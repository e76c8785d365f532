"""Whether a text tells history or speaks of the day that it was written."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bilateral_corpus.annotation.dates.cell import Unit
from bilateral_corpus.annotation.dates.expressions import Anchor, Fields, Known, Shifted, Step, Trailing
from bilateral_corpus.annotation.dates.slots import Item

# What is so many years old is history; and a text that tells it has at least this many such dates.
_OLD = 2
_LEAST = 8


def is_narrative(items: Iterable[Item], reference: date | None, least: int = _LEAST) -> bool:
    """Tell by the dates of a text: nearly all stated in full and old, and few that count from the day of speaking.

    Args:
        items: The expressions of the text.
        reference: The day of speaking; None if it is not known.
        least: How many old dates it takes.
    """
    old = deictic = recent = 0
    for item in items:
        match item.expression:
            case Known(cell):
                if reference is None or _year_of(cell.timex) <= reference.year - _OLD:
                    old += 1
                else:
                    recent += 1
            case Step(_, _, Anchor.SPEECH) | Trailing() | Shifted(_, _, Anchor.SPEECH):
                deictic += 1
            case Fields(Unit.DAY, _, None, None, int()):
                deictic += 1
    if reference is None:
        return True
    return old >= least and old > 5 * (deictic + recent)


def _year_of(value: str) -> int:
    digits = value[:4]
    return int(digits) if digits.isdecimal() else -1
