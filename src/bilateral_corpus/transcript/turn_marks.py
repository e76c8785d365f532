"""Marks of turns other than labels: dashes, numbers, bold type; and where one stands inside a paragraph."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import evolve

from bilateral_corpus.transcript.blocks import Block, Hint
from bilateral_corpus.transcript.division import Sign, Unit
from bilateral_corpus.transcript.marks import leading_number, mark_length, number_length
from bilateral_corpus.transcript.questions import Scale, is_question
from bilateral_corpus.transcript.speech import ends_sentence, has_sentence_ends, speaking

_SIGNS: Mapping[str, Sign] = {">": Sign.CHEVRON, "*": Sign.STAR, "＊": Sign.STAR}
_INNER_DASH = re.compile(r"(?<=[?？!.…»”\"])[ \u00a0]+[-–—―][ \u00a0]*(?=[^\W\d_]|[\"“«¿¡])")
_QUESTION_END = re.compile(r"[?？؟][\"'”’»」』)]*\s*(?=[^\s?？؟])")

#: The most characters of a heading.
LONGEST_HEADING = 90
_LONGEST_QUESTION = 900
_COLONS = (":", "：")
_PROSE_SHARE = 0.8
# How likely a line is a heading, compared with a paragraph of an answer.
_HEADING_BY_MARKUP = 2.0
_HEADING_ALONE = 1.0
_HEADING = -2.0
# How many places in a paragraph are tried as the end of the question.
_MOST_CUTS = 3
# At most so many numbers may be lost between two numbered questions.
_LOST = 1
# What a number is worth in counting, however little its paragraph reads like a question.
_WORTH = 4.0


def read_units(
    blocks: Mapping[int, Block], scale: Scale, credited: Collection[int] = (), *, cut: bool = False
) -> list[Unit]:
    """Read the marks of paragraphs.

    Args:
        blocks: The blocks, by their numbers.
        scale: What weighs their words.
        credited: The numbers of blocks right before which a credit stands.
        cut: Whether a dash inside a paragraph begins a part of its own.
    """
    numbered, headings = _numbered(blocks, scale), _headings(blocks)
    tells = has_sentence_ends(block.text for block in blocks.values())
    units: list[Unit] = []
    for number, block in blocks.items():
        if cut and (places := _dashes_inside(block.text)):
            units += _parts(number, block.text, places, scale)
        else:
            unit = _unit(number, block, scale, number in numbered, headings.get(number))
            speaks = speaking(block.text, scale.lexicon) if tells else 0.0
            units.append(evolve(unit, speaks=speaks, closes=number in credited))
    return units


def has_dashes_inside(block: Block) -> bool:
    """Whether a dash after a question stands inside a paragraph."""
    return bool(_dashes_inside(block.text))


def _unit(number: int, block: Block, scale: Scale, is_numbered: bool, heading: float | None) -> Unit:
    text = block.text
    mark = mark_length(text)
    signs = {_SIGNS.get(text[0], Sign.DASH)} if mark else set[Sign]()
    if is_numbered:
        signs, mark = signs | {Sign.NUMBER}, number_length(text)
    if is_emphasised(block):
        signs.add(Sign.EMPHASIS)
    words = text[mark:]
    asks = scale.asking(words)
    is_cut = 0 < block.emphasised < len(text) and Sign.EMPHASIS not in signs and is_question(text[: block.emphasised])
    place, gain = _cut(text, mark, asks, scale, block.emphasised if is_cut else 0)
    return Unit(
        block=number,
        mark=mark,
        asks=asks,
        is_asking=is_question(words),
        signs=frozenset(signs),
        cut=place,
        cut_gains=gain,
        is_cut=is_cut,
        heading=None if mark else heading,
    )


def is_emphasised(block: Block) -> bool:
    """Whether all of a block is in bold or the like, or is a heading by its mark-up."""
    return Hint.HEADING in block.hint or block.emphasised >= len(block.text.rstrip(" .?!:*_"))


def _headings(blocks: Mapping[int, Block]) -> dict[int, float]:
    """What may be a heading or a caption, with how likely it is by its form.

    Among paragraphs that end in a full stop a short line that does not is one, if it stands alone: several in a row are
    a list, and so are those after a colon.
    """
    texts = [block.text for block in blocks.values()]
    ended = [ends_sentence(text) for text in texts]
    is_prose = sum(ended) >= _PROSE_SHARE * len(ended)
    found = {}
    for place, (number, block) in enumerate(blocks.items()):
        if Hint.HEADING in block.hint and not ended[place]:
            found[number] = _HEADING_BY_MARKUP
        elif not ended[place] and len(block.text) <= LONGEST_HEADING and not block.text[:1].islower():
            before, after = texts[place - 1 : place], texts[place + 1 : place + 2]
            goes_on = any(text[:1].islower() for text in after)
            is_alone = all(ended[max(0, place - 1) : place]) and all(ended[place + 1 : place + 2])
            in_list = any(text.rstrip().endswith(_COLONS) for text in before)
            found[number] = _HEADING_ALONE if is_prose and is_alone and not goes_on and not in_list else _HEADING
    return found


def _cut(text: str, mark: int, asks: float, scale: Scale, known: int) -> tuple[int, float]:
    """Where an answer most likely begins inside a paragraph, and how much more likely that is than only an answer."""
    if known:
        places = [known]
    else:
        ends = _QUESTION_END.finditer(text, mark, mark + _LONGEST_QUESTION)
        places = [end.end() for _, end in zip(range(_MOST_CUTS), ends, strict=False)]
    # The question counts as much as in a paragraph of its own; so does the answer, compared with the whole.
    gains = [(scale.asking(text[mark:place]) - scale.asking(text[place:]), -place) for place in places]
    gain, place = max(gains, default=(0.0, 0))
    return -place, (gain + asks) / 2


def _dashes_inside(text: str) -> list[int]:
    """The places of dashes inside a paragraph, if the first one stands after a question."""
    places = [match.start() + 1 for match in _INNER_DASH.finditer(text)]
    return places if places and is_question(text[: places[0]]) else []


def _parts(number: int, text: str, places: Sequence[int], scale: Scale) -> Iterator[Unit]:
    for start, end in zip([0, *places], [*places, len(text)], strict=True):
        begin = end - len(text[start:end].lstrip())
        mark = begin + mark_length(text[begin:end])
        words = text[mark:end]
        signs = frozenset({Sign.DASH} if mark > begin else ())
        yield Unit(
            block=number, start=begin, mark=mark, asks=scale.asking(words), is_asking=is_question(words), signs=signs
        )


def _numbered(blocks: Mapping[int, Block], scale: Scale) -> set[int]:
    """The blocks whose numbers count up from one, through those that read most like questions.

    A list inside an answer counts as well; so of all ways to count the one with the best questions is taken.
    """
    best: dict[int, tuple[float, int]] = {}  # by number: the worth of the best chain to it, and its block
    before: dict[int, int | None] = {}
    for number, block in blocks.items():
        value = leading_number(block.text)
        if value is None:
            continue
        worth = scale.asking(block.text[number_length(block.text) :]) + _WORTH
        chains = [best[last] for last in range(value - 1 - _LOST, value) if last in best]
        if not chains and value > 1 + _LOST:
            continue
        total, last = max(chains, default=(0.0, None))
        before[number] = last
        if value not in best or total + worth > best[value][0]:
            best[value] = (total + worth, number)
    found = set[int]()
    place: int | None = max(best.values())[1] if best else None
    while place is not None:
        found.add(place)
        place = before[place]
    return found
