"""Interviews with invented people, organizations and events in them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import bilateral_corpus as bc
from bilateral_corpus.model.ids import slug


def ambassador(of: str = "LA", to: str = "VN", as_of: str | None = None) -> bc.Appointment:
    return bc.Appointment(post="Ambassador", of=of, to=to, as_of=as_of)


def person(name: str, country: str | None = None, *posts: bc.Appointment, **values: Any) -> bc.Person:
    return bc.Person(id=values.pop("id", slug(name)), name=name, country=country, appointments=posts, **values)


def organization(name: str, **values: Any) -> bc.Organization:
    return bc.Organization(id=slug(name), name=name, **values)


def event(kind: str, name: str, date: str | None = None, *countries: str, **values: Any) -> bc.Event:
    id = values.pop("id", slug(f"{kind} {name} {date or ''}"))
    return bc.Event(id=id, kind=kind, name=name, date=date, countries=countries, **values)


def corpus(*interviews: Iterable[Any], **values: Any) -> bc.Corpus:
    """One interview for each group of things, called ``i0``, ``i1`` and so on."""
    made = []
    for number, things in enumerate(interviews):
        kinds: dict[type, list[Any]] = {bc.Person: [], bc.Organization: [], bc.Event: []}
        for thing in things:
            kinds[type(thing)].append(thing)
        people, organizations, events = kinds.values()
        made.append(bc.Interview(id=f"i{number}", people=people, organizations=organizations, events=events))
    return bc.Corpus(made, **values)
