"""A day in the relations of countries that is looked back on."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import Factory, field, frozen

from bilateral_corpus.model import EventKind, PartialDate
from bilateral_corpus.model.partial_date import to_partial_date

__all__ = ["Milestone"]


def _as_dates(value: Mapping[str, str]) -> dict[PartialDate, str]:
    return {to_partial_date(date): source for date, source in value.items()}


@frozen(kw_only=True)
class Milestone:
    """What happened on a day that interviews commemorate, with the source of the date.

    Attributes:
        id: A slug, such as ``la-vn-relations``.
        kind: What sort of event it was.
        name: What happened, in English.
        date: The day, by the source.
        source: Where the date was read.
        countries: The ISO 3166-1 codes of the countries concerned.
        organization: The id of the organization that was founded or joined.
        words: Words of which one is in every name of it, where countries have several such events: "friendship".
        also: Other dates that are given, each with its source.
    """

    id: str
    kind: EventKind = field(converter=EventKind)
    name: str
    date: PartialDate = field(converter=to_partial_date)
    source: str
    countries: frozenset[str] = field(default=frozenset(), converter=frozenset)
    organization: str | None = None
    words: tuple[str, ...] = field(default=(), converter=tuple)
    also: Mapping[PartialDate, str] = field(default=Factory(dict), converter=_as_dates, hash=False)

    @property
    def dates(self) -> tuple[PartialDate, ...]:
        """All dates that sources give, the first one first."""
        return (self.date, *self.also)
