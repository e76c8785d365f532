"""Which file each interview of a store came from, and how far the reading of each file got.

An interview stays as long as one of the files that it came from has it. One that was put in by hand, or replaced by
hand, came from no file, and no file takes it away.
"""

from __future__ import annotations

from attrs import define, field

from bilateral_corpus.corpus.file_reading import repeated
from bilateral_corpus.corpus.store import writing
from bilateral_corpus.corpus.store.database import Database
from bilateral_corpus.corpus.store.entry import Entry
from bilateral_corpus.model import Problem

__all__ = ["FileTaking", "digest_of", "problems_of"]

_BEGIN = """
    INSERT INTO file(path, reading) VALUES (?, 1)
    ON CONFLICT(path) DO UPDATE SET digest = NULL, reading = reading + 1
"""
_FORGOTTEN = """
    SELECT interview FROM origin WHERE file = ? AND reading < ?
    AND NOT EXISTS (SELECT 1 FROM origin o WHERE o.interview = origin.interview AND o.file <> origin.file)
"""
_PROBLEM = "SELECT code, message, action, source FROM problem JOIN file ON file.key = file ORDER BY path, number"


def digest_of(database: Database, path: str) -> str | None:
    """What a file was told apart by when it was last read to its end."""
    digest: str | None = database.value("SELECT digest FROM file WHERE path = ?", (_text(path),))
    return digest


def problems_of(database: Database) -> tuple[Problem, ...]:
    """What went wrong when each file was last read, in the order of their paths."""
    return tuple(
        Problem(code=code, message=message, action=action, source=source)
        for code, message, action, source in database.rows(_PROBLEM)
    )


@define
class FileTaking:
    """The taking in of one file: what it has is put into the store, and what it has no more is taken out.

    Attributes:
        path: The file, as the store knows it.
        problems: What went wrong.
        added: How many interviews were put in.
        replaced: How many were put in the place of what the file had before.
        removed: How many the file, and every other one, has no more.
    """

    _database: Database
    path: str
    problems: list[Problem] = field(factory=list, init=False)
    added: int = field(default=0, init=False)
    replaced: int = field(default=0, init=False)
    removed: int = field(default=0, init=False)
    _file: int = field(init=False)
    _reading: int = field(init=False)
    _is_settled: bool = field(default=True, init=False)

    def __attrs_post_init__(self) -> None:
        name = _text(self.path)
        self._database.value(_BEGIN, (name,))
        found = self._database.rows("SELECT key, reading FROM file WHERE path = ?", (name,))
        ((self._file, self._reading),) = found

    def take(self, item: Entry | Problem) -> None:
        """Take in an interview, or note a problem."""
        if isinstance(item, Problem):
            self.problems.append(item)
            return
        found = self._database.rows("SELECT key, digest FROM interview WHERE id = ?", (item.id,))
        if not found:
            self._come_from_here(writing.insert(self._database, item))
            self.added += 1
        elif found[0][1] == item.digest:
            self._take_again(found[0][0], item)
        else:
            self._take_changed(found[0][0], item)

    def _take_again(self, key: int, entry: Entry) -> None:
        """Take in what is there already, word for word."""
        origins = self._origins(key)
        # Of several files that have it, the one that was met first is in the right.
        if not origins or min(origins) < self._file or origins.get(self._file) == self._reading:
            self.problems.append(repeated(entry.id, self.path, is_equal=True))
        if origins:
            self._come_from_here(key)

    def _take_changed(self, key: int, entry: Entry) -> None:
        """Take in what is there in other words."""
        origins = self._origins(key)
        if origins.keys() == {self._file} and origins[self._file] < self._reading:
            writing.remove(self._database, key)
            self._come_from_here(writing.insert(self._database, entry, key))
            self.replaced += 1
        else:
            self.problems.append(repeated(entry.id, self.path, is_equal=False))
            # Should the other one go, this one is to take its place.
            self._is_settled &= origins.get(self._file) == self._reading

    def _origins(self, key: int) -> dict[int, int]:
        return dict(self._database.rows("SELECT file, reading FROM origin WHERE interview = ?", (key,)))

    def _come_from_here(self, key: int) -> None:
        self._database.value("REPLACE INTO origin(interview, file, reading) VALUES (?, ?, ?)", (key, *self._now))

    @property
    def _now(self) -> tuple[int, int]:
        return self._file, self._reading

    def finish(self, digest: str | None) -> None:
        """End the taking in.

        Args:
            digest: What the file is told apart by; None if it could not be read, and should be tried again.
        """
        if (
            self._reading > 1
            and digest is not None
            and not any(problem.code == "unreadable" for problem in self.problems)
        ):
            self._forget()
        self._database.value("DELETE FROM problem WHERE file = ?", (self._file,))
        rows = [
            (self._file, number, one.code, _text(one.message), _text(one.action), _text(one.source))
            for number, one in enumerate(self.problems)
        ]
        self._database.each("INSERT INTO problem VALUES (?, ?, ?, ?, ?, ?)", rows)
        settled = digest if self._is_settled else None
        self._database.value("UPDATE file SET digest = ? WHERE key = ?", (settled, self._file))

    def _forget(self) -> None:
        """Take out what the file has no more."""
        for (key,) in self._database.rows(_FORGOTTEN, self._now):
            writing.remove(self._database, key)
            self.removed += 1
        self._database.value("DELETE FROM origin WHERE file = ? AND reading < ?", self._now)


def _text(text: str | None) -> str | None:
    """A text that SQLite can hold: the name of a file may have bytes in it that are no characters."""
    return None if text is None else text.encode("utf-8", "backslashreplace").decode("utf-8")
