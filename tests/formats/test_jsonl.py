"""JSON Lines files."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats import ReadOptions, dumps, jsonl, read, read_all, write
from bilateral_corpus.model import Interview
from formats.sample import CANONICAL, INTERVIEW
from strategies import interviews

OTHER = evolve(INTERVIEW, id="venn-2023", title=None)


def read_bytes(data: bytes, encoding: str | None = None) -> list[Interview]:
    return list(jsonl.read(io.BytesIO(data), ReadOptions(source="a.jsonl", encoding=encoding)))


def test_each_line_is_an_interview(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    write([INTERVIEW, OTHER], path)
    first, second, rest = path.read_bytes().split(b"\n")
    assert first == CANONICAL
    assert second == CANONICAL.replace(b'"venn-2022"', b'"venn-2023"').replace(
        '"title":"A \\"harbour\\"\\nfor two\u2028"'.encode(), b'"title":null'
    )
    assert rest == b""
    assert list(read_all(path)) == [INTERVIEW, OTHER]


@settings(max_examples=30)
@given(st.lists(interviews(), max_size=3))
def test_what_is_written_is_read_again(given: list[Interview]) -> None:
    written = dumps(given, "jsonl")
    assert read_bytes(written) == given
    assert dumps(read_bytes(written), "jsonl") == written


def test_an_empty_file_is_an_empty_corpus() -> None:
    assert dumps([], "jsonl") == b""
    assert read_bytes(b"") == []
    assert read_bytes(b"\n\r\n  \n") == []


@pytest.mark.parametrize("data", [b"\n%b\r\n\n%b", b"\xef\xbb\xbf%b\n%b\n", b" %b \n\t%b"])
def test_odd_line_ends_and_marks_do_not_matter(data: bytes) -> None:
    assert read_bytes(data % (CANONICAL, CANONICAL)) == [INTERVIEW, INTERVIEW]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_byte_order_mark_says_the_encoding(encoding: str) -> None:
    data = f"{CANONICAL.decode()}\n{CANONICAL.decode()}\n".encode(encoding)
    assert read_bytes(data) == [INTERVIEW, INTERVIEW]
    assert read_bytes(data, encoding) == [INTERVIEW, INTERVIEW]


def test_a_separator_inside_a_text_is_no_line_end() -> None:
    interview = Interview(id="x", title="a\u2028b\u0085c\u000bd\re")
    assert read_bytes(dumps(interview, "jsonl")) == [interview]


@pytest.mark.parametrize(
    ("line", "column", "path", "message"),
    [
        (CANONICAL[:-1], len(CANONICAL.decode()), None, "cut off"),
        (CANONICAL.replace(b'"people":[]', b'"people":{}'), None, "$.people", "another type"),
        (b"\xff", 1, None, "byte 0 does not fit"),
        (b"{}", None, "$.format", "not an interview"),
        (CANONICAL + CANONICAL, len(CANONICAL.decode()) + 1, None, "Extra data"),
    ],
)
def test_an_error_says_the_line(line: bytes, column: int | None, path: str | None, message: str) -> None:
    with pytest.raises(ParseError, match=message) as caught:
        read_bytes(CANONICAL + b"\n\n" + line + b"\n" + CANONICAL)
    error = caught.value
    assert (error.source, error.line, error.column, error.path) == ("a.jsonl", 3, column, path)


def test_interviews_before_a_bad_line_are_read() -> None:
    stream = jsonl.read(io.BytesIO(CANONICAL + b"\n{"), ReadOptions())
    assert next(stream) == INTERVIEW
    with pytest.raises(ParseError):
        next(stream)


def test_one_interview_is_read_as_one(tmp_path: Path) -> None:
    path = tmp_path / "a.ndjson"
    write(INTERVIEW, path)
    assert read(path) == INTERVIEW
