"""The first half of the way, done by the workers: files are read, and their rows set aside by language and year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from os import urandom
from typing import BinaryIO, TypeAlias

from attrs import define, field, frozen

from bilateral_corpus.corpus.file_reading import FileReader, problem_in
from bilateral_corpus.errors import UnrepresentableError
from bilateral_corpus.formats import canonical
from bilateral_corpus.formats.parquet import rows_of
from bilateral_corpus.formats.parquet_dataset import partition_of
from bilateral_corpus.formats.places import AnyPath
from bilateral_corpus.formats.segment import pack
from bilateral_corpus.formats.shared_folder import SharedFolder
from bilateral_corpus.formats.tables import Row
from bilateral_corpus.model import Interview, Problem

__all__ = ["Arrival", "Batch", "Piece", "Segment", "Staging", "not_read"]

# How many rows are held before they are set aside: some tens of megabytes.
_ROWS_HELD = 20_000
_DIGEST = 16

Batch: TypeAlias = "Sequence[AnyPath]"
"""Files that are read one after the other by one worker."""


@frozen
class Segment:
    """Where the rows of some interviews of one partition are set aside.

    Attributes:
        partition: The folders in a dataset that they belong in.
        start: The first byte.
        end: The byte after the last.
        sizes: As :class:`~bilateral_corpus.formats.segment.Packed` has them.
        interviews: How many interviews there are.
    """

    partition: str
    start: int
    end: int
    sizes: tuple[int, ...]
    interviews: int


@frozen
class Arrival:
    """An interview that was read.

    Attributes:
        id: Its id.
        digest: What is equal for equal interviews only.
        rows: How many rows it has.
        segment: Which segment of the piece has them; None where the piece has another interview of this id.
    """

    id: str
    digest: bytes
    rows: int = 0
    segment: int | None = None


@frozen
class Piece:
    """What became of a batch.

    Attributes:
        name: The file that its rows are set aside in.
        segments: The segments of that file.
        found: What was found in each file, in order.
    """

    name: str
    segments: tuple[Segment, ...]
    found: tuple[tuple[AnyPath, tuple[Arrival | Problem, ...]], ...]


def not_read(path: AnyPath) -> Piece:
    """What becomes of a file at which worker after worker ended."""
    problem = problem_in(path, "unreadable", "the worker that read it ended, again and again", "the file was left out")
    return Piece("", (), ((path, (problem,)),))


@frozen
class Staging:
    """Reads batches; it can be sent to another process.

    Attributes:
        reader: Reads the interviews of a file.
        folder: Where rows are set aside.
    """

    reader: FileReader
    folder: SharedFolder

    def __call__(self, batch: Batch) -> Piece:
        """Read the files of a batch."""
        name = urandom(8).hex()
        with self.folder.writing(name) as stream:
            stage = _Stage(stream)
            found = tuple((path, tuple(stage.take(path, self.reader))) for path in batch)
            stage.set_aside()
        return Piece(name, tuple(stage.segments), found)


@define
class _Stage:
    """Gathers rows by partition, and sets them aside when they are many."""

    stream: BinaryIO
    segments: list[Segment] = field(factory=list, init=False)
    _ids: set[str] = field(factory=set, init=False)
    _held: dict[str, _Held] = field(factory=dict, init=False)
    _count: int = field(default=0, init=False)
    _written: int = field(default=0, init=False)

    def take(self, path: AnyPath, reader: FileReader) -> Iterator[Arrival | Problem]:
        """Read a file."""
        for item in reader.stream(path):
            try:
                yield item if isinstance(item, Problem) else self._hold(item)
            except UnrepresentableError as error:
                yield problem_in(path, "unreadable", error, "the interview was left out")
            if self._count >= _ROWS_HELD:
                self.set_aside()

    def _hold(self, interview: Interview) -> Arrival:
        digest = sha256(canonical.encode(interview)).digest()[:_DIGEST]
        if interview.id in self._ids:
            return Arrival(interview.id, digest)
        rows = rows_of(interview)
        self._ids.add(interview.id)
        partition = partition_of(interview)
        if partition not in self._held:
            self._held[partition] = _Held(len(self.segments) + len(self._held))
        self._held[partition].add(rows)
        self._count += len(rows)
        return Arrival(interview.id, digest, len(rows), self._held[partition].segment)

    def set_aside(self) -> None:
        """Write what is held."""
        for partition, held in self._held.items():
            packed = pack(held.tables)
            self.stream.write(packed.data)
            end = self._written + len(packed.data)
            self.segments.append(Segment(partition, self._written, end, packed.sizes, held.interviews))
            self._written = end
        self._held, self._count = {}, 0


@define
class _Held:
    """What is held of a partition, and which segment it will be."""

    segment: int
    tables: dict[str, list[Row]] = field(factory=dict, init=False)
    interviews: int = field(default=0, init=False)

    def add(self, rows: Iterable[tuple[str, Row]]) -> None:
        """Add the rows of an interview."""
        self.interviews += 1
        for name, row in rows:
            self.tables.setdefault(name, []).append(row)
