"""Events in order of time."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

import bilateral_corpus as bc
from corpus.reconciliation.people_of import corpus, event, person

TREATY = event("treaty_signed", "Treaty of the Two Harbours", "1977-03-18", "KE", "LA")
CALLED = event("treaty_signed", "signing of the Harbour Treaty", "1977-03-18", "KE", "LA")
VISIT = event("official_visit", "visit of Dara Venn", "1975", "LA", participants=["dara-venn"])
PLAN = event("official_visit", "visit each other", None, "KE", "LA", status="planned")
FOUND = corpus([TREATY, PLAN], [CALLED, person("Dara Venn", "LA"), VISIT])


def test_one_line_for_each_event_in_order_of_time() -> None:
    lines = FOUND.timeline()
    assert [(str(one.date), one.name) for one in lines] == [
        ("1975", "visit of Dara Venn"),
        ("1977-03-18", "signing of the Harbour Treaty"),
        ("None", "visit each other"),
    ]
    assert lines[1].interviews == ("i0", "i1")
    assert lines[1].event in FOUND.events


def test_only_some_events() -> None:
    assert [one.name for one in FOUND.timeline(countries={"LA", "KE"})] == [CALLED.name, PLAN.name]
    assert [one.name for one in FOUND.timeline(countries="LA", kinds="official_visit")] == [VISIT.name, PLAN.name]
    assert [one.name for one in FOUND.timeline(people="dara-venn")] == [VISIT.name]
    assert len(FOUND.timeline(people="nobody")) == len(FOUND.timeline(countries="FR")) == 0


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ({"kinds": "party"}, "treaty_signed"),
        ({"countries": "Kenya"}, "'KE'"),
        ({"countries": "UK"}, "'GB'"),
        ({"people": "Dara Venn"}, "'dara-venn'"),
    ],
)
def test_what_no_event_can_be(wanted: dict[str, Any], told: str) -> None:
    with pytest.raises(bc.InvalidValueError, match=told):
        FOUND.timeline(**wanted)


def test_places_are_counted() -> None:
    words = [bc.Mention(span=bc.Span(0, 6), kind="event", target=TREATY.id)] * 2
    first = evolve(FOUND[0], passages=[bc.Passage(kind="headline", text="treaty", span=bc.Span(0, 6), mentions=words)])
    lines = bc.Corpus([first, FOUND[1]]).timeline(kinds="treaty_signed")
    assert [one.mentions for one in lines] == [2]


def test_a_line_to_look_at() -> None:
    assert str(FOUND.timeline()[1]) == "1977-03-18   signing of the Harbour Treaty [KE, LA] occurred, 2 interviews"
    assert str(FOUND.timeline()[2]).startswith("undated")
