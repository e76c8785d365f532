"""Frequencies, keywords, and who talks how much. The expected counts are counted by hand in ``talks.py``."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bilateral_corpus as bc
from bilateral_corpus.corpus.analysis.frequency import frequencies
from bilateral_corpus.corpus.analysis.keyness import keywords, log_likelihood
from corpus.analysis.talks import CORPUS, HARBOUR, ROAD


def test_how_often_each_word_is_said() -> None:
    found = CORPUS.frequencies()
    by_word = {one.word: one for one in found}
    assert (by_word["trade"].count, by_word["trade"].interviews) == (4, 1)
    assert (by_word["a"].count, by_word["road"].count, by_word["tea"].count) == (3, 3, 3)
    assert by_word["Ambassador"].count == 1
    assert (by_word["Nam"].count, by_word["Nam"].interviews) == (2, 2)
    assert sum(one.count for one in found) == 32
    assert [one.count for one in found] == sorted((one.count for one in found), reverse=True)
    assert by_word["trade"].per_million == pytest.approx(4 / 32 * 1_000_000, abs=0.01)


def test_equally_common_words_have_one_rank() -> None:
    found = bc.Corpus([ROAD]).frequencies()
    assert [(one.rank, one.word, one.count) for one in found][:4] == [
        (1, "a", 3), (1, "road", 3), (3, "is", 1), (3, "Nam", 1),
    ]  # fmt: skip


def test_a_role_is_chosen() -> None:
    assert {one.word for one in CORPUS.frequencies(role="interviewer")} == {
        *("Is", "trade", "growing", "Ambassador", "And", "tea", "Why", "a", "road", "to", "Viet", "Nam")
    }


def test_words_may_be_taken_apart_in_another_way() -> None:
    letters = frequencies([ROAD], role="interviewee", words=lambda text: [text[0]])
    assert [(one.word, one.count) for one in letters] == [("A", 1)]


def test_log_likelihood_is_that_of_rayson() -> None:
    # Worked by hand: a word said 10 times in 1,000 words here, 5 times in 2,000 there. Expected are 15/3 = 5 and 10;
    # G² = 2 (10 ln 2 + 5 ln 0.5) = 10 ln 2.
    assert log_likelihood(10, 1000, 5, 2000) == pytest.approx(6.931472, abs=1e-6)
    assert log_likelihood(10, 1000, 20, 2000) == pytest.approx(0)
    assert log_likelihood(3, 10, 0, 20) == pytest.approx(2 * 3 * 1.0986123, abs=1e-6)


@given(st.integers(0, 50), st.integers(50, 500), st.integers(0, 50), st.integers(50, 500))
def test_log_likelihood_is_symmetric_and_not_negative(count: int, total: int, other: int, others: int) -> None:
    if count + other:
        assert log_likelihood(count, total, other, others) == pytest.approx(log_likelihood(other, others, count, total))
        assert log_likelihood(count, total, other, others) > -1e-9


def test_what_is_said_more_here_than_there() -> None:
    found = keywords([HARBOUR], [ROAD], least=0)
    # Said four times in 21 words here and never in 11 there: G² = 2 * 4 ln (32/21).
    assert [(one.word, one.count, one.reference_count) for one in found][:1] == [("trade", 4, 0)]
    assert found[0].log_likelihood == pytest.approx(3.3697, abs=1e-3)
    # The binary logarithm of 4 in 21 over half a time in 11.
    assert found[0].log_ratio == pytest.approx(2.0671, abs=1e-3)
    assert {"road", "a"}.isdisjoint(one.word for one in found)


def test_what_could_be_chance_is_no_keyword() -> None:
    assert len(bc.Corpus([HARBOUR]).keywords([ROAD])) == 0
    assert len(bc.Corpus([HARBOUR]).keywords([])) == 0


def test_answers_against_questions() -> None:
    found = keywords(CORPUS, CORPUS, role="interviewee", reference_role="interviewer", least=0)
    assert "grows" in {one.word for one in found}
    assert "Why" not in {one.word for one in found}


def test_who_talks_how_much() -> None:
    shares = CORPUS.talk_shares()
    assert [(one.interview, one.role, one.turns, one.words) for one in shares] == [
        (HARBOUR.id, "interviewer", 2, 6),
        (HARBOUR.id, "interviewee", 2, 15),
        (ROAD.id, "interviewer", 1, 6),
        (ROAD.id, "interviewee", 1, 5),
    ]
    assert shares[0].share == pytest.approx(6 / 21, abs=1e-4)
    assert shares[3].characters == len("A road is a road.")
    assert "interviewee" in str(shares[1])


def test_who_says_no_word_has_no_share() -> None:
    silent = bc.Turn(text="…", span=bc.Span(0, 1))
    (share,) = bc.Corpus([bc.Interview(id="x", passages=[silent])]).talk_shares()
    assert (share.role, share.words, share.share) == (None, 0, 0.0)


def test_how_long_questions_and_answers_are() -> None:
    found = CORPUS.exchange_lengths()
    assert [(one.position, one.question_words, one.answer_words) for one in found] == [(0, 4, 12), (1, 2, 3), (0, 6, 5)]
    assert [(one.question_turns, one.answer_turns) for one in found] == [(1, 1)] * 3
