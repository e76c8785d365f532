"""Regular expressions made of the phrases of data files."""

from __future__ import annotations

import re
from collections.abc import Iterable

# One class for each set of signs that writers swap for one another; `fold` treats the same ones alike.
_CLASSES = {"'": "['’‘ʼ`´＇]", '"': '["“”„«»＂]', "-": "[-‐‑‒–—−]", ":": "[:：៖]", " ": r"\s+"}
# Thai and Lao AM, in one letter and in two.
_CLASSES |= {"\u0e33": "(?:\u0e33|\u0e4d\u0e32)", "\u0eb3": "(?:\u0eb3|\u0ecd\u0eb2)"}
_SIGNS = re.compile("['’\"“”:：៖\u0e33\u0eb3-]| +")
#: The inside of a regular-expression class of the letters of Thai, Lao, Myanmar and Khmer.
SOUTHERN = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
#: The same of all scripts that put no space between words: these, Kana and Han.
UNSPACED = SOUTHERN + r"\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
#: The same of Korean letters: there are spaces, but particles and endings stand within the word.
HANGUL = r"\u1100-\u11ff\uac00-\ud7af"
_UNSPACED_END = re.compile(rf"[{UNSPACED}][^\w{UNSPACED}]*\Z")
_HANGUL_END = re.compile(rf"[{HANGUL}]\W*\Z")
_STRAIGHT = str.maketrans("’“”：៖", '\'""::')


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
    a word ends, so a phrase matches anywhere; a Korean one matches at the beginning of a word.
    """
    return _patterns_by_script(phrases, hangul_before=r"(?<!\w)")


def endings_of(phrases: Iterable[str]) -> str:
    """Give a pattern that matches any of some phrases where they end a text.

    A Korean phrase may be an ending of a word: "까요".
    """
    return _patterns_by_script(phrases, hangul_before="") + r"\Z"


def _patterns_by_script(phrases: Iterable[str], *, hangul_before: str) -> str:
    listed = tuple(phrases)
    unspaced = [text for text in listed if is_unspaced(text)]
    hangul = [text for text in listed if _HANGUL_END.search(text)]
    spaced = set(listed).difference(unspaced, hangul)
    parts = [word_bounded(one_of(spaced))] if spaced else []
    parts += [hangul_before + one_of(hangul)] if hangul else []
    parts += [one_of(unspaced)] if unspaced else []
    return "(?:" + "|".join(parts) + ")" if parts else r"(?!)"


def is_unspaced(text: str) -> bool:
    """Whether a text ends in a letter of a script that puts no space between words, signs behind it left aside."""
    return _UNSPACED_END.search(text) is not None


def is_open(text: str) -> bool:
    """Whether a text ends in a letter that no space need follow: one of an unspaced script, or a Korean one."""
    return is_unspaced(text) or _HANGUL_END.search(text) is not None
