"""The words of all languages, those of one of them first."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import Language, Lexicon, languages, lexicon
from bilateral_corpus.language.tables import Honorifics, Roles

ONE = Language(
    tag="xx",
    name="X",
    roles=Roles(interviewer=("Chair", "Q"), interviewee=("A",)),
    posts={"Ambassador": ("Xam", "X's Amb.")},
    honorifics=Honorifics(neutral=("Dr",), male=("Mo",), female=("Ma",)),
)
TWO = Language(
    tag="yy",
    name="Y",
    roles=Roles(moderator=("chair",)),
    posts={"Consul": ("xam",)},
    honorifics=Honorifics(male=("ma",)),
)


def test_words_are_found_folded() -> None:
    words = Lexicon((ONE, TWO))
    assert words.roles["q"] == "interviewer"
    assert words.roles["a"] == "interviewee"
    assert words.posts["x's amb."] == "Ambassador"
    assert "Q" not in words.roles


def test_the_first_language_wins() -> None:
    assert Lexicon((ONE, TWO)).roles["chair"] == "interviewer"
    assert Lexicon((TWO, ONE)).roles["chair"] == "moderator"
    assert Lexicon((ONE, TWO)).posts["xam"] == "Ambassador"
    assert Lexicon((TWO, ONE)).posts["xam"] == "Consul"


def test_honorifics_state_a_gender_or_none() -> None:
    words = Lexicon((ONE, TWO))
    assert [words.genders[word] for word in ("dr", "mo", "ma")] == ["", "male", "female"]


def test_phrases_are_gathered_once() -> None:
    words = Lexicon((ONE, ONE))
    assert words.gather(lambda language: language.roles.interviewer) == ("Chair", "Q")


def test_openings() -> None:
    pattern = Lexicon((ONE,)).opening(lambda language: language.posts["Ambassador"])
    assert pattern.match("xam, good")
    assert pattern.match("X’s amb. good")
    assert not pattern.match("Xamination")
    assert not pattern.match("a xam")


def test_anywhere() -> None:
    pattern = Lexicon((ONE,)).anywhere(lambda language: language.posts["Ambassador"])
    assert pattern.search("the XAM said")
    assert not pattern.search("the exam")


@pytest.mark.parametrize("tag", ["en", "vi"])
def test_the_main_language_is_first_and_all_others_count(tag: str) -> None:
    words = lexicon(tag)
    assert words.languages[0].tag == tag
    assert sorted(language.tag for language in words.languages) == [language.tag for language in languages()]
    assert words.roles["reporter"] == words.roles["phóng viên"] == "interviewer"
    assert words is lexicon(tag)


@pytest.mark.parametrize(("tag", "main"), [("vi-VN", "vi"), ("VI", "vi"), ("en-GB", "en"), ("vi-Latn-VN", "vi")])
def test_a_region_or_a_script_does_not_hide_the_language(tag: str, main: str) -> None:
    assert lexicon(tag).languages[0].tag == main


def test_an_unknown_language_has_the_words_of_all() -> None:
    assert lexicon("und").roles["pv"] == "interviewer"
