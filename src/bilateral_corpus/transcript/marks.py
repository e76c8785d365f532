"""Marks before a turn that are no words: a dash, an asterisk, a number."""

from __future__ import annotations

import re

#: A dash, or what stands for one; not the minus of a number, nor the hyphen of a list of prices.
DASH = re.compile(r"(?:(?:[-–—―‒‐─]{1,2}|>>)[ \t\u00a0\u3000]*|[*＊][ \t\u00a0]+)(?=[^\s.,])")
#: The number of a question.
NUMBER = re.compile(
    r"""
      [*(]{0,2}
      (?: ([0-9]{1,2}) (?: [.)、．:] | [ ]?[-–—] ) [-–—]?
        | ((?=[^、])[一二三四五六七八九]?十?[一二三四五六七八九]?) 、 )
      [ \u00a0]* (?=\S)
    """,
    re.VERBOSE,
)
_HAN = "零一二三四五六七八九"


def mark_length(text: str) -> int:
    """How long the dash at the beginning of a text is; 0 if there is none."""
    match = DASH.match(text)
    return match.end() if match else 0


def number_length(text: str) -> int:
    """How long the number at the beginning of a text is, with what sets it off; 0 if there is none."""
    match = NUMBER.match(text)
    return match.end() if match else 0


def leading_number(text: str) -> int | None:
    """The number at the beginning of a text; None if there is none."""
    match = NUMBER.match(text)
    if match is None:
        return None
    return int(match[1]) if match[1] else _of_han(match[2])


def _of_han(numeral: str) -> int | None:
    """The number that a Chinese numeral up to 99 means: 十二."""
    tens, ten, ones = numeral.rpartition("十")
    return (_HAN.index(tens or "一") * 10 if ten else 0) + (_HAN.index(ones) if ones else 0) or None
