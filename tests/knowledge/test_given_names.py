"""Given names, and how they are written."""

from __future__ import annotations

import pytest

from bilateral_corpus.knowledge.given_names import given_names, is_given


@pytest.mark.parametrize("name", ["Dara", "Sergei", "Sergey", "Sergej", "Aleksey", "Dmitriy", "Nathan"])
def test_given_names(name: str) -> None:
    assert is_given(name)


@pytest.mark.parametrize("word", ["Harbour", "Ministry", "dara", "Monday", ""])
def test_other_words(word: str) -> None:
    assert not is_given(word)


def test_the_list_is_clean() -> None:
    assert all(name == name.strip() and name[0].isupper() for name in given_names())
