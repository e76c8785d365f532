"""Do the parts of an interview fit together?"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
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
from bilateral_corpus.model.span import Span

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

    No two passages or labels may claim the same words, except that a turn leaves its interruptions to others.

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
    parties = people.keys() | organizations.keys()
    for position, event in enumerate(interview.events):
        _known(event.commemorates, events, f"events[{position}].commemorates")
        for who in event.participants:
            _known(who, parties, f"events[{position}].participants")
    targets = {
        MentionKind.PERSON: people,
        MentionKind.ORGANIZATION: organizations,
        MentionKind.EVENT: events,
    }
    _check_passages(interview.passages, participants, targets)
    _check_order(interview.passages)
    _check_places(interview)


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
) -> None:
    for position, passage in enumerate(passages):
        if isinstance(passage, Turn) and passage.speaker is not None and passage.speaker not in participants:
            raise IntegrityError(f"passages[{position}]: the speaker {passage.speaker!r} is no participant")
        for mention in passage.mentions:
            if (target := mention.target) is None:
                continue
            known = targets.get(mention.kind)
            if target not in known if known is not None else not _is_country(target):
                raise IntegrityError(f"passages[{position}]: a mention points at {target!r}, which is not here")


def _check_order(passages: Iterable[Passage]) -> None:
    previous = 0
    for position, passage in enumerate(passages):
        if passage.span.start < previous:
            raise IntegrityError(f"passages[{position}]: starts at {passage.span.start}, before the one before it")
        previous = passage.span.start
    reached, owner = 0, ""
    # Nearly in order already, which sorting makes use of.
    for start, end, name in sorted(_claims(passages)):
        if start < reached:
            raise IntegrityError(f"{name}: starts at {start}, inside {owner}, which ends at {reached}")
        reached, owner = end, name


def _claims(passages: Iterable[Passage]) -> Iterator[tuple[int, int, str]]:
    """The stretches of the source that belong to passages and labels; an empty one belongs to nobody."""
    for position, passage in enumerate(passages):
        place = f"passages[{position}]"
        if not isinstance(passage, Turn):
            extents: tuple[Span, ...] = (passage.span,)
        else:
            extents = passage.extents if passage.interruptions else (passage.span,)
            if (label := passage.label_span) is not None and label.start < label.end:
                yield label.start, label.end, f"{place}.label_span"
        for span in extents:
            if span.start < span.end:
                yield span.start, span.end, place


def _check_places(interview: Interview) -> None:
    length = interview.source.length
    if length is None:
        return
    for place, span in _placed(interview):
        if span is not None and span.end > length:
            raise IntegrityError(f"{place}: ends at {span.end}, after the source at {length}")


def _placed(interview: Interview) -> Iterator[tuple[str, Span | None]]:
    for position, passage in enumerate(interview.passages):
        yield f"passages[{position}]", passage.span
        if isinstance(passage, Turn):
            yield f"passages[{position}].label_span", passage.label_span
    for position, problem in enumerate(interview.problems):
        yield f"problems[{position}].span", problem.span
