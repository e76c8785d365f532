"""JSON files."""

from __future__ import annotations

import io
import json as standard_json
from pathlib import Path

import pytest

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats import ReadOptions, dumps, json, loads, read, write
from formats.sample import CANONICAL, INTERVIEW, document


def test_a_file_is_the_canonical_form_and_a_line_end(tmp_path: Path) -> None:
    write(INTERVIEW, tmp_path / "a.json")
    assert (tmp_path / "a.json").read_bytes() == CANONICAL + b"\n"
    assert read(tmp_path / "a.json") == INTERVIEW


def test_text_and_bytes_are_read_alike() -> None:
    assert dumps(INTERVIEW, "json") == CANONICAL + b"\n"
    assert loads(CANONICAL, "json") == INTERVIEW
    assert loads(CANONICAL.decode(), "json") == INTERVIEW
    assert loads(standard_json.dumps(document(), indent=2), "json") == INTERVIEW


def test_two_documents_are_not_one() -> None:
    with pytest.raises(ParseError, match="Extra data") as caught:
        next(json.read(io.BytesIO((CANONICAL + b"\n") * 2), ReadOptions(source="a.json")))
    assert (caught.value.source, caught.value.line, caught.value.column) == ("a.json", 2, 1)


def test_other_json_is_refused_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_text('{"title": "no interview"}')
    with pytest.raises(ParseError, match="not an interview of this library") as caught:
        read(path)
    assert str(caught.value).startswith(f"{path}: ")


def test_the_sample_in_the_documentation_is_an_interview() -> None:
    page = Path(__file__).parents[2] / "docs" / "reference" / "formats" / "json.md"
    sample = page.read_text(encoding="utf-8").partition("```json\n")[2].partition("```")[0]
    interview = loads(sample, "json")
    turn = interview.turns[0]
    assert turn.quote(turn.mentions[0]) == "May"
    assert len(turn.text) == len(turn.span)
    assert standard_json.loads(dumps(interview, "json")) == standard_json.loads(sample)
