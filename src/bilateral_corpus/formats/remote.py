"""Files that a URL names (``s3://…``, ``gs://…``, ``https://…``, ``memory://…``), by way of fsspec.

Which URLs there are, and what they need to be installed, is told by fsspec
(https://filesystem-spec.readthedocs.io/en/latest/api.html#built-in-implementations). Only what a caller names is
fetched; nothing that stands in a file is.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BufferedReader, RawIOBase, UnsupportedOperation
from os import PathLike, urandom
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO, cast
from urllib.parse import urlsplit
from zipfile import ZIP_STORED, ZipFile

from attrs import field, frozen

from bilateral_corpus.errors import BilateralCorpusError, InvalidValueError, MissingExtraError
from bilateral_corpus.formats.extras import load
from bilateral_corpus.formats.folders import check_known, extract, spooled

__all__ = ["EXTRA", "RemotePlace", "told"]

EXTRA = "fsspec"
_WEB = ("http", "https")
# What object stores, and the file systems of fsspec, call the media type.
_MEDIA_TYPES = ("mimetype", "ContentType", "contentType", "content_type")
_UNKNOWN = frozenset({"application/octet-stream", "binary/octet-stream"})
_PIECE = 1 << 16


@frozen
class RemotePlace(PathLike[str]):
    """A place that a URL names; where a path is asked for, it is one.

    Attributes:
        source: The URL.
        system: The file system of fsspec that it is in.
        path: What the file system calls it.
    """

    source: str
    system: Any = field(repr=False)
    path: str = field(repr=False)

    @classmethod
    def at(cls, url: str) -> RemotePlace:
        """The place that a URL names; nothing is fetched yet.

        Raises:
            InvalidValueError: No file system has such URLs.
            MissingExtraError: fsspec, or the library that it needs for such URLs, is not installed.
        """
        core = load("fsspec.core", EXTRA)
        try:
            system, path = core.url_to_fs(url)
        except ImportError as error:
            raise MissingExtraError(f"{url!r:.200} cannot be opened: {error}") from None
        except (AttributeError, TypeError, ValueError) as error:  # all of these, where a part of the URL is absent
            raise InvalidValueError(f"{url!r:.200} cannot be opened: {error}") from None
        return cls(url, system, path)

    def __fspath__(self) -> str:
        return self.source

    @property
    def name(self) -> str:
        """The last part of the path; what comes after a question mark is no name."""
        return PurePosixPath(urlsplit(self.path).path if self._is_web else self.path).name

    @property
    def media_type(self) -> str | None:
        """What a server, or the metadata of an object, says."""
        with told(self.source):
            info = self.system.info(self.path)
        found = next((info[key] for key in _MEDIA_TYPES if info.get(key)), None)
        return None if found in _UNKNOWN else found

    def files(self) -> frozenset[str] | None:
        """The names of what is in a folder; None if it is none. The web has no folders."""
        with told(self.source):
            if self._is_web or not self.system.isdir(self.path):
                return None
            return frozenset(map(_last, self.system.ls(self.path, detail=False)))

    def archive(self) -> BinaryIO:
        """The files of a folder as a ZIP archive."""
        stream = spooled()
        with told(self.source), ZipFile(stream, "w", ZIP_STORED) as archive:
            for path in sorted(self.system.find(self.path)):
                name = str(self._inside(path))
                with self.system.open(path, "rb") as file, archive.open(name, "w", force_zip64=True) as inside:
                    shutil.copyfileobj(file, inside)
        stream.seek(0)
        return stream

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """Open it for reading.

        Raises:
            OSError: It is not there, or cannot be read; also where another library's own error says so.
        """
        with told(self.source):
            stream = self.system.open(self.path, "rb")
        with stream, BufferedReader(_Remote(stream, self.source), _PIECE) as buffered:
            yield cast(BinaryIO, buffered)

    def exists(self) -> bool:
        """Whether there is a file or a folder; of a page of the web, which may have any name, only reading tells."""
        with told(self.source):
            return (self._is_web and "*" not in self.path) or bool(self.system.exists(self.path))

    def below(self) -> Iterator[tuple[PurePosixPath, RemotePlace]]:
        """The files in a folder and its folders, each with its path in it; in the order of their names."""
        with told(self.source):
            found = sorted(self.system.find(self.path))
        for path in found:
            yield self._inside(path), self._beside(path)

    def matching(self) -> list[RemotePlace]:
        """The files that match a glob, in the order of their names."""
        with told(self.source):
            return [self._beside(path) for path in sorted(self.system.glob(self.path)) if self.system.isfile(path)]

    @contextmanager
    def replacing(self) -> Iterator[BinaryIO]:
        """Open a file on this machine that is sent to its place once all is written.

        It is sent under another name first and then moved, so that whoever looks sees the old one or the new one.
        """
        self.refuse_web()
        with TemporaryDirectory() as folder:
            local = Path(folder, "file")
            with local.open("wb") as stream:
                yield stream
            with told(self.source):
                self._send({self.path: local})

    @contextmanager
    def replacing_folder(self, known: frozenset[str]) -> Iterator[BinaryIO]:
        """Open an archive whose files take its place; all are sent before the first one is moved to its name."""
        self.refuse_web()
        with told(self.source):
            old = self.system.find(self.path)
        check_known(map(self._inside, old), known, self.source)
        with spooled() as stream, TemporaryDirectory() as folder:
            yield stream
            extract(stream, Path(folder))
            made = [one for one in sorted(Path(folder).rglob("*")) if one.is_file()]
            files = {f"{self.path.rstrip('/')}/{one.relative_to(folder).as_posix()}": one for one in made}
            with told(self.source):
                for parent in {path.rpartition("/")[0] for path in files}:
                    self.system.makedirs(parent, exist_ok=True)  # which is nothing where there are only objects
                self._send(files)
                for path in set(old).difference(files):
                    self.system.rm_file(path)

    def _send(self, files: dict[str, Path]) -> None:
        sent: dict[str, str] = {}
        try:
            for path, local in files.items():
                temporary = f"{path.rpartition('/')[0]}/.{urandom(6).hex()}.tmp"
                sent[temporary] = path
                self.system.put_file(str(local), temporary)
            for temporary, path in sent.items():
                self.system.mv(temporary, path)
        except BaseException:  # also after Ctrl+C nothing half sent is left; it is raised again
            for temporary in sent:
                with suppress(Exception):
                    self.system.rm_file(temporary)
            raise

    @property
    def _is_web(self) -> bool:
        return bool(self.path.startswith(tuple(f"{scheme}://" for scheme in _WEB)))

    def refuse_web(self) -> None:
        """Raise UnsupportedOperation for a page of the web, which can only be read."""
        if self._is_web:
            raise UnsupportedOperation(f"{self.source!r:.200}: nothing is written to the web")

    def _inside(self, path: str) -> PurePosixPath:
        return PurePosixPath(path[len(self.path) :].lstrip("/"))

    def _beside(self, path: str) -> RemotePlace:
        return RemotePlace(self.system.unstrip_protocol(path), self.system, path)


class _Remote(RawIOBase):
    """A file elsewhere, whose errors are those of files."""

    def __init__(self, stream: Any, source: str) -> None:
        self._stream = stream
        self._source = source

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        with told(self._source):
            data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


@contextmanager
def told(source: str) -> Iterator[None]:
    """Make an OSError of whatever the library of a file system raises (botocore's errors, aiohttp's)."""
    try:
        yield
    except (OSError, BilateralCorpusError):
        raise
    except Exception as error:
        raise OSError(f"{source!r:.200}: {type(error).__name__}: {error}") from error


def _last(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]
