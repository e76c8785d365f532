"""How the objects of one interview are shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bilateral_corpus.corpus.located import LocatedTurn
from bilateral_corpus.formats.html_elements import element, time, words
from bilateral_corpus.formats.posts import country_name
from bilateral_corpus.model import (
    Appointment,
    Event,
    Exchange,
    Interview,
    Organization,
    PartialDate,
    Participant,
    Passage,
    Person,
    Problem,
    Statement,
)
from bilateral_corpus.views.interview_view import interview_view
from bilateral_corpus.views.markup import facts, heading, identifiers, joined, name
from bilateral_corpus.views.notebook.rows import in_context
from bilateral_corpus.views.notebook.showing import READING, shown
from bilateral_corpus.views.passage_view import passages_view
from bilateral_corpus.views.referents import Referents, bounds_in_words, kind_in_words
from bilateral_corpus.views.time_line import time_line

_STATEMENT = 400


@shown.register
def _(interview: Interview) -> str:
    return interview_view(interview, READING)


@shown.register
def _(passage: Passage) -> str:
    return _read([passage])


@shown.register
def _(exchange: Exchange) -> str:
    return _read([*exchange.questions, *exchange.answers])


def _read(
    passages: Iterable[Passage], referents: Referents | None = None, names: Mapping[str, str] | None = None
) -> str:
    return element(
        "div", {"class": "bc-interview"}, passages_view(passages, referents or Referents(), names or {}, READING)
    )


@shown.register
def _(located: LocatedTurn) -> str:
    interview = located.interview
    names = {one.id: one.name for one in interview.participants}
    about = f"turn {located.position} of {interview.id}"
    return heading(name(interview.title or interview.id), about) + _read([located.turn], Referents.of(interview), names)


@shown.register
def _(statement: Statement) -> str:
    said = element("p", {"class": "bc-words"}, in_context(statement.passage.text, [statement.mention.span], _STATEMENT))
    speaker = None if statement.speaker is None else f"{statement.speaker.name}, {statement.speaker.role}"
    side = "" if statement.side is None else name(country_name(statement.side))
    known = [("speaker", name(speaker or "")), ("side", side), ("event", name(Referents().event(statement.event)))]
    return said + facts(known)


@shown.register
def _(participant: Participant) -> str:
    return heading(name(participant.name), str(participant.role)) + facts(
        [
            ("person", name(participant.person or "")),
            ("organization", name(participant.organization or "")),
            ("labels", joined(participant.labels)),
            ("id", name(participant.id)),
        ]
    )


@shown.register
def _(person: Person) -> str:
    full = " ".join(filter(None, (person.honorific, person.name)))
    posts = Referents().posts(person)
    held = [(name(post), one.interval or one.as_of) for post, one in zip(posts, person.appointments, strict=True)]
    line = time_line([*held, *([("died", person.died)] if person.died is not None else [])])
    known = [
        ("posts", "" if line else joined(posts)),
        ("country", "" if person.country is None else name(country_name(person.country))),
        ("also called", joined(person.aliases)),
        ("gender", words(person.gender or "")),
        ("died", "" if person.died is None else time(person.died)),
        ("identifiers", identifiers(person.identifiers)),
        ("id", name(person.id)),
    ]
    return heading(name(full), "person") + line + facts(known)


@shown.register
def _(appointment: Appointment) -> str:
    holder = Person(id="holder", name="holder", appointments=[appointment])
    known = [("held", _dated(appointment.interval)), ("held on", _dated(appointment.as_of))]
    line = time_line([("", appointment.interval or appointment.as_of)])
    return heading(joined(Referents().posts(holder)), "post") + facts(known) + line


@shown.register
def _(organization: Organization) -> str:
    return heading(name(organization.name), kind_in_words(organization.kind or "organization")) + facts(
        [
            ("acronym", name(organization.acronym or "")),
            ("also called", joined(organization.aliases)),
            ("countries", joined(map(country_name, organization.countries))),
            ("identifiers", identifiers(organization.identifiers)),
            ("id", name(organization.id)),
        ]
    )


@shown.register
def _(event: Event) -> str:
    known = [
        ("date", _dated(event.date)),
        ("countries", joined(map(country_name, event.countries))),
        ("place", name(event.place or "")),
        ("participants", joined(event.participants)),
        ("ordinal", "" if event.ordinal is None else str(event.ordinal)),
        ("commemorates", name(event.commemorates or "")),
        (
            "codes",
            joined(filter(None, (event.plover and f"PLOVER {event.plover}", event.cameo and f"CAMEO {event.cameo}"))),
        ),
        ("identifiers", identifiers(event.identifiers)),
        ("id", name(event.id)),
    ]
    about = f"{kind_in_words(event.kind)}, {event.status}"
    return heading(name(event.name), about) + facts(known) + time_line([("", event.date)])


@shown.register
def _(date: PartialDate) -> str:
    marks = [word for word, is_so in (("uncertain", date.is_uncertain), ("approximate", date.is_approximate)) if is_so]
    known = [
        ("reaches", words(bounds_in_words(date))),
        ("precision", words(date.precision)),
        ("marked as", ", ".join(marks)),
        ("EDTF level", str(date.level)),
    ]
    return heading(time(date), "date") + facts(known) + time_line([("", date)])


def _dated(date: PartialDate | None) -> str:
    if date is None:
        return ""
    meant = bounds_in_words(date)
    return time(date) + ("" if meant in ("", date.edtf) else f" ({words(meant)})")


@shown.register
def _(problem: Problem) -> str:
    place = "" if problem.span is None else f"code points {problem.span.start:,} to {problem.span.end:,}"
    known = [("action", name(problem.action or "")), ("where", words(place)), ("source", name(problem.source or ""))]
    return heading(name(problem.message), f"problem: {problem.code}") + facts(known)
