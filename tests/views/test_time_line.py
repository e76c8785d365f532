"""Dates as bars: where they begin and end, and what is said of those that do not."""

from __future__ import annotations

import re

from hypothesis import given

from bilateral_corpus.model import PartialDate
from bilateral_corpus.views.time_line import time_line
from strategies import partial_dates
from views.markup_checking import outline


def bars(html: str) -> list[tuple[str, float, float]]:
    """The kind, the start and the width of each bar, in per cent of the axis."""
    found = re.findall(r'<rect class="([^"]*)" x="([^"]*)%" width="([^"]*)%"', html)
    return [(kind, float(start), float(width)) for kind, start, width in found]


def test_a_year_takes_the_middle_of_an_axis_that_shows_a_quarter_more_on_either_side() -> None:
    ((kind, start, width),) = bars(time_line([("", PartialDate("1985"))]))
    assert kind == "bc-may"
    # 365 days of the year, and a quarter of them before and behind: 1/6, 4/6, 1/6.
    assert abs(start - 100 / 6) < 0.1
    assert abs(width - 400 / 6) < 0.1


def test_an_interval_is_certain_between_the_years_it_begins_and_ends_in() -> None:
    may, certain = bars(time_line([("", PartialDate("2001/2004"))]))
    assert (may[0], certain[0]) == ("bc-may", "bc-is")
    # Four years, of which the middle two are certain.
    assert abs(certain[1] - may[1] - may[2] / 4) < 0.1
    assert abs(certain[2] - may[2] / 2) < 0.1


def test_what_has_no_end_has_an_arrow_and_an_unknown_end_a_question_mark() -> None:
    endless, unknown = time_line([("", PartialDate("1962/.."))]), time_line([("", PartialDate("1962/"))])
    assert "bc-arrow" in endless
    assert "bc-unknown" not in endless
    assert "bc-unknown" in unknown
    assert "bc-arrow" not in unknown
    assert "bc-is" in endless
    assert "bc-is" not in unknown


def test_a_doubtful_date_is_drawn_so() -> None:
    assert bars(time_line([("", PartialDate("1985~"))]))[0][0] == "bc-may bc-doubtful"


def test_one_of_several_dates_is_certain_of_none() -> None:
    found = bars(time_line([("", PartialDate("[1667,1670..1672]"))]))
    assert [kind for kind, _, _ in found] == ["bc-may", "bc-may"]


def test_dates_of_several_rows_share_an_axis() -> None:
    first, second = bars(time_line([("one", PartialDate("2001")), ("two", PartialDate("2002"))]))
    assert abs(first[1] + first[2] - second[1]) < 0.1


def test_without_a_place_on_an_axis_there_is_no_line() -> None:
    assert time_line([("", PartialDate("XXXX-07-18")), ("", None)]) == ""
    assert "no date" in outline(time_line([("", PartialDate("2001")), ("a post", None)])).words


@given(partial_dates())
def test_any_date_can_be_drawn(date: PartialDate) -> None:
    line = time_line([("", date)])
    outline(line)
    assert all(0 <= start <= 100 and 0 <= width <= 100.8 for _, start, width in bars(line))
