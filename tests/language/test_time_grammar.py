"""The files that say how a language speaks of time."""

from __future__ import annotations

from pathlib import Path

import pytest

from bilateral_corpus import ParseError
from bilateral_corpus.language import time_grammar as module
from bilateral_corpus.language.time_grammar import time_grammar


@pytest.mark.parametrize(
    ("tag", "file"),
    [("en", "en"), ("en-GB", "en"), ("VI", "vi"), ("zh", "zh-Hans"), ("zh-TW", "zh-Hans"), ("und", "und")],
)
def test_a_tag_finds_its_file(tag: str, file: str) -> None:
    grammar = time_grammar(tag)
    assert grammar is not None
    assert grammar.tag == file


def test_a_language_without_a_file_has_no_grammar() -> None:
    assert time_grammar("eo") is None


def test_months_and_weekdays_are_those_of_the_language() -> None:
    grammar = time_grammar("fr")
    assert grammar is not None
    assert "mars" in grammar.dates.months["3"]
    assert grammar.dates.weekdays[0] == "lundi"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("[words]\n[stages]\nunit = 3\n", "$.stages.unit"),
        ("[words]\n[stages]\n[tens]\n", "$.tens"),
        ("[words.unit]\nyear = [3]\n[stages]\n", "$.words.unit.year"),
        ("[words]\n[stages]\n[tense]\nfutur = []\n", "$.tense.futur"),
    ],
)
def test_a_mistake_is_named_with_its_place(
    text: str, path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "time"
    folder.mkdir()
    (folder / "eo.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(module, "files", lambda _package: tmp_path)
    with pytest.raises(ParseError) as caught:
        module._grammar.__wrapped__("eo")
    assert caught.value.path == path
