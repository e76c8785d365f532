"""What a correction is about: a part of an interview, named so that it is found again when the source is read anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from attrs import evolve, field, frozen

from bilateral_corpus.corpus.corrections.quote import Quote, find, quote
from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import (
    Event,
    Interview,
    Mention,
    MentionKind,
    Organization,
    Participant,
    Passage,
    Person,
    Span,
    Turn,
)
from bilateral_corpus.model.vocabulary import Vocabulary

__all__ = ["MisplacedError", "Part", "Path", "Place", "Thing", "locate", "part_of", "place_of", "value_at"]

Path: TypeAlias = tuple[str | int, ...]
Thing: TypeAlias = Interview | Passage | Mention | Participant | Person | Organization | Event

_QUOTED = 64


class Part(Vocabulary):
    """What kind of part of an interview is meant."""

    INTERVIEW = "interview"
    PASSAGES = "passages"
    MENTIONS = "mentions"
    PARTICIPANTS = "participants"
    PEOPLE = "people"
    ORGANIZATIONS = "organizations"
    EVENTS = "events"


_KINDS = {
    Part.PEOPLE: MentionKind.PERSON,
    Part.ORGANIZATIONS: MentionKind.ORGANIZATION,
    Part.EVENTS: MentionKind.EVENT,
}
_PARTS: Sequence[tuple[type, Part]] = (
    (Interview, Part.INTERVIEW),
    (Participant, Part.PARTICIPANTS),
    (Person, Part.PEOPLE),
    (Organization, Part.ORGANIZATIONS),
    (Event, Part.EVENTS),
    (Passage, Part.PASSAGES),
    (Mention, Part.MENTIONS),
)


class MisplacedError(InvalidValueError):
    """What a correction is about is not found."""


@frozen(kw_only=True)
class Place:
    """A part of an interview.

    Attributes:
        interview: The id of the interview.
        sha256: The SHA-256 of its source, by which it is found if its id has changed.
        part: What kind of part.
        id: The id of a person, organization, event or participant; for a mention its kind.
        quote: The words of a passage (the first of them) or of a mention; for a person, an organization or an event
            the words of a mention of it, by which it is found if its id has changed.
    """

    interview: str
    sha256: str | None = None
    part: Part = field(converter=Part)
    id: str | None = None
    quote: Quote | None = None


def part_of(thing: Thing) -> Part:
    """Among which parts of an interview something is."""
    return next(part for kind, part in _PARTS if isinstance(thing, kind))


def place_of(interview: Interview, thing: Thing, passage: Passage | None = None) -> Place:
    """Say where something stands.

    Args:
        interview: The interview that has it.
        thing: The interview itself, or a part of it.
        passage: The passage of a mention, where several passages have equal ones.

    Raises:
        MisplacedError: The interview does not have it.
    """
    place = Place(interview=interview.id, sha256=interview.source.sha256, part=part_of(thing))
    if isinstance(thing, Interview):
        return place
    if isinstance(thing, Mention):
        holder = passage or next((one for one in interview.passages if thing in one.mentions), None)
        if holder is None or thing not in holder.mentions:
            raise MisplacedError(f"the interview {interview.id!r} does not have this mention")
        return evolve(place, id=thing.kind.value, quote=quote(holder, thing.span))
    if thing not in getattr(interview, place.part):
        raise MisplacedError(f"the interview {interview.id!r} does not have this {type(thing).__name__}")
    if isinstance(thing, Passage):
        return evolve(place, quote=quote(thing, Span(0, min(_QUOTED, len(thing.text)))))
    return evolve(place, id=thing.id, quote=_first_mention(interview, place.part, thing.id))


def _first_mention(interview: Interview, part: Part, id: str) -> Quote | None:
    kind = _KINDS.get(part)
    found = (
        quote(passage, mention.span)
        for passage, mention in interview.located_mentions
        if mention.kind is kind and mention.target == id
    )
    return next(found, None)


def locate(place: Place, interview: Interview) -> Path:
    """Find what a place means in an interview as it is read now.

    Returns:
        The way to it in the canonical JSON, such as ``("people", 3)``.

    Raises:
        MisplacedError: It is not there.
    """
    if place.part is Part.INTERVIEW:
        return ()
    if place.part is Part.PASSAGES:
        return _passage(place, interview)
    if place.part is Part.MENTIONS:
        return _mention(place, MentionKind(place.id or ""), interview)
    ids = [one.id for one in getattr(interview, place.part)]
    if place.id in ids:
        return place.part.value, ids.index(place.id)
    kind = _KINDS.get(place.part)
    if kind is not None and place.quote is not None:
        _, passage, _, number = _mention(place, kind, interview)
        target = interview.passages[int(passage)].mentions[int(number)].target
        if target in ids:
            return place.part.value, ids.index(target)
    raise MisplacedError(f"there is no {place.id!r} among the {place.part} any more")


def _passage(place: Place, interview: Interview) -> Path:
    found = None if place.quote is None else find(place.quote, interview, at_start=True)
    if found is None or not isinstance(interview.passages[found.passage], Turn):
        words = "" if place.quote is None else place.quote.exact
        raise MisplacedError(f"no turn begins with {words!r} any more")
    return "passages", found.passage


def _mention(place: Place, kind: MentionKind, interview: Interview) -> Path:
    """The mention of a kind at a place: the very words, or the only mention that shares some of them."""
    found = None if place.quote is None else find(place.quote, interview)
    if found is not None:
        mentions = list(enumerate(interview.passages[found.passage].mentions))
        same = [number for number, one in mentions if one.kind is kind and one.span == found.span]
        near = [number for number, one in mentions if one.kind is kind and one.span.overlaps(found.span)]
        if same or len(near) == 1:
            return "passages", found.passage, "mentions", (same or near)[0]
    words = "" if place.quote is None else place.quote.exact
    raise MisplacedError(f"{words!r} is no mention of kind {kind} any more")


def value_at(document: Any, path: Path) -> Any:
    """The value that a way leads to in the canonical JSON."""
    for step in path:
        document = document[step]
    return document
