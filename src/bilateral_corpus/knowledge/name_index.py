"""Thousands of names, found in a running text in time linear in the text.

The names are a tree of tokens: words, punctuation marks, gaps. A text is only looked at where a character stands
that some name begins with, and from there for as long as the tree goes on, so what it costs does not depend on how many
names there are. (One regular expression for all of them would take seconds to compile.) Tokens are also what keeps a
name from being found inside a word; in scripts without spaces every character is a token of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from attrs import Factory, define, field, frozen

from bilateral_corpus.knowledge.spelling import case_fits, regular_spelling, spelling_key

__all__ = ["IndexedName", "NameIndex", "NameSpan"]

T = TypeVar("T")

# Thai, Lao, Tibetan, Myanmar, Khmer, kana, Han: written without spaces. Hangul: particles are attached to the name.
_UNSPACED = (
    r"\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff"
    r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
_WORD = rf"[^\W{_UNSPACED}]"
_TOKEN = re.compile(rf"(?P<gap>\s++)|{_WORD}++|.", re.DOTALL)
_DASH_AFTER = re.compile(r"\s?[-\u2010-\u2014]")
_LONGEST_KEPT = 40
_DASH_BEFORE = re.compile(r"[-\u2010-\u2014]\s?\Z")


@frozen(kw_only=True)
class IndexedName(Generic[T]):
    """A name, what it names, and how it must be written.

    Attributes:
        text: The name.
        value: What it names.
        exact_case: Whether every letter's case counts, as it does in abbreviations; all capitals fit too.
        joined: Whether the name counts only next to a dash, such as "Sino" in "Sino-Vietnamese".
    """

    text: str
    value: T
    exact_case: bool = False
    joined: bool = False


@frozen(kw_only=True)
class NameSpan(Generic[T]):
    """Where a name stands, and all that it can name there.

    Attributes:
        start: Where it begins, in code points.
        end: Where it ends, exclusive, in code points.
        values: What it names, in the order of the index.
    """

    start: int
    end: int
    values: tuple[T, ...]


@define
class _Node(Generic[T]):
    children: dict[str, _Node[T]] = Factory(dict)
    names: list[tuple[str, IndexedName[T]]] = Factory(list)


@frozen(slots=False, eq=False)
class NameIndex(Generic[T]):
    """Names, indexed by their tokens.

    Attributes:
        names: The names.
    """

    names: tuple[IndexedName[T], ...] = field(repr=lambda names: f"<{len(names)}>")

    def whole(self, text: str) -> tuple[T, ...]:
        """Give what a text names if all of it is one name; dashes around it do not matter here."""
        spelled = regular_spelling(text)
        node = self._tree
        for token in _regular_tokens(spelled):
            if token not in node.children:
                return ()
            node = node.children[token]
        return tuple(name.value for name in _in_this_case(node, spelled))

    def at(self, text: str, start: int, choose: Callable[[T], bool]) -> NameSpan[T] | None:
        """Give the longest name that begins at a place.

        Args:
            text: The text, in NFC.
            start: The place, in code points. What stands before it is not looked at, but for a dash.
            choose: Which values count.

        Returns:
            The longest name with a value that counts, with those values.
        """
        reached = []
        node = self._tree
        for token, end in _tokens(text, start):
            if token not in node.children:
                break
            node = node.children[token]
            reached.append((node, end))
        for node, end in reversed(reached):
            if node.names and (values := _values(node, text, start, end, choose)):
                return NameSpan(start=start, end=end, values=values)
        return None

    def find(self, text: str, choose: Callable[[T], bool]) -> Iterator[NameSpan[T]]:
        """Find names from the start of a text to its end, the longest at each place, none inside another.

        Args:
            text: The text, in NFC.
            choose: Which values count.

        Yields:
            Each name found.
        """
        position = 0
        while candidate := self._first_token.search(text, position):
            position = candidate.end()
            if _key(candidate.group()) in self._tree.children:
                found = self.at(text, candidate.start(), choose)
                if found is not None:
                    position = found.end
                    yield found

    @cached_property
    def _tree(self) -> _Node[T]:
        root: _Node[T] = _Node()
        for name in self.names:
            node = root
            spelled = regular_spelling(name.text)
            for token in _regular_tokens(spelled):
                if token not in node.children:
                    node.children[token] = _Node()
                node = node.children[token]
            node.names.append((spelled, name))
        return root

    @cached_property
    def _first_token(self) -> re.Pattern[str]:
        first = {regular_spelling(name.text)[0] for name in self.names}
        first |= {letter.upper() for letter in first if len(letter.upper()) == 1}
        letters = "".join(re.escape(letter) for letter in sorted(first))
        # The character comes before the test for a word's start, so that the engine skips to the next such character.
        return re.compile(rf"[{letters}](?:(?<={_WORD})(?<!{_WORD}.){_WORD}*+|(?<!{_WORD}))" if first else "(?!)")


def _key(token: str) -> str:
    return _kept_key(token) if len(token) <= _LONGEST_KEPT else spelling_key(token)


# Most words of a text are among some thousand.
_kept_key = lru_cache(maxsize=2**13)(spelling_key)


def _tokens(text: str, start: int) -> Iterator[tuple[str, int]]:
    for match in _TOKEN.finditer(text, start):
        yield " " if match["gap"] else _key(match.group()), match.end()


def _regular_tokens(spelled: str) -> Iterator[str]:
    for match in _TOKEN.finditer(spelled):
        yield match.group().lower()


def _in_this_case(node: _Node[T], spelled: str) -> Iterable[IndexedName[T]]:
    return (name for written, name in node.names if case_fits(written, spelled, exact=name.exact_case))


def _values(node: _Node[T], text: str, start: int, end: int, choose: Callable[[T], bool]) -> tuple[T, ...]:
    fitting = [name for name in _in_this_case(node, regular_spelling(text[start:end])) if choose(name.value)]
    if any(name.joined for name in fitting) and not _next_to_dash(text, start, end):
        fitting = [name for name in fitting if not name.joined]
    return tuple(name.value for name in fitting)


def _next_to_dash(text: str, start: int, end: int) -> bool:
    return bool(_DASH_AFTER.match(text, end) or _DASH_BEFORE.search(text[max(0, start - 2) : start]))
