"""Do the parts of an interview fit together?"""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import TYPE_CHECKING, Protocol

from bilateral_corpus.errors import IntegrityError
from bilateral_corpus.model._fields import refuse_type
from bilateral_corpus.model.event import Event
from bilateral_corpus.model.mention import MentionKind
from bilateral_corpus.model.organization import Organization
from bilateral_corpus.model.participant import Participant
from bilateral_corpus.model.passage import Passage, Turn
from bilateral_corpus.model.person import Person
from bilateral_corpus.model.problem import Problem
from bilateral_corpus.model.source import Source

if TYPE_CHECKING:
    from bilateral_corpus.model.interview import Interview


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


def _ids(items: Iterable[_Identified], place: str) -> dict[str, str]:
    seen: dict[str, str] = {}
    for position, item in enumerate(items):
        if item.id in seen:
            raise IntegrityError(f"{place}[{position}]: the id {item.id!r} is already that of {seen[item.id]}")
        seen[item.id] = f"{place}[{position}]"
    return seen


def _known(wanted: str | None, known: Container[str], place: str) -> None:
    if wanted is not None and wanted not in known:
        raise IntegrityError(f"{place}: the id {wanted!r} points at nothing in this interview")


def _is_country(target: str) -> bool:
    return len(target) == 2 and target.isascii() and target.isupper()


def check(interview: Interview) -> None:
    """Check that ids are unique, that references point at something, and that spans lie in the source.

    Raises:
        InvalidValueError: Something is of another class than it should be.
        IntegrityError: One of these does not hold; the message names the first place where it does not.
    """
    _check_types(interview)
    participants = _ids(interview.participants, "participants")
    people = _ids(interview.people, "people")
    organizations = _ids(interview.organizations, "organizations")
    events = _ids(interview.events, "events")
    for position, participant in enumerate(interview.participants):
        _known(participant.person, people, f"participants[{position}].person")
        _known(participant.organization, organizations, f"participants[{position}].organization")
    for position, person in enumerate(interview.people):
        for post in person.appointments:
            for party in (post.of, post.to):
                if party is not None and not _is_country(party):
                    _known(party, organizations, f"people[{position}].appointments")
    for position, event in enumerate(interview.events):
        _known(event.commemorates, events, f"events[{position}].commemorates")
        for who in event.participants:
            _known(who, people.keys() | organizations.keys(), f"events[{position}].participants")
    targets = {
        MentionKind.PERSON: people,
        MentionKind.ORGANIZATION: organizations,
        MentionKind.EVENT: events,
    }
    _check_passages(interview.passages, participants, targets, interview.source.length)


def _check_types(interview: Interview) -> None:
    _of_type(Source, (interview.source,), "source")
    _of_type(Participant, interview.participants, "participants")
    _of_type(Passage, interview.passages, "passages")
    _of_type(Person, interview.people, "people")
    _of_type(Organization, interview.organizations, "organizations")
    _of_type(Event, interview.events, "events")
    _of_type(Problem, interview.problems, "problems")


def _of_type(kind: type, values: Iterable[object], place: str) -> None:
    for value in values:
        if not isinstance(value, kind):
            refuse_type(f"Interview.{place}", f"made of {kind.__name__}", value)


def _check_passages(
    passages: Iterable[Passage],
    participants: Container[str],
    targets: dict[MentionKind, dict[str, str]],
    length: int | None,
) -> None:
    previous = 0
    for position, passage in enumerate(passages):
        if passage.span.start < previous:
            raise IntegrityError(f"passages[{position}]: starts at {passage.span.start}, before the one before it")
        previous = passage.span.start
        if length is not None and passage.span.end > length:
            raise IntegrityError(f"passages[{position}]: ends at {passage.span.end}, after the source at {length}")
        if isinstance(passage, Turn) and passage.speaker is not None and passage.speaker not in participants:
            raise IntegrityError(f"passages[{position}]: the speaker {passage.speaker!r} is no participant")
        for mention in passage.mentions:
            if (target := mention.target) is None:
                continue
            known = targets.get(mention.kind)
            if target not in known if known is not None else not _is_country(target):
                raise IntegrityError(f"passages[{position}]: a mention points at {target!r}, which is not here")
