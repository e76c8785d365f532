"""Reading the pages that this library wrote: as exactly as they were written, and without guessing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define, field

from bilateral_corpus.formats.html_parsing import parse_html
from bilateral_corpus.formats.html_writing import FIELDS, GENERATOR, VERSION
from bilateral_corpus.formats.own_pages import NOWHERE, laid_out, refuse_other, refusing_changes
from bilateral_corpus.formats.tei.names import from_xml_id
from bilateral_corpus.model import (
    Event,
    Interview,
    Mention,
    Organization,
    Participant,
    Passage,
    PassageKind,
    Person,
    Source,
    Span,
    Turn,
)

__all__ = ["own_version", "reread"]

_HEAD = 4096
_GENERATED = re.compile(rf'<meta name="generator" content="{GENERATOR} ([0-9]{{1,6}})">')

_REGISTERS = ("person", "organization", "event")

_Attributes: TypeAlias = Mapping[str, str]


def own_version(page: str) -> int | None:
    """The version of how this library wrote a page; None if another program wrote it."""
    found = _GENERATED.search(page, 0, _HEAD)
    return None if found is None else int(found[1])


def reread(page: str, *, source: str | None = None) -> Interview:
    """Read a page that this library wrote.

    Args:
        page: The page, of which :func:`own_version` knows the version.
        source: The file's name, for messages.

    Raises:
        ParseError: A later version wrote it, or it was changed and does not fit together any more.
        MissingExtraError: lxml is not installed.
    """
    refuse_other(own_version(page), VERSION, source)
    found = _Found()
    parse_html(page, found, source=source)
    with refusing_changes(source):
        return _interview(found)


@define
class _FoundPassage:
    """A passage of a page.

    Attributes:
        attributes: Those of its element.
        words: Its text, in pieces.
        mentions: The attributes of each.
    """

    attributes: _Attributes
    words: list[str] = field(factory=list)
    mentions: list[_Attributes] = field(factory=list)


@define
class _Found:
    """Takes the tags and words of a page from the parser; the names of its methods are lxml's.

    Attributes:
        article: The attributes of the element that holds the interview.
        participants: The attributes of each participant.
        registers: The attributes of each person, organization and event.
        passages: The passages.
    """

    article: _Attributes = field(factory=dict)
    participants: list[_Attributes] = field(factory=list)
    registers: list[_Attributes] = field(factory=list)
    passages: list[_FoundPassage] = field(factory=list)
    _depth: int = field(default=0, init=False)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        attributes = dict(attributes)
        if "data-passage" in attributes:
            self.passages.append(_FoundPassage(attributes))
        elif "data-participant" in attributes:
            self.participants.append(attributes)
        elif "data-register" in attributes:
            self.registers.append(attributes)
        elif "data-mention" in attributes and self.passages:
            self.passages[-1].mentions.append(attributes)
        elif tag == "article" and not self.article:
            self.article = attributes
        if self._depth:
            self._depth += 1
        elif "data-words" in attributes and self.passages:
            self._depth = 1

    def end(self, tag: str) -> None:
        self._depth = max(0, self._depth - 1)

    def data(self, words: str) -> None:
        if self._depth:
            self.passages[-1].words.append(words)

    def comment(self, words: str) -> None:
        """Leave out a comment."""

    def pi(self, target: str, words: str | None = None) -> None:
        """Leave out a processing instruction."""

    def close(self) -> None:
        """Keep what was found."""


def _interview(found: _Found) -> Interview:
    article = found.article
    published_by: dict[str, Any] = {name: article.get(f"data-{name}") for name in FIELDS}
    registers = {kind: [one for one in found.registers if one["data-register"] == kind] for kind in _REGISTERS}
    return Interview(
        id=from_xml_id(article["id"]),
        title=article.get("data-title"),
        language=article["data-language"],
        published=article.get("data-published"),
        source=Source(**published_by),
        participants=[_participant(one) for one in found.participants],
        passages=laid_out(_passage(one) for one in found.passages),
        people=[_person(one) for one in registers["person"]],
        organizations=[_organization(one) for one in registers["organization"]],
        events=[_event(one) for one in registers["event"]],
    )


def _passage(found: _FoundPassage) -> Passage:
    attributes = found.attributes
    mentions = sorted(found.mentions, key=lambda one: int(one["data-number"]))
    common: dict[str, Any] = {"text": "".join(found.words), "span": NOWHERE, "mentions": list(map(_mention, mentions))}
    kind = PassageKind(attributes["data-passage"])
    if kind is not PassageKind.TURN:
        return Passage(kind=kind, **common)
    label = attributes.get("data-label")
    return Turn(
        **common,
        speaker=_id(attributes, "data-speaker"),
        role=attributes.get("data-role"),
        label=label,
        label_span=None if label is None else NOWHERE,
        language=attributes.get("data-language"),
    )


def _mention(attributes: _Attributes) -> Mention:
    start, end = map(int, attributes["data-span"].split())
    return Mention(
        span=Span(start, end),
        kind=attributes["data-mention"],
        target=_id(attributes, "value"),
        date=attributes.get("data-edtf"),
    )


def _participant(attributes: _Attributes) -> Participant:
    return Participant(
        id=from_xml_id(attributes["data-participant"]),
        name=attributes["data-name"],
        role=attributes["data-role"],
        person=_id(attributes, "data-person"),
        organization=_id(attributes, "data-organization"),
    )


def _person(attributes: _Attributes) -> Person:
    return Person(
        id=from_xml_id(attributes["id"]),
        name=attributes["data-name"],
        honorific=attributes.get("data-honorific"),
        country=attributes.get("data-country"),
    )


def _organization(attributes: _Attributes) -> Organization:
    return Organization(
        id=from_xml_id(attributes["id"]), name=attributes["data-name"], acronym=attributes.get("data-acronym")
    )


def _event(attributes: _Attributes) -> Event:
    return Event(
        id=from_xml_id(attributes["id"]),
        kind=attributes["data-kind"],
        name=attributes["data-name"],
        date=attributes.get("data-date"),
        status=attributes["data-status"],
        countries=attributes.get("data-countries", "").split(),
        place=attributes.get("data-place"),
    )


def _id(attributes: _Attributes, name: str) -> str | None:
    return from_xml_id(attributes[name]) if name in attributes else None
