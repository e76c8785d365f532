"""The one function that says what an expression means; each sort of expression has its own rule."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from bilateral_corpus.annotation.dates.context import Context
from bilateral_corpus.annotation.dates.resolved import Resolved


@singledispatch
def resolve(expression: Any, _context: Context) -> Resolved | None:
    """Say what an expression means in a context; None if the calendar has no such date.

    Raises:
        ValueError: It lies outside the years that the calendar of this library reaches.
        OverflowError: The same.
    """
    raise TypeError(f"found {expression!r}, expected a time expression")
