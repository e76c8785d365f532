"""Organizations that the words beside them introduce; all are invented."""

from __future__ import annotations

import pytest

from bilateral_corpus.annotation.names.introductions import find_introductions
from bilateral_corpus.annotation.names.wording import Taken, Wording
from bilateral_corpus.language import lexicon


def found(text: str, language: str = "en", persons: frozenset[str] = frozenset()) -> list[tuple[str, str | None]]:
    words = Wording.of(text, lexicon(language))
    introduced = find_introductions(words, Taken.of(words), persons)
    return [(text[slice(*words.place(one.words))], one.kind) for one in introduced]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You were CEO of Brinelle.", ("Brinelle", "company")),
        ("They sold the airline Brine Sky’s boats.", ("Brine Sky", "company")),
        ("as a Brine Tidings reporter wrote", ("Brine Tidings", "media")),
        ("a spokeswoman for the Haulers said", ("Haulers", None)),
        ("the state of the Union Haulers", None),
        ("a spokesman for Norway said", None),
        ("a spokesman for Oslo said", None),
        ("the founder of Maria Venn’s choir", None),
        ("the founder of the Lotus Festival", None),
        ("the company paid", None),
        ("the airline. Brinelle came", None),
    ],
)
def test_words_before_and_behind_a_name(text: str, expected: tuple[str, str | None] | None) -> None:
    assert found(text) == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "selon le quotidien Marée Salée hier", [("Marée Salée", "media")]),
        ("es", "dijo a la revista Marea ayer", [("Marea", "media")]),
        ("vi", "theo tờ Muối biển nói", []),
        ("vi", "theo hãng tin Brinelle, thì", [("Brinelle", "media")]),
    ],
)
def test_other_languages(language: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(text, language) == expected


def test_somebody_who_is_known_is_no_organization() -> None:
    assert found("a spokesman for Venn said", persons=frozenset({"venn"})) == []
