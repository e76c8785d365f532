"""The second half of the way, done by the workers: what was set aside becomes the parts of a dataset."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from attrs import frozen

from bilateral_corpus.corpus.distributed.planning import Extract, Part
from bilateral_corpus.formats.arrow import EXTRA, schema_of
from bilateral_corpus.formats.extras import load
from bilateral_corpus.formats.parquet import table_file
from bilateral_corpus.formats.parquet_dataset import part_name
from bilateral_corpus.formats.segment import Packed, unpack
from bilateral_corpus.formats.shared_folder import SharedFolder
from bilateral_corpus.formats.table_schema import TABLES

__all__ = ["PartWriting", "Written"]


@frozen
class Written:
    """A file of a dataset.

    Attributes:
        name: Its name, with the folders that it is in.
        rows: How many rows it has.
        sha256: The digest of its bytes.
    """

    name: str
    rows: int
    sha256: str


@frozen
class PartWriting:
    """Writes parts; it can be sent to another process.

    Attributes:
        staged: Where rows were set aside.
        dataset: Where the dataset is made.
    """

    staged: SharedFolder
    dataset: SharedFolder

    def __call__(self, part: Part) -> tuple[Written, ...]:
        """Write the files of a part, one for each table."""
        found = [self._tables(extract) for extract in part.extracts]
        return tuple(self._write(table.name, part, [one[table.name] for one in found]) for table in TABLES)

    def _tables(self, extract: Extract) -> Mapping[str, Any]:
        segment = extract.segment
        data = self.staged.read(extract.piece, segment.start, segment.end)
        is_all = len(extract.ids) == segment.interviews
        return unpack(Packed(data, segment.sizes), None if is_all else extract.ids)

    def _write(self, table: str, part: Part, found: list[Any]) -> Written:
        rows = load("pyarrow", EXTRA).concat_tables([schema_of(table).empty_table(), *found])
        data = table_file(table, rows)
        name = part_name(table, part.partition, part.number)
        self.dataset.write(name, data)
        return Written(name, rows.num_rows, sha256(data).hexdigest())
