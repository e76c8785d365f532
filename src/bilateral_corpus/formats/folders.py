"""Formats that are a folder of files: a folder on the disk, or the same files in a ZIP archive."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from bilateral_corpus.formats.archive import open_archive

__all__ = [
    "archive_of",
    "check_known",
    "extract",
    "member",
    "members",
    "new_archive",
    "replacing_folder",
    "spooled",
]

_IN_MEMORY = 1 << 24
_ALWAYS_ALLOWED = 1 << 26
# Archives have dates; equal interviews are to be equal bytes.
_NO_DATE = (1980, 1, 1, 0, 0, 0)


def spooled() -> BinaryIO:
    """Open a temporary file that stays in memory while it is small."""
    return cast(BinaryIO, SpooledTemporaryFile(max_size=_IN_MEMORY))


def archive_of(folder: Path) -> BinaryIO:
    """Put the files of a folder, and of those in it, into an archive."""
    stream = spooled()
    with ZipFile(stream, "w", ZIP_STORED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, path.relative_to(folder).as_posix())
    stream.seek(0)
    return stream


@contextmanager
def new_archive(stream: BinaryIO) -> Iterator[ZipFile]:
    """Begin an archive."""
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        yield archive


def member(name: str) -> ZipInfo:
    """A file to be put into an archive, with a date that is always the same."""
    info = ZipInfo(name, _NO_DATE)
    info.compress_type = ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    return info


def members(stream: BinaryIO, source: str | None) -> dict[str, bytes]:
    """Read the files of an archive, also of one in which they stand in one folder.

    Raises:
        ParseError: It is none, is damaged, or unpacks to far more than it is.
    """
    archive = open_archive(stream, kind="ZIP archive", expected="a ZIP archive", source=source, spare=_ALWAYS_ALLOWED)
    folders = {name.rpartition("/")[0] for name in archive.names}
    inside = f"{folders.pop()}/" if len(folders) == 1 and folders != {""} else ""
    return {name.removeprefix(inside): archive.read(name) for name in archive.names}


def check_known(there: Iterable[PurePath], known: frozenset[str], path: str) -> None:
    """Refuse to replace a folder that has other files than those of a format.

    Args:
        there: The paths of its files in it.
        known: The names of the files and folders that may be in it; in folders there are Parquet files only.
        path: The folder, for messages.

    Raises:
        FileExistsError: It has.
    """
    for one in there:
        # A path without parts is that of the folder itself, which is then a file.
        if not one.parts or one.parts[0] not in known or (len(one.parts) > 1 and one.suffix != ".parquet"):
            raise FileExistsError(errno.EEXIST, f"this is there, and is no folder of this format ({one})", path)


def extract(stream: BinaryIO, folder: Path) -> None:
    """Put the files of an archive that was just written into a folder."""
    stream.seek(0)
    with ZipFile(stream) as archive:
        archive.extractall(folder)


@contextmanager
def replacing_folder(path: str | os.PathLike[str], known: frozenset[str]) -> Iterator[BinaryIO]:
    """Yield a stream for an archive whose files then become a folder, as a whole or not at all.

    Args:
        path: The folder. One that is there is replaced if it has no files but those that are known.
        known: The names of all files that may be in such a folder.

    Raises:
        FileExistsError: There is something else of this name.
    """
    target = Path(os.path.realpath(path))
    if target.exists():
        inside = [one for one in target.rglob("*") if not one.is_dir()] if target.is_dir() else [target]
        check_known((one.relative_to(target) for one in inside), known, os.fspath(path))
    temporary = target.with_name(f".{target.name[:32]}.{os.urandom(6).hex()}.tmp")
    try:
        with spooled() as stream:
            yield stream
            temporary.mkdir()
            extract(stream, temporary)
        if target.exists():
            shutil.rmtree(target)
        temporary.replace(target)
    except BaseException:  # also after Ctrl+C nothing half written is left; it is raised again
        shutil.rmtree(temporary, ignore_errors=True)
        raise
