"""Words of an introduction, and the names and honorifics among them."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.tokens import (
    honorifics_at,
    honorifics_before,
    is_name_word,
    join_name,
    name_at,
    name_before,
    stated_gender,
    tokenize,
)

WORDS = lexicon("en")


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", []),
        ("The harbour is old.", ["The", "harbour", "is", "old", "."]),
        ("Mr.To Lam", ["Mr.", "To", "Lam"]),
        ("H.E. Mr. Dara Venn", ["H.E.", "Mr.", "Dara", "Venn"]),
        ("the U.S. Ambassador", ["the", "U.S.", "Ambassador"]),
        ("K. Orr", ["K.", "Orr"]),
        ("Amb. Venn", ["Amb.", "Venn"]),
        ("Consul-General O’Dare", ["Consul-General", "O’Dare"]),
        ("People’s (fish)", ["People’s", "(", "fish", ")"]),
        ("L’ambassadrice d'Aurelia", ["L’", "ambassadrice", "d'", "Aurelia"]),
        ("I'd ask D'Angelo", ["I'd", "ask", "D'", "Angelo"]),
    ],
)
def test_words_and_signs(text: str, tokens: list[str]) -> None:
    found = tokenize(text, WORDS)
    assert [token.text for token in found] == tokens
    assert [text[token.start : token.end] for token in found] == tokens


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Dara", True),
        ("DARA", True),
        ("Đại", True),
        ("ǅ", True),
        ("dara", False),
        ("1", False),
        ("al-Venn", True),
        ("ash-Sharif", True),
        ("non-European", False),
        ("al-", False),
        ("al-venn", False),
    ],
)
def test_words_that_names_are_written_in(word: str, expected: bool) -> None:
    assert is_name_word(word, lexicon("en")) is expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dara Venn said so", "Dara Venn"),
        ("Pieter van der Meer said so", "Pieter van der Meer"),
        ("Dara Venn van", "Dara Venn"),
        ("Lise d’Orr said so", "Lise d’Orr"),
        ("Sean O'Dare D'Angelo", "Sean O'Dare D'Angelo"),
        ("Dara Venn y Lise Orr", "Dara Venn"),
        ("Dara Venn al Presidente", "Dara Venn"),
        ("Dara Venn’s visit", "Dara Venn"),
        ("Dara Venn’s Visit", "Dara Venn"),
        ("Dara Venn Monday", "Dara Venn"),
        ("May Venn", "May Venn"),
        ("I work", ""),
        ("van Orr", ""),
        ("said so", ""),
    ],
)
def test_a_name_at_a_place(text: str, name: str) -> None:
    tokens = tokenize(text, WORDS)
    assert join_name(tokens[: name_at(tokens, 0, WORDS)]) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("we met Dara Venn", "Dara Venn"),
        ("On Monday Dara Venn", "Dara Venn"),
        ("Mr. Dara Venn", "Dara Venn"),
        ("Ambassador Dara Venn", "Dara Venn"),
        ("we met", ""),
        ("", ""),
    ],
)
def test_a_name_before_a_place(text: str, name: str) -> None:
    tokens = tokenize(text, WORDS)
    assert join_name(tokens[name_before(tokens, len(tokens), WORDS) :]) == name


@pytest.mark.parametrize(
    ("text", "count", "gender"),
    [
        ("Dara Venn", 0, None),
        ("Mr. Dara Venn", 1, "male"),
        ("H.E. Mrs. Dara Venn", 2, "female"),
        ("H.E. Dara Venn", 1, None),
        ("His Excellency Dara Venn", 2, "male"),
        ("Her Excellency Ms. Dara Venn", 3, "female"),
        ("ông Dara Venn", 1, "male"),
    ],
)
def test_honorifics(text: str, count: int, gender: str | None) -> None:
    tokens = tokenize(text, WORDS)
    assert honorifics_at(tokens, 0, WORDS) == count
    assert honorifics_before(tokens, count, WORDS) == 0
    assert stated_gender(tokens[:count], WORDS) == gender


def test_a_thousand_honorifics_in_a_row_are_read() -> None:
    words = lexicon("en")
    tokens = tokenize("Mr. " * 3000, words)
    assert honorifics_at(tokens, 0, words) == 3000
    assert honorifics_before(tokens, 3000, words) == 0
