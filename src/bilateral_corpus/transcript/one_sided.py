"""Labels on one side only, or on the first turns only: who speaks in the paragraphs between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from bilateral_corpus.language import Lexicon
from bilateral_corpus.model import Convention, Role
from bilateral_corpus.transcript.blocks import Block
from bilateral_corpus.transcript.labels import LabelKind, LabelReading
from bilateral_corpus.transcript.marks import leading_number, mark_length, number_length
from bilateral_corpus.transcript.outlets import Outlets, has_outlet_word
from bilateral_corpus.transcript.questions import asking, is_question
from bilateral_corpus.transcript.turn_marks import is_emphasised
from bilateral_corpus.transcript.turns import Opening
from bilateral_corpus.transcript.unlabelled import find_turns

_ASKS, _ANSWERS = Role.INTERVIEWER, Role.INTERVIEWEE

# What looks like these inside a labelled answer is a list.
_LISTS = frozenset({Convention.NUMBERED_QUESTIONS, Convention.QUESTIONS_ONLY})

_FEWEST = 2
# So large a share of the labelled stretches must have an unlabelled paragraph of the other side.
_SHARE = 0.6
_ASKING_SHARE = 0.4
_ALL = 0.85
# Where labels alternate so often they are of two sides.
_TURNINGS = 0.6
# Questions in bold must be so many, for each labelled turn.
_EMPHASISED_SHARE = 0.25
# A question of several paragraphs is rarer than an answer of several by so much.
_SECOND_PARAGRAPH = 0.5
# Labels on the first turns only: at most so many, and so many unlabelled questions after the last one.
_MOST_FIRST = 6
_FEWEST_AFTER = 2


@frozen
class _Stretch:
    """An opening with the blocks of its turn that may be somebody's words."""

    opening: Opening
    numbers: Sequence[int]


def complete(
    openings: Sequence[Opening], blocks: Mapping[int, Block], outlets: Outlets, lexicon: Lexicon
) -> tuple[Sequence[Opening], Convention | None]:
    """Add the turns that have no label.

    Args:
        openings: The labelled turns, in order; at least one.
        blocks: The blocks from the beginning of the document on that may be somebody's words, by their numbers.
        outlets: The outlets that the introduction names.
        lexicon: The words to know.

    Returns:
        All openings, in order; and what lacks labels, or None.
    """
    stretches = list(_stretches(openings, blocks))
    named = {_side(one.reading, outlets, lexicon) for one in openings if one.reading is not None}
    if _ASKS not in named and (questions := _emphasised_questions(openings, blocks, lexicon)):
        found = (*openings, *_with_bare_answers(questions, openings, blocks))
        return sorted(found, key=lambda one: (one.block, one.start)), Convention.EMPHASISED_QUESTIONS
    sides = _sides_of_names(stretches, blocks) or named if named == {None} else named
    if len(openings) >= _FEWEST and sides == {_ASKS}:
        if sum(len(one.numbers) > 1 for one in stretches) >= _SHARE * len(stretches):
            return list(_with_answers(stretches, blocks, lexicon)), Convention.BARE_ANSWERS
    elif len(openings) >= _FEWEST and sides == {_ANSWERS}:
        before = [number for number in blocks if number < openings[0].block]
        ending = [one for one in stretches[:-1] if _asks_at_end(one, blocks, lexicon)]
        enough = len(ending) >= _ASKING_SHARE * (len(stretches) - 1)
        if enough and (ending or (before and is_question(blocks[before[-1]].text))):
            return list(_with_questions(before, stretches, blocks, lexicon)), Convention.BARE_QUESTIONS
    if sides == {_ASKS, _ANSWERS} and (first := _first_question(openings[0], blocks, outlets, lexicon)) is not None:
        openings = [first, *openings]
    if openings and len(openings) <= _MOST_FIRST and (rest := _unlabelled_rest(stretches[-1], blocks, lexicon)):
        return [*openings, *rest], Convention.FIRST_LABELS
    return openings, None


