"""How much names differ."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.corpus.reconciliation.person_name import difference, distance, read_name


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("", "", 0),
        ("", "abc", 3),
        ("kitten", "sitting", 3),
        ("ab", "ba", 1),
        ("ca", "abc", 3),
        ("souphan", "suophan", 1),
    ],
)
def test_distance(one: str, other: str, expected: int) -> None:
    assert distance(one, other) == expected


@given(*[st.text("abc", max_size=7)] * 3)
def test_distance_is_symmetric_and_bounded(one: str, other: str, third: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) is (one == other)
    assert abs(len(one) - len(other)) <= distance(one, other) <= max(len(one), len(other))
    assert distance(third + one, third + other) == distance(one, other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Dara Venn", "DARA VENN", 0),
        ("Dara Venn", "Venn Dara", 0.3),
        ("Souphan Houngvilay", "Souphan Houng Vilay", 0.3),
        ("Đỗ Lâm", "Do Lam", 0.2),
        ("Trần Văn Hùng", "Trần Văn Hưng", 4),
        ("Khamvong Eunthavy", "Khamvong Ernthavy", 10 / 8),
        ("Khamphon Sysavat", "Phonkham Sysavat", 3),
        ("T. Eunthavy", "Thong Eunthavy", 1.5),
        ("Anna Maria Lindqvist", "Anna Lindqvist", 2),
        ("Lindqvist", "Anna Lindqvist", 0),
        ("Tran Van An", "Tran Van Anh", None),
        ("Dara Venn", "Dara Somphone", None),
        ("Anna", "Dara Venn", None),
        ("Anna Venn", "Anna B C D Venn", None),
    ],
)
def test_difference(one: str, other: str, expected: float | None) -> None:
    assert difference(read_name(one), read_name(other)) == pytest.approx(expected)


_NAMES = st.lists(st.text("abkn", min_size=1, max_size=6), min_size=1, max_size=4).map(" ".join).map(read_name)


@given(_NAMES, _NAMES)
def test_it_does_not_matter_which_name_comes_first(one: object, other: object) -> None:
    assert difference(one, other) == difference(other, one)  # type: ignore[arg-type]
    assert difference(one, one) == 0  # type: ignore[arg-type]


def test_names_that_are_alike_share_a_block() -> None:
    alike = [
        ("Khamvong Eunthavy", "Khamvong Ernthavy"),
        ("Khamphon Sysavat", "Phonkham Sysavath"),
        ("Souphan Houngvilay", "Souphan Houng Vilay"),
        ("Đỗ Lâm", "Do Lam"),
        ("Dara Venn", "Venn Dara"),
    ]
    for one, other in alike:
        assert set(read_name(one).blocks()) & set(read_name(other).blocks()), (one, other)


def test_blocks_are_found_for_each_letter_that_differs_inside_a_word() -> None:
    name = "Khamvong Eunthavy"
    blocks = set(read_name(name).blocks())
    for place, letter in product(range(1, 7), "aeuzk"):
        assert blocks & set(read_name(name[:place] + letter + name[place + 1 :]).blocks())
