"""What the names in a TEI text stand for, as far as the file says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import define, field

from bilateral_corpus.formats.tei.dates import read_date
from bilateral_corpus.formats.tei.flow import Marked
from bilateral_corpus.formats.tei.header import Described
from bilateral_corpus.formats.tei.names import local_name, pointers
from bilateral_corpus.formats.tei.people import read_event, read_organization, read_person
from bilateral_corpus.model import Event, Mention, MentionKind, Organization, Participant, Person, Span

__all__ = ["Naming"]

_ELEMENTS = {
    "persName": MentionKind.PERSON,
    "orgName": MentionKind.ORGANIZATION,
    "placeName": MentionKind.COUNTRY,
    "geogName": MentionKind.COUNTRY,
    "country": MentionKind.COUNTRY,
    "date": MentionKind.DATE,
}
# What @type says of a name or a referring string; the short ones are those of ParlaMint and of CoNLL 2003.
_TYPES = {
    "per": MentionKind.PERSON,
    "person": MentionKind.PERSON,
    "org": MentionKind.ORGANIZATION,
    "organization": MentionKind.ORGANIZATION,
    "organisation": MentionKind.ORGANIZATION,
    "loc": MentionKind.COUNTRY,
    "place": MentionKind.COUNTRY,
    "country": MentionKind.COUNTRY,
    "event": MentionKind.EVENT,
    "date": MentionKind.DATE,
}


@define
class Naming:
    """Makes mentions of the names in a text, and gathers what they point at.

    Attributes:
        described: What the header describes.
    """

    described: Described
    _persons: dict[str, None] = field(factory=dict, init=False)
    _organizations: dict[str, None] = field(factory=dict, init=False)

    def mentions(self, marked: Iterable[Marked]) -> Iterator[Mention]:
        """Give the mentions of a text; places that are no countries have none."""
        for one in marked:
            kind = _kind(one.element)
            if kind is None or one.start == one.end:
                continue
            target = self._target(one.element, kind)
            if kind is MentionKind.COUNTRY and target is None:
                continue
            date = read_date(one.element) if kind is MentionKind.DATE else None
            yield Mention(
                span=Span(one.start, one.end), kind=kind, target=target, date=date, certainty=_certainty(one.element)
            )

    def found(self, participants: Iterable[Participant]) -> tuple[list[Person], list[Organization], list[Event]]:
        """Give the people and organizations who speak or are named, and the events that are described."""
        for participant in participants:
            self._persons |= dict.fromkeys([participant.person] if participant.person else ())
            self._organizations |= dict.fromkeys([participant.organization] if participant.organization else ())
        known = self.described
        events = (read_event(one, id, known.countries, exact=False) for id, one in known.events.items())
        return (
            [read_person(known.persons[id], id, exact=False) for id in self._persons],
            [read_organization(known.organizations[id], id, exact=False) for id in self._organizations],
            [event for event in events if event is not None],
        )

    def _target(self, element: Any, kind: MentionKind) -> str | None:
        for name in pointers(element.get("ref") or element.get("corresp")):
            if kind is MentionKind.COUNTRY and name in self.described.countries:
                return self.described.countries[name]
            if kind is MentionKind.PERSON and name in self.described.persons:
                self._persons.setdefault(name)
                return name
            if kind is MentionKind.ORGANIZATION and name in self.described.organizations:
                self._organizations.setdefault(name)
                return name
            if kind is MentionKind.EVENT and self._is_event(name):
                return name
        key = element.get("key") or ""
        return key if kind is MentionKind.COUNTRY and len(key) == 2 and key.isascii() and key.isupper() else None

    def _is_event(self, name: str) -> bool:
        element = self.described.events.get(name)
        return element is not None and read_event(element, name, {}, exact=False) is not None


def _kind(element: Any) -> MentionKind | None:
    name = local_name(element)
    if name in _ELEMENTS:
        return _ELEMENTS[name]
    return _TYPES.get((element.get("type") or "").casefold()) if name in {"name", "rs"} else None


def _certainty(element: Any) -> float | None:
    try:
        value = float(element.get("cert") or "nan")
    except ValueError:  # a word; which number it stands for nobody says
        return None
    return value if 0 <= value <= 1 else None
