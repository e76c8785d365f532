"""People in a text; all are invented."""

from __future__ import annotations

import pytest

from bilateral_corpus.annotation.names.people import other_people, titled_people
from bilateral_corpus.annotation.names.wording import Taken, Wording
from bilateral_corpus.language import lexicon


def others(text: str, language: str = "en", *common: str) -> list[str]:
    words = Wording.of(text, lexicon(language), frozenset(common))
    return [text[one.start : one.end] for one in other_people(words, Taken.of(words))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("we met Mira Orr there", ["Mira Orr"]),
        ("Mr. Orr came", ["Orr"]),
        ("we met Mira  Orr’s friend", ["Mira  Orr"]),
        ("it goes to Olga with Harbour News", ["Olga"]),
        ("thank you so much, Olga.", ["Olga"]),
        ("we met Sergej Orr and Dmitriy Sand", ["Sergej Orr", "Dmitriy Sand"]),
        ("we saw Truong Son and Doi Moi", []),
        ("the Truong Son Mountain", []),
        ("we saw Lotus Harbour", []),
    ],
)
def test_other_people(text: str, names: list[str]) -> None:
    assert others(text) == names


def test_a_family_name_may_be_a_common_word() -> None:
    assert others("we met Mira Wood there", "en", "wood") == ["Mira Wood"]
    assert others("we met Grace Wood there", "en", "grace", "wood") == []


def test_who_has_died() -> None:
    words = Wording.of("The late Lao President Dara Venn met President Mira Orr", lexicon("en"))
    assert [(one.person.name, one.deceased) for one in titled_people(words)] == [
        ("Dara Venn", True),
        ("Mira Orr", False),
    ]


def test_in_a_heading_a_name_ends_where_a_common_word_or_a_known_family_name_is() -> None:
    text = "Remarks by Foreign Minister Olga Orr En Route Norwick City"
    words = Wording.of(text, lexicon("en"), frozenset({"route"}), frozenset({"orr"}))
    assert [one.person.name for one in titled_people(words)] == ["Olga Orr"]
    words = Wording.of("PRIME MINISTER OLGA ORR JOINT TALK WITH MIRA SAND", lexicon("en"), frozenset({"joint"}))
    assert [one.person.name for one in titled_people(words)] == ["OLGA ORR"]


def test_a_country_before_a_name_is_no_part_of_it() -> None:
    assert others("we met his colleague Norway’s Olga Orr") == ["Olga Orr"]
    assert others("ông ấy gặp người đồng cấp Philippines Albert del Orr", "vi") == ["Albert del Orr"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I was born in Olga Neua, in the north.", []),
        ("This is The Olga Table on the radio.", []),
        ("I trust Olga Neua.", ["Olga Neua"]),
    ],
)
def test_a_word_before_a_place_or_a_work(text: str, names: list[str]) -> None:
    assert others(text) == names
