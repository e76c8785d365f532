"""Between the two halves: which interviews are kept, and which parts of the dataset they make.

This is all that is done for the corpus as a whole, and it needs the ids only. What comes of it depends on the order of
the files, and not on how they were shared out.
"""

from __future__ import annotations

from collections import Counter

from attrs import define, field, frozen

from bilateral_corpus.corpus.distributed.staging import Arrival, Piece, Segment
from bilateral_corpus.corpus.file_reading import repeated
from bilateral_corpus.formats import parquet_dataset
from bilateral_corpus.formats.places import AnyPath
from bilateral_corpus.model import Problem

__all__ = ["Extract", "Part", "Plan"]


@define
class Extract:
    """Interviews whose rows are together.

    Attributes:
        piece: The name of the file that they are in.
        segment: Where in it they are.
        ids: Which interviews of the segment are meant.
    """

    piece: str
    segment: Segment
    ids: list[str] = field(factory=list)


@define
class Part:
    """A part of a dataset.

    Attributes:
        partition: The folders that it is in, within that of a table.
        number: Its number among those of the partition.
        extracts: What it is made of, in order.
        rows: How many rows it has in all tables.
    """

    partition: str
    number: int
    extracts: list[Extract] = field(factory=list)
    rows: int = 0

    def add(self, arrival: Arrival, piece: str, segment: Segment) -> None:
        """Add an interview."""
        last = self.extracts[-1] if self.extracts else None
        if last is None or last.segment is not segment:
            last = Extract(piece, segment)
            self.extracts.append(last)
        last.ids.append(arrival.id)
        self.rows += arrival.rows


@frozen
class Plan:
    """What a dataset is to be, in the order of the files.

    Attributes:
        parts: Its parts.
        problems: What went wrong.
        digests: By the id of each interview that is kept, what tells it from another one.
    """

    parts: list[Part] = field(factory=list)
    problems: list[Problem] = field(factory=list)
    digests: dict[str, bytes] = field(factory=dict, repr=False)
    _open: dict[str, Part] = field(factory=dict, init=False, repr=False)
    _numbers: Counter[str] = field(factory=Counter, init=False, repr=False)

    def take(self, piece: Piece) -> None:
        """Go on with what was found next."""
        for path, items in piece.found:
            for item in items:
                if isinstance(item, Problem):
                    self.problems.append(item)
                else:
                    self._keep(item, piece, path)

    def _keep(self, arrival: Arrival, piece: Piece, path: AnyPath) -> None:
        if arrival.segment is None or arrival.id in self.digests:
            is_equal = self.digests.get(arrival.id) == arrival.digest
            self.problems.append(repeated(arrival.id, path, is_equal=is_equal))
            return
        self.digests[arrival.id] = arrival.digest
        segment = piece.segments[arrival.segment]
        part = self._part(segment.partition)
        part.add(arrival, piece.name, segment)
        if part.rows >= parquet_dataset.ROWS_HELD:
            del self._open[segment.partition]

    def _part(self, partition: str) -> Part:
        if partition not in self._open:
            self._open[partition] = Part(partition, self._numbers[partition])
            self._numbers[partition] += 1
            self.parts.append(self._open[partition])
        return self._open[partition]

    def finish(self) -> None:
        """See to it that there is a part: the schema of every table is there, also of a dataset of nothing."""
        if not self.parts:
            self._part(parquet_dataset.NO_PARTITION)
