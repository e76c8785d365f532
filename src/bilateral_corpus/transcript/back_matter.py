"""Back matter: what closes a page after the last turn."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilateral_corpus.language import Lexicon
from bilateral_corpus.model import PassageKind
from bilateral_corpus.transcript.asides import Piece, classify_aside
from bilateral_corpus.transcript.blocks import Block

# The title of another article under "Related articles" is short and ends no sentence.
_LONGEST_TITLE = 160
_PROSE_END = re.compile(r"[.!?。！？…][\"'”’»)]*$")
_ITEM = re.compile(r"[-–—•*]\s|\(?[0-9a-z]{1,2}[.)]\s")


def read_back_matter(blocks: Sequence[Block], lexicon: Lexicon) -> tuple[int, tuple[Piece, ...]]:
    """Find the page furniture, credits and captions at the end of a page.

    Args:
        blocks: The blocks of the page from the last turn on.
        lexicon: The words to know.

    Returns:
        The number of the first block of it (the number of blocks, if there is none), and its pieces. Once a line of
        furniture stands after the last turn, short lines without an end of sentence that follow belong to it.
    """
    first = len(blocks)
    kinds = [classify_aside(block.text, lexicon) for block in blocks]
    for number in range(len(blocks) - 1, 0, -1):
        if kinds[number] is not None:
            first = number
        elif not _may_be_title(blocks[number].text):
            break
    pieces = (
        Piece(kind=kind or PassageKind.BOILERPLATE, start=block.start, end=block.end, text=block.text)
        for block, kind in zip(blocks[first:], kinds[first:], strict=True)
    )
    return first, tuple(pieces)


def _may_be_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and not _PROSE_END.search(text) and not _ITEM.match(text)
