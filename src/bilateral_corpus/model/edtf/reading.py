"""All that is asked of a text at once, remembered."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model.edtf.bounds import Bound, Bounds, bounds_of
from bilateral_corpus.model.edtf.grammar import parse, shown
from bilateral_corpus.model.edtf.gregorian import Day
from bilateral_corpus.model.edtf.level import level_of
from bilateral_corpus.model.edtf.syntax import End, Expression

Order = tuple[bool, Day | tuple[()], bool, Day | tuple[()], str]


class Reading(NamedTuple):
    """What a text says.

    Attributes:
        expression: Its parts.
        level: The lowest conformance level that admits it.
        bounds: The first and the last day, or why there is none.
        order: Sorts as the dates do.
    """

    expression: Expression
    level: int
    bounds: Bounds
    order: Order


# A corpus writes few distinct dates very often. A reading takes about a kilobyte, so the cache stays below 10 MB.
@lru_cache(maxsize=8192)
def read(text: str) -> Reading:
    """Read a text.

    Raises:
        InvalidValueError: If it is no date of EDTF.
    """
    try:
        expression = parse(text)
        bounds = bounds_of(expression)
    except InvalidValueError as error:
        raise InvalidValueError(f"{shown(text)} is not a date in EDTF: {error}") from None
    return Reading(expression, level_of(expression), bounds, _order(bounds, text))


def _order(bounds: Bounds, text: str) -> Order:
    first, last = bounds
    has_first, has_last = not isinstance(first, End), not isinstance(last, End)
    return has_first, _sortable(first), not has_last, _sortable(last), text


def _sortable(bound: Bound) -> Day | tuple[()]:
    return () if isinstance(bound, End) else bound
