"""The span grammar of a language: stages of patterns that turn runs of tokens into expressions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property

from attrs import frozen

from bilateral_corpus.annotation.dates.meanings import MEANINGS, kind_of
from bilateral_corpus.annotation.dates.patterns import PatternTranslator, Piece, choice
from bilateral_corpus.annotation.dates.slots import Item, Slots
from bilateral_corpus.annotation.dates.vocabulary import BREAK, SPACE, TOKEN, UNKNOWN, Entry, Vocabulary, fold_word
from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.language.time_grammar import TimeGrammar, time_grammar

#: Slots that stand for several classes of words or kinds of expressions.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "count": ("cardinal", "int", "decimal", "NUMBER", "MIXED", "tens"),
    "day_rank": ("rank", "ordinal"),
    "year": ("year", "YEARNUMBER"),
    "minute": ("int",),
    "count_rank": ("cardinal", "int"),
    "STEP": ("STEP", "WEEK", "WEEKEND"),
    "YEAR": ("YEAR", "FISCAL", "DECADE", "CENTURY"),
    "DAY": ("DAY", "HOLIDAY"),
    # What can be near to something; of a weekday one says "on", not "about".
    "PLACED": ("YEAR", "DECADE", "CENTURY", "QUARTER", "SEASON", "MONTH", "DAY", "HOLIDAY"),
    "POINT": (
        "YEAR", "DECADE", "CENTURY", "HALF", "QUARTER", "SEASON", "MONTH", "WEEK", "WEEKEND", "DAY", "WEEKDAY",
        "HOLIDAY", "FISCAL", "STEP", "DAYS", "WHOLE",
    ),
}  # fmt: skip
_KINDS = (
    "NUMBER", "MIXED", "YEARNUMBER", "YEAR", "DECADE", "CENTURY", "HALF", "QUARTER", "SEASON", "MONTH", "WEEK",
    "WEEKEND", "DAY", "WEEKDAY", "HOLIDAY", "FISCAL", "STEP", "DAYS", "CLOCK", "DAYPART", "DURATION", "TRAILING",
    "SHIFTED", "NTH", "WHOLE", "SET", "VAGUE", "RANGE", "BOUNDED", "ANNIVERSARY", "TIME",
)  # fmt: skip
# Words of these classes make a time expression; others only take part in one.
_TRIGGERS = frozenset({
    "unit", "plural", "season", "daypart", "instant", "day_deictic", "night_deictic", "month", "weekday", "weekdays",
    "dayparts", "present_ref", "past_ref", "past_alone", "future_ref", "frequency", "holiday", "year", "year_pair",
    "iso_date", "slash_date", "month_year", "day_month", "day_span", "decade_number", "tens_decade", "clock", "clock12",
    "hhmm", "ampm", "anniversary", "quarter_mark", "quarter_number", "tens", "fiscal", "era",
})  # fmt: skip
# Before the first trigger of a run there may be so many other words.
_REACH = 14


@frozen(slots=False, eq=False)
class Rule:
    """A pattern with its meaning.

    Attributes:
        meaning: The name of the meaning.
        source: The regular expression, not compiled yet: of hundreds a text needs a few.
    """

    meaning: str
    source: str

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled regular expression."""
        return re.compile(self.source)


@frozen(eq=False)
class Stage:
    """The rules that are tried at the same time.

    Attributes:
        any_rule: Finds where one of the rules can match; most runs of words have no such place.
        rules: By the character that a match begins with.
    """

    any_rule: re.Pattern[str]
    rules: Mapping[str, list[Rule]]

    def matches(self, codes: str, position: int) -> list[tuple[re.Match[str], Rule]]:
        """The rules that match at a place, the longest match first, then in the order of the file."""
        tried = ((rule.regex.match(codes, position), rule) for rule in self.rules.get(codes[position], ()))
        matches = [(match, rule) for match, rule in tried if match]
        return sorted(matches, key=lambda pair: -pair[0].end()) if len(matches) > 1 else matches


