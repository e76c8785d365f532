"""The law of all formats that are written and read: what one says that it holds comes back, and the rest is told."""

from __future__ import annotations

import itertools
import warnings
from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, note, settings

from bilateral_corpus.errors import UnrepresentableError
from bilateral_corpus.formats import Format, LossWarning, dumps, formats, loads
from bilateral_corpus.formats.holding import held, lost
from bilateral_corpus.model import Interview, Passage, Span, Turn
from formats.sample import INTERVIEW as SAMPLE
from strategies import interviews

(TURN,) = SAMPLE.turns
INTERVIEW = evolve(SAMPLE, passages=[SAMPLE.passages[0], evolve(TURN, end=timedelta(seconds=92))])

TWO_WAY = [format for format in formats if format.read is not None and format.write is not None]
BY_NAME = pytest.mark.parametrize("format", TWO_WAY, ids=lambda format: format.name)


def written(interview: Interview, format: Format) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", LossWarning)
        return dumps(interview, format.name)


def fit_for(format: Format, interview: Interview) -> Interview:
    """The interview with times, where a format holds nothing of one without."""
    if format.name not in {"webvtt", "srt"}:
        return interview
    turns = interview.turns or (Turn(text="Yes.", span=Span(0, 0)),)
    timed = [evolve(turn, start=turn.start or timedelta.min, end=turn.end or timedelta.max) for turn in turns[1:]]
    first = evolve(turns[0], start=timedelta(seconds=1), end=timedelta(seconds=2))
    others = [passage for passage in interview.passages if not isinstance(passage, Turn)]
    return evolve(interview, passages=_in_order([*others, first, *timed]))


def _in_order(passages: list[Passage]) -> list[Passage]:
    places = itertools.count(step=10**7)
    bare: dict[str, Any] = {"label": None, "label_span": None, "interruptions": ()}
    return [
        evolve(one, span=Span(place, place), **(bare if isinstance(one, Turn) else {}))
        for one, place in zip(passages, places, strict=False)
    ]


# One generated interview for all formats: to make it takes longer than to write and read it.
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(generated=interviews())
def test_what_is_held_comes_back_and_what_is_not_is_told(generated: Interview) -> None:
    for format in TWO_WAY:
        note(format.name)
        interview = fit_for(format, generated)
        losses = lost(interview, format)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            data = dumps(interview, format.name)
        told = [str(one.message) for one in caught]
        assert told == [f"{format.title} does not hold: {', '.join(losses)}"] * bool(losses)
        again = loads(data, format.name, annotators=())
        assert held(again, format) == held(interview, format)
        assert bool(losses) or again == interview


@BY_NAME
def test_what_would_be_lost_can_be_refused(format: Format) -> None:
    talk = evolve(INTERVIEW, title="a\0b")
    if lost(talk, format):
        with pytest.raises(UnrepresentableError, match="does not hold"):
            dumps(talk, format.name, strict=True)
    else:
        assert loads(dumps(talk, format.name, strict=True), format.name) == talk


@BY_NAME
def test_the_same_interview_is_the_same_bytes(format: Format) -> None:
    assert written(INTERVIEW, format) == written(INTERVIEW, format)


@BY_NAME
def test_what_was_read_is_written_as_it_was(format: Format) -> None:
    once = written(INTERVIEW, format)
    assert written(loads(once, format.name, annotators=()), format) == once
