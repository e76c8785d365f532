"""What SQLite complains of, as the errors of this library and of the operating system."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bilateral_corpus.errors import (
    BilateralCorpusError,
    InvalidValueError,
    StoreDamagedError,
    StoreError,
    StoreLockedError,
)

__all__ = ["named"]

# The least significant byte of an error code is its kind; https://www.sqlite.org/rescode.html has them all.
_KIND = 0xFF


@contextmanager
def named(path: str) -> Iterator[None]:
    """Raise what SQLite complains of as an error that says which store it is about, and what it means.

    Args:
        path: The store.

    Raises:
        StoreLockedError: Someone else writes.
        StoreDamagedError: The file is damaged.
        StoreError: It is no store, or SQLite cannot do this.
        InvalidValueError: A value is none that SQLite can hold, such as half of a surrogate pair.
        OSError: The disk is full, or the file or its folder cannot be read or written.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise _meaning(error, path) from error
    except UnicodeDecodeError as error:  # of a name in the schema, which SQLite does not check
        raise StoreDamagedError(f"{path}: the store is damaged: {error}") from error
    except (UnicodeEncodeError, OverflowError) as error:
        raise InvalidValueError(f"{path}: a store cannot hold this, nor be asked for it: {error}") from None


def _meaning(error: sqlite3.Error, path: str) -> BilateralCorpusError | OSError:
    code = getattr(error, "sqlite_errorcode", 0)
    if code == sqlite3.SQLITE_READONLY_ROLLBACK:
        return StoreError(f"{path}: writing was interrupted; open the store once for writing to bring it in order")
    number, text = _SYSTEM.get(code & _KIND, (0, ""))
    if number:
        # A file that cannot be opened may be missing its folder.
        missing = number == errno.EACCES and not Path(path).absolute().parent.exists()
        return OSError(errno.ENOENT if missing else number, f"{text} ({error})", path)
    kind, text = _KINDS.get(code & _KIND, (StoreError, f"{error}"))
    if "same thread" in str(error):
        text = "a store is used in the thread that opened it; open it again in this one"
    if "no such module" in str(error):
        text = f"the SQLite that this Python was built with has not all that a store needs: {error}"
    return kind(f"{path}: {text}")


_SYSTEM = {
    sqlite3.SQLITE_FULL: (errno.ENOSPC, "the disk is full; what was not yet kept was undone"),
    sqlite3.SQLITE_IOERR: (errno.EIO, "the disk cannot be read or written"),
    sqlite3.SQLITE_READONLY: (errno.EACCES, "the store cannot be written"),
    sqlite3.SQLITE_PERM: (errno.EACCES, "the store cannot be opened"),
    sqlite3.SQLITE_CANTOPEN: (errno.EACCES, "the store, or a file beside it, cannot be opened"),
}
_KINDS = {
    sqlite3.SQLITE_BUSY: (StoreLockedError, "someone else is writing to the store"),
    sqlite3.SQLITE_LOCKED: (StoreLockedError, "the store is being written to"),
    sqlite3.SQLITE_CORRUPT: (StoreDamagedError, "the file is damaged; check() says where"),
    sqlite3.SQLITE_NOTADB: (StoreError, "this is no store"),
}
