"""Paths, open files, and what is neither."""

from __future__ import annotations

import gzip
import io
import tempfile
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import bilateral_corpus as bc
from bilateral_corpus.errors import InvalidValueError, ParseError, UnknownFormatError
from bilateral_corpus.formats.places import is_url
from formats.sample import CANONICAL, INTERVIEW

OTHER = evolve(INTERVIEW, id="venn-2023")


class OneWay:
    """A stream that can only be read, such as one that comes from a network."""

    def __init__(self, data: bytes) -> None:
        self._stream = io.BytesIO(data)

    def read(self, size: int = -1) -> bytes:
        return self._stream.read(min(size, 7) if size > 0 else size)


@pytest.mark.parametrize("format", ["json", "csv", "tei", "convokit", "parquet"])
def test_an_open_file_is_read_and_stays_open(format: str) -> None:
    data = bc.dumps(INTERVIEW, format)
    stream = io.BytesIO(data)
    assert bc.read(stream, format=format) == INTERVIEW
    assert not stream.closed
    assert bc.read(OneWay(data), format=format) == INTERVIEW  # type: ignore[arg-type]


def test_a_file_is_read_from_where_it_stands() -> None:
    stream = io.BytesIO(b"something else\n" + CANONICAL)
    stream.readline()
    assert bc.read(stream) == INTERVIEW


def test_its_name_says_the_format_and_is_told(tmp_path: Path) -> None:
    path = tmp_path / "talk.srt"
    path.write_text("1\n00:00:01,000 --> 00:00:02,000\nHARBOUR NEWS: Why?\n")
    with path.open("rb") as stream:
        assert bc.read(stream).turns[0].text == "Why?"
    path.write_text("nothing")
    with path.open("rb") as stream, pytest.raises(ParseError) as caught:
        bc.read(stream)
    assert caught.value.source == str(path)


def test_an_open_file_is_written_to_and_stays_open(tmp_path: Path) -> None:
    stream = io.BytesIO()
    bc.write(INTERVIEW, stream, format="json")
    assert stream.getvalue() == CANONICAL + b"\n"
    with (tmp_path / "a.jsonl").open("wb") as file:
        bc.write([INTERVIEW], file)
        bc.write([OTHER], file)
    assert list(bc.read_all(tmp_path / "a.jsonl")) == [INTERVIEW, OTHER]


def test_a_file_that_compresses_by_itself_is_not_compressed_again(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "a.json.gz", "wb") as file:
        bc.write(INTERVIEW, file)  # type: ignore[arg-type]
    assert gzip.decompress((tmp_path / "a.json.gz").read_bytes()) == CANONICAL + b"\n"
    with gzip.open(tmp_path / "a.json.gz", "rb") as file:
        assert bc.read(file) == INTERVIEW  # type: ignore[arg-type]


def test_a_file_without_a_name_wants_a_format() -> None:
    with pytest.raises(UnknownFormatError, match="there are:"):
        bc.write(INTERVIEW, io.BytesIO())
    with tempfile.TemporaryFile() as stream, pytest.raises(UnknownFormatError):
        bc.write(INTERVIEW, stream)


def test_a_file_that_is_open_for_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError, match="must be open for bytes"):
        bc.read(io.StringIO("Reporter: Why?"))  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match="must be open for bytes"):
        bc.write(INTERVIEW, io.StringIO(), format="json")  # type: ignore[arg-type]


@pytest.mark.parametrize("given", [b"a.json", 5, None])
def test_what_is_no_place_is_refused(given: Any) -> None:
    with pytest.raises(InvalidValueError, match="expected a path, a URL or a file"):
        bc.read(given)
    with pytest.raises(InvalidValueError, match="expected a path, a URL or a file"):
        bc.write(INTERVIEW, given, format="json")


def test_open_files_make_a_corpus() -> None:
    one, two = (io.BytesIO(bc.dumps(talk, "jsonl")) for talk in (INTERVIEW, OTHER))
    assert list(bc.read_corpus([one, two], format="jsonl")) == [INTERVIEW, OTHER]
    one.seek(0)
    assert list(bc.read_corpus(one)) == [INTERVIEW]
    assert bc.read_corpus(io.BytesIO(b"{"), format="jsonl").problems[0].source is None


def test_archives_in_a_folder_belong_to_the_corpus(tmp_path: Path) -> None:
    bc.write(INTERVIEW, tmp_path / "a.csv.zip")
    bc.write(OTHER, tmp_path / "b.jsonl.gz")
    assert list(bc.read_corpus(tmp_path)) == [INTERVIEW, OTHER]


def test_the_format_of_bytes_is_found_out() -> None:
    assert bc.loads(CANONICAL) == INTERVIEW
    assert bc.loads(gzip.compress(bc.dumps(INTERVIEW, "tei"))) == INTERVIEW
    assert bc.loads("Reporter: Why now?\nAmbassador: Because.\n").turns[0].text == "Why now?"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("s3://talks/a.txt", True),
        ("https://example.org/a.txt", True),
        ("simplecache::s3://talks/a.txt", True),
        ("C:\\talks\\a.txt", False),
        ("c://talks/a.txt", False),
        ("talks/a.txt", False),
        ("/talks//a.txt", False),
        (":memory:", False),
        ("10:30 interview.txt", False),
    ],
)
def test_a_url_is_told_from_a_path(text: str, expected: bool) -> None:
    assert is_url(text) is expected
    assert not is_url(Path(text))
