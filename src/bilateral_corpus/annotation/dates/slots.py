"""What a pattern matched: the meanings of its slots."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from bilateral_corpus.annotation.dates.numerals import Values


@frozen
class Item:
    """A token, or an expression of several tokens that a stage found.

    Attributes:
        code: The character that stands for it in the next stage.
        start: Where it begins in the text, in code points.
        end: Where it ends.
        values: Its classes or its kind, with what it means in each.
        word: The token as the vocabulary writes it; empty for expressions.
        parts: The items that an expression was made of.
    """

    code: str
    start: int
    end: int
    values: Values
    word: str = ""
    parts: tuple[Item, ...] = ()

    @property
    def expression(self) -> Any:
        """What an expression says."""
        return next(iter(self.values.values()))

    @property
    def kinds(self) -> frozenset[str]:
        """The kind of an expression, or the classes of a token."""
        return frozenset(self.values)

    @property
    def tokens(self) -> tuple[Item, ...]:
        """The tokens that it is made of; a token is made of itself."""
        return tuple(token for part in self.parts for token in part.tokens) if self.parts else (self,)


class Slots:
    """The slots of a pattern that matched.

    Args:
        match: The match, over one character an item.
        items: The items that the pattern was matched against.
        names: What classes a slot's name stands for.
        phrases: By class, the phrases of several words with their meanings.
    """

    def __init__(
        self,
        match: re.Match[str],
        items: Sequence[Item],
        names: Mapping[str, tuple[str, ...]],
        phrases: Mapping[str, Mapping[tuple[str, ...], object]],
    ) -> None:
        self._match, self._items, self._names, self._phrases = match, items, names, phrases

    def __contains__(self, name: str) -> bool:
        return self.get(name) is not None

    def get(self, name: str, number: int = 0) -> Any:
        """The meaning of the first slot of that name, or of a later one; None if it is not there."""
        group = f"{name}_{number}"
        if group not in self._match.re.groupindex:
            return None
        start, end = self._match.span(group)
        return self._value(name, start, end) if start >= 0 else None

    def __getitem__(self, name: str) -> Any:
        value = self.get(name)
        if value is None:
            raise LookupError(name)
        return value

    def first(self, *names: str) -> Any:
        """The meaning of the first of several slots that is there; None if none is."""
        return next((value for name in names if (value := self.get(name)) is not None), None)

    def all(self, name: str) -> tuple[Any, ...]:
        """The meanings of all slots of that name."""
        return tuple(self._all(name))

    def has(self, *words: str) -> bool:
        """Whether one of some words is among what was matched."""
        return any(item.word in words for item in self._items[self._match.start() : self._match.end()])

    def numbers(self, *names: str) -> tuple[int, ...]:
        """The numbers of some classes that were matched, in the order of the text."""
        items = self._items[self._match.start() : self._match.end()]
        found = (next((item.values[name] for name in names if name in item.values), None) for item in items)
        return tuple(value for value in found if isinstance(value, int))

    @property
    def words(self) -> tuple[str, ...]:
        """The words that were matched; an expression that an earlier stage found is an empty one."""
        return tuple(item.word for item in self._items[self._match.start() : self._match.end()])

    def classes(self, name: str) -> frozenset[str]:
        """All classes of the first token of a slot."""
        return self._items[self._match.start(f"{name}_0")].kinds

    def _all(self, name: str) -> Iterator[Any]:
        number = 0
        while (value := self.get(name, number)) is not None or f"{name}_{number}" in self._match.re.groupindex:
            if value is not None:
                yield value
            number += 1

    def _value(self, name: str, start: int, end: int) -> object:
        classes = self._names.get(name, (name,))
        if end - start == 1:
            values = self._items[start].values
            return next(values[each] for each in classes if each in values)
        words = tuple(item.word for item in self._items[start:end])
        tables = (self._phrases.get(each, {}) for each in classes)
        return next(table[words] for table in tables if words in table)
