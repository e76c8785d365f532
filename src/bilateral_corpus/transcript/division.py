"""The likeliest division of a page into questions and answers.

A page is a chain of paragraphs, and each is in one state: it begins a question or goes on with it, begins an answer or
goes on with it, or it is nobody's words: before the first turn, between two, or after the last. What a paragraph reads
like (:mod:`.questions`, :mod:`.speech`), what mark it has, and which state it follows each make a division more or less
likely; the likeliest one is found by dynamic programming, in time proportional to the page.

All figures are natural logarithms, compared with a page on which nobody asks anything: one that is narrated, or that
one person wrote or said. So the divisions that different layouts lead to can be compared: a layout says how likely a
mark is in each state, and the likeliest one is that of the page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum, IntEnum, auto
from math import log

from attrs import Factory, frozen

from bilateral_corpus.transcript.questions import weights


class State(IntEnum):
    """What a paragraph is in a conversation."""

    LEAD = 0  # before the first turn
    QUESTION = 1  # the beginning of one
    MORE_QUESTION = 2
    ANSWER = 3
    MORE_ANSWER = 4
    BOTH = 5  # a question with its answer
    HEADING = 6
    NARRATION = 7  # between turns
    TAIL = 8  # after the last turn


class Sign(Enum):
    """What may mark a turn."""

    DASH = auto()
    CHEVRON = auto()
    STAR = auto()
    NUMBER = auto()
    EMPHASIS = auto()


@frozen(kw_only=True)
class Unit:
    """A paragraph, or a part of one that may be a turn of its own.

    Attributes:
        block: The number of its block.
        start: Where it begins in the block's text.
        mark: Where its mark ends; `start`, if it has none.
        asks: How much it reads like a question.
        is_asking: Whether it ends in a question mark.
        signs: What marks it.
        cut: If it may be a question with its answer: where the answer begins in the block's text; else 0.
        cut_gains: How much more likely that is, compared with an answer, by its words.
        is_cut: Whether a mark shows where the answer begins.
        heading: How likely it is a heading or a caption by its form; None, if it cannot be one.
        speaks: How much it reads like somebody's words, and not like narration.
        closes: Whether a credit stands right before it.
    """

    block: int
    start: int = 0
    mark: int = 0
    asks: float
    is_asking: bool = False
    signs: frozenset[Sign] = frozenset()
    cut: int = 0
    cut_gains: float = 0.0
    is_cut: bool = False
    heading: float | None = None
    speaks: float = 0.0
    closes: bool = False


@frozen(kw_only=True)
class Pattern:
    """What a layout makes likely.

    Attributes:
        signs: The signs by which it marks; none, if it does not.
        chances: How often a paragraph in each state has such a sign; where nothing is said, `stray`.
        stray: How often there is one where it marks nothing.
        prior: How likely the layout is, before anything is read.
        both: What it takes that a paragraph holds a question and its answer.
        more: How much the words of a question's further paragraphs count; where marks show its end, the words of a
            paragraph inside of it say little.
        only_questions: Whether there are no answers.
    """

    signs: frozenset[Sign] = frozenset()
    chances: Mapping[State, float] = Factory(dict)
    stray: float = 0.03
    prior: float = 0.0
    both: float = -6.0
    more: float = 1.0
    only_questions: bool = False


@frozen(kw_only=True)
class Division:
    """A division of a page.

    Attributes:
        gain: How much more likely it is than that nobody asks anything.
        states: The state of each unit.
    """

    gain: float
    states: tuple[State, ...]


_QUESTIONS = frozenset({State.QUESTION, State.MORE_QUESTION})
_SPOKEN = frozenset({*_QUESTIONS, State.ANSWER, State.MORE_ANSWER, State.BOTH})
_NEVER = float("-inf")
# Where more paragraphs than these have a mark, it means something.
_MOST_BY_CHANCE = 0.25
# A second question right after another one, by somebody else: only where a mark says so.
_NEXT_QUESTION = -1.5
# A heading follows another heading: seldom.
_SECOND_HEADING = -2.0
# What looks like a heading and asks nothing is no question, unless all questions look like that.
_QUESTION_LIKE_HEADING = -2.5
# Where nothing marks the questions, the first one is hardly ever one that does not read like it.
_SURE = 1.0
_UNSURE_FIRST = -3.0

# Paragraphs of one hand read alike, so that what each shows counts for less.
_SPEAKS = 0.35
# Most turns are followed by another one, most narration by more.
_NARRATION = -3.0
_MORE_NARRATION = -0.5
_TAIL = -2.0
# A credit stands under a talk far more often than in it.
_AFTER_CREDIT = 4.0

_ENDS_ANSWER = (State.ANSWER, State.MORE_ANSWER, State.BOTH)
_AFTER_ANSWER = (*_ENDS_ANSWER, State.HEADING, State.NARRATION)
_BEFORE_TURN = (State.LEAD, *_AFTER_ANSWER, State.QUESTION, State.MORE_QUESTION)
_BEFORE: Mapping[State, tuple[State, ...]] = {
    State.LEAD: (State.LEAD,),
    State.QUESTION: _BEFORE_TURN,
    State.MORE_QUESTION: (State.QUESTION, State.MORE_QUESTION),
    State.ANSWER: (State.QUESTION, State.MORE_QUESTION),
    State.MORE_ANSWER: _AFTER_ANSWER,
    State.BOTH: _BEFORE_TURN,
    State.HEADING: _AFTER_ANSWER,
    State.NARRATION: _AFTER_ANSWER,
    State.TAIL: (*_ENDS_ANSWER, State.HEADING, State.TAIL),
}


def divide(units: Sequence[Unit], pattern: Pattern) -> Division:
    """Find the likeliest division under a pattern."""
    rate = min(_MOST_BY_CHANCE, (sum(_is_marked(unit, pattern) for unit in units) + 1) / (len(units) + 2))
    model = _Model.of(pattern, rate)
    # Before the first unit there is nothing, as in the introduction.
    totals = {State.LEAD: 0.0}
    back: list[dict[State, State]] = []
    after_asking = False
    for unit in units:
        found, choice = dict[State, float](), dict[State, State]()
        is_doubtful = not (pattern.signs or _is_sure(unit))
        for state, sources in model.steps[after_asking].items():
            if (state is State.BOTH and not unit.cut) or (state is State.HEADING and unit.heading is None):
                continue
            best = _NEVER
            for before, weight in sources:
                more = 0.0
                if before is State.LEAD and state is State.QUESTION and is_doubtful:
                    more = _UNSURE_FIRST
                elif state is State.TAIL is not before and unit.closes:
                    more = _AFTER_CREDIT
                if before in totals and (total := totals[before] + weight + more) > best:
                    best, choice[state] = total, before
            if best > _NEVER:
                found[state] = best + model.emission(unit, state)
        totals, after_asking = found, unit.is_asking
        back.append(choice)
    monologue = max(0.0, _SPEAKS * sum(unit.speaks for unit in units))
    return _traced(totals, back, pattern.prior - monologue)


def _traced(totals: Mapping[State, float], back: Sequence[Mapping[State, State]], prior: float) -> Division:
    last = state = max(totals, key=lambda one: (totals[one], -one))
    states = []
    for choice in reversed(back):
        states.append(state)
        state = choice[state]
    return Division(gain=totals[last] + prior, states=tuple(reversed(states)))


def _is_marked(unit: Unit, pattern: Pattern) -> bool:
    return not unit.signs.isdisjoint(pattern.signs)


def _is_sure(unit: Unit) -> bool:
    return unit.is_asking or unit.asks >= _SURE


_Steps = Mapping[State, tuple[tuple[State, float], ...]]


@frozen
class _Model:
    """What the steps between states weigh under a pattern, and the marks in each state.

    Attributes:
        pattern: The pattern.
        steps: For each state, those that may stand before it, with what that weighs; after a paragraph that does not
            end in a question mark, and after one that does.
        marked: What a mark weighs in each state.
        unmarked: What its absence weighs.
    """

    pattern: Pattern
    steps: tuple[_Steps, _Steps]
    marked: Mapping[State, float]
    unmarked: Mapping[State, float]

    @classmethod
    def of(cls, pattern: Pattern, rate: float) -> _Model:
        allowed = (State.LEAD, State.QUESTION) if pattern.only_questions else tuple(State)
        chances = {state: pattern.chances.get(state, pattern.stray) if pattern.signs else rate for state in allowed}
        return cls(
            pattern,
            (_steps(allowed, pattern, asked=False), _steps(allowed, pattern, asked=True)),
            {state: log(chance / rate) for state, chance in chances.items()},
            {state: log((1 - chance) / (1 - rate)) for state, chance in chances.items()},
        )

    def emission(self, unit: Unit, state: State) -> float:
        """How much more likely a unit is in a state than if nobody asked anything and marks meant nothing."""
        is_marked = _is_marked(unit, self.pattern)
        words = 0.0
        if state in _QUESTIONS:
            words = unit.asks * (self.pattern.more if state is State.MORE_QUESTION else 1.0)
            if unit.heading is not None and not _is_sure(unit):
                words += _QUESTION_LIKE_HEADING
        elif state is State.HEADING:
            words = unit.heading or 0.0
        elif state is State.BOTH:
            shown = unit.is_cut and Sign.EMPHASIS in self.pattern.signs
            words = unit.cut_gains + (0.0 if shown else self.pattern.both)
            is_marked = is_marked or shown
        if state in _SPOKEN:
            words += _SPEAKS * (max(0.0, unit.speaks) if _is_sure(unit) else unit.speaks)
        return words + (self.marked[state] if is_marked else self.unmarked[state])


# What it weighs to begin and to go on with what is no turn.
_OUTSIDE: Mapping[State, tuple[float, float]] = {
    State.HEADING: (0.0, _SECOND_HEADING),
    State.NARRATION: (_NARRATION, _MORE_NARRATION),
    State.TAIL: (_TAIL, 0.0),
}


def _steps(allowed: Sequence[State], pattern: Pattern, *, asked: bool) -> _Steps:
    found = {}
    for state in allowed:
        sources = ((before, _step(before, state, pattern, asked)) for before in _BEFORE[state] if before in allowed)
        found[state] = tuple((before, weight) for before, weight in sources if weight > _NEVER)
    return found


def _step(before: State, state: State, pattern: Pattern, asked: bool) -> float:
    """What it weighs to go from one state to another."""
    if (weights := _OUTSIDE.get(state)) is not None:
        return weights[before is state]
    if state is State.BOTH:
        question = State.MORE_QUESTION if before in _QUESTIONS else State.QUESTION
        return _step(before, question, pattern, asked) + _weight("question_answer", asked=True)
    if state is State.QUESTION and before in _QUESTIONS:
        if pattern.only_questions:
            return 0.0
        return _weight("question_question", asked=asked) + _NEXT_QUESTION if pattern.signs else _NEVER
    if state is State.QUESTION:
        return _weight("answer_question", asked=asked and before is not State.HEADING)
    if state is State.MORE_QUESTION:
        # Where marks show the end of a question, only its question mark makes it unlikely that it goes on.
        return _weight("question_question", asked=asked) * (1.0 if asked else pattern.more)
    return _weight("question_answer", asked=asked) if state is State.ANSWER else 0.0


def _weight(step: str, *, asked: bool) -> float:
    steps = weights().steps
    return steps[step] + (steps[f"asked_{step}"] if asked else 0.0)
