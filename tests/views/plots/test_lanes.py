"""Lanes and boxes: nothing covers anything."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.views.plots.lanes import lanes

_INTERVALS = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda pair: (pair[0], sum(pair))))


@given(_INTERVALS, st.integers(0, 3))
def test_in_a_lane_none_meets_another(intervals: list[tuple[int, int]], gap: int) -> None:
    chosen = lanes(intervals, gap=gap)
    for (one, lane), (other, other_lane) in combinations(zip(intervals, chosen, strict=True), 2):
        assert lane != other_lane or one[1] + gap <= other[0] or other[1] + gap <= one[0]


@given(_INTERVALS)
def test_lanes_have_no_gaps(intervals: list[tuple[int, int]]) -> None:
    chosen = lanes(intervals)
    assert set(chosen) == set(range(len(set(chosen))))


def test_the_first_that_is_free() -> None:
    assert lanes([(0, 4), (2, 6), (5, 7), (1, 3)]) == [0, 1, 0, 2]
    assert lanes([(5, 7), (0, 4)], gap=2) == [0, 1]
    assert lanes([]) == []