class SpanGrammar:
    """The compiled grammar of a language.

    Args:
        grammar: The words and patterns.

    Raises:
        InvalidValueError: A pattern is not well formed, or names a meaning that there is none of.
    """

    def __init__(self, grammar: TimeGrammar) -> None:
        self.source: TimeGrammar = grammar
        patterns = [pattern for stage in grammar.stages.values() for listed in stage.values() for pattern in listed]
        self.vocabulary: Vocabulary = Vocabulary(grammar, _literals(patterns))
        self._kinds = {kind: self.vocabulary.new_code() for kind in _KINDS}
        translator = PatternTranslator(cache(self._slot), cache(self._word))
        self._stages = tuple(_stage(stage, translator) for stage in grammar.stages.values())
        triggers = {code for name in _TRIGGERS for code in self.vocabulary.codes(name)}
        triggers |= {code for word in self._phrase_triggers(triggers) for code in self.vocabulary.codes(f"'{word}")}
        quotes, figures = (choice(self.vocabulary.codes(name)).regex for name in ("''", "two_digits"))
        # "In '62": two figures are a year behind an apostrophe.
        self._trigger = re.compile(f"{choice(triggers).regex}|(?<={quotes}){figures}")
        self._known = re.compile(f"[^{UNKNOWN}{BREAK}]*")

    def runs(self, text: str) -> Iterator[list[Item]]:
        """The runs of words that can be time expressions, each as items in order.

        The time is linear in the text: every token is looked up once, and is in one run at most.
        """
        tokens = TOKEN.findall(text)
        table = _Table(self.vocabulary)
        codes = "".join([table[token] for token in tokens])
        position, index, done = 0, 0, 0
        while trigger := self._trigger.search(codes, done):
            start = self._run_start(codes, trigger.start(), done)
            done = self._run_end(codes, trigger.start())
            position += sum(map(len, tokens[index:start]))
            items, position = _items(table, tokens[start:done], position)
            index = done
            yield items

    def parse(self, items: list[Item]) -> list[Item]:
        """Put the items of a run together, stage by stage; the longest match at each place wins."""
        for stage in self._stages:
            items = self._apply(stage, items)
        return items

    def _apply(self, stage: Stage, items: list[Item]) -> list[Item]:
        codes = "".join([item.code for item in items])
        found, position = [], 0
        while match := stage.any_rule.search(codes, position):
            found += items[position : match.start()]
            item, position = self._longest(stage, items, codes, match.start())
            found.append(item)
        return found + items[position:] if position else items

    def _longest(self, stage: Stage, items: list[Item], codes: str, position: int) -> tuple[Item, int]:
        for match, rule in stage.matches(codes, position):
            value = MEANINGS[rule.meaning](Slots(match, items, GROUPS, self.vocabulary.phrases))
            if value is not None:
                return self._item(rule.meaning, value, items[position : match.end()]), match.end()
        return items[position], position + 1

    def _item(self, meaning: str, value: object, parts: list[Item]) -> Item:
        kind = kind_of(meaning, value)
        return Item(self._kinds[kind], parts[0].start, parts[-1].end, {kind: value}, parts=tuple(parts))

    def _run_start(self, codes: str, trigger: int, done: int) -> int:
        start = trigger
        while start > done and trigger - start < _REACH and codes[start - 1] not in (UNKNOWN, BREAK):
            start -= 1
        return start

    def _run_end(self, codes: str, trigger: int) -> int:
        match = self._known.match(codes, trigger)
        assert match is not None
        return match.end()

    def _slot(self, name: str) -> Piece:
        classes = GROUPS.get(name, (name,))
        single = [code for each in classes for code in self.vocabulary.codes(each)]
        piece = choice([*single, *(self._kinds[each] for each in classes if each in self._kinds)])
        phrases = {parts for each in classes for parts in self.vocabulary.phrases.get(each, ())}
        if not single and not phrases and not any(each in self._kinds for each in classes):
            raise InvalidValueError(f"found the slot {name!r}, expected a class of words or a kind of expression")
        for parts in sorted(phrases, key=lambda parts: (len(parts), parts)):
            piece = _sequence(map(self._word, parts)).or_else(piece)
        return piece

    def _word(self, word: str) -> Piece:
        return choice(self.vocabulary.codes(f"'{word}"))

    def _phrase_triggers(self, triggers: set[str]) -> Iterator[str]:
        """The longest word of each phrase that makes a time expression and has no trigger in it."""
        for name in sorted(_TRIGGERS & self.vocabulary.phrases.keys()):
            for parts in self.vocabulary.phrases[name]:
                if triggers.isdisjoint(self.vocabulary.entry(part).code for part in parts):
                    yield max((part for part in reversed(parts) if part.isalpha()), key=len)


class _Table(dict[str, str]):
    """The characters of tokens, looked up once for each different token of a text."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self.known: dict[str, tuple[Entry, str]] = {}

    def __missing__(self, token: str) -> str:
        entry = self._vocabulary.entry(token)
        if entry.code not in _NO_ITEMS:
            self.known[token] = entry, fold_word(token)
        self[token] = entry.code
        return entry.code


_NO_ITEMS = (UNKNOWN, BREAK, SPACE)


def _items(table: _Table, tokens: list[str], position: int) -> tuple[list[Item], int]:
    """The items of a run and the place where it ends; white space is none."""
    items = []
    for token in tokens:
        end = position + len(token)
        if found := table.known.get(token):
            entry, word = found
            items.append(Item(entry.code, position, end, entry.values, word))
        position = end
    return items, position


@cache
def span_grammar(tag: str) -> SpanGrammar | None:
    """The compiled grammar of a language, or None if there is no file for it."""
    source = time_grammar(tag)
    return SpanGrammar(source) if source else None


def _stage(stage: Mapping[str, Iterable[str]], translator: PatternTranslator) -> Stage:
    rules: dict[str, list[Rule]] = defaultdict(list)
    distinct: list[Rule] = []
    for meaning, patterns in stage.items():
        if meaning not in MEANINGS:
            raise InvalidValueError(f"found the meaning {meaning!r}, expected one of {', '.join(MEANINGS)}")
        for pattern in patterns:
            source, first = translator.translate(pattern)
            rule = Rule(meaning, source)
            distinct.append(rule)
            for code in first:
                rules[code].append(rule)
    return Stage(re.compile(_alternatives(distinct)), dict(rules))


_GROUP_NAME = re.compile(r"\?P<\w+>")


def _alternatives(rules: Iterable[Rule]) -> str:
    return "|".join(_GROUP_NAME.sub("?:", rule.source) for rule in rules)


def _sequence(pieces: Iterable[Piece]) -> Piece:
    whole = Piece("")
    for piece in pieces:
        whole = whole.then(piece)
    return whole


_LITERAL = re.compile(r"[^\s\[\]<>{}|]+")
_SLOT = re.compile(r"\{\w+\}")


def _literals(patterns: Iterable[str]) -> Iterator[str]:
    for pattern in patterns:
        yield from (word.lower() for word in _LITERAL.findall(_SLOT.sub(" ", pattern)))
