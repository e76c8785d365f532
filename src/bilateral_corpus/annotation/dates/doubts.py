"""What looks like a time expression and is none: counts, modal verbs, numbers of rooms."""

from __future__ import annotations

import re

from bilateral_corpus.annotation.dates.cell import Unit
from bilateral_corpus.annotation.dates.expressions import Clock, Duration, Modified, Nth, Step, Vague
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
        self.text: str = text
        self.grammar: TimeGrammar = grammar

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


def is_time(item: Item, around: Surroundings) -> bool:
    """Whether an expression that the grammar found is one of time where it stands."""
    if not item.kinds.isdisjoint(_NO_MENTIONS):
        return isinstance(item.expression, Nth) and item.expression.count > 1
    return not any(doubt(item, around) for doubt in _DOUBTS)


def _is_other_word(item: Item, around: Surroundings) -> bool:
    """Whether a word that is another one too stands where it is not one of time: "may", "the fall of the wall"."""
    grammar = around.grammar
    token = item.tokens[-1]
    if token.word in grammar.doubtful and around.after(item) == "of":
        return True
    if not _is_doubtful(item, grammar):
        return False
    bare_season = "season" in token.kinds and len(item.tokens) == 1
    return around.before(item) not in (grammar.before_season if bare_season else grammar.before)


def _is_doubtful(item: Item, grammar: TimeGrammar) -> bool:
    """Whether an expression is nothing but a doubtful word or phrase, or one with an article, which has no class."""
    words = [token.word for token in item.tokens]
    if " ".join(words) in grammar.doubtful:
        return True
    with_article = len(words) == 2 and all(name.startswith("'") for name in item.tokens[0].kinds)
    return with_article and words[1] in grammar.doubtful


def _is_age_group(item: Item, around: Surroundings) -> bool:
    """Whether a decade of two figures is an age: "in his 30s"."""
    word = item.tokens[0].word
    is_short = len(item.tokens) == 1 and "decade_number" in item.tokens[0].kinds and len(word) == 3
    return is_short and bool(around.grammar.before_season) and around.before(item) not in around.grammar.before_season


def _is_no_time_of_day(item: Item, around: Surroundings) -> bool:
    """Whether a part of the day is a greeting, or a time is that of a recording: "[07:59]"."""
    if not isinstance(item.expression, Clock):
        return False
    before = around.before(item)
    return before in around.grammar.greetings or (before in _BRACKETS and len(item.tokens) == 1)


# "There were 1000, at least": a number without a cue is no year of so long ago.
_FIRST_BARE_YEAR = 1200
_BRACKETS = frozenset({"[", "\\"})


def _is_part_of_noun(item: Item, around: Surroundings) -> bool:
    """Whether a noun follows that "the past" belongs to: "the past cause"."""
    if not (isinstance(item.expression, Vague) and item.expression.is_phrase):
        return False
    after = around.after(item)
    return after.isalpha() and after not in around.grammar.after_alone


def _is_name(item: Item, around: Surroundings) -> bool:
    """Whether a unit is written as part of a name: "the Year of Solidarity"."""
    if not isinstance(item.expression, Step) or item.expression.fixed:
        return False
    return around.text[item.tokens[-1].start].isupper() and not around.text[item.start].isupper()


def _is_no_length(item: Item, around: Surroundings) -> bool:
    """Whether a length of time is a share ("a quarter"), a rank ("a second") or an age ("52 years old")."""
    length = item.expression.inner if isinstance(item.expression, Modified) else item.expression
    if not isinstance(length, Duration):
        return False
    number, unit = length.amounts[0]
    if unit in (Unit.QUARTER, Unit.SECOND) and number == "1" and len(item.tokens) > 1:
        return True
    if unit is Unit.QUARTER and (len(item.tokens) == 1 or any(token.word == "-" for token in item.tokens)):
        return True
    return _is_age(item, around)


def _is_age(item: Item, surroundings: Surroundings) -> bool:
    after = surroundings.text[item.end : item.end + _WINDOW].lstrip(" -‐‑–").lower()
    return after.startswith(surroundings.grammar.ages) if surroundings.grammar.ages else False


def _is_no_year(item: Item, around: Surroundings) -> bool:
    """Whether a number of four digits that stands alone is no year."""
    before, after, grammar = around.before(item), around.after(item), around.grammar
    if len(item.tokens) > 1:
        # "From 1300 to 1800 tons".
        return "year" in item.tokens[-1].kinds and after in grammar.counted and after != "of"
    if not item.tokens[0].word.isdecimal():
        return False
    if around.touches(item) or before in grammar.numbered or before in _MONEY:
        return True
    if before.isdecimal() or after.isdecimal() or (after in grammar.counted and after != "of"):
        return True
    if before in grammar.year_cues or not grammar.plural_endings:
        return before not in grammar.year_cues
    if int(item.tokens[0].word) < _FIRST_BARE_YEAR:
        return True
    return after.isalpha() and after.islower() and after.endswith(tuple(grammar.plural_endings))


_DOUBTS = (_is_other_word, _is_no_time_of_day, _is_age_group, _is_part_of_noun, _is_name, _is_no_length, _is_no_year)
_NO_MENTIONS = frozenset({"NUMBER", "MIXED", "YEARNUMBER", "NTH"})
