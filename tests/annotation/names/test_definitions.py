"""Names that stand before their acronym; all are invented."""

from __future__ import annotations

import pytest

from bilateral_corpus.annotation.names.definitions import find_definitions
from bilateral_corpus.annotation.names.wording import Stretch, Taken, Wording
from bilateral_corpus.language import lexicon


def found(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    words = Wording.of(text, lexicon(language))
    return [(text[slice(*words.place(one.words))], one.acronym) for one in find_definitions(words, Taken.of(words))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Overland Salt Haulers (OSH) met", ("Overland Salt Haulers", "OSH")),
        ("the Haulers of Overland Salt (HOS) met", ("Haulers of Overland Salt", "HOS")),
        ("the Non-Salted Haulers (NSH) met", ("Non-Salted Haulers", "NSH")),
        ("many overland salt haulers (OSH) met", None),
        ("the Great Overland Salt Haulers (OSX) met", None),
        ("the Overland Salt Haulers (OSH met", None),
        ("the Overland Salt Treaty (OST) ends", None),
        ("the Overland Salt Income (OSI) grew", None),
        ("the Gross Domestic Product (GDP) grew", None),
        ("Maria Venn (MV) asked", None),
        ("(OSH)", None),
    ],
)
def test_an_acronym_of_the_words_before_it(text: str, expected: tuple[str, str] | None) -> None:
    assert found(text) == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "dit Marins contre le sel (MCS) hier", "Marins contre le sel"),
        ("es", "dijo Marinos contra la Sal (MCS) ayer", "Marinos contra la Sal"),
        ("ru", "говорит Союз морских возчиков (СМВ) вчера", "Союз морских возчиков"),
    ],
)
def test_small_words_give_letters_or_none(language: str, text: str, name: str) -> None:
    assert [one for one, _ in found(text, language)] == [name]


def test_what_is_taken_is_no_name() -> None:
    words = Wording.of("the Overland Salt Haulers (OSH) met", lexicon("en"))
    taken = Taken.of(words)
    taken.add(Stretch(2, 3))
    assert list(find_definitions(words, taken)) == []
