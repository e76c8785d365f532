"""TEI transcripts that others made: parliaments, archives of oral history, corpora of speech."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta

from attrs import define, evolve, field

from bilateral_corpus.annotation import annotate
from bilateral_corpus.formats.format import ReadOptions
from bilateral_corpus.formats.marked_up import Line, document_of
from bilateral_corpus.formats.speakers import inferred_role
from bilateral_corpus.formats.tei.body import Piece, pieces_of
from bilateral_corpus.formats.tei.documents import TEIDocument
from bilateral_corpus.formats.tei.header import (
    Bibliography,
    bibliography,
    described,
    is_language_tag,
    language_of,
    title_of,
)
from bilateral_corpus.formats.tei.layout import Layout
from bilateral_corpus.formats.tei.names import ID, LANGUAGE, is_blank
from bilateral_corpus.formats.tei.naming import Naming
from bilateral_corpus.formats.tei.people import children
from bilateral_corpus.formats.tei.timeline import Timeline
from bilateral_corpus.formats.tei.voices import Voices
from bilateral_corpus.model import Interview, Passage, PassageKind, Role, Source, Turn
from bilateral_corpus.model.ids import slug
from bilateral_corpus.model.source import text_digest
from bilateral_corpus.transcript.blocks import Hint
from bilateral_corpus.transcript.document import Metadata

__all__ = ["MEDIA_TYPE", "read_others"]

MEDIA_TYPE = "application/tei+xml"
_SPACE = re.compile(r"\s")
_TITLE_LENGTH, _HASH_LENGTH = 40, 8
_HINTS = {PassageKind.HEADING: Hint.HEADING, PassageKind.CAPTION: Hint.CAPTION}


def read_others(document: TEIDocument, options: ReadOptions) -> tuple[Interview, str]:
    """Read a document that others wrote.

    Utterances (``u``) and speeches (``sp``) are turns. A document that has none is read like a page of prose.

    Returns:
        The interview, and the text that its spans point into.

    Raises:
        ParseError: There is no text in it.
    """
    pieces = [piece for text in children(document.root, "text") for piece in pieces_of(text)]
    if not any(not is_blank(piece.flow.text) for piece in pieces):
        raise document.error(
            "there is no text in this TEI document; included files (XInclude) are not followed", document.root
        )
    language = options.language or language_of(document) or "und"
    title, published = title_of(document, language), bibliography(document, language)
    if options.published is not None:
        published = evolve(published, published=options.published)
    if any(piece.kind is PassageKind.TURN for piece in pieces):
        transcript = _Transcript(document, language, title, published)
        interview = transcript.read(pieces)
        text = transcript.layout.text
    else:
        interview, text = _prose(pieces, title, published, options.language or language_of(document), options)
    return annotate(interview, options.annotators), text


def _prose(
    pieces: list[Piece], title: str | None, published: Bibliography, language: str | None, options: ReadOptions
) -> tuple[Interview, str]:
    # Reading prose needs half of the library, and finding a format should not.
    from bilateral_corpus.transcript.reader import read_transcript

    metadata = Metadata(
        title=title,
        published=published.published,
        outlet=published.outlet,
        url=published.url,
        byline=published.byline,
        language=language,
    )
    document = document_of(_lines(pieces), metadata, MEDIA_TYPE)
    interview = read_transcript(document, published=options.published, language=options.language)
    return interview, document.source.original


def _lines(pieces: list[Piece]) -> Iterator[Line]:
    for piece in pieces:
        hint = _HINTS.get(piece.kind, Hint.NONE)
        if not is_blank(piece.flow.text):
            yield Line(piece.flow.text, tuple(piece.flow.emphasised), hint)
        for aside in piece.flow.asides:
            yield Line(aside.text)


@define
class _Transcript:
    """Makes an interview of a document with utterances."""

    document: TEIDocument
    language: str
    title: str | None
    published: Bibliography
    layout: Layout = field(factory=Layout, init=False)
    timeline: Timeline = field(init=False)
    voices: Voices = field(init=False)
    naming: Naming = field(init=False)

    def __attrs_post_init__(self) -> None:
        known = described(self.document)
        self.timeline = Timeline.of(self.document.root)
        self.voices, self.naming = Voices(known), Naming(known)

    def read(self, pieces: list[Piece]) -> Interview:
        passages = [passage for piece in self._with_headline(pieces) for passage in self._passages(piece)]
        voices = self.voices.give_roles(self.language)
        participants = [self.voices.participant(voice) for voice in voices]
        roles = {one.id: one.role for one in participants}
        people, organizations, events = self.naming.found(participants)
        return Interview(
            id=self._id(),
            title=self.title,
            source=self._source(),
            language=self.language,
            published=self.published.published,
            participants=participants,
            passages=[_with_role(passage, roles) for passage in passages],
            people=people,
            organizations=organizations,
            events=events,
            problems=[inferred_role(one) for one, voice in zip(participants, voices, strict=True) if voice.inferred],
        )

    def _with_headline(self, pieces: list[Piece]) -> list[Piece]:
        """Call the heading with the title the headline; if the header has no title, the first heading is one."""
        first = next((piece for piece in pieces if piece.kind is not PassageKind.NOTE), None)
        if self.title is None and first is not None and first.kind is PassageKind.HEADING:
            self.title = first.flow.text
        title = _folded(self.title or "")
        for number, piece in enumerate(pieces):
            if piece.kind is PassageKind.HEADING and _folded(piece.flow.text) == title:
                return [*pieces[:number], evolve(piece, kind=PassageKind.HEADLINE), *pieces[number + 1 :]]
        return pieces

    def _passages(self, piece: Piece) -> Iterator[Passage]:
        mentions = list(self.naming.mentions(piece.flow.marked))
        if piece.kind is not PassageKind.TURN:
            yield from self.layout.passage(piece, mentions)
            return
        voice, role, label = self.voices.hear(piece)
        language = piece.element.get(LANGUAGE)
        yield from self.layout.turn(
            piece,
            mentions,
            speaker=None if voice is None else voice.id,
            role=role,
            label=label,
            language=language if language != self.language and is_language_tag(language) else None,
            times=self._times(piece),
        )

    def _times(self, piece: Piece) -> tuple[timedelta | None, timedelta | None]:
        start, end = (self.timeline.find(piece.attributes.get(name)) for name in ("start", "end"))
        first, last = self.timeline.around(piece.element)
        start, end = (first if start is None else start), (last if end is None else end)
        return (None, None) if start is not None and end is not None and end < start else (start, end)

    def _source(self) -> Source:
        text, published = self.layout.text, self.published
        return Source(
            outlet=published.outlet,
            url=published.url,
            byline=published.byline,
            place=published.place,
            media_type=MEDIA_TYPE,
            sha256=text_digest(text),
            length=len(text),
        )

    def _id(self) -> str:
        """The id of the document, or one that is made as that of a page is."""
        if (given := self.document.root.get(ID)) and not _SPACE.search(given):
            return str(given)
        date = slug(str(self.published.published or "undated"))
        title = slug(self.title or "", limit=_TITLE_LENGTH)
        digest = text_digest(self.layout.text)[:_HASH_LENGTH]
        return "-".join(part for part in (slug(self.published.outlet or ""), date, title, digest) if part)


def _with_role(passage: Passage, roles: Mapping[str, Role]) -> Passage:
    if isinstance(passage, Turn) and passage.role is None and passage.speaker is not None:
        return evolve(passage, role=roles[passage.speaker])
    return passage


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()
