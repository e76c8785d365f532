"""Regular expressions made of the phrases of data files."""

from __future__ import annotations

import re
from collections.abc import Iterable

# One class for each set of signs that writers swap for one another; `fold` treats the same ones alike.
_CLASSES = {"'": "['’‘ʼ`´＇]", '"': '["“”„«»＂]', "-": "[-‐‑‒–—−]", " ": r"\s+"}
_SIGNS = re.compile("['’\"“”-]| +")
#: The inside of a regular-expression class of the letters of Thai, Lao, Myanmar, Khmer, Kana and Han.
UNSPACED = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_UNSPACED = re.compile(f"[{UNSPACED}]")
_STRAIGHT = str.maketrans("’“”", '\'""')


def phrase(text: str) -> str:
    r"""Give a pattern that matches a phrase however its quotes, dashes and white space are printed.

    >>> re.fullmatch(phrase("People's Republic"), "People’s\u00a0Republic") is not None
    True
    """
    parts = []
    position = 0
    for sign in _SIGNS.finditer(text):
        parts.append(re.escape(text[position : sign.start()]))
        parts.append(_CLASSES[sign.group()[0].translate(_STRAIGHT)])
        position = sign.end()
    return "".join((*parts, re.escape(text[position:])))


def one_of(phrases: Iterable[str]) -> str:
    """Give a pattern that matches any of some phrases, the longest first; never, if there are none."""
    ordered = sorted(set(phrases), key=lambda text: (-len(text), text))
    return "(?:" + "|".join(map(phrase, ordered)) + ")" if ordered else r"(?!)"


def word_bounded(pattern: str) -> str:
    """Let a pattern match only where no letter or digit touches it."""
    return rf"(?<!\w){pattern}(?!\w)"


def words_of(phrases: Iterable[str]) -> str:
    """Give a pattern that matches any of some phrases as whole words.

    In scripts that put no space between words (Chinese, Japanese, Thai, Lao, Khmer) there is nothing to see of where
    a word ends, so a phrase matches anywhere.
    """
    listed = tuple(phrases)
    spaced = [text for text in listed if not is_unspaced(text)]
    unspaced = [text for text in listed if is_unspaced(text)]
    parts = [word_bounded(one_of(spaced))] if spaced else []
    parts += [one_of(unspaced)] if unspaced else []
    return "(?:" + "|".join(parts) + ")" if parts else r"(?!)"


def is_unspaced(text: str) -> bool:
    """Whether a text ends in a letter of a script that puts no space between words."""
    return _UNSPACED.match(text[-1:]) is not None
