"""What a person has corrected: who, when, why, what it was before and what it is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, TypeAlias

from attrs import field, frozen

from bilateral_corpus.corpus.corrections.place import Part, Place
from bilateral_corpus.errors import InvalidValueError

__all__ = ["AddRecord", "Correction", "Different", "JoinOrPart", "Same", "SetValue"]

_RECORDS = (Part.PARTICIPANTS, Part.PEOPLE, Part.ORGANIZATIONS, Part.EVENTS)
_REGISTERED = (Part.PEOPLE, Part.ORGANIZATIONS, Part.EVENTS)
#: What spans and other fields hang on, and reading alone decides.
_FIXED = frozenset({"id", "span", "text", "mentions", "passages", "participants", "people", "organizations", "events"})
_SECONDS = "%Y-%m-%dT%H:%M:%SZ"


def _moment(value: datetime | str | None) -> str:
    if value is None:
        value = datetime.now(UTC)
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            raise InvalidValueError(f"found the time {value!r:.60}, expected one like 2026-01-31T12:00:00Z") from None
    if value.tzinfo is None:
        raise InvalidValueError(f"found the time {value} without a time zone")
    return value.astimezone(UTC).strftime(_SECONDS)


def _text(_instance: object, attribute: Any, value: str) -> None:
    if not isinstance(value, str) or not value.strip():
        raise InvalidValueError(f"a correction needs {attribute.name}, found {value!r:.60}")


def _places(values: Iterable[Place]) -> tuple[Place, ...]:
    places = tuple(values)
    parts = {place.part for place in places}
    if len(places) < 2 or len(parts) != 1 or not parts <= set(_REGISTERED):
        raise InvalidValueError("expected two or more people, or organizations, or events")
    return places


@frozen(kw_only=True, hash=False)
class _Signed:
    """What every correction says.

    Attributes:
        author: Who says so.
        time: When they said so, in UTC to the second.
        reason: Why.
    """

    author: str = field(validator=_text)
    time: str = field(default=None, converter=_moment)
    reason: str = field(validator=_text)


@frozen(kw_only=True, hash=False)
class SetValue(_Signed):
    """A field has another value: another date, role, speaker, post, or another target of a mention.

    Attributes:
        place: What has the field.
        field: The name of the field in the model.
        old: What was read, as in the canonical JSON.
        new: What is right, likewise.
    """

    place: Place
    field: str = field()
    old: Any
    new: Any

    @field.validator
    def _check_field(self, _attribute: Any, value: str) -> None:
        # The participants of an event are a field, those of an interview are parts of their own.
        is_fixed = value in _FIXED and not (value == "participants" and self.place.part is Part.EVENTS)
        if is_fixed or (value == "kind" and self.place.part in (Part.PASSAGES, Part.MENTIONS)):
            raise InvalidValueError(f"the field {value!r} cannot be corrected: reading alone decides it")


@frozen(kw_only=True, hash=False)
class AddRecord(_Signed):
    """A participant, a person, an organization or an event is missing in an interview.

    Attributes:
        place: The interview, and among what to add it.
        new: What to add, as in the canonical JSON.
    """

    place: Place = field()
    new: dict[str, Any]

    @place.validator
    def _check_place(self, _attribute: Any, value: Place) -> None:
        if value.part not in _RECORDS:
            raise InvalidValueError(f"nothing can be added to the {value.part}, only to {', '.join(_RECORDS)}")


@frozen(kw_only=True, hash=False)
class Same(_Signed):
    """People, organizations or events of several interviews are one.

    Attributes:
        places: Two or more of one kind.
    """

    places: tuple[Place, ...] = field(converter=_places)


@frozen(kw_only=True, hash=False)
class Different(_Signed):
    """People, organizations or events are different ones, and are never joined.

    Attributes:
        places: Two or more of one kind; each differs from each.
    """

    places: tuple[Place, ...] = field(converter=_places)


JoinOrPart: TypeAlias = Same | Different
Correction: TypeAlias = SetValue | AddRecord | Same | Different
