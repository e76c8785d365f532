"""What looks like a time expression and is none: counts, modal verbs, numbers of rooms."""

from __future__ import annotations

import re

from bilateral_corpus.annotation.dates.cell import Unit
from bilateral_corpus.annotation.dates.expressions import Duration, Nth, Step, Vague
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
    if word in surroundings.grammar.doubtful and surroundings.after(item) == "of":
        # "Since the fall of the wall".
        return False
    if _is_doubtful(item, surroundings.grammar):
        return surroundings.before(item) in surroundings.grammar.before
    if isinstance(item.expression, Vague) and item.expression.is_phrase:
        return _stands_alone(surroundings.after(item), surroundings.grammar)
    if isinstance(item.expression, Step) and not item.expression.fixed and _is_name(item, surroundings.text):
        return False
    if isinstance(item.expression, Duration):
        return _is_length(item, item.expression, surroundings)
    return _is_year(item, surroundings) if len(item.tokens) == 1 and word.isdecimal() else True


def _is_doubtful(item: Item, grammar: TimeGrammar) -> bool:
    """Whether an expression is nothing but a doubtful word or phrase, or one with an article, which has no class."""
    words = [token.word for token in item.tokens]
    if " ".join(words) in grammar.doubtful:
        return True
    with_article = len(words) == 2 and all(name.startswith("'") for name in item.tokens[0].kinds)
    return with_article and words[1] in grammar.doubtful


_NO_MENTIONS = frozenset({"NUMBER", "MIXED", "YEARNUMBER", "NTH"})


def _stands_alone(after: str, grammar: TimeGrammar) -> bool:
    return not after.isalpha() or after in grammar.after_alone


def _is_name(item: Item, text: str) -> bool:
    """Whether a unit is written as part of a name: "the Year of Solidarity"."""
    last = item.tokens[-1]
    return text[last.start].isupper() and not text[item.start].isupper()


def _is_length(item: Item, length: Duration, surroundings: Surroundings) -> bool:
    """Whether it is a length of time and no share ("a quarter"), rank ("a second") or age ("52 years old")."""
    number, unit = length.amounts[0]
    if unit in (Unit.QUARTER, Unit.SECOND) and number == "1" and len(item.tokens) > 1:
        return False
    if unit is Unit.QUARTER and (len(item.tokens) == 1 or any(token.word == "-" for token in item.tokens)):
        return False
    return not _is_age(item, surroundings)


def _is_age(item: Item, surroundings: Surroundings) -> bool:
    after = surroundings.text[item.end : item.end + _WINDOW].lstrip(" -‐‑–").lower()
    return after.startswith(surroundings.grammar.ages) if surroundings.grammar.ages else False


def _is_year(item: Item, around: Surroundings) -> bool:
    """Whether a number of four digits that stands alone is a year."""
    before, after, grammar = around.before(item), around.after(item), around.grammar
    if around.touches(item) or before in grammar.numbered or before in _MONEY or before.isdecimal() or after.isdecimal():
        return False
    if after in grammar.counted and after != "of":
        return False
    if before in grammar.year_cues or not grammar.plural_endings:
        return before in grammar.year_cues
    return not (after.isalpha() and after.islower() and after.endswith(tuple(grammar.plural_endings) or ("\0",)))
