"""Page furniture: share buttons, counters, calls to subscribe, links to other articles."""

from __future__ import annotations

import re
from functools import cache

from bilateral_corpus.language import Lexicon, fold
from bilateral_corpus.language.patterns import one_of

# Furniture is short.
_LONGEST = 160
_SIGNS = ":.!»>→▼▲|•· "


def is_furniture(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is page furniture by its words: such a line as a whole, an opening of one, or a counter."""
    if len(text) > _LONGEST:
        return False
    folded = fold(text)
    if folded.strip(_SIGNS) in _lines(lexicon):
        return True
    return bool(_openings(lexicon).match(folded) or _counters(lexicon).fullmatch(folded))


@cache
def _lines(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(fold, lexicon.gather(lambda lang: lang.boilerplate.lines)))


@cache
def _openings(lexicon: Lexicon) -> re.Pattern[str]:
    openings = map(fold, lexicon.gather(lambda lang: lang.boilerplate.openings))
    # Whole words only, but "tags:" may be followed at once.
    return re.compile(one_of(openings) + r"(?:(?<=\W)|(?!\w))")


@cache
def _counters(lexicon: Lexicon) -> re.Pattern[str]:
    counters = one_of(map(fold, lexicon.gather(lambda lang: lang.boilerplate.counters)))
    number = r"[0-9][0-9., ]*[km]?"
    return re.compile(rf"{counters}\s*:?\s*\(?{number}\)?|{number}\s*{counters}")
