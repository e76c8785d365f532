"""What shows an object in a notebook: a function for each class, found by the class of the object."""

from __future__ import annotations

from functools import singledispatch

from bilateral_corpus.views.markup import facts, heading
from bilateral_corpus.views.notebook.rows import cell, row
from bilateral_corpus.views.passage_view import Reading

__all__ = ["READING", "ROWS", "shown"]

#: How an interview is shown: as much of it as is read at one sitting, and long turns folded.
READING = Reading(level=3, fold=1400, most=60_000)
#: How many rows of a table are shown.
ROWS = 10


@singledispatch
def shown(thing: object) -> str:
    """Write an object as HTML; one of a class that nothing else is registered for, as the list of its fields."""
    rows = [(title, cell(value)) for title, value in row(thing).items()]
    return heading(type(thing).__name__) + facts(rows)
