"""Arrow tables of interviews, for pandas, polars, DuckDB and all else that speaks Arrow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats.conversion import to_document
from bilateral_corpus.formats.extras import load
from bilateral_corpus.formats.table_schema import TABLES, Column
from bilateral_corpus.formats.tables import Row, rows
from bilateral_corpus.model import Interview

__all__ = ["EXTRA", "schema_of", "to_arrow", "to_pandas", "to_polars", "to_table"]

EXTRA = "data"
_BY_NAME = {table.name: table for table in TABLES}


def to_arrow(interviews: Iterable[Interview], table: str) -> Any:
    """Give a table of interviews.

    Args:
        interviews: A corpus, or any interviews.
        table: ``interviews``, ``turns``, ``passages``, ``participants``, ``mentions``, ``cues``, ``people``,
            ``appointments``, ``organizations``, ``events`` or ``problems``.

    Returns:
        A :class:`pyarrow.Table`. Dates are EDTF texts, with their first and last day in columns of dates beside them;
        times are decimal seconds; lists are lists.

    Raises:
        InvalidValueError: There is no such table.
        MissingExtraError: pyarrow is not installed.
    """
    if table not in _BY_NAME:
        raise InvalidValueError(f"there is no table {table!r:.60}; there are {', '.join(_BY_NAME)}")
    found = (row for interview in interviews for name, row in rows(to_document(interview)) if name == table)
    return to_table(found, table)


def to_pandas(interviews: Iterable[Interview], table: str) -> Any:
    """Give a table as a :class:`pandas.DataFrame`; otherwise as :func:`to_arrow`."""
    load("pandas", EXTRA)
    return to_arrow(interviews, table).to_pandas()


def to_polars(interviews: Iterable[Interview], table: str) -> Any:
    """Give a table as a :class:`polars.DataFrame`; otherwise as :func:`to_arrow`."""
    return load("polars", "polars").from_arrow(to_arrow(interviews, table))


def to_table(found: Iterable[Row], table: str) -> Any:
    """Give rows of a table as an Arrow table."""
    arrow = load("pyarrow", EXTRA)
    columns: Mapping[str, list[Any]] = defaultdict(list)
    for row in found:
        for column in _BY_NAME[table].columns:
            columns[column.name].append(_value(row[column.name], column))
    schema = schema_of(table)
    return arrow.table({name: columns[name] for name in schema.names}, schema=schema)


def schema_of(table: str) -> Any:
    """The schema of a table."""
    arrow = load("pyarrow", EXTRA)
    types = {
        "text": arrow.string(),
        "edtf": arrow.string(),
        "bound": arrow.date32(),
        "whole": arrow.int64(),
        "number": arrow.float64(),
        "seconds": arrow.decimal128(20, 6),
        "texts": arrow.list_(arrow.string()),
        "spans": arrow.list_(arrow.list_(arrow.int64())),
    }
    columns = _BY_NAME[table].columns
    return arrow.schema([arrow.field(one.name, types[one.kind], nullable=not one.required) for one in columns])


def _value(value: Any, column: Column) -> Any:
    if value is None:
        return None
    if column.kind == "bound":
        return date.fromisoformat(value)
    return Decimal(value) if column.kind == "seconds" else value
