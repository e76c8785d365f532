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
from bilateral_corpus.errors import InvalidValueError

__all__ = ["Database", "Mode"]

Mode: TypeAlias = Literal["r", "a", "x"]

_SQLITE_MODES = {"r": "ro", "a": "rwc", "x": "rwc"}
# Pages changed by a batch stay in memory until it is kept, so that nobody who reads has to wait before that.
_CACHE_KILOBYTES = 65536


@define
class Database:
    """A connection, whose errors say which file they are about.

    Attributes:
        path: The file.
        mode: As for :class:`~bilateral_corpus.CorpusStore`.
        timeout: For how many seconds to wait while someone else writes.
    """

    path: str
    mode: Mode
    timeout: float
    _connection: sqlite3.Connection = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self._check_path()
        uri = f"{Path(self.path).absolute().as_uri()}?mode={_SQLITE_MODES[self.mode]}"
        with named(self.path):
            self._connection = sqlite3.connect(uri, uri=True, timeout=self.timeout, isolation_level=None)
            self._connection.execute(f"PRAGMA cache_size = -{_CACHE_KILOBYTES}")
            self._connection.execute("PRAGMA cache_spill = OFF")

    def _check_path(self) -> None:
        if self.mode not in _SQLITE_MODES:
            raise InvalidValueError(f"a store is opened with mode 'r', 'a' or 'x', found {self.mode!r}")
        there = os.path.lexists(self.path)
        number = errno.ENOENT if self.mode == "r" and not there else errno.EEXIST if self.mode == "x" and there else 0
        number = errno.EISDIR if Path(self.path).is_dir() else number
        if number:
            raise OSError(number, os.strerror(number), self.path)

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
        if self._connection.in_transaction:
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
        self._connection.close()


def _statements(sql: str) -> Iterator[str]:
    gathered = ""
    for line in sql.splitlines(keepends=True):
        gathered += line
        if sqlite3.complete_statement(gathered):
            yield gathered
            gathered = ""
