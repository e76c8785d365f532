"""Whether the day or the month comes first in the numeric dates of a text."""

from __future__ import annotations

from collections.abc import Iterable

from bilateral_corpus.annotation.dates.slots import Item

_ORDERS = {"dmy": True, "mdy": False}
_LAST_MONTH = 12


def day_comes_first(items: Iterable[Item], usual: str) -> bool | None:
    """Tell by the dates of the text that have only one reading, or else by the usage of its language.

    Args:
        items: The expressions of the text.
        usual: ``dmy`` or ``mdy`` where the language has one order; empty where sites differ.

    Returns:
        None if nothing tells, or the dates of the text disagree.
    """
    found = {value[0] > _LAST_MONTH for value in _numeric(items) if max(value[:2]) > _LAST_MONTH}
    if len(found) == 1:
        return found.pop()
    return _ORDERS.get(usual) if not found else None


def _numeric(items: Iterable[Item]) -> Iterable[tuple[int, int, int]]:
    for item in items:
        for token in item.tokens:
            value = token.values.get("slash_date")
            if isinstance(value, tuple):
                yield value
