"""The interviews and scripts in examples/. What stands in the interviews was written down here by hand."""

from __future__ import annotations

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
    # That a day was completed from the milestones is told, and is no doubt.
    assert [problem.code for problem in interview.problems if problem.code != "event-completed"] == []
    for turn in interview.turns:
        assert text[turn.span.slice] == turn.text


def test_laos_vietnam() -> None:
    _, interview = read("laos-vietnam.txt")
    assert interview.title == "A river between neighbours, and a road along it"
    assert interview.language == "en"
    assert interview.published is None
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


@pytest.mark.parametrize("script", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.stem)
def test_scripts_run(script: Path) -> None:
    run = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, encoding="utf-8", env={"PYTHONUTF8": "1"}, check=True
    )
    assert run.stdout.startswith("A river between neighbours")
    assert "Somphavanh Ketthavisay: Ambassador of LA to VN" in run.stdout
    told = [line for line in run.stdout.splitlines() if line.startswith("problem:")]
    assert told == ["problem: the text gives no date of the diplomatic relations"]
