"""What looks like a time expression and is none: counts, modal verbs, numbers of rooms."""

from __future__ import annotations

import re

from bilateral_corpus.annotation.dates.cell import Unit
from bilateral_corpus.annotation.dates.expressions import Duration, Nth
from bilateral_corpus.annotation.dates.slots import Item
from bilateral_corpus.annotation.dates.vocabulary import fold_word
from bilateral_corpus.language.time_grammar import TimeGrammar

_BEFORE = re.compile(r"([^\W\d_]+|[^\s\w]|\d+)[ \t\n'’(\"“]*\Z")
_AFTER = re.compile(r"\s*([^\W\d_]+|[^\s\w]|\d+)")
_GLUED_BEFORE = re.compile(r"[\w$€£¥#@/.,+\\-]\Z")
_GLUED_AFTER = re.compile(r"[-/–]?\w|[%$€£°]|[.,:]\d|\s*%")
_WINDOW = 40
_MONEY = frozenset("$€£¥₫#№")


class Surroundings:
    """The words beside an expression.

    Args:
        text: The text.
        grammar: The words of the language.
    """

    def __init__(self, text: str, grammar: TimeGrammar) -> None:
        self.text, self.grammar = text, grammar

    def before(self, item: Item) -> str:
        """The word or sign before an expression, in small letters; empty if there is none."""
        match = _BEFORE.search(self.text[max(0, item.start - _WINDOW) : item.start])
        return fold_word(match[1]) if match else ""

    def after(self, item: Item) -> str:
        """The word or sign after it."""
        match = _AFTER.match(self.text, item.end, item.end + _WINDOW)
        return fold_word(match[1]) if match else ""

    def touches(self, item: Item) -> bool:
        """Whether a letter, digit or sign of a number touches it."""
        before = self.text[max(0, item.start - 1) : item.start]
        return bool(_GLUED_BEFORE.match(before)) or bool(_GLUED_AFTER.match(self.text, item.end))


def is_time(item: Item, surroundings: Surroundings) -> bool:
    """Whether an expression that the grammar found is one of time where it stands."""
    if not item.kinds.isdisjoint(_NO_MENTIONS):
        return isinstance(item.expression, Nth) and item.expression.count > 1
    word = item.tokens[-1].word
    if word in surroundings.grammar.doubtful and len(item.tokens) <= _BARE:
        return surroundings.before(item) in surroundings.grammar.before and surroundings.after(item) != "of"
    if isinstance(item.expression, Duration) and item.expression.unit is Unit.QUARTER:
        # A quarter is as often a share; three-quarters always.
        return (
            item.expression.amounts[0].number not in ("1", "X") and surroundings.text[item.end - len(word) - 1] != "-"
        )
    return _is_year(item, surroundings) if len(item.tokens) == 1 and word.isdigit() else True


# A doubtful word alone or with an article.
_BARE = 2
_NO_MENTIONS = frozenset({"NUMBER", "MIXED", "YEARNUMBER", "NTH"})


def _is_year(item: Item, around: Surroundings) -> bool:
    """Whether a number of four digits that stands alone is a year."""
    before, after, grammar = around.before(item), around.after(item), around.grammar
    if around.touches(item) or before in grammar.numbered or before in _MONEY or before.isdigit() or after.isdigit():
        return False
    if after in grammar.counted and after != "of":
        return False
    if before in grammar.year_cues:
        return True
    return not (after.isalpha() and after.islower() and after.endswith(tuple(grammar.plural_endings) or ("\0",)))
