"""Parquet: the tables of :mod:`bilateral_corpus.formats.csv` with types, for DuckDB, pandas, polars and Spark.

A corpus is a folder with a file for each table (``turns.parquet``, ``events.parquet``, …), or a ZIP archive of them. A
vague date is an EDTF text with its first and last day in columns of dates, so that any engine can filter by time::

    SELECT name, date FROM 'corpus/events.parquet' WHERE date_latest < DATE '1980-01-01'

Specification: https://parquet.apache.org/docs/file-format/. It cannot represent halves of surrogate pairs; everything
else it holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from tempfile import TemporaryFile
from typing import IO, Any, BinaryIO

from attrs import define, field

from bilateral_corpus.errors import ParseError, UnrepresentableError
from bilateral_corpus.formats.arrow import EXTRA, schema_of, to_table
from bilateral_corpus.formats.conversion import to_document
from bilateral_corpus.formats.extras import load
from bilateral_corpus.formats.folders import member, members, new_archive
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.formats.table_schema import TABLES, Table
from bilateral_corpus.formats.tables import Row, distinct, rows
from bilateral_corpus.formats.tables import interviews as interviews_of
from bilateral_corpus.model import Interview

__all__ = ["FORMAT", "read", "write"]

_VERSION_KEY, _VERSION = b"bilateral_corpus/tables", 1
_ROWS_EACH = 20_000
_PIECE = 1 << 22


@define
class _TableWriter:
    """Writes a table, so many rows at a time."""

    name: str
    file: IO[bytes]
    _rows: list[Row] = field(factory=list, init=False)
    _writer: Any = field(default=None, init=False)

    def add(self, row: Row) -> None:
        self._rows.append(row)
        if len(self._rows) >= _ROWS_EACH:
            self.flush()

    def flush(self) -> None:
        if self._writer is None:
            schema = schema_of(self.name).with_metadata({_VERSION_KEY: str(_VERSION)})
            self._writer = load("pyarrow.parquet", EXTRA).ParquetWriter(self.file, schema)
        self._writer.write_table(to_table(self._rows, self.name))
        self._rows = []

    def close(self) -> None:
        self.flush()
        self._writer.close()

    def abandon(self) -> None:
        """End what was begun, before the file is closed; after an error nothing reads it."""
        if self._writer is not None:
            self._writer.close()


def write(interviews: Iterable[Interview], stream: BinaryIO) -> None:
    """Write interviews as an archive of tables; some thousand rows of each are held in memory.

    Raises:
        UnrepresentableError: Two have the same id, or one holds half of a surrogate pair.
        MissingExtraError: pyarrow is not installed.
    """
    arrow = load("pyarrow", EXTRA)
    with ExitStack() as stack:
        writers = {table.name: _TableWriter(table.name, stack.enter_context(TemporaryFile())) for table in TABLES}
        for writer in writers.values():
            stack.callback(writer.abandon)
        for interview in distinct(interviews):
            try:
                for name, row in rows(to_document(interview)):
                    writers[name].add(row)
            except (arrow.ArrowException, ValueError, AttributeError, TypeError, KeyError) as error:
                raise UnrepresentableError(f"the interview {interview.id!r:.80} cannot be written: {error}") from None
        with new_archive(stream) as archive:
            for name, writer in writers.items():
                try:
                    writer.close()
                except (arrow.ArrowException, ValueError) as error:
                    raise UnrepresentableError(f"the table {name!r} cannot be written: {error}") from None
                writer.file.seek(0)
                with archive.open(member(f"{name}.parquet"), "w", force_zip64=True) as target:
                    while piece := writer.file.read(_PIECE):
                        target.write(piece)


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Interview]:
    """Yield the interviews of an archive of tables.

    Raises:
        ParseError: A table is missing or has other columns, or interviews do not fit together.
        MissingExtraError: pyarrow is not installed.
    """
    files = members(stream, options.source)
    tables = {table.name: _rows(files.get(f"{table.name}.parquet"), table, options.source) for table in TABLES}
    yield from interviews_of(tables, options)


def _rows(data: bytes | None, table: Table, source: str | None) -> list[Row]:
    arrow, name = load("pyarrow", EXTRA), f"{table.name}.parquet"
    if data is None:
        raise ParseError("a table is missing", source=source, path=name)
    try:
        found = load("pyarrow.parquet", EXTRA).read_table(arrow.BufferReader(data))
        version = (found.schema.metadata or {}).get(_VERSION_KEY, b"1")
        if version != str(_VERSION).encode():
            raise ParseError(
                "this was written by a later version of bilateral_corpus; update it to read this",
                source=source,
                path=name,
                expected=str(_VERSION),
                found=repr(version)[:40],
            )
        schema = schema_of(table.name)
        listed: list[Row] = found.select(schema.names).cast(schema).to_pylist()
    except (arrow.ArrowException, OSError, KeyError, ValueError) as error:
        if isinstance(error, ParseError):
            raise
        raise ParseError(f"this is no such table: {error}", source=source, path=name) from None
    for column in table.columns:
        if column.kind == "seconds":
            for row in listed:
                row[column.name] = None if row[column.name] is None else f"{row[column.name]:f}"
    return listed


FORMAT = Format(
    name="parquet",
    title="Parquet tables",
    suffixes=(".parquet.zip",),
    media_type="application/vnd.apache.parquet+zip",
    holds=frozenset({"*"}),
    many=True,
    folder=frozenset(f"{table.name}.parquet" for table in TABLES),
    extra=EXTRA,
    read=read,
    write=write,
)
