"""The interviews and scripts in examples/. What stands in the interviews was written down here by hand."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

import bilateral_corpus as bc

EXAMPLES = Path(__file__).parents[1] / "examples"


def read(name: str) -> tuple[str, bc.Interview]:
    path = EXAMPLES / name
    return path.read_text(encoding="utf-8"), bc.read(path)


def opening_words(turn: bc.Turn) -> str:
    return " ".join(turn.text.split()[:3])


def closing_words(turn: bc.Turn) -> str:
    return " ".join(turn.text.split()[-3:])


def kinds(interview: bc.Interview) -> list[str]:
    return [passage.kind.value for passage in interview.passages if not isinstance(passage, bc.Turn)]


def posts(interview: bc.Interview) -> list[tuple[str, str, str | None, str | None]]:
    return [(one.name, post.post, post.of, post.to) for one in interview.people for post in one.appointments]


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_no_word_is_lost_and_nothing_is_doubtful(path: Path) -> None:
    text, interview = read(path.name)
    assert interview.uncovered(text) == ()
    # What was inferred from the text or completed from the milestones is told, and is no doubt.
    told = {"event-completed", "event-countries-inferred", "publication-inferred"}
    assert [problem.code for problem in interview.problems if problem.code not in told] == []
    for turn in interview.turns:
        assert text[turn.span.slice] == turn.text


def test_laos_vietnam() -> None:
    _, interview = read("laos-vietnam.txt")
    assert interview.title == "A river between neighbours, and a road along it"
    assert interview.language == "en"
    # The page has no date; 55 years since 1962 and 40 since 1977 both give 2017.
    assert interview.published == bc.PartialDate("2017?")
    assert interview.source.outlet == "HARBOUR NEWS"
    assert [turn.role for turn in interview.turns] == ["interviewer", "interviewee"] * 4
    assert kinds(interview) == ["headline", "standfirst", "standfirst", "standfirst", "boilerplate"]
    assert posts(interview) == [("Somphavanh Ketthavisay", "Ambassador", "LA", "VN")]
    assert opening_words(interview.turns[1]) == "I tell the"
    assert closing_words(interview.turns[1]) == "side for granted."
    assert closing_words(interview.turns[-1]) == "can be short."


def test_kenya_japan() -> None:
    _, interview = read("kenya-japan.txt")
    assert interview.title == "Tea, geothermal wells and a language class: Kenya and Japan in their sixtieth year"
    assert interview.language == "en"
    assert interview.published == bc.PartialDate("2023-03-14")
    assert interview.source.outlet == "Lantern Street Bulletin"
    assert kinds(interview) == ["headline", "dateline", "boilerplate", "standfirst"]
    assert [turn.role for turn in interview.turns] == ["interviewer", "interviewee"] * 3 + ["interviewer"]
    assert posts(interview) == [("Wairimu Otundo", "Ambassador", "KE", "JP")]
    assert "\n3. Hold a concert in Nairobi" in interview.turns[3].text
    assert closing_words(interview.turns[3]) == "such people here."
    assert interview.turns[-1].text == "Thank you very much, Ambassador!"
    assert interview.exchanges[-1].answers == ()


def test_mong_co_viet_nam() -> None:
    _, interview = read("mong-co-viet-nam.txt")
    assert interview.title == "Bảy mươi năm và một chuyến tàu: chuyện Mông Cổ – Việt Nam"
    assert interview.language == "vi"
    assert interview.published == bc.PartialDate("2024-11-18")
    assert interview.source.outlet == "Báo Cảng Biển"
    assert kinds(interview) == ["headline", "dateline", "standfirst"]
    assert [turn.role for turn in interview.turns] == ["interviewer", "interviewee"] * 3 + ["interviewer"]
    assert posts(interview) == [("Tsolmon Gansukh", "Ambassador", "MN", "VN")]
    assert opening_words(interview.turns[1]) == "Tôi nghĩ đó"
    assert closing_words(interview.turns[1]) == "ở Ulan Bator."


def output(script: str, *arguments: str) -> str:
    return subprocess.run(
        [sys.executable, EXAMPLES / script, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PYTHONUTF8": "1"},
        check=True,
    ).stdout


def test_read_one() -> None:
    lines = output("read_one.py").splitlines()
    assert lines[0].startswith("A river between neighbours")
    assert "Somphavanh Ketthavisay: Ambassador of LA to VN" in lines
    assert "published: 2017?" in lines
    told = [line for line in lines if line.startswith("problem:")]
    assert "problem: the 55th anniversary of 1962-09-05 (diplomatic relations of Laos and Vietnam) is in 2017" in told


def test_event_table() -> None:
    first, *rows = csv.reader(output("event_table.py").splitlines())
    assert first == ["date", "kind", "status", "countries", "interviews", "words"]
    # The introduction of vietnam-laos-2017.md, and the first answer of laos-vietnam-2022.docx.
    told = [row[3:5] for row in rows if row[:3] == ["1962-09-05", "relations_established", "occurred"]]
    assert told[0][0] == "LA VN"
    assert int(told[0][1]) >= 2
    assert all(row[2] in {"occurred", "ongoing"} for row in rows)


def test_concordance() -> None:
    *lines, places, answers = output("concordance.py", "ferr*").splitlines()
    # 1992: the title, the horn, the lorries, the ferryman, the bridge. 2002: "was a ferry", "a larger ferry". 2012: the
    # question "in place of a ferry", and the bored ferryman.
    assert places == "9 places in 3 interviews"
    assert len(lines) == 9
    assert answers == "6 of them in answers"


def test_own_annotator() -> None:
    found = [line.split(": ")[1] for line in output("own_annotator.py").splitlines()]
    assert found == [
        "the kettle of the embassy",
        "What does an embassy",
        "Your country had an embassy",
        "choose. Japan opened its embassy",
    ]


def test_own_format() -> None:
    lines = output("own_format.py").splitlines()
    assert lines[:5] == [
        "Q",
        "Ambassador, you have given eleven speeches this summer. Is there anything you have not said yet?",
        "",
        "THONGDY SAYSANAVONG",
        lines[4],
    ]
    assert lines[4].startswith("That I am tired of speeches.")


def test_store_and_search() -> None:
    first, *hits = output("store_and_search.py", "ferry").splitlines()
    assert first == "11 interviews taken in"
    # Turns with the word: two of the Ambassador in 1992, one in 2002, one question in 2012.
    assert sorted(hit[:4] for hit in hits) == ["1992", "1992", "2002", "2012"]
    assert all("[ferry]" in hit for hit in hits)


@pytest.mark.parametrize("script", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.stem)
def test_scripts_are_short_and_tested(script: Path) -> None:
    assert len(script.read_text(encoding="utf-8").splitlines()) <= 40
    assert f"test_{script.stem}" in globals()
