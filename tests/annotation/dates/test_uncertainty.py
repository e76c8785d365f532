"""What counts from an uncertain day is uncertain: marks on dates, intervals and sets."""

from __future__ import annotations

import pytest

import bilateral_corpus as bc
from bilateral_corpus.annotation.dates.uncertainty import uncertain


@pytest.mark.parametrize(
    ("edtf", "marked"),
    [
        ("2022", "2022?"),
        ("2022-07-18", "2022-07-18?"),
        ("2022~", "2022%"),
        ("2022?", "2022?"),
        ("202X", "202X?"),
        ("2022-05/2022-08", "2022-05?/2022-08?"),
        ("../2022", "../2022?"),
        ("2022-05/..", "2022-05?/.."),
        ("{2022-05-01,2022-05-03}", "{2022-05-01?,2022-05-03?}"),
        ("2022-05-01T10:30:00", "2022-05-01?"),
    ],
)
def test_every_date_is_marked(edtf: str, marked: str) -> None:
    assert uncertain(edtf) == marked
    assert bc.PartialDate(marked).is_uncertain


def test_only_what_counts_from_the_uncertain_day_is_marked() -> None:
    text = "It began in 1995; two years later it ended. We met last year, and in the year before."
    found = [(one.text, str(one.date)) for one in bc.find_dates(text, reference="2022?", language="en")]
    assert found == [
        ("1995", "1995"),
        ("two years later", "1997"),
        ("last year", "2021?"),
        ("the year before", "2020?"),
    ]


def test_a_certain_day_marks_nothing() -> None:
    (found,) = bc.find_dates("We met last year.", reference="2022", language="en")
    assert str(found.date) == "2021"
