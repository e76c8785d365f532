"""Names with a letter wrong."""

from __future__ import annotations

import pytest

from bilateral_corpus.transcript.misprints import MisprintIndex, is_misprint, nearest

KNOWN = ("dara venn", "lise orr", "mira sol")


@pytest.mark.parametrize("word", ["dara ven", "dara vennn", "dara vemn", "dar avenn", "ara venn"])
def test_a_letter_wrong_missing_too_many_or_out_of_place(word: str) -> None:
    assert is_misprint(word, "dara venn")
    assert nearest(word, KNOWN) == MisprintIndex.of(KNOWN).nearest(word) == "dara venn"


@pytest.mark.parametrize("word", ["dara venn", "dora vemn", "lara", "", "venn"])
def test_no_misprint(word: str) -> None:
    assert nearest(word, KNOWN) is None
    assert MisprintIndex.of(KNOWN).nearest(word) is None


def test_between_two_names_nobody_can_tell() -> None:
    assert MisprintIndex.of(["mira sol", "mira sal"]).nearest("mira sel") is None
