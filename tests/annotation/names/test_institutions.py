"""Institutions by the words that say what they are; all but a few are invented."""

from __future__ import annotations

import pytest

from bilateral_corpus.annotation.names.institutions import find_institutions
from bilateral_corpus.annotation.names.known import known_organizations
from bilateral_corpus.annotation.names.wording import Taken, Wording
from bilateral_corpus.language import lexicon


def found(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    words = Wording.of(text, lexicon(language))
    institutions = find_institutions(words, Taken.of(words), known_organizations())
    return [(text[slice(*words.place(one.words))], one.kind) for one in institutions]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Ministry of Salt and Trade met", ["Ministry of Salt and Trade"]),
        ("the Lao Embassy in Norway opened", ["Lao Embassy in Norway"]),
        ("the Norwegian Mission to the European Union", ["Norwegian Mission to the European Union"]),
        ("the Harbour Bank’s boats", ["Harbour Bank"]),
        ("the Harbour Stock Exchange", ["Harbour Stock Exchange"]),
        ("they asked Brine and Company", ["Brine and Company"]),
        ("they asked Norway and Parliament", ["Parliament"]),
        ("Norway’s National Assembly met", ["National Assembly"]),
        ("the Kingdom of Norway Air Force flew", ["Kingdom of Norway Air Force"]),
        ("the United States Senate and the United States House of Representatives", None),
        ("a ministry and a bank", []),
        ("Parliament House is old", []),
        ("the Lotus Festival", []),
    ],
)
def test_english(text: str, names: list[str] | None) -> None:
    expected = ["United States Senate", "United States House of Representatives"] if names is None else names
    assert [name for name, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("vi", "Bộ Ngoại giao Lào Nguyễn Văn Bến nói", ["Bộ Ngoại giao Lào"]),
        ("vi", "tại Đại sứ quán Lào ở Na Uy hôm qua", ["Đại sứ quán Lào ở Na Uy"]),
        ("vi", "Thưa Bộ trưởng", []),
        ("vi", "thuộc đảng Cộng hòa", ["đảng Cộng hòa"]),
        ("fr", "le Ministère des Affaires étrangères annonce", ["Ministère des Affaires étrangères"]),
        ("es", "el Ministerio de Relaciones Exteriores anunció", ["Ministerio de Relaciones Exteriores"]),
        ("es", "el Instituto de Acceso a la Sal abrió", ["Instituto de Acceso a la Sal"]),
        ("fr", "selon le Comité international hier", ["Comité international"]),
        ("fr", "à la Brine Harbour School hier", ["Brine Harbour School"]),
        ("vi", "cơ quan Công an Hà Nội khởi tố", ["Công an Hà Nội"]),
        ("vi", "từ Đài Loan và Đài Bắc", []),
        ("fr", "avec Ban Sel hier", []),
    ],
)
def test_other_languages(language: str, text: str, names: list[str]) -> None:
    assert [name for name, _ in found(text, language)] == names


def test_the_kind_is_that_of_the_head() -> None:
    assert found("the Harbour Bank and the Salt University") == [
        ("Harbour Bank", "bank"),
        ("Salt University", "university"),
    ]
