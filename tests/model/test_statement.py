"""Who says what of which event, on an invented interview put together by hand."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given

from bilateral_corpus.model import (
    Appointment,
    Event,
    Interview,
    Mention,
    MentionKind,
    Participant,
    Passage,
    Person,
    Role,
    Span,
    Statement,
    Turn,
)
from strategies import interviews

QUESTION = "Will Laos hold the River Fair?"
ANSWER = "Vietnam trades more.\n\nLaos will hold the River Fair. The Harbour Treaty of 2024 helps trade."


def _mention(text: str, words: str, kind: str, target: str) -> Mention:
    start = text.index(words)
    return Mention(span=Span(start, start + len(words)), kind=kind, target=target)


SOMLITH = Person(
    id="somlith-keovanna",
    name="Somlith Keovanna",
    country="LA",
    appointments=[Appointment(post="Ambassador", of="LA", to="VN")],
)
INTERVIEW = Interview(
    id="river-fair",
    participants=[
        Participant(id="reporter", name="Reporter", role=Role.INTERVIEWER),
        Participant(id="ambassador", name="Somlith Keovanna", role=Role.INTERVIEWEE, person="somlith-keovanna"),
    ],
    people=[SOMLITH],
    events=[
        Event(id="fair", kind="cultural_event", name="River Fair", status="planned"),
        Event(id="treaty", kind="treaty_signed", name="Harbour Treaty", date="2024"),
    ],
    passages=[
        Passage(
            kind="headline",
            text="The River Fair",
            span=Span(0, 14),
            mentions=[_mention("The River Fair", "River Fair", "event", "fair")],
        ),
        Turn(
            text=QUESTION,
            span=Span(20, 20 + len(QUESTION)),
            speaker="reporter",
            role=Role.INTERVIEWER,
            mentions=[
                _mention(QUESTION, "Laos", "country", "LA"),
                _mention(QUESTION, "River Fair", "event", "fair"),
            ],
        ),
        Turn(
            text=ANSWER,
            span=Span(100, 100 + len(ANSWER)),
            speaker="ambassador",
            role=Role.INTERVIEWEE,
            mentions=[
                _mention(ANSWER, "Vietnam", "country", "VN"),
                _mention(ANSWER, "Laos", "country", "LA"),
                _mention(ANSWER, "River Fair", "event", "fair"),
                _mention(ANSWER, "Harbour Treaty", "event", "treaty"),
            ],
        ),
    ],
)


def _rows(found: tuple[Statement, ...]) -> list[tuple[str, str | None, str | None]]:
    return [(one.event.id, None if one.speaker is None else one.speaker.id, one.side) for one in found]


def test_each_mention_of_an_event_is_a_statement_of_whoever_speaks() -> None:
    assert _rows(INTERVIEW.statements) == [
        ("fair", None, None),
        ("fair", "reporter", None),
        ("fair", "ambassador", "LA"),
        ("treaty", "ambassador", "LA"),
    ]
    assert [one.words for one in INTERVIEW.statements] == ["River Fair", "River Fair", "River Fair", "Harbour Treaty"]
    assert [one.role for one in INTERVIEW.statements] == [
        None,
        Role.INTERVIEWER,
        Role.INTERVIEWEE,
        Role.INTERVIEWEE,
    ]


def test_countries_are_those_of_the_paragraph() -> None:
    assert [one.countries for one in INTERVIEW.statements] == [(), ("LA",), ("LA",), ("LA",)]


def test_what_one_side_said_of_a_year_is_a_comprehension() -> None:
    said = [
        one.words
        for one in INTERVIEW.statements
        if one.side == "LA" and one.event.date is not None and one.event.date.overlaps("2024")
    ]
    assert said == ["Harbour Treaty"]


def test_a_speaker_without_one_post_abroad_speaks_for_their_own_country() -> None:
    without = evolve(INTERVIEW, people=[evolve(SOMLITH, appointments=())])
    assert without.statements[-1].side == "LA"
    two = [Appointment(post="Ambassador", of="LA", to="VN"), Appointment(post="Envoy", of="MN", to="VN")]
    doubtful = evolve(INTERVIEW, people=[evolve(SOMLITH, appointments=two, country=None)])
    assert doubtful.statements[-1].side is None


@given(interviews())
def test_there_is_one_for_each_mention_of_an_event(interview: Interview) -> None:
    told = [one for one in interview.mentions if one.kind is MentionKind.EVENT and one.target is not None]
    assert [one.mention for one in interview.statements] == told
    assert interview.statements is interview.statements
    assert evolve(interview) == interview
