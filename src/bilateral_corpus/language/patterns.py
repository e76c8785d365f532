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
    """Give a pattern that matches any of some phrases as whole words, in capitals or not.

    In scripts that put no space between words (Chinese, Japanese, Thai, Lao, Khmer) there is nothing to see of where
    a word ends, so a phrase matches anywhere; a Korean one matches at the beginning of a word.
    """
    spaced, hangul, unspaced = _by_script(phrases)
    whole = f"(?:{_after_first(spaced)})(?!\\w)" if spaced else ""
    at_start = "|".join(filter(None, (whole, _after_first(hangul))))
    parts = [f"(?<!\\w.)(?:{at_start})" if at_start else "", _after_first(unspaced)]
    firsts = "".join(sorted({_variants(text[0]) for text in (*spaced, *hangul, *unspaced)}))
    # The first letter comes before the test for a word's start: so the engine skips to the next such letter.
    return f"(?:[{firsts}](?:{'|'.join(filter(None, parts))}))" if firsts else r"(?!)"


def endings_of(phrases: Iterable[str]) -> str:
    """Give a pattern that matches any of some phrases where they end a text.

    A Korean phrase may be an ending of a word: "까요".
    """
    spaced, hangul, unspaced = _by_script(phrases)
    parts = [word_bounded(one_of(spaced))] if spaced else []
    parts += [one_of((*hangul, *unspaced))] if hangul or unspaced else []
    return "(?:" + "|".join(parts) + r")\Z" if parts else r"(?!)"


def _by_script(phrases: Iterable[str]) -> tuple[set[str], set[str], set[str]]:
    """Phrases in words between spaces, Korean ones, and those without spaces between words."""
    listed = set(phrases)
    unspaced = set(filter(is_unspaced, listed))
    hangul = {text for text in listed if _HANGUL_END.search(text)}
    return listed - unspaced - hangul, hangul, unspaced


def _after_first(phrases: Iterable[str]) -> str:
    """A pattern of what follows the first letter of some phrases, for each such letter."""
    rests: dict[str, list[str]] = {}
    for text in phrases:
        rests.setdefault(_variants(text[0]), []).append(text[1:])
    return "|".join(f"(?<=[{first}])(?i:{one_of(rests[first])})" for first in sorted(rests))


def _variants(letter: str) -> str:
    """The inside of a class of what a letter or sign may be printed as."""
    signs = _CLASSES.get(letter.translate(_STRAIGHT), "")
    found = set(signs[1:-1]) if signs.startswith("[") else {letter, letter.lower(), letter.upper(), letter.title()}
    return "".join(re.escape(one) for one in sorted(found) if len(one) == 1)


def is_unspaced(text: str) -> bool:
    """Whether a text ends in a letter of a script that puts no space between words, signs behind it left aside."""
    return _UNSPACED_END.search(text) is not None


def is_open(text: str) -> bool:
    """Whether a text ends in a letter that no space need follow: one of an unspaced script, or a Korean one."""
    return is_unspaced(text) or _HANGUL_END.search(text) is not None
