"""Intervals side by side in lanes, so that none covers another."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

__all__ = ["lanes"]


def lanes(intervals: Iterable[tuple[float, float]], *, gap: float = 0.0) -> list[int]:
    """Give each interval, one after the other, the first lane in which it meets no other.

    >>> lanes([(0, 4), (1, 2), (5, 6), (3, 9)])
    [0, 1, 0, 1]

    Args:
        intervals: Start and end of each, in the order in which they choose.
        gap: How much room to leave between two in a lane.

    Returns:
        The number of the lane of each interval, from 0, in the order given.
    """
    taken: list[list[tuple[float, float]]] = []
    chosen = []
    for interval in intervals:
        lane = next((number for number, others in enumerate(taken) if _is_free(others, interval, gap)), len(taken))
        taken[lane:] = taken[lane:] or [[]]
        insort(taken[lane], interval)
        chosen.append(lane)
    return chosen


def _is_free(others: list[tuple[float, float]], interval: tuple[float, float], gap: float) -> bool:
    place = bisect_left(others, interval)
    before = place == 0 or others[place - 1][1] + gap <= interval[0]
    return before and (place == len(others) or interval[1] + gap <= others[place][0])
