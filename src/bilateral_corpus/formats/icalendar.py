r"""iCalendar: the dated events of interviews for any calendar, with anniversaries that come back every year.

A calendar has an entry for each event whose date can be shown as days, however many interviews tell of it, and a yearly
one for each exact day that they commemorate::

    BEGIN:VEVENT
    UID:8f6c…
    DTSTAMP:20220707T000000Z
    DTSTART;VALUE=DATE:19630905
    RRULE:FREQ=YEARLY
    SUMMARY:Anniversary: establishment of diplomatic relations
    DESCRIPTION:On this day in 1962: establishment of diplomatic relations\n…
    END:VEVENT

Specification: RFC 5545 (https://www.rfc-editor.org/rfc/rfc5545). It is only written. It cannot represent a date that
leaves more than 31 days open, such as a year: an entry needs days, one of them would be invented, and all of them would
bury what is known. Such events are left out, and the warning names them as ``events``. Control characters become
U+FFFD.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any, BinaryIO

from attrs import evolve, frozen

from bilateral_corpus.errors import UnrepresentableError
from bilateral_corpus.formats.calendar_entries import Calendar, Entry, Series, Told, in_calendar
from bilateral_corpus.formats.extents import lasts
from bilateral_corpus.formats.extras import load
from bilateral_corpus.formats.format import Format
from bilateral_corpus.formats.identifiers import web_address
from bilateral_corpus.formats.posts import country_name
from bilateral_corpus.model import EventStatus, Interview, PartialDate

__all__ = ["EXTRA", "FORMAT", "write"]

EXTRA = "calendar"
_PRODUCT = "-//bilateral_corpus//interviews//EN"
_DAY = timedelta(days=1)
# Equal interviews are to be equal bytes, so a stamp is the day of publication and no clock. Where none is known:
_NO_STAMP = date(1970, 1, 1)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
# What is planned may not come to pass, and the calendar's "confirmed" says that it will.
_STATUSES = {
    EventStatus.OCCURRED: "CONFIRMED",
    EventStatus.ONGOING: "CONFIRMED",
    EventStatus.PLANNED: "TENTATIVE",
    EventStatus.PROPOSED: "TENTATIVE",
    EventStatus.NEGATED: "CANCELLED",
}


def write(interviews: Iterable[Interview], stream: BinaryIO) -> None:
    """Write the calendar of all interviews.

    Raises:
        UnrepresentableError: No event has a date that a calendar can show, or one holds half of a surrogate pair.
        MissingExtraError: icalendar is not installed.
    """
    package = load("icalendar", EXTRA)
    calendar = Calendar()
    for interview in interviews:
        calendar.add(interview)
    if not calendar.entries:
        raise UnrepresentableError("no event has a date that a calendar can show, and there is no calendar without one")
    made = package.Calendar()
    made.add("prodid", _PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    for component in _Writer(package).components(calendar):
        made.add_component(component)
    try:
        stream.write(made.to_ical())
    except UnicodeEncodeError as error:
        raise UnrepresentableError(f"an event cannot be written: {error}") from None


@frozen
class _Writer:
    """Makes components of entries.

    Attributes:
        package: The module :mod:`icalendar`.
    """

    package: Any

    def components(self, calendar: Calendar) -> Iterator[Any]:
        for key in sorted(calendar.series):
            yield self._yearly(calendar.series[key])
        taken: set[tuple[str, date] | None] = set()
        for key in sorted(calendar.entries):
            entry = calendar.entries[key]
            # A day of a series can be told otherwise only once.
            year = None if entry.year_of in taken else entry.year_of
            taken.add(year)
            yield self._single(entry, year)

    def _yearly(self, series: Series) -> Any:
        past = series.of
        rule: dict[str, Any] = {"FREQ": "YEARLY"}
        if series.is_leap_day:
            rule |= {"BYMONTH": 2, "BYMONTHDAY": -1}
        made = self._component(past, series.uid, f"Anniversary: {past.name}")
        made.add("dtstart", series.first)
        made.add("rrule", rule)
        made.add("status", "CONFIRMED")
        made.add("related-to", past.uid)
        first = f"On this day in {past.days[0].year}: {past.name}"
        self._add_texts(made, {"description": "\n\n".join((first, *_evidence(past)))})
        return made

    def _single(self, entry: Entry, year: tuple[str, date] | None) -> Any:
        made = self._component(entry, entry.uid if year is None else year[0], entry.name)
        if year is not None:
            made.add("recurrence-id", year[1])
        elif entry.of is not None:
            made.add("related-to", entry.of.uid)
        for name, value in _times(entry).items():
            made.add(name, value)
        made.add("status", _STATUSES[entry.status])
        description = "\n\n".join((*_notes(entry.when), *_evidence(entry)))
        texts = {"description": description, "location": min(entry.places, default="")}
        self._add_texts(made, {**texts, "x-bilateral-status": " ".join(sorted(entry.statuses))})
        return made

    def _component(self, entry: Entry, uid: str, summary: str) -> Any:
        made = self.package.Event()
        made.add("uid", uid)
        stamp = max(entry.published, default=_NO_STAMP)
        made.add("dtstamp", datetime(stamp.year, stamp.month, stamp.day, tzinfo=UTC))
        made.add("transp", "TRANSPARENT")
        codes = sorted(entry.countries)
        made.add("categories", [entry.kind.replace("_", " "), *map(country_name, codes)])
        url = next(filter(None, (web_address(one.url) for one in sorted(entry.told))), None)
        if url is not None:
            made.add("url", url)
        own = {"event": entry.id, "kind": entry.kind, "edtf": str(entry.when), "countries": " ".join(codes)}
        self._add_texts(made, {"summary": summary, **{f"x-bilateral-{name}": value for name, value in own.items()}})
        return made

    def _add_texts(self, made: Any, texts: dict[str, str]) -> None:
        for name, text in texts.items():
            if text:
                # Said to be text where nothing else says it, so that commas are escaped, and read again without.
                parameters = {"VALUE": "TEXT"} if name.startswith("x-") else None
                made.add(name, self.package.vText(_clean(text)), parameters)


def _times(entry: Entry) -> dict[str, date]:
    """When an entry begins and, where it is shown as days, on which day it is over."""
    moment = _moment(entry.when)
    if moment is not None:
        return {"dtstart": moment}
    first, last = entry.days
    end = min(last, date.max - _DAY) + _DAY
    return {"dtstart": first, "dtend": end} if end > first else {"dtstart": first}


def _moment(when: PartialDate) -> datetime | None:
    """A day with a time: in UTC if its zone is known, else as it is on the clock of whoever looks."""
    if not when.is_exact or "T" not in when.edtf:
        return None
    try:
        moment = datetime.fromisoformat(when.edtf)
        return moment if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _notes(when: PartialDate) -> Iterator[str]:
    """What a reader of the entry must know of its date."""
    if when.is_exact or lasts(when):
        return
    first, last = when.earliest, when.latest
    days = f"on {first}" if first == last else f"some time from {first} to {last}"
    doubts = {"uncertain": when.is_uncertain, "approximate": when.is_approximate}
    words = ", ".join((days, *(word for word, holds in doubts.items() if holds)))
    yield f"The date is not exact: {words} (EDTF {when})."


def _evidence(entry: Entry) -> Iterator[str]:
    for told in sorted(entry.told):
        if told.quote:
            yield f"“{told.quote}” — {_reference(told)}"


def _reference(told: Told) -> str:
    return ", ".join(filter(None, (told.speaker, told.title, told.outlet, told.published, told.url)))


def _clean(text: str) -> str:
    return _CONTROL.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def _reduced(interview: Interview) -> Interview:
    """The interview without the events that a calendar cannot show, and without what points at them."""
    events = [evolve(event, commemorates=None) for event in interview.events if in_calendar(event)]
    return evolve(interview, passages=(), events=events)


FORMAT = Format(
    name="icalendar",
    title="iCalendar",
    suffixes=(".ics",),
    media_type="text/calendar",
    holds=frozenset(
        {"events.id", "events.kind", "events.name", "events.date", "events.status", "events.countries", "events.place"}
    ),
    renders=lambda field, text: _clean(text),
    reduces=_reduced,
    many=True,
    extra=EXTRA,
    write=write,
)
