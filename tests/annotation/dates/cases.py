"""How the tests of expressions are written: a sentence with its expressions in guillemets, and what they mean.

The sentences are invented, and spoken on Monday, 22 July 2024. What they mean was worked out with a calendar.
"""

from __future__ import annotations

import re

from bilateral_corpus import find_dates

REFERENCE = "2024-07-22"
_MARK = re.compile("«(.*?)»")

#: The type, the TIMEX3 value and the EDTF text, which is empty where there is none.
Meaning = tuple[str, str, str]


def read(marked: str, language: str) -> tuple[list[str], list[str], list[Meaning]]:
    """What is marked in a sentence, what was found in it, and what that means."""
    text = marked.replace("«", "").replace("»", "")
    found = find_dates(text, reference=REFERENCE, language=language)
    assert all(text[one.start : one.end] == one.text for one in found)
    meanings = [(one.timex_type, one.timex_value, one.date.edtf if one.date else "") for one in found]
    return _MARK.findall(marked), [one.text for one in found], meanings
