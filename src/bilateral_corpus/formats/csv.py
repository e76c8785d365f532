"""CSV tables with a Frictionless Data Package: interviews, turns, people, events, mentions and more, with keys.

A package is a folder of tables with a descriptor (``datapackage.json``), or the same files in a ZIP archive. Here is a
part of ``turns.csv``::

    interview,position,text,speaker,role,label,language,start,end,span_start,span_end,…
    harbour-news-2022,2,Why now?,harbour-news,interviewer,,,,,18,26,…
    harbour-news-2022,3,Both harbours are ready.,venn,interviewee,Venn:,,,,33,57,…

The tables are normal: a thing is a row, and rows name what they belong to. Dates are EDTF, with their first and last
day in columns beside them for tools that know no EDTF. A text that a spreadsheet would take for a formula has an
apostrophe before it, as has an empty text, since an empty cell is none; both are taken away on reading.

Specifications: https://specs.frictionlessdata.io/tabular-data-package/ and :rfc:`4180`. The files are UTF-8 with a byte
order mark, which Excel needs, and end their lines with CRLF. They cannot represent the character U+0000, which becomes
U+FFFD, and halves of surrogate pairs.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from tempfile import SpooledTemporaryFile
from typing import IO, Any, BinaryIO

from bilateral_corpus.errors import ParseError, UnrepresentableError
from bilateral_corpus.formats.archive import begins_archive
from bilateral_corpus.formats.canonical import to_document
from bilateral_corpus.formats.csv_text import from_safe, line, records, to_safe
from bilateral_corpus.formats.data_package import NAME, VERSION, descriptor
from bilateral_corpus.formats.decoding import decode
from bilateral_corpus.formats.folders import member, members, new_archive
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.formats.table_schema import TABLES, Column, Table
from bilateral_corpus.formats.tables import Row, distinct, rows
from bilateral_corpus.formats.tables import interviews as interviews_of
from bilateral_corpus.model import Interview

__all__ = ["FORMAT", "read", "write"]

_DESCRIPTOR = "datapackage.json"
_IN_MEMORY = 1 << 22


def write(interviews: Iterable[Interview], stream: BinaryIO) -> None:
    """Write interviews as an archive with the tables and their descriptor; only one is held in memory.

    Raises:
        UnrepresentableError: Two have the same id, or one holds half of a surrogate pair.
    """
    with ExitStack() as stack:
        files = {table.name: stack.enter_context(SpooledTemporaryFile(max_size=_IN_MEMORY)) for table in TABLES}
        for table in TABLES:
            files[table.name].write(codecs.BOM_UTF8 + line(column.name for column in table.columns).encode())
        for interview in distinct(interviews):
            _write(interview, files)
        with new_archive(stream) as archive:
            described = json.dumps(descriptor(), ensure_ascii=False, indent=2) + "\n"
            archive.writestr(member(_DESCRIPTOR), described.encode())
            for name, file in files.items():
                file.seek(0)
                with archive.open(member(f"{name}.csv"), "w", force_zip64=True) as target:
                    while piece := file.read(_IN_MEMORY):
                        target.write(piece)


def _write(interview: Interview, files: Mapping[str, IO[bytes]]) -> None:
    try:
        for name, row in rows(to_document(interview)):
            cells = (_cell(row[column.name], column) for column in _BY_NAME[name].columns)
            files[name].write(line(cells).encode())
    except (UnicodeEncodeError, AttributeError, TypeError, KeyError) as error:
        raise UnrepresentableError(f"the interview {interview.id!r:.80} cannot be written: {error}") from None


def _cell(value: Any, column: Column) -> str:
    if value is None:
        return ""
    if column.kind in {"text", "edtf"}:
        return to_safe(value.replace("\0", "\ufffd"))
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False).replace("\\u0000", "\ufffd")
    return value if isinstance(value, str) else repr(value)


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Interview]:
    """Yield the interviews of an archive with tables.

    Raises:
        ParseError: A table is missing, has other columns, or a cell that does not fit; with the table, the line and,
            where it is a cell, its column.
    """
    files = members(stream, options.source)
    _check(files.get(_DESCRIPTOR), options.source)
    tables = {table.name: _table(files, table, options.source) for table in TABLES}
    yield from interviews_of(tables, options)


def _check(data: bytes | None, source: str | None) -> None:
    try:
        described = {} if data is None else json.loads(data)
        ours = described["bilateral_corpus"]
        known = ours["format"] == NAME and type(ours["version"]) is int and ours["version"] >= 1
    except (ValueError, KeyError, TypeError, RecursionError):
        known = False
    if not known:
        raise ParseError(
            "this is no package of tables of this library", source=source, path=_DESCRIPTOR, expected=repr(NAME)
        )
    if ours["version"] > VERSION:
        raise ParseError(
            "this was written by a later version of bilateral_corpus; update it to read this",
            source=source,
            path=_DESCRIPTOR,
            expected=str(VERSION),
            found=str(ours["version"]),
        )


def _table(files: Mapping[str, bytes], table: Table, source: str | None) -> list[Row]:
    name = f"{table.name}.csv"
    if name not in files:
        raise ParseError("a table is missing", source=source, path=name)
    lines = records(decode(files[name], source=name), name)
    wanted = [column.name for column in table.columns]
    number, header = next(lines)
    if header != wanted:
        raise ParseError(
            "this table has other columns",
            source=name,
            line=number,
            expected=",".join(wanted),
            found=",".join(header)[:200],
        )
    return [_row(cells, table, number) for number, cells in lines]


def _row(cells: list[str], table: Table, number: int) -> Row:
    name = f"{table.name}.csv"
    if len(cells) != len(table.columns):
        raise ParseError(
            "this row has another number of cells",
            source=name,
            line=number,
            expected=str(len(table.columns)),
            found=str(len(cells)),
        )
    row: Row = {}
    for column, cell in zip(table.columns, cells, strict=True):
        try:
            row[column.name] = _value(cell, column)
        except (ValueError, RecursionError):
            raise ParseError(
                f"this cell does not fit into the column {column.name!r}",
                source=name,
                line=number,
                expected=_EXPECTED[column.kind],
                found=repr(cell)[:80],
            ) from None
    return row


def _value(cell: str, column: Column) -> Any:
    if column.kind in {"texts", "spans"}:
        value = json.loads(cell or "[]")
        fits = isinstance(value, list) and all(
            isinstance(one, list if column.kind == "spans" else str) for one in value
        )
        if not fits or (column.kind == "spans" and any(len(one) != 2 for one in value)):
            raise ValueError(cell)
        return value
    if cell == "" and not column.required:
        return None
    if column.kind == "whole":
        return int(cell)
    if column.kind == "number":
        return float(cell)
    if column.kind in {"seconds", "bound"}:
        return cell
    return from_safe(cell)


def _renders(field: str, text: str) -> str:
    return text.replace("\0", "\ufffd")


def _recognises(head: bytes) -> bool:
    return begins_archive(head, _DESCRIPTOR)


_BY_NAME = {table.name: table for table in TABLES}
_EXPECTED = {
    "text": "a text",
    "edtf": "an EDTF date",
    "bound": "a day",
    "whole": "a whole number",
    "number": "a number",
    "seconds": "a number of seconds",
    "texts": "a JSON list of texts",
    "spans": "a JSON list of pairs of numbers",
}

FORMAT = Format(
    name="csv",
    title="CSV tables with a Data Package",
    suffixes=(".csv.zip",),
    media_type="application/vnd.datapackage+zip",
    holds=frozenset({"*"}),
    renders=_renders,
    many=True,
    folder=frozenset({_DESCRIPTOR, *(f"{table.name}.csv" for table in TABLES)}),
    read=read,
    write=write,
    recognises=_recognises,
)
