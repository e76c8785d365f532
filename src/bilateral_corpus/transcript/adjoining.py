"""Names beside a title in scripts without capitals: 韋恩大使, 駐越南大使韋恩, 김민수 대사, นายสมชาย ใจดี เอกอัครราชทูต.

What stands next to a title is a name only if something says so, since prose stands there as well: a usual family name,
a dot between the parts of a foreign name or its script, a word of respect, a title that names its countries, or that
nothing else is in the text, as in a label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrs import frozen

from bilateral_corpus.language import Lexicon
from bilateral_corpus.language.patterns import HANGUL
from bilateral_corpus.transcript.tokens import Token, honorifics_at, honorifics_before
from bilateral_corpus.transcript.unspaced import (
    LONGEST_HAN_NAME,
    WordKind,
    begins_with_surname,
    has_runs,
    is_suffix,
    kind_of,
)

# South-East Asian and Korean foreign names are written in words, Japanese and Chinese ones seldom.
_MOST_WORDS = 3
_LONGEST_WORD = 24
_FOREIGN = re.compile(r"[\u30a1-\u30ff・]{2,}|\w+(?:[·‧•・]\w+)+")
_HAN = re.compile(r"[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff]+")
_HIRAGANA = re.compile(r"[\u3041-\u309f]+")
_HANGUL = re.compile(f"[{HANGUL}]+")
_COMMAS = frozenset(",，、")


@frozen
class Adjoining:
    """A name beside a title.

    Attributes:
        start: The number of its first token.
        end: The number of the token after it.
        honorifics: The numbers of the first of its words of respect, and of the token after them.
    """

    start: int
    end: int
    honorifics: tuple[int, int]

    @property
    def first(self) -> int:
        """The number of the first token of name and words of respect."""
        has_any = self.honorifics[0] < self.honorifics[1]
        return min(self.start, self.honorifics[0]) if has_any else self.start

    @property
    def last(self) -> int:
        """The number of the token after name and words of respect."""
        return max(self.end, self.honorifics[1])


def name_beside(
    tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon, *, certain: bool = False
) -> Adjoining | None:
    """Find the name right after a title, or right before it.

    Args:
        tokens: The words of the text.
        start: The number of the first token of the title.
        end: The number of the token after it.
        lexicon: The words to know.
        certain: Whether the title names its countries, so that a name is sure to follow.
    """
    if not has_runs(tokens[start].text):
        return None
    return _after(tokens, start, end, lexicon, certain=certain) or _before(tokens, start, end, lexicon, certain=certain)


def whole_name(tokens: Sequence[Token], lexicon: Lexicon) -> Adjoining | None:
    """Read words that are nothing but a name, perhaps with words of respect: 韋恩, 王明先生, นายสมชาย ใจดี."""
    if not tokens or not has_runs(tokens[0].text):
        return None
    first = honorifics_at(tokens, 0, lexicon)
    last = honorifics_before(tokens, len(tokens), lexicon)
    if first >= last or (first > 0 and last < len(tokens)) or _name_end(tokens, first, last, lexicon) != last:
        return None
    return Adjoining(first, last, (0, first) if first else (last, len(tokens)))


def _after(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon, *, certain: bool) -> Adjoining | None:
    # 駐日大使のダラ・ヴェン氏: a particle may stand between.
    particle = end < len(tokens) and _HIRAGANA.fullmatch(tokens[end].text) is not None
    end += particle
    first = honorifics_at(tokens, end, lexicon)
    last = _name_end(tokens, first, len(tokens), lexicon)
    if last == first:
        return None
    after = honorifics_at(tokens, last, lexicon)
    honorifics = (end, first) if first > end else (last, after)
    is_label = start == 0 and after == len(tokens) and not particle
    respected = honorifics[0] < honorifics[1]
    if (certain and not particle) or is_label or respected or _looks_like_name(tokens[first], lexicon):
        return Adjoining(first, last, honorifics)
    return None


def _before(tokens: Sequence[Token], start: int, after: int, lexicon: Lexicon, *, certain: bool) -> Adjoining | None:
    end = start
    while end > 0 and tokens[end - 1].folded in _past(lexicon):
        end -= 1  # 김민수 전 대사, but not 韋恩的大使
    parted = end > 0 and tokens[end - 1].text in _COMMAS
    end -= parted
    last = honorifics_before(tokens, end, lexicon)
    first = _name_start(tokens, last, lexicon)
    if first == last:
        return None
    before = honorifics_before(tokens, first, lexicon)
    honorifics = (before, first) if before < first else (last, end)
    respected = honorifics[0] < honorifics[1]
    # Any Korean word may stand before a title, for a space is between them; elsewhere a known word would be cut off.
    goes_on = not certain and honorifics_at(tokens, after, lexicon) < len(tokens)
    is_label = first == 0 and not parted and not (goes_on and _HANGUL.fullmatch(tokens[first].text))
    if is_label or respected or _looks_like_name(tokens[first], lexicon):
        return Adjoining(first, last, honorifics)
    return None


def _name_end(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> int:
    position = start
    while position < end and _joins(tokens, start, position, lexicon):
        position += 1
    return position


def _joins(tokens: Sequence[Token], start: int, position: int, lexicon: Lexicon) -> bool:
    """Whether a token goes on with a name that begins at another one."""
    if not _may_be_in_name(tokens[position], lexicon):
        return False
    apart = position > start and tokens[position].start > tokens[position - 1].end
    return position == start or (apart and position - start < _MOST_WORDS)


def _name_start(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> int:
    position = end
    while position > 0 and end - position < _MOST_WORDS and _may_be_in_name(tokens[position - 1], lexicon):
        if position < end and tokens[position].start == tokens[position - 1].end:
            break
        position -= 1
        if begins_with_surname(tokens[position].text, lexicon):
            break
    return position


def _may_be_in_name(token: Token, lexicon: Lexicon) -> bool:
    """Whether a piece may be a name or a part of one by its form."""
    text = token.text
    if not has_runs(text) or len(text) > _LONGEST_WORD or _HIRAGANA.fullmatch(text):
        return False
    if kind_of(token.folded, lexicon) is not None or is_suffix(text, lexicon):
        return False
    if kind_of(token.folded[0], lexicon) is WordKind.LINK and not begins_with_surname(text, lexicon):
        return False  # 駐奧瑞利亞: a country that nobody knows
    return not (_HAN.fullmatch(text) or _HANGUL.fullmatch(text)) or len(text) <= LONGEST_HAN_NAME


def _looks_like_name(token: Token, lexicon: Lexicon) -> bool:
    text = token.text
    if _FOREIGN.fullmatch(text):
        return True
    return len(text) > 1 and begins_with_surname(text, lexicon)


@cache
def _past(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.gather(lambda lang: lang.titles.past))
