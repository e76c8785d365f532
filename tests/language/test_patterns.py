"""Regular expressions made of the phrases of data files."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.language.patterns import one_of, phrase, word_bounded


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("editor's note", "editor’s note"),
        ("editor’s note", "editor's note"),
        ("consul-general", "consul–general"),
        ("view count", "view\u00a0 \tcount"),
        ("“told”", '"told"'),
        ("a.i.", "a.i."),
    ],
)
def test_a_phrase_matches_however_it_is_printed(words: str, text: str) -> None:
    assert re.fullmatch(phrase(words), text)


@pytest.mark.parametrize(("words", "text"), [("a.i.", "abib"), ("view count", "viewcount"), ("(ảnh", "ảnh")])
def test_signs_of_a_phrase_mean_themselves(words: str, text: str) -> None:
    assert not re.fullmatch(phrase(words), text)


@given(st.text())
def test_every_phrase_matches_itself(words: str) -> None:
    assert re.fullmatch(phrase(words), words)


def test_the_longest_of_several_phrases_matches() -> None:
    match = re.match(one_of(["view", "view count", "views"]), "view count: 23")
    assert match is not None
    assert match.group() == "view count"


def test_none_of_no_phrases_matches() -> None:
    assert not re.search(one_of([]), "")
    assert not re.search(one_of([]), "anything")


def test_word_boundaries() -> None:
    pattern = word_bounded(one_of(["ảnh", "share"]))
    assert re.search(pattern, "Ảnh: share", re.IGNORECASE)
    assert not re.search(pattern, "cảnh shared 2share", re.IGNORECASE)


def test_word_boundaries_hold_for_every_alternative() -> None:
    assert not re.search(word_bounded(one_of(["a", "bb"])), "xa bbx")
