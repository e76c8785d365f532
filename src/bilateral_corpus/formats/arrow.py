"""Arrow tables of interviews, for pandas, polars, DuckDB and all else that speaks Arrow."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats.canonical import to_document
from bilateral_corpus.formats.extras import load
from bilateral_corpus.formats.table_schema import TABLES, Column
from bilateral_corpus.formats.tables import Row, rows
from bilateral_corpus.model import Interview

__all__ = ["EXTRA", "frame", "schema_of", "to_arrow", "to_pandas", "to_polars", "to_table"]

EXTRA = "data"
_BY_NAME = {table.name: table for table in TABLES}
_TYPED: Mapping[str, Callable[[str], Any]] = {"bound": date.fromisoformat, "seconds": Decimal}


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
    """Give a table as a :class:`pandas.DataFrame`; otherwise as :func:`to_arrow`.

    Days are ``datetime64[ms]``, so that they can be compared, grouped and drawn; that has room for every year.
    """
    return frame(to_arrow(interviews, table))


def frame(table: Any) -> Any:
    """Give an Arrow table as a :class:`pandas.DataFrame`, with days as ``datetime64[ms]`` and not as objects.

    Raises:
        MissingExtraError: pandas is not installed.
    """
    load("pandas", EXTRA)
    return table.to_pandas(date_as_object=False)


def to_polars(interviews: Iterable[Interview], table: str) -> Any:
    """Give a table as a :class:`polars.DataFrame`; otherwise as :func:`to_arrow`."""
    return load("polars", "polars").from_arrow(to_arrow(interviews, table))


def to_table(found: Iterable[Row], table: str) -> Any:
    """Give rows of a table as an Arrow table."""
    arrow, rows_of_table = load("pyarrow", EXTRA), list(found)
    columns = {
        column.name: _values([row[column.name] for row in rows_of_table], column) for column in _BY_NAME[table].columns
    }
    return arrow.table(columns, schema=schema_of(table))


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


def _values(values: list[Any], column: Column) -> list[Any]:
    convert = _TYPED.get(column.kind)
    return values if convert is None else [None if value is None else convert(value) for value in values]
