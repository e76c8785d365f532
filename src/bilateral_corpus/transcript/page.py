"""A page, divided: its front matter, its turns, what stands between them, and its back matter."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from bilateral_corpus.language import Lexicon
from bilateral_corpus.model import Convention, PassageKind
from bilateral_corpus.transcript.asides import Piece, find_asides, first
from bilateral_corpus.transcript.back_matter import read_back_matter
from bilateral_corpus.transcript.blocks import Block, Hint
from bilateral_corpus.transcript.body import article_end, find_body
from bilateral_corpus.transcript.convention import FoundLabels, find_convention
from bilateral_corpus.transcript.datelines import is_dateline
from bilateral_corpus.transcript.front_matter import FrontMatter, may_be_headline, read_front_matter
from bilateral_corpus.transcript.labels import Candidate, LabelKind, Mark, candidates
from bilateral_corpus.transcript.marks import mark_length
from bilateral_corpus.transcript.one_sided import complete
from bilateral_corpus.transcript.questions import is_question
from bilateral_corpus.transcript.run_on import buried_labels, run_on_labels
from bilateral_corpus.transcript.speech import ends_sentence
from bilateral_corpus.transcript.turn_marks import LONGEST_HEADING, is_emphasised
from bilateral_corpus.transcript.turns import Opening, Stretch, lay_out
from bilateral_corpus.transcript.unlabelled import find_turns, with_stray_labels

# Who is announced as the next speaker is named in the last words before; so much of them is read, for so many labels.
_READ_BEFORE = 600
_MOST_ANNOUNCED = 500
_SHORTEST_SURNAME = 3
# So few labels may stand in a document whose turns are marked in another way.
_FEW_LABELS = 2

_SET_OFF = {
    Mark.COLON: Convention.COLON_LABELS,
    Mark.LETTER: Convention.LETTER_LABELS,
    Mark.DASH: Convention.DASH_LABELS,
    Mark.LINE: Convention.LINE_LABELS,
    Mark.BRACKETS: Convention.BRACKET_LABELS,
    Mark.EMPHASIS: Convention.EMPHASIS_LABELS,
}


@frozen(kw_only=True)
class Page:
    """A page, divided into turns and other pieces.

    Attributes:
        front: What stands before the first turn.
        pieces: All that is no turn.
        stretches: The turns.
        convention: How the page marks its turns, the commonest way first.
        doubtful: What looks like a label and was taken as text.
    """

    front: FrontMatter
    pieces: tuple[Piece, ...]
    stretches: tuple[Stretch, ...] = ()
    convention: tuple[Convention, ...] = ()
    doubtful: tuple[Candidate, ...] = ()


def divide(blocks: Sequence[Block], words: Lexicon) -> Page:
    """Find the turns of a page, and what stands before, between and after them.

    Args:
        blocks: Its paragraphs.
        words: The words to know.
    """
    asides = find_asides(blocks, words)
    labels, front = _find_labels(blocks, asides, words)
    found = _find_turns(blocks, asides, labels, front, words)
    if not found.openings:
        return Page(front=front, pieces=front.pieces, doubtful=labels.doubtful)
    begin = found.openings[0].block
    if begin != _first_turn(labels, blocks):
        front = read_front_matter(blocks[:begin], words, asides)
    asides |= {number: Piece.of(blocks[number], PassageKind.HEADING) for number in found.headings}
    asides |= {number: Piece.of(blocks[number], PassageKind.NARRATION) for number in found.narration}
    stop, tail = read_back_matter(blocks, found.openings[-1].block, asides, words)
    if found.end is not None and found.end < stop:
        tail = (*_narrated(blocks, found.end, stop, asides), *tail)
        stop = found.end
    stretches, between = lay_out(blocks, found.openings, stop, asides)
    labelled = {opening.block for opening in found.openings if opening.reading is not None}
    return Page(
        front=front,
        pieces=(*front.pieces, *_before(blocks, found.openings[0]), *between, *tail),
        stretches=tuple(stretches),
        convention=found.convention,
        doubtful=tuple(one for one in labels.doubtful if one.block not in labelled),
    )


def _narrated(blocks: Sequence[Block], begin: int, end: int, asides: Mapping[int, Piece]) -> Iterator[Piece]:
    """What follows the last turn, and is no back matter by its words."""
    for number in range(begin, end):
        yield asides.get(number) or Piece.of(blocks[number], PassageKind.NARRATION)


def _find_labels(
    blocks: Sequence[Block], asides: Mapping[int, Piece], words: Lexicon
) -> tuple[FoundLabels, FrontMatter]:
    """Find the labels and the introduction before them.

    Names that the introduction gives may be labels too, which can move its end; so the labels are looked for twice.
    """
    end = article_end(blocks, words)
    found = [
        one
        for one in candidates(blocks, words)
        if one.block not in asides
        and not is_dateline(blocks[one.block].text, words)
        and (one.mark is not Mark.LINE or (one.block < end and _has_words_after(blocks, one.block, asides, words)))
    ]
    top = first(number for number in range(len(blocks)) if number not in asides)
    headline = top if top is not None and may_be_headline(blocks[top].text) else None
    labels = find_convention(found, headline=headline)
    front = read_front_matter(blocks[: _first_turn(labels, blocks)], words, asides)
    if labels.doubtful:
        names = [person.name or "" for person in front.persons]
        again = find_convention(found, names=names, outlets=front.outlets, headline=headline)
        if _first_turn(again, blocks) != _first_turn(labels, blocks):
            front = read_front_matter(blocks[: _first_turn(again, blocks)], words, asides)
        labels = again
    if announced := tuple(_announced(labels, blocks)):
        names = [*announced, *(person.name or "" for person in front.persons)]
        again = find_convention(found, names=names, outlets=front.outlets, headline=headline)
        if _first_turn(again, blocks) != _first_turn(labels, blocks):
            front = read_front_matter(blocks[: _first_turn(again, blocks)], words, asides)
        labels = again
    return labels, front


def _has_words_after(blocks: Sequence[Block], number: int, asides: Mapping[int, Piece], words: Lexicon) -> bool:
    """Whether what follows a label on a line of its own can be somebody's words."""
    following = number + 1
    return following < len(blocks) and following not in asides and not is_dateline(blocks[following].text, words)


