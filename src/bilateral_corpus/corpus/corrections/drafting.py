"""Making corrections of what is at hand: an interview, a turn, a person."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

from attrs import evolve, fields, has

from bilateral_corpus.corpus.corrections.correction import AddRecord, Different, Same, SetValue
from bilateral_corpus.corpus.corrections.place import Place, Thing, part_of, place_of
from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats.durations import format_duration
from bilateral_corpus.model import Event, Interview, Organization, PartialDate, Participant, Passage, Person

__all__ = ["add_record", "different", "same", "set_value"]

Registered = Person | Organization | Event


def set_value(
    interview: Interview,
    thing: Thing,
    field: str,
    new: Any,
    *,
    author: str,
    reason: str,
    time: datetime | str | None = None,
    passage: Passage | None = None,
) -> SetValue:
    """Correct a field.

    Args:
        interview: The interview.
        thing: The interview itself, or a passage, mention, participant, person, organization or event of it.
        field: The name of the field.
        new: The right value.
        author: Who says so.
        reason: Why.
        time: When; None for now.
        passage: The passage of a mention, where several passages have equal ones.

    Raises:
        InvalidValueError: There is no such field, it cannot be corrected, or it cannot have this value.
    """
    if field not in {one.name for one in fields(type(thing))}:
        raise InvalidValueError(f"a {type(thing).__name__} has no field {field!r}")
    right = getattr(evolve(thing, **{field: new}), field) if thing is not interview else new
    return SetValue(
        place=place_of(interview, thing, passage),
        field=field,
        old=_plain(getattr(thing, field)),
        new=_plain(right),
        author=author,
        reason=reason,
        time=time,
    )


def add_record(
    interview: Interview,
    record: Registered | Participant,
    *,
    author: str,
    reason: str,
    time: datetime | str | None = None,
) -> AddRecord:
    """Add a person, an organization, an event or a participant that an interview lacks; arguments as `set_value`."""
    place = Place(interview=interview.id, sha256=interview.source.sha256, part=part_of(record))
    return AddRecord(place=place, new=_plain(record), author=author, reason=reason, time=time)


def same(*things: tuple[Interview, Registered], author: str, reason: str, time: datetime | str | None = None) -> Same:
    """Say that people, organizations or events of several interviews are one.

    Args:
        things: Each with the interview that has it.
        author: Who says so.
        reason: Why.
        time: When; None for now.

    Raises:
        InvalidValueError: There are fewer than two, or they are of several kinds.
    """
    return Same(places=_places(things), author=author, reason=reason, time=time)


def different(
    *things: tuple[Interview, Registered], author: str, reason: str, time: datetime | str | None = None
) -> Different:
    """Say that people, organizations or events are different ones, never to be joined; arguments as `same`."""
    return Different(places=_places(things), author=author, reason=reason, time=time)


def _places(things: Iterable[tuple[Interview, Registered]]) -> tuple[Place, ...]:
    return tuple(place_of(interview, thing) for interview, thing in things)


def _plain(value: Any) -> Any:
    """A value as it stands in the canonical JSON."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, PartialDate):
        return value.edtf
    if isinstance(value, timedelta):
        return format_duration(value)
    if isinstance(value, (tuple, list)):
        return [_plain(one) for one in value]
    return {one.name: _plain(getattr(value, one.name)) for one in fields(type(value))} if has(type(value)) else value
