"""Interviews as a project: a text for each, codings for turns and mentions, cases for people."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZipFile

from attrs import define, field

from bilateral_corpus.errors import UnrepresentableError
from bilateral_corpus.formats.conversion import to_document
from bilateral_corpus.formats.folders import member
from bilateral_corpus.formats.guid import guid
from bilateral_corpus.formats.posts import country_name, posts_in_words
from bilateral_corpus.formats.qdpx.codebook import MENTION, PASSAGE, ROLE, Code, code_book, code_guid, labelled
from bilateral_corpus.formats.qdpx.layout import Layout
from bilateral_corpus.formats.xml import xml_text
from bilateral_corpus.model import Event, Interview, Mention, MentionKind, PartialDate, Passage, Span, Turn
from bilateral_corpus.model.source import text_digest

__all__ = ["NAME", "VERSION", "ProjectWriter"]

NAME, VERSION = "bilateral_corpus/qdpx", 1
NAMESPACE = "urn:QDA-XML:project:1.0"
_LONGEST_NAME = 80
#: The variables of people, then those of texts.
_VARIABLES = {
    **dict.fromkeys(("country", "posts", "gender", "honorific", "identifiers", "role"), "Text"),
    **dict.fromkeys(("title", "outlet", "language", "url", "place", "published"), "Text"),
    "published from": "Date",
    "published to": "Date",
}


@define
class _Case:
    """Someone who speaks or is spoken of.

    Attributes:
        name: The name.
        values: The values of variables.
        sources: The texts.
        selections: What the person says in them.
    """

    name: str
    values: dict[str, str] = field(factory=dict)
    sources: dict[str, None] = field(factory=dict)
    selections: list[str] = field(factory=list)


@define
class ProjectWriter:
    """Writes one text after the other, and then the project that they belong to.

    Attributes:
        archive: Where the files go.
    """

    archive: ZipFile
    _sources: list[str] = field(factory=list, init=False)
    _notes: list[str] = field(factory=list, init=False)
    _users: dict[str, None] = field(factory=dict, init=False)
    _countries: dict[str, str] = field(factory=dict, init=False)
    _cases: dict[str, _Case] = field(factory=dict, init=False)

    def write(self, interview: Interview) -> None:
        """Write an interview.

        Raises:
            UnrepresentableError: It holds half of a surrogate pair, or values of other types than the model declares.
        """
        layout = Layout.of(interview.passages)
        try:
            note = _json(_note(interview, layout)).encode()
            text = layout.text.encode()
        except (ValueError, AttributeError, TypeError) as error:
            raise UnrepresentableError(f"the interview {interview.id!r:.80} cannot be written: {error}") from None
        source, memo = guid("source", interview.id), guid("note", interview.id)
        # A mark that belongs to the text would be taken for one of the encoding.
        mark = codecs.BOM_UTF8 if text.startswith(codecs.BOM_UTF8) else b""
        self.archive.writestr(member(f"sources/{source}.txt"), mark + text)
        self.archive.writestr(member(f"sources/{memo}.txt"), note)
        name = f"bilateral_corpus: {interview.id}"
        self._notes.append(_element("Note", guid=memo, name=name, plainTextPath=f"internal://{memo}.txt"))
        inside = [*self._selections(interview, layout), _element("NoteRef", targetGUID=memo), *_described(interview)]
        inside = [f"\n{one}" for one in inside]
        path = f"internal://{source}.txt"
        self._sources.append(_element("TextSource", *inside, guid=source, name=interview.id, plainTextPath=path))
        self._add_cases(interview, source)

    def close(self) -> None:
        """Write the project itself."""
        users = (_element("User", guid=guid("user", one), name=one) for one in self._users)
        book = _element("CodeBook", _element("Codes", *map(_code, code_book(self._countries))))
        variables = (
            _element("Variable", guid=guid("variable", name), name=name, typeOfVariable=kind)
            for name, kind in _VARIABLES.items()
        )
        cases = (_case(id, one) for id, one in self._cases.items())
        parts = [
            _filled("Users", users),
            book,
            _filled("Variables", variables),
            _filled("Cases", cases),
            _filled("Sources", self._sources),
            _filled("Notes", self._notes),
        ]
        root = f'<Project xmlns="{NAMESPACE}" name="Interviews" origin="bilateral_corpus">'
        declared = '<?xml version="1.0" encoding="UTF-8"?>'
        project = "\n".join((declared, root, *filter(None, parts), "</Project>\n"))
        self.archive.writestr(member("project.qde"), project.encode())

    def _selections(self, interview: Interview, layout: Layout) -> Iterator[str]:
        events = {one.id: one for one in interview.events}
        for number, (passage, place) in enumerate(zip(interview.passages, layout.places, strict=True)):
            if passage.text:
                code = code_guid(*_code_of(passage))
                yield _selection(passage.text, place, code, guid("passage", interview.id, number))
            for position, mention in enumerate(passage.mentions):
                id = guid("mention", interview.id, number, position)
                code = code_guid(*self._code_of_mention(mention, events))
                described = _json(_meaning(mention))
                user = None if mention.annotator is None else guid("user", mention.annotator)
                if mention.annotator is not None:
                    self._users.setdefault(mention.annotator)
                span = mention.span.shift(place.start)
                yield _selection(passage.quote(mention), span, code, id, described=described, user=user)

    def _code_of_mention(self, mention: Mention, events: dict[str, Event]) -> tuple[str, ...]:
        path = (MENTION, str(mention.kind))
        if mention.kind is MentionKind.EVENT and mention.target in events:
            return (*path, str(events[mention.target].kind))
        if mention.kind is MentionKind.COUNTRY and mention.target is not None:
            name = self._countries.setdefault(mention.target, country_name(mention.target))
            return (*path, labelled(mention.target, name))
        return path

    def _add_cases(self, interview: Interview, source: str) -> None:
        names = {one.id: one.name for one in interview.organizations}
        persons = {one.id: guid("person", one.id) for one in interview.people}
        for person in interview.people:
            case = self._cases.setdefault(persons[person.id], _Case(person.name))
            values = {
                "country": person.country and country_name(person.country),
                "posts": "; ".join(posts_in_words(person, names)),
                "gender": person.gender and str(person.gender),
                "honorific": person.honorific,
                "identifiers": " ".join(person.identifiers),
            }
            for name, value in values.items():
                if value:
                    case.values.setdefault(name, value)
            case.sources.setdefault(source)
        voices = {}
        for voice in interview.participants:
            id = persons.get(voice.person or "") or guid("voice", interview.id, voice.id)
            voices[voice.id] = case = self._cases.setdefault(id, _Case(voice.name))
            case.values.setdefault("role", str(voice.role))
            case.sources.setdefault(source)
        for number, passage in enumerate(interview.passages):
            if isinstance(passage, Turn) and passage.text and passage.speaker is not None:
                voices[passage.speaker].selections.append(guid("passage", interview.id, number))


def _note(interview: Interview, layout: Layout) -> dict[str, Any]:
    """What a project has no place for, and where the passages stand in its text."""
    document = to_document(interview)
    passages = [
        {"at": [place.start, place.end], **{name: one[name] for name in one if name not in {"text", "mentions"}}}
        for one, place in zip(document.pop("passages"), layout.places, strict=True)
    ]
    head = {"format": NAME, "version": VERSION, "sha256": text_digest(layout.text)}
    return {**head, "interview": document, "passages": passages}


def _code_of(passage: Passage) -> tuple[str, str]:
    role = passage.role if isinstance(passage, Turn) else None
    return (PASSAGE, str(passage.kind)) if role is None else (ROLE, str(role))


def _meaning(mention: Mention) -> dict[str, Any]:
    date = None if mention.date is None else mention.date.edtf
    found = {
        "target": mention.target,
        "date": date,
        "annotator": mention.annotator,
        "certainty": mention.certainty,
    }
    return {name: value for name, value in found.items() if value is not None}


def _selection(
    words: str, place: Span, code: str, id: str, *, described: str | None = None, user: str | None = None
) -> str:
    coding = _element("Coding", _element("CodeRef", targetGUID=code), guid=guid("coding", id), creatingUser=user)
    name = words if len(words) <= _LONGEST_NAME else f"{words[: _LONGEST_NAME - 1]}…"
    return _element(
        "PlainTextSelection",
        *(() if described is None else (_text("Description", described),)),
        coding,
        guid=id,
        name=name,
        startPosition=str(place.start),
        endPosition=str(place.end),
        creatingUser=user,
    )


def _described(interview: Interview) -> Iterator[str]:
    """The variables of a text."""
    source, published = interview.source, interview.published
    texts = {
        "title": interview.title,
        "outlet": source.outlet,
        "language": interview.language,
        "url": source.url,
        "place": source.place,
        "published": None if published is None else published.edtf,
    }
    yield from (_value(name, value) for name, value in texts.items() if value)
    yield from _days(published)


def _days(published: PartialDate | None) -> Iterator[str]:
    for name, day in () if published is None else (("from", published.earliest), ("to", published.latest)):
        if day is not None:
            yield _value(f"published {name}", day.isoformat())


def _case(id: str, case: _Case) -> str:
    return _element(
        "Case",
        *(_value(name, value) for name, value in case.values.items()),
        *(_element("SourceRef", targetGUID=one) for one in case.sources),
        *(_element("SelectionRef", targetGUID=one) for one in case.selections),
        guid=id,
        name=case.name,
    )


def _value(name: str, value: str) -> str:
    kind = "DateValue" if _VARIABLES[name] == "Date" else "TextValue"
    reference = _element("VariableRef", targetGUID=guid("variable", name))
    return _element("VariableValue", reference, _text(kind, value))


def _code(code: Code) -> str:
    described = (_text("Description", code.description),) if code.description else ()
    inside = chain(described, map(_code, code.children))
    codable = "true" if code.codable else "false"
    return _element("Code", *inside, guid=code_guid(*code.path), name=code.path[-1], isCodable=codable)


def _filled(name: str, inside: Iterable[str]) -> str:
    """An element that the schema wants to have something in it, or nothing."""
    written = "\n".join(inside)
    return f"<{name}>\n{written}\n</{name}>" if written else ""


def _element(element: str, /, *inside: str, **attributes: str | None) -> str:
    given = "".join(f" {key}={quoteattr(xml_text(value))}" for key, value in attributes.items() if value is not None)
    return f"<{element}{given}>{''.join(inside)}</{element}>" if inside else f"<{element}{given}/>"


def _text(element: str, value: str) -> str:
    return f"<{element}>{escape(xml_text(value), {chr(13): '&#13;'})}</{element}>"


def _json(value: Any) -> str:
    """JSON without the two characters that it may have and XML may not."""
    written = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return written.replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")
