"""A file that a store takes interviews from: what it is told apart by, and what is in it."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias
from zipfile import ZipFile

from attrs import field, frozen

from bilateral_corpus.corpus.file_reading import FileReader, problem_in
from bilateral_corpus.corpus.store.entry import Entry, entry_of
from bilateral_corpus.errors import BilateralCorpusError
from bilateral_corpus.formats import formats, paused_collector
from bilateral_corpus.formats.places import AnyPath, Place, place_of
from bilateral_corpus.model import Interview, Problem

__all__ = ["Content", "Intake", "Item", "SourceFile", "lost", "state_of"]

Item: TypeAlias = "Entry | Problem"
State: TypeAlias = "tuple[int, int] | None"

_PIECE = 1 << 20


@frozen
class SourceFile:
    """A file, and what is known of it.

    Attributes:
        path: Where it is.
        digest: What it was told apart by when it was last read to its end.
    """

    path: AnyPath
    digest: str | None = None


@frozen
class Content:
    """What was found in a file.

    Attributes:
        digest: What it is told apart by; None if it could not be read.
        state: What changes when the file is written to.
        items: The entries and problems, in order; None where they were not read: the file is as it was when it was last
            read, or may hold more than should be in memory at once.
    """

    digest: str | None
    state: State
    items: list[Item] | None = field(repr=False)


@frozen
class Intake:
    """Reads files for a store; it can be sent to another process.

    Attributes:
        reader: Reads the interviews.
    """

    reader: FileReader

    def read(self, file: SourceFile) -> Content:
        """Read a file, unless it is as it was when it was last read, or long."""
        try:
            state, digest = state_of(file.path), self._digest(file.path)
            if digest == file.digest or self._is_long(file.path):
                return Content(digest, state, None)
        except (BilateralCorpusError, OSError) as error:
            return Content(None, None, [problem_in(file.path, "unreadable", error, "the file was left out")])
        with paused_collector():  # all of them stay
            return Content(digest, state, list(self.stream(file.path)))

    def _is_long(self, path: AnyPath) -> bool:
        """Whether a file may hold more interviews than should be in memory at once."""
        place = place_of(path)
        if place.files() is not None:
            return True
        if self.reader.format is not None:
            return formats.by_name(self.reader.format).many
        return formats.knows(place.name) and formats.by_suffix(place.name).many

    def stream(self, path: AnyPath) -> Iterator[Item]:
        """Give the entries and problems of a file one at a time."""
        for item in self.reader.stream(path):
            yield from self._items(item, path)

    def _items(self, item: Interview | Problem, path: AnyPath) -> Iterator[Item]:
        if isinstance(item, Problem):
            yield item
            return
        try:
            yield entry_of(item)
        except BilateralCorpusError as error:
            yield problem_in(path, "unreadable", error, "the interview was left out")

    def _digest(self, path: AnyPath) -> str:
        found = sha256(self._manner.encode())
        for piece in _bytes_of(place_of(path)):
            found.update(piece)
        return found.hexdigest()

    @property
    def _manner(self) -> str:
        reader = self.reader
        published = None if reader.published is None else reader.published.edtf
        names = [_name(annotator) for annotator in reader.annotators]
        return f"{(reader.format, reader.encoding, published, reader.language, names)}\n"


def _name(annotator: object) -> str:
    named = annotator if hasattr(annotator, "__qualname__") else type(annotator)
    return f"{named.__module__}.{named.__qualname__}"


def _bytes_of(place: Place) -> Iterator[bytes]:
    if place.files() is not None:
        with place.archive() as stream, ZipFile(stream) as archive:
            for name in sorted(archive.namelist()):
                yield from (name.encode(), b"\0", archive.read(name), b"\0")
        return
    with place.open() as stream:
        while piece := stream.read(_PIECE):
            yield piece


def state_of(path: AnyPath) -> State:
    """What changes when a file on the disk is written to; None for what is elsewhere, or there no more."""
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def lost(file: SourceFile) -> Content:
    """What comes of a file when the process that read it ended."""
    problem = problem_in(file.path, "unreadable", "the process that read it ended", "the file was left out")
    return Content(None, None, [problem])
