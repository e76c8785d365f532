"""What changed from one version of a corpus to another, field by field."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from bilateral_corpus.corpus.records import Records
from bilateral_corpus.formats.conversion import to_document
from bilateral_corpus.model import Interview
from bilateral_corpus.model.display import Displayable

__all__ = ["Change", "diff"]

_ABSENT = object()


@frozen(kw_only=True, repr=False)
class Change(Displayable):
    """Something that is not as it was.

    Attributes:
        interview: The id of the interview.
        what: ``added``, ``removed`` or ``changed``.
        path: Where in the interview: ``people[dara-venn].country``; a passage goes by where it begins in the source, a
            mention by its place in the passage and its kind. Empty for an interview as a whole.
        old: What it was, as JSON; None for what was not there, and for interviews as a whole.
        new: What it is, likewise.
    """

    interview: str
    what: str
    path: str
    old: str | None
    new: str | None

    def __str__(self) -> str:
        values = {"added": f"+ {self.new}", "removed": f"- {self.old}", "changed": f"{self.old} → {self.new}"}
        return f"{self.interview} {self.path}: {values[self.what]}" if self.path else f"{self.interview} {self.what}"


def diff(before: Iterable[Interview], after: Iterable[Interview]) -> Records[Change]:
    """Say what changed.

    Args:
        before: A corpus, or any interviews.
        after: Another version of it.

    Returns:
        The changes, in the order of the interviews before, then those that were added. Interviews go by their ids.
    """
    return Records(Change, _changes({one.id: one for one in before}, {one.id: one for one in after}))


def _changes(before: Mapping[str, Interview], after: Mapping[str, Interview]) -> Iterator[Change]:
    for id, old in before.items():
        new = after.get(id)
        if new is None:
            yield Change(interview=id, what="removed", path="", old=None, new=None)
        elif new is not old and new != old:
            for path, one, other in _compared(to_document(old), to_document(new), ""):
                what = "added" if one is _ABSENT else "removed" if other is _ABSENT else "changed"
                yield Change(interview=id, what=what, path=path, old=_json(one), new=_json(other))
    for id in after:
        if id not in before:
            yield Change(interview=id, what="added", path="", old=None, new=None)


def _compared(one: Any, other: Any, path: str) -> Iterator[tuple[str, Any, Any]]:
    """The places at which two values of the canonical JSON differ, each with both values."""
    if one == other:
        return
    if isinstance(one, dict) and isinstance(other, dict):
        for key in dict.fromkeys((*one, *other)):
            yield from _compared(one.get(key, _ABSENT), other.get(key, _ABSENT), f"{path}.{key}" if path else key)
        return
    name = path.rpartition(".")[2]
    if name in _KEYS and isinstance(one, list) and isinstance(other, list):
        ones, others = _keyed(one, _KEYS[name]), _keyed(other, _KEYS[name])
        for id in dict.fromkeys((*ones, *others)):
            yield from _compared(ones.get(id, _ABSENT), others.get(id, _ABSENT), f"{path}[{id}]")
        return
    yield path, one, other


def _keyed(items: list[Any], key: Callable[[Any], str]) -> dict[str, Any]:
    """Items by what they go by; those that share it are told apart by their number."""
    found: dict[str, Any] = {}
    counts: dict[str, int] = {}
    for item in items:
        id = key(item)
        counts[id] = counts.get(id, 0) + 1
        found[id if counts[id] == 1 else f"{id}#{counts[id]}"] = item
    return found


def _by_id(item: Any) -> str:
    return str(item["id"])


def _by_start(item: Any) -> str:
    return str(item["span"]["start"])


def _by_place_and_kind(item: Any) -> str:
    return f"{item['span']['start']}-{item['span']['end']} {item['kind']}"


_KEYS: Mapping[str, Callable[[Any], str]] = {
    "people": _by_id,
    "organizations": _by_id,
    "events": _by_id,
    "passages": _by_start,
    "mentions": _by_place_and_kind,
}


def _json(value: Any) -> str | None:
    return None if value is _ABSENT else json.dumps(value, ensure_ascii=False, separators=(",", ":"))
