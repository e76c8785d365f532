"""Paragraphs of plain text, with their places."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.transcript.blocks import Block, Hint, blocks_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("one", [(0, 3, "one")]),
        ("one\ntwo", [(0, 3, "one"), (4, 7, "two")]),
        ("\n  one \n\n\u00a0two\t", [(3, 6, "one"), (10, 13, "two")]),
        ("one  two\n", [(0, 8, "one  two")]),
        ("one\x0ctwo\u2028three", [(0, 3, "one"), (4, 7, "two"), (8, 13, "three")]),
    ],
)
def test_blocks(text: str, expected: list[tuple[int, int, str]]) -> None:
    assert [(block.start, block.end, block.text) for block in blocks_of(text)] == expected


@given(st.text(st.sampled_from("ab \t\n\x0b\x0c\x1c\x85\u00a0\u2028\u2029\u3000\u200b\ufeff")))
def test_blocks_hold_all_that_is_not_white_space(text: str) -> None:
    blocks = list(blocks_of(text))
    assert "".join("".join(block.text.split()) for block in blocks) == "".join(text.split())
    for block in blocks:
        assert text[block.start : block.end] == block.text == block.text.strip() != ""
    assert all(one.end <= two.start for one, two in pairwise(blocks))


def test_plain_text_has_no_hints() -> None:
    (block,) = blocks_of("# A harbour")
    assert block.hint is Hint.NONE
    assert block == Block(0, 11, "# A harbour")


def wrapped(text: str, width: int) -> str:
    """Paragraphs with a line end wherever the next word would go over the width, as programs for mail wrap."""
    return "\n\n".join(textwrap.fill(part, width) for part in text.split("\n\n"))


def paragraphs(text: str) -> list[str]:
    return [" ".join(block.text.split()) for block in blocks_of(text)]


PROSE = """\
We met in the spring, and we agreed on a plan for the harbour that both of our sides had wanted for a long time.

It was signed on the pier: a good day. There was rain, of course, since it always rains on the islands in spring. But \
nobody left before the last name stood under it, and nobody spoke of the rain afterwards."""


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100])
def test_lines_that_were_wrapped_at_a_width_are_joined(width: int) -> None:
    assert paragraphs(wrapped(PROSE, width)) == PROSE.split("\n\n")


@pytest.mark.parametrize("width", [12, 150])
def test_nobody_wraps_at_such_a_width(width: int) -> None:
    text = wrapped(PROSE, width)
    assert paragraphs(text) == [line for line in text.split("\n") if line]


def test_short_lines_that_follow_each_other_are_paragraphs() -> None:
    text = "Reporter: Why?\nVenn: It was time.\nReporter: And trade?\nVenn: It grew, and it will go on to grow."
    assert paragraphs(text) == text.split("\n")


def test_a_line_end_after_a_short_line_is_the_end_of_a_paragraph() -> None:
    """Wrapped at 40 columns: "He did." leaves room for "Then", so a paragraph ends there, blank line or not."""
    text = """\
We met in the spring, and all of us were
glad about the plan for the harbour that
he had promised to bring along with him.
He did.
Then it was signed on the pier, in rain,
by both of us and by the harbour master."""
    whole = " ".join(text.split("\n"))
    end = whole.index("Then")
    assert paragraphs(text) == [whole[:end].strip(), whole[end:]]


def test_a_label_after_a_full_line_begins_a_paragraph() -> None:
    """The line before is full, but it ends a sentence, and the next one looks like a label."""
    text = """\
Venn: We met in the spring, and it was a
good day for us and for the harbour too.
Reporter: And what did you do about that
plan for the railway to the port, Madam?
Venn: We agreed on that one later on, in
May, when all of us met again in Aurelia."""
    assert [line.partition(":")[0] for line in paragraphs(text)] == ["Venn", "Reporter", "Venn"]


def test_words_before_a_colon_at_the_beginning_of_a_wrapped_line_are_no_label() -> None:
    """The line before breaks off in mid-sentence."""
    text = """\
Venn: We met in the spring, and it was a
good day for us. We have agreed with the
Council: that is the one of the islands,
not the other one which nobody likes but
everybody fears, as you know quite well."""
    assert len(paragraphs(text)) == 1


def test_lines_that_were_wrapped_unevenly_are_joined() -> None:
    """Text from columns of print: lines break off in mid-sentence, at whatever places; short ones end a paragraph."""
    text = """\
Venn: We met in the spring, and it was
a good day for us and the
harbour. We have agreed with the council of
the islands on a plan, and on
the railway. There was rain, of course,
since it rains.
Reporter: And what did you do about
the plan, which nobody liked, and about
the price of it?
Venn: We paid."""
    assert [line.partition(":")[0] for line in paragraphs(text)] == ["Venn", "Reporter", "Venn"]


def test_a_letter_of_han_takes_two_columns() -> None:
    """Lines of twenty wide letters are as long as forty others; a word of Chinese is one letter long."""
    text = """\
我们在春天见面讨论了关于港口的计划大家都
很高兴因为两国都等待了很多年的时间为了这
个计划而在雨中的码头上签署了文件没有人离
开没有人说起雨"""
    assert paragraphs(text) == [" ".join(text.split("\n"))]
    # As many narrow letters are no width at which anybody wraps.
    narrow = "aaaa bbbb cccc dddd\n" * 5
    assert len(paragraphs(narrow)) == 5


def test_lines_of_verse_are_not_joined() -> None:
    """They begin with capitals, and the next word would have fitted."""
    text = """\
The harbour lies in morning light
The cranes are still
And ships come in
Under the hill
The sea is wide"""
    assert paragraphs(text) == text.split("\n")


def test_a_joined_block_keeps_its_line_ends_and_place() -> None:
    text = "\n\n" + wrapped(PROSE, 60)
    for block in blocks_of(text):
        assert text[block.start : block.end] == block.text


def test_blank_lines_set_blocks_apart() -> None:
    assert [block.apart for block in blocks_of("one\ntwo\n\nthree\n \nfour\n\x0cfive")] == [
        False,
        False,
        True,
        True,
        False,
    ]


WORDS = st.lists(st.sampled_from(["harbour", "we", "Venn:", "met.", "港口", "계획은", "a", "x" * 50]), max_size=60)


@given(WORDS, st.integers(10, 120), st.sampled_from(["\n", "\n\n"]))
def test_nothing_is_lost_however_lines_are_wrapped(words: list[str], width: int, between: str) -> None:
    text = between.join([textwrap.fill(" ".join(words), width)] * 3)
    blocks = list(blocks_of(text))
    assert "".join("".join(block.text.split()) for block in blocks) == "".join(words) * 3
    assert all(text[block.start : block.end] == block.text for block in blocks)


def test_blocks_of_the_rest_of_a_text() -> None:
    assert [block.start for block in blocks_of("title: x\n\none\ntwo", 10)] == [10, 14]
