"""Dashes and numbers before turns."""

from __future__ import annotations

import pytest

from bilateral_corpus.transcript.marks import leading_number, mark_length, number_length


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("- Why now?", "- "),
        ("– Why now?", "– "),
        ("— Почему сейчас?", "— "),
        ("―どうして今ですか。", "―"),
        ("-- Why now?", "-- "),
        (">> WHY NOW?", ">> "),
        ("-¿Por qué ahora?", "-"),
        ("—\u00a0Pourquoi ?", "—\u00a0"),
        ("* Why now?", "* "),
        ("*Why* now?", ""),
        ("Why - now?", ""),
        ("-.5 degrees", ""),
        ("-", ""),
        ("", ""),
    ],
)
def test_dashes(text: str, mark: str) -> None:
    assert text[: mark_length(text)] == mark


@pytest.mark.parametrize(
    ("text", "printed", "number"),
    [
        ("1. Why now?", "1. ", 1),
        ("12) Why now?", "12) ", 12),
        ("3、為什麼？", "3、", 3),
        ("4．なぜですか。", "4．", 4),
        ("5 - Pourquoi ?", "5 - ", 5),
        ("(6) Why now?", "(6) ", 6),
        ("**7. Why now?**", "**7. ", 7),
        ("一、为什么？", "一、", 1),
        ("十二、为什么？", "十二、", 12),
        ("二十、为什么？", "二十、", 20),
        ("、为什么？", "", None),
        ("2021 was a good year.", "", None),
        ("9 ships came in.", "", None),
        ("1.", "", None),
    ],
)
def test_numbers(text: str, printed: str, number: int | None) -> None:
    assert text[: number_length(text)] == printed
    assert leading_number(text) == number
