"""The same event in several interviews. The events here are invented."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bilateral_corpus as bc
from corpus.reconciliation.people_of import corpus, event, person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            event("treaty_signed", "Treaty of the Two Harbours", "1977-03-18", "LA", "KE"),
            event("treaty_signed", "signing of the Harbour Treaty", "1977-03-18", "KE", "LA"),
        ),
        (
            event("relations_established", "diplomatic relations", "1962", "LA", "KE"),
            event("relations_established", "thiết lập quan hệ ngoại giao", "1962-05-05", "LA", "KE"),
        ),
        (
            event("relations_established", "diplomatic relations", None, "LA", "KE"),
            event("relations_established", "establishment of relations", "1962-05-05", "LA", "KE"),
        ),
        (
            event(
                "joint_committee_session", "46th meeting of the committee", "2024-01/2024-04", "LA", "KE", ordinal=46
            ),
            event("joint_committee_session", "the committee's 46th session", "2024-02", "LA", "KE", ordinal=46),
        ),
        (
            event("official_visit", "visit", None, "LA", "KE", identifiers=["wikidata:Q1"]),
            event("official_visit", "journey", None, "LA", "KE", identifiers=["wikidata:Q1"]),
        ),
    ],
)
def test_one_event(one: bc.Event, other: bc.Event) -> None:
    found = corpus([one], [other]).events
    assert len(found) == 1
    (merged,) = found.values()
    assert merged.countries == ("KE", "LA")
    assert found.matches[0].score >= 0.9


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (event("treaty_signed", "Treaty", "1977-03-18", "LA"), event("anniversary", "Treaty", "1977-03-18", "LA")),
        (event("treaty_signed", "Treaty", "1977-03-18", "LA"), event("treaty_signed", "Treaty", "1977-03-19", "LA")),
        (event("treaty_signed", "Treaty", "1977", "LA"), event("treaty_signed", "Treaty", "1977", "KE")),
        (event("cultural_event", "spring feast", "2024"), event("cultural_event", "spring feast", "2024")),
        (event("official_visit", "visit", None, "LA", "KE"), event("official_visit", "visit", None, "LA", "KE")),
        (
            event("joint_committee_session", "meeting of the committee", "2024", "LA", "KE", ordinal=46),
            event("joint_committee_session", "meeting of the committee", "2024", "LA", "KE", ordinal=47),
        ),
    ],
)
def test_two_events(one: bc.Event, other: bc.Event) -> None:
    assert len(corpus([one], [other]).events) == 2


def test_the_most_exact_date_and_the_surest_status_stay() -> None:
    planned = event("treaty_signed", "Treaty of the Two Harbours", "1977-03", "LA", "KE", status="planned")
    signed = event("treaty_signed", "Treaty of the Two Harbours", "1977-03-18", "LA", "KE")
    (merged,) = corpus([planned], [signed]).events.values()
    assert (merged.date, merged.status) == (bc.PartialDate("1977-03-18"), "occurred")


def test_a_month_that_fits_two_days_is_only_proposed() -> None:
    days = [event("treaty_signed", "Treaty of the Harbours", f"1977-03-{day}", "LA", "KE") for day in (18, 20)]
    month = event("treaty_signed", "Treaty of the Harbours", "1977-03", "LA", "KE")
    found = corpus([days[0]], [days[1]], [month]).events
    assert len(found) == 3
    assert len(found.proposals) == 2


def test_those_who_take_part_and_what_is_commemorated_go_by_their_ids_in_the_corpus() -> None:
    treaty = event("treaty_signed", "Treaty of the Two Harbours", "1977-03-18", "LA", "KE", id="treaty")
    visit = event("official_visit", "visit", "2024-01-01", "LA", participants=["khamvong-ernthavy"])
    feast = event("anniversary", "45th anniversary", "2022-03-18", commemorates="treaty", ordinal=45)
    called = event("treaty_signed", "Treaty of the Two Harbours", "1977-03-18", "KE", "LA", id="a-treaty")
    found = corpus(
        [person("Khamvong Eunthavy", "LA")],
        [person("Khamvong Eunthavy", "LA")],
        [person("Khamvong Ernthavy", "LA"), visit, treaty, feast],
        [called],
        [called],
    )
    assert found.events[visit.id].participants == ("khamvong-eunthavy",)
    assert found.events[feast.id].commemorates == "a-treaty"


_EVENTS = st.builds(
    lambda name, date, countries, ordinal: event("treaty_signed", name, date, *countries, ordinal=ordinal),
    st.sampled_from(["Treaty of the Harbours", "Harbour Treaty", "Treaty"]),
    st.sampled_from([None, "1977", "1977-03", "1977-03-18", "1977-03-20", "1978"]),
    st.sampled_from([(), ("LA",), ("LA", "KE")]),
    st.sampled_from([None, 1, 2]),
)


@settings(max_examples=60)
@given(st.lists(st.lists(_EVENTS, max_size=2, unique_by=lambda one: one.id), max_size=8), st.randoms())
def test_the_order_of_interviews_does_not_matter(interviews: list[list[bc.Event]], chance: random.Random) -> None:
    found = corpus(*interviews)
    shuffled = list(found)
    chance.shuffle(shuffled)
    assert bc.Corpus(shuffled).events == found.events
