"""Patterns of grammar files, translated over one character a word."""

from __future__ import annotations

import re

import pytest

from bilateral_corpus import InvalidValueError
from bilateral_corpus.annotation.dates.grammar import SpanGrammar
from bilateral_corpus.annotation.dates.patterns import PatternTranslator, choice
from bilateral_corpus.language.tables import Dates
from bilateral_corpus.language.time_grammar import TimeGrammar

# A slot is its first letter, a word its first letter in capitals.
TRANSLATOR = PatternTranslator(lambda name: choice(name[0]), lambda word: choice(word[0].upper()))


@pytest.mark.parametrize(
    ("pattern", "codes"),
    [
        ("the {unit}", "Tu"),
        ("[the] {unit}", "u"),
        ("[the] {unit}", "Tu"),
        ("{unit} <ago | before>", "uA"),
        ("{unit} <ago | before>", "uB"),
        ("{unit} [of [the] {year}]", "u"),
        ("{unit} [of [the] {year}]", "uOTy"),
    ],
)
def test_a_pattern_matches(pattern: str, codes: str) -> None:
    source, first = TRANSLATOR.translate(pattern)
    assert re.fullmatch(source, codes)
    assert codes[0] in first


def test_slots_of_one_name_are_numbered() -> None:
    source, _ = TRANSLATOR.translate("{unit} to {unit}")
    match = re.fullmatch(source, "uTu")
    assert match is not None
    assert (match.start("unit_0"), match.start("unit_1")) == (0, 2)


@pytest.mark.parametrize("pattern", ["[the {unit}", "the] {unit}", "<a | b] {unit}", "[the]", ""])
def test_a_pattern_that_is_not_well_formed_is_refused(pattern: str) -> None:
    with pytest.raises(InvalidValueError):
        TRANSLATOR.translate(pattern)


@pytest.mark.parametrize(
    ("stages", "message"),
    [
        ({"points": {"dates": ("{int}",)}}, "found the meaning 'dates'"),
        ({"points": {"date": ("{moon}",)}}, "found the slot 'moon'"),
    ],
)
def test_a_grammar_names_what_there_is_none_of(stages: dict[str, dict[str, tuple[str, ...]]], message: str) -> None:
    with pytest.raises(InvalidValueError, match=message):
        SpanGrammar(TimeGrammar(tag="eo", dates=Dates(), words={}, stages=stages))