def _sides_of_names(stretches: Sequence[_Stretch], blocks: Mapping[int, Block]) -> set[Role | None]:
    """The one side that labels stand for which are only names, if they stand for one side only.

    If they all ask, or none does and what follows them does, they are of one side.
    """
    if len(stretches) < _FEWEST:
        return set()
    openings = [one.opening for one in stretches]
    keys = {one.key for one in openings}
    asks = sum(is_question(blocks[one.numbers[0]].text) for one in stretches if one.numbers) / len(stretches)
    turnings = sum(one.key != other.key for one, other in pairwise(openings))
    if asks >= _ALL or (len(keys) == 1 and asks >= _ASKING_SHARE):
        return {_ASKS}
    is_answering = len(keys) == 1 or (asks <= 1 - _ALL and turnings < _TURNINGS * len(openings))
    return {_ANSWERS} if is_answering else set()


def _emphasised_questions(openings: Sequence[Opening], blocks: Mapping[int, Block], lexicon: Lexicon) -> Sequence[int]:
    """The questions of a page that sets them in bold, or as headings, and puts labels before the answers only.

    Returns:
        The numbers of their blocks; none, unless most of what is in bold asks and nothing of what has a label is.
    """
    labelled = {one.block for one in openings}
    first = openings[0].block
    if any(is_emphasised(blocks[number]) for number in labelled if number in blocks):
        return ()
    bold = [number for number, block in blocks.items() if number not in labelled and is_emphasised(block)]
    inside = [number for number in bold if number > first]
    asking_ones = sum(_asks(blocks[number], lexicon) for number in inside)
    is_rare = len(inside) < max(_FEWEST, _EMPHASISED_SHARE * len(openings))
    if is_rare or asking_ones < _SHARE * len(inside):
        return ()
    last = max((number for number in blocks if number < first), default=None)
    return [last, *inside] if last in bold and _asks(blocks[last], lexicon) else inside


def _with_bare_answers(
    questions: Sequence[int], openings: Sequence[Opening], blocks: Mapping[int, Block]
) -> Iterator[Opening]:
    """The openings of these questions, and those of answers after them that have no label."""
    labelled, asking_ones = {one.block for one in openings}, set(questions)
    for number, following in pairwise([*blocks, None]):
        assert number is not None  # only the last one is followed by nothing
        if number in asking_ones and number - 1 not in asking_ones:
            yield _question(number, blocks)
        if number in asking_ones and following is not None and following not in asking_ones | labelled:
            yield Opening(block=following, end=mark_length(blocks[following].text), role=_ANSWERS)


def _first_question(
    opening: Opening, blocks: Mapping[int, Block], outlets: Outlets, lexicon: Lexicon
) -> Opening | None:
    """The paragraph before a first labelled answer, if it asks: the first question often has no label."""
    is_answer = opening.reading is not None and _side(opening.reading, outlets, lexicon) is _ANSWERS
    before = max((number for number in blocks if number < opening.block), default=None) if is_answer else None
    return _question(before, blocks) if before is not None and is_question(blocks[before].text) else None


def _stretches(openings: Sequence[Opening], blocks: Mapping[int, Block]) -> Iterator[_Stretch]:
    numbers = list(blocks)
    place = 0
    ends = [*(one.block for one in openings[1:]), numbers[-1] + 1 if numbers else 0]
    for opening, end in zip(openings, ends, strict=True):
        while place < len(numbers) and numbers[place] < opening.block:
            place += 1
        begin = place
        while place < len(numbers) and numbers[place] < end:
            place += 1
        own = numbers[begin:place]
        # A label on a line of its own has no words on it.
        if own and own[0] == opening.block and not blocks[opening.block].text[opening.end :].strip():
            own = own[1:]
        yield _Stretch(opening, own)


def _side(reading: LabelReading, outlets: Outlets, lexicon: Lexicon) -> Role | None:
    """The side that a label stands for; None if it does not say."""
    if reading.kind is LabelKind.ROLE:
        return _ANSWERS if reading.role is _ANSWERS else _ASKS
    if reading.kind in {LabelKind.POST, LabelKind.TITLED}:
        return _ANSWERS
    return _ASKS if outlets.confirmed_by(reading.words) or has_outlet_word(reading.words, lexicon) else None


