"""Boxes are pushed apart until none covers another."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral_corpus.views.plots.boxes import Box, apart

_BOXES = st.builds(Box, x=st.floats(0, 4), y=st.floats(0, 4), width=st.floats(0.1, 2), height=st.floats(0.1, 0.5))


@settings(max_examples=40)
@given(st.lists(_BOXES, max_size=14))
def test_none_covers_another_and_all_are_on_the_sheet(boxes: list[Box]) -> None:
    height = apart(boxes, 4.0)
    for one, other in combinations(boxes, 2):
        across = (one.width + other.width) / 2 - abs(one.x - other.x)
        down = (one.height + other.height) / 2 - abs(one.y - other.y)
        assert min(across, down) < 1e-6
    for box in boxes:
        assert box.width / 2 - 1e-6 <= box.x <= 4 - box.width / 2 + 1e-6
        assert box.height / 2 - 1e-6 <= box.y <= height - box.height / 2 + 1e-6


def test_those_that_are_apart_stay() -> None:
    boxes = [Box(1, 0.5, 1, 1), Box(3, 0.5, 1, 1)]
    assert apart(boxes, 4.0) == 1
    assert [(box.x, box.y) for box in boxes] == [(1, 0.5), (3, 0.5)]
