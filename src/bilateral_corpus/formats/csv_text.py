"""Comma-separated values: the text of a table, cell by cell, safe to open in a spreadsheet.

The form is that of RFC 4180. Python's own module is not used for reading: the length of a cell that it takes is a
setting of the whole program.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bilateral_corpus.errors import ParseError

__all__ = ["from_safe", "line", "records", "to_safe"]

_QUOTED = re.compile('[",\r\n]')
# What a spreadsheet takes for a formula, and the mark that makes it text: https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = re.compile("[=+\\-@\t\r\n'＝＋－＠]")
_CELL = re.compile('"(?P<quoted>[^"]*(?:""[^"]*)*)"|(?P<plain>[^",\r\n]*)')
_END = re.compile(",|\r\n|\n|\r|$")
_MOST_COLUMNS = 200


def to_safe(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would take for a formula, or that is empty.

    An empty cell is no text at all. A text that begins with an apostrophe gets another one.

    >>> to_safe("=1+1"), to_safe("x=1"), to_safe(""), to_safe("'quoted'")
    ("'=1+1", 'x=1', "'", "''quoted'")
    """
    return f"'{text}" if not text or _FORMULA.match(text) else text


def from_safe(cell: str) -> str | None:
    """The text of a cell; None of an empty one."""
    return cell.removeprefix("'") if cell else None


def line(cells: Iterable[str]) -> str:
    """A line of a table, with its end."""
    return ",".join(_quoted(cell) for cell in cells) + "\r\n"


def _quoted(cell: str) -> str:
    if _QUOTED.search(cell) or cell != cell.strip():
        return '"' + cell.replace('"', '""') + '"'
    return cell


def records(text: str, source: str | None = None) -> Iterator[tuple[int, list[str]]]:
    """Give the lines of a table, each with its number in the file; lines without any cell are left out.

    Raises:
        ParseError: A quotation mark is missing, or stands inside a cell; or there are far too many columns.
    """
    place, number, begun = 0, 1, 1
    cells: list[str] = []
    while place < len(text):
        found = _CELL.match(text, place)
        end = _END.match(text, found.end()) if found else None
        if found is None or end is None:
            stopped = place if found is None else found.end()
            before = text.rfind("\n", 0, stopped) + 1
            raise ParseError(
                "a quotation mark is missing, or stands inside a cell without quotation marks",
                source=source,
                line=number,
                column=stopped - before + 1,
            )
        quoted = found["quoted"]
        cells.append(found["plain"] if quoted is None else quoted.replace('""', '"'))
        number += found[0].count("\n")
        place = end.end()
        if len(cells) > _MOST_COLUMNS:
            raise ParseError("this table has far too many columns", source=source, line=number)
        if end[0] != ",":
            if cells != [""]:
                yield begun, cells
            number += 1
            cells, begun = [], number
        elif place == len(text):
            cells.append("")
    if cells:
        yield begun, cells
