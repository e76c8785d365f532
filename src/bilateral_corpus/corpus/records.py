"""Results as a sequence of small records, which can also be had as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints, overload

from attrs import field, fields, frozen

from bilateral_corpus.formats.arrow import frame
from bilateral_corpus.formats.extras import load
from bilateral_corpus.model import PartialDate
from bilateral_corpus.model.display import Displayable, beginning

__all__ = ["Records"]

T = TypeVar("T")
_SHOWN = 20


@frozen
class _Column:
    name: str
    kind: str
    attribute: str


def _tuple(values: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(values)


@frozen(repr=False)
class Records(Displayable, Sequence[T], Generic[T]):
    """An immutable sequence of records of one class; ``print`` shows the first of them, one a line.

    Attributes:
        of: The class of the records, so that a table has its columns even if there are none.
        items: The records.
    """

    of: type[T]
    items: tuple[T, ...] = field(default=(), converter=_tuple)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Records[T]: ...
    def __getitem__(self, index: int | slice) -> T | Records[T]:
        """The record at a position, or those of a slice."""
        return Records(self.of, self.items[index]) if isinstance(index, slice) else self.items[index]

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def to_arrow(self) -> Any:
        """Give the records as a :class:`pyarrow.Table`, a column for each attribute.

        A date is an EDTF text, with its first and last day in two more columns, as in the tables of a corpus.

        Raises:
            MissingExtraError: pyarrow is not installed.
        """
        arrow = load("pyarrow", "data")
        columns = list(_columns(self.of))
        types = {
            "text": arrow.string(),
            "whole": arrow.int64(),
            "number": arrow.float64(),
            "texts": arrow.list_(arrow.string()),
            "edtf": arrow.string(),
            "earliest": arrow.date32(),
            "latest": arrow.date32(),
        }
        schema = arrow.schema([(column.name, types[column.kind]) for column in columns])
        values = {column.name: [_cell(item, column) for item in self.items] for column in columns}
        return arrow.table(values, schema=schema)

    def to_pandas(self) -> Any:
        """Give the records as a :class:`pandas.DataFrame`; otherwise as :meth:`to_arrow`."""
        return frame(self.to_arrow())

    def to_polars(self) -> Any:
        """Give the records as a :class:`polars.DataFrame`; otherwise as :meth:`to_arrow`."""
        return load("polars", "polars").from_arrow(self.to_arrow())

    def __repr__(self) -> str:
        return beginning(f"<Records of {self.of.__name__}: {len(self)}>", self.items)

    def __str__(self) -> str:
        lines = [str(item) for item in self.items[:_SHOWN]]
        return "\n".join([*lines, *([f"… and {len(self) - _SHOWN} more"] if len(self) > _SHOWN else [])])


def _columns(of: type[Any]) -> Iterator[_Column]:
    hints = get_type_hints(of)
    for one in fields(of):
        hint = hints[one.name]
        kinds = set(get_args(hint)) or {hint}
        if get_origin(hint) is tuple:
            yield _Column(one.name, "texts", one.name)
        elif PartialDate in kinds:
            yield _Column(one.name, "edtf", one.name)
            yield _Column(f"{one.name}_earliest", "earliest", one.name)
            yield _Column(f"{one.name}_latest", "latest", one.name)
        else:
            kind = "whole" if int in kinds else "number" if float in kinds else "text"
            yield _Column(one.name, kind, one.name)


def _cell(record: object, column: _Column) -> Any:
    value = getattr(record, column.attribute)
    if isinstance(value, PartialDate):
        return value.edtf if column.kind == "edtf" else getattr(value, column.kind)
    if isinstance(value, Enum):
        return value.value
    return list(value) if isinstance(value, tuple) else value
