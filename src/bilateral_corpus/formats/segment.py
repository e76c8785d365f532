"""Rows of all tables, as bytes to be set aside for a while and joined with others.

The bytes are record batches of Arrow without their schemas, one for each table that has rows, compressed together. They
are read by the library that wrote them, and are no format to keep.

Specification: https://arrow.apache.org/docs/format/Columnar.html#serialization-and-interprocess-communication-ipc.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from bilateral_corpus.formats.arrow import EXTRA, schema_of
from bilateral_corpus.formats.extras import load
from bilateral_corpus.formats.parquet import table_of
from bilateral_corpus.formats.table_schema import TABLES
from bilateral_corpus.formats.tables import Row

__all__ = ["Packed", "pack", "unpack"]

_LEVEL = 1


@frozen
class Packed:
    """Rows as bytes.

    Attributes:
        data: The bytes.
        sizes: How many bytes each table has before they are compressed, in the order of the tables.
    """

    data: bytes
    sizes: tuple[int, ...]


def pack(tables: Mapping[str, list[Row]]) -> Packed:
    """Pack rows.

    Args:
        tables: By table.

    Raises:
        UnrepresentableError: They hold what an Arrow table cannot.
        MissingExtraError: pyarrow is not installed.
    """
    batches = [_batch(table_of(table.name, tables.get(table.name, []))) for table in TABLES]
    return Packed(_codec().compress(b"".join(batches), asbytes=True), tuple(map(len, batches)))


def unpack(packed: Packed, wanted: Iterable[str] | None = None) -> Mapping[str, Any]:
    """Give the rows as :class:`pyarrow.Table` by table.

    Args:
        packed: The bytes.
        wanted: The ids of the interviews that are wanted; None for all.
    """
    arrow = load("pyarrow", EXTRA)
    data = arrow.py_buffer(_codec().decompress(packed.data, sum(packed.sizes), asbytes=True))
    chosen = None if wanted is None else arrow.array(list(wanted), arrow.string())
    found: dict[str, Any] = {}
    start = 0
    for table, size in zip(TABLES, packed.sizes, strict=True):
        found[table.name] = _chosen(_table(data.slice(start, size), schema_of(table.name)), chosen)
        start += size
    return found


def _codec() -> Any:
    return load("pyarrow", EXTRA).Codec("zstd", _LEVEL)


def _batch(table: Any) -> bytes:
    batches = table.combine_chunks().to_batches()
    return bytes(batches[0].serialize()) if batches else b""


def _table(data: Any, schema: Any) -> Any:
    arrow = load("pyarrow", EXTRA)
    batches = [load("pyarrow.ipc", EXTRA).read_record_batch(data, schema)] if data.size else []
    return arrow.Table.from_batches(batches, schema)


def _chosen(table: Any, ids: Any) -> Any:
    if ids is None:
        return table
    column = table["interview" if "interview" in table.column_names else "id"]
    return table.filter(load("pyarrow.compute", EXTRA).is_in(column, value_set=ids))
