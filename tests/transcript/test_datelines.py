"""Lines that give a date of publication."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.datelines import DateFound, find_date, is_dateline, whole_date


def read(line: str, language: str = "en") -> DateFound | None:
    """The date of a line, if it is a date line."""
    words = lexicon(language)
    return find_date(line, words) if is_dateline(line, words) else None


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
        ("en", "http://www.harbour.example 2021-03-04 09:15", "2021-03-04"),
        ("en", "29 February 2024", "2024-02-29"),
        ("en", "March 2021", "2021-03"),
        ("en", "PORT ASTER, March 4, 2021 (Harbour News)", "2021-03-04"),
        ("es", "Gaceta del Faro, 4 de marzo de 2021", "2021-03-04"),
        ("fr", "La Gazette du Phare, 4 mars 2021", "2021-03-04"),
        ("ru", "«Голос маяка», 4 марта 2021 года", "2021-03-04"),
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
    found = read(line, language)
    assert found is not None
    assert (str(found.date), found.ambiguous) == (date, False)


@pytest.mark.parametrize(
    ("line", "dates"), [("04/03/2021", "[2021-03-04,2021-04-03]"), ("Posted 12.11.2020", "[2020-11-12,2020-12-11]")]
)
def test_day_and_month_that_cannot_be_told_apart_are_both_kept(line: str, dates: str) -> None:
    found = read(line)
    assert found is not None
    assert (str(found.date), found.ambiguous) == (dates, True)


@pytest.mark.parametrize(
    ("language", "line"), [("en", "13/02/2021"), ("en", "02/13/2021"), ("vi", "13/02/2021"), ("en", "02/02/2021")]
)
def test_numbers_that_can_only_be_one_date(language: str, line: str) -> None:
    found = read(line, language)
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
        "18 July 1977: the day that changed us",
        "Seventy years since 4 March 1951",
        "From 5 September 1962 to 5 September 2022",
        "The treaty of 18 July 1977",
        "5 September 1962: a treaty is signed",
        "May 2021 was warm",
        "On 4 March 2021 we met.",
        "The interview took place on 1 March 2021.",
    ],
)
def test_no_date_lines(line: str) -> None:
    assert read(line) is None


@pytest.mark.parametrize(
    ("language", "line", "date"),
    [
        ("zh-Hans", "2021年3月4日", "2021-03-04"),
        ("zh-Hans", "2021 年 3 月 4 日 周四", "2021-03-04"),
        ("zh-Hans", "2021年3月4日09:15  来源: 海港报", "2021-03-04"),
        ("zh-Hans", "发布时间：2021-03-04 09:15 来源：海港报", "2021-03-04"),
        ("zh-Hans", "海港报 2021年03月04日", "2021-03-04"),
        ("zh-Hant", "民國110年3月4日 星期四", "2021-03-04"),
        ("zh-Hant", "中華民國 110 年 3 月 4 日", "2021-03-04"),
        ("ja", "2021年3月4日（木）", "2021-03-04"),
        ("ja", "２０２１年３月４日 午後3:15", "2021-03-04"),
        ("ja", "令和3年3月4日", "2021-03-04"),
        ("ja", "令和元年5月1日", "2019-05-01"),
        ("ja", "2021年3月", "2021-03"),
        ("ko", "입력 2021.03.04 09:15", "2021-03-04"),
        ("ko", "2021년 3월 4일(목)", "2021-03-04"),
        ("ko", "2021. 3. 4.", "2021-03-04"),
        ("th", "4 มีนาคม 2564", "2021-03-04"),
        ("th", "4 มีนาคม 2021", "2021-03-04"),
        ("th", "วันพฤหัสบดีที่ 4 มีนาคม พ.ศ. 2564", "2021-03-04"),
        ("th", "เผยแพร่เมื่อ 4 มี.ค. 2564 เวลา 09:15 น.", "2021-03-04"),
        ("th", "04/03/2564", "2021-03-04"),
        ("lo", "ວັນທີ 4 ມີນາ 2021", "2021-03-04"),
        ("km", "ថ្ងៃទី៤ ខែមីនា ឆ្នាំ២០២១", "2021-03-04"),
    ],
)
def test_date_lines_in_scripts_without_spaces(language: str, line: str, date: str) -> None:
    found = read(line, language)
    assert found is not None
    assert str(found.date) == date


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("zh-Hans", "2021年3月4日，两国建交"),
        ("zh-Hans", "2021年3月4日记者采访了大使。"),
        ("ja", "2021年3月4日、両国は条約を結んだ。"),
        ("ko", "2021년 3월 4일에 만났다."),
        ("th", "เมื่อ 4 มีนาคม 2564 เราพบกัน"),
    ],
)
def test_no_date_lines_in_scripts_without_spaces(language: str, line: str) -> None:
    assert read(line, language) is None


def test_a_date_of_a_change_is_marked_in_scripts_without_spaces() -> None:
    found = find_date("更新时间：2021年3月4日", lexicon("zh-Hans"))
    assert found is not None
    assert found.updated


@pytest.mark.parametrize("line", ["Tháng 7/1977: một hiệp ước", "70 năm quan hệ (17/11/1954 – 17/11/2024)"])
def test_no_vietnamese_date_lines(line: str) -> None:
    assert read(line, "vi") is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Remembering 30 April 1975", False),
        ("Geneva, July 1954", False),
        ("Paris 2015", False),
        ("4 March 2021", True),
        ("Thursday, 4 March 2021", True),
        ("Hanoi, 4 March 2021, 09:15", True),
        ("Published: Hanoi, 4 March 2021", True),
    ],
)
def test_where_a_headline_may_stand_a_name_beside_a_date_is_too_much(line: str, expected: bool) -> None:
    assert is_dateline(line, lexicon("en"), headline=True) is expected


@pytest.mark.parametrize(
    ("line", "updated"),
    [
        ("4 March 2021", False),
        ("Published 4 March 2021", False),
        ("Last updated 17:02, 4 Mar 2021", True),
        ("Updated on 4 March 2021", True),
        ("Updated news; published 4 March 2021", False),
        ("4 March 2021, updated 6 March 2021", False),
    ],
)
def test_a_date_of_a_change_is_marked(line: str, updated: bool) -> None:
    found = find_date(line, lexicon("en"))
    assert found is not None
    assert found.updated is updated


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("March 4", "XXXX-03-04"),
        ("4 March", "XXXX-03-04"),
        ("4 March 2021", "2021-03-04"),
        (" March 2021 ", "2021-03"),
        ("04/03/2021", "[2021-03-04,2021-04-03]"),
        ("March", None),
        ("30 February 2021", None),
        ("the 4 March 2021", None),
        ("", None),
    ],
)
def test_a_text_that_is_nothing_but_a_date(text: str, date: str | None) -> None:
    found = whole_date(text, lexicon("en"))
    assert (str(found.date) if found else None) == date


def test_the_place_of_the_date_is_told() -> None:
    line = "Hanoi, 4 March 2021, 09:15"
    found = find_date(line, lexicon("en"))
    assert found is not None
    assert line[found.start : found.end] == "4 March 2021"


def test_the_first_date_counts() -> None:
    found = find_date("4 March 2021, updated 6 March 2021", lexicon("en"))
    assert found is not None
    assert str(found.date) == "2021-03-04"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        # Small words of date lines: months, weekdays, "published", "at", articles of dates.
        ("en", "published on 4 march 2021 at 9:15 am"),
        ("fr", "Publié le jeudi 4 mars 2021 à 9h15"),
        ("es", "Puerto Aster, jueves 4 de marzo de 2021"),
        ("pt", "Publicado em 4 de março de 2021 às 9h15"),
        ("ru", "4 марта 2021 года, 09:15"),
        ("de", "Stand: 4. März 2021, 09:15 Uhr"),
        ("vi", "thứ năm, ngày 4 tháng 3 năm 2021"),
    ],
)
def test_small_words_that_date_lines_have(language: str, line: str) -> None:
    assert is_dateline(line, lexicon(language))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "signed 4 March 2021"),
        ("en", "4 March 2021 was fine"),
        ("fr", "Signé le 4 mars 2021 dans le port"),
        ("es", "El tratado del 4 de marzo de 2021 fue firmado"),
        ("ru", "подписан 4 марта 2021 года"),
        ("de", "unterzeichnet am 4. März 2021"),
        ("vi", "hiệp ước ký ngày 4 tháng 3 năm 2021"),
        ("en", "4 March 2021 éclair"),
    ],
)
def test_one_other_small_word_makes_prose(language: str, line: str) -> None:
    assert not is_dateline(line, lexicon(language))


def test_words_in_scripts_without_small_letters_do_not_make_prose() -> None:
    """What beside the date is no small letter: an outlet in Chinese in the date line of an English page."""
    assert is_dateline("海港報 2021年3月4日", lexicon("en"))


def test_a_long_line_is_prose_at_once() -> None:
    assert not is_dateline("4 March 2021 " + "Published " * 20, lexicon("en"))
