"""Words in their context."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

import bilateral_corpus as bc
from bilateral_corpus.corpus.words import words_in
from corpus.analysis.talks import CORPUS, HARBOUR, ROAD
from strategies import corpora


def test_every_place_in_order() -> None:
    lines = CORPUS.concordance("viet nam")
    assert [(line.interview, line.keyword, line.speaker, line.role) for line in lines] == [
        (HARBOUR.id, "Việt Nam", "Ambassador", "interviewee"),
        (ROAD.id, "Viet-Nam", "Reporter", "interviewer"),
    ]
    first = lines[0]
    assert (first.left, first.right) == ("Trade grows. Trade with", "grows too; trade’s the word")
    assert first.published == bc.PartialDate("2024-05-02")
    passage = CORPUS[first.interview].passages[first.passage]
    assert passage.text[first.start : first.end] == "Việt Nam"
    assert first.kind == "turn"


def test_the_window_is_counted_in_words() -> None:
    line = CORPUS.concordance("viet nam", window=1)[0]
    assert (line.left, line.right) == ("with", "grows")
    line = CORPUS.concordance("viet nam", window=0)[0]
    assert (line.left, line.right) == ("", "")


def test_a_role_is_chosen() -> None:
    assert [line.role for line in CORPUS.concordance("trade", role="interviewer")] == ["interviewer"]
    assert len(CORPUS.concordance("trade", role="interviewee")) == 3
    assert [line.speaker for line in CORPUS.concordance("harbour")] == [None]
    with pytest.raises(bc.InvalidValueError):
        CORPUS.concordance("trade", role="ambassador")


def test_a_line_to_look_at() -> None:
    line = str(CORPUS.concordance("road")[-1])
    assert "A road is a [road]" in line
    assert line.endswith("(Ambassador, 2023)")


@settings(max_examples=12)
@given(corpora())
def test_left_keyword_and_right_are_from_the_text(corpus: bc.Corpus) -> None:
    words = [word.group() for one in corpus for passage in one.passages for word in words_in(passage.text)]
    for line in corpus.concordance(words[0]) if words else ():
        text = corpus[line.interview].passages[line.passage].text
        assert text[line.start : line.end] == line.keyword
        assert text[: line.start].rstrip().endswith(line.left)
        assert text[line.end :].lstrip().startswith(line.right)
