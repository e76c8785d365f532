"""Words and phrases as a corpus is searched and counted by.

A word is a run of letters and digits with the marks on them; hyphens and apostrophes part words, so that *Laos* is
found in *Laos's*. In scripts that put no space between words (Chinese, Japanese, Thai, Lao, Khmer) each letter with its
marks counts by itself: a phrase is found wherever its letters follow one another, and counts are of letters. Words are
compared without case and without the marks on Latin letters: ``Viet Nam`` finds ``Việt Nam``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from attrs import field, frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.language.patterns import UNSPACED
from bilateral_corpus.model import Span
from bilateral_corpus.model.ids import slug

__all__ = ["Phrase", "folded", "words_in"]

_ANY_ENDING = "*"
# The scripts that write vowels as marks lie below.
_LAST_MARK = 0x3100
_NO_LIMIT = 1 << 30


# A word where there are neither marks nor scripts without spaces.
_PLAIN_WORD = re.compile(r"[^\W_]+")


@cache
def _marks() -> str:
    return "".join(chr(code) for code in range(_LAST_MARK) if unicodedata.category(chr(code)).startswith("M"))


@cache
def _word() -> re.Pattern[str]:
    spaced = rf"[0-9A-Za-z]|(?![{UNSPACED}])[^\W_]"
    return re.compile(rf"(?:{spaced})(?:{spaced}|[{_marks()}])*|[^\W_][{_marks()}]*")


@cache
def _not_plain() -> re.Pattern[str]:
    return re.compile(rf"[{_marks()}{UNSPACED}]")


def words_in(text: str) -> Iterator[re.Match[str]]:
    """Give the words of a text as matches, which know their start and end in code points.

    >>> [word.group() for word in words_in("Laos’s two-way trade, 老撾")]
    ['Laos', 's', 'two', 'way', 'trade', '老', '撾']
    """
    # Most texts are plain, and their words are found several times as fast.
    is_plain = text.isascii() or not _not_plain().search(text)
    return (_PLAIN_WORD if is_plain else _word()).finditer(text)


@lru_cache(maxsize=2**16)
def folded(word: str) -> str:
    """Bring a word into the form in which words are compared.

    >>> folded("Việt"), folded("ĐẠI"), folded("Дара")
    ('viet', 'dai', 'дара')
    """
    return word.lower() if word.isascii() else slug(word, limit=_NO_LIMIT)


@frozen
class Phrase:
    """Words to look for, one right after the other.

    >>> [(span.start, span.end) for span in Phrase("viet nam").find("Từ Việt Nam, VIET-NAM, Viet Nam’s")]
    [(3, 11), (13, 21), (23, 31)]

    Attributes:
        text: The words; an asterisk at the end of one stands for any ending, as in ``cooperat*``.

    Raises:
        InvalidValueError: There is no word in it.
    """

    text: str = field()
    _parts: tuple[tuple[str, bool], ...] = field(init=False, eq=False, repr=False)

    @_parts.default
    def _split(self) -> tuple[tuple[str, bool], ...]:
        if not isinstance(self.text, str):
            raise InvalidValueError(f"a phrase is a text, found {type(self.text).__name__}")
        parts = [(folded(word.group()), self.text.startswith(_ANY_ENDING, word.end())) for word in words_in(self.text)]
        if not parts:
            raise InvalidValueError(f"found {self.text!r:.60}, expected a phrase with a word in it")
        return tuple(parts)

    @property
    def parts(self) -> tuple[tuple[str, bool], ...]:
        """The words as they are compared, each with whether it stands for any ending."""
        return self._parts

    def find(self, text: str) -> Iterator[Span]:
        """Give the places of the phrase in a text, in order; none overlaps another."""
        words = list(words_in(text)) if self._may_be_in(text) else []
        forms = [folded(word.group()) for word in words]
        length, reached = len(self._parts), 0
        for number in self._beginnings(forms):
            if number >= reached and self._fits(forms, number):
                yield Span(words[number].start(), words[number + length - 1].end())
                reached = number + length

    def _beginnings(self, forms: list[str]) -> Iterator[int]:
        """Where the first word stands, and enough words follow it."""
        first, is_open = self._parts[0]
        for number, form in enumerate(forms[: max(0, len(forms) - len(self._parts) + 1)]):
            if form == first or (is_open and form.startswith(first)):
                yield number

    def is_in(self, text: str) -> bool:
        """Whether the phrase stands in a text."""
        return next(self.find(text), None) is not None

    def _may_be_in(self, text: str) -> bool:
        # Most texts lack the phrase, and this says so many times faster than their words do.
        if not all(part.isascii() for part, _ in self._parts) or not text.isascii():
            return True
        lowered = text.lower()
        return all(part in lowered for part, _ in self._parts)

    def _fits(self, forms: list[str], first: int) -> bool:
        return all(
            form == part or (is_open and form.startswith(part))
            for form, (part, is_open) in zip(forms[first : first + len(self._parts)], self._parts, strict=True)
        )
