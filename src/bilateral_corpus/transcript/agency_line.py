"""Agency lines: "PORT ASTER, March 4 (Harbour News) – The two sides …", and what outlets put before their texts."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from bilateral_corpus.language import Lexicon, upper_class
from bilateral_corpus.transcript.datelines import DateFound, whole_date

_LONGEST = 120


@frozen(kw_only=True)
class AgencyLine:
    """What stands before the first sentence of an agency's text.

    Attributes:
        outlet: The outlet, if it is in brackets or is a domain.
        words: Other capitalised words before a dash; a place, an outlet, or the first words of the sentence.
        place: The place, if a date or an outlet in brackets follows it.
        date: The date after the place.
    """

    outlet: str | None = None
    words: str | None = None
    place: str | None = None
    date: DateFound | None = None


def read_agency_line(text: str, lexicon: Lexicon) -> AgencyLine:
    """Read the beginning of an introduction.

    Args:
        text: The first paragraph of the introduction.
        lexicon: The words to know.

    Returns:
        What stands before the first dash; nothing, if no dash follows some capitalised words.
    """
    match = _pattern().match(text[:_LONGEST])
    if match is None:
        return AgencyLine()
    words, between, outlet = match["words"], match["between"], match["outlet"]
    date = whole_date(between, lexicon) if between else None
    if between and date is None:
        return AgencyLine()
    if outlet or date:
        return AgencyLine(outlet=outlet, place=words, date=date)
    if words and re.search(r"\w\.\w", words):
        return AgencyLine(outlet=words)
    return AgencyLine(words=words)


@cache
def _pattern() -> re.Pattern[str]:
    word = rf"[{upper_class()}][\w.&'’]*"
    return re.compile(
        rf"""
          (?P<words> {word} (?:[ ]{word}){{0,4}} )?      # PORT ASTER
          (?: , [ ]* (?P<between> [^()–—]{{3,40}}? ) )?  # March 4
          [ ]* (?: \( (?P<outlet> [^()]{{2,50}} ) \) )?  # (Harbour News)
          [ \u00a0]+ [-–—] [ \u00a0]+
        """,
        re.VERBOSE,
    )
