"""A folder that several processes, also of several machines, put files into, on a disk or in an object store.

Every file is there as a whole or not at all: it is written under another name first. fsspec does the work for disks
too, so that little here depends on where the folder is.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from os import fspath, urandom
from os.path import realpath
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from attrs import evolve, frozen

from bilateral_corpus.formats.folders import check_known
from bilateral_corpus.formats.places import AnyPath, check_path, is_url
from bilateral_corpus.formats.remote import RemotePlace, told

__all__ = ["SharedFolder"]


@frozen
class SharedFolder:
    """A folder, which need not be there yet; it can be sent to another process.

    Attributes:
        place: Where it is.
    """

    place: RemotePlace

    @classmethod
    def at(cls, path: AnyPath) -> SharedFolder:
        """The folder that a path or a URL names.

        Raises:
            InvalidValueError: It is neither, or no file system has such URLs.
            MissingExtraError: fsspec, or the library that it needs for such URLs, is not installed.
            UnsupportedOperation: It is on the web.
        """
        check_path(path)
        # Workers stand elsewhere, and a symbolic link stays one.
        name = fspath(path) if is_url(path) else realpath(path)
        place = RemotePlace.at(name)
        place.refuse_web()
        return cls(place)

    def within(self, name: str) -> SharedFolder:
        """A folder in it."""
        return SharedFolder(evolve(self.place, path=f"{self._path}/{name}"))

    def beside(self) -> SharedFolder:
        """A hidden folder beside it, with a name that no other one has."""
        parent, _, name = self._path.rpartition("/")
        return SharedFolder(evolve(self.place, path=f"{parent}/.{name[:32]}.{urandom(6).hex()}.tmp"))

    def names(self) -> list[str]:
        """The names of all files in it and in its folders, with the folders they are in, sorted."""
        with told(self.place.source):
            found = self.place.system.find(self._path)
        return sorted(path[len(self._path) :].lstrip("/") for path in found)

    def read(self, name: str, start: int | None = None, end: int | None = None) -> bytes:
        """Read a file, or the bytes of it from `start` to `end`, which is not included."""
        with told(self.place.source):
            data: bytes = self.place.system.cat_file(f"{self._path}/{name}", start=start, end=end)
        return data

    def write(self, name: str, data: bytes) -> None:
        """Write a file, as a whole or not at all; one that is there is replaced."""
        with self.writing(name) as stream:
            stream.write(data)

    @contextmanager
    def writing(self, name: str) -> Iterator[BinaryIO]:
        """Open a file that is there under its name once all is written."""
        path = f"{self._path}/{name}"
        parent = path.rpartition("/")[0]
        temporary = f"{parent}/.{urandom(6).hex()}.tmp"
        with told(self.place.source):
            self.place.system.makedirs(parent, exist_ok=True)  # which is nothing where there are only objects
            stream = self.place.system.open(temporary, "wb")
        with stream:
            yield stream
        with told(self.place.source):
            self.place.system.mv(temporary, path)

    def remove(self) -> None:
        """Remove it with all that is in it, if it is there."""
        with told(self.place.source):
            if self.place.system.exists(self._path):
                self.place.system.rm(self._path, recursive=True)

    def check_replaceable(self, known: frozenset[str]) -> None:
        """Refuse a folder that has other files than those of a format.

        Raises:
            FileExistsError: It has, or it is a file.
        """
        check_known(map(PurePosixPath, self.names()), known, self.place.source)

    def take_place_of(self, target: SharedFolder, last: str) -> None:
        """Give it the name of another folder, and remove what was there.

        On a disk the old one is renamed, and then this one. In an object store there are no folders, and its files are
        moved one after the other.

        Args:
            target: The other one.
            last: The name of the file that says that all are there: the old one is removed before anything is moved,
                and the new one is moved at the end.
        """
        if self._is_on_disk:
            self._rename_to(target)
            return
        names, old = self.names(), target.names()
        with told(target.place.source):
            for name in sorted(set(old).difference(names).union({last}.intersection(old))):
                target.place.system.rm_file(f"{target._path}/{name}")
            for name in sorted(names, key=lambda name: (name == last, name)):
                self.place.system.mv(f"{self._path}/{name}", f"{target._path}/{name}")

    def _rename_to(self, target: SharedFolder) -> None:
        old = Path(target.beside()._path)
        if Path(target._path).exists():
            Path(target._path).replace(old)  # so that one of the two is there, whatever happens
        Path(self._path).replace(target._path)
        shutil.rmtree(old, ignore_errors=True)

    @property
    def _path(self) -> str:
        return self.place.path.rstrip("/")

    @property
    def _is_on_disk(self) -> bool:
        protocol: Any = self.place.system.protocol
        return "file" in ((protocol,) if isinstance(protocol, str) else protocol)
