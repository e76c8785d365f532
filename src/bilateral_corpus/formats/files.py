"""Writing a file as a whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import BinaryIO

__all__ = ["missing", "refuse_folder", "replacing"]

# A folder may hold more names than anyone wants to wait for.
_MOST_NAMES = 2000


@contextmanager
def replacing(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """Open a file for writing that takes the place of `path` once all is written.

    What is written goes to a temporary file in the same folder, is forced to the disk and then takes the place of the
    old file in one step. Whoever opens `path` meanwhile sees the old file or the new one. After an error the old file
    is as it was and the temporary file is gone; only a process that is killed can leave a file ``.….tmp`` behind.

    The file keeps the permissions of the one it replaces. A symbolic link stays, and the file it leads to is replaced.
    What is no regular file (a pipe, ``/dev/stdout``) is written to directly.

    Args:
        path: The file to write.

    Yields:
        A binary file.

    Raises:
        OSError: The file cannot be written, or `path` is a folder.
    """
    target = Path(os.path.realpath(path))
    refuse_folder(target)
    if target.exists() and not target.is_file():
        with target.open("wb") as direct:
            yield direct
        return
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), os.fspath(path))
    temporary = target.with_name(f".{target.name[:32]}.{os.urandom(6).hex()}.tmp")
    try:
        # "x" and not tempfile: a new file then has the permissions that the user's umask gives.
        with _created(temporary, target, os.fspath(path)) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o7777)
        temporary.replace(target)
    except BaseException as error:
        with suppress(OSError):
            temporary.unlink()
        if isinstance(error, OSError) and error.filename == os.fspath(temporary):
            error.filename = os.fspath(path)  # the caller has never heard of the temporary file
        raise


def _created(temporary: Path, target: Path, given: str) -> BinaryIO:
    try:
        return temporary.open("xb")
    except FileNotFoundError:
        raise missing(target, given) from None


def refuse_folder(path: str | os.PathLike[str], advice: str = "") -> None:
    """Raise IsADirectoryError for a folder: on some systems opening it fails with a message that misleads.

    Args:
        path: What should be a file.
        advice: What to do instead.
    """
    if Path(path).is_dir():
        raise IsADirectoryError(errno.EISDIR, f"this is a folder, not a file{advice}", os.fspath(path))


def missing(path: Path, given: str) -> FileNotFoundError:
    """Make the error for a file that is not there, with where it was looked for and what has a similar name.

    Args:
        path: The file.
        given: What the caller called it.
    """
    folder = path.parent.absolute()
    if not folder.is_dir():
        return FileNotFoundError(errno.ENOENT, f"there is no folder {str(folder)!r}, so nothing is in it", given)
    with suppress(OSError):
        names = [one.name for one in islice(folder.iterdir(), _MOST_NAMES) if one.name != path.name]
        if near := get_close_matches(path.name, names, n=1):
            return FileNotFoundError(
                errno.ENOENT, f"there is no such file or folder in {str(folder)!r}; did you mean {near[0]!r}?", given
            )
    return FileNotFoundError(errno.ENOENT, f"there is no such file or folder in {str(folder)!r}", given)
