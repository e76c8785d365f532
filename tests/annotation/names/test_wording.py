"""The words of a passage, and which of them may belong to a name."""

from __future__ import annotations

import pytest

from bilateral_corpus.annotation.names.wording import Stretch, Taken, Wording
from bilateral_corpus.language import lexicon


def wording(text: str, *common: str) -> Wording:
    return Wording.of(text, lexicon("en"), frozenset(common))


def capitals(text: str, *common: str) -> list[str]:
    words = wording(text, *common)
    return [token.text for number, token in enumerate(words.tokens) if words.is_capital(number)]


@pytest.mark.parametrize(
    ("text", "common", "expected"),
    [
        ("Harbours open. Dara came.", ["harbours"], ["Dara"]),
        ("The Guild of Salt", [], ["Guild", "Salt"]),
        ("On Monday in March I met Dara", [], ["Dara"]),
        ("We saw Harbours", ["harbours"], ["Harbours"]),
    ],
)
def test_capitals_that_only_begin_a_sentence_or_are_never_names(
    text: str, common: list[str], expected: list[str]
) -> None:
    assert capitals(text, *common) == expected


@pytest.mark.parametrize(
    ("gap", "joined"), [(" ", True), ("  ", True), ("\n", True), (" \n ", True), ("   ", False), ("\n\n", False)]
)
def test_what_joins_two_words(gap: str, joined: bool) -> None:
    assert wording(f"Dara{gap}Venn").is_joined(0) is joined


def test_a_place_leaves_the_possessive_ending_out() -> None:
    assert wording("Dara Venn’s boat").place(Stretch(0, 2)) == (0, 9)


def test_countries_and_the_words_around_them() -> None:
    words = wording("The Kingdom of Norway Navy sailed")
    assert [(one.start, one.end, one.codes) for one in words.countries] == [(4, 21, ("NO",))]
    assert dict(words.countries_before) == {4: 1}
    assert words.of_countries == {1, 2, 3}


def test_words_are_taken_once() -> None:
    words = wording("Dara Venn came")
    taken = Taken.of(words)
    taken.add(Stretch(0, 2))
    assert not taken.is_free(Stretch(1, 3))
    assert taken.is_free(Stretch(2, 3))
