"""Given names, which tell people from other things that are written with capitals."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = ["given_names"]


@cache
def given_names() -> frozenset[str]:
    """Some twenty thousand given names in Latin letters, as they are printed; read when first asked for."""
    text = (files("bilateral_corpus.knowledge") / "given_names.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))
