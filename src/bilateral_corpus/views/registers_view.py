"""Who and what an interview speaks of, as tables that open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from bilateral_corpus.formats.html_elements import element, time, words
from bilateral_corpus.formats.posts import country_name
from bilateral_corpus.model import Event, Interview, MentionKind, Organization, PartialDate, Person
from bilateral_corpus.views.counting import counted
from bilateral_corpus.views.markup import fold, joined, name, table
from bilateral_corpus.views.referents import Referents, bounds_in_words, kind_in_words

__all__ = ["date_cell", "in_time", "registers_view"]


@frozen
class _Register:
    """A table of what is of one kind.

    Attributes:
        kind: The kind.
        title: How many there are.
        columns: What each column holds.
        rows: The cells of those rows that are shown.
        left: How many rows are not shown.
    """

    kind: MentionKind
    title: str
    columns: tuple[str, ...]
    rows: Sequence[Sequence[str]]
    left: int


def registers_view(interview: Interview, referents: Referents, most: int | None = None) -> str:
    """Write a folded table each for the people, organizations, countries, events and dates of an interview.

    Args:
        interview: The interview.
        referents: What it knows.
        most: How many rows of each table are shown; None for all.
    """
    registers = [one for one in _registers(interview, referents, most) if one.rows]
    folded = [
        element("div", {"class": f"bc-register bc-{one.kind}"}, fold(words(one.title), _table(one)))
        for one in registers
    ]
    return element("footer", {"class": "bc-registers", "lang": "en"}, *folded) if folded else ""


def _table(register: _Register) -> str:
    more = f"… and {register.left:,} more" if register.left > 0 else ""
    return table(register.title, register.columns, register.rows, more=more)


def _registers(interview: Interview, referents: Referents, most: int | None) -> Iterator[_Register]:
    people, organizations = interview.people, interview.organizations
    kind, title = MentionKind.PERSON, counted(len(people), "person", "people")
    rows: list[Sequence[str]] = [_person(one, referents) for one in people[:most]]
    yield _Register(kind, title, ("Name", "Posts", "Country"), rows, len(people) - len(rows))
    kind, title = MentionKind.ORGANIZATION, counted(len(organizations), "organization")
    rows = [_organization(one) for one in organizations[:most]]
    yield _Register(kind, title, ("Name", "Kind", "Countries"), rows, len(organizations) - len(rows))
    yield _countries(interview, most)
    events = sorted(interview.events, key=lambda event: in_time(event.date))
    kind, title = MentionKind.EVENT, counted(len(events), "event")
    rows = [_event(one) for one in events[:most]]
    yield _Register(kind, title, ("Event", "Date", "Kind", "Status", "Where and who"), rows, len(events) - len(rows))
    yield _dates(interview, most)


def _person(person: Person, referents: Referents) -> tuple[str, ...]:
    full = " ".join(filter(None, (person.honorific, person.name)))
    country = "" if person.country is None else name(country_name(person.country))
    return name(full), joined(referents.posts(person)), country


def _organization(organization: Organization) -> tuple[str, ...]:
    acronym = f" ({name(organization.acronym)})" if organization.acronym else ""
    countries = joined(map(country_name, organization.countries))
    return f"{name(organization.name)}{acronym}", name(kind_in_words(organization.kind or "")), countries


def _countries(interview: Interview, most: int | None) -> _Register:
    said = Counter(one.target for one in interview.mentions if one.kind is MentionKind.COUNTRY)
    codes = sorted(interview.countries, key=lambda code: (-said[code], code))
    rows = [(name(country_name(code)), words(code), counted(said[code], "mention")) for code in codes[:most]]
    title = counted(len(codes), "country", "countries")
    return _Register(MentionKind.COUNTRY, title, ("Name", "Code", "Named"), rows, len(codes) - len(rows))


def _event(event: Event) -> tuple[str, ...]:
    involved = [*filter(None, (event.place,)), *map(country_name, event.countries)]
    return (
        name(event.name),
        date_cell(event.date),
        words(kind_in_words(event.kind)),
        words(event.status),
        joined(involved),
    )


def _dates(interview: Interview, most: int | None) -> _Register:
    said: dict[PartialDate, str] = {}
    for passage, mention in interview.located_mentions:
        if mention.date is not None:
            said.setdefault(mention.date, passage.quote(mention))
    dates = sorted(said, key=in_time)
    rows = [(date_cell(one), words(bounds_in_words(one)), name(said[one])) for one in dates[:most]]
    title = counted(len(dates), "date")
    return _Register(MentionKind.DATE, title, ("Date", "Days", "First said as"), rows, len(dates) - len(rows))


def date_cell(date: PartialDate | None) -> str:
    """A date as it is written in EDTF; nothing where there is none."""
    return "" if date is None else time(date)


def in_time(when: PartialDate | None) -> tuple[date, date, str]:
    """What dates are sorted by: the first day, then the last, then the text; what has none comes last."""
    if when is None:
        return date.max, date.max, ""
    return when.earliest or when.latest or date.max, when.latest or date.max, when.edtf
