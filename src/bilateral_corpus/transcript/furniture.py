"""Page furniture: share buttons, counters, calls to subscribe, links to other articles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bilateral_corpus.language import Lexicon, detect_language
from bilateral_corpus.language.patterns import one_of
from bilateral_corpus.transcript.blocks import Block

# Furniture is short; a paragraph that begins with "Share" or "Comments" is prose.
_LONGEST = 120
_PROSE_END = re.compile(r"[.!?。！？…][\"'”’»)]*$")


def is_furniture(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is page furniture by its words."""
    if len(text) > _LONGEST:
        return False
    return bool(_counters(lexicon).fullmatch(text) or (_openings(lexicon).match(text) and not _PROSE_END.search(text)))


def trailing_furniture(blocks: Sequence[Block], lexicon: Lexicon) -> int:
    """Tell where the furniture at the end of a page begins.

    Args:
        blocks: The blocks of the page from the last turn on.
        lexicon: The words to know, those of the document's language first.

    Returns:
        The number of the first block of it; the number of blocks, if there is none. Once a line of furniture stands
        after the last turn, short lines without an end of sentence that follow belong to it (titles of other
        articles); so does a closing line in another language than the document's.
    """
    first = len(blocks)
    for number in range(len(blocks) - 1, 0, -1):
        text = blocks[number].text
        if is_furniture(text, lexicon) or _is_foreign(text, lexicon):
            first = number
        elif len(text) > _LONGEST or _PROSE_END.search(text):
            break
    return first


def _is_foreign(text: str, lexicon: Lexicon) -> bool:
    """Whether a short line that ends no sentence is in another language than the document."""
    if len(text) > _LONGEST or _PROSE_END.search(text):
        return False
    return detect_language(text) not in {"und", lexicon.languages[0].tag}


@cache
def _openings(lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.opening(lambda lang: lang.boilerplate.openings)


@cache
def _counters(lexicon: Lexicon) -> re.Pattern[str]:
    counters = one_of(lexicon.gather(lambda lang: lang.boilerplate.counters))
    number = r"[0-9][0-9.,\u00a0 ]*[kKmM]?"
    return re.compile(rf"{counters}\s*:?\s*{number}|{number}\s*{counters}", re.IGNORECASE)
