"""What was found in an interview, in lines for a terminal."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator

from bilateral_corpus.knowledge import country, load_countries
from bilateral_corpus.model import Appointment, Event, Interview, Participant, Person, Turn
from bilateral_corpus.model.display import printable
from bilateral_corpus.views.counting import counted

_LABEL_WIDTH = 14
_MOST_TURNS = 24
_MOST_NAMED = 12


def summary(interview: Interview, *, width: int | None = None) -> str:
    """Describe an interview in a few lines: title, date, people with posts, what is spoken of, turns, problems.

    Args:
        interview: The interview.
        width: The number of columns; None for those of the terminal.

    Returns:
        Lines of text, each ending in a line feed; characters that would steer a terminal are replaced.
    """
    columns = width or shutil.get_terminal_size((100, 24)).columns
    return "".join(f"{_cut(printable(line), columns)}\n" for line in _lines(interview))


def _lines(interview: Interview) -> Iterator[str]:
    yield interview.title or "(no headline)"
    published = str(interview.published) if interview.published is not None else "not stated"
    yield _row("id", interview.id)
    yield _row("published", published)
    yield _row("outlet", interview.source.outlet or "not stated")
    yield _row("language", interview.language)
    people = {person.id: person for person in interview.people}
    counts = Counter(turn.speaker for turn in interview.turns)
    for participant in interview.participants:
        yield _row(participant.role, _voice(participant, people.get(participant.person or ""), counts[participant.id]))
    yield from _spoken_of(interview)
    yield _row("turns", f"{len(interview.turns)} in {len(interview.exchanges)} exchanges")
    for number, turn in enumerate(interview.turns[:_MOST_TURNS], start=1):
        yield f"  {number:>4}  {_turn(turn)}"
    if len(interview.turns) > _MOST_TURNS:
        yield f"        … and {len(interview.turns) - _MOST_TURNS} more"
    for problem in interview.problems:
        yield _row("problem", f"{problem.message} ({problem.action})" if problem.action else problem.message)


def _spoken_of(interview: Interview) -> Iterator[str]:
    """Whom and what an interview names, and the events in the order of their dates; nothing where there is none."""
    speaking = {participant.person for participant in interview.participants}
    people = [_named(person) for person in interview.people if person.id not in speaking]
    heard = {participant.organization for participant in interview.participants}
    organizations = [one.acronym or one.name for one in interview.organizations if one.id not in heard]
    for name, found in (
        ("people", people),
        ("organizations", organizations),
        ("countries", [_place(code) for code in interview.countries]),
    ):
        if found:
            yield _row(name, f"{', '.join(found[:_MOST_NAMED])}{', …' if len(found) > _MOST_NAMED else ''}")
    for event in sorted(interview.events, key=_when)[:_MOST_NAMED]:
        yield _row("event", f"{event.date or 'no date'!s:<12}  {event.name} ({event.status})")
    if len(interview.events) > _MOST_NAMED:
        yield _row("event", f"… and {len(interview.events) - _MOST_NAMED} more")


def _when(event: Event) -> tuple[bool, str]:
    return event.date is None or event.date.earliest is None, str(event.date)


def _named(person: Person) -> str:
    return f"{person.name} ({_post(person.appointments[0])})" if person.appointments else person.name


def _row(name: str, value: str) -> str:
    return f"  {name:<{_LABEL_WIDTH}}{value}"


def _voice(participant: Participant, person: Person | None, turns: int) -> str:
    posts = [_post(post) for post in person.appointments] if person is not None else []
    return ", ".join((participant.name, *posts, counted(turns, "turn")))


def _post(appointment: Appointment) -> str:
    of = f" of {_place(appointment.of)}" if appointment.of else ""
    to = f" to {_place(appointment.to)}" if appointment.to else ""
    return f"{appointment.post}{of}{to}"


def _place(code: str) -> str:
    return country(code).name() if code in load_countries() else code


def _turn(turn: Turn) -> str:
    return f"{turn.role or 'unknown':<12}  {' '.join(turn.text.split())}"


def _cut(line: str, columns: int) -> str:
    return line if len(line) <= columns else f"{line[: columns - 1]}…"
