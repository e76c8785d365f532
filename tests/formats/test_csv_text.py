"""Comma-separated values, cell by cell."""

from __future__ import annotations

import csv
import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.csv_text import from_safe, line, records, to_safe
from strategies import texts

_CELLS = st.lists(st.lists(texts(), min_size=2, max_size=4), max_size=4)


@given(texts())
def test_a_safe_text_comes_back(text: str) -> None:
    safe = to_safe(text)
    assert from_safe(safe) == text
    assert safe
    assert safe[0] not in "=+-@\t\r\n＝＋－＠"


def test_an_empty_cell_is_no_text() -> None:
    assert from_safe("") is None
    assert from_safe("'") == ""


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "=cmd|' /C calc'!A0"])
def test_formulas_begin_with_an_apostrophe(formula: str) -> None:
    assert to_safe(formula) == f"'{formula}"


@given(_CELLS)
def test_every_table_comes_back(table: list[list[str]]) -> None:
    assert [cells for _, cells in records("".join(map(line, table)))] == table


@given(_CELLS)
def test_another_program_reads_the_same_cells(table: list[list[str]]) -> None:
    written = "".join(map(line, table))
    assert list(csv.reader(io.StringIO(written, newline=""), strict=True)) == table


@given(_CELLS.filter(lambda table: all("\0" not in cell for cells in table for cell in cells)))
def test_what_another_program_writes_is_read(table: list[list[str]]) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(table)
    assert [cells for _, cells in records(stream.getvalue())] == table


def test_lines_have_the_numbers_of_the_file() -> None:
    assert list(records('a,b\n\n"x\ny",z\nlast,')) == [(1, ["a", "b"]), (3, ["x\ny", "z"]), (5, ["last", ""])]


@pytest.mark.parametrize(("text", "line_number", "column"), [('a,"b', 1, 3), ('a\nb"c,d', 2, 2), ('"a"b', 1, 4)])
def test_a_lost_quotation_mark_is_refused_with_its_place(text: str, line_number: int, column: int) -> None:
    with pytest.raises(ParseError, match="quotation mark") as caught:
        list(records(text))
    assert (caught.value.line, caught.value.column) == (line_number, column)


def test_a_million_columns_are_refused_at_once() -> None:
    start = time.process_time()
    with pytest.raises(ParseError, match="too many columns"):
        list(records("," * 10**6))
    assert time.process_time() - start < 0.5


def test_a_long_cell_is_no_trouble() -> None:
    assert list(records(line(["x" * 10**6, '"' * 10**5]))) == [(1, ["x" * 10**6, '"' * 10**5])]
