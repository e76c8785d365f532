"""Country files of a user's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bilateral_corpus.errors import ParseError
from bilateral_corpus.knowledge import Countries, load_countries

Load = Callable[..., Countries]

PUERTO_RICO = """
[PR]
alpha3 = "PRI"
status = "other"
en.name = "Puerto Rico"
"""


@pytest.fixture
def load(tmp_path: Path) -> Load:
    def load(*texts: str) -> Countries:
        paths = [tmp_path / f"own{number}.toml" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, encoding="utf-8")
        return load_countries(*paths)

    return load


def test_a_country_is_added(load: Load) -> None:
    countries = load(PUERTO_RICO)
    assert countries.find("Puerto Rico") == ("PR",)
    assert countries.country("PRI").languages == ("en",)
    assert len(countries) == len(load_countries()) + 1
    assert "PR" not in load_countries()


def test_a_field_is_replaced_and_the_others_stay(load: Load) -> None:
    laos = load('LA.en.other = ["Lane Xang"]').country("LA")
    assert laos.name() == "Laos"
    assert laos.adjectives() == ("Lao", "Laotian")
    assert laos.official_name("vi") == "Cộng hòa Dân chủ Nhân dân Lào"
    countries = load('LA.en.other = ["Lane Xang"]')
    assert countries.find("Lane Xang") == ("LA",)
    assert countries.find("Kingdom of Laos") == ()


def test_the_later_file_wins(load: Load) -> None:
    assert load('LA.en.name = "One"', 'LA.en.name = "Two"').country("LA").name() == "Two"


def test_a_language_is_added(load: Load) -> None:
    countries = load('LA.lo.name = "ລາວ"\nCN.zh.name = "中国"\nLA.zh.name = "老挝"\nKR.ko.name = "한국"')
    assert countries.country("LA").languages == ("en", "lo", "vi", "zh")
    text = "中国和老挝的关系; ປະເທດລາວ; 한국은; 中Laos国"
    assert [span.codes for span in countries.names_in(text)] == [("CN",), ("LA",), ("LA",), ("KR",), ("LA",)]


def test_a_phrase_that_means_no_country_is_added(load: Load) -> None:
    countries = load('[not_countries]\nfr = ["Laos Street"]')
    assert list(countries.names_in("Laos Street")) == []
    assert [span.codes for span in countries.names_in("Laos Street", "en")] == [("LA",)]


def test_the_phrases_of_the_library_stay(load: Load) -> None:
    countries = load('[not_countries]\nen = ["Laos Street"]')
    assert list(countries.names_in("Latin America, Laos Street", "en")) == []


def test_a_name_that_two_share_is_declared_by_both(load: Load) -> None:
    country = PUERTO_RICO + 'en.other = ["Laos"]\n'
    with pytest.raises(ParseError, match=r"own0\.toml.*'Laos' names LA, PR") as caught:
        load(country)
    assert caught.value.path == "$.PR"
    both = load(country + 'en.ambiguous = ["Laos"]\n[LA]\nen.ambiguous = ["Laos"]')
    assert both.find("Laos") == ("LA", "PR")


@pytest.mark.parametrize(
    ("text", "path", "message"),
    [
        ("LA.en.name = 3", "$.LA.en.name", "wrong type"),
        ('LA.en.other = "Lane Xang"', "$.LA.en.other", "wrong type"),
        ("LA.en.other = [1]", "$.LA.en.other", "not every element"),
        ('LA.en.other = [" "]', "$.LA.en.other", "not every element"),
        ('LA.en.other = ["A", "A"]', "$.LA.en.other", "repeated"),
        ('LA.en.name = " "', "$.LA.en.name", "empty"),
        ('LA.en = "Laos"', "$.LA.en", "wrong type"),
        ('LA = "Laos"', "$.LA", "wrong type"),
        ('LA.en.naem = "Laos"', "$.LA.en.naem", "unknown key"),
        ('LA.english.name = "Laos"', "$.LA.english", "unknown key"),
        ('laos.en.name = "Laos"', "$.laos", "not a country"),
        ("LA.until = true", "$.LA.until", "wrong type"),
        ("LA.until = 1975", "$.LA", "historical"),
        ('SU.status = "un_member"', "$.SU", "historical"),
        ('LA.status = "kingdom"', "$.LA", "'kingdom' is none of un_member"),
        ('LA.alpha3 = "lao"', "$.LA", "'LAO'"),
        ('LA.alpha3 = "VNM"', "$.VN", "also the alpha-3 code of LA"),
        ('PR.status = "other"\nPR.en.name = "Puerto Rico"', "$.PR", "alpha3"),
        ('PR.status = "other"\nPR.alpha3 = "PRI"', "$.PR", "one short name"),
        ('LA.fr.other = ["Lao"]', "$.LA", "one short name"),
        ('LA.en.ambiguous = ["Lan Xang"]', "$.LA", "en.ambiguous"),
        ('not_countries.english = ["Laos Street"]', "$.not_countries.english", "unknown key"),
        ("not_countries.en = [1]", "$.not_countries.en", "not every element"),
    ],
)
def test_a_wrong_file_is_refused_with_the_place(load: Load, text: str, path: str, message: str) -> None:
    with pytest.raises(ParseError, match=message) as caught:
        load(text)
    assert caught.value.path == path
    assert str(caught.value.source).endswith(".toml")


def test_what_is_no_toml_is_refused_with_line_and_column(load: Load) -> None:
    with pytest.raises(ParseError, match=r"own0\.toml:2:15: Invalid value") as caught:
        load('LA.en.name = "Laos"\nLA.en.other = oops')
    assert (caught.value.line, caught.value.column) == (2, 15)


def test_a_file_that_breaks_off_is_refused(load: Load) -> None:
    with pytest.raises(ParseError, match=r"own0\.toml.*end of document"):
        load("LA.en.other = [")


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "latin1.toml"
    path.write_bytes("LA.en.name = 'L\xe4os'".encode("latin-1"))
    with pytest.raises(ParseError, match="UTF-8"):
        load_countries(path)


def test_a_missing_file_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_countries(tmp_path / "none.toml")
