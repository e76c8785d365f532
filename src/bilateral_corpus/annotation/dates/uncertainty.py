"""What counts from a day of speaking that is itself uncertain is uncertain too."""

from __future__ import annotations

import re

_TIME = re.compile(r"T[^/,}\]]*")
# A date of an interval or a set, but not "..", which stands for no date.
_DATE = re.compile(r"(?<![\dX?~%])-?[\dX][\dX-]*[?~%]?")
_MARKS = {"?": "?", "~": "%", "%": "%"}


def uncertain(edtf: str) -> str:
    """Mark every date of an EDTF text as uncertain; a time of day, which cannot be marked, is left out.

    >>> uncertain("2022"), uncertain("2022-05~/2022-08"), uncertain("../2021")
    ('2022?', '2022-05%/2022-08?', '../2021?')
    """
    return _DATE.sub(_marked, _TIME.sub("", edtf))


def _marked(match: re.Match[str]) -> str:
    date = match.group()
    mark = _MARKS.get(date[-1])
    return date[:-1] + mark if mark else f"{date}?"
