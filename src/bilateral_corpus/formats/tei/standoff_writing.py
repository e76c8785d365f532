"""What stands beside the text of a TEI file: events, and how they are related."""

from __future__ import annotations

from typing import Any

from bilateral_corpus.formats.tei.building import Builder
from bilateral_corpus.formats.tei.header_writing import write_identifiers
from bilateral_corpus.model import Event, Interview, Person

__all__ = ["write_events"]


def write_events(build: Builder, standoff: Any, interview: Interview) -> None:
    """Add the events of an interview, and the anniversaries among them."""
    if not interview.events:
        return
    people = {person.id: person for person in interview.people}
    listed = build.add(standoff, "listEvent")
    for event in interview.events:
        _write_event(build, listed, event, people)
    relations = [event for event in interview.events if event.commemorates is not None]
    if relations:
        related = build.add(standoff, "listRelation")
        for event in relations:
            made = build.add(related, "relation", name="commemorates")
            made.set("active", f"#{build.name('event', event.id)}")
            made.set("passive", f"#{build.name('event', event.commemorates or '')}")


def _write_event(build: Builder, listed: Any, event: Event, people: dict[str, Person]) -> None:
    made = build.add(
        listed,
        "event",
        id=build.name("event", event.id),
        type=event.kind,
        subtype=event.status,
        ana=build.pointer(f"kind.{event.kind}"),
        n=None if event.ordinal is None else str(event.ordinal),
    )
    build.set_date(made, event.date)
    write_identifiers(build, made, event.identifiers)
    build.add(made, "label", event.name)
    for kind, names in (
        ("country", (build.name("country", code) for code in event.countries)),
        ("participant", (build.name("person" if id in people else "org", id) for id in event.participants)),
    ):
        if target := " ".join(f"#{name}" for name in names):
            build.add(made, "ptr", type=kind, target=target)
    if event.place is not None:
        build.add(build.add(made, "place"), "placeName", event.place)
    made.tail = "\n"
