"""Annotators add to an interview and leave its words alone."""

from __future__ import annotations

import attrs
import pytest

from bilateral_corpus.annotation import DEFAULT_ANNOTATORS, Annotator, annotate
from bilateral_corpus.errors import IntegrityError
from bilateral_corpus.model import Interview, Mention, Passage, Problem, Span

INTERVIEW = Interview(id="x", passages=[Passage(kind="headline", text="Laos and Kenya", span=Span(0, 14))])


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
    assert [problem.message for problem in found.problems] == ["there are 1 mentions"]
    assert [problem.message for problem in annotate(INTERVIEW, [count_mentions, mark_laos]).problems] == [
        "there are 0 mentions"
    ]


def test_without_annotators_nothing_is_added() -> None:
    assert annotate(INTERVIEW, ()) is INTERVIEW


def test_the_interview_that_was_given_stays_as_it_was() -> None:
    annotate(INTERVIEW, [mark_laos])
    assert INTERVIEW.mentions == ()


@pytest.mark.parametrize("annotator", [shout, drop_passages])
def test_an_annotator_that_changes_the_words_is_refused(annotator: Annotator) -> None:
    with pytest.raises(IntegrityError, match="changed the texts or spans of the passages"):
        annotate(INTERVIEW, [annotator])


def test_the_default_leaves_an_interview_sound() -> None:
    assert annotate(INTERVIEW) == annotate(INTERVIEW, DEFAULT_ANNOTATORS)
