"""Anniversaries, and the events that they look back on."""

from __future__ import annotations

import pytest

from annotation.events.reports import events, of_kind
from bilateral_corpus.model import EventKind


def test_the_event_is_dated_by_arithmetic() -> None:
    found = events(
        "This year we mark the 45th anniversary of the signing of the Harbour Cooperation Treaty on 18 July.",
        published="2022-06-01",
    )
    (kept,) = of_kind(found, EventKind.ANNIVERSARY)
    (signed,) = of_kind(found, EventKind.TREATY_SIGNED)
    assert (str(kept.date), kept.ordinal, kept.commemorates) == ("2022-07-18", 45, signed.id)
    assert (str(signed.date), signed.status.value, signed.name) == (
        "1977-07-18",
        "occurred",
        "Harbour Cooperation Treaty",
    )


def test_two_dates_in_brackets_are_the_founding_and_the_day_that_is_kept() -> None:
    found = events("It is the 57th founding anniversary of ASEAN (August 8, 1967 - August 8, 2024).")
    (kept,) = of_kind(found, EventKind.ANNIVERSARY)
    (founded,) = of_kind(found, EventKind.ORGANISATION_FOUNDED)
    assert (str(kept.date), kept.status.value, kept.ordinal) == ("2024-08-08", "planned", 57)
    assert (str(founded.date), kept.commemorates) == ("1967-08-08", founded.id)


def test_two_anniversaries_in_one_sentence_are_two() -> None:
    found = events(
        "We mark the 45th anniversary of the signing of the Harbour Cooperation Treaty on July 18 and the 60th "
        "anniversary of the establishment of diplomatic relations on September 5.",
        published="2022-06-01",
    )
    assert [(one.ordinal, str(one.date)) for one in of_kind(found, EventKind.ANNIVERSARY)] == [
        (45, "2022-07-18"),
        (60, "2022-09-05"),
    ]
    assert [str(one.date) for one in found if one.kind is not EventKind.ANNIVERSARY] == ["1977-07-18", "1962-09-05"]


def test_anniversaries_of_one_count_but_of_different_events_are_two() -> None:
    found = events(
        "We marked the 40th anniversary of the founding of the Harbour Union in March 2024. In May 2024 we marked the "
        "40th anniversary of the establishment of diplomatic relations."
    )
    assert len(of_kind(found, EventKind.ANNIVERSARY)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "This year marks 30 years since the signing of the Harbour Cooperation Agreement.",
        "This year is thirty years after the signing of the Harbour Cooperation Agreement.",
    ],
)
def test_an_anniversary_needs_not_be_called_one(text: str) -> None:
    found = events(text, published="2013-02-09")
    (kept,) = of_kind(found, EventKind.ANNIVERSARY)
    (signed,) = of_kind(found, EventKind.TREATY_SIGNED)
    assert (kept.ordinal, kept.commemorates, signed.status.value) == (30, signed.id, "occurred")
