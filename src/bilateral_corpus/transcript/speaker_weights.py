"""The weights by which clues count, from their data file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from attrs import frozen


@frozen(kw_only=True)
class Weights:
    """Logistic models, each with its clues' weights and a ``bias``.

    Attributes:
        interviewee: Whether somebody is interviewed (:mod:`.interviewees`).
        asker: Whether a voice asks rather than answers (:mod:`.role_clues`).
    """

    interviewee: Mapping[str, float]
    asker: Mapping[str, float]


@cache
def weights() -> Weights:
    """The weights of the library; read once."""
    text = (files(__package__) / "speakers.toml").read_text(encoding="utf-8")
    return Weights(**tomllib.loads(text))
