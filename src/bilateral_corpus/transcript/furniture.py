"""Page furniture: share buttons, counters, calls to subscribe, links to other articles."""

from __future__ import annotations

import re
from functools import cache

from bilateral_corpus.language import Lexicon, fold
from bilateral_corpus.language.patterns import is_open, one_of

# Furniture is short.
_LONGEST = 160
_LONGEST_END = 60
# The way to a page: "Home > News > Harbour".
_TRAIL = re.compile(r"[^<>›»«.?!]{1,40}(?:\s[>›»]\s[^<>›»«.?!]{1,60})+")
_SIGNS = ":.!»>→▼▲|•· "


def is_furniture(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is page furniture by its words: such a line as a whole, an opening of one, or a counter."""
    if len(text) > _LONGEST:
        return False
    folded = fold(text)
    if folded.strip(_SIGNS) in _lines(lexicon) or _TRAIL.fullmatch(text):
        return True
    return bool(_openings(lexicon).match(folded) or _counters(lexicon).fullmatch(folded))


def is_end(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is the heading of what follows an interview on a page: "Related articles", "9 comments"."""
    if len(text) > _LONGEST:
        return False
    folded = fold(text)
    words, colon, _ = folded.partition(":")
    return words.strip(_SIGNS + "0123456789()[]【】#-") in _ends(lexicon) and (
        bool(colon) or len(folded) <= _LONGEST_END
    )


@cache
def _ends(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(fold, lexicon.gather(lambda lang: lang.boilerplate.ends)))


@cache
def _lines(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(fold, lexicon.gather(lambda lang: lang.boilerplate.lines)))


@cache
def _openings(lexicon: Lexicon) -> re.Pattern[str]:
    openings = tuple(map(fold, lexicon.gather(lambda lang: lang.boilerplate.openings)))
    # Whole words only, but "tags:" may be followed at once, and so may what no space need follow.
    spaced = one_of(text for text in openings if not is_open(text)) + r"(?:(?<=\W)|(?!\w))"
    return re.compile(f"{spaced}|{one_of(filter(is_open, openings))}")


@cache
def _counters(lexicon: Lexicon) -> re.Pattern[str]:
    counters = one_of(map(fold, lexicon.gather(lambda lang: lang.boilerplate.counters)))
    number = r"[0-9][0-9., ]*[km]?"
    return re.compile(rf"{counters}\s*:?\s*\(?{number}\)?|{number}\s*{counters}")
