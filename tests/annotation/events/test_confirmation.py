"""What the register of milestones says of events; it never overrides a text."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from annotation.events.reports import events, interview
from bilateral_corpus.annotation.events.confirmation import confirm
from bilateral_corpus.knowledge import load_milestones
from bilateral_corpus.model import Event, Span

RELATIONS = Event(
    id="x", kind="relations_established", name="diplomatic relations", date="1962-09-05", countries=["LA", "VN"]
)


def _of(**changes: Any) -> Event:
    return evolve(RELATIONS, **changes)


def test_a_date_that_agrees_is_confirmed() -> None:
    for date in ("1962-09-05", "1962-09", "1962"):
        found = confirm(_of(date=date), None, load_milestones())
        assert found.problem is None
        assert found.event.identifiers == ("milestone:la-vn-relations",)
        assert str(found.event.date) == date


def test_a_missing_date_is_completed_and_a_problem_says_so() -> None:
    found = confirm(_of(date=None), Span(3, 9), load_milestones())
    assert str(found.event.date) == "1962-09-05"
    assert found.problem is not None
    assert (found.problem.code, found.problem.span) == ("event-completed", Span(3, 9))
    assert "en.vietnamplus.vn" in str(found.problem.action)


def test_an_uncertain_date_that_agrees_is_completed_likewise() -> None:
    found = confirm(_of(date="1962-09-05?"), None, load_milestones())
    assert str(found.event.date) == "1962-09-05"
    assert found.problem is not None
    assert found.problem.code == "event-completed"
    assert "certain" in found.problem.message


def test_where_sources_differ_a_completed_date_is_one_of_both() -> None:
    found = confirm(_of(date=None, countries=["US", "VN"]), None, load_milestones())
    assert str(found.event.date) == "[1995-07-11,1995-07-12]"
    for date in ("1995-07-11", "1995-07-12"):
        assert confirm(_of(date=date, countries=["US", "VN"]), None, load_milestones()).problem is None


def test_a_date_that_differs_is_kept_and_a_problem_says_so() -> None:
    found = confirm(_of(date="1963-09-05"), None, load_milestones())
    assert str(found.event.date) == "1963-09-05"
    assert found.event.identifiers == ()
    assert found.problem is not None
    assert found.problem.code == "event-contradicts-milestone"


def test_what_did_not_happen_is_not_compared() -> None:
    for status in ("planned", "proposed", "negated"):
        found = confirm(_of(date=None, status=status), None, load_milestones())
        assert (found.event.date, found.problem) == (None, None)


def test_an_interview_is_completed_with_its_problem_in_the_words_place() -> None:
    found = interview("Much has grown since the establishment of diplomatic relations between Laos and Vietnam.")
    (event,) = found.events
    assert str(event.date) == "1962-09-05"
    (problem,) = [one for one in found.problems if one.code == "event-completed"]
    assert problem.span is not None


def test_an_accession_is_confirmed() -> None:
    (event,) = events("Laos joined ASEAN in 1997.")
    assert (str(event.date), event.identifiers) == ("1997", ("milestone:la-asean",))
