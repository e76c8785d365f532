"""Patterns of a grammar file, translated to regular expressions over one character a token.

A pattern is a line of words, signs and ``{slots}``; ``[…]`` is optional and ``<… | …>`` a choice. A slot is a class of
words of the file (small letters) or a kind of expression that an earlier stage found (capitals).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from bilateral_corpus.errors import InvalidValueError

_ELEMENT = re.compile(r"\{(\w+)\}|([\[\]<>|])|([^\s\[\]<>{}|]+)")
_CLOSING = {"[": "]", "<": ">"}


@frozen
class Piece:
    """A part of a pattern: its regular expression, the characters it can begin with, and whether it can be empty."""

    regex: str
    first: frozenset[str] = frozenset()
    empty: bool = True

    def then(self, other: Piece) -> Piece:
        """This one and then the other."""
        first = self.first | other.first if self.empty else self.first
        return Piece(self.regex + other.regex, first, self.empty and other.empty)

    def or_else(self, other: Piece) -> Piece:
        """This one or the other."""
        return Piece(f"{self.regex}|{other.regex}", self.first | other.first, self.empty or other.empty)


def choice(characters: Iterable[str]) -> Piece:
    """Any of some characters; none at all if there are none."""
    ordered = "".join(sorted(set(characters)))
    return Piece(f"[{ordered}]" if ordered else "(?!)", frozenset(ordered), empty=False)


class PatternTranslator:
    """Translates patterns by a table of what each word and slot stands for.

    Args:
        slot: Gives the piece that a slot's name stands for.
        word: Gives the piece for a word or sign in lower case.
    """

    def __init__(self, slot: Callable[[str], Piece], word: Callable[[str], Piece]) -> None:
        self._slot, self._word = slot, word

    def translate(self, pattern: str) -> tuple[str, frozenset[str]]:
        """Translate a pattern.

        Returns:
            The regular expression, in which a slot is the group ``name_0``, ``name_1`` …, and the characters that a
            match can begin with.

        Raises:
            InvalidValueError: The pattern is not well formed or can match nothing.
        """
        self._counts: dict[str, int] = {}
        elements = iter(tuple(_ELEMENT.finditer(pattern)))
        piece, closing = self._sequence(elements)
        if closing is not None or piece.empty:
            raise InvalidValueError(f"found the pattern {pattern!r}, expected balanced brackets and some word outside")
        return piece.regex, piece.first

    def _sequence(self, elements: Iterator[re.Match[str]]) -> tuple[Piece, str | None]:
        """The piece up to a closing bracket or the end, and that bracket."""
        whole: Piece | None = None
        piece = Piece("")
        for element in elements:
            slot, sign, word = element.group(1, 2, 3)
            if sign in _CLOSING.values():
                return (whole.or_else(piece) if whole else piece), sign
            if sign == "|":
                whole, piece = whole.or_else(piece) if whole else piece, Piece("")
            elif sign:
                piece = piece.then(self._group(elements, sign))
            else:
                piece = piece.then(self._named(slot) if slot else self._word(word.lower()))
        return (whole.or_else(piece) if whole else piece), None

    def _group(self, elements: Iterator[re.Match[str]], opening: str) -> Piece:
        inner, closing = self._sequence(elements)
        if closing != _CLOSING[opening]:
            raise InvalidValueError(f"found {opening!r} without {_CLOSING[opening]!r} in a pattern")
        optional = opening == "["
        return Piece(f"(?:{inner.regex})" + "?" * optional, inner.first, inner.empty or optional)

    def _named(self, name: str) -> Piece:
        number = self._counts.get(name, 0)
        self._counts[name] = number + 1
        inner = self._slot(name)
        return Piece(f"(?P<{name}_{number}>{inner.regex})", inner.first, inner.empty)
