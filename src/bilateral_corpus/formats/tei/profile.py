"""TEI documents as interviews: those that this library wrote exactly, those of others as far as they go."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import define, evolve, field

from bilateral_corpus.errors import BilateralCorpusError, ParseError
from bilateral_corpus.formats.format import ReadOptions
from bilateral_corpus.formats.tei.body import Piece, pieces_of
from bilateral_corpus.formats.tei.dates import read_date
from bilateral_corpus.formats.tei.documents import TEIDocument
from bilateral_corpus.formats.tei.header import Described, described
from bilateral_corpus.formats.tei.names import ID, LANGUAGE, NAMESPACE, from_xml_id, local_name, pointed, pointers
from bilateral_corpus.formats.tei.people import (
    children,
    read_event,
    read_organization,
    read_person,
    text_of,
)
from bilateral_corpus.formats.tei.timeline import Timeline
from bilateral_corpus.model import (
    Convention,
    Cue,
    Event,
    Interview,
    Mention,
    MentionKind,
    Participant,
    Passage,
    PassageKind,
    Problem,
    Role,
    Source,
    Span,
    Turn,
)

__all__ = ["read_profile"]

_PLACE = re.compile(r"char:([0-9]{1,18}),([0-9]{1,18})")
_RANGE = re.compile(r"#string-range\(([^,)]+),([0-9]{1,18}),([0-9]{1,18})\)")
_KINDS = {
    "persName": MentionKind.PERSON,
    "orgName": MentionKind.ORGANIZATION,
    "placeName": MentionKind.COUNTRY,
    "rs": MentionKind.EVENT,
    "date": MentionKind.DATE,
}


def read_profile(document: TEIDocument, options: ReadOptions) -> Interview:
    """Read a document that this library wrote.

    Raises:
        ParseError: It was changed so that it is no interview any more.
    """
    try:
        return _ProfileReader(document).read()
    except ParseError:
        raise
    except (BilateralCorpusError, AttributeError, LookupError, StopIteration, TypeError, ValueError) as error:
        raise ParseError(
            f"this file of the library was changed and does not fit together any more: {error}",
            source=options.source,
            line=document.root.sourceline,
        ) from None


@define
class _ProfileReader:
    """Reads a document of the library.

    Attributes:
        document: The document.
        described: What it describes.
        annotators: The names of those who found mentions, by the numbers in their ids.
        beside: The mentions that stand beside the text, by the id of their passage.
        cues: The captions of turns, by the id of their passage.
    """

    document: TEIDocument
    described: Described = field(init=False)
    timeline: Timeline = field(init=False)
    annotators: dict[str, str] = field(init=False)
    beside: dict[str, list[Mention]] = field(factory=dict, init=False)
    cues: dict[str, list[Cue]] = field(factory=dict, init=False)

    def read(self) -> Interview:
        root = self.document.root
        self.described = described(self.document)
        self.timeline = Timeline({})
        self.annotators = {
            from_xml_id(one.get(ID)): text_of(next(children(one, "name")))
            for one in root.iter("{*}respStmt")
            if one.get(ID)
        }
        self._read_beside(root)
        header = next(children(root, "teiHeader"))
        return Interview(
            id=from_xml_id(root.get(ID) or ""),
            title=self._title(header),
            source=self._source(header),
            language=root.get(LANGUAGE),
            published=self._date(header, "published"),
            participants=[self._participant(one) for one in self._persons(header, "participants")],
            passages=list(self._passages(next(children(root, "text")))),
            people=[read_person(one, from_xml_id(one.get(ID)), exact=True) for one in self._persons(header, "people")],
            organizations=[
                read_organization(one, from_xml_id(name), exact=True)
                for name, one in self.described.organizations.items()
            ],
            events=list(self._events(root)),
            convention=[Convention(text_of(one)) for one in header.iter("{*}term")],
            problems=[self._problem(one) for one in header.iter("{*}note") if one.get("type") == "problem"],
        )

    def _title(self, header: Any) -> str | None:
        title = next(header.iter("{*}title"))
        return None if title.get("type") == "supplied" else text_of(title)

    def _bibl(self, header: Any) -> Any:
        return next(header.iter("{*}bibl"))

    def _date(self, header: Any, kind: str) -> Any:
        found = next(children(self._bibl(header), "date", kind), None)
        return None if found is None else read_date(found)

    def _source(self, header: Any) -> Source:
        bibl = self._bibl(header)

        def text(name: str, type: str | None = None) -> str | None:
            found = next(children(bibl, name, type), None)
            return None if found is None else text_of(found)

        length = next(bibl.iter("{*}measure"), None)
        return Source(
            outlet=text("publisher"),
            url=text("idno", "URI"),
            byline=text("author"),
            place=text("pubPlace"),
            occasion=text("note", "occasion"),
            media_type=text("note", "media_type"),
            sha256=text("idno", "SHA-256"),
            length=None if length is None else int(length.get("quantity")),
            retrieved=self._date(header, "retrieved"),
        )

    def _persons(self, header: Any, kind: str) -> Iterator[Any]:
        for listed in header.iter("{*}listPerson"):
            if listed.get("type") == kind:
                yield from children(listed, "person")

    def _participant(self, element: Any) -> Participant:
        behind = {one.partition(".")[0].rpartition("-")[2]: one for one in pointers(element.get("corresp"))}
        names = list(children(element, "persName"))
        return Participant(
            id=from_xml_id(element.get(ID)),
            name=text_of(next(one for one in names if one.get("type") is None)),
            role=element.get("role"),
            person=from_xml_id(behind["person"]) if "person" in behind else None,
            organization=from_xml_id(behind["org"]) if "org" in behind else None,
            labels=[text_of(one) for one in names if one.get("type") == "label"],
        )

    def _events(self, root: Any) -> Iterator[Event]:
        commemorated = {
            pointers(one.get("active"))[0]: pointers(one.get("passive"))[0]
            for one in root.iter("{*}relation")
            if one.get("name") == "commemorates"
        }
        for name, element in self.described.events.items():
            event = read_event(element, from_xml_id(name), self.described.countries, exact=True)
            if event is not None:
                target = commemorated.get(name)
                yield event if target is None else evolve(event, commemorates=from_xml_id(target))

    def _problem(self, note: Any) -> Problem:
        texts = {one.get("type"): text_of(one) for one in children(note, "seg")}
        spans = _spans(note)
        return Problem(span=spans[0] if spans else None, **texts)

    def _read_beside(self, root: Any) -> None:
        for annotation in root.iter(f"{{{NAMESPACE}}}annotation"):
            found = _RANGE.fullmatch(annotation.get("target") or "")
            if found is None:
                continue
            passage, place, length = found.groups()
            span = Span(int(place), int(place) + int(length))
            if len(annotation) > 1:
                times = (self.timeline.find(one.get("target")) for one in children(annotation, "ptr"))
                start, end = (time for time in times if time is not None)
                self.cues.setdefault(passage, []).append(Cue(span=span, start=start, end=end))
            else:
                self.beside.setdefault(passage, []).append(self._mention(span, annotation[0][0]))

    def _mention(self, span: Span, element: Any) -> Mention:
        kind = _KINDS[local_name(element)]
        annotator, certainty = pointed(element.get("resp")), element.get("cert")
        return Mention(
            span=span,
            kind=kind,
            target=pointed(element.get("ref")),
            date=read_date(element) if kind is MentionKind.DATE else None,
            annotator=None if annotator is None else self.annotators[annotator],
            certainty=None if certainty is None else float(certainty),
        )

    def _passages(self, text: Any) -> Iterator[Passage]:
        for piece in pieces_of(text):
            spans = _spans(piece.element)
            name = piece.element.get(ID) or next((one.get(ID) for one in piece.element if one.get(ID)), None)
            mentions = [self._mention(Span(one.start, one.end), one.element) for one in piece.flow.marked]
            mentions += self.beside.get(name or "", [])
            common: dict[str, Any] = {"text": piece.flow.text, "span": spans[0], "mentions": mentions}
            if piece.kind is PassageKind.TURN:
                yield self._turn(piece, common | {"cues": self.cues.get(name or "", [])}, spans[1:])
            else:
                yield Passage(kind=piece.kind, **common)

    def _turn(self, piece: Piece, common: dict[str, Any], interruptions: Sequence[Span]) -> Turn:
        element = piece.element
        role = pointed(element.get("ana"))
        return Turn(
            speaker=pointed(element.get("who")),
            role=None if role is None else Role(role),
            label=None if piece.label is None else text_of(piece.label),
            label_span=None if piece.label is None else _spans(piece.label)[0],
            language=element.get(LANGUAGE),
            start=self.timeline.find(element.get("start")),
            end=self.timeline.find(element.get("end")),
            interruptions=interruptions,
            **common,
        )


def _spans(element: Any) -> list[Span]:
    found = (_PLACE.fullmatch(one) for one in (element.get("source") or "").split())
    return [Span(int(one[1]), int(one[2])) for one in found if one is not None]
