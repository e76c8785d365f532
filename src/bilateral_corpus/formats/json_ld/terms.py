"""What schema.org and Dublin Core call things, and how dates are said in them."""

from __future__ import annotations

import re
from typing import Any

from bilateral_corpus.model import PartialDate

__all__ = ["CONTEXT", "dated", "pruned", "reference", "term"]

#: Nothing has to be fetched to read a file: names without a prefix are those of schema.org.
CONTEXT: dict[str, Any] = {
    "@vocab": "https://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    **{name: {"@type": "Date"} for name in ("datePublished", "deathDate", "startDate", "endDate")},
    "sameAs": {"@type": "@id"},
    "eventStatus": {"@type": "@vocab"},
    "issued": {"@id": "dcterms:issued", "@type": "edtf:EDTF"},
    "date": {"@id": "dcterms:date", "@type": "edtf:EDTF"},
}
# Years, months and days of ISO 8601; a "month" above 12 is a season of EDTF.
_ISO = re.compile("[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")

_DAY = re.compile("[0-9]{4}-(?:0[1-9]|1[0-2])-[0-9]{2}")


def reference(address: str) -> dict[str, str]:
    """A pointer at something that is described elsewhere in the file."""
    return {"@id": address}


def term(vocabulary: str, word: str) -> dict[str, Any]:
    """A word of a closed vocabulary of this library."""
    known = {"@type": "DefinedTermSet", "name": f"bilateral_corpus: {vocabulary}"}
    return {"@type": "DefinedTerm", "termCode": word, "inDefinedTermSet": known}


def dated(date: PartialDate | None, start: str, end: str | None = None, *, exact: bool = False) -> dict[str, Any]:
    """Say a date in ISO 8601 where that says the same, as schema.org asks, and not at all where it does not.

    >>> dated(PartialDate("1977-07-18/1978"), "startDate", "endDate")
    {'startDate': '1977-07-18', 'endDate': '1978'}
    >>> dated(PartialDate("1977?"), "startDate", "endDate")
    {}

    Args:
        date: The date.
        start: The property for a date, or for the beginning of an interval.
        end: The property for the end of an interval; None if there is none, so that intervals are not said.
        exact: Whether an interval is said only by its days. One of months or years ("late 2019") may as well be the
            time in which something happened at a moment that is not known.
    """
    first, slash, last = ("", "", "") if date is None else date.edtf.partition("/")
    if slash and end is None:
        return {}
    form = _DAY if slash and exact else _ISO
    return {name: text for name, text in ((start, first), (end or start, last)) if form.fullmatch(text)}


def pruned(values: dict[str, Any]) -> dict[str, Any]:
    """What has a value."""
    return {name: value for name, value in values.items() if value is not None and value != []}
