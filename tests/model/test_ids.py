"""Readable ids that are the same everywhere."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bilateral_corpus.model.ids import Ids, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour News, 26 July 2024", "harbour-news-26-july-2024"),
        ("  H.E. Mr. Tô Lâm ", "h-e-mr-to-lam"),
        ("Nguyễn Thị Đào", "nguyen-thi-dao"),
        ("ÆRØ STRAẞE ŁÓDŹ", "aero-strasse-lodz"),
        ("Ǿrsted and Ǽgir", "orsted-and-aegir"),
        ("Дмитрий Йорк", "дмитрий-йорк"),
        ("韋恩大使", "韋恩大使"),
        ("ສະຫວັນນະເຂດ", "ສະຫວັນນະເຂດ"),
        ("हिन्दी संस्करण", "हिन्दी-संस्करण"),
        ("№ 5 ℡", "no-5-tel"),
        ("snake_case", "snake-case"),
        ("…!?", ""),
        ("\u0301", ""),
        ("", ""),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_composed_and_decomposed_forms_are_one_id() -> None:
    assert slug("Trần Hải Vân") == slug("Tra\u0302\u0300n Ha\u0309i Va\u0302n") == "tran-hai-van"


def test_long_slug_ends_with_a_whole_word() -> None:
    assert slug("people to people diplomacy", limit=16) == "people-to-people"
    assert slug("people to people diplomacy", limit=15) == "people-to"
    assert slug("diplomacy", limit=4) == "dipl"


@given(st.text(), st.integers(1, 80))
@example("İ ﬁ ℡", 60)
@example("a\u0345", 60)
def test_slug_laws(text: str, limit: int) -> None:
    found = slug(text, limit=limit)
    assert len(found) <= limit
    assert slug(found, limit=limit) == found
    assert not any(character.isspace() for character in found)
    assert not found.startswith("-")
    assert not found.endswith("-")


@given(st.lists(st.sampled_from(["Venn", "venn 2", "Venn-2", "venn-3", "Orr", "…"])))
def test_ids_never_collide(names: list[str]) -> None:
    ids = Ids(fallback="speaker")
    given_out = [ids.new(name) for name in names]
    assert len(set(given_out)) == len(names)


def test_ids_take_the_first_free_number() -> None:
    ids = Ids(fallback="speaker")
    assert [ids.new(name) for name in ("Venn", "Venn 2", "Venn", "Venn")] == ["venn", "venn-2", "venn-3", "venn-4"]
