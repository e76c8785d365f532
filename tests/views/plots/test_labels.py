"""Labels: cut to the room, or broken into lines."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.views.plots.labels import cut, wrapped


@given(st.text(), st.integers(1, 30))
def test_what_is_cut_fits_and_is_the_beginning(text: str, room: int) -> None:
    found = cut(text, room, len)
    assert len(found) <= room
    assert found == text or (found.endswith("…") and text.startswith(found[:-1]))


@pytest.mark.parametrize(
    ("text", "room", "found"),
    [
        ("harbour", 7, "harbour"),
        ("harbour", 4, "har…"),
        ("a harbour", 3, "a…"),  # no space before the dots
        ("ngu\u031bo\u031b\u0300i", 7, "ngu\u031b…"),  # not between a letter and its marks
        ("harbour", 0, "…"),
    ],
)
def test_cut(text: str, room: int, found: str) -> None:
    assert cut(text, room, len) == found


@given(st.lists(st.text("ab", min_size=1, max_size=12), max_size=12), st.integers(3, 10))
def test_lines_keep_to_the_room_and_to_the_words(words: list[str], room: int) -> None:
    lines = wrapped(" ".join(words), room, len)
    assert all(len(line) <= room for line in lines)
    if all(len(word) <= room for word in words):
        assert " ".join(lines) == " ".join(words)


def test_marks_are_marks() -> None:
    assert unicodedata.category("\u031b") == "Mn"
