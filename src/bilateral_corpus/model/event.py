"""What happened, is happening or is planned between countries."""

from __future__ import annotations

from attrs import converters, field, frozen

from bilateral_corpus.model import event_codes
from bilateral_corpus.model._fields import (
    are_country_codes,
    are_identifiers,
    are_texts,
    as_tuple,
    is_slug,
    is_text,
    not_blank,
    not_negative,
)
from bilateral_corpus.model.display import Displayable
from bilateral_corpus.model.event_codes import EventKind, EventStatus
from bilateral_corpus.model.partial_date import PartialDate, to_partial_date


@frozen(kw_only=True, repr=False)
class Event(Displayable):
    """An event that an interview speaks of; one object however often and in whatever words it is named.

    Attributes:
        id: A readable slug, such as ``treaty-signed-1977-07-18``.
        kind: What sort of event.
        name: A name that a person would write.
        date: When, as exactly as the text supports and no more.
        status: Whether it occurred, is going on, is planned or proposed, or is said not to have taken place.
        countries: ISO 3166-1 codes of the countries concerned.
        participants: Ids of the people and organizations that take part.
        place: Where, as printed.
        ordinal: The count in a series: 46 for a forty-sixth session, 45 for a 45th anniversary.
        commemorates: For an anniversary, the id of the event it looks back on.
        identifiers: Such as ``wikidata:Q131569``.
    """

    id: str = field(validator=is_slug)
    kind: EventKind = field(converter=EventKind)
    name: str = field(validator=not_blank)
    date: PartialDate | None = field(default=None, converter=converters.optional(to_partial_date))
    status: EventStatus = field(default=EventStatus.OCCURRED, converter=EventStatus)
    countries: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_country_codes)
    participants: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)
    place: str | None = field(default=None, validator=is_text)
    ordinal: int | None = field(default=None, validator=not_negative)
    commemorates: str | None = field(default=None, validator=is_text)
    identifiers: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_identifiers)

    @property
    def plover(self) -> str | None:
        """The nearest PLOVER event type for this kind and status, or None where there is none."""
        return event_codes.plover(self.kind, self.status)

    @property
    def cameo(self) -> str | None:
        """The nearest CAMEO code for this kind and status, or None where there is none."""
        return event_codes.cameo(self.kind, self.status)
