"""How words are compared, and what counts as a capital letter."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

# Writers, editors and word processors swap these for one another without meaning anything by it.
_SAME = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "＇": "'",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "＂": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
        "：": ":", "៖": ":", "，": ",", "（": "(", "）": ")",
        "\u0e33": "\u0e4d\u0e32", "\u0eb3": "\u0ecd\u0eb2",  # Thai and Lao AM, in one letter and in two
        "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\u2060": None, "\ufeff": None,
        "\u200e": None, "\u200f": None, "\u202a": None, "\u202b": None, "\u202c": None,
    }
)  # fmt: skip

_VARIANTS = re.compile(f"[{''.join(map(chr, _SAME))}]")
# Words and lines are compared again and again, and longer texts are not.
_SHORT = 160


def fold(text: str) -> str:
    """Bring a word or phrase into the form in which data files and texts are compared.

    Case, curly quotes, kinds of dash, full-width punctuation, invisible characters and runs of white space stop
    mattering; accents still do.

    >>> fold("Lao People\u2019s  DEMOCRATIC\u00a0Republic")
    "lao people's democratic republic"
    """
    return _folded_once(text) if len(text) <= _SHORT else _folded(text)


def _folded(text: str) -> str:
    if text.isascii():  # most of an English text; the rest would take many times as long
        return " ".join(text.lower().replace("`", "'").split())
    text = unicodedata.normalize("NFC", text)
    if _VARIANTS.search(text):
        text = text.translate(_SAME)
    return " ".join(text.casefold().split())


_folded_once = lru_cache(maxsize=2**13)(_folded)


@cache
def upper_class() -> str:
    """The inside of a regular-expression class of all capital letters of the alphabets that have them.

    The standard library's ``re`` has no such class; the scripts with capitals lie below U+2000.
    """
    return "".join(chr(code) for code in range(0x41, 0x2000) if chr(code).isupper() or chr(code).istitle())
