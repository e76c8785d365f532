"""Projects that others made."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

import bilateral_corpus as bc
from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.qdpx import read_codings
from bilateral_corpus.model import Interview
from formats.qdpx.sample import (
    PLAIN,
    coded,
    others,
    packed,
    quotes,
    spread,
)


def test_texts_become_interviews_and_codings_mentions(tmp_path: Path) -> None:
    (tmp_path / "p.qdpx").write_bytes(
        others(spread(), {"Sources/X.txt": PLAIN.encode("utf-8-sig")}, plainTextPath="internal://x.TXT")
    )
    interview = bc.read(tmp_path / "p.qdpx", annotators=())
    assert interview.title == "talk.docx"
    assert [str(one.role) for one in interview.turns] == ["interviewer", "interviewee"]
    assert quotes(interview) == [("country", "Laos"), ("person", "Dara Venn")]
    assert {one.annotator for one in interview.mentions} == {"A. Coder"}
    assert interview.mentions[0].target == "LA"
    assert all(PLAIN[one.span.slice] == one.text for one in interview.passages)
    problems = {one.code: one.message for one in interview.problems}
    assert "1 codings" in problems["codings-not-held"]
    assert "'Organization > Trust'" in problems["codings-not-held"]
    assert [one.code for one in read_codings(tmp_path / "p.qdpx")] == [
        ("Names", "GPE"),
        ("Names", "Person"),
        ("Organization", "Trust"),
    ]


@pytest.mark.parametrize(
    ("text", "place_of", "counted"),
    [
        (PLAIN, lambda place: place, ""),
        (PLAIN, lambda place: len(PLAIN[:place].encode("utf-16-le")) // 2, "UTF-16 code units"),
        (PLAIN.replace("\n", "\r\n"), lambda place: place, ""),
        (PLAIN.replace("\n", "\r\n"), lambda place: place - (place > 24), "line ends as one character"),
        (
            PLAIN.replace("\n", "\r\n"),
            lambda place: len(PLAIN[: place - (place > 24)].encode("utf-16-le")) // 2,
            "UTF-16 code units, and line ends as one of them",
        ),
    ],
)
def test_places_may_be_counted_in_other_ways(text: str, place_of: Any, counted: str) -> None:
    data = others(spread(place_of, text), {"sources/x.txt": text.encode()}, plainTextPath="internal://x.txt")
    interview = bc.loads(data, "qdpx", annotators=())
    assert quotes(interview) == [("country", "Laos"), ("person", "Dara Venn")]
    told = [one.message for one in interview.problems if one.code == "counted-otherwise"]
    assert [one.endswith(f"but in {counted}") for one in told] == [True] * bool(counted)


def test_without_names_the_standard_is_believed_as_long_as_all_lies_in_the_text() -> None:
    def read(place_of: Any) -> Interview:
        inside = spread(place_of, named=False)
        data = others(inside, {"sources/x.txt": PLAIN.encode()}, plainTextPath="internal://x.txt")
        return bc.loads(data, "qdpx", annotators=())

    assert quotes(read(lambda place: place)) == [("country", "Laos"), ("person", "Dara Venn")]
    last = others(
        coded("", 2, len(PLAIN) - 6, len(PLAIN) + 1),
        {"sources/x.txt": PLAIN.encode()},
        plainTextPath="internal://x.txt",
    )
    assert "counted-otherwise" in [one.code for one in bc.loads(last, "qdpx", annotators=()).problems]


def test_a_text_may_stand_in_the_project_itself() -> None:
    content = f"<PlainTextContent>{PLAIN}</PlainTextContent>"
    interview = bc.loads(others(content + spread()), "qdpx", annotators=())
    assert len(interview.mentions) == 2


def test_the_text_of_a_pdf_and_of_a_recording_are_texts() -> None:
    for tag, inner in (("PDFSource", "Representation"), ("AudioSource", "Transcript")):
        text = f'<{inner} guid="EEEEEEEE-0000-4000-8000-000000000002" plainTextPath="internal://x.txt"/>'
        interview = bc.loads(others(text, {"sources/x.txt": PLAIN}, tag=tag), "qdpx", annotators=())
        assert (len(interview.turns), interview.title) == (2, "talk.docx")


def test_a_word_document_without_plain_text_is_read_as_one() -> None:
    document = docx.Document()
    for line in PLAIN.split("\n"):
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    files: dict[str, bytes | str] = {"sources/x.docx": stream.getvalue(), "sources/x.txt": "\n"}
    for more in ({}, {"plainTextPath": "internal://x.txt"}):
        data = others("", files, richTextPath="internal://x.docx", **more)
        assert len(bc.loads(data, "qdpx", annotators=()).turns) == 2


def test_a_text_without_a_name_is_called_as_its_file(tmp_path: Path) -> None:
    data = others(spread(), {"sources/x.txt": PLAIN}, plainTextPath="internal://x.txt")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read("project.qde").replace(b' name="talk.docx"', b"")
    (tmp_path / "p.qdpx").write_bytes(packed({"project.qde": xml, "sources/x.txt": PLAIN}))
    assert {one.document for one in read_codings(tmp_path / "p.qdpx")} == {"x.txt"}


def test_a_path_without_a_scheme_leads_into_the_project() -> None:
    data = others("", {"sources/x.txt": PLAIN}, plainTextPath="x.txt")
    assert len(bc.loads(data, "qdpx", annotators=()).turns) == 2


def test_pictures_are_no_texts() -> None:
    with pytest.raises(ParseError, match="no interview"):
        bc.loads(others("", tag="PictureSource", path="internal://x.png"), "qdpx")
