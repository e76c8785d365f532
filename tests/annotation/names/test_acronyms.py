"""Acronyms and the names that they stand for."""

from __future__ import annotations

import pytest

from bilateral_corpus.annotation.names.acronyms import acronym_after, find_acronyms, initials, is_acronym
from bilateral_corpus.annotation.names.known import known_organizations
from bilateral_corpus.annotation.names.wording import Stretch, Taken, Wording
from bilateral_corpus.language import lexicon


def wording(text: str) -> Wording:
    return Wording.of(text, lexicon("en"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the UHT met", ["UHT"]),
        ("the UHT’s boats", ["UHT"]),
        ("the GDP grew", []),
        ("the DPRK met", []),
        ("the UHT Summit", []),
        ("UHT met", []),
    ],
)
def test_an_article_shows_an_acronym(text: str, expected: list[str]) -> None:
    words = wording(text)
    assert [text[slice(*words.place(one))] for one in find_acronyms(words, Taken.of(words))] == expected


@pytest.mark.parametrize(
    ("text", "foreign", "found"),
    [
        ("Union Harbours (UHT) met", False, False),
        ("Union Harbours (UHS) met", False, True),
        ("Union Harbours (XYZ) met", True, True),
        ("Union Harbours (USA) met", True, False),
        ("Union Harbours (NATO) met", True, False),
        ("Union Harbours UHS met", True, False),
    ],
)
def test_an_acronym_in_brackets(text: str, foreign: bool, found: bool) -> None:
    place = acronym_after(wording(text), Stretch(0, 2), known_organizations() if foreign else None)
    assert (place == Stretch(3, 4)) if found else place is None


def test_a_long_acronym_may_be_written_like_a_name() -> None:
    assert acronym_after(wording("Union Harbours Trade Office (Uhto) met"), Stretch(0, 4)) == Stretch(5, 6)
    assert acronym_after(wording("Union Harbours Trade Office (Oslo) met"), Stretch(0, 4)) is None


def test_initials() -> None:
    assert initials("Union of Harbour Towns") == "UHT"
    assert is_acronym("UHT")
    assert not is_acronym("UH")
    assert not is_acronym("Uht")
