"""English frames, on invented sentences; the expected values were read from the sentences."""

from __future__ import annotations

import pytest

from annotation.events.reports import Row, events, interview, of_kind, rows
from bilateral_corpus.model import EventKind

# The interview appeared on 14 June 2024.
TOLD: dict[str, Row] = {
    "Laos and Vietnam signed the Harbour Cooperation Agreement on 3 March 2019.": (
        "treaty_signed",
        "2019-03-03",
        "occurred",
    ),
    "The Harbour Cooperation Treaty entered into force in 2020.": ("treaty_signed", "2020", "occurred"),
    "The two countries established diplomatic relations on 5 September 1962.": (
        "relations_established",
        "1962-09-05",
        "occurred",
    ),
    "Diplomatic relations between Laos and Vietnam were formally established on 5 September 1962.": (
        "relations_established",
        "1962-09-05",
        "occurred",
    ),
    "One may recall that our President visited Vietnam in 1960.": ("official_visit", "1960", "occurred"),
    "In 2011 we elevated our relations to a strategic partnership.": ("relations_upgraded", "2011", "occurred"),
    "Aurelia severed diplomatic relations in 1975.": ("relations_severed", "1975", "occurred"),
    "Our President paid an official visit to Vietnam in May 2021.": ("official_visit", "2021-05", "occurred"),
    "The President will visit Vietnam in August 2024.": ("official_visit", "2024-08", "planned"),
    "The visit to Vietnam will take place in August 2024.": ("official_visit", "2024-08", "planned"),
    "The ministers held talks with Vietnam on 2 February 2024.": ("high_level_meeting", "2024-02-02", "occurred"),
    "Negotiations on the border ended in 1977.": ("negotiation", "1977", "occurred"),
    "The 46th meeting of the Laos-Vietnam Cooperation Committee was in January 2024.": (
        "joint_committee_session",
        "2024-01",
        "occurred",
    ),
    "The forty-sixth session of the Laos-Vietnam Cooperation Committee was in January 2024.": (
        "joint_committee_session",
        "2024-01",
        "occurred",
    ),
    "The Mekong River Forum took place in April 2023.": ("multilateral_meeting", "2023-04", "occurred"),
    "Laos is exercising the 2024 ASEAN Chairmanship.": ("chairmanship", "2024", "ongoing"),
    "Our leaders launched the Year of Rivers and Friendship on 8 January 2022.": (
        "campaign_year",
        "2022-01-08",
        "occurred",
    ),
    "The Lantern Festival in May 2023 was a success.": ("cultural_event", "2023-05", "occurred"),
    "I paid a courtesy call on the Speaker on 3 June 2024.": ("courtesy_call", "2024-06-03", "occurred"),
    "In May 2024 I congratulated President To Mai Hoa of Vietnam.": ("praise_or_congratulation", "2024-05", "occurred"),
    "In 2021 Vietnam sent experts and medical equipment to Laos.": ("aid", "2021", "occurred"),
    "I took office in March 2023.": ("appointment_or_term", "2023-03", "occurred"),
    "The general election of 2021 changed much.": ("election", "2021", "occurred"),
    "Laos joined ASEAN on 23 July 1997.": ("accession", "1997-07-23", "occurred"),
    "The earthquake in 2015 hurt both of us.": ("disaster", "2015", "occurred"),
    "The two navies held a joint naval exercise in 2018.": ("military_cooperation", "2018", "occurred"),
    "We met with Minister Somlith Keovanna of Laos in March 2024.": ("high_level_meeting", "2024-03", "occurred"),
    "I spoke with President To Mai Hoa on 2 May 2024.": ("high_level_meeting", "2024-05-02", "occurred"),
    "We will be signing a new agreement on ports in 2025.": ("treaty_signed", "2025", "planned"),
    "Vietnam has pledged $12 million in flood relief.": ("aid", None, "occurred"),
    "When I became President, trade was small.": ("appointment_or_term", None, "occurred"),
    "President To Mai Hoa travelled to Vientiane in June 2023.": ("official_visit", "2023-06", "occurred"),
    "We are going to host a trilateral summit with Vietnam in July 2024.": (
        "multilateral_meeting",
        "2024-07",
        "planned",
    ),
    "Two years ago we renewed the 1990 Memorandum of Understanding.": ("treaty_signed", "2022", "occurred"),
    "The current trade negotiations with Vietnam are hard.": ("negotiation", None, "ongoing"),
}


@pytest.mark.parametrize("text", TOLD)
def test_a_sentence_reports_one_event(text: str) -> None:
    assert rows(text) == [TOLD[text]]


# Sentences that hold the words of a frame and report nothing.
UNTOLD = [
    "If the treaty were signed, trade would double.",
    "Unless Vietnam signs the agreement, nothing will change.",
    "Treaties are signed to be kept.",
    "Visits bring peoples together, and festivals do so too.",
    "Agreements matter, and so do exhibitions.",
    "The newspaper printed the headline “Laos and Vietnam sign Harbour Agreement” by mistake.",
    "The slogan was “Laos signs the Peace Treaty”.",
    "We live in Peace Treaty Street.",
    "The embassy stands in Lotus Festival Avenue.",
    "They met at the Friendship Summit Hall.",
    "At the press conference with reporters we smiled.",
    "We meet friends, sign letters and visit museums.",
    "They threatened to launch an attack on Laos.",
    "People from other Lantern Forum countries came.",
    "He would have visited Vietnam in 2020 had the road been open.",
    "It is rumoured that the President visited Vietnam in 2023.",
]


