"""The words of a sentence, as frames look for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define

from bilateral_corpus.language import upper_class

#: A word, with what is joined to it.
WORD = re.compile(r"[\w'’-]+")
_CAPITAL_START = re.compile(rf"(?<!\w)[{upper_class()}0-9]")


@define(eq=False)
class Words:
    """A sentence as words that frames look for.

    Attributes:
        sentence: The sentence.
        lowered: The same in small letters, sign by sign.
        here: The words in it.
    """

    sentence: str
    lowered: str
    here: set[str]
    _capitals: list[int] | None = None

    @classmethod
    def of(cls, sentence: str) -> Words:
        """Find the words of a sentence."""
        lowered = sentence.lower().replace("’", "'")
        if len(lowered) != len(sentence):
            lowered = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in sentence)
        return cls(sentence, lowered, set(WORD.findall(lowered)))

    def places(self, word: str) -> Iterator[int]:
        """Where a word stands, perhaps within others."""
        place = self.lowered.find(word)
        while place >= 0:
            yield place
            place = self.lowered.find(word, place + 1)

    @property
    def capitals(self) -> list[int]:
        """Where words begin with a capital letter or a figure."""
        if self._capitals is None:
            self._capitals = [match.start() for match in _CAPITAL_START.finditer(self.sentence)]
        return self._capitals
