"""Names of countries in other languages. Expected values are written by hand, not taken from the data files."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.resources import files

import pytest

from bilateral_corpus.knowledge import CountryStatus, NameKind, countries_in, load_countries
from bilateral_corpus.language import languages

TAGS = sorted(entry.name.removesuffix(".toml") for entry in (files("bilateral_corpus.knowledge") / "names").iterdir())


def test_every_language_that_is_read_has_names_of_countries() -> None:
    assert {*TAGS, "en", "vi"} >= {language.tag for language in languages()}


@pytest.mark.parametrize("tag", TAGS)
def test_every_country_that_has_not_ended_has_one_short_name(tag: str) -> None:
    known = countries_in(tag)
    assert [entry.code for entry in known] == [
        entry.code for entry in load_countries() if entry.status is not CountryStatus.HISTORICAL
    ]
    for entry in known:
        assert entry.languages == (tag.partition("-")[0],)
        assert [name.kind for name in entry.names].count(NameKind.NAME) == 1


@pytest.mark.parametrize("tag", TAGS)
def test_names_are_written_as_prose_has_them(tag: str) -> None:
    for name in (name for entry in countries_in(tag) for name in entry.names):
        assert not re.search(r"[\u200b&]|^\s|\s$", name.text), name
        assert name in countries_in(tag).lookup(name.text, tag)


@pytest.mark.parametrize(
    ("tag", "text", "code"),
    [
        ("fr", "Norvège", "NO"),
        ("fr", "norvégienne", "NO"),
        ("fr", "Côte d'Ivoire", "CI"),
        ("fr", "États-Unis", "US"),
        ("fr", "Birmanie", "MM"),
        ("es", "Noruega", "NO"),
        ("fr", "norvégiennes", "NO"),
        ("fr", "Suédois", "SE"),
        ("es", "chileno", "CL"),
        ("es", "británicos", "GB"),
        ("es", "franceses", "FR"),
        ("es", "iraníes", "IR"),
        ("pt", "alemães", "DE"),
        ("es", "EE. UU.", "US"),
        ("pt", "Noruega", "NO"),
        ("pt", "Vietname", "VN"),
        ("pt", "angolana", "AO"),
        ("de", "Norwegens", "NO"),
        ("de", "norwegische", "NO"),
        ("de", "Türkei", "TR"),
        ("ru", "Норвегии", "NO"),
        ("ru", "Вьетнаме", "VN"),
        ("ru", "российского", "RU"),
        ("ru", "США", "US"),
        ("ru", "КНР", "CN"),
        ("zh-Hans", "老挝", "LA"),
        ("zh-Hant", "寮國", "LA"),
        ("zh-Hant-HK", "老撾", "LA"),
        ("ja", "ノルウェー", "NO"),
        ("ko", "노르웨이", "NO"),
        ("lo", "ຫວຽດນາມ", "VN"),
        ("km", "ឡាវ", "LA"),
        ("th", "ลาว", "LA"),
        ("fr-CA", "Norvège", "NO"),
    ],
)
def test_a_name_in_its_language(tag: str, text: str, code: str) -> None:
    assert countries_in(tag).find(text, tag) == (code,)


@pytest.mark.parametrize(
    ("tag", "text", "codes"),
    [
        ("fr", "Congo", ("CD", "CG")),
        ("fr", "congolaise", ("CD", "CG")),
        ("fr", "coréens", ("KP", "KR")),
        ("es", "Corea", ("KP", "KR")),
        ("es", "coreanas", ("KP", "KR")),
    ],
)
def test_what_two_countries_share(tag: str, text: str, codes: tuple[str, ...]) -> None:
    assert countries_in(tag).find(text, tag) == codes


@pytest.mark.parametrize(
    ("tag", "text"), [("fr", "Noruega"), ("es", "Norvège"), ("ru", "рф"), ("fr", "norvège"), ("de", "")]
)
def test_what_is_no_name_in_a_language(tag: str, text: str) -> None:
    assert countries_in(tag).find(text) == ()


@pytest.mark.parametrize("tag", ["en", "vi", "en-GB", "eo", "und", ""])
def test_a_language_without_a_file_has_the_names_of_all(tag: str) -> None:
    assert countries_in(tag) is load_countries()


def test_only_the_language_asked_for_is_read() -> None:
    code = """
import os, sys
from bilateral_corpus.knowledge import countries_in
def refuse(event, args):
    if event == "open" and "names" in str(args[0]) and not str(args[0]).endswith("fr.toml"):
        os._exit(1)
sys.addaudithook(refuse)
assert countries_in("en").find("Laos") == ("LA",)
assert countries_in("fr").find("Laos") == ("LA",)
"""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", code], check=False, env=environment).returncode == 0
