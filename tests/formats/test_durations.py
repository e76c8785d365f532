"""Durations as text."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats.durations import format_duration, parse_duration
from strategies import durations


@pytest.mark.parametrize(
    ("duration", "text"),
    [
        (timedelta(0), "P0D"),
        (timedelta(seconds=90), "PT90S"),
        (timedelta(seconds=1.5), "PT1.5S"),
        (timedelta(microseconds=1), "PT0.000001S"),
        (timedelta(days=2), "P2D"),
        (timedelta(days=1, seconds=2, microseconds=500), "P1DT2.0005S"),
        (timedelta(hours=25), "P1DT3600S"),
        (timedelta(seconds=-1), "-PT1S"),
        (timedelta(days=-1), "-P1D"),
        (timedelta.max, "P999999999DT86399.999999S"),
        (timedelta.min, "-P999999999D"),
    ],
)
def test_writes_days_and_seconds(duration: timedelta, text: str) -> None:
    assert format_duration(duration) == text
    assert parse_duration(text) == duration


@given(durations())
def test_reads_what_it_writes(duration: timedelta) -> None:
    assert parse_duration(format_duration(duration)) == duration


def test_reads_hours_and_minutes() -> None:
    assert parse_duration("P1DT2H3M4.5S") == timedelta(days=1, hours=2, minutes=3, seconds=4.5)
    assert parse_duration("PT36H") == timedelta(days=1, hours=12)


@pytest.mark.parametrize("text", ["", "P", "PT", "P1DT", "-P", "90", "1S", "P1Y", "P1M", "P1W", "PT1.S", "PT.5S"])
def test_refuses_what_is_no_duration_of_days_and_seconds(text: str) -> None:
    with pytest.raises(InvalidValueError, match="is not an ISO 8601 duration"):
        parse_duration(text)


@pytest.mark.parametrize("text", ["PT1S ", "PT1S\n", "pt1s", "P١D", "--PT1S", "P1D1S", "PT1S1M", "PT1.0000001S"])
def test_refuses_other_texts(text: str) -> None:
    with pytest.raises(InvalidValueError, match="is not an ISO 8601 duration"):
        parse_duration(text)


def test_refuses_what_is_too_long() -> None:
    with pytest.raises(InvalidValueError, match="is longer than"):
        parse_duration("P999999999DT9999999H")
