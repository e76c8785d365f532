"""Corrections in a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import bilateral_corpus as bc
from bilateral_corpus.corpus.corrections import (
    add_record,
    different,
    dumps_corrections,
    loads_corrections,
    read_corrections,
    same,
    set_value,
    write_corrections,
)
from corpus.corrections.pages import KHAMVONG, TREATY, reading

NOTE: dict[str, Any] = {"author": "Noy", "reason": "dans l’archive", "time": "2026-01-31T12:00:00Z"}
LATER = {**NOTE, "time": "2026-02-01T12:00:00Z"}
FIRST, SECOND = reading(), reading("talk")
ALL = (
    set_value(FIRST, TREATY, "date", "1977-07-18", **NOTE),
    set_value(FIRST, FIRST.turns[2], "role", "interpreter", **LATER),
    add_record(FIRST, bc.Person(id="dara-venn", name="Dara Venn"), **LATER),
    same((FIRST, KHAMVONG), (SECOND, KHAMVONG), **LATER),
    different((FIRST, TREATY), (SECOND, TREATY), **LATER),
)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "corrections.jsonl"
    assert read_corrections(path) == ()
    write_corrections(reversed(ALL), path)
    found = read_corrections(path)
    assert found[0] == ALL[0]
    assert all(one in found for one in ALL)
    assert len(found) == len(ALL)
    assert dumps_corrections(found) == path.read_bytes()


def test_a_line_is_made_for_people_and_for_git() -> None:
    line = dumps_corrections(ALL[:1]).decode()
    assert line.startswith(
        '{"correction":"set","version":1,"time":"2026-01-31T12:00:00Z","author":"Noy","reason":"dans l’archive",'
        '"place":{"interview":"harbour","sha256":"'
    )
    assert line.endswith('"field":"date","old":"1977","new":"1977-07-18"}\n')
    assert line.count("\n") == 1


def test_what_git_merged_has_lines_twice_and_in_any_order() -> None:
    lines = dumps_corrections(ALL).splitlines(keepends=True)
    merged = loads_corrections(b"".join([*reversed(lines), b"\n", lines[0]]))
    assert dumps_corrections(merged) == b"".join(lines)


def broken(**changes: Any) -> bytes:
    document = json.loads(dumps_corrections(ALL[:1]))
    return json.dumps({key: value for key, value in (document | changes).items() if value != "gone"}).encode()


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b"[]",
        b"\xff",
        b"<<<<<<< HEAD",
        broken(correction="wish"),
        broken(version=2),
        broken(author=""),
        broken(author=3),
        broken(time="soon"),
        broken(reason="gone"),
        broken(extra=1),
        broken(place={}),
        broken(place=None),
        broken(field="span"),
    ],
)
def test_a_line_that_is_no_correction_is_named(line: bytes) -> None:
    good = dumps_corrections(ALL[:1])
    with pytest.raises(bc.ParseError, match="no correction") as caught:
        loads_corrections(good + line, source="corrections.jsonl")
    assert (caught.value.source, caught.value.line) == ("corrections.jsonl", 2)
