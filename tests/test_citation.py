"""CITATION.cff says what the package says."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import bilateral_corpus as bc

PROJECT = Path(__file__).parents[1]
CITATION = (PROJECT / "CITATION.cff").read_text(encoding="utf-8")


def _value(key: str) -> str:
    found = re.search(rf"^{key}: (.+)$", CITATION, re.MULTILINE)
    assert found is not None, key
    return found[1]


def test_the_version_is_that_of_the_package() -> None:
    assert _value("version") == bc.__version__


def test_the_licence_is_that_of_the_package() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert _value("license") == project["license"]


def test_the_form_is_the_one_that_readers_know() -> None:
    assert _value("cff-version") == "1.2.0"
    assert _value("type") == "software"
