"""The words of a store's index are those of a corpus."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given

from bilateral_corpus.corpus.store.index_words import asked, index_words, is_asked_exactly
from bilateral_corpus.corpus.words import Phrase, folded, words_in
from strategies import texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Viet Nam", "viet nam"),
        ("Việt Nam – Đại sứ", "viet nam dai su"),
        ("It’s 1.5 per_cent!", "it s 1 5 per cent"),
        ("大使 Trần", "大 使 tran"),
        ("ลาว", "ล า ว"),
        ("…", ""),
    ],
)
def test_words_with_a_space_between_them(text: str, expected: str) -> None:
    assert index_words(text) == expected


@given(texts())
def test_they_are_the_words_of_the_text(text: str) -> None:
    words = [folded(word.group()).replace("-", "\u2010") for word in words_in(text)]
    assert index_words(text).split(" ") == (words or [""])


def test_however_many_words_there_were(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bilateral_corpus.corpus.store.index_words._KEPT", 3)
    assert [index_words(f"đ{number}") for number in range(9)] == [f"d{number}" for number in range(9)]


@pytest.mark.parametrize(
    ("phrase", "expected", "exactly"),
    [
        ("trade", '"trade"', True),
        ("Viet-Nam", '"viet nam"', True),
        ("cooperat*", '"cooperat" *', True),
        ("the agree*", '"the agree" *', True),
        ("agree* on", '("agree" * AND "on")', False),
        ('say "so"', '"say so"', True),
    ],
)
def test_phrases_in_the_language_of_the_index(phrase: str, expected: str, exactly: bool) -> None:
    assert asked(Phrase(phrase)) == expected
    assert is_asked_exactly(Phrase(phrase)) is exactly


@given(texts())
def test_the_tokenizer_parts_words_at_spaces_only(text: str) -> None:
    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(said, tokenize='ascii')")
        connection.execute("CREATE VIRTUAL TABLE found USING fts5vocab(words, instance)")
        connection.execute("INSERT INTO words VALUES (?)", (index_words(text),))
        tokens = [term for (term,) in connection.execute("SELECT term FROM found ORDER BY offset")]
    connection.close()
    assert tokens == index_words(text).split()
