"""The parts of an interview fit together, or it is refused."""

from __future__ import annotations

from typing import Any

import pytest

from bilateral_corpus.errors import IntegrityError
from bilateral_corpus.model import (
    Appointment,
    Event,
    Interview,
    Mention,
    Organization,
    Participant,
    Passage,
    Person,
    Problem,
    Source,
    Span,
    Turn,
)

VENN = Person(id="venn", name="Venn")
NAM = Organization(id="nam", name="Non-Aligned Movement")
TREATY = Event(id="treaty", kind="treaty_signed", name="Treaty")
SPEAKER = Participant(id="speaker", name="Venn", role="interviewee", person="venn", organization="nam")


def note(start: int, end: int, **arguments: Any) -> Passage:
    return Passage(kind="note", text="x" * (end - start), span=Span(start, end), **arguments)


def mention(kind: str, target: str) -> Mention:
    return Mention(span=Span(0, 1), kind=kind, target=target)


def test_ids_that_fit() -> None:
    interview = Interview(
        id="x",
        source=Source(length=9),
        participants=[SPEAKER],
        passages=[
            Turn(text="xx", span=Span(0, 2), speaker="speaker", mentions=[mention("person", "venn")]),
            note(2, 9, mentions=[mention("organization", "nam"), mention("event", "treaty"), mention("country", "LA")]),
        ],
        people=[VENN, Person(id="orr", name="Orr", appointments=[Appointment(post="Envoy", of="nam", to="LA")])],
        organizations=[NAM],
        events=[
            TREATY,
            Event(id="later", kind="anniversary", name="x", commemorates="treaty", participants=["orr", "nam"]),
        ],
    )
    assert interview.people[1].appointments[0].of == interview.organizations[0].id


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"people": [VENN, VENN]}, r"people\[1\]: the id 'venn' is already that of people\[0\]"),
        ({"organizations": [NAM, NAM]}, r"organizations\[1\]: the id 'nam'"),
        ({"events": [TREATY, TREATY]}, r"events\[1\]: the id 'treaty'"),
        (
            {"participants": [Participant(id="a", name="a", role="other")] * 2},
            r"participants\[1\]: the id 'a' is already that of participants\[0\]",
        ),
    ],
)
def test_an_id_is_used_once(parts: dict[str, Any], message: str) -> None:
    with pytest.raises(IntegrityError, match=message):
        Interview(id="x", **parts)


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"participants": [SPEAKER], "organizations": [NAM]}, r"participants\[0\]\.person: the id 'venn'"),
        ({"participants": [SPEAKER], "people": [VENN]}, r"participants\[0\]\.organization: the id 'nam'"),
        (
            {"people": [Person(id="a", name="a", appointments=[Appointment(post="Envoy", of="nam")])]},
            r"people\[0\]\.appointments: the id 'nam'",
        ),
        (
            {"people": [Person(id="a", name="a", appointments=[Appointment(post="Envoy", to="vn")])]},
            r"people\[0\]\.appointments: the id 'vn'",
        ),
        (
            {"events": [Event(id="a", kind="anniversary", name="a", commemorates="treaty")]},
            r"events\[0\]\.commemorates: the id 'treaty'",
        ),
        (
            {"events": [Event(id="a", kind="aid", name="a", participants=["a"])]},
            r"events\[0\]\.participants: the id 'a'",
        ),
        (
            {"passages": [Turn(text="", span=Span(0, 0), speaker="orr")]},
            r"passages\[0\]: the speaker 'orr' is no participant",
        ),
        (
            {"passages": [note(0, 1, mentions=[mention("person", "venn")])]},
            r"passages\[0\]: .* 'venn', which is not here",
        ),
        (
            {"passages": [note(0, 1, mentions=[mention("organization", "venn")])], "people": [VENN]},
            r"passages\[0\]: .* 'venn', which is not here",
        ),
        ({"passages": [note(0, 1, mentions=[mention("event", "LA")])]}, r"passages\[0\]: .* 'LA', which is not here"),
        ({"passages": [note(0, 1, mentions=[mention("country", "Laos")])]}, r"passages\[0\]: .* 'Laos'"),
    ],
)
def test_a_reference_points_at_something(parts: dict[str, Any], message: str) -> None:
    with pytest.raises(IntegrityError, match=message):
        Interview(id="x", **parts)


