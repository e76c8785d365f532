"""What a word is, and where phrases stand."""

from __future__ import annotations

import time
import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus import InvalidValueError
from bilateral_corpus.corpus.words import Phrase, folded, words_in
from strategies import texts


def words(text: str) -> list[str]:
    return [word.group() for word in words_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It’s 1.5 per cent", ["It", "s", "1", "5", "per", "cent"]),
        ("two-way_trade", ["two", "way", "trade"]),
        ("Việt Nam", ["Việt", "Nam"]),
        ("Vie\u0323\u0302t", ["Vie\u0323\u0302t"]),
        ("हिन्दी भाषा", ["हिन्दी", "भाषा"]),
        ("大使 Trần", ["大", "使", "Trần"]),
        ("ลาว2", ["ล", "า", "ว", "2"]),
        ("ที่", ["ที่"]),
        ("… —", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("viet nam", "Việt Nam", ["Việt Nam"]),
        ("Đại sứ", "Ngài DAI SU", ["DAI SU"]),
        ("trade", "trader, TRADE; trade’s", ["TRADE", "trade"]),
        ("cooperat*", "Cooperation, cooperate, cooper", ["Cooperation", "cooperate"]),
        ("a a", "a a a", ["a a"]),
        ("two way", "two-way trade", ["two-way"]),
        ("大使", "中國大使館", ["大使"]),
        ("Лаос", "о Лаосе и Лаос", ["Лаос"]),
        ("naïve", "a naive plan", ["naive"]),
        ("naive", "a naïve plan", ["naïve"]),
    ],
)
def test_where_phrases_stand(phrase: str, text: str, found: list[str]) -> None:
    assert [text[span.slice] for span in Phrase(phrase).find(text)] == found
    assert Phrase(phrase).is_in(text) is bool(found)


@pytest.mark.parametrize("phrase", ["", " ", "…", "*"])
def test_a_phrase_has_a_word(phrase: str) -> None:
    with pytest.raises(InvalidValueError, match="word"):
        Phrase(phrase)


def test_a_phrase_is_a_text() -> None:
    with pytest.raises(InvalidValueError, match="int"):
        Phrase(3)  # type: ignore[arg-type]


@given(texts())
def test_words_lie_one_after_the_other(text: str) -> None:
    places = [place for word in words_in(text) for place in word.span()]
    assert places == sorted(places)
    assert all(character == "_" or not character.isalnum() for character in _rest(text))


def _rest(text: str) -> str:
    return "".join(" " if match is None else match for match in _gaps(text))


def _gaps(text: str) -> list[str]:
    gaps, reached = [], 0
    for word in words_in(text):
        gaps.append(text[reached : word.start()])
        reached = word.end()
    return [*gaps, text[reached:]]


@given(texts(), st.data())
def test_every_word_is_found_in_its_text(text: str, data: st.DataObject) -> None:
    found = words(text)
    if found:
        first = data.draw(st.integers(0, len(found) - 1))
        last = data.draw(st.integers(first, len(found) - 1))
        assert Phrase(" ".join(found[first : last + 1])).is_in(text)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    for word in words(text):
        once = folded(word)
        assert folded(once) == once


def test_time_is_linear() -> None:
    def taken(text: str) -> float:
        # As timeit does without the garbage collector, whose work depends on what else is in memory.
        return min(timeit.repeat(lambda: list(Phrase("é b").find(text)), timer=time.process_time, number=1, repeat=3))

    assert not list(Phrase("é b").find("aé " * 10))
    # Sixteen times the text: were the time to grow with its square, it would be 256 times as much.
    small, large = taken("aé " * 10_000), taken("aé " * 160_000)
    assert large < 64 * small


@given(texts())
def test_plain_words_are_the_words_of_any_text(text: str) -> None:
    # A mark or a letter of a script without spaces at the end changes nothing before it.
    plain = [word.span() for word in words_in(text)]
    for other in (" \u0301", " 館"):
        assert [word.span() for word in words_in(text + other)][: len(plain)] == plain


def test_a_phrase_longer_than_a_text_is_not_in_it() -> None:
    assert not Phrase("one two three four five six").is_in("one two three four")
