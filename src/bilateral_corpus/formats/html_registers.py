"""Who and what an interview is about, as lists and a table under it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bilateral_corpus.formats.html_elements import element, time, words
from bilateral_corpus.formats.posts import country_name, posts_in_words
from bilateral_corpus.formats.tei.names import to_xml_id
from bilateral_corpus.model import Event, Interview, Organization, Person

__all__ = ["registers"]


def registers(interview: Interview) -> Iterator[str]:
    """Write the people, the organizations and the events of an interview, each as a ``<section>`` if there are any."""
    names = {one.id: one.name for one in interview.organizations}
    if interview.people:
        yield _section("people", "People", element("ul", {}, *(_person(one, names) for one in interview.people)))
    if interview.organizations:
        rows = element("ul", {}, *map(_organization, interview.organizations))
        yield _section("organizations", "Organizations", rows)
    if interview.events:
        yield _section("events", "Events", _table(interview.events))


def _section(name: str, title: str, content: str) -> str:
    heading = element("h2", {"id": name, "lang": "en"}, title)
    return element("section", {"class": "interview register", "aria-labelledby": name}, heading, content) + "\n"


def _person(person: Person, names: Mapping[str, str]) -> str:
    attributes = {
        "id": to_xml_id("person", person.id),
        "data-register": "person",
        "data-name": person.name,
        "data-honorific": person.honorific,
        "data-country": person.country,
    }
    known = list(posts_in_words(person, names))
    if person.country is not None and not known:
        known.append(country_name(person.country))
    full = " ".join(filter(None, (person.honorific, person.name)))
    return element("li", attributes, element("b", {}, words(full)), *(words(f", {one}") for one in known))


def _organization(organization: Organization) -> str:
    attributes = {
        "id": to_xml_id("organization", organization.id),
        "data-register": "organization",
        "data-name": organization.name,
        "data-acronym": organization.acronym,
    }
    acronym = f" ({organization.acronym})" if organization.acronym else ""
    return element("li", attributes, element("b", {}, words(organization.name)), words(acronym))


def _table(events: Sequence[Event]) -> str:
    """The table of events, without columns that would be empty."""
    cells = [_cells(event) for event in events]
    shown = [name for name in cells[0] if any(row[name] for row in cells)]
    head = element("tr", {}, *(element("th", {"scope": "col"}, name) for name in shown))
    rows = (
        element("tr", _attributes(event), *(element("td", {}, row[name]) for name in shown)) + "\n"
        for event, row in zip(events, cells, strict=True)
    )
    return element("table", {}, element("thead", {"lang": "en"}, head), element("tbody", {}, *rows))


def _cells(event: Event) -> dict[str, str]:
    return {
        "Date": "" if event.date is None else time(event.date),
        "Event": words(event.name),
        "Status": words(event.status),
        "Countries": words(", ".join(map(country_name, event.countries))),
        "Place": words(event.place or ""),
    }


def _attributes(event: Event) -> dict[str, str | None]:
    return {
        "id": to_xml_id("event", event.id),
        "data-register": "event",
        "data-name": event.name,
        "data-kind": event.kind,
        "data-status": event.status,
        "data-date": None if event.date is None else event.date.edtf,
        "data-countries": " ".join(event.countries) or None,
        "data-place": event.place,
    }
