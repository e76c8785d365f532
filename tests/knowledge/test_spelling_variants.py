"""Names that can be written in several ways. Expected values are written by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.knowledge.spelling_variants import SpellingVariants

VARIANTS = SpellingVariants({"Organization": ("Organisation",), "United Nations": ("UN", "U.N."), "Aid": ("Help",)})


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("League of Nations", {"League of Nations"}),
        ("Venn Organisation", {"Venn Organisation", "Venn Organization"}),
        ("UN Fund", {"UN Fund", "U.N. Fund", "United Nations Fund"}),
        ("Fund of the U.N.", {"Fund of the U.N.", "Fund of the UN", "Fund of the United Nations"}),
        ("Organizations", {"Organizations"}),
        ("organization of X", {"organization of X"}),
        ("United Nations", {"United Nations"}),
        ("Venn Organization Aid", {
            "Venn Organization Aid", "Venn Organisation Aid", "Venn Organization Help", "Venn Organisation Help",
        }),
        ("", {""}),
    ],
)  # fmt: skip
def test_the_ways_to_write_a_name(text: str, ways: set[str]) -> None:
    assert VARIANTS.of(text)[0] == text
    assert len(VARIANTS.of(text)) == len(ways)
    assert set(VARIANTS.of(text)) == ways


def test_without_words_there_is_one_way() -> None:
    assert SpellingVariants().of("UN Fund") == ("UN Fund",)


@given(st.lists(st.sampled_from(["Organization", "UN", "United Nations", "Aid", "Fund", "of"]), max_size=4))
def test_every_way_has_the_same_ways(words: list[str]) -> None:
    text = " ".join(["Venn", *words])
    assert all(set(VARIANTS.of(way)) == set(VARIANTS.of(text)) for way in VARIANTS.of(text))
