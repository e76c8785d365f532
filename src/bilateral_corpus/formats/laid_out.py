"""Passages of a file that does not say where they stood: laid one after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve

from bilateral_corpus.model import Passage, Span, Turn

__all__ = ["NOWHERE", "laid_out"]

#: The span of a passage that is still to be laid out.
NOWHERE = Span(0, 0)


def laid_out(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Give passages the places that they have in a text of all of them, with a blank line between each two.

    A label stands before its turn, with a space between them.
    """
    place = 0
    for passage in passages:
        changes: dict[str, Any] = {}
        if isinstance(passage, Turn) and passage.label is not None:
            changes["label_span"] = Span(place, place + len(passage.label))
            place = changes["label_span"].end + 1
        changes["span"] = Span(place, place + len(passage.text))
        place = changes["span"].end + 2
        yield evolve(passage, **changes)