def _with_answers(stretches: Sequence[_Stretch], blocks: Mapping[int, Block], lexicon: Lexicon) -> Iterator[Opening]:
    """After a labelled question the next paragraphs are the answer; a question may have two paragraphs."""
    for one in stretches:
        yield one.opening
        numbers = one.numbers
        answer = 1
        if len(numbers) > 2 and not is_question(blocks[numbers[0]].text) and is_question(blocks[numbers[1]].text):
            answer = 2
        if len(numbers) > answer:
            text = blocks[numbers[answer]].text
            yield Opening(block=numbers[answer], end=mark_length(text), role=_ANSWERS)


def _asks_at_end(stretch: _Stretch, blocks: Mapping[int, Block], lexicon: Lexicon) -> bool:
    return len(stretch.numbers) > 1 and _asks(blocks[stretch.numbers[-1]], lexicon)


def _asks(block: Block, lexicon: Lexicon) -> bool:
    return is_question(block.text) or mark_length(block.text) > 0 or asking(block.text, lexicon) > 0


def _with_questions(
    before: Sequence[int], stretches: Sequence[_Stretch], blocks: Mapping[int, Block], lexicon: Lexicon
) -> Iterator[Opening]:
    """What stands before a labelled answer and after the last one is split at its last question."""
    first = [number for number in before[-1:] if _asks(blocks[number], lexicon)]
    yield from (_question(number, blocks) for number in first)
    number = len(first)
    dashed = sum(_last_dashed(one.numbers, blocks) is not None for one in stretches)
    find = _last_dashed if dashed >= _ASKING_SHARE * (len(stretches) - 1) else None
    for one, following in pairwise([*stretches, None]):
        assert one is not None  # only the last one is followed by nothing
        yield one.opening
        if following is None or len(one.numbers) < _FEWEST:
            continue
        begin = _numbered(one.numbers[1:], blocks, number + 1) or (find(one.numbers, blocks) if find else None)
        begin = begin or _question_begin(one.numbers, blocks, lexicon)
        number += 1
        yield _question(begin, blocks)


def _last_dashed(numbers: Sequence[int], blocks: Mapping[int, Block]) -> int | None:
    """The last block of a stretch that begins with a dash."""
    return next((number for number in reversed(numbers[1:]) if mark_length(blocks[number].text)), None)


def _numbered(numbers: Sequence[int], blocks: Mapping[int, Block], wanted: int) -> int | None:
    """The block that begins with the number of the next question: "4. What next?"."""
    return next((number for number in numbers if leading_number(blocks[number].text) == wanted), None)


def _question_begin(numbers: Sequence[int], blocks: Mapping[int, Block], lexicon: Lexicon) -> int:
    """Where the question at the end of a stretch begins: the last paragraph, and those before it that belong to it.

    There is one, whatever it looks like, since a labelled answer follows.
    """
    best, begin, total = 0.0, len(numbers) - 1, 0.0
    for place in range(len(numbers) - 2, 0, -1):
        if mark_length(blocks[numbers[place + 1]].text):
            break
        total += asking(blocks[numbers[place]].text, lexicon) - _SECOND_PARAGRAPH
        if total > best:
            best, begin = total, place
    return numbers[begin]


def _question(number: int, blocks: Mapping[int, Block]) -> Opening:
    text = blocks[number].text
    return Opening(block=number, end=mark_length(text) or number_length(text), role=_ASKS)


def _unlabelled_rest(last: _Stretch, blocks: Mapping[int, Block], lexicon: Lexicon) -> Sequence[Opening]:
    """The turns after the last label, where only the first turns have one."""
    rest = {number: blocks[number] for number in last.numbers[1:]}
    found = find_turns(rest, lexicon, sure=True)
    questions = [one for one in found.openings if one.role is _ASKS]
    certain = sum(is_question(blocks[one.block].text) or one.end > one.start for one in questions)
    fits = found.layout is not None and found.layout not in _LISTS
    return found.openings if fits and len(questions) >= _FEWEST_AFTER and certain >= _FEWEST_AFTER else ()
