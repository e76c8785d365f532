"""The body of a page: the stretch of prose between its navigation and what is printed under it."""

from __future__ import annotations

from collections.abc import Container, Sequence

from bilateral_corpus.language import Lexicon
from bilateral_corpus.language.patterns import is_unspaced
from bilateral_corpus.transcript.back_matter import is_prose
from bilateral_corpus.transcript.blocks import Block
from bilateral_corpus.transcript.furniture import is_end

# A line of prose weighs as much as so many words on buttons; a longer one up to so much more.
_USUAL_PROSE = 150
_MOST = 4.0
_BUTTON = -0.7
_FURNITURE = -1.0
# A line of so many words that ends no sentence may be a title, or a line of prose that was wrapped.
_WORDY = 8
_UNSPACED_WORDY = 20
# Only so much prose later can a heading such as "Comments" be the end of it; at the top of a page it is a link.
_LEAST_PROSE = 1000


def find_body(blocks: Sequence[Block], asides: Container[int], lexicon: Lexicon) -> tuple[int, int]:
    """Find the body of a page that has no labels to tell it by.

    Args:
        blocks: The blocks of the page.
        asides: The numbers of the blocks that are asides by their words.
        lexicon: The words to know.

    Returns:
        The numbers of its first block and of the block after it: the stretch with the most prose and the least else.
        A line that breaks off and is gone on with in small letters is prose.
    """
    best = (0.0, 0, 0)
    total, begin, prose = 0.0, 0, 0
    for number, block in enumerate(blocks):
        if prose >= _LEAST_PROSE and is_end(block.text, lexicon):
            break
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        weight = _FURNITURE if number in asides else _weight(block, following)
        prose += len(block.text) if weight > 0 else 0
        if total < 0:
            total, begin = 0.0, number
        total += weight
        best = max(best, (total, begin, number + 1), key=lambda one: one[0])
    return best[1], best[2]


def article_end(blocks: Sequence[Block], lexicon: Lexicon) -> int:
    """The number of the block with the heading of what follows an article, such as "Comments".

    It is the number of blocks, if there is none. All text before it counts here, whatever it is.
    """
    length = 0
    for number, block in enumerate(blocks):
        if length >= _LEAST_PROSE and is_end(block.text, lexicon):
            return number
        length += len(block.text)
    return len(blocks)


def _weight(block: Block, following: Block | None) -> float:
    if is_prose(block.text) or (following is not None and following.text[0].islower()):
        return min(_MOST, 1 + len(block.text) / _USUAL_PROSE)
    return 0.0 if _is_wordy(block.text) else _BUTTON


def _is_wordy(text: str) -> bool:
    return len(text) >= _UNSPACED_WORDY if is_unspaced(text[:1]) else text.count(" ") + 1 >= _WORDY
