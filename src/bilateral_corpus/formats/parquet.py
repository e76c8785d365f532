"""Parquet: the tables of :mod:`bilateral_corpus.formats.csv` with types, for DuckDB, pandas, polars and Spark.

A corpus is a folder with a file for each table (``turns.parquet``, ``events.parquet``, …), or a ZIP archive of them. A
vague date is an EDTF text with its first and last day in columns of dates, so that any engine can filter by time::

    SELECT name, date FROM 'corpus/events.parquet' WHERE date_latest < DATE '1980-01-01'

Specification: https://parquet.apache.org/docs/file-format/. It cannot represent halves of surrogate pairs; everything
else it holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from io import BytesIO
from tempfile import TemporaryFile
from typing import IO, Any, BinaryIO

from attrs import define, field

from bilateral_corpus.errors import ParseError, UnrepresentableError
from bilateral_corpus.formats.archive import begins_archive
from bilateral_corpus.formats.arrow import EXTRA, schema_of, to_table
from bilateral_corpus.formats.canonical import to_document
from bilateral_corpus.formats.extras import load
from bilateral_corpus.formats.folders import member, members, new_archive
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.formats.table_schema import TABLES, Table
from bilateral_corpus.formats.tables import Row, distinct, rows
from bilateral_corpus.formats.tables import interviews as interviews_of
from bilateral_corpus.model import Interview

__all__ = ["FORMAT", "read", "read_rows", "rows_of", "table_file", "table_of", "write"]

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
            self._writer = load("pyarrow.parquet", EXTRA).ParquetWriter(self.file, _schema(self.name))
        self._writer.write_table(table_of(self.name, self._rows))
        self._rows = []

    def close(self) -> None:
        self.flush()
        self._writer.close()

    def abandon(self) -> None:
        """End what was begun, before the file is closed; after an error nothing reads it."""
        if self._writer is not None:
            self._writer.close()


def table_of(name: str, rows: list[Row]) -> Any:
    """Give some rows of a table as a :class:`pyarrow.Table`.

    Raises:
        UnrepresentableError: One holds half of a surrogate pair, or a number that is too large.
        MissingExtraError: pyarrow is not installed.
    """
    with _refusing(f"the table {name!r}"):
        return to_table(rows, name)


def table_file(name: str, table: Any) -> bytes:
    """Give a table as a file; equal tables are equal bytes, by the same version of pyarrow.

    Args:
        name: Its name.
        table: A :class:`pyarrow.Table`, as :func:`table_of` gives it.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    stream = BytesIO()
    with load("pyarrow.parquet", EXTRA).ParquetWriter(stream, _schema(name)) as writer:
        # How a table was put together is not to be seen in the bytes.
        writer.write_table(table.combine_chunks(), row_group_size=_ROWS_EACH)
    return stream.getvalue()


def rows_of(interview: Interview) -> list[tuple[str, Row]]:
    """Give the rows of an interview, each with the name of its table.

    Raises:
        UnrepresentableError: It holds values of other types than the model declares.
    """
    with _refusing(f"the interview {interview.id!r:.80}"):
        return list(rows(to_document(interview)))


def _schema(name: str) -> Any:
    return schema_of(name).with_metadata({_VERSION_KEY: str(_VERSION)})


@contextmanager
def _refusing(what: str) -> Iterator[None]:
    arrow = load("pyarrow", EXTRA)
    try:
        yield
    except (arrow.ArrowException, ValueError, AttributeError, TypeError, KeyError) as error:
        raise UnrepresentableError(f"{what} cannot be written: {error}") from None


def write(interviews: Iterable[Interview], stream: BinaryIO) -> None:
    """Write interviews as an archive of tables; some thousand rows of each are held in memory.

    Raises:
        UnrepresentableError: Two have the same id, or one holds half of a surrogate pair.
        MissingExtraError: pyarrow is not installed.
    """
    with ExitStack() as stack:
        writers = {table.name: _TableWriter(table.name, stack.enter_context(TemporaryFile())) for table in TABLES}
        for writer in writers.values():
            stack.callback(writer.abandon)
        for interview in distinct(interviews):
            for name, row in rows_of(interview):
                writers[name].add(row)
        with new_archive(stream) as archive:
            for name, writer in writers.items():
                writer.close()
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
    tables: dict[str, list[Row]] = {}
    for table in TABLES:
        name = f"{table.name}.parquet"
        if name not in files:
            raise ParseError("a table is missing", source=options.source, path=name)
        tables[table.name] = read_rows(files[name], table, name, options.source)
    yield from interviews_of(tables, options)


def read_rows(data: bytes, table: Table, name: str, source: str | None) -> list[Row]:
    """Read the rows of a file.

    Args:
        data: The file.
        table: The table that it should be of.
        name: Its name, for messages.
        source: That of the folder or archive that it is in.

    Raises:
        ParseError: It is damaged, has other columns, or was written by a later version of the library.
        MissingExtraError: pyarrow is not installed.
    """
    arrow = load("pyarrow", EXTRA)
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


def _recognises(head: bytes) -> bool:
    return begins_archive(head, "interviews.parquet")


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
    recognises=_recognises,
)
