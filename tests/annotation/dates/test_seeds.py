"""The two seed interviews, read line by line; their words are not ours to print, so only expressions stand here."""

from __future__ import annotations

from pathlib import Path

import pytest

import bilateral_corpus as bc
from bilateral_corpus.annotation import annotate_dates

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason="the seed interviews are not beside the checkout")

# Nothing but sums tells that it is of 2022, so all that counts from that year is uncertain.
FIRST = [
    ("the past six decades", "1962?/2022?"),
    ("the 45th anniversary", "2022-07-18?"),
    ("July 18", "2022-07-18?"),
    ("the 60th anniversary", "2022-09-05?"),
    ("September 5", "2022-09-05?"),
    ("the past", "../2022?"),
    ("at present", "2022?"),
    ("This year", "2022?"),
    ("January 8", "2022-01-08?"),
    ("the past three decades", "1992?/2022?"),
    # The year of which was spoken.
    ("the year", "2022?"),
    ("today", None),
    ("today", None),
    ("late 2019", "2019-09/2019-12"),
    ("the middle of this year", "2022-05?/2022-08?"),
    ("the first five months of this year", "2022-01?/2022-05?"),
    ("2021", "2021"),
    ("current", "2022?"),
    ("recent", "../2022?"),
]
SECOND = [
    ("26/07/2024", "2024-07-26"),
    ("2:18 AM", "2024-07-26T02:18:00"),
    ("the 57th founding anniversary", "2024-08-08"),
    ("August 8, 1967 - August 8, 2024", "1967-08-08/2024-08-08"),
    ("currently", "2024-07-26"),
    ("2024", "2024"),
    ("currently", "2024-07-26"),
    ("2024", "2024"),
    ("2024", "2024"),
    ("the end of 2023", "2023-09/2023-12"),
    ("2023", "2023"),
    ("2023", "2023"),
    ("2024", "2024"),
    ("2024", "2024"),
    ("the latter half of 2024", "2024-41"),
    ("August 2024", "2024-08"),
    ("October 2024", "2024-10"),
    ("recent times", "../2024"),
    ("February 2024", "2024-02"),
    ("early 2024", "2024-01/2024-04"),
]


@pytest.mark.parametrize(
    ("name", "expected"), [("000_f499580c9ec941f7.txt", FIRST), ("001_4359ed1b9f254bb2.txt", SECOND)]
)
def test_all_its_dates(name: str, expected: list[tuple[str, str | None]]) -> None:
    found = bc.read(SEEDS / name, annotators=[annotate_dates])
    dates = [
        (passage.quote(mention), mention.date.edtf if mention.date else None)
        for passage, mention in found.located_mentions
        if mention.kind == "date"
    ]
    assert dates == expected


def test_the_year_of_the_first_follows_from_two_sums() -> None:
    found = bc.read(SEEDS / "000_f499580c9ec941f7.txt", annotators=[annotate_dates])
    assert found.published == bc.PartialDate("2022?")
    inferred = [problem for problem in found.problems if problem.code == "publication-inferred"]
    assert ["1977-07-18" in inferred[0].message, "1962-09-05" in inferred[1].message] == [True, True]
