"""The table of formats: which there are, how one is found, and how other packages add theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from importlib import import_module
from os import PathLike, fspath
from pathlib import PurePath
from threading import RLock
from typing import NoReturn

from attrs import frozen

from bilateral_corpus.errors import InvalidValueError, UnknownFormatError
from bilateral_corpus.formats.compression import without_suffix
from bilateral_corpus.formats.format import Format

__all__ = ["ENTRY_POINT_GROUP", "FormatRegistry"]

#: Packages offer a :class:`Format` under this group of entry points.
ENTRY_POINT_GROUP = "bilateral_corpus.formats"


@frozen(kw_only=True)
class _Declared:
    """A format whose module is not imported yet, with what must be known to find it."""

    name: str
    suffixes: tuple[str, ...]
    media_type: str
    module: str

    def load(self) -> Format:
        loaded: Format = import_module(self.module).FORMAT
        if (loaded.name, set(_keys(loaded))) != (self.name, set(_keys(self))):
            raise InvalidValueError(f"{self.module}.FORMAT is not what was declared: {loaded!r}")
        return loaded


class FormatRegistry:
    """The formats there are; found by name, by suffix and by media type.

    Iterating gives the formats in the order in which they came, and ``print`` shows them as a table. A module is
    imported when its format is first asked for. Formats that other packages offer as entry points of the group
    ``bilateral_corpus.formats`` are loaded when something is asked for that is not in the table yet, or when the whole
    table is. All of it may be used by several threads.

    Args:
        entry_point_group: Where to look for formats of other packages; None for nowhere.

    Attributes:
        broken: The entry points that could not be loaded, by name, each with its error. One that fails does not
            keep the others from working, and an :class:`~bilateral_corpus.UnknownFormatError` names it.
    """

    def __init__(self, *, entry_point_group: str | None = None) -> None:
        self.broken: dict[str, Exception] = {}
        self._group = entry_point_group
        self._rows: dict[str, _Declared | Format] = {}
        self._names: dict[str, str] = {}  # by name, suffix and media type
        # Re-entrant, since an entry point may register a format itself while it is loaded.
        self._lock = RLock()

    def register(self, format: Format) -> Format:
        """Add a format.

        Args:
            format: One whose name, suffixes and media type are still free.

        Returns:
            The same format.

        Raises:
            InvalidValueError: The name, a suffix or the media type already belongs to another format.
        """
        if not isinstance(format, Format):
            raise InvalidValueError(f"expected a Format, found {format!r:.100}")
        self._add(format)
        return format

    def declare(self, name: str, module: str, *, suffixes: tuple[str, ...], media_type: str) -> None:
        """Add a format without importing its module yet.

        Args:
            name: The name of the format.
            module: The module that has the format as ``FORMAT``.
            suffixes: The suffixes that stand there.
            media_type: The media type that stands there.

        Raises:
            InvalidValueError: As for :meth:`register`.
        """
        self._add(_Declared(name=name, suffixes=suffixes, media_type=media_type, module=module))

    def unregister(self, name: str) -> None:
        """Take a format out, such as one that is about to be registered anew.

        Raises:
            UnknownFormatError: There is none of this name.
        """
        with self._lock:
            self.by_name(name)
            for key in _keys(self._rows.pop(name)):
                del self._names[key]

    def by_name(self, name: str) -> Format:
        """The format of this name.

        Raises:
            UnknownFormatError: There is none; the message lists those there are.
        """
        found = self._find(name)
        if found and found.name == name:
            return found
        return self._refuse(f"no format is called {name!r}{self._near(str(name).lower())}")

    def by_suffix(self, path: str | PathLike[str]) -> Format:
        """The format of a file, by the end of its name in any case; of several suffixes that fit the longest decides.

        What says that a file is compressed (``.gz``, ``.zst``) does not count.

        Args:
            path: A path, a file name, or a suffix with its dot.

        Raises:
            UnknownFormatError: There is none; the message lists those there are.
        """
        found = self._find(*_suffixes(path))
        return found or self._refuse(f"no format has the suffix of {fspath(path)!r}")

    def collection_of(self, format: Format) -> Format | None:
        """The format that several interviews are written in under a suffix of this one; None if there is none."""
        return None if format.collection is None else self._find(format.collection)

    def knows(self, path: str | PathLike[str]) -> bool:
        """Whether a format has the end of a file's name."""
        return self._owner(*_suffixes(path)) is not None

    def by_media_type(self, media_type: str) -> Format:
        """The format of this media type; parameters such as ``charset`` do not matter, unless a format has them.

        Raises:
            UnknownFormatError: There is none; the message lists those there are.
        """
        whole = "".join(media_type.split()).lower()
        found = self._find(whole, whole.partition(";")[0])
        return found or self._refuse(f"no format has the media type {media_type!r}")

    @property
    def suffixes(self) -> frozenset[str]:
        """All suffixes that belong to a format, with their dots, in lower case."""
        self._load_entry_points()
        return frozenset(key for key in self._names if key.startswith("."))

    def __contains__(self, name: object) -> bool:
        self._load_entry_points()
        return name in self._rows

    def __iter__(self) -> Iterator[Format]:
        self._load_entry_points()
        return iter([self._load(name) for name in tuple(self._rows)])

    def __len__(self) -> int:
        self._load_entry_points()
        return len(self._rows)

    def __repr__(self) -> str:
        return f"<FormatRegistry: {', '.join(self._rows) or 'empty'}>"

    def __str__(self) -> str:
        return "\n".join(_table(self))

    def _add(self, row: _Declared | Format) -> None:
        with self._lock:
            for key in _keys(row):
                if key in self._names:
                    owner = self._names[key]
                    raise InvalidValueError(f"cannot add the format {row.name!r}: {key!r} belongs to {owner!r}")
            self._rows[row.name] = row
            self._names.update(dict.fromkeys(_keys(row), row.name))

    def _owner(self, *keys: str) -> str | None:
        if not any(key in self._names for key in keys):
            self._load_entry_points()
        return next((self._names[key] for key in keys if key in self._names), None)

    def _find(self, *keys: str) -> Format | None:
        name = self._owner(*keys)
        return None if name is None else self._load(name)

    def _load(self, name: str) -> Format:
        with self._lock:
            row = self._rows[name]
            if isinstance(row, _Declared):
                row = self._rows[name] = row.load()
            return row

    def _load_entry_points(self) -> None:
        with self._lock:
            group, self._group = self._group, None
            if group is None:
                return
            # Reading the metadata of all installed packages takes longer than importing this one.
            from importlib.metadata import entry_points

            for entry_point in entry_points(group=group):
                try:
                    self.register(entry_point.load())
                except Exception as error:  # noqa: BLE001 - whatever other people's code raises, the rest must work
                    self.broken[entry_point.name] = error

    def _near(self, name: str) -> str:
        """What somebody may have meant who names a format by its suffix or media type, or mistypes it."""
        owner = self._owner(name, f".{name}")
        near = [owner] if owner else get_close_matches(name, self._rows, n=1, cutoff=0.7)
        return f"; did you mean {near[0]!r}?" if near else ""

    def _refuse(self, problem: str) -> NoReturn:
        names = [(one.name, " ".join(one.suffixes), one.title) for one in self]
        table = "\n".join(f"  {line}" for line in _aligned(names))
        broken = "".join(
            f"\n  (the format {name!r} of another package failed: {error!r})" for name, error in self.broken.items()
        )
        raise UnknownFormatError(f"{problem}{' There' if problem[-1] == '?' else '; there'} are:\n{table}{broken}")


