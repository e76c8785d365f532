"""Documents in which one value is another one, as a hand or a program may have left it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

_VALUES: tuple[Any, ...] = (
    None, True, 5, -1, 2.5, 1e400, "", "x", "person", [], [{}], [[]], {}, {"a": []}, {"type": "x"}, {"id": []}
)  # fmt: skip


def mutated(document: Any) -> st.SearchStrategy[Any]:
    """JSON documents that differ from one in one place."""
    return st.builds(
        lambda path, value: _with(document, path, value),
        st.sampled_from(list(_paths(document))),
        st.sampled_from(_VALUES),
    )


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in steps:
        yield from _paths(inner, (*path, step))


def _with(document: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    changed = inner = deepcopy(document)
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return changed
