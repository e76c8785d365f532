"""Who takes part in what and which countries it concerns: visits both ways, addressees, speakers. All invented."""

from __future__ import annotations

import pytest

from annotation.events.reports import events, interview, of_kind, rows
from bilateral_corpus.model import EventKind


@pytest.mark.parametrize(
    "text",
    [
        "President Dara Venn of Ghana visited Kenya. Kenya's Foreign Minister Ota Brill then visited Ghana.",
        "Ghana's president visited Kenya in 2023 and the Kenyan president visited Ghana in 2023.",
        "The visit of Ghana's President to Kenya went well. The visit of Kenya's President to Ghana did as well.",
    ],
)
def test_visits_in_opposite_directions_are_two(text: str) -> None:
    found = of_kind(events(text), EventKind.OFFICIAL_VISIT)
    assert [event.countries for event in found] == [("GH", "KE"), ("GH", "KE")]


def test_vietnamese_visits_in_opposite_directions_are_two() -> None:
    text = "Tổng thống Ghana đã thăm Kenya. Sau đó Tổng thống Kenya đã thăm Ghana."
    assert len(of_kind(events(text, language="vi"), EventKind.OFFICIAL_VISIT)) == 2


def test_the_visitor_is_not_who_tells_of_the_visit() -> None:
    text = "Foreign Minister Ota Brill of Ghana said that President Dara Venn of Peru would visit Kenya in July 2024."
    (visit,) = events(text)
    assert visit.participants == ("dara-venn",)
    assert visit.countries == ("KE", "PE")
    assert visit.name == "visit of Dara Venn to Kenya"


def test_who_is_congratulated_takes_no_part_in_what_the_anniversary_is_of() -> None:
    text = (
        "I would like to convey congratulations to President Dara Venn on the 50th anniversary of diplomatic relations "
        "between Ghana and Kenya."
    )
    found = events(text)
    (praise,) = of_kind(found, EventKind.PRAISE_OR_CONGRATULATION)
    assert (praise.name, praise.status.value) == ("congratulations to Dara Venn", "occurred")
    for kind in (EventKind.ANNIVERSARY, EventKind.RELATIONS_ESTABLISHED):
        (event,) = of_kind(found, kind)
        assert (event.participants, event.countries) == ((), ("GH", "KE"))


def test_ties_of_which_no_country_is_named_are_those_of_the_interview_and_a_problem_says_so() -> None:
    found = interview("The 60th anniversary of diplomatic relations is a great day.")
    assert {event.countries for event in found.events} == {("LA", "VN")}
    assert [one.code for one in found.problems if "inferred" in one.code] == ["event-countries-inferred"]


def test_ties_of_two_countries_that_are_named_are_not_inferred() -> None:
    found = interview("The 60th anniversary of diplomatic relations between Ghana and Kenya is a great day.")
    assert [one for one in found.problems if one.code == "event-countries-inferred"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The bombing of mailboxes with letters in 2023 was a joke.",
        "The attack on the idea in 2022 came from all sides.",
        "Vietnam reportedly signed the Harbour Treaty in 2023.",
    ],
)
def test_what_is_no_event_of_arms_or_only_hearsay_is_none(text: str) -> None:
    assert rows(text) == []


def test_a_wish_does_not_come_true_by_its_date() -> None:
    assert rows("The President had hoped to visit Kenya in 2022.") == [("official_visit", "2022", "proposed")]


def test_a_month_is_no_wish() -> None:
    assert rows("I spoke with President To Mai Hoa on 2 May 2024.") == [
        ("high_level_meeting", "2024-05-02", "occurred")
    ]


def test_lines_of_a_list_are_not_run_together() -> None:
    text = "It has been a good year.\nHarbour Cultural Week\nLantern Food Festival\nGhana Film Week"
    found = of_kind(events(text), EventKind.CULTURAL_EVENT)
    assert [event.name for event in found] == ["Harbour Cultural Week", "Lantern Food Festival", "Ghana Film Week"]


def test_a_name_keeps_its_brackets_and_loses_what_leads_on() -> None:
    (process,) = of_kind(events("The Moi (Renewal) process began in 1986."), EventKind.REFORM_PROGRAMME)
    assert process.name == "Moi (Renewal) process"
    (meeting,) = events("There was a meeting to review cooperation in May 2023.")
    assert meeting.name == "meeting"
    (visit,) = events("The President visited Kenya from 12 to 14 October 2023.")
    assert (visit.name, str(visit.date)) == ("visited Kenya", "2023-10-12/2023-10-14")