def _keys(row: _Declared | Format) -> tuple[str, ...]:
    """All that a format is found by; names, suffixes and media types cannot be mistaken for each other."""
    return (row.name, *row.suffixes, row.media_type)


def _suffixes(path: str | PathLike[str]) -> list[str]:
    name = PurePath(fspath(path)).name.lower()
    names = dict.fromkeys((name, without_suffix(name)))
    return [one[place:] for one in names for place, character in enumerate(one) if character == "."]


def _table(formats: Iterable[Format]) -> Iterator[str]:
    yield from _aligned(
        [("name", "suffixes", "media type", "reads", "writes", "holds", "extra", "title"), *map(_cells, formats)]
    )


def _aligned(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Rows of a table as lines, with the cells of a column below each other."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _cells(format: Format) -> tuple[str, ...]:
    reads, writes = ("no" if verb is None else "yes" for verb in (format.read, format.write))
    suffixes = " ".join(format.suffixes)
    holds = "" if format.read is None or format.write is None else _holds(format)
    return (format.name, suffixes, format.media_type, reads, writes, holds, format.extra or "", format.title)


def _holds(format: Format) -> str:
    """What comes back, in few words: everything, or names of fields, of some of which only a part may be held."""
    if "*" in format.holds:
        return "everything" if format.renders is None else "everything but some characters"
    return " ".join(sorted({name.partition(".")[0] for name in format.holds})) or "nothing exactly"
