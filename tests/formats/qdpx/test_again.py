"""What is read again after another program had it."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve
from lxml import etree  # type: ignore[import-untyped]

import bilateral_corpus as bc
from bilateral_corpus.formats.qdpx import read_codings
from bilateral_corpus.formats.qdpx.codebook import code_guid
from bilateral_corpus.formats.qdpx.counting import LineEnds
from bilateral_corpus.model import Interview, Span
from formats.qdpx.sample import (
    INTERVIEW,
    TEXT,
    found,
    packed,
    project,
    written,
)


def changed(old: str, new: str) -> Interview:
    files: dict[str, bytes | str] = dict(written())
    text = files["project.qde"].decode()  # type: ignore[union-attr]
    assert text.count(old) == 1
    files["project.qde"] = text.replace(old, new)
    return bc.loads(packed(files), "qdpx")


def selection(start: int, end: int, code: str, comment: str = "") -> str:
    described = f"<Description>{comment}</Description>" if comment else ""
    return (
        f'<PlainTextSelection guid="11111111-1111-4111-8111-111111111111" startPosition="{start}" endPosition="{end}">'
        f'{described}<Coding guid="11111111-1111-4111-8111-111111111112"><CodeRef targetGUID="{code}"/></Coding>'
        "</PlainTextSelection><NoteRef"
    )


def test_a_coding_that_was_added_is_a_mention() -> None:
    interview = changed("<NoteRef", selection(29, 33, "{" + code_guid("Mention", "person").upper() + "}", "Who?"))
    assert interview.mentions == INTERVIEW.mentions
    assert [one.code for one in interview.problems] == ["annotation-not-found"]  # a label is in no passage
    interview = changed("<NoteRef", selection(35, 39, code_guid("Mention", "organization")))
    (added,) = [one for one in interview.mentions if one not in INTERVIEW.mentions]
    assert (added.span, str(added.kind), added.target) == (Span(0, 4), "organization", "laos")


def test_a_coding_with_a_code_of_ones_own_is_told_and_can_be_read(tmp_path: Path) -> None:
    files: dict[str, bytes | str] = dict(written())
    code = '<Code guid="22222222-2222-4222-8222-222222222222" name="Trust" isCodable="true"/></Codes>'
    text = files["project.qde"].decode().replace("</Codes>", code)  # type: ignore[union-attr]
    files["project.qde"] = text.replace(
        "<NoteRef", selection(35, 48, "22222222-2222-4222-8222-222222222222", "a comment")
    )
    (tmp_path / "coded.qdpx").write_bytes(packed(files))
    interview = bc.read(tmp_path / "coded.qdpx")
    assert interview == evolve(INTERVIEW, problems=interview.problems)
    assert [(one.code, "'Trust'" in one.message) for one in interview.problems] == [("codings-not-held", True)]
    coding = read_codings(tmp_path / "coded.qdpx")[-1]
    assert (coding.document, coding.code, coding.words) == ("venn-2022", ("Trust",), "Laos 😀 signed")
    assert (coding.start, coding.end, coding.user, coding.comment) == (35, 48, None, "a comment")


def test_a_coding_that_was_taken_away_is_gone() -> None:
    files: dict[str, bytes | str] = dict(written())
    root = project()
    date = next(one for one in found(root, "PlainTextSelection") if one.get("name") == "May")
    date.getparent().remove(date)
    files["project.qde"] = etree.tostring(root)
    interview = bc.loads(packed(files), "qdpx")
    assert interview.mentions == INTERVIEW.mentions[:2]


def test_other_line_ends_do_no_harm() -> None:
    files: dict[str, bytes | str] = dict(written())
    name = next(one for one, data in files.items() if data == TEXT.encode())
    files[name] = TEXT.replace("\n", "\r\n").encode()
    interview = bc.loads(packed(files), "qdpx")
    assert evolve(interview, problems=()) == INTERVIEW
    assert [one.code for one in interview.problems] == ["counted-otherwise"]
    # A program that counts the line ends it makes moves what comes after them.
    text = files["project.qde"].decode()  # type: ignore[union-attr]
    ends = LineEnds.of(TEXT.replace("\n", "\r\n"))
    for place in sorted({0, 17, 19, 27, 35, 39, 42, 48, 52, 55, 56}, reverse=True):
        for side in ("start", "end"):
            text = text.replace(f'{side}Position="{place}"', f'{side}Position="#{ends.from_joined(place)}"')
    files["project.qde"] = text.replace('Position="#', 'Position="')
    assert bc.loads(packed(files), "qdpx") == INTERVIEW


def test_a_text_that_was_changed_is_read_anew() -> None:
    files: dict[str, bytes | str] = dict(written())
    name = next(one for one, data in files.items() if data == TEXT.encode())
    files[name] = TEXT.replace("Why now?", "REPORTER: Why not?").replace("Venn:\n", "AMBASSADOR: ").encode()
    interview = bc.loads(packed(files), "qdpx", annotators=())
    assert interview.id != INTERVIEW.id
    assert "Why not?" in [one.text for one in interview.turns]
