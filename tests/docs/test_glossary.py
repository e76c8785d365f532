"""The glossary is in order, says each thing once, and points at words that it has."""

from __future__ import annotations

import re
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
GLOSSARY = (DOCS / "glossary.md").read_text(encoding="utf-8")
TERMS = re.findall(r"^(\w.*)\n    \S", GLOSSARY, re.MULTILINE)


def test_terms_stand_once_and_in_order() -> None:
    assert sorted(set(TERMS), key=str.casefold) == TERMS


def test_every_term_that_is_pointed_at_is_explained() -> None:
    pages = [*DOCS.glob("*.md"), *DOCS.glob("*/*.md"), *DOCS.glob("*/*/*.md")]
    used = {term for page in pages for term in re.findall(r"\{term\}`([^`]+)`", page.read_text(encoding="utf-8"))}
    assert {"person", "treaty"} <= used
    assert used <= set(TERMS)
