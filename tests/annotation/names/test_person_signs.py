"""What shows that words name a person; people are invented but for heads of states."""

from __future__ import annotations

import pytest

from bilateral_corpus.annotation.names.people import other_people
from bilateral_corpus.annotation.names.wording import Taken, Wording
from bilateral_corpus.language import lexicon


def named(text: str, language: str = "en", *common: str) -> list[str]:
    words = Wording.of(text, lexicon(language), frozenset(common))
    return [text[one.start : one.end] for one in other_people(words, Taken.of(words))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("said Zarvo Quent, who heads the office.", ["Zarvo Quent"]),
        ("there is Zarvo Quent, a senior fellow at the club.", ["Zarvo Quent"]),
        ("there is Zarvo Quent, the commander of the fleet.", ["Zarvo Quent"]),
        ("there is Zarvo Quent, 48, of the club.", ["Zarvo Quent"]),
        ("there is the economist Zarvo Quent again.", ["Zarvo Quent"]),
        ("there is Zarvo Quent, a town in the hills.", []),
        ("there is Zarvo Quent, 2048, of the club.", []),
        ("there is Zarvo Quent again.", []),
    ],
)
def test_what_is_said_of_a_person(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Zarvo, with the AP.", ["Zarvo"]),
        ("Zarvo, from Harbour News. Go ahead.", ["Zarvo"]),
        ("Zarvo, with all that we have seen in those many years, was right.", []),
        ("China, with the AP.", []),
    ],
)
def test_who_is_called_up(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_the_family_names_of_heads_of_states_need_no_more() -> None:
    assert named("we spoke of Niinistö and of Quent.") == ["Niinistö"]
    assert named("we spoke of Niinistö’s house.") == ["Niinistö"]
    assert named("ông ấy nói về Niinistö hôm qua", "vi") == ["Niinistö"]


def test_such_a_name_beside_another_or_that_is_a_word_shows_nothing() -> None:
    assert named("we saw Niinistö Bridge.") == []
    assert named("we saw Mottley there", "en", "mottley") == []


def test_particles_are_a_part_of_names_and_no_words_of_phrases() -> None:
    assert named("we met Monica de Quent there", "en", "de") == ["Monica de Quent"]
