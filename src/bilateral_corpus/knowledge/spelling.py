"""When two ways of writing a name count as one.

A name is compared after its *spelling* is made regular: NFC; one kind of apostrophe, of hyphen and of white space; and
in Vietnamese the tone mark of *oa*, *oe* and *uy* on the first vowel ("hoà" is "hòa"), where older and newer print
disagree. Accents are kept, for "Lào" and "Lao" are words of two languages. Hyphen and space are kept apart, for in
Vietnamese "I-ran" is a country, and "I ran" is not.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["case_fits", "regular_spelling", "spelling_key"]

_MARKS = str.maketrans(
    dict.fromkeys("\u2018\u2019\u02bc\u2032\u00b4`", "'") | dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-")
)
_VARIANTS = re.compile(f"[{''.join(map(chr, _MARKS))}]")
_LATE_TONE = re.compile(r"(o(?=[ae])|u(?=y))(.)([\u0300\u0301\u0303\u0309\u0323])", re.IGNORECASE)


def regular_spelling(text: str) -> str:
    """Make the spelling of a name regular and keep its case.

    >>> regular_spelling("Cộng  hoà Pháp"), regular_spelling("Guinea–Bissau")
    ('Cộng hòa Pháp', 'Guinea-Bissau')

    Args:
        text: A name, or what may be one.

    Returns:
        The name in NFC with straight apostrophes, plain hyphens and single spaces.
    """
    if not text.isascii():
        text = _LATE_TONE.sub(r"\1\3\2", unicodedata.normalize("NFD", text))
        text = unicodedata.normalize("NFC", text)
    if _VARIANTS.search(text):
        text = text.translate(_MARKS)
    return " ".join(text.split())


def spelling_key(text: str) -> str:
    """Give what all spellings of a name share, to index it by.

    Args:
        text: A name, or what may be one.

    Returns:
        The regular spelling in lower case.
    """
    return regular_spelling(text).lower()


def case_fits(written: str, text: str, *, exact: bool) -> bool:
    """Tell whether a text has the capitals that a name needs.

    Without `exact` a name that begins with a capital needs that one only: "VIETNAM" and "VietNam" name the country,
    "turkey" is a bird. An abbreviation is `exact`: "US" is a country, "Us" and "us" are not.

    Args:
        written: The name as the data has it, its spelling regular.
        text: The text to compare, its spelling regular and equal but for case.
        exact: Whether every letter counts. A text all in capitals fits even then.

    Returns:
        Whether the text can be that name.
    """
    if exact:
        return text in (written, written.upper())
    return not written[:1].isupper() or text[:1].isupper()
