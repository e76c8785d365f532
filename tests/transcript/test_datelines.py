"""Lines that give a date of publication."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.datelines import find_date, read_dateline


@pytest.mark.parametrize(
    ("language", "line", "date"),
    [
        ("en", "March 4, 2021", "2021-03-04"),
        ("en", "4 March 2021", "2021-03-04"),
        ("en", "Thursday, 4 March 2021", "2021-03-04"),
        ("en", "4th March, 2021", "2021-03-04"),
        ("en", "Sept. 5, 2021", "2021-09-05"),
        ("en", "5 SEPTEMBER 2021", "2021-09-05"),
        ("en", "Last updated 17:02, 4 Mar 2021", "2021-03-04"),
        ("en", "Publish date 26/07/2024", "2024-07-26"),
        ("en", "Posted: 07/26/2024 9:15 p.m.", "2024-07-26"),
        ("en", "2021-03-04 09:15", "2021-03-04"),
        ("en", "29 February 2024", "2024-02-29"),
        ("en", "March 2021", "2021-03"),
        ("en", "PORT ASTER, March 4, 2021 (Harbour News)", "2021-03-04"),
        ("vi", "Thứ Năm, ngày 4/3/2021, 09:15 (GMT+7)", "2021-03-04"),
        ("vi", "04/03/2021 - 09:15", "2021-03-04"),
        ("vi", "4-3-2021, 09h15", "2021-03-04"),
        ("vi", "04.03.2021", "2021-03-04"),
        ("vi", "Hà Nội, ngày 4 tháng 3 năm 2021", "2021-03-04"),
        ("vi", "ngày 4 tháng mười hai năm 2021", "2021-12-04"),
        ("vi", "Tháng 3 năm 2021", "2021-03"),
    ],
)
def test_date_lines(language: str, line: str, date: str) -> None:
    found = read_dateline(line, lexicon(language))
    assert found is not None
    assert (str(found.date), found.ambiguous) == (date, False)


@pytest.mark.parametrize(
    ("line", "dates"), [("04/03/2021", "[2021-03-04,2021-04-03]"), ("Posted 12.11.2020", "[2020-11-12,2020-12-11]")]
)
def test_day_and_month_that_cannot_be_told_apart_are_both_kept(line: str, dates: str) -> None:
    found = read_dateline(line, lexicon("en"))
    assert found is not None
    assert (str(found.date), found.ambiguous) == (dates, True)


@pytest.mark.parametrize(
    ("language", "line"), [("en", "13/02/2021"), ("en", "02/13/2021"), ("vi", "13/02/2021"), ("en", "02/02/2021")]
)
def test_numbers_that_can_only_be_one_date(language: str, line: str) -> None:
    found = read_dateline(line, lexicon(language))
    assert found is not None
    assert str(found.date) in {"2021-02-13", "2021-02-02"}
    assert not found.ambiguous


@pytest.mark.parametrize(
    "line",
    [
        "",
        "No date at all",
        "2021",
        "March 4",
        "30/02/2021",
        "31/31/2021",
        "10:30",
        "No. 1234-05-2021",
        "1/2021/3",
        "On 4 March 2021 the two sides met at the harbour and signed a treaty about fish and timber.",
        "Published " + "long ago and far away " * 10 + "4 March 2021",
    ],
)
def test_no_date_lines(line: str) -> None:
    assert read_dateline(line, lexicon("en")) is None


def test_the_place_of_the_date_is_told() -> None:
    line = "Hanoi, 4 March 2021, 09:15"
    found = find_date(line, lexicon("en"))
    assert found is not None
    assert line[found.start : found.end] == "4 March 2021"


def test_the_first_date_counts() -> None:
    found = find_date("4 March 2021, updated 6 March 2021", lexicon("en"))
    assert found is not None
    assert str(found.date) == "2021-03-04"
