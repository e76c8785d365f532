"""The two seed interviews, read line by line: each event with kind, date, status and what it commemorates.

Their words are not ours to print, so names stand here only as far as they are names.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import bilateral_corpus as bc
from bilateral_corpus.model import EventKind, Interview

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason="the seed interviews are not beside the checkout")

Row = tuple[str, str | None, str]

FIRST: list[Row] = [
    ("treaty_signed", "1977-07-18", "occurred"),
    # That it was given in 2022 is inferred; the milestones know when the treaty was signed and relations began.
    ("anniversary", "2022-07-18?", "occurred"),
    ("relations_established", "1962-09-05", "occurred"),
    ("anniversary", "2022-09-05?", "occurred"),
    ("campaign_year", "2022-01-08?", "occurred"),
    ("official_visit", "2022-01-08?", "occurred"),
    ("reform_programme", None, "occurred"),
    ("aid", None, "occurred"),
]
SECOND: list[Row] = [
    ("organisation_founded", "1967-08-08", "occurred"),
    ("anniversary", "2024-08-08", "planned"),
    ("chairmanship", "2024", "ongoing"),
    ("cultural_event", "2023", "occurred"),  # a cultural week
    ("cultural_event", "2023", "occurred"),  # a food festival
    ("cultural_event", "2024", "occurred"),  # New Year celebrations
    ("cultural_event", "2024", "occurred"),  # a lotus festival
    ("election", None, "occurred"),
    ("election", None, "occurred"),
    ("cultural_event", "2024-08", "planned"),
    ("multilateral_meeting", "2024-10", "planned"),
    ("high_level_meeting", "2024-02", "occurred"),
]


def _read(number: int) -> Interview:
    return bc.read(sorted(SEEDS.glob("*.txt"))[number])


def _rows(interview: Interview) -> Counter[Row]:
    return Counter(
        (event.kind.value, None if event.date is None else event.date.edtf, event.status.value)
        for event in interview.events
    )


@pytest.mark.parametrize(("number", "expected"), [(0, FIRST), (1, SECOND)])
def test_each_event_is_found_once(number: int, expected: list[Row]) -> None:
    found, wanted = _rows(_read(number)), Counter(expected)
    assert wanted - found == Counter()
    for key, count in Counter(row[:2] for row in found.elements() if row[1] is not None).items():
        assert count == sum(number for row, number in wanted.items() if row[:2] == key) or key not in _keys(wanted)


def _keys(rows: Counter[Row]) -> set[tuple[str, str | None]]:
    return {(kind, date) for kind, date, _ in rows}


def test_the_anniversaries_of_the_first_look_back() -> None:
    found = {event.id: event for event in _read(0).events}
    links = {
        (event.ordinal, found[event.commemorates].kind, str(found[event.commemorates].date))
        for event in found.values()
        if event.commemorates is not None
    }
    assert links == {
        (45, EventKind.TREATY_SIGNED, "1977-07-18"),
        (60, EventKind.RELATIONS_ESTABLISHED, "1962-09-05"),
    }
    assert all(event.countries == ("LA", "VN") for event in found.values() if event.kind is EventKind.AID)


def test_the_pandemic_of_the_first_broke_out_in_late_2019() -> None:
    (pandemic,) = (event for event in _read(0).events if event.kind is EventKind.PUBLIC_HEALTH_CRISIS)
    assert str(pandemic.date).startswith("2019-")


def test_the_committee_of_the_second_met_for_the_46th_time_early_in_2024() -> None:
    (session,) = (event for event in _read(1).events if event.kind is EventKind.JOINT_COMMITTEE_SESSION)
    assert session.ordinal == 46
    assert session.date is not None
    assert session.date.earliest is not None
    assert (session.date.earliest.year, session.date.earliest.month) == (2024, 1)
    assert session.countries == ("LA", "VN")


def test_the_ambassador_of_the_second_took_office_towards_the_end_of_2023() -> None:
    (term,) = (event for event in _read(1).events if event.kind is EventKind.APPOINTMENT_OR_TERM)
    assert term.date is not None
    assert term.date.latest is not None
    assert (term.date.latest.year, term.date.latest.month) == (2023, 12)
    assert term.participants == ("khamphao-eunthavanh",)


@pytest.mark.parametrize("number", [0, 1])
def test_what_is_only_wished_for_or_to_come_is_no_fact(number: int) -> None:
    interview = _read(number)
    told = {event.id: event for event in interview.events}
    for passage, mention in interview.located_mentions:
        event = told.get(mention.target or "")
        if event is not None and event.kind is EventKind.OFFICIAL_VISIT and "each other" in passage.quote(mention):
            assert event.status.value == "planned"
    assert not any(event.kind in {EventKind.NEGOTIATION, EventKind.AGREEMENT_PLANNED} for event in interview.events)
