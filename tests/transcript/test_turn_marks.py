"""Marks of turns other than labels."""

from __future__ import annotations

from attrs import evolve

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.blocks import Block, Hint, blocks_of
from bilateral_corpus.transcript.division import Sign, Unit
from bilateral_corpus.transcript.questions import Scale
from bilateral_corpus.transcript.turn_marks import has_dashes_inside, read_units

SCALE = Scale(lexicon("en"), 0.0)


def blocks(*texts: str) -> dict[int, Block]:
    return dict(enumerate(block for text in texts for block in blocks_of(text)))


def units(*texts: str, cut: bool = False) -> list[Unit]:
    return read_units(blocks(*texts), SCALE, cut=cut)


def test_signs() -> None:
    texts = ["- Why?", "— Because.", ">> WHY?", "* Why?", "Why?"]
    found = units(*texts)
    signs = [Sign.DASH, Sign.DASH, Sign.CHEVRON, Sign.STAR]
    assert [one.signs for one in found] == [*(frozenset({sign}) for sign in signs), frozenset()]
    assert [text[one.mark :] for text, one in zip(texts, found, strict=True)] == [
        "Why?", "Because.", "WHY?", "Why?", "Why?",
    ]  # fmt: skip


def test_numbers_count_up_from_one() -> None:
    texts = ["1. Why now?", "Because.", "2. And how?", "In two steps.", "1. Roads.", "2. Ports.", "3. And then?"]
    numbered = [one.block for one in units(*texts) if Sign.NUMBER in one.signs]
    assert numbered == [0, 2, 6]


def test_a_year_is_no_number_of_a_question() -> None:
    assert not any(one.signs for one in units("12. May was cold.", "14. May was colder."))


def test_bold_type_and_headings_are_emphasis() -> None:
    bold, plain = (blocks("Why now?")[0] for _ in range(2))
    found = read_units(
        {0: evolve(bold, emphasised=8), 1: plain, 2: evolve(plain, hint=Hint.HEADING)}, SCALE
    )  # fmt: skip
    assert [Sign.EMPHASIS in one.signs for one in found] == [True, False, True]


def test_a_bold_question_shows_where_the_answer_begins() -> None:
    one = evolve(blocks("Why now? Because we can.")[0], emphasised=8)
    (unit,) = read_units({0: one}, SCALE)
    assert (unit.is_cut, unit.cut) == (True, 8)


def test_a_question_inside_a_paragraph_may_be_cut_off() -> None:
    (unit,) = units("Will you return? Gladly, I said so in May.")
    assert (unit.is_cut, unit.cut) == (False, len("Will you return? "))
    assert unit.cut_gains > 0


def test_dashes_inside_a_paragraph_begin_parts() -> None:
    text = "- Will you return? - Gladly. - And when?"
    found = units(text, cut=True)
    assert [text[one.start : one.mark] for one in found] == ["- ", "- ", "- "]
    assert has_dashes_inside(blocks(text)[0])
    assert len(units(text)) == 1


def test_a_dash_that_follows_no_question_is_an_aside() -> None:
    text = "We came. - It was late - and saw nobody."
    assert not has_dashes_inside(blocks(text)[0])
    assert len(units(text, cut=True)) == 1


def test_a_short_line_alone_among_sentences_may_be_a_heading() -> None:
    prose = "The cranes can be heard all day long."
    found = units(prose, prose, "A harbour for two", prose, prose, "These are:", "Roads", "Ports", prose, *[prose] * 9)
    alone, listed = found[2].heading, found[6].heading
    assert found[0].heading is None
    assert alone is not None
    assert listed is not None
    assert alone > 0 > listed


def test_a_line_that_goes_on_is_no_heading() -> None:
    prose = "The cranes can be heard all day long."
    found = units(*[prose] * 9, "We saw the harbour", "and went home.", prose)
    assert (found[9].heading or 0) < 0
