"""Who speaks where no label says it.

Many pages mark only the questions: in bold, by a dash, by a number, or not at all, once the bold was lost. Which of
these a page does is decided over all of it: for each layout that there are marks for, the likeliest division into
questions and answers is looked for (:mod:`.division`), and the layout whose division is likeliest is that of the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from bilateral_corpus.language import Lexicon
from bilateral_corpus.model import Convention, Role
from bilateral_corpus.transcript.blocks import Block
from bilateral_corpus.transcript.division import Division, Pattern, Sign, State, Unit, divide
from bilateral_corpus.transcript.labels import SURE, Candidate, LabelKind, LabelReading, Mark
from bilateral_corpus.transcript.questions import Scale, read_signs
from bilateral_corpus.transcript.turn_marks import has_dashes_inside, read_units
from bilateral_corpus.transcript.turns import Opening

_ASKS, _ANSWERS = Role.INTERVIEWER, Role.INTERVIEWEE

_FEWEST = 2
# So many questions no essay asks, each with its answer.
_MANY = 5
# A sign that stands less often marks nothing.
_FEWEST_SIGNS = 2
# How much likelier than a text in which nobody asks anything a page of turns must be.
_LEAST_GAIN = 3.0


_WITHOUT_MARKS = frozenset({Convention.UNMARKED, Convention.SHARED_PARAGRAPHS})


@frozen(kw_only=True)
class Unlabelled:
    """What was found in a stretch without labels.

    Attributes:
        layout: How turns are marked; None, if nobody speaks.
        openings: Where they begin.
        headings: The numbers of blocks that are headings, which look like the questions and ask nothing.
        narration: The numbers of blocks that tell something between turns.
        end: The number of the block after the last turn, if it does not go on to the end.
    """

    layout: Convention | None = None
    openings: tuple[Opening, ...] = ()
    headings: frozenset[int] = frozenset()
    narration: frozenset[int] = frozenset()
    end: int | None = None

    @property
    def is_marked(self) -> bool:
        """Whether something on the page marks the turns."""
        return self.layout is not None and self.layout not in _WITHOUT_MARKS


_NO_TURN = frozenset({State.LEAD, State.HEADING, State.NARRATION, State.TAIL})
_Q, _MORE_Q, _A, _BOTH, _HEADING = State.QUESTION, State.MORE_QUESTION, State.ANSWER, State.BOTH, State.HEADING


def _patterns(present: frozenset[Sign]) -> Iterator[tuple[Convention, Pattern]]:
    """The layouts that a page with some signs may have; of equally likely ones the first counts."""
    signs: frozenset[Sign]
    for sign in (Sign.DASH, Sign.CHEVRON, Sign.STAR):
        if sign in present:
            signs = frozenset({sign})
            yield Convention.DASHES, Pattern(signs=signs, chances={_Q: 0.98, _A: 0.8, _BOTH: 0.97}, both=-3.0, more=0.1)
            yield Convention.DASHED_QUESTIONS, Pattern(signs=signs, chances={_Q: 0.97, _BOTH: 0.97}, both=-4.0)
    if Sign.EMPHASIS in present:
        signs = frozenset({Sign.EMPHASIS})
        questions = {State.LEAD: 0.3, _Q: 0.98, _MORE_Q: 0.9, _BOTH: 0.97, _HEADING: 0.9}
        yield Convention.EMPHASISED_QUESTIONS, Pattern(signs=signs, chances=questions, stray=0.02, prior=2.0)
        answers = {State.LEAD: 0.3, _A: 0.98, State.MORE_ANSWER: 0.95}
        yield Convention.EMPHASISED_ANSWERS, Pattern(signs=signs, chances=answers, prior=-4.0)
    if Sign.NUMBER in present:
        signs = frozenset({Sign.NUMBER})
        chances = {_Q: 0.95, _BOTH: 0.95}
        yield Convention.NUMBERED_QUESTIONS, Pattern(signs=signs, chances=chances, stray=0.02, both=-4.0, prior=3.0)
        only = Pattern(signs=signs, chances={_Q: 0.97}, stray=0.02, prior=2.0, only_questions=True)
        yield Convention.QUESTIONS_ONLY, only
    yield Convention.UNMARKED, Pattern()
    yield Convention.SHARED_PARAGRAPHS, Pattern(both=-1.5, prior=-4.0)
    yield Convention.QUESTIONS_ONLY, Pattern(prior=-8.0, only_questions=True)


def find_turns(
    blocks: Mapping[int, Block], lexicon: Lexicon, *, sure: bool = False, credited: Collection[int] = ()
) -> Unlabelled:
    """Divide blocks into questions and answers.

    Args:
        blocks: The blocks that may be somebody's words, by their numbers, in order.
        lexicon: The words to know.
        sure: Whether it is known that people speak here; if not, a text without enough questions has no turns.
        credited: The numbers of blocks right before which a credit stands.
    """
    if not blocks:
        return Unlabelled()
    layout, units, division = _likeliest(blocks, Scale.of((block.text for block in blocks.values()), lexicon), credited)
    fewest = 1 if sure else _FEWEST
    is_marked = layout not in _WITHOUT_MARKS
    questions = _questions(units, division, certain=not is_marked)
    if division.gain < _LEAST_GAIN or questions < fewest:
        return Unlabelled()
    may_be_essay = not is_marked and not sure and questions < _MANY
    if may_be_essay and not _is_talk(layout, blocks, units, division, lexicon):
        return Unlabelled()
    places: dict[State, list[int]] = {}
    for unit, state in zip(units, division.states, strict=True):
        places.setdefault(state, []).append(unit.block)
    return Unlabelled(
        layout=layout,
        openings=tuple(_openings(units, division.states)),
        headings=frozenset(places.get(State.HEADING, ())),
        narration=frozenset(places.get(State.NARRATION, ())),
        end=min(places.get(State.TAIL, ()), default=None),
    )


def _likeliest(
    blocks: Mapping[int, Block], scale: Scale, credited: Collection[int]
) -> tuple[Convention, Sequence[Unit], Division]:
    found: list[tuple[Convention, Sequence[Unit], Division]] = []
    readings = [read_units(blocks, scale, credited)]
    if any(map(has_dashes_inside, blocks.values())):
        readings.append(read_units(blocks, scale, credited, cut=True))
    for units in readings:
        signs = Counter(sign for unit in units for sign in unit.signs)
        signs[Sign.EMPHASIS] += sum(unit.is_cut for unit in units)
        present = frozenset(sign for sign, count in signs.items() if count >= _FEWEST_SIGNS)
        found += [(layout, units, divide(units, pattern)) for layout, pattern in _patterns(present)]
    return max(found, key=lambda one: one[2].gain)


def _questions(units: Sequence[Unit], division: Division, *, certain: bool) -> int:
    """How many questions there are; or only those that are certain by their words."""
    least = 0.0 if certain else float("-inf")
    return sum(
        (state is State.QUESTION and unit.asks > least) or (state is State.BOTH and unit.cut_gains > least)
        for unit, state in zip(units, division.states, strict=True)
    )


def _is_talk(
    layout: Convention, blocks: Mapping[int, Block], units: Sequence[Unit], division: Division, lexicon: Lexicon
) -> bool:
    """Whether two people talk, and not one who asks and answers in an essay: such a text speaks to nobody.

    In an interview a question addresses who is asked, or an answer is in the first person; an essay may be in it, too,
    so that questions inside paragraphs must address someone.
    """
    in_first_person = layout is not Convention.SHARED_PARAGRAPHS
    for unit, state in zip(units, division.states, strict=True):
        text = blocks[unit.block].text
        if state in {State.QUESTION, State.MORE_QUESTION, State.BOTH}:
            signs = read_signs(text[unit.mark : unit.cut] if state is State.BOTH else text[unit.mark :], lexicon)
            if signs.address or signs.requests or signs.courtesy:
                return True
        elif state is State.ANSWER and in_first_person and read_signs(text, lexicon).first_person:
            return True
    return False


def _openings(units: Sequence[Unit], states: Sequence[State]) -> Iterator[Opening]:
    role: Role | None = None
    for unit, state in zip(units, states, strict=True):
        if state is State.QUESTION or (state is State.BOTH and role is not _ASKS):
            yield Opening(block=unit.block, start=unit.start, end=unit.mark, role=_ASKS)
        elif state is State.ANSWER:
            yield Opening(block=unit.block, start=unit.start, end=unit.mark, role=_ANSWERS)
        if state is State.BOTH:
            yield Opening(block=unit.block, start=unit.cut, end=unit.cut, role=_ANSWERS)
        if state not in _NO_TURN:
            role = _ASKS if state in {State.QUESTION, State.MORE_QUESTION} else _ANSWERS


def _names_somebody(reading: LabelReading) -> bool:
    """Whether a label that comes once is one by its words: "Dara Venn" and "DV" are, "Source" is not."""
    is_name = reading.kind is LabelKind.NAME and (" " in reading.words or reading.words.isupper())
    return is_name or reading.kind in SURE


def with_stray_labels(
    openings: Sequence[Opening], labels: Iterable[Candidate], *, asked: bool = False
) -> list[Opening]:
    """Use the few labels of a document whose turns are marked in another way.

    Args:
        openings: The turns as they are marked.
        labels: What looks like a label.
        asked: Whether turns without a label were found between labelled ones; then any words before a colon at the
            beginning of one are a label.
    """
    strays = {
        label.block: label for label in labels if label.mark is Mark.COLON and (asked or _names_somebody(label.reading))
    }
    found: list[Opening] = []
    for one in openings:
        label = strays.get(one.block)
        is_label = label is not None and one.reading is None and one.start == 0 and label.end > one.end
        found.append(evolve(one, end=label.end, reading=label.reading) if label and is_label else one)
    return found