def test_passages_stand_in_the_order_of_the_page() -> None:
    assert Interview(id="x", passages=[note(0, 2), note(2, 4)]).passages
    with pytest.raises(IntegrityError, match=r"passages\[1\]: starts at 0, before the one before it"):
        Interview(id="x", passages=[note(2, 4), note(0, 2)])


def test_passages_lie_in_the_source() -> None:
    assert Interview(id="x", source=Source(length=4), passages=[note(0, 4)]).passages
    with pytest.raises(IntegrityError, match=r"passages\[0\]: ends at 5, after the source at 4"):
        Interview(id="x", source=Source(length=4), passages=[note(0, 5)])


def test_labels_and_problems_lie_in_the_source() -> None:
    turn = Turn(text="x", span=Span(0, 1), label="Orr:", label_span=Span(5, 9))
    with pytest.raises(IntegrityError, match=r"passages\[0\]\.label_span: ends at 9, after the source at 4"):
        Interview(id="x", source=Source(length=4), passages=[turn])
    problem = Problem(code="x", message="x", span=Span(4, 5))
    assert Interview(id="x", source=Source(length=5), problems=[problem]).problems
    with pytest.raises(IntegrityError, match=r"problems\[0\]\.span: ends at 5, after the source at 4"):
        Interview(id="x", source=Source(length=4), problems=[problem])


def spoken(start: int, end: int, *interruptions: Span, label: Span | None = None) -> Turn:
    printed = None if label is None else "Orr:"
    return Turn(text="x", span=Span(start, end), label=printed, label_span=label, interruptions=interruptions)


@pytest.mark.parametrize(
    "passages",
    [
        [note(0, 2), note(2, 4)],
        [note(0, 2), note(2, 2), note(2, 4)],
        [note(0, 4), note(2, 2)],
        [spoken(4, 9, label=Span(0, 4)), spoken(12, 14, label=Span(10, 12))],
        [spoken(0, 9, Span(3, 6)), note(3, 6), note(9, 10)],
        [spoken(0, 9, Span(2, 6)), note(2, 4), note(4, 5)],
        [spoken(0, 9, Span(2, 6)), spoken(4, 6, label=Span(2, 4))],
        [note(4, 6), spoken(6, 9, label=Span(0, 4))],
    ],
)
def test_passages_that_share_no_words(passages: list[Passage]) -> None:
    assert Interview(id="x", passages=passages).passages == tuple(passages)


@pytest.mark.parametrize(
    ("passages", "message"),
    [
        ([note(0, 3), note(2, 4)], r"passages\[1\]: starts at 2, inside passages\[0\], which ends at 3"),
        ([note(0, 9), note(2, 4)], r"passages\[1\]: starts at 2, inside passages\[0\]"),
        ([note(0, 2), note(0, 2)], r"passages\[1\]: starts at 0, inside passages\[0\]"),
        ([spoken(0, 9), note(3, 6)], r"passages\[1\]: starts at 3, inside passages\[0\]"),
        ([spoken(0, 9, Span(3, 6)), note(3, 7)], r"passages\[0\]: starts at 6, inside passages\[1\]"),
        ([spoken(0, 9, Span(3, 6)), note(2, 4)], r"passages\[1\]: starts at 2, inside passages\[0\]"),
        ([spoken(2, 9, label=Span(0, 4))], r"passages\[0\]: starts at 2, inside passages\[0\]\.label_span"),
        ([note(0, 3), spoken(6, 9, label=Span(2, 6))], r"label_span: starts at 2, inside passages\[0\]"),
    ],
)
def test_two_passages_never_claim_the_same_words(passages: list[Passage], message: str) -> None:
    with pytest.raises(IntegrityError, match=message):
        Interview(id="x", passages=passages)
