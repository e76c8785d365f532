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
