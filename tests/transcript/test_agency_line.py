"""What stands before the first sentence of an agency's text."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.agency_line import AgencyLine, read_agency_line


def read(text: str) -> AgencyLine:
    return read_agency_line(text, lexicon("en"))


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("HN.AU - The two sides met.", "HN.AU"),
        ("(HN) - The two sides met.", "HN"),
        ("(Harbour News) – The two sides met.", "Harbour News"),
        ("Harbour.News — The two sides met.", "Harbour.News"),
    ],
)
def test_brackets_and_domains_are_outlets(text: str, outlet: str) -> None:
    assert read(text) == AgencyLine(outlet=outlet)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("HN – The two sides met.", "HN"),
        ("HANOI - The Lao ambassador met us.", "HANOI"),
        ("Laos - Vietnam ties have never been better.", "Laos"),
    ],
)
def test_mere_words_may_be_anything(text: str, words: str) -> None:
    assert read(text) == AgencyLine(words=words)


@pytest.mark.parametrize(
    ("text", "place", "date", "outlet"),
    [
        ("PORT ASTER, March 4 (Harbour News) – The two sides met.", "PORT ASTER", "XXXX-03-04", "Harbour News"),
        ("Port Aster, 4 March 2021 - The two sides met.", "Port Aster", "2021-03-04", None),
        ("PORT ASTER (HN) - The two sides met.", "PORT ASTER", None, "HN"),
    ],
)
def test_place_and_date(text: str, place: str, date: str | None, outlet: str | None) -> None:
    line = read(text)
    assert (line.place, line.outlet, line.words) == (place, outlet, None)
    assert (str(line.date.date) if line.date else None) == date


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The two sides met.",
        "the harbour - it is old",
        "Vietnam-Laos ties are old.",
        "PORT ASTER, as they say - The two sides met.",
        "The harbour is old, and so is the town - we were told.",
    ],
)
def test_no_agency_line(text: str) -> None:
    assert read(text) == AgencyLine()