@pytest.mark.parametrize("text", UNTOLD)
def test_what_is_supposed_general_or_only_named_is_no_event(text: str) -> None:
    assert rows(text) == []


# Denied, wished for, still to come, or going on.
STATUS = {
    "No visit to Vietnam took place in 2020.": "negated",
    "Our minister did not visit Vietnam in 2020.": "negated",
    "The visit to Vietnam in May 2024 was cancelled.": "negated",
    "The visit to Vietnam in May 2024 never happened.": "negated",
    "The President was supposed to visit Vietnam in 2023 but never came.": "negated",
    "It is an effort to further the establishment of a strategic partnership between Laos and Vietnam.": "proposed",
    "What is the purpose of the visit to Vietnam in the coming weeks?": "planned",
    "We would like to invite our President to pay a visit to Vietnam.": "proposed",
    "We hope to sign the Harbour Cooperation Agreement.": "proposed",
    "We plan to sign the Harbour Cooperation Agreement in 2025.": "planned",
    "The Lantern Festival is to be held in September 2024.": "planned",
    "Laos is currently exercising the ASEAN Chairmanship.": "ongoing",
    "We will never forget the earthquake in 2015.": "occurred",
    "Not only trade grew: Laos joined ASEAN in 1997.": "occurred",
    "I want to thank you for visiting Vietnam.": "occurred",
    "Laos did not attend the Lantern Summit in 2023.": "occurred",
    "He is going to meet with President To Mai Hoa.": "planned",
}


@pytest.mark.parametrize("text", STATUS)
def test_the_clause_says_whether_it_happened(text: str) -> None:
    (event,) = events(text)
    assert event.status.value == STATUS[text]


def test_what_was_planned_for_a_day_before_the_interview_is_over() -> None:
    (event,) = events("The Lantern Festival will be held in May 2024.", published="2024-06-14")
    assert event.status.value == "occurred"


def test_a_date_to_come_makes_a_plan_of_what_is_told_as_done() -> None:
    (event,) = events("I participated in the Lantern Festival in September 2024.", published="2024-06-14")
    assert event.status.value == "planned"


def test_ordinals_are_read_in_figures_and_in_words() -> None:
    for count in ("46th", "forty-sixth"):
        (event,) = events(f"The {count} meeting of the Laos-Vietnam Cooperation Committee was in January 2024.")
        assert event.ordinal == 46
    (third,) = events("The third session of the Laos-Vietnam Cooperation Committee was in 1999.")
    assert third.ordinal == 3


def test_the_two_sides_are_the_countries_of_the_ambassador() -> None:
    (event,) = events("The two sides established diplomatic relations in 1962.")
    assert event.countries == ("LA", "VN")


def test_a_place_is_kept_as_printed() -> None:
    (event,) = events("Laos and Vietnam signed the Harbour Cooperation Agreement in Port Aster in 2019.")
    assert (event.place, str(event.date)) == ("Port Aster", "2019")


def test_the_name_is_what_was_signed_without_the_date() -> None:
    (event,) = events("The signing of the Laos - Vietnam Harbour Cooperation Treaty on 3 March 2019 was a milestone.")
    assert event.name == "Laos - Vietnam Harbour Cooperation Treaty"


def test_who_took_office_is_who_speaks() -> None:
    (event,) = events("I took office in March 2023.")
    assert event.participants == ("somlith-keovanna",)


def test_a_date_belongs_to_the_event_that_stands_nearer() -> None:
    found = events("After the accession to ASEAN the President paid an official visit to Vietnam in May 2021.")
    assert [(event.kind, event.date is None) for event in found] == [
        (EventKind.ACCESSION, True),
        (EventKind.OFFICIAL_VISIT, False),
    ]


def test_a_list_of_plans_is_planned_to_the_end() -> None:
    found = events("We plan to hold a Lantern Festival, a River Festival and a Silk Exhibition.")
    assert [event.status.value for event in of_kind(found, EventKind.CULTURAL_EVENT)] == ["planned"] * 3


def test_a_date_of_what_is_said_is_not_that_of_what_it_is_about() -> None:
    (event,) = events("On 3 June 2024 the spokesman said that our President had visited Vietnam.")
    assert event.date is None


def test_a_date_after_an_address_is_that_of_the_event() -> None:
    (event,) = events("Our minister visited Vietnam in 2019 and saw the Lantern Summit in Port Aster, P.C., last May.")[
        1:
    ]
    assert (event.kind, str(event.date)) == (EventKind.MULTILATERAL_MEETING, "2024-05")


@pytest.mark.parametrize(
    "text",
    [
        "President To Mai Hoa and I met this morning. We also discussed trade. Our talks today were good.",
        "Our minister visited Vietnam in May 2024. This visit was the first. That visit opened doors.",
        "Laos and Vietnam signed the Harbour Cooperation Agreement in 2019. The agreement helps.",
    ],
)
def test_second_mentions_in_other_words_go_to_the_event(text: str) -> None:
    (event,) = events(text)
    assert len([one for one in interview(text).mentions if one.target == event.id]) >= 2


def test_what_only_refers_to_nothing_is_no_event() -> None:
    assert events("The agreement helps. That visit was long ago.") == ()


def test_a_storm_of_something_is_no_disaster() -> None:
    assert not of_kind(events("We lived through a storm of sanctions, and a flood of letters."), EventKind.DISASTER)
