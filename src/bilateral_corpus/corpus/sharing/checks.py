"""Checks: short digests of words, too short to tell the words.

Whoever has a digest of words can try whether a guess is right, and a salt that is published with it changes nothing
about that. What helps is to give less than a guess would need: a check of *b* bits tells at most *b* bits of what it
was made of, whatever is tried and for how long. English has about one bit a letter (C. E. Shannon, *Prediction and
Entropy of Printed English*, 1951), and the checks of running text have three bits for eight letters.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

__all__ = ["BLOCK", "BLOCK_DIGITS", "MENTION_DIGITS", "block_checks", "block_starts", "check", "text_check"]

#: How many letters a block has; the last block of an interview begins so many before its end, and may overlap.
BLOCK = 64
#: How many hexadecimal digits the check of a block has: 24 bits.
BLOCK_DIGITS = 6
#: How many the check of a mention has: 16 bits. Which name or date it is, its target says anyway.
MENTION_DIGITS = 4
_TEXT_DIGITS = 4
_LETTERS_A_DIGIT = 16


def check(words: str, digits: int) -> str:
    """The first hexadecimal digits of the BLAKE2b digest of a text (:rfc:`7693`)."""
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()[:digits]


def text_check(text: str, letters: int) -> str:
    """The check of a passage as printed: a digit for sixteen letters, at most four, and none for short ones."""
    return check(text, min(_TEXT_DIGITS, letters // _LETTERS_A_DIGIT))


def block_checks(letters: str) -> Iterator[str]:
    """The checks of the blocks of letters, one after the other."""
    for start in block_starts(len(letters)):
        yield check(letters[start : start + BLOCK], BLOCK_DIGITS)


def block_starts(letters: int) -> list[int]:
    """Where the blocks of so many letters begin; there is none in fewer than one block has."""
    last = letters - BLOCK
    return [*range(0, last, BLOCK), last] if last >= 0 else []
