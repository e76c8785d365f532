"""The weights by which clues count, from their data file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from bilateral_corpus.transcript.weights import read_weights


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
    return Weights(**read_weights("speakers"))
