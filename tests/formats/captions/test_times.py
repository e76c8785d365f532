"""Times of captions."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.formats.captions.times import format_time, parse_time, to_milliseconds
from strategies import durations


@given(durations(), st.sampled_from(".,"))
def test_whole_milliseconds_come_back(time: timedelta, point: str) -> None:
    assert parse_time(format_time(to_milliseconds(time), point)) == to_milliseconds(time)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("00:00:01.000", 1), ("01:02.5", 62.5), ("1:2:3,004", 3723.004), (" 100:00:00.000 ", 360000), ("00:01", 1)],
)
def test_times_are_read_as_people_write_them(text: str, seconds: float) -> None:
    assert parse_time(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "text", ["", "1", "00:60:00.000", "00:00:60.000", "-00:01", "00:00:01.0000", "9" * 11 + ":00:00"]
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert parse_time(text) is None


def test_captions_have_milliseconds_and_begin_at_zero() -> None:
    assert to_milliseconds(timedelta(microseconds=1999)) == timedelta(milliseconds=1)
    assert to_milliseconds(timedelta(seconds=-1)) == timedelta(0)
