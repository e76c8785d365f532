"""The words of a grammar as classes, and one character for each set of classes that a token can have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from bilateral_corpus.annotation.dates.numerals import NUMERAL_SAMPLES, Values, numeral_classes
from bilateral_corpus.language.patterns import UNSPACED
from bilateral_corpus.language.time_grammar import TimeGrammar

_SUFFIX = r"(?:st|nd|rd|th|am|pm|AM|PM|ST|ND|RD|TH|s|h|[qQ]\d\d|[qQ]|er|ème|º|-?[йягоехм]{1,2})?"
_NUMERAL = rf"\d(?:[\d.,:/–h-]*\d)?{_SUFFIX}(?![a-zA-Z])|\d+"
#: A run of white space, a numeral, a word, or a sign. In scripts without spaces each letter is a word.
TOKEN = re.compile(rf"\s+|{_NUMERAL}|[{UNSPACED}]|[^\W\d_{UNSPACED}]+|.", re.DOTALL)
_WORD = re.compile(r"\w")

UNKNOWN, BREAK, SPACE = "u", "b", " "
_FIRST_CODE = 0xE000
# Not the em dash, which parts sentences: "five years — two years ago".
_SAME_SIGNS = str.maketrans("’‘ʼ–‐‑−：（）", "'''----:()")


@frozen(eq=False)
class Entry:
    """What a token can be.

    Attributes:
        code: The character that stands for its classes.
        values: Its classes with what it means in each.
    """

    code: str
    values: Values


class Vocabulary:
    """The words of a grammar.

    Attributes:
        phrases: By class, the phrases of several words, each as a tuple, with its meaning.
    """

    def __init__(self, grammar: TimeGrammar, literals: Iterable[str]) -> None:
        words: dict[str, dict[str, object]] = {}
        self.phrases: dict[str, dict[tuple[str, ...], object]] = {}
        self._keys: dict[str, set[str]] = {}
        for name, meaning, text in _listed(grammar):
            parts = words_of(text)
            if len(parts) > 1:
                self.phrases.setdefault(name, {})[parts] = meaning
            else:
                words.setdefault(parts[0], {})[name] = meaning
        spelled = {word for table in self.phrases.values() for parts in table for word in parts}
        for word in (*spelled, *literals):
            words.setdefault(word, {})[f"'{word}"] = word
        self._proper = frozenset(grammar.proper)
        self._codes: dict[frozenset[str], str] = {}
        self._entries = {word: self._entry(values) for word, values in words.items()}
        self._unproper = {
            word: self._entry({name: value for name, value in words[word].items() if name.startswith("'")})
            for word in self._proper & words.keys()
        }
        for sample in NUMERAL_SAMPLES:
            self._entry(numeral_classes(sample))
        self._unknown, self._break, self._space = (Entry(code, {}) for code in (UNKNOWN, BREAK, SPACE))

    def codes(self, name: str) -> list[str]:
        """The characters of all sets of classes that a class is in."""
        return [code for classes, code in self._codes.items() if name in classes]

    def new_code(self) -> str:
        """A character that stands for nothing yet."""
        code = chr(_FIRST_CODE + len(self._codes))
        self._codes[frozenset([code])] = code
        return code

    def entry(self, token: str) -> Entry:
        """What a token can be."""
        head = token[0]
        if head.isspace():
            return self._break if token.count("\n") > 1 else self._space
        if head.isdecimal():
            values = numeral_classes(token)
            code = self._codes.get(frozenset(values)) if values else None
            return Entry(code, values) if code else self._unknown
        word = fold_word(token)
        if word in self._proper and head.islower():
            return self._unproper.get(word, self._unknown)
        return self._entries.get(word, self._unknown)

    def _entry(self, values: Mapping[str, object]) -> Entry:
        if not values:
            return Entry(UNKNOWN, {})
        classes = frozenset(values)
        code = self._codes.setdefault(classes, chr(_FIRST_CODE + len(self._codes)))
        return Entry(code, values)


def fold_word(token: str) -> str:
    """A token as the vocabulary writes it: small letters, straight signs."""
    return token.lower().translate(_SAME_SIGNS)


def words_of(text: str) -> tuple[str, ...]:
    """The tokens of a phrase without the white space."""
    return tuple(fold_word(token) for token in TOKEN.findall(text) if not token.isspace())


def _listed(grammar: TimeGrammar) -> Iterator[tuple[str, object, str]]:
    for number, names in grammar.dates.months.items():
        for name in names:
            yield "month", int(number), name.rstrip(".")
    for place, name in enumerate(grammar.dates.weekdays):
        yield "weekday", place % 7 + 1, name
    for class_name, table in grammar.words.items():
        for meaning, texts in table.items():
            for text in texts:
                yield class_name, _value(meaning), text


def _value(meaning: str) -> object:
    return int(meaning) if re.fullmatch(r"-?\d+", meaning) and not re.match(r"-?0\d", meaning) else meaning
