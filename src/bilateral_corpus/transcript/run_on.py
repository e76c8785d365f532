"""Labels that stand in the middle of a paragraph: "… and that is all.Reporter: And trade?"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bilateral_corpus.transcript.blocks import Block
from bilateral_corpus.transcript.labels import Candidate, LabelReading, Mark
from bilateral_corpus.transcript.turns import Opening

_COLONS = ":："
_BEFORE = '.?!…。？！"”’»」』)]）'
# A document with more labels than this is a list of something; the bound keeps the cost linear.
_MOST_LENGTHS = 40


def run_on_labels(blocks: Sequence[Block], labels: Sequence[Candidate], first: int, last: int) -> Iterator[Opening]:
    """Find the labels of a document inside its paragraphs, after the end of a sentence.

    Args:
        blocks: The blocks of the document.
        labels: Its labels at the beginning of paragraphs, in order.
        first: The number of the block where turns begin.
        last: The number of the block after the last one to look at.
    """
    known = _known(labels)
    lengths = sorted({len(words) for words in known}, reverse=True)
    if not lengths or len(lengths) > _MOST_LENGTHS:
        return
    ends = {label.block: label.end for label in labels}
    for number in range(first, last):
        text = blocks[number].text
        begin = ends.get(number, 0)
        for colon in _colons(text, begin):
            for length in lengths:
                start = colon - length
                if (
                    start > begin
                    and _follows_sentence(text, start, length)
                    and (reading := known.get(text[start:colon].casefold()))
                ):
                    yield Opening(block=number, start=start, end=colon + 1, reading=reading)
                    break


def _known(labels: Sequence[Candidate]) -> Mapping[str, LabelReading]:
    """The labels that a colon sets off, as printed, in small letters."""
    return {one.reading.words.casefold(): one.reading for one in labels if one.mark is Mark.COLON}


def _colons(text: str, begin: int) -> Iterator[int]:
    for sign in _COLONS:
        place = text.find(sign, begin)
        while place >= 0:
            yield place
            place = text.find(sign, place + 1)


def _follows_sentence(text: str, start: int, length: int) -> bool:
    """Whether a sentence ends right before a place. A single letter must begin a line, too."""
    before = text[max(0, start - 4) : start]
    return before.rstrip().endswith(tuple(_BEFORE)) and (length > 1 or before.endswith("\n"))
