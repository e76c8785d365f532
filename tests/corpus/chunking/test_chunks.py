"""Interviews in pieces."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import bilateral_corpus as bc
from bilateral_corpus.corpus.chunking import Chunk, Chunking, chunks_of, to_langchain, to_llama_index
from bilateral_corpus.corpus.words import words_in
from corpus.analysis.talks import CORPUS, HARBOUR, talk
from corpus.corrections.pages import reading
from strategies import interviews

LONG = talk(
    "long",
    ("Reporter", "What grows?"),
    ("Ambassador", "Tea grows on the hills. Rice grows below them. Nothing grows in the harbour.\n\nFish do."),
    ("Reporter", "Why?"),
    ("Ambassador", "It rains."),
)


def texts(interview: bc.Interview, size: int, overlap: int = 0, count: Callable[[str], int] = len) -> list[str]:
    return [chunk.text for chunk in bc.Corpus([interview]).chunks(size=size, overlap=overlap, count=count)]


def test_all_in_one_if_it_fits() -> None:
    (chunk,) = bc.Corpus([HARBOUR]).chunks(size=500)
    assert chunk.text.startswith("A harbour\n\nReporter: Is trade growing, Ambassador?\n\nAmbassador: Trade grows.")
    assert (chunk.id, chunk.interview, chunk.number, chunk.overlap) == ("harbour#0", "harbour", 0, 0)
    assert chunk.speakers == ("Reporter", "Ambassador")
    assert chunk.published == bc.PartialDate("2024-05-02")
    assert len(chunk.spans) == 5


def test_a_question_stays_with_its_answer() -> None:
    assert texts(LONG, 112)[-1] == "Reporter: Why?\n\nAmbassador: It rains."
    assert texts(LONG, 150)[0].startswith("Reporter: What grows?\n\nAmbassador: Tea grows")


def test_a_turn_stays_whole_and_is_cut_between_sentences_if_it_cannot() -> None:
    # The answer has 98 code points with the name of who gives it.
    assert texts(LONG, 100)[:2] == ["Reporter: What grows?", f"Ambassador: {LONG.turns[1].text}"]
    assert texts(LONG, 70)[:3] == [
        "Reporter: What grows?\n\nAmbassador: Tea grows on the hills.",
        "Ambassador: Rice grows below them. Nothing grows in the harbour.",
        "Ambassador: Fish do.\n\nReporter: Why?\n\nAmbassador: It rains.",
    ]


def test_what_is_repeated_is_short_enough_and_told() -> None:
    found = bc.Corpus([LONG]).chunks(size=84, overlap=40)
    assert [(chunk.text, chunk.overlap) for chunk in found] == [
        ("Reporter: What grows?\n\nAmbassador: Tea grows on the hills. Rice grows below them.", 0),
        ("Ambassador: Rice grows below them.\n\nAmbassador: Nothing grows in the harbour.", 1),
        ("Ambassador: Fish do.\n\nReporter: Why?\n\nAmbassador: It rains.", 0),
    ]


def test_tokens_are_counted_as_asked() -> None:
    def tokens(text: str) -> int:
        return len(text.split())

    assert max(map(tokens, texts(LONG, 9, count=tokens))) <= 9
    assert len(texts(LONG, 100, count=tokens)) == 1


def test_a_chunk_knows_what_it_names() -> None:
    chunks = bc.Corpus([reading()]).chunks(size=80)
    assert [(chunk.people, chunk.events) for chunk in chunks] == [
        (("khamvong",), ("treaty-signed-1977",)),
        (("khamvong",), ("treaty-signed-1977",)),
        ((), ()),
    ]
    assert [chunk.speakers for chunk in chunks] == [("Reporter",), ("Ambassador",), ("Ambassador",)]
    assert chunks[1].spans == (reading().turns[1].span,)


def test_what_stands_between_a_question_and_its_answer_does_not_part_them() -> None:
    first, second = talk("x", ("Reporter", "Why?"), ("Ambassador", "So.")).turns
    between, after = (bc.Passage(kind="narration", text=text, span=bc.Span(7, 7)) for text in ("A pause.", "The end."))
    whole = talk("x", ("Reporter", "Why?"), ("Ambassador", "So."))
    parted = evolve(whole, passages=[first, evolve(between, span=bc.Span(4, 4)), second, after])
    assert texts(parted, 45) == ["Reporter: Why?\n\nA pause.\n\nAmbassador: So.", "The end."]


def test_boilerplate_is_left_out() -> None:
    button = bc.Passage(kind="boilerplate", text="Share", span=bc.Span(500, 505))
    assert "Share" not in "".join(texts(evolve(HARBOUR, passages=[*HARBOUR.passages, button]), 500))


@pytest.mark.parametrize(("size", "overlap"), [(0, 0), (10, 10), (10, -1)])
def test_sizes_that_make_no_sense(size: int, overlap: int) -> None:
    with pytest.raises(bc.InvalidValueError):
        CORPUS.chunks(size=size, overlap=overlap)


def words(texts_: list[str]) -> list[str]:
    return [word.group() for text in texts_ for word in words_in(text)]


@settings(max_examples=40)
@given(interviews(), st.integers(1, 400), st.integers(0, 60))
def test_nothing_is_lost_and_order_is_kept(interview: bc.Interview, size: int, overlap: int) -> None:
    chunking = Chunking(size, min(overlap, size - 1))
    found = chunks_of(interview, chunking)
    assert [chunk.number for chunk in found] == list(range(len(found)))
    fresh = [span for chunk in found for span in chunk.spans[chunk.overlap :]]
    assert all(one.start <= other.start for one, other in pairwise(fresh))
    said = words([turn.text for turn in interview.turns])
    pieces = [word for chunk in found for word in words([chunk.text])]
    if size >= 200:
        assert set(said) <= set(pieces)
    else:
        assert sum(map(len, said)) <= sum(map(len, pieces))


_SENTENCES = st.lists(
    st.sampled_from(["Tea grows.", "Why not?", "A road.", "It rains in the hills!"]), min_size=1, max_size=6
)
_SAID = st.lists(st.tuples(st.sampled_from(["Reporter", "Ambassador"]), _SENTENCES.map(" ".join)), max_size=8)


@settings(max_examples=150)
@given(_SAID, st.integers(30, 200), st.integers(0, 29))
def test_sizes_questions_and_turns_are_respected(said: list[tuple[str, str]], size: int, overlap: int) -> None:
    interview = talk("x", *said)
    found = chunks_of(interview, Chunking(size, overlap))
    assert all(len(chunk.text) <= size for chunk in found)
    for turn, (name, text) in zip(interview.turns, said, strict=True):
        if len(f"{name}: {text}") <= size:
            assert any(turn.span in chunk.spans for chunk in found)
    for exchange in interview.exchanges:
        turns = (*exchange.questions, *exchange.answers)
        together = "\n\n".join(f"{(turn.speaker or '').title()}: {turn.text}" for turn in turns)
        if len(together) <= size:
            assert any(together in chunk.text for chunk in found)
    fresh = " ".join(_fresh(chunk) for chunk in found).split()
    assert [word for word in fresh if not word.endswith(":")] == " ".join(text for _, text in said).split()


def _fresh(chunk: Chunk) -> str:
    return "\n\n".join(chunk.text.split("\n\n")[chunk.overlap :])


def test_what_is_measured_is_linear_in_a_long_turn() -> None:
    def measured(times: int) -> int:
        total = 0

        def count(text: str) -> int:
            nonlocal total
            total += len(text)
            return len(text)

        chunks_of(talk("x", ("Ambassador", "It rains in the hills. " * times)), Chunking(400, 40, count))
        return total

    assert measured(4_000) < 5 * measured(1_000)


def test_documents_of_langchain() -> None:
    pytest.importorskip("langchain_core", reason="langchain-core is not installed")
    (document,) = to_langchain(bc.Corpus([HARBOUR]).chunks(size=500))
    assert document.page_content.startswith("A harbour")
    assert (document.id, document.metadata["published"]) == ("harbour#0", "2024-05-02")


def test_nodes_of_llama_index() -> None:
    pytest.importorskip("llama_index.core", reason="llama-index-core is not installed")
    (node,) = to_llama_index(bc.Corpus([HARBOUR]).chunks(size=500))
    assert node.text.startswith("A harbour")
    assert (node.id_, node.metadata["interview"]) == ("harbour#0", "harbour")
