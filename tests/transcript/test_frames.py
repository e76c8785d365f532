"""Phrases with one slot."""

from __future__ import annotations

import pytest

from bilateral_corpus.transcript.frames import compile_frames, fillers

NAME = "(?P<slot>[A-Z][a-z]+)"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was told by Orr.", ["Orr"]),
        ("BY\u00a0Orr", ["Orr"]),
        ("Orr (photo)", ["Orr"]),
        ("by Orr, or by Venn (photo)", ["Orr", "Venn"]),
        ("standby Orr", []),
        ("by orr", []),
        ("", []),
    ],
)
def test_what_stands_in_the_slot(text: str, found: list[str]) -> None:
    assert list(fillers(text, compile_frames(["by {name}", "{name} (photo)"], NAME))) == found


@pytest.mark.parametrize(("text", "found"), [("By Orr", ["Orr"]), ("It was told by Orr", []), ("By Orr.", [])])
def test_the_whole_text(text: str, found: list[str]) -> None:
    assert list(fillers(text, compile_frames(["by {name}"], NAME), whole=True)) == found
