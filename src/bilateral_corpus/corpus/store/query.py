"""What someone looks for in the turns of a store."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from attrs import field, frozen

from bilateral_corpus.corpus.store.index_words import asked, index_words, is_asked_exactly
from bilateral_corpus.corpus.words import Phrase, words_in
from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import Span

__all__ = ["Query"]

_PIECE = re.compile(r'["“”„]([^"“”„]*)["“”„]|([^\s"“”„]+)')


@frozen
class Query:
    """Words and phrases that all stand in one turn, in any order.

    >>> [phrase.text for phrase in Query('trade "Viet Nam" cooperat*').phrases]
    ['trade', 'Viet Nam', 'cooperat*']

    Attributes:
        text: Words; those between quotation marks stand one right after the other. An asterisk at the end of a word
            stands for any ending.

    Raises:
        InvalidValueError: There is no word in it.
    """

    text: str
    phrases: tuple[Phrase, ...] = field(init=False, eq=False, repr=False)

    @phrases.default
    def _read(self) -> tuple[Phrase, ...]:
        if not isinstance(self.text, str):
            raise InvalidValueError(f"what to search for is a text, found {type(self.text).__name__}")
        pieces = (found.group(found.lastindex or 0) for found in _PIECE.finditer(self.text))
        phrases = tuple(Phrase(piece) for piece in pieces if next(words_in(piece), None))
        if not phrases:
            raise InvalidValueError(f"found {self.text!r:.60}, expected a word to search for")
        return phrases

    @property
    def asked(self) -> str:
        """The query for the index, in the language of FTS5."""
        return f"{{said}} : ({' AND '.join(map(asked, self.phrases))})"

    @property
    def patterns(self) -> tuple[str, ...]:
        """What stands in the indexed words of a turn, with a space before and behind them, where a phrase does."""
        return tuple(map(_pattern, self.phrases))

    def stands_in(self, words: str) -> bool:
        """Whether the phrases stand in the indexed words of a turn in which the index found their words."""
        return all(expression.search(f" {words} ") for expression in self._not_asked_exactly)

    @cached_property
    def _not_asked_exactly(self) -> tuple[re.Pattern[str], ...]:
        return tuple(_expression(phrase) for phrase in self.phrases if not is_asked_exactly(phrase))

    def places(self, text: str) -> tuple[Span, ...]:
        """Where the phrases stand in a text, in order; none overlaps another."""
        return tuple(_apart(sorted(span for phrase in self.phrases for span in phrase.find(text))))


def _pattern(phrase: Phrase) -> str:
    # Of words with any ending that others follow, the first ones tell enough to rank by.
    words: list[str] = []
    for word, is_open in phrase.parts:
        words.append(index_words(word))
        if is_open:
            return f" {' '.join(words)}"
    return f" {' '.join(words)} "


def _expression(phrase: Phrase) -> re.Pattern[str]:
    words = (re.escape(index_words(word)) + (r"\S*" if is_open else "") for word, is_open in phrase.parts)
    return re.compile(f" {' '.join(words)} ")


def _apart(spans: list[Span]) -> Iterator[Span]:
    reached = -1
    for span in spans:
        if span.start >= reached:
            yield span
            reached = span.end
