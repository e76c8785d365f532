"""Dates in TEI: attributes of the class att.datable, with EDTF as the dating method.

https://www.tei-c.org/release/doc/tei-p5-doc/en/html/ref-att.datable.html
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats.tei.names import EDTF
from bilateral_corpus.model import PartialDate

__all__ = ["date_attributes", "read_date"]

_PLAIN = re.compile(r"(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2}(?:T[0-9:]{8}(?:Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?")
_INTERVAL = re.compile(f"(?P<start>{_PLAIN.pattern})/(?P<end>{_PLAIN.pattern}|[.][.])")
# What XML Schema has: dates with a zone and fractions of seconds, days of any month or year.
_W3C = re.compile(
    r"(?P<day>-?[0-9]{4,}(?:-[0-9]{2}){0,2})(?P<time>T[0-9]{2}:[0-9]{2}:[0-9]{2})?(?:\.[0-9]+)?"
    r"(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})?"
)
_RECURRING = re.compile(r"--(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?")
_ISO = re.compile(r"\s*(-?[0-9]{4}(?:-[0-9]{2}){0,2})\s*")
_DOUBTFUL = ("low", "unknown")


def date_attributes(value: PartialDate, method: str = f"#{EDTF}") -> dict[str, str]:
    """Give the attributes of a date: its EDTF, and what other tools understand of it.

    >>> date_attributes(PartialDate("2022-09"))
    {'when-custom': '2022-09', 'datingMethod': '#edtf', 'when': '2022-09'}
    >>> date_attributes(PartialDate("202X"))["notAfter"]
    '2029-12-31'
    """
    return {"when-custom": value.edtf, "datingMethod": method, **_for_others(value)}


@lru_cache(maxsize=4096)
def _for_others(value: PartialDate) -> Mapping[str, str]:
    if _PLAIN.fullmatch(value.edtf):
        return {"when": value.edtf}
    if found := _INTERVAL.fullmatch(value.edtf):
        return {"from": found["start"]} | ({} if found["end"] == ".." else {"to": found["end"]})
    bounds = {"notBefore": value.earliest, "notAfter": value.latest}
    return {name: bound.isoformat() for name, bound in bounds.items() if bound is not None}


def read_date(element: Any) -> PartialDate | None:
    """Read the attributes of a date, or its text where that is an ISO date.

    ``@notBefore`` and ``@notAfter`` give an EDTF set, one of whose dates is meant; ``@from`` and ``@to`` an interval;
    ``@cert`` of ``low`` or ``unknown`` makes a date uncertain.
    """
    if (custom := _tried(element.get("when-custom"))) is not None:
        return custom
    found = _bounded(element)
    if found is None and (text := _ISO.fullmatch(element.text or "")) and not len(element):
        found = _tried(text[1])
    if found is not None and element.get("cert") in _DOUBTFUL and not found.edtf.endswith(("?", "~", "%", "]", "}")):
        return _tried(f"{found.edtf}?") or found
    return found


def _bounded(element: Any) -> PartialDate | None:
    when, start, end, lower, upper = (
        _edtf(element.get(name) or element.get(f"{name}-iso"))
        for name in ("when", "from", "to", "notBefore", "notAfter")
    )
    if when:
        return _tried(when)
    if start or end:
        return _tried(f"{start or ''}/{end or ''}")
    if lower and upper:
        return _tried(lower) if lower == upper else _tried(f"[{lower[:10]}..{upper[:10]}]")
    if lower or upper:
        return _tried(f"[{(lower or '')[:10]}..{(upper or '')[:10]}]")
    return None


def _edtf(value: str | None) -> str | None:
    value = (value or "").strip()
    if found := _RECURRING.fullmatch(value):
        return f"XXXX{value[1:]}"
    if (found := _W3C.fullmatch(value)) is None:
        return value or None
    return found["day"] + (found["time"] + (found["zone"] or "") if found["time"] else "")


@lru_cache(maxsize=4096)
def _tried(text: str | None) -> PartialDate | None:
    try:
        return PartialDate(text) if text and text != "/" else None
    except InvalidValueError:
        return None