def _announced(labels: FoundLabels, blocks: Sequence[Block]) -> Iterator[str]:
    """The names before a colon that the words right before give: a chair says who speaks next."""
    for one in labels.doubtful[:_MOST_ANNOUNCED] if labels.labels else ():
        person = one.reading.person
        parts = (person.name or "").split() if person is not None and one.reading.kind is LabelKind.NAME else []
        before = "\n".join(block.text[-_READ_BEFORE:] for block in blocks[max(0, one.block - 2) : one.block])
        if len(parts) > 1 and not one.goes_on and parts[-1] in before and len(parts[-1]) > _SHORTEST_SURNAME:
            yield " ".join(parts)


def _before(blocks: Sequence[Block], opening: Opening) -> Iterator[Piece]:
    """The words before the first turn in its paragraph."""
    block = blocks[opening.block]
    if words := block.text[: opening.start].rstrip():
        yield Piece(kind=PassageKind.STANDFIRST, start=block.start, end=block.start + len(words), text=words)


@frozen(kw_only=True)
class _Turns:
    """Where turns begin and how that is marked; what between them is none; what follows the last one, if anything."""

    openings: Sequence[Opening]
    convention: tuple[Convention, ...] = ()
    headings: Iterable[int] = ()
    narration: Iterable[int] = ()
    end: int | None = None


def _find_turns(
    blocks: Sequence[Block],
    asides: Mapping[int, Piece],
    labels: FoundLabels,
    front: FrontMatter,
    words: Lexicon,
) -> _Turns:
    if len(labels.labels) <= _FEW_LABELS and (found := _unlabelled(blocks, asides, labels, words)):
        return found
    if not labels.labels:
        return _Turns(openings=())
    openings, doubles = _without_doubles([Opening.of_label(label) for label in labels.labels], blocks)
    titles = _headings_between(blocks, asides, openings)
    speech = {number: block for number, block in enumerate(blocks) if number not in asides and number not in titles}
    run_on = tuple(run_on_labels(blocks, labels.labels, openings[0].block, len(blocks), words))
    openings = sorted((*openings, *run_on), key=lambda one: (one.block, one.start))
    completed, way = complete(openings, speech, front.outlets, words)
    if way is Convention.BARE_QUESTIONS:
        # "Harbour News – Mira Sol:" is no name that anything else confirms, but here a voice must begin.
        completed = with_stray_labels(completed, labels.doubtful, asked=True)
    ways = (*(_SET_OFF[mark] for mark in labels.marks), Convention.RUN_ON_LABELS if run_on else None, way)
    headings = (*doubles, *(number for number in titles if number > completed[0].block))
    return _Turns(openings=completed, convention=tuple(one for one in ways if one), headings=headings)


