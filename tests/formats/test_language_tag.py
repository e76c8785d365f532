"""Tags of languages, as callers give them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import bilateral_corpus as bc
from bilateral_corpus.formats.language_tag import language_tag

TEXT = "Reporter: Why now?\n\nAmbassador: Because.\n"


@pytest.mark.parametrize("tag", ["en", "vi", "zh-Hans", "mul", "en-x-own", None])
def test_tags_are_taken(tag: str | None) -> None:
    assert language_tag(tag) == tag


@pytest.mark.parametrize(
    ("value", "near"), [("English", "'en'"), ("tiếng Việt", ""), ("", ""), ("e", ""), ("en us", ""), (3, "")]
)
def test_what_is_none_is_refused(value: Any, near: str) -> None:
    with pytest.raises(bc.InvalidValueError, match=f"BCP 47.*{near}"):
        language_tag(value)


def test_all_ways_to_read_refuse_it(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text(TEXT)
    for attempt in (
        lambda: bc.parse(TEXT, language="English"),
        lambda: bc.loads(TEXT.encode(), "text", language="English"),
        lambda: bc.read(tmp_path / "talk.txt", language="English"),
        lambda: bc.read_corpus(tmp_path, language="English"),
    ):
        with pytest.raises(bc.InvalidValueError, match="did you mean 'en'"):
            attempt()
