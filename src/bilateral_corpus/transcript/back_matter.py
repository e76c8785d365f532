"""Back matter: what closes a page after the last turn."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bilateral_corpus.language import Lexicon
from bilateral_corpus.language.patterns import is_unspaced
from bilateral_corpus.model import PassageKind
from bilateral_corpus.transcript.asides import Piece, is_rule
from bilateral_corpus.transcript.blocks import Block
from bilateral_corpus.transcript.furniture import is_end

# The title of another article under "Related articles" is short and ends no sentence.
_LONGEST_TITLE = 160
# Beyond this length a line is prose even without a full stop; scripts without spaces say more in a line.
_PROSE = 160
_UNSPACED_PROSE = 60
_PROSE_END = re.compile(r"[.!?。！？…:：][\"'”’»」』）)\]】]*$")
_ITEM = re.compile(r"[-–—•*]\s|\(?[0-9a-z]{1,2}[.)]\s")
_ADDRESS = re.compile(r"https?://|\bwww\.|\b[\w.-]+@[\w-]+\.\w|\.(?:com|org|net|info)/")
_LONGEST_ADDRESS = 200


def is_prose(text: str) -> bool:
    """Whether a block reads like sentences, and not like a title, a name or the words on a button."""
    return bool(_PROSE_END.search(text)) or len(text) > (_UNSPACED_PROSE if is_unspaced(text[:1]) else _PROSE)


def read_back_matter(
    blocks: Sequence[Block], last: int, asides: Mapping[int, Piece], lexicon: Lexicon
) -> tuple[int, tuple[Piece, ...]]:
    """Find what closes a page: furniture, credits, captions, links, whatever stands under a rule or "Related articles".

    Args:
        blocks: The blocks of the page.
        last: The number of the block where the last turn begins.
        asides: The blocks that are asides by their words, by their numbers.
        lexicon: The words to know.

    Returns:
        The number of its first block (the number of blocks, if there is none), and its pieces. Once a line of
        furniture stands after the last turn, short lines without an end of sentence that follow belong to it.
    """
    begin = _closed_at(blocks, last, asides, lexicon)
    for number in range(begin - 1, last, -1):
        if number in asides:
            begin = number
        elif not _may_be_title(blocks[number].text):
            break
    pieces = (
        asides.get(number) or Piece.of(blocks[number], PassageKind.BOILERPLATE) for number in range(begin, len(blocks))
    )
    return begin, tuple(pieces)


def _closed_at(blocks: Sequence[Block], last: int, asides: Mapping[int, Piece], lexicon: Lexicon) -> int:
    """Where a rule, a heading of what follows, or the first of several lines of furniture ends the last turn."""
    for number in range(last + 1, len(blocks)):
        text = blocks[number].text
        if is_rule(text) or is_end(text, lexicon) or _is_address(text):
            return number
        aside = asides.get(number)
        if aside is not None and aside.kind is PassageKind.BOILERPLATE:
            following = blocks[number + 1 : number + 3]
            if not all(is_prose(block.text) for block in following):
                return number
    return len(blocks)


def _is_address(text: str) -> bool:
    """Whether a line gives an address of the web, and is no sentence that mentions one."""
    return len(text) <= _LONGEST_ADDRESS and _ADDRESS.search(text) is not None and not _PROSE_END.search(text)


def _may_be_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and not _PROSE_END.search(text) and not _ITEM.match(text)
