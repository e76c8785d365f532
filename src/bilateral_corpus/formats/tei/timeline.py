"""When something is said: the moments that a timeline names, as times from the beginning of a recording.

https://www.tei-c.org/release/doc/tei-p5-doc/en/html/SA.html#SASYMP
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from attrs import frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats.durations import parse_duration
from bilateral_corpus.formats.tei.names import ID, local_name, pointers

__all__ = ["Timeline"]

_UNITS = {"ms": 1000, "s": 10**6, "sec": 10**6, "min": 60 * 10**6, "h": 3600 * 10**6}
_NUMBER = re.compile(r"(?P<sign>-?)(?P<whole>[0-9]{1,15})(?:\.(?P<fraction>[0-9]{1,12}))?")
_CLOCK = re.compile(r"(?:.*T)?(?P<hours>[0-9]{2}):(?P<minutes>[0-9]{2}):(?P<seconds>[0-9]{2}(?:\.[0-9]{1,12})?)")
_PLAY_TIME = re.compile(r"(?:.*#t=)?npt:(.+)")


@frozen
class Timeline:
    """The moments of a document.

    Attributes:
        moments: Each by the id of its ``when``.
    """

    moments: Mapping[str, timedelta]

    @classmethod
    def of(cls, document: Any) -> Timeline:
        """Read the timelines of a document; what is no moment of a recording is passed over."""
        known: dict[str, timedelta] = {}
        for timeline in document.iter("{*}timeline"):
            unit = timeline.get("unit") or "s"
            origin = next(iter(pointers(timeline.get("origin"))), None)
            for number, (name, when) in enumerate(_named(timeline)):
                moment = _moment(when, unit, known)
                if moment is None and (name == origin or number == 0):
                    moment = timedelta(0)
                if moment is not None:
                    known[name] = moment
            _from_origin(known, origin, timeline)
        return cls(known)

    def find(self, pointer: str | None) -> timedelta | None:
        """The moment that an attribute points at: a ``when``, or a normal play time such as ``npt:90.5``."""
        if pointer is None:
            return None
        if found := _PLAY_TIME.fullmatch(pointer):
            return _length(found[1], "s")
        return self.moments.get(next(iter(pointers(pointer)), ""))

    def around(self, utterance: Any) -> tuple[timedelta | None, timedelta | None]:
        """The first and the last moment that anchors in an utterance stand for."""
        anchors = [self.find(anchor.get("synch")) for anchor in utterance.iter("{*}anchor")]
        found = [moment for moment in anchors if moment is not None]
        return (min(found), max(found)) if found else (None, None)


def _named(timeline: Any) -> Iterator[tuple[str, Any]]:
    return ((when.get(ID), when) for when in timeline if local_name(when) == "when" and when.get(ID))


def _moment(when: Any, unit: str, known: Mapping[str, timedelta]) -> timedelta | None:
    if (clock := _CLOCK.fullmatch(when.get("absolute") or "")) is not None:
        seconds = _length(clock["seconds"], "s")
        return (
            None if seconds is None else timedelta(hours=int(clock["hours"]), minutes=int(clock["minutes"])) + seconds
        )
    # Some count from the beginning where the Guidelines have a time of day.
    value = when.get("interval") or when.get("absolute")
    length = _length(value, when.get("unit") or unit)
    since = next(iter(pointers(when.get("since"))), None)
    if length is None or (since is not None and since not in known):
        return None
    return length if since is None else known[since] + length


def _from_origin(known: dict[str, timedelta], origin: str | None, timeline: Any) -> None:
    """Count times of day from the beginning of the recording: the origin, or else the first moment."""
    named = dict(_named(timeline))
    first = origin if origin in named else next(iter(named), "")
    if first in known and _CLOCK.fullmatch(named[first].get("absolute") or ""):
        start = known[first]
        known.update({name: known[name] - start for name in named if name in known})


def _length(value: str | None, unit: str) -> timedelta | None:
    value = (value or "").strip()
    if value.lstrip("-").startswith("P"):
        try:
            return parse_duration(value)
        except InvalidValueError:
            return None
    found = _NUMBER.fullmatch(value)
    if found is None or unit not in _UNITS:
        return None
    micros = int(found["whole"]) * _UNITS[unit]
    fraction = found["fraction"] or ""
    micros += int(fraction or 0) * _UNITS[unit] // 10 ** len(fraction)
    try:
        return timedelta(microseconds=-micros if found["sign"] else micros)
    except OverflowError:
        return None
