"""UTF-16 code units and code points."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.annotation.code_units import CodeUnits


@given(st.text(), st.integers(0, 20))
def test_every_boundary_between_characters_comes_back(text: str, place: int) -> None:
    place = min(place, len(text))
    counted = len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
    assert CodeUnits(text).to_code_points(counted) == place


def test_the_inside_of_a_pair_is_the_place_before_it() -> None:
    assert CodeUnits("😀b").to_code_points(1) == 0


def test_texts_without_pairs_are_counted_alike() -> None:
    assert not CodeUnits("đại sứ").differ
    assert CodeUnits("đại sứ 😀").differ
