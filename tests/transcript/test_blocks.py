"""Paragraphs of plain text, with their places."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.transcript.blocks import Block, Hint, blocks_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("one", [(0, 3, "one")]),
        ("one\ntwo", [(0, 3, "one"), (4, 7, "two")]),
        ("\n  one \n\n\u00a0two\t", [(3, 6, "one"), (10, 13, "two")]),
        ("one  two\n", [(0, 8, "one  two")]),
        ("one\x0ctwo\u2028three", [(0, 3, "one"), (4, 7, "two"), (8, 13, "three")]),
    ],
)
def test_blocks(text: str, expected: list[tuple[int, int, str]]) -> None:
    assert [(block.start, block.end, block.text) for block in blocks_of(text)] == expected


@given(st.text(st.sampled_from("ab \t\n\x0b\x0c\x1c\x85\u00a0\u2028\u2029\u3000\u200b\ufeff")))
def test_blocks_hold_all_that_is_not_white_space(text: str) -> None:
    blocks = list(blocks_of(text))
    assert "".join("".join(block.text.split()) for block in blocks) == "".join(text.split())
    for block in blocks:
        assert text[block.start : block.end] == block.text == block.text.strip() != ""
    assert all(one.end <= two.start for one, two in pairwise(blocks))


def test_plain_text_has_no_hints() -> None:
    (block,) = blocks_of("# A harbour")
    assert block.hint is Hint.NONE
    assert block == Block(0, 11, "# A harbour")
