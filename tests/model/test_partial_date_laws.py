"""What holds for every partial date, tried on generated ones."""

from __future__ import annotations

import copy
import pickle
import time
import tracemalloc
from contextlib import suppress
from datetime import date, timedelta
from itertools import permutations

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import assume, given
from hypothesis import strategies as st

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model.edtf.grammar import parse
from bilateral_corpus.model.edtf.syntax import End
from bilateral_corpus.model.partial_date import PartialDate
from strategies import edtf_texts, level_0_texts, level_1_texts, level_2_texts, masked_days, partial_dates


@given(edtf_texts())
def test_the_text_is_kept_and_can_be_printed_from_its_parts(text: str) -> None:
    assert PartialDate(text).edtf == str(PartialDate(text)) == str(parse(text)) == text


@given(level_0_texts())
def test_level_0_is_recognized(text: str) -> None:
    assert PartialDate(text).level == 0


@given(level_1_texts())
def test_level_1_is_recognized(text: str) -> None:
    assert PartialDate(text).level == 1


@given(level_2_texts())
def test_level_2_is_recognized(text: str) -> None:
    assert PartialDate(text).level == 2


@given(partial_dates())
def test_copies_are_equal(value: PartialDate) -> None:
    copies = [pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value), eval(repr(value))]
    assert all(each == value and hash(each) == hash(value) for each in copies)


@given(partial_dates())
def test_the_start_is_not_after_the_end(value: PartialDate) -> None:
    first, last = value._reading.bounds
    assert isinstance(first, End) or isinstance(last, End) or first <= last


@given(masked_days())
def test_bounds_are_those_of_the_days_that_fit_the_pattern(pattern: str) -> None:
    assume(pattern[:3].count("X") <= 1)  # to try a thousand years takes too long
    value = PartialDate(pattern)
    years = [year for year in range(1, 10_000) if _fits(f"{year:04}", pattern[:4])]
    days = [day for year in years for day in _days_of(year) if _fits(day.isoformat(), pattern)]
    assert value.latest == days[-1]
    assert value.earliest == days[0] or (value.earliest is None and _fits("0000", pattern[:4]))


def _fits(digits: str, pattern: str) -> bool:
    return all(wanted in ("X", digit) for digit, wanted in zip(digits, pattern, strict=True))


def _days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(index) for index in range((date(year, 12, 31) - first).days + 1)]


@given(partial_dates(), partial_dates())
def test_exactly_one_of_less_equal_greater_holds(left: PartialDate, right: PartialDate) -> None:
    assert [left < right, left == right, left > right].count(True) == 1
    assert (left <= right, left >= right) == (left < right or left == right, left > right or left == right)


@given(st.lists(partial_dates(), max_size=8))
def test_sorting_does_not_depend_on_the_order_before(values: list[PartialDate]) -> None:
    in_order, backwards = sorted(values), values[::-1]
    assert sorted(backwards) == in_order
    assert all(left <= right for index, left in enumerate(in_order) for right in in_order[index:])


@given(partial_dates())
def test_a_date_contains_itself_and_overlaps_itself(value: PartialDate) -> None:
    assert value in value
    assert value.overlaps(value)


@given(partial_dates(), partial_dates())
def test_overlap_is_symmetric_and_follows_from_containment(left: PartialDate, right: PartialDate) -> None:
    assert left.overlaps(right) == right.overlaps(left)
    assert left.overlaps(right) or not left.contains(right)


@given(st.lists(partial_dates(), min_size=3, max_size=6))
def test_containment_is_transitive(values: list[PartialDate]) -> None:
    for outer, middle, inner in permutations(values, 3):
        assert inner in outer or inner not in middle or middle not in outer


_DELTAS = st.one_of(
    st.sampled_from([-1000, -100, -10, -4, -1, 1, 4, 10, 100, 400]).map(lambda years: relativedelta(years=years)),
    st.integers(-40, 40).map(lambda months: relativedelta(months=months)),
    st.integers(-1000, 1000).map(lambda days: relativedelta(days=days)),
    st.integers(-(10**6), 10**6).map(lambda seconds: relativedelta(seconds=seconds)),
)


@given(partial_dates(), _DELTAS)
def test_a_move_can_be_undone_unless_a_month_was_too_short(value: PartialDate, delta: relativedelta) -> None:
    try:
        there = value + delta
    except InvalidValueError:
        return
    assert there - delta == value or _is_clipped(value)
    assert delta + value == there
    kept = (value.precision, value.is_approximate, value.is_uncertain, value.is_exact)
    assert (there.precision, there.is_approximate, there.is_uncertain, there.is_exact) == kept


def _is_clipped(value: PartialDate) -> bool:
    return any(day in value.edtf for day in ("-29", "-30", "-31", "-?", "-~", "-%"))


@given(st.dates(date(1000, 1, 1), date(9000, 1, 1)), _DELTAS)
def test_a_day_moves_as_dateutil_moves_it(day: date, delta: relativedelta) -> None:
    assume(not delta.hours and not delta.minutes and not delta.seconds)
    assert (PartialDate.from_date(day) + delta).to_date() == day + delta


@given(partial_dates(), _DELTAS)
def test_a_date_moved_forward_sorts_later(value: PartialDate, delta: relativedelta) -> None:
    assume(delta and delta == abs(delta) and not all(isinstance(bound, End) for bound in value._reading.bounds))
    try:
        there = value + delta
    except InvalidValueError:
        return
    assert there > value


@given(st.one_of(st.text(max_size=40), st.text("0123456789X?~%-/[]{}.,YESTZ:+ \n\u0661", max_size=30)))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    with suppress(InvalidValueError):
        assert str(parse(PartialDate(text).edtf)) == text


@pytest.mark.parametrize(
    "text",
    [
        *["X" * 4096, "?" * 4096, "-" * 4096, "/" * 4096, "[" * 4096, "[" + "," * 4094 + "]", "[" + "." * 4094 + "]"],
        *["1" * 10**6, "Y" + "9" * 4000, "Y1E" + "9" * 4000, "Y1E999999999", "Y1E999999999S1", "Y9S999999999999"],
        "[" + ",".join(["XXX1-02-29"] * 370) + "]",
        "[" + ",".join(["XXXX-XX-32"] * 370) + "]",
    ],
)
def test_absurd_texts_are_refused_in_little_time_and_memory(text: str) -> None:
    tracemalloc.start()
    started = time.perf_counter()
    with pytest.raises(InvalidValueError, match="expected") as caught:
        PartialDate(text)
    seconds, (_, peak) = time.perf_counter() - started, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert seconds < 2
    assert peak < 5_000_000
    assert len(str(caught.value)) < 500
