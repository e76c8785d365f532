"""The corpus: an ordered, immutable collection of interviews."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

import bilateral_corpus as bc

ONE = bc.parse("A harbour for one\n\nReporter: Why?\n\nAmbassador: So.\n")
TWO = bc.parse("A harbour for two\n\nReporter: Why?\n\nAmbassador: So.\n")
THREE = bc.parse("A harbour for three\n\nThe talk was short.\n")


def test_interviews_keep_their_order() -> None:
    corpus = bc.Corpus([TWO, ONE, THREE])
    assert list(corpus) == [TWO, ONE, THREE]
    assert corpus.interviews == (TWO, ONE, THREE)
    assert len(corpus) == 3


def test_interviews_are_found_by_position_and_by_id() -> None:
    corpus = bc.Corpus([TWO, ONE])
    assert corpus[0] is corpus[TWO.id] is TWO
    assert corpus[-1] is corpus[ONE.id] is ONE


def test_what_is_not_there() -> None:
    corpus = bc.Corpus([ONE])
    with pytest.raises(KeyError):
        corpus[TWO.id]
    with pytest.raises(IndexError):
        corpus[1]


def test_a_slice_is_a_corpus() -> None:
    problem = bc.Problem(code="unreadable", message="it was a scan")
    corpus = bc.Corpus([ONE, TWO, THREE], problems=[problem])
    assert corpus[1:] == bc.Corpus([TWO, THREE], problems=[problem])
    assert corpus[::-1].interviews == (THREE, TWO, ONE)


def test_membership() -> None:
    corpus = bc.Corpus([ONE])
    assert ONE in corpus
    assert ONE.id in corpus
    assert TWO not in corpus
    assert TWO.id not in corpus
    assert evolve(ONE, title="Another") not in corpus
    assert 0 not in corpus


def test_corpora_are_values() -> None:
    assert bc.Corpus([ONE, TWO]) == bc.Corpus(iter([ONE, TWO]))
    assert bc.Corpus([ONE, TWO]) != bc.Corpus([TWO, ONE])
    assert hash(bc.Corpus([ONE, TWO])) == hash(bc.Corpus([ONE, TWO]))


def test_a_corpus_cannot_be_changed() -> None:
    corpus = bc.Corpus([ONE])
    with pytest.raises(FrozenInstanceError):
        corpus.interviews = ()  # type: ignore[misc]


def test_an_empty_corpus() -> None:
    corpus = bc.Corpus()
    assert len(corpus) == 0
    assert list(corpus) == []
    assert corpus.problems == ()


def test_two_interviews_with_one_id_are_refused() -> None:
    with pytest.raises(bc.IntegrityError, match=ONE.id):
        bc.Corpus([ONE, evolve(ONE, title="Another")])


@pytest.mark.parametrize("value", [None, "text", 3])
def test_only_interviews_are_held(value: object) -> None:
    with pytest.raises(bc.InvalidValueError, match=type(value).__name__):
        bc.Corpus([ONE, value])  # type: ignore[list-item]


def test_what_it_looks_like() -> None:
    assert repr(bc.Corpus([ONE, TWO, THREE])) == "<Corpus: 3 interviews, 4 turns, 0 problems>"


def test_evolving_keeps_the_index_right() -> None:
    corpus = evolve(bc.Corpus([ONE]), interviews=[TWO])
    assert TWO.id in corpus
    assert ONE.id not in corpus


@pytest.mark.parametrize(
    "duplicated",
    [*(lambda corpus, n=n: pickle.loads(pickle.dumps(corpus, n)) for n in range(2, 6)), copy.copy, copy.deepcopy],
)
def test_a_corpus_goes_to_other_processes_and_is_copied(duplicated: Callable[[bc.Corpus], bc.Corpus]) -> None:
    corpus = bc.Corpus([ONE, TWO], problems=[bc.Problem(code="unreadable", message="it was a scan")])
    again = duplicated(corpus)
    assert again == corpus
    assert hash(again) == hash(corpus)
    assert again[TWO.id] is again[1]