def _headings_between(
    blocks: Sequence[Block], asides: Mapping[int, Piece], openings: Sequence[Opening]
) -> Collection[int]:
    """The headings between labelled turns: by their mark-up, or in bold right before a turn; they end no sentence."""
    labelled = {one.block for one in openings}
    found = set()
    for number in range(openings[0].block + 1, len(blocks)):
        block = blocks[number]
        if number in labelled or number in asides or not is_emphasised(block) or ends_sentence(block.text):
            continue
        if Hint.HEADING in block.hint or (number + 1 in labelled and len(block.text) <= LONGEST_HEADING):
            found.add(number)
    return found


def _unlabelled(
    blocks: Sequence[Block], asides: Mapping[int, Piece], labels: FoundLabels, words: Lexicon
) -> _Turns | None:
    """The turns of a page that has no labels, or whose few labels stand among turns that are marked otherwise."""
    body = _speech_of_body(blocks, asides, words)
    found = find_turns(body, words, credited=set(_after_credits(len(blocks), asides)))
    if found.layout and len(found.openings) > 2 * len(labels.labels) and (found.is_marked or not labels.labels):
        openings = with_stray_labels(found.openings, (*labels.labels, *labels.doubtful))
        return _Turns(
            openings=openings,
            convention=(found.layout,),
            headings=found.headings,
            narration=found.narration,
            end=found.end,
        )
    if not labels.labels and (buried := buried_labels(body, words)):
        return _Turns(openings=buried, convention=(Convention.RUN_ON_LABELS,))
    return None


def _after_credits(count: int, asides: Mapping[int, Piece]) -> Iterator[int]:
    """The blocks before which a credit stands, with nothing but other asides between them."""
    is_credited = False
    for number in range(count):
        if (piece := asides.get(number)) is not None:
            is_credited = is_credited or piece.kind is PassageKind.BYLINE
        elif is_credited:
            yield number
            is_credited = False


def _speech_of_body(blocks: Sequence[Block], asides: Mapping[int, Piece], words: Lexicon) -> dict[int, Block]:
    """The blocks of the body of a page that may be somebody's words: no asides, no headline, no date line."""
    begin, end = find_body(blocks, asides, words)
    body = {number: blocks[number] for number in range(begin, end) if number not in asides}
    if body and _is_headline(blocks, top := min(body)):
        del body[top]
    return {number: block for number, block in body.items() if not is_dateline(block.text, words)}


def _is_headline(blocks: Sequence[Block], number: int) -> bool:
    """Whether the first block of a body is a headline, and not the first question under one."""
    text = blocks[number].text
    is_second = number > 0 and is_question(text) and may_be_headline(blocks[number - 1].text)
    return may_be_headline(text) and not mark_length(text) and not is_second


def _without_doubles(labels: Sequence[Opening], blocks: Sequence[Block]) -> tuple[Sequence[Opening], Collection[int]]:
    """Take out labels without a colon on a line of their own before another label: "Answer", then "Venn: …"."""
    doubles = {
        label.block
        for label, following in pairwise(labels)
        if following.block == label.block + 1 and _is_bare_line(blocks[label.block].text, label.end)
    }
    if len(doubles) * 4 < len(labels):  # here and there it is a turn without words
        return labels, ()
    return [label for label in labels if label.block not in doubles], doubles


def _is_bare_line(text: str, end: int) -> bool:
    """Whether a label is all of its line and has no colon."""
    return end >= len(text) and text[-1].isalnum()


def _first_turn(labels: FoundLabels, blocks: Sequence[Block]) -> int:
    return labels.labels[0].block if labels.labels else len(blocks)
