"""Dates as days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given

from bilateral_corpus.formats.extents import extent
from bilateral_corpus.model import PartialDate
from strategies import partial_dates


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-09-05", "2022-09-05", "2022-09-05"),
        ("2022-09-05T23:30:00-04", "2022-09-05", "2022-09-05"),
        ("2022-09-05?", "2022-09-05", "2022-09-05"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2022-08~", "2022-08-01", "2022-08-31"),
        ("[2022-09-05,2022-09-07]", "2022-09-05", "2022-09-07"),
        ("2022-01-01/2022-12-31", "2022-01-01", "2022-12-31"),
    ],
)
def test_days_and_what_is_nearly_one_can_be_shown(text: str, first: str, last: str) -> None:
    assert extent(PartialDate(text)) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    [
        "2022",
        "2022-23",
        "2023-09/2023-12",
        "2022-01-01?/2022-12-31",
        "2022-01-01/..",
        "/2022-01-01",
        "XXXX-05-02",
        "1962-XX-05",
        "196X",
        "Y17000",
        "-0044-03-15",
        "0000-01-01",
    ],
)
def test_what_leaves_more_open_cannot(text: str) -> None:
    assert extent(PartialDate(text)) is None


@given(when=partial_dates())
def test_an_extent_is_the_bounds_or_nothing(when: PartialDate) -> None:
    found = extent(when)
    assert found in {None, (when.earliest, when.latest)}
    if found is not None and not when.is_interval:
        assert timedelta(0) <= found[1] - found[0] <= timedelta(days=30)
