"""From what an expression says to what it means, in a context."""

from __future__ import annotations

# Each of these registers its rules.
from bilateral_corpus.annotation.dates import (  # noqa: F401
    resolve_clocks,
    resolve_lengths,
    resolve_parts,
    resolve_points,
    resolve_spans,
)
from bilateral_corpus.annotation.dates.context import Context
from bilateral_corpus.annotation.dates.expressions import Expression
from bilateral_corpus.annotation.dates.resolved import Resolved
from bilateral_corpus.annotation.dates.resolving import resolve


def meaning_of(expression: Expression, context: Context) -> Resolved | None:
    """Say what an expression means.

    Args:
        expression: What it says.
        context: Where it stands.

    Returns:
        Its meaning; without a date where the context does not give what it counts from. None if the calendar has no
        such date, or it is out of reach: "two million years ago".
    """
    try:
        return resolve(expression, context)
    except (ValueError, OverflowError):
        return None
