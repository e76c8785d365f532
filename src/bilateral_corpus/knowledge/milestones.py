"""Milestones: what is known of the days that interviews look back on, from files with their sources."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from os import PathLike
from pathlib import Path
from typing import Any

from attrs import field, frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.knowledge.milestone import Milestone
from bilateral_corpus.language.data_file import Table, read_table
from bilateral_corpus.model import EventKind

__all__ = ["Milestones", "load_milestones"]

_STRINGS = ("kind", "name", "date", "source", "organization")
_LISTS = ("countries", "words")
_NEEDED = ("kind", "name", "date", "source")


@frozen(slots=False, eq=False)
class Milestones:
    """A set of milestones.

    Attributes:
        entries: The milestones, sorted by id.
    """

    entries: tuple[Milestone, ...] = field(repr=lambda entries: f"<{len(entries)}>")

    def __iter__(self) -> Iterator[Milestone]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def milestone(self, id: str) -> Milestone:
        """Give the milestone with an id.

        Raises:
            InvalidValueError: There is none.
        """
        found = self._by_id.get(id)
        if found is None:
            raise InvalidValueError(f"no milestone has the id {id!r}")
        return found

    def find(
        self, kind: EventKind, countries: Collection[str] = (), organizations: Collection[str] = (), name: str = ""
    ) -> Milestone | None:
        """Give the milestone that an event is, if it is certain which one.

        Args:
            kind: What sort of event.
            countries: The ISO 3166-1 codes of exactly the countries concerned.
            organizations: Ids of organizations that take part.
            name: What it is called; needed where a milestone lists words.

        Returns:
            The only milestone that fits; None, if none does or more than one.
        """
        folded = name.casefold()
        found = [
            one
            for one in self._by_kind.get(kind, ())
            if (one.countries == set(countries) or (not one.countries and one.organization is not None))
            and (one.organization is None or one.organization in organizations)
            and (not one.words or any(word in folded for word in one.words))
        ]
        return found[0] if len(found) == 1 else None

    @cached_property
    def _by_id(self) -> dict[str, Milestone]:
        return {one.id: one for one in self.entries}

    @cached_property
    def _by_kind(self) -> dict[EventKind, list[Milestone]]:
        found: dict[EventKind, list[Milestone]] = {}
        for one in self.entries:
            found.setdefault(one.kind, []).append(one)
        return found


def load_milestones(*paths: str | PathLike[str]) -> Milestones:
    """Load the milestones that the library knows, and lay files of one's own over them.

    >>> str(load_milestones().milestone("la-vn-relations").date)
    '1962-09-05'

    Args:
        *paths: Milestone files. A later one replaces single fields of an earlier one, or adds entries.

    Returns:
        The milestones. Without paths it is always the same object, read when first asked for.

    Raises:
        ParseError: A file is no milestone file, with the file and the entry.
        OSError: A file cannot be read.
    """
    return _load(*(Path(path) for path in paths)) if paths else _builtin()


@cache
def _builtin() -> Milestones:
    return _load()


def _load(*paths: Path) -> Milestones:
    values: dict[str, dict[str, Any]] = {}
    tables: dict[str, Table] = {}
    sources: tuple[Path | Traversable, ...] = (files("bilateral_corpus.knowledge") / "milestones.toml", *paths)
    for source in sources:
        top = read_table(source)
        for key in top.values:
            tables[key] = top.table(key)
            values.setdefault(key, {}).update(_read(tables[key]))
    return Milestones(tuple(_milestone(key, values[key], tables[key]) for key in sorted(values)))


def _read(entry: Table) -> dict[str, Any]:
    entry.check_keys((*_STRINGS, *_LISTS, "also"))
    found: dict[str, Any] = {name: entry.string(name) for name in _STRINGS if name in entry.values}
    found |= {name: entry.strings(name) for name in _LISTS if name in entry.values}
    if "also" in entry.values:
        also = entry.table("also")
        found["also"] = {date: also.string(date) for date in also.values}
    return found


def _milestone(key: str, values: dict[str, Any], entry: Table) -> Milestone:
    for name in _NEEDED:
        if name not in values:
            raise entry.error("the entry is not complete", name, expected="a string")
    if not values.get("countries") and "organization" not in values:
        raise entry.error("the entry is of no country and no organization", "countries")
    try:
        return Milestone(id=key, **values)
    except InvalidValueError as error:
        raise entry.error(str(error), "date") from error
