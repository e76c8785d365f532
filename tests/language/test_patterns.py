"""Regular expressions made of the phrases of data files."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.language.patterns import endings_of, is_open, is_unspaced, one_of, phrase, word_bounded, words_of


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


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("来源", "本文来源海港报"),
        ("图：", "图:港口"),
        ("ท่าน", "ขอให้ท่านเล่า"),
        ("저희", "그리고 저희는"),
        ("ຄຳຖາມ", "ຄໍາຖາມ"),
        ("ដោយ៖", "ដោយ:"),
        ("tags", "tags: harbour"),
    ],
)
def test_words_end_where_the_script_says(words: str, text: str) -> None:
    assert re.search(words_of([words]), text)


@pytest.mark.parametrize(("words", "text"), [("제가", "문제가"), ("tag", "tags"), ("tag", "hashtag")])
def test_words_of_spaced_scripts_begin_where_a_word_begins(words: str, text: str) -> None:
    assert not re.search(words_of([words]), text)


@pytest.mark.parametrize(
    ("ending", "text"), [("습니까", "어떻습니까"), ("吗", "您好吗"), ("ไหม", "สบายดีไหม"), ("right", "that is right")]
)
def test_endings_stand_at_the_end(ending: str, text: str) -> None:
    assert re.search(endings_of([ending]), text)
    assert not re.search(endings_of([ending]), f"{text}. x")


@pytest.mark.parametrize(
    ("text", "unspaced", "is_left_open"),
    [("记者", True, True), ("記者：", True, True), ("ดร.", True, True), ("기자", False, True), ("press", False, False)],
)
def test_scripts_without_spaces(text: str, unspaced: bool, is_left_open: bool) -> None:
    assert is_unspaced(text) is unspaced
    assert is_open(text) is is_left_open


# Letters with and without case in scripts of all three kinds, and signs that phrases have.
LETTERS = "abAÉéшШ港口계획กา.'-"
PHRASES = st.lists(
    st.text(st.sampled_from(LETTERS + " "), min_size=1, max_size=4).map(lambda text: " ".join(text.split())),
    max_size=4,
).map(lambda texts: [text for text in texts if text])


def has_whole_word(phrase: str, text: str) -> bool:
    """The same by looking at every place: which neighbours a phrase may have, its last letter's script says."""
    words, there = phrase.lower(), " ".join(text.lower().split())
    last = next((letter for letter in reversed(words) if letter.isalnum()), "-")
    for place in range(len(there)):
        if not there.startswith(words, place):
            continue
        before, after = there[:place][-1:], there[place + len(words) :][:1]
        if last and last in "港口กา":
            return True
        if not before.isalnum() and (last in tuple("계획") or not (after.isalnum() or after == "า")):
            return True
    return False


def with_text(phrases: list[str]) -> st.SearchStrategy[tuple[list[str], str]]:
    """Phrases and a text in which they stand among single letters."""
    pieces = st.sampled_from([*phrases, *(phrase.upper() for phrase in phrases), *LETTERS, " ", "  "])
    return st.tuples(st.just(phrases), st.lists(pieces, max_size=8).map("".join))


@given(PHRASES.flatmap(with_text))
def test_whole_words_are_found_wherever_a_search_by_hand_finds_them(drawn: tuple[list[str], str]) -> None:
    phrases, text = drawn
    assert bool(re.search(words_of(phrases), text)) is any(has_whole_word(phrase, text) for phrase in phrases)


@pytest.mark.parametrize(("words", "text"), [("straße", "STRAßE"), ("ΠΟΣ", "πος"), ("ŠTO", "što"), ("ǆep", "ǅep")])
def test_capitals_do_not_matter(words: str, text: str) -> None:
    assert re.search(words_of([words]), text)
    assert re.search(words_of([text]), words)
