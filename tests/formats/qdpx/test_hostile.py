"""Damaged and hostile projects."""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import etree  # type: ignore[import-untyped]

import bilateral_corpus as bc
from bilateral_corpus.errors import MissingExtraError, ParseError
from formats.mutations import mutated
from formats.qdpx.sample import INTERVIEW, PLAIN, coded, found, others, packed, project, written


@pytest.mark.parametrize(
    "path",
    ["../../etc/hostname", "/etc/hostname", "sources/../../x.txt", "..\\x.txt", "", "missing.txt"],
)
def test_a_path_leads_into_the_archive_or_nowhere(path: str) -> None:
    data = others("", {"../../etc/other": PLAIN, "/etc/other": PLAIN}, plainTextPath=f"internal://{path}")
    with pytest.raises(ParseError, match="a file of this project is missing") as caught:
        bc.loads(data, "qdpx")
    assert caught.value.path == f"internal://{path}"


@pytest.mark.parametrize(
    "path", ["absolute:///etc/hostname", "relative:///x.txt", "file:///etc/hostname", "https://x.example"]
)
def test_what_lies_outside_is_not_fetched(path: str) -> None:
    with pytest.raises(ParseError, match="outside of the project"):
        bc.loads(others("", plainTextPath=path), "qdpx")


def test_a_text_that_cannot_be_read_does_not_cost_the_others(tmp_path: Path) -> None:
    content = f"<PlainTextContent>{PLAIN}</PlainTextContent>"
    second = f'</TextSource><TextSource guid="EEEEEEEE-0000-4000-8000-000000000009">{content}'
    (tmp_path / "p.qdpx").write_bytes(others(second, plainTextPath="internal://missing.txt"))
    corpus = bc.read_corpus(tmp_path / "p.qdpx", annotators=())
    assert len(corpus) == 1
    assert len(corpus.problems) == 1


BOMB = '<!DOCTYPE Project [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("xml", "message"),
    [
        (f"{BOMB}<Project>&b;</Project>", "document type"),
        ('<!DOCTYPE Project SYSTEM "file:///etc/hostname"><Project/>', "document type"),
        ("<Project>&b;</Project>", "no XML"),
        ("<Project><Sources></Project>", "no XML"),
        ("", "no XML"),
        ("<CodeBook/>", "no QDA project"),
        ("<a>" * 100_000, "no XML"),
    ],
)
def test_a_project_that_is_no_xml_of_its_form_is_refused(xml: str, message: str) -> None:
    with pytest.raises(ParseError, match=message) as caught:
        bc.loads(packed({"project.qde": xml}), "qdpx")
    assert caught.value.path == "project.qde"


@pytest.mark.parametrize("data", [b"", b"a text", b"PK\x03\x04", packed({}), packed({"sources/x.txt": "x"})])
def test_what_is_no_project_is_refused(data: bytes) -> None:
    with pytest.raises(ParseError, match=r"no QDA project|missing"):
        bc.loads(data, "qdpx")


def test_a_text_that_unpacks_to_far_more_is_refused() -> None:
    with pytest.raises(ParseError, match="far more"):
        bc.loads(others("", {"sources/x.txt": b" " * 60_000_000}, plainTextPath="internal://x.txt"), "qdpx")


@pytest.mark.parametrize("place", ["", "-1", "1.5", "²", "9" * 5000, "x"])
def test_a_selection_needs_a_place(place: str) -> None:
    inside = f'<PlainTextSelection startPosition="0" endPosition="{place}"/>'
    with pytest.raises(ParseError, match="no endPosition"):
        bc.loads(others(f"<PlainTextContent>{PLAIN}</PlainTextContent>{inside}"), "qdpx")


@pytest.mark.parametrize(("start", "end"), [(0, 10**6), (5, 4), (10**17, 10**17)])
def test_a_selection_outside_of_its_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ParseError, match="outside of the text"):
        bc.loads(others(f"<PlainTextContent>{PLAIN}</PlainTextContent>{coded('', 2, start, end)}"), "qdpx")


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"a\0b", b""])
def test_a_text_that_is_none_is_refused(data: bytes) -> None:
    with pytest.raises(ParseError):
        bc.loads(others("", {"sources/x.txt": data}, plainTextPath="internal://x.txt"), "qdpx")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("interview",), {}),
        (("interview", "people"), 5),
        (("passages",), None),
        (("passages", 0, "at"), [0]),
        (("passages", 0, "at"), [0, 10**6]),
        (("passages", 2, "speaker"), "nobody"),
        (("version",), 2),
    ],
)
def test_a_note_that_does_not_fit_is_refused(path: tuple[Any, ...], value: object) -> None:
    files: dict[str, bytes | str] = dict(written())
    name = next(one for one, data in files.items() if data[:1] == b"{")
    note = json.loads(files[name])
    inner = note
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    files[name] = json.dumps(note)
    with pytest.raises(ParseError):
        bc.loads(packed(files), "qdpx")


NOTE = json.loads(next(data for data in written().values() if data[:1] == b"{"))


@settings(max_examples=150, deadline=None)
@given(mutated(NOTE))
def test_whatever_stands_in_a_note_it_is_read_or_refused(note: Any) -> None:
    files: dict[str, bytes | str] = dict(written())
    files[next(one for one, data in files.items() if data[:1] == b"{")] = json.dumps(note)
    with suppress(ParseError):
        bc.loads(packed(files), "qdpx", annotators=())


@settings(max_examples=50, deadline=None)
@given(mutated({"target": "LA", "date": "2022", "annotator": "names", "certainty": 0.75}))
def test_whatever_stands_beside_a_mention_it_is_read_or_refused(comment: Any) -> None:
    files: dict[str, bytes | str] = dict(written())
    root = project()
    found(root, "PlainTextSelection/Description")[0].text = json.dumps(comment)
    files["project.qde"] = etree.tostring(root)
    with suppress(ParseError):
        bc.loads(packed(files), "qdpx", annotators=())


def test_lxml_is_asked_for_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    data = bc.dumps(INTERVIEW, "qdpx")
    monkeypatch.setitem(sys.modules, "lxml.etree", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'bilateral_corpus\[qda\]'"):
        bc.loads(data, "qdpx")
