"""The two published interviews that the project started from; not ours to publish, so few of their words stand here."""

from __future__ import annotations

from pathlib import Path

import pytest

import bilateral_corpus as bc

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason="the seed interviews are not beside the checkout")

FIRST = "000_f499580c9ec941f7.txt"
SECOND = "001_4359ed1b9f254bb2.txt"


def read(name: str) -> tuple[str, bc.Interview]:
    # Not read_text: it would turn every kind of line end into a line feed.
    return (SEEDS / name).read_bytes().decode("utf-8"), bc.read(SEEDS / name, annotators=())


def ends(turn: bc.Turn) -> tuple[str, str]:
    words = turn.text.split()
    return " ".join(words[:3]), " ".join(words[-3:])


def openings(interview: bc.Interview, kind: str) -> list[str]:
    return [" ".join(one.text.split()[:3]) for one in interview.passages if one.kind == kind]


@pytest.mark.parametrize("name", [FIRST, SECOND])
def test_the_laws_hold(name: str) -> None:
    text, interview = read(name)
    assert interview.uncovered(text) == ()
    assert interview.problems == ()
    assert all(text[passage.span.slice] == passage.text for passage in interview.passages)
    assert all(turn.label_span and text[turn.label_span.slice] == turn.label for turn in interview.turns)


def test_first_turns() -> None:
    _, interview = read(FIRST)
    assert [turn.role for turn in interview.turns] == ["interviewer", "interviewee"] * 6
    assert [turn.speaker for turn in interview.turns] == ["vov", "sengphet-houngboungnuang"] * 6
    assert [turn.label for turn in interview.turns] == ["VOV:", "Ambassador:"] * 6
    assert [ends(turn) for turn in interview.turns] == [
        ("Sixty years is", "this historical milestone?"),
        ("Laos and Vietnam", "each country’s revolution."),
        ("What are the", "two sides, Ambassador?"),
        ("This year has", "regionally and globally."),
        ("What is the", "Laos and Vietnam?"),
        ("As I said", "special relationship today."),
        ("Both Vietnam and", "overcome difficulties altogether?"),
        ("As we all", "education, and culture."),
        ("The current complex", "the wider world?"),
        ("Well, close co-ordination", "protect our interests."),
        ("What have you", "the two countries?"),
        ("I am very", "the two countries."),
    ]
    assert len(interview.exchanges) == 6


def test_first_answers_keep_their_paragraphs() -> None:
    _, interview = read(FIRST)
    paragraphs = [len(turn.text.split("\n\n")) for turn in interview.turns]
    assert paragraphs == [1, 5, 1, 4, 1, 2, 1, 5, 1, 2, 1, 3]


def test_first_page() -> None:
    _, interview = read(FIRST)
    assert interview.title == "Vietnam and Laos treasure close-knit bond for future generations"
    assert interview.language == "en"
    assert interview.published is None
    assert interview.source.outlet == "VOV"
    assert openings(interview, "headline") == ["Vietnam and Laos"]
    assert openings(interview, "standfirst") == ["VOV.VN - The", "The Lao diplomat", "Here are some"]
    assert openings(interview, "boilerplate") == ["Mời quý độc"]
    assert interview.passages[-1].kind == "boilerplate"
    assert not any("VOV.VN" in turn.text for turn in interview.turns)


def test_first_ambassador() -> None:
    _, interview = read(FIRST)
    (person,) = interview.people
    assert person.name == "Sengphet Houngboungnuang"
    assert person.country == "LA"
    assert [(one.post, one.of, one.to) for one in person.appointments] == [("Ambassador", "LA", "VN")]
    assert person.gender is None  # no honorific, no pronoun
    assert interview.participant("sengphet-houngboungnuang").person == person.id


def test_second_turns() -> None:
    _, interview = read(SECOND)
    asks, answers = "Reporter:", "Lao Ambassador to Vietnam Khamphao Eunthavanh:"
    assert [turn.role for turn in interview.turns] == ["interviewer", "interviewee"] * 3 + ["interviewer"]
    assert [turn.speaker for turn in interview.turns] == ["reporter", "khamphao-eunthavanh"] * 3 + ["reporter"]
    assert [turn.label for turn in interview.turns] == [asks, answers] * 3 + [asks]
    assert [ends(turn) for turn in interview.turns] == [
        ("We know that", "embassies in Vietnam?"),
        ("In 2024, with", "of Friendship Organizations."),
        ("What plans do", "develop Vietnam-Laos relations?"),
        ("The regional and", "support and assistance."),
        ("How do you", "Hanoi's people-to-people diplomacy?"),
        ("The Hanoi Union", "global challenges together."),
        ("Thank you very", "very much, Ambassador!"),
    ]
    assert interview.exchanges[-1].answers == ()


def test_second_numbered_list_stays_in_its_answer() -> None:
    _, interview = read(SECOND)
    lines = [line.strip() for line in interview.turns[3].text.splitlines() if line.strip()]
    assert [line[:2] for line in lines if line[0].isdigit()] == ["1.", "2.", "3."]
    assert lines[-1].startswith("Additionally,")


def test_second_page() -> None:
    _, interview = read(SECOND)
    assert interview.title == "Hanoi People-to-People Diplomacy Strengthens Vietnam-Laos Friendship"
    assert interview.language == "en"
    assert interview.published == bc.PartialDate("2024-07-26")
    assert interview.source.outlet is not None
    assert "Friendship and Cooperation" in interview.source.outlet
    assert openings(interview, "headline") == ["Hanoi People-to-People Diplomacy"]
    assert openings(interview, "dateline") == ["Publish date 26/07/2024"]
    assert openings(interview, "standfirst") == ["In celebration of"]
    (furniture,) = (one.text for one in interview.passages if one.kind == "boilerplate")
    assert "View count: 23" in furniture
    assert not any("View count" in turn.text for turn in interview.turns)


def test_second_ambassador() -> None:
    _, interview = read(SECOND)
    (person,) = interview.people
    assert person.name == "Khamphao Eunthavanh"
    assert person.country == "LA"
    assert person.gender is bc.Gender.MALE  # "Mr."
    assert [(one.post, one.of, one.to) for one in person.appointments] == [("Ambassador", "LA", "VN")]
    assert interview.participant("khamphao-eunthavanh").person == person.id
    assert interview.participant("reporter").person is None
