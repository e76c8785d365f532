"""Which text belongs to a turn."""

from __future__ import annotations

from bilateral_corpus.model import PassageKind
from bilateral_corpus.transcript.asides import Piece
from bilateral_corpus.transcript.blocks import Block, blocks_of
from bilateral_corpus.transcript.turns import Opening, lay_out

TEXT = "Q: Why?\n\nA: So.\n\nPhoto: L. Orr\n\nAnd so. Q: When? A: Soon.\n\nShare"
BLOCKS = tuple(blocks_of(TEXT))
FIRST, SECOND = Opening(block=0, end=2), Opening(block=1, end=2)
ASIDES = {2: Piece.of(BLOCKS[2], PassageKind.CAPTION)}


def laid_out(*openings: Opening, stop: int = 4, asides: dict[int, Piece] | None = None) -> list[tuple[str, str]]:
    stretches, _ = lay_out(BLOCKS, openings, stop, asides or {})
    return [(TEXT[one.label_start : one.label_end], TEXT[one.start : one.end]) for one in stretches]


def test_a_turn_lasts_until_the_next_one() -> None:
    answer = "So.\n\nPhoto: L. Orr\n\nAnd so. Q: When? A: Soon."
    assert laid_out(FIRST, SECOND) == [("Q:", "Why?"), ("A:", answer)]


def test_the_last_turn_ends_where_the_back_matter_begins() -> None:
    assert laid_out(FIRST, SECOND, stop=2) == [("Q:", "Why?"), ("A:", "So.")]
    assert laid_out(FIRST, stop=5)[0][1].endswith("Share")


def test_turns_may_begin_inside_a_paragraph() -> None:
    inside = (Opening(block=3, start=8, end=10), Opening(block=3, start=17, end=19))
    assert laid_out(SECOND, *inside) == [
        ("A:", "So.\n\nPhoto: L. Orr\n\nAnd so."),
        ("Q:", "When?"),
        ("A:", "Soon."),
    ]


def test_an_aside_between_the_words_interrupts_a_turn() -> None:
    stretches, _ = lay_out(BLOCKS, [FIRST, SECOND], 4, ASIDES)
    assert [one.inside for one in stretches] == [(), (ASIDES[2],)]


def test_an_aside_after_the_words_is_outside() -> None:
    stretches, between = lay_out(BLOCKS, [FIRST, SECOND], 3, ASIDES)
    assert [TEXT[one.start : one.end] for one in stretches] == ["Why?", "So."]
    assert between == [ASIDES[2]]


def test_a_label_without_words_is_an_empty_turn_at_its_end() -> None:
    blocks = [Block(0, 2, "Q:"), Block(4, 6, "A:")]
    stretches, _ = lay_out(blocks, [FIRST, SECOND], 2, {})
    assert [(one.start, one.end) for one in stretches] == [(2, 2), (6, 6)]
