"""Labels in the middle of a paragraph: "… and that is all.Reporter: And trade?", or a whole talk in one paragraph."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from bilateral_corpus.language import Lexicon, fold
from bilateral_corpus.language.patterns import is_unspaced
from bilateral_corpus.model import Role
from bilateral_corpus.transcript.blocks import Block
from bilateral_corpus.transcript.labels import SURE, Candidate, LabelKind, LabelReading, Mark, read_label
from bilateral_corpus.transcript.turns import Opening

_COLONS = ":：៖"
_BEFORE = tuple('.?!…。？！"”’»」』)]）')
_FEWEST_BURIED = 2
_BURIED = re.compile(
    r"""
      (?: (?<=[.?!…。？！\"”’»」』)\]]) | (?<=[.?!…。？！\"”’»」』)\]]\s) | \A )
      (?: [\[【（(] (?P<bracketed> [^\[\]【】（）()\n]{1,40} ) [\]】）)] [ ]?[:：]?
        | (?P<words> [^\W\d_] [^.?!…。？！:：៖\n\[\]]{0,60} ) [:：៖] (?!//) )
    """,
    re.VERBOSE,
)
# "… of the two sides?Ambassador Venn: They"; in scripts without spaces all sentences stand like this.
_GLUED = re.compile(
    r"""(?: (?<=[^\W\d_A-Z][.?!]) | (?<=[)"”’»][.?!]) ) ["'”’»]? (?P<words> [^\W\d_] [^.?!…:\n\[\]]{1,60} ) : (?!//)""",
    re.VERBOSE,
)
# The words of the other side must come about as often as the labels at the beginning of paragraphs.
_SHARE_OF_OTHER_SIDE = 0.3
_LONGEST_ROLE_WORD = 12
_ENDED_BY_COLON = re.compile(r"[.?!…。？！\"”’»」』)\]]\s*([^\W\d_]{1,12})[ \u00a0]?[:：៖]")
# A document with more labels than this is a list of something; the bound keeps the cost linear.
_MOST_LENGTHS = 40


def run_on_labels(
    blocks: Sequence[Block], labels: Sequence[Candidate], first: int, last: int, lexicon: Lexicon
) -> Iterator[Opening]:
    """Find the labels of a document inside its paragraphs, after the end of a sentence.

    Args:
        blocks: The blocks of the document.
        labels: Its labels at the beginning of paragraphs, in order.
        first: The number of the block where turns begin.
        last: The number of the block after the last one to look at.
        lexicon: The words to know.
    """
    known = _glued(blocks[first:last], lexicon) | _known(labels) | _other_side(blocks, labels, first, last, lexicon)
    lengths = sorted({len(words) for words in known}, reverse=True)
    if not lengths or len(lengths) > _MOST_LENGTHS:
        return
    ends = {label.block: label.end for label in labels}
    for number in range(first, last):
        text = blocks[number].text
        begin = ends.get(number, 0)
        for colon in _colons(text, begin):
            end = colon - 1 if text[colon - 1] in " \u00a0\u202f" else colon
            for length in lengths:
                start = end - length
                if (
                    start > begin
                    and _follows_sentence(text, start, length)
                    and (reading := known.get(text[start:end].casefold()))
                ):
                    yield Opening(block=number, start=start, end=colon + 1, reading=reading)
                    break


def buried_labels(blocks: Mapping[int, Block], lexicon: Lexicon) -> Sequence[Opening]:
    """Find the labels of a text in which none begins a paragraph.

    Only what is surely a label counts here: role words, posts and titled names after the end of a sentence. There must
    be a role word among them, and more than one turn.

    Args:
        blocks: The blocks that may be somebody's words, by their numbers.
        lexicon: The words to know.
    """
    found = [opening for number, block in blocks.items() for opening in _buried(number, block.text, lexicon)]
    roles = [one for one in found if one.reading is not None and one.reading.kind is LabelKind.ROLE]
    return found if roles and len(found) >= _FEWEST_BURIED else ()


def _buried(number: int, text: str, lexicon: Lexicon) -> Iterator[Opening]:
    reached = 0
    for match in _BURIED.finditer(text):
        printed = match["bracketed"] or match["words"]
        reading = read_label(printed.strip(), lexicon)
        if reading.kind in SURE and match.start() >= reached:
            reached = match.end()
            yield Opening(block=number, start=match.start(), end=match.end(), reading=reading)


def _known(labels: Sequence[Candidate]) -> dict[str, LabelReading]:
    """The labels that a colon sets off, as printed, in small letters."""
    return {one.reading.words.casefold(): one.reading for one in labels if one.mark is Mark.COLON}


def _glued(blocks: Sequence[Block], lexicon: Lexicon) -> dict[str, LabelReading]:
    """What is surely a label and begins right behind a sentence, as where a page lost its line breaks."""
    found = (match["words"] for block in blocks for match in _GLUED.finditer(block.text))
    readings = {words.casefold(): read_label(words, lexicon) for words in found if words[0].isupper()}
    return {words: reading for words, reading in readings.items() if reading.kind in SURE}


def _other_side(
    blocks: Sequence[Block], labels: Sequence[Candidate], first: int, last: int, lexicon: Lexicon
) -> dict[str, LabelReading]:
    """Role words of the side that begins no paragraph: "Question 2: And trade? Answer: It grew."."""
    roles = {one.reading.role for one in labels if one.reading.kind is LabelKind.ROLE}
    wanted = {Role.INTERVIEWER, Role.INTERVIEWEE} - roles
    if len(wanted) != 1 or len(roles) != 1:
        return {}
    words = {word: role for word, role in lexicon.roles.items() if role in wanted and len(word) <= _LONGEST_ROLE_WORD}
    found: Counter[str] = Counter()
    for number in range(first, last):
        found.update(
            word for match in _ENDED_BY_COLON.finditer(blocks[number].text) if (word := fold(match[1])) in words
        )
    return {
        word: read_label(word.capitalize(), lexicon)
        for word, count in found.items()
        if count >= _SHARE_OF_OTHER_SIDE * len(labels)
    }


def _colons(text: str, begin: int) -> Iterator[int]:
    for sign in _COLONS:
        place = text.find(sign, begin)
        while place >= 0:
            yield place
            place = text.find(sign, place + 1)


def _follows_sentence(text: str, start: int, length: int) -> bool:
    """Whether a sentence ends right before a place; before a single letter a space, too, if its script has any."""
    before = text[max(0, start - 4) : start]
    return before.rstrip().endswith(_BEFORE) and (
        length > 1 or before[-1:].isspace() or is_unspaced(text[start : start + 1])
    )
