"""Who speaks where no label says it.

Many pages mark only the questions: in bold, by a dash, by a number, or not at all, once the bold was lost. Which of
these a page does is decided over all of it: a mark counts if the paragraphs that have it read like questions and those
that have it not do not. Where nothing is marked, the likeliest division of the paragraphs into questions and answers is
looked for, given how much each reads like a question (:mod:`.questions`) and that answers mostly run on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum

from attrs import evolve, frozen

from bilateral_corpus.language import Lexicon
from bilateral_corpus.model import Role
from bilateral_corpus.transcript.blocks import Block, Hint
from bilateral_corpus.transcript.labels import Candidate, Mark
from bilateral_corpus.transcript.marks import DASH, NUMBER, mark_length, number_length
from bilateral_corpus.transcript.questions import asking, is_question
from bilateral_corpus.transcript.turns import Opening

_ASKS, _ANSWERS = Role.INTERVIEWER, Role.INTERVIEWEE

_INNER_DASH = re.compile(r"(?<=[?？!.…])[ \u00a0]+[-–—―][ \u00a0]*(?=[^\W\d_]|[\"“«¿¡])")
_QUESTION_END = re.compile(r"[?？؟][\"'”’»」』)]*\s*(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…。！？:：][\"'”’»」』)\]]*$")

_FEWEST = 2
_LONGEST_QUESTION = 900
_LONGEST_HEADING = 90
# A mark is one of questions if so much of what it marks reads like a question.
_ASKING_SHARE = 0.5
_BOTH_SIDES_SHARE = 0.2
# Beyond this share of asking paragraphs a dash marks questions only.
_QUESTIONS_ONLY_SHARE = 0.75

# The costs of going from one sort of paragraph to the next.
_TO_QUESTION = -0.6
_TO_SECOND_QUESTION = -2.2
_SAME_AGAIN = -2.5


class Layout(Enum):
    """How a document without labels marks its turns."""

    DASHES = "dashes"
    DASHED_QUESTIONS = "dashed questions"
    EMPHASISED_QUESTIONS = "emphasised questions"
    NUMBERED_QUESTIONS = "numbered questions"
    UNMARKED = "unmarked"


@frozen(kw_only=True)
class Unlabelled:
    """What was found in a stretch without labels.

    Attributes:
        layout: How turns are marked; None, if there are none.
        openings: Where they begin.
        headings: The numbers of blocks that are headings, which look like the questions and ask nothing.
    """

    layout: Layout | None = None
    openings: tuple[Opening, ...] = ()
    headings: frozenset[int] = frozenset()

    @property
    def is_marked(self) -> bool:
        """Whether something on the page marks the turns."""
        return self.layout not in {None, Layout.UNMARKED}


@frozen
class _Paragraph:
    number: int
    block: Block
    asks: float

    @property
    def is_asking(self) -> bool:
        return self.asks > 0


def find_turns(blocks: Mapping[int, Block], lexicon: Lexicon, *, sure: bool = False) -> Unlabelled:
    """Divide blocks into questions and answers.

    Args:
        blocks: The blocks that may be somebody's words, by their numbers, in order.
        lexicon: The words to know.
        sure: Whether it is known that people speak here; if not, a text without enough questions has no turns.
    """
    paragraphs = [
        _Paragraph(number, block, asking(_without_mark(block.text), lexicon)) for number, block in blocks.items()
    ]
    for find in (_emphasised, _dashed, _numbered, _unmarked):
        found = find(paragraphs, lexicon, sure)
        if found.layout is not None:
            return found
    return Unlabelled()


def with_stray_labels(openings: Sequence[Opening], labels: Iterable[Candidate]) -> list[Opening]:
    """Use the few labels of a document whose turns are marked in another way.

    Args:
        openings: The turns as they are marked.
        labels: What looks like a label.
    """
    strays = {label.block: label for label in labels if label.mark is Mark.COLON}
    found: list[Opening] = []
    for one in openings:
        label = strays.get(one.block)
        is_label = label is not None and one.start == 0 and label.end > one.end
        found.append(evolve(one, end=label.end, reading=label.reading) if label and is_label else one)
    return found


def _without_mark(text: str) -> str:
    mark = DASH.match(text) or NUMBER.match(text)
    return text[mark.end() :] if mark else text


def _emphasised(paragraphs: Sequence[_Paragraph], lexicon: Lexicon, sure: bool) -> Unlabelled:
    """Questions in bold, in italics, or as headings; perhaps with the answer in the same paragraph."""
    whole = [one for one in paragraphs if _is_emphasised(one.block)]
    partly = [
        one
        for one in paragraphs
        if 0 < one.block.emphasised < len(one.block.text) and is_question(one.block.text[: one.block.emphasised])
    ]
    asking_ones = [one for one in whole if one.is_asking]
    plain = [one for one in paragraphs if not _is_emphasised(one.block)]
    if len(asking_ones) + len(partly) < _FEWEST or len(asking_ones) < _ASKING_SHARE * _statements(whole):
        return Unlabelled()
    # Where most questions are not emphasised, the emphasis is for something else.
    if sum(is_question(one.block.text) and len(one.block.text) < _LONGEST_QUESTION for one in plain) > 2 * len(
        asking_ones
    ) + 2 * len(partly):
        return Unlabelled()
    headings = {one.number for one in whole if not one.is_asking and _is_heading(one.block)}
    questions = {one.number for one in whole if one.number not in headings}
    split = {one.number for one in partly}
    openings: list[Opening] = []
    role: Role | None = None
    for one in paragraphs:
        if one.number in split:
            openings.append(Opening(block=one.number, role=_ASKS))
            openings.append(
                Opening(block=one.number, start=one.block.emphasised, end=one.block.emphasised, role=_ANSWERS)
            )
            role = _ANSWERS
        elif one.number in questions:
            if role is not _ASKS:
                openings.append(Opening(block=one.number, end=mark_length(one.block.text), role=_ASKS))
            role = _ASKS
        elif one.number not in headings:
            if role is _ASKS:
                openings.append(Opening(block=one.number, end=mark_length(one.block.text), role=_ANSWERS))
            role = _ANSWERS if role else None
    return Unlabelled(layout=Layout.EMPHASISED_QUESTIONS, openings=tuple(openings), headings=frozenset(headings))


def _is_emphasised(block: Block) -> bool:
    return Hint.HEADING in block.hint or block.emphasised >= len(block.text.rstrip(" .?!:*_"))


def _statements(paragraphs: Iterable[_Paragraph]) -> int:
    """How many of some emphasised paragraphs are no mere headings."""
    return sum(one.is_asking or not _is_heading(one.block) for one in paragraphs)


def _is_heading(block: Block) -> bool:
    return len(block.text) <= _LONGEST_HEADING and not _SENTENCE_END.search(block.text)


def _dashed(paragraphs: Sequence[_Paragraph], lexicon: Lexicon, sure: bool) -> Unlabelled:
    """A dash before the questions, or before questions and answers."""
    dashed = {one.number for one in paragraphs if DASH.match(one.block.text)}
    asks = [one for one in paragraphs if one.number in dashed and one.is_asking]
    if len(asks) < (1 if sure else _FEWEST) or len(asks) < _BOTH_SIDES_SHARE * len(dashed):
        return Unlabelled()
    # The questions must be among what is dashed, or the dashes are those of a list.
    if sum(is_question(one.block.text) for one in paragraphs if one.number not in dashed) > len(asks):
        return Unlabelled()
    if len(asks) >= _QUESTIONS_ONLY_SHARE * len(dashed):
        return Unlabelled(layout=Layout.DASHED_QUESTIONS, openings=tuple(_after_questions(paragraphs, dashed, lexicon)))
    turns = list(_dashed_turns(paragraphs, dashed, lexicon))
    roles = _alternating([one for _, one in turns])
    openings = [
        Opening(block=opening.block, start=opening.start, end=opening.end, role=role)
        for (opening, _), role in zip(turns, roles, strict=True)
    ]
    return Unlabelled(layout=Layout.DASHES, openings=tuple(_with_bare_answers(paragraphs, dashed, openings)))


def _dashed_turns(
    paragraphs: Sequence[_Paragraph], dashed: set[int], lexicon: Lexicon
) -> Iterator[tuple[Opening, float]]:
    """Each dashed turn with how much it reads like a question; a dash inside a paragraph begins another one."""
    for one in paragraphs:
        if one.number not in dashed:
            continue
        text = one.block.text
        cuts = [0, *(match.start() + 1 for match in _INNER_DASH.finditer(text))]
        if len(cuts) > 1 and not is_question(text[: cuts[1]]):
            cuts = cuts[:1]  # an aside between dashes
        for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
            words = text[start:end].lstrip()
            begin = end - len(words)
            mark = begin + mark_length(words)
            yield Opening(block=one.number, start=begin, end=mark), asking(text[mark:end], lexicon)


def _with_bare_answers(
    paragraphs: Sequence[_Paragraph], dashed: set[int], openings: Sequence[Opening]
) -> Iterator[Opening]:
    """Add the answers that lack their dash: what follows a question without one."""
    by_block: dict[int, list[Opening]] = {}
    for opening in openings:
        by_block.setdefault(opening.block, []).append(opening)
    role: Role | None = None
    for one in paragraphs:
        if one.number in dashed:
            yield from by_block[one.number]
            role = by_block[one.number][-1].role
        elif role is _ASKS:
            yield Opening(block=one.number, role=_ANSWERS)
            role = _ANSWERS


def _after_questions(paragraphs: Sequence[_Paragraph], marked: set[int], lexicon: Lexicon) -> Iterator[Opening]:
    """A question where one is marked, an answer where one is not; the same paragraph may hold both."""
    role: Role | None = None
    for one in paragraphs:
        text = one.block.text
        if one.number in marked:
            yield Opening(block=one.number, end=mark_length(text) or number_length(text), role=_ASKS)
            role = _ASKS
            inner = _INNER_DASH.search(text)
            if inner and is_question(text[: inner.start()]):
                yield Opening(block=one.number, start=inner.start() + 1, end=inner.end(), role=_ANSWERS)
                role = _ANSWERS
        elif role is _ASKS:
            yield Opening(block=one.number, role=_ANSWERS)
            role = _ANSWERS


def _alternating(scores: Sequence[float]) -> list[Role]:
    """The likeliest roles of turns that mostly alternate, by dynamic programming."""
    if not scores:
        return []
    totals = [scores[0] / 2, -scores[0] / 2]
    back: list[tuple[int, int]] = []
    for score in scores[1:]:
        asks = max((totals[0] + _SAME_AGAIN, 0), (totals[1], 1))
        answers = max((totals[0], 0), (totals[1] + _SAME_AGAIN, 1))
        back.append((asks[1], answers[1]))
        totals = [asks[0] + score / 2, answers[0] - score / 2]
    state = 0 if totals[0] >= totals[1] else 1
    states = [state]
    for pair in reversed(back):
        state = pair[state]
        states.append(state)
    return [(_ASKS, _ANSWERS)[state] for state in reversed(states)]


def _numbered(paragraphs: Sequence[_Paragraph], lexicon: Lexicon, sure: bool) -> Unlabelled:
    """Questions that are numbered from one on; perhaps without any answer."""
    marked: set[int] = set()
    expected = 1
    for one in paragraphs:
        match = NUMBER.match(one.block.text)
        if match and int(match[1]) == expected and (one.is_asking or is_question(one.block.text)):
            marked.add(one.number)
            expected += 1
    if len(marked) < _FEWEST:
        return Unlabelled()
    asks = sum(is_question(one.block.text) for one in paragraphs if one.number not in marked)
    if asks > len(marked):
        return Unlabelled()
    openings = tuple(_after_questions(paragraphs, marked, lexicon))
    return Unlabelled(layout=Layout.NUMBERED_QUESTIONS, openings=openings)


def _unmarked(paragraphs: Sequence[_Paragraph], lexicon: Lexicon, sure: bool) -> Unlabelled:
    """Nothing marks the questions but what they are."""
    if packed := _packed(paragraphs):
        return Unlabelled(layout=Layout.UNMARKED, openings=tuple(packed))
    questions = _likeliest_questions(paragraphs)
    certain = [one for one in paragraphs if one.number in questions and one.is_asking]
    if len(certain) < (1 if sure else _FEWEST):
        return Unlabelled()
    openings: list[Opening] = []
    role: Role | None = None
    for one in paragraphs:
        now = _ASKS if one.number in questions else _ANSWERS if role else None
        if now is not role and now is not None:
            openings.append(Opening(block=one.number, end=mark_length(one.block.text), role=now))
        role = now
    if not any(opening.role is _ANSWERS for opening in openings):
        return Unlabelled()
    return Unlabelled(layout=Layout.UNMARKED, openings=tuple(openings))


def _packed(paragraphs: Sequence[_Paragraph]) -> list[Opening]:
    """Question and answer in one paragraph, again and again: "Will you return? Gladly, I said so in May."."""
    cuts: dict[int, int] = {}
    for one in paragraphs:
        match = _QUESTION_END.search(one.block.text, 0, _LONGEST_QUESTION)
        if match and not is_question(one.block.text) and one.block.text.count("?") + one.block.text.count("？") == 1:
            cuts[one.number] = match.end()
    whole = sum(is_question(one.block.text) for one in paragraphs)
    if len(cuts) < _FEWEST or len(cuts) < 0.6 * len(paragraphs) or whole > len(cuts) / 2:
        return []
    openings: list[Opening] = []
    for number, cut in cuts.items():
        openings.append(Opening(block=number, role=_ASKS))
        openings.append(Opening(block=number, start=cut, end=cut, role=_ANSWERS))
    return openings


def _likeliest_questions(paragraphs: Sequence[_Paragraph]) -> set[int]:
    """The paragraphs that are questions in the likeliest division, by dynamic programming.

    A paragraph is a question, the second one of a question, or an answer.
    """
    if not paragraphs:
        return set()
    question, second, answer = 0, 1, 2
    never = float("-inf")
    costs = {
        (answer, question): _TO_QUESTION,
        (question, second): _TO_SECOND_QUESTION,
        (question, answer): 0.0,
        (second, answer): 0.0,
        (answer, answer): 0.0,
    }
    totals = [paragraphs[0].asks / 2 + _TO_QUESTION, never, -paragraphs[0].asks / 2]
    back: list[tuple[int, ...]] = []
    for one in paragraphs[1:]:
        steps = [
            max((totals[before] + costs.get((before, state), never), before) for before in (question, second, answer))
            for state in (question, second, answer)
        ]
        back.append(tuple(before for _, before in steps))
        gain = one.asks / 2
        totals = [steps[0][0] + gain, steps[1][0] + gain, steps[2][0] - gain]
    state = max((question, second, answer), key=lambda one: totals[one])
    states = [state]
    for choice in reversed(back):
        state = choice[state]
        states.append(state)
    return {one.number for one, state in zip(paragraphs, reversed(states), strict=True) if state in {question, second}}
