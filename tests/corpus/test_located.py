"""Turns, mentions and statements of a whole corpus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings

import bilateral_corpus as bc
from bilateral_corpus.corpus.lazy_sequence import LazySequence
from bilateral_corpus.model import Interview
from strategies import corpora

ONE = bc.parse("A harbour\n\nReporter: Why?\n\nAmbassador: Laos and Kenya signed a treaty in 1977.\n", published="2024")
TWO = bc.parse("A talk\n\nReporter: When?\n\nAmbassador: In May.\n")
CORPUS = bc.Corpus([ONE, bc.Interview(id="empty"), TWO])


def test_turns_know_their_interview() -> None:
    places = [(one.interview.id, one.position) for one in CORPUS.turns]
    assert places == [(ONE.id, 0), (ONE.id, 1), (TWO.id, 0), (TWO.id, 1)]
    last = CORPUS.turns[-1]
    assert (last.text, last.role, last.turn) == ("In May.", "interviewee", TWO.turns[1])
    assert last.participant == TWO.participants[1]
    assert [one.published for one in CORPUS.turns[1:3]] == [bc.PartialDate("2024"), None]


def test_mentions_and_statements_know_their_words() -> None:
    assert {one.words for one in CORPUS.mentions} >= {"Laos", "Kenya", "1977"}
    statement = CORPUS.statements[0]
    assert statement.interview is ONE
    assert "treaty" in statement.words
    assert statement.published == bc.PartialDate("2024")
    assert CORPUS.mentions[0].published == bc.PartialDate("2024")
    assert statement.person is statement.statement.person
    assert statement.event is statement.statement.event
    assert statement.side == statement.statement.side


def test_sequences_are_short_to_look_at() -> None:
    assert repr(CORPUS.turns).splitlines()[0] == "<4 turns of 3 interviews>"
    assert repr(CORPUS.turns).splitlines()[1] == repr(CORPUS.turns[0])
    assert len(repr(CORPUS.turns[1])) < 200


def test_what_is_not_there() -> None:
    with pytest.raises(IndexError, match="4 turns"):
        CORPUS.turns[4]
    with pytest.raises(IndexError):
        CORPUS.turns[-5]
    assert len(bc.Corpus().turns) == 0
    assert list(bc.Corpus().mentions) == []


def test_nothing_is_made_before_it_is_asked_for() -> None:
    asked: list[str] = []

    def items(interview: Interview) -> Sequence[str]:
        asked.append(interview.id)
        return (interview.id,)

    sequence = LazySequence("ids", CORPUS.interviews, items)
    assert asked == []
    assert next(iter(sequence)) == ONE.id
    assert asked == [ONE.id]


@settings(max_examples=8)
@given(corpora())
def test_a_lazy_sequence_is_a_sequence(corpus: bc.Corpus) -> None:
    for lazy in (corpus.turns, corpus.mentions, corpus.statements):
        items: list[Any] = list(lazy)
        assert len(lazy) == len(items)
        assert [lazy[number] for number in range(len(lazy))] == items
        assert lazy[::-2] == tuple(items[::-2])
        assert list(reversed(lazy)) == items[::-1]
    assert [one.turn for one in corpus.turns] == [turn for interview in corpus for turn in interview.turns]
    assert [one.mention for one in corpus.mentions] == [each for one in corpus for each in one.mentions]
