"""A connection to the file of a store."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, TypeAlias

from attrs import define, field

from bilateral_corpus.corpus.store.faults import named
from bilateral_corpus.errors import InvalidValueError, StoreError

__all__ = ["Database", "Mode"]

Mode: TypeAlias = Literal["r", "a", "x"]

# https://www.sqlite.org/fileformat.html, 1.3
_MAGIC = b"SQLite format 3\0"
_DAY = 24 * 60 * 60
_SQLITE_MODES = {"r": "ro", "a": "rwc", "x": "rwc"}
# Pages changed by a batch stay in memory until it is kept, so that nobody who reads has to wait before that.
_CACHE_KILOBYTES = 65536


def _path(value: object) -> str:
    try:
        path = os.fsdecode(value)  # type: ignore[arg-type]  # anything else raises what is caught
        os.fsencode(path)
    except (TypeError, UnicodeEncodeError) as error:
        raise InvalidValueError(f"found {value!r:.80}, expected the path of a store: {error}") from None
    if not path or "\0" in path:
        raise InvalidValueError(f"found {value!r:.80}, expected the path of a store")
    return path


def _is_mode(_instance: object, _attribute: object, value: object) -> None:
    if value not in tuple(_SQLITE_MODES):
        raise InvalidValueError(f"a store is opened with mode 'r', 'a' or 'x', found {value!r:.80}")


def _seconds(value: float) -> float:
    if type(value) not in (int, float) or not 0 <= value < _DAY:
        raise InvalidValueError(f"a timeout is a number of seconds of less than a day, found {value!r:.80}")
    return value


def _check_file(path: str, mode: Mode) -> None:
    there, folder = os.path.lexists(path), Path(path).absolute().parent
    number = errno.ENOENT if mode == "r" and not there else errno.EEXIST if mode == "x" and there else 0
    number = errno.ENOTDIR if folder.exists() and not folder.is_dir() else number
    number = errno.EISDIR if Path(path).is_dir() else number
    if number:
        raise OSError(number, os.strerror(number), path)
    # SQLite takes a pipe, a device and a file of one letter for databases that are still empty.
    if there and Path(path).exists() and not _may_be_database(Path(path)):
        raise StoreError(f"{path}: this is no store")


def _may_be_database(file: Path) -> bool:
    if not file.is_file():
        return False
    with file.open("rb") as stream:
        return stream.read(len(_MAGIC)) in (b"", _MAGIC)


@define
class Database:
    """A connection, whose errors say which file they are about.

    Attributes:
        path: The file.
        mode: As for :class:`~bilateral_corpus.CorpusStore`.
        timeout: For how many seconds to wait while someone else writes.
    """

    path: str = field(converter=_path)
    mode: Mode = field(validator=_is_mode)
    timeout: float = field(converter=_seconds)
    _opened: sqlite3.Connection | None = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        _check_file(self.path, self.mode)
        uri = f"{Path(self.path).absolute().as_uri()}?mode={_SQLITE_MODES[self.mode]}"
        with named(self.path):
            self._opened = sqlite3.connect(uri, uri=True, timeout=self.timeout, isolation_level=None)
            self._opened.execute(f"PRAGMA cache_size = -{_CACHE_KILOBYTES}")
            self._opened.execute("PRAGMA cache_spill = OFF")

    @property
    def _connection(self) -> sqlite3.Connection:
        if self._opened is None:
            raise StoreError(f"{self.path}: the store is closed; open it again to use it")
        return self._opened

    def rows(self, sql: str, values: Iterable[Any] = ()) -> list[Any]:
        """Give all rows of a query; nothing is left open that someone who writes would have to wait for."""
        with named(self.path):
            return self._connection.execute(sql, tuple(values)).fetchall()

    def value(self, sql: str, values: Iterable[Any] = ()) -> Any:
        """Give the first value of the first row, or None."""
        with named(self.path):
            row = self._connection.execute(sql, tuple(values)).fetchone()
        return None if row is None else row[0]

    def insert(self, sql: str, values: Iterable[Any]) -> int:
        """Run a statement that makes a row, and give the row's number."""
        with named(self.path):
            return self._connection.execute(sql, tuple(values)).lastrowid or 0

    def each(self, sql: str, rows: Iterable[Iterable[Any]]) -> None:
        """Run a statement for each of some rows of values."""
        with named(self.path):
            self._connection.executemany(sql, [tuple(row) for row in rows])

    def script(self, sql: str) -> None:
        """Run statements without values, one after the other, within the transaction that there is."""
        with named(self.path):
            for statement in _statements(sql):
                self._connection.execute(statement)

    @contextmanager
    def function(self, name: str, made_of: Callable[..., Any]) -> Iterator[None]:
        """Let queries call a function."""
        self._connection.create_function(name, 1, made_of, deterministic=True)
        try:
            yield
        finally:
            self._connection.create_function(name, 1, None)

    @property
    def is_writing(self) -> bool:
        """Whether a transaction is open."""
        return self._connection.in_transaction

    def begin(self) -> None:
        """Begin a transaction; from now on nobody else can write."""
        self.value("BEGIN IMMEDIATE")

    def keep(self) -> None:
        """End the transaction: all of it is kept, or none."""
        try:
            self.value("COMMIT")
        except BaseException:  # also after Ctrl+C; it is raised again
            self.undo()
            raise

    def undo(self) -> None:
        """Undo the transaction, if there still is one."""
        if self._opened is not None and self._opened.in_transaction:
            self.value("ROLLBACK")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Do something as a whole or not at all; within a transaction, as a part of it."""
        if self._connection.in_transaction:
            yield
            return
        self.begin()
        try:
            yield
        except BaseException:  # also after Ctrl+C; it is raised again
            self.undo()
            raise
        self.keep()

    def close(self) -> None:
        """Close the file; what was not kept is undone."""
        if self._opened is not None:
            self._opened.close()
        self._opened = None


def _statements(sql: str) -> Iterator[str]:
    gathered = ""
    for line in sql.splitlines(keepends=True):
        gathered += line
        if sqlite3.complete_statement(gathered):
            yield gathered
            gathered = ""
