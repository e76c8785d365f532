"""What of an expression is marked: TimeML leaves out the word before it, and marks both ends of an interval."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from bilateral_corpus.annotation.dates.expressions import Anchor, Anniversary, Bounded, Duration, Nth, Range, Shifted
from bilateral_corpus.annotation.dates.slots import Item


def marked(item: Item, *, timeml: bool) -> Iterator[Item]:
    """The expressions to mark in one that the grammar found.

    Args:
        item: What the grammar found.
        timeml: Whether as TimeML has it.
    """
    expression = item.expression
    if isinstance(expression, Bounded):
        yield _expressions(item)[-1] if timeml else item
    elif timeml and isinstance(expression, Anniversary):
        return
    elif timeml and isinstance(expression, Range) and len(ends := _expressions(item)) > 1:
        yield from ends
    elif (
        timeml
        and isinstance(expression, Shifted)
        and not isinstance(expression.anchor, Anchor)
        and "QUARTER" not in item.kinds
    ):
        yield from _expressions(item)
    elif isinstance(expression, Duration) and "occasion" in item.tokens[-1].kinds and (length := _expressions(item)):
        yield length[0]
    elif timeml and isinstance(expression, Nth) and expression.count > 1:
        yield from _length_and_whole(item, expression)
    else:
        yield _without_verb(item)


def _length_and_whole(item: Item, nth: Nth) -> Iterator[Item]:
    """Give "the first five months of 2024" in TimeML: a length of time, and the point that it is part of."""
    first, *others = _expressions(item) or [item]
    yield evolve(first, values={"NTH": evolve(nth, whole=None)})
    yield from others


def _without_verb(item: Item) -> Item:
    """An expression without the verb that told what it is: "the year ended"."""
    *others, last = item.tokens
    return evolve(item, end=others[-1].end) if others and "ended" in last.kinds else item


def _expressions(item: Item) -> list[Item]:
    return [part for part in item.parts if not part.word]
