"""The words of a text as the store's index has them, and phrases as the index is asked for them.

What a word is, and when two are the same, :mod:`bilateral_corpus.corpus.words` says; SQLite's tokenizer only parts what
it is given at the spaces. So a text is found in a store where it is found in a corpus, and where no word is parted by a
space, each letter is a word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from bilateral_corpus.corpus.words import Phrase, folded, words_in

__all__ = ["asked", "index_words", "is_asked_exactly"]

# To the tokenizer a hyphen is no letter, and every sign beyond ASCII is one.
_INNER_HYPHEN = str.maketrans("-", "\u2010")
_LOWERED = str.maketrans({sign: sign.lower() if sign.isalnum() else " " for sign in map(chr, range(128))})
# The signs beyond ASCII that English is printed with; none is a part of a word.
_SIGNS = "‘’“”–—…\u00a0"
# Where Unicode has Latin letters with marks: https://www.unicode.org/charts/, "Latin" without the full-width ones.
_FIRST_MARKED, _LAST_MARKED = 0x80, 0x1F00
_PARTED = re.compile(r"[A-Za-z]+[\u0300-\u036f]+")
# Where no spaces are, pieces between spaces are long and do not come again.
_LONG, _KEPT = 40, 2**17


class _Pieces(dict[str, str]):
    """What was between two spaces, and its words; a text has few that are new."""

    def __missing__(self, piece: str) -> str:
        words = " ".join([folded(word.group()).translate(_INNER_HYPHEN) for word in words_in(piece)])
        if len(piece) < _LONG:
            if len(self) >= _KEPT:
                self.clear()
            self[piece] = words
        return words


_words_of = _Pieces().__getitem__


def index_words(text: str) -> str:
    """Give the words of a text as they are compared, with a space between them.

    >>> index_words("Từ Việt Nam — two-way")
    'tu viet nam two way'
    """
    if not text.isascii():
        for sign in _SIGNS:
            text = text.replace(sign, " ")
    if text.isascii():
        return _ascii_words(text)
    if _latin().fullmatch(text):
        parted = unicodedata.normalize("NFKD", text.replace("đ", "d").replace("Đ", "d"))
        return _ascii_words(parted.encode("ascii", "ignore").decode())
    return " ".join(filter(None, map(_words_of, text.split())))


def _ascii_words(text: str) -> str:
    words = text.translate(_LOWERED)
    while "  " in words:
        words = words.replace("  ", " ")
    return words.strip(" ")


@cache
def _latin() -> re.Pattern[str]:
    """Text of signs that lose nothing but marks when all that is not ASCII is taken from their parts."""
    letters = (chr(code) for code in range(_FIRST_MARKED, _LAST_MARKED) if chr(code).isalpha())
    marked = (letter for letter in letters if _PARTED.fullmatch(unicodedata.normalize("NFKD", letter)))
    return re.compile(rf"[\x00-\x7fđĐ{''.join(marked)}]*")


def asked(phrase: Phrase) -> str:
    """Give a phrase in the query language of FTS5.

    Only the last word of a phrase can have any ending there: with more, words are asked for that only stand anywhere.

    >>> asked(Phrase("Việt Nam")), asked(Phrase("bilateral cooperat*")), asked(Phrase("agree* on trade"))
    ('"viet nam"', '"bilateral cooperat" *', '("agree" * AND "on trade")')
    """
    pieces: list[str] = []
    words: list[str] = []
    for word, is_open in phrase.parts:
        words.append(word.translate(_INNER_HYPHEN))
        if is_open:
            pieces.append(f'"{" ".join(words)}" *')
            words = []
    if words:
        pieces.append(f'"{" ".join(words)}"')
    return pieces[0] if len(pieces) == 1 else f"({' AND '.join(pieces)})"


def is_asked_exactly(phrase: Phrase) -> bool:
    """Whether all that the index finds for a phrase is where the phrase stands."""
    return not any(is_open for _, is_open in phrase.parts[:-1])
