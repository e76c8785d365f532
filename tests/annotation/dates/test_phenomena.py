"""The 64 worked cases of the task, each sentence with one expression, its EDTF and its TIMEX3."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bilateral_corpus import find_dates

CASES = Path(__file__).parents[4] / "shared" / "dates" / "phenomena.json"
ROWS = json.loads(CASES.read_text(encoding="utf-8")) if CASES.exists() else []

pytestmark = pytest.mark.skipif(not ROWS, reason="the worked cases are not beside the checkout")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']}-{row['category']}")
def test_an_expression_means_what_the_case_says(row: dict[str, str]) -> None:
    start, end = int(row["start"]), int(row["end"])
    found = [
        mention
        for mention in find_dates(row["sentence"], reference=row["reference_date"], language="en")
        if mention.start < end and start < mention.end
    ]
    assert [(one.start, one.end, one.timex_type, one.timex_value) for one in found] == [
        (start, end, row["timex3_type"], row["timex3_value"])
    ]
    assert (found[0].date.edtf if found[0].date else "") == row["edtf"]


@pytest.mark.parametrize("sentence", ["The school enrolled 2019 pupils in 2018.", "Both sides may sign in May 2025."])
def test_a_count_and_a_modal_verb_are_no_dates(sentence: str) -> None:
    assert len(find_dates(sentence, reference="2024-07-22", language="en")) == 1
