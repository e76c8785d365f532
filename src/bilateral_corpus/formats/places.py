"""Where interviews are read from and written to: a file, a folder, a URL, or a file that is open already."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from io import BufferedReader, RawIOBase, TextIOBase
from os import PathLike, fspath
from pathlib import Path
from typing import Any, BinaryIO, Protocol, TypeAlias, cast

from attrs import frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats.compression import compression_of, packing
from bilateral_corpus.formats.files import missing, refuse_folder, replacing
from bilateral_corpus.formats.format import Format

__all__ = [
    "AnyFile",
    "AnyPath",
    "Place",
    "check_path",
    "destination",
    "is_open_file",
    "is_url",
    "name_of",
    "peekable",
    "place_of",
]

AnyPath: TypeAlias = "str | PathLike[str]"
"""The name of a file or folder, or a URL."""

AnyFile: TypeAlias = "AnyPath | BinaryIO"
"""Those, or a file that is open for bytes."""

# A letter and a colon is a drive of Windows. What stands before "::" is a file system around another one.
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+(?:://|::)")


class Place(Protocol):
    """Where a file or a folder of files is, or will be."""

    @property
    def source(self) -> str:
        """What to call it in messages."""

    @property
    def name(self) -> str:
        """Its name without the folder that it is in."""

    @property
    def media_type(self) -> str | None:
        """Its media type, where something says it."""

    def files(self) -> frozenset[str] | None:
        """The names of what is in a folder; None if it is none."""

    def archive(self) -> BinaryIO:
        """The files of a folder as a ZIP archive."""

    def open(self) -> AbstractContextManager[BinaryIO]:
        """Open it for reading."""

    def replacing(self) -> AbstractContextManager[BinaryIO]:
        """Open a file that takes its place once all is written."""

    def replacing_folder(self, known: frozenset[str]) -> AbstractContextManager[BinaryIO]:
        """Open an archive whose files take its place once all is written."""


@frozen
class _Local:
    """A place on the disk."""

    path: Path
    source: str
    media_type: str | None = None

    @property
    def name(self) -> str:
        return self.path.name

    def files(self) -> frozenset[str] | None:
        return frozenset(one.name for one in self.path.iterdir()) if self.path.is_dir() else None

    def archive(self) -> BinaryIO:
        # ZIP archives take as long to load as all else here.
        from bilateral_corpus.formats.folders import archive_of

        return archive_of(self.path)

    def open(self) -> BinaryIO:
        refuse_folder(self.path, "; read_corpus reads all interviews in a folder")
        try:
            return self.path.open("rb")
        except FileNotFoundError:
            raise missing(self.path, self.source) from None

    def replacing(self) -> AbstractContextManager[BinaryIO]:
        return replacing(self.path)

    def replacing_folder(self, known: frozenset[str]) -> AbstractContextManager[BinaryIO]:
        from bilateral_corpus.formats.folders import replacing_folder

        return replacing_folder(self.path, known)


def place_of(path: AnyPath) -> Place:
    """The place that a path or a URL names.

    Raises:
        InvalidValueError: It is neither.
        MissingExtraError: It is a URL, and fsspec or what it needs for such URLs is not installed.
    """
    if isinstance(path, PathLike) and hasattr(path, "replacing_folder"):
        return cast(Place, path)
    check_path(path)
    if is_url(path):
        from bilateral_corpus.formats.remote import RemotePlace

        return RemotePlace.at(str(path))
    return _Local(Path(path), fspath(path))


def check_path(path: object) -> None:
    """See to it that something names a file.

    Raises:
        InvalidValueError: It is no path and no URL.
    """
    if not isinstance(path, (str, PathLike)) or isinstance(fspath(path), bytes):
        raise InvalidValueError(f"expected a path, a URL or a file open for bytes, found {path!r:.80}")
    if "\0" in fspath(path):
        raise InvalidValueError(f"a path has no NUL character, found {path!r:.80}")


def is_url(path: object) -> bool:
    """Whether a text is a URL, such as ``s3://talks/vov-2022.txt``."""
    return isinstance(path, str) and _URL.match(path) is not None


def is_open_file(source: object) -> bool:
    """Whether something is an open file and no path."""
    return not isinstance(source, (str, PathLike)) and (hasattr(source, "read") or hasattr(source, "write"))


def name_of(source: object) -> str | None:
    """The name of an open file, if it has one."""
    name = getattr(source, "name", None)
    return name if isinstance(name, str) else None


def peekable(source: Any) -> BufferedReader:
    """An open file as one that can be looked into without reading on.

    Raises:
        InvalidValueError: It is open for text.
    """
    if isinstance(source, TextIOBase) or isinstance(source.read(0), str):
        raise InvalidValueError(f"a file must be open for bytes, as in open(…, 'rb'), found {source!r:.80}")
    return source if hasattr(source, "peek") else BufferedReader(_Given(source))


@contextmanager
def destination(target: AnyFile, format: Format) -> Iterator[BinaryIO]:
    """Open what interviews are written to; a path is written as a whole or not at all.

    Raises:
        InvalidValueError: It is a file that is open for text, or nothing that could be written to.
    """
    if is_open_file(target):
        if isinstance(target, TextIOBase):
            raise InvalidValueError(f"a file must be open for bytes, as in open(…, 'wb'), found {target!r:.80}")
        yield cast(BinaryIO, target)
        return
    place = place_of(cast(AnyPath, target))
    compression = compression_of(place.name)
    if format.folder and compression is None and not place.name.lower().endswith(".zip"):
        with place.replacing_folder(format.folder | format.beside) as stream:
            yield stream
        return
    with place.replacing() as stream, packing(stream, compression) as packed:
        yield packed


class _Given(RawIOBase):
    """A file that someone else opened, and will close."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
