"""Annotators add to an interview and leave its words alone."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest

from bilateral_corpus.annotation import DEFAULT_ANNOTATORS, Annotator, annotate, annotate_events, annotate_names
from bilateral_corpus.errors import IntegrityError, InvalidValueError
from bilateral_corpus.model import Event, Interview, Mention, Participant, Passage, Person, Problem, Source, Span, Turn

INTERVIEW = Interview(
    id="x",
    title="Laos and Kenya",
    participants=[Participant(id="orr", name="Orr", role="interviewee")],
    passages=[
        Passage(kind="headline", text="Laos and Kenya", span=Span(0, 14)),
        Turn(text="Well.", span=Span(20, 25), speaker="orr", label="Orr:", label_span=Span(15, 19)),
    ],
)


def mark_laos(interview: Interview) -> Interview:
    laos = Mention(span=Span(0, 4), kind="country", target="LA", annotator="laos")
    return attrs.evolve(interview, passages=[attrs.evolve(one, mentions=[laos]) for one in interview.passages])


def count_mentions(interview: Interview) -> Interview:
    message = f"there are {len(interview.mentions)} mentions"
    return attrs.evolve(interview, problems=[*interview.problems, Problem(code="count", message=message)])


def shout(interview: Interview) -> Interview:
    return attrs.evolve(interview, passages=[attrs.evolve(one, text=one.text.upper()) for one in interview.passages])


def drop_passages(interview: Interview) -> Interview:
    return attrs.evolve(interview, passages=())


def test_each_annotator_sees_what_the_one_before_it_found() -> None:
    found = annotate(INTERVIEW, iter([mark_laos, count_mentions]))
    assert found.countries == ("LA",)
    assert [problem.message for problem in found.problems] == ["there are 2 mentions"]
    assert [problem.message for problem in annotate(INTERVIEW, [count_mentions, mark_laos]).problems] == [
        "there are 0 mentions"
    ]


def test_without_annotators_nothing_is_added() -> None:
    assert annotate(INTERVIEW, ()) is INTERVIEW


def test_the_interview_that_was_given_stays_as_it_was() -> None:
    annotate(INTERVIEW, [mark_laos])
    assert INTERVIEW.mentions == ()


def add_all(interview: Interview) -> Interview:
    return attrs.evolve(
        interview,
        published="2022",
        people=[Person(id="venn", name="Venn")],
        events=[Event(id="treaty", kind="treaty_signed", name="Treaty")],
    )


def turn(**changes: Any) -> Annotator:
    def annotator(interview: Interview) -> Interview:
        *others, last = interview.passages
        return attrs.evolve(interview, passages=[*others, attrs.evolve(last, **changes)])

    return annotator


def interview(**changes: Any) -> Annotator:
    return lambda given: attrs.evolve(given, **changes)


def test_an_annotator_may_add_what_was_found() -> None:
    found = annotate(INTERVIEW, [add_all, mark_laos])
    assert (str(found.published), found.people[0].id, found.events[0].id) == ("2022", "venn", "treaty")
    assert len(found.mentions) == 2


@pytest.mark.parametrize(
    ("annotator", "changed"),
    [
        (shout, "passages[0].text"),
        (drop_passages, "passages"),
        (interview(id="y"), "id"),
        (interview(title="Kenya and Laos"), "title"),
        (interview(source=Source(outlet="Harbour News")), "source"),
        (interview(language="en"), "language"),
        (
            interview(participants=[*INTERVIEW.participants, Participant(id="a", name="a", role="other")]),
            "participants",
        ),
        (turn(text="Good."), "passages[1].text"),
        (turn(span=Span(19, 24)), "passages[1].span"),
        (turn(speaker=None), "passages[1].speaker"),
        (turn(role="interviewee"), "passages[1].role"),
        (turn(label="Or.:"), "passages[1].label"),
        (turn(language="fr"), "passages[1].language"),
    ],
)
def test_an_annotator_that_changes_anything_else_is_refused(annotator: Annotator, changed: str) -> None:
    with pytest.raises(IntegrityError, match=rf"{re.escape(repr(annotator))} changed {re.escape(changed)}, "):
        annotate(INTERVIEW, [annotator])


def test_an_annotator_that_makes_a_turn_of_something_else_is_refused() -> None:
    def unturn(interview: Interview) -> Interview:
        note = Passage(kind="note", text="Well.", span=Span(20, 25))
        return attrs.evolve(interview, passages=[interview.passages[0], note])

    with pytest.raises(IntegrityError, match=r"changed passages\[1\]\.kind"):
        annotate(INTERVIEW, [unturn])


@pytest.mark.parametrize("given", [None, "an interview", (INTERVIEW,)])
def test_what_is_no_interview_is_refused(given: object) -> None:
    def forgetful(interview: Interview) -> Interview:
        return given  # type: ignore[return-value]

    with pytest.raises(IntegrityError, match=rf"forgetful.* gave no interview but a {type(given).__name__}"):
        annotate(INTERVIEW, [mark_laos, forgetful])


def test_an_error_of_an_annotator_keeps_its_type() -> None:
    def fails(interview: Interview) -> Interview:
        raise KeyError("harbour")

    with pytest.raises(KeyError, match="harbour"):
        annotate(INTERVIEW, [fails])


def test_the_default_leaves_an_interview_sound() -> None:
    assert annotate(INTERVIEW) == annotate(INTERVIEW, DEFAULT_ANNOTATORS)


def test_events_that_are_looked_for_too_early_are_told_of() -> None:
    early = annotate(INTERVIEW, annotators=(annotate_events, annotate_names))
    assert [one.code for one in early.problems] == ["annotators-out-of-order"]
    assert "annotate_names" in early.problems[0].message
    assert annotate(early, annotators=(annotate_events, annotate_names)).problems == early.problems
    for order in (DEFAULT_ANNOTATORS, (annotate_events,), (annotate_names, annotate_events)):
        assert annotate(INTERVIEW, annotators=order).problems == ()


@pytest.mark.parametrize("wrong", ["names", [None], 3, annotate_names])
def test_what_is_no_sequence_of_functions_is_refused(wrong: Any) -> None:
    with pytest.raises(InvalidValueError, match="annotators are functions, in a sequence"):
        annotate(INTERVIEW, wrong)
