"""What was found in an interview, in lines for a terminal."""

from __future__ import annotations

import pytest

import bilateral_corpus as bc
from bilateral_corpus.views import summary

PAGE = """\
A harbour for two
Thursday, 4 March 2021

Lao Ambassador to Vietnam Dara Venn gave an interview to Harbour News.

Harbour News: How old is the harbour?

Ambassador: Older than the town.

And it is made of wood.

Harbour News: Thank you!
"""


def test_everything_that_was_found_is_shown() -> None:
    lines = summary(bc.parse(PAGE), width=100).splitlines()
    assert lines[0] == "A harbour for two"
    shown = "\n".join(lines)
    for words in (
        *["2021-03-04", "Harbour News", "Dara Venn", "Ambassador of Laos to", "2 turns", "1 turn\n"],
        *["3 in 2 exchanges", "interviewer", "interviewee", "How old is the harbour?", "en"],
    ):
        assert words in shown
    assert "problem" not in shown


def test_each_turn_is_one_line() -> None:
    lines = summary(bc.parse(PAGE), width=100).splitlines()
    (line,) = (line for line in lines if "Older than the town." in line)
    assert "Older than the town. And it is made of wood." in line


def test_what_is_not_known_is_said_to_be_unknown() -> None:
    shown = summary(bc.parse("The ambassador said that trade had grown, and that it would grow more and more.\n"))
    assert "not stated" in shown
    assert "no turn was found" in shown


def test_an_interview_without_anything() -> None:
    assert summary(bc.Interview(id="empty")).startswith("(no headline)\n")


@pytest.mark.parametrize("width", [20, 40, 100])
def test_lines_keep_to_the_width(width: int) -> None:
    lines = summary(bc.parse(PAGE), width=width).splitlines()
    assert max(map(len, lines)) <= width
    assert any(line.endswith("…") for line in lines) is (width < 100)


def test_a_long_interview_is_cut_and_says_so() -> None:
    text = PAGE + "".join(f"\nHarbour News: And {number}?\n\nAmbassador: Yes.\n" for number in range(30))
    lines = summary(bc.parse(text), width=100).splitlines()
    assert len(lines) < 45
    assert any("more" in line for line in lines)


def test_nothing_steers_the_terminal() -> None:
    text = "A \x1b[2Jharbour\x07\n\nReporter: Wh\x9b31my?\n\nAmbassador: \u202eoS.\n"
    assert all(character.isprintable() or character == "\n" for character in summary(bc.parse(text)))


def test_it_ends_with_a_line_feed() -> None:
    shown = summary(bc.parse(PAGE))
    assert shown.endswith("\n")
    assert not shown.endswith("\n\n")


def test_posts_of_organizations() -> None:
    organization = bc.Organization(id="harbour-union", name="Harbour Union")
    person = bc.Person(id="venn", name="Venn", appointments=[bc.Appointment(post="Envoy", of="harbour-union", to="LA")])
    participant = bc.Participant(id="venn", name="Venn", role="interviewee", person="venn")
    interview = bc.Interview(id="x", people=[person], organizations=[organization], participants=[participant])
    assert "Venn, Envoy of harbour-union to Laos" in summary(interview, width=200)


def test_whom_and_what_the_interview_speaks_of() -> None:
    union = bc.Organization(id="harbour-union", name="Harbour Union", acronym="HU")
    venn = bc.Person(id="venn", name="Dara Venn", country="LA", appointments=[bc.Appointment(post="Envoy", of="LA")])
    speaker = bc.Person(id="sol", name="Mira Sol")
    events = [
        bc.Event(id="talks", kind="negotiation", name="talks on the quay", status="proposed"),
        bc.Event(id="visit", kind="official_visit", name="visit to Port Aster", date="2021-05-06", status="planned"),
        bc.Event(id="treaty", kind="treaty_signed", name="Treaty of the Two Harbours", date="1977"),
    ]
    interview = bc.Interview(
        id="x",
        people=[venn, speaker],
        organizations=[union],
        participants=[bc.Participant(id="sol", name="Mira Sol", role="interviewee", person="sol")],
        events=events,
    )
    lines = [" ".join(line.split()) for line in summary(interview, width=200).splitlines()]
    assert "people Dara Venn (Envoy of Laos)" in lines
    assert "organizations HU" in lines
    assert "countries Laos" in lines
    # By date, and those without one last.
    assert [line for line in lines if line.startswith("event ")] == [
        "event 1977 Treaty of the Two Harbours (occurred)",
        "event 2021-05-06 visit to Port Aster (planned)",
        "event no date talks on the quay (proposed)",
    ]


def test_a_long_list_is_cut_short() -> None:
    people = [bc.Person(id=f"p{number}", name=f"Person {number}") for number in range(30)]
    events = [bc.Event(id=f"e{number}", kind="other", name=f"event {number}") for number in range(30)]
    shown = summary(bc.Interview(id="x", people=people, events=events), width=2000)
    assert "Person 11, …" in shown
    assert "Person 12" not in shown
    assert "… and 18 more" in shown
