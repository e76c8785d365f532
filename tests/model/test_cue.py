"""Captions."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import Cue, Span, Turn

SECOND = timedelta(seconds=1)
CUE: dict[str, Any] = {"span": Span(0, 3), "start": SECOND, "end": 2 * SECOND}


def test_a_cue_may_be_empty_and_without_length_in_time() -> None:
    assert Cue(span=Span(2, 2), start=SECOND, end=SECOND).span.start == 2


@pytest.mark.parametrize(
    "changed",
    [{"span": (0, 3)}, {"start": 1.0}, {"end": "PT2S"}, {"start": 3 * SECOND}],
)
def test_what_does_not_fit_is_refused(changed: dict[str, Any]) -> None:
    with pytest.raises(InvalidValueError):
        Cue(**CUE | changed)


def test_cues_lie_in_the_text_of_their_turn_one_after_the_other() -> None:
    first, second = Cue(**CUE), Cue(span=Span(4, 7), start=2 * SECOND, end=3 * SECOND)
    assert Turn(text="Why now?", span=Span(0, 8), cues=[first, second]).cues == (first, second)
    for cues in ([second, first], [first, first], [Cue(**CUE | {"span": Span(0, 9)})], ["00:01"]):
        with pytest.raises(InvalidValueError):
            Turn(text="Why now?", span=Span(0, 8), cues=cues)
