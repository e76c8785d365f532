"""TEI P5: interviews in the format of archives, scholarly editions and corpora of speech.

A file begins with a header: what was published where, who takes part, what events are spoken of. The text has an
utterance for each turn, with names and dates as elements in it::

    <note type="speaker" source="char:61,66">Venn:</note>
    <u who="#participant.venn" ana="#role.interviewee" source="char:67,104" xml:id="passage.4">We signed in
    <date when-custom="2022-05" datingMethod="#edtf" when="2022-05" resp="#annotator.1" cert="0.75">May</date>.</u>

Several interviews are documents in a ``teiCorpus``, written and read one after the other. What this library writes it
reads exactly; of what others wrote it reads utterances (``u``), speeches (``sp``), notes, descriptions of what is
heard and seen, timelines, people, organizations, events and names. A document without turns is read like a page.

Specification: the TEI Guidelines, https://tei-c.org/guidelines/p5/, above all chapter 8 (Transcriptions of Speech) and
16.10 (standOff), and Media Fragments and RFC 5147 for moments and places. It cannot represent the characters that XML
does not have (control characters, U+FFFE, U+FFFF), which become U+FFFD, and halves of surrogate pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import chain, islice
from typing import BinaryIO

from attrs import evolve

from bilateral_corpus.errors import (
    BilateralCorpusError,
    InvalidValueError,
    MissingExtraError,
    ParseError,
    UnrepresentableError,
)
from bilateral_corpus.formats.collector import paused_collector
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.formats.tei.building import Builder
from bilateral_corpus.formats.tei.documents import EXTRA, TEIDocument, documents
from bilateral_corpus.formats.tei.header import version_of
from bilateral_corpus.formats.tei.header_writing import write_corpus_header
from bilateral_corpus.formats.tei.profile import read_profile
from bilateral_corpus.formats.tei.writing import to_document
from bilateral_corpus.formats.xml import xml_text
from bilateral_corpus.model import Interview

__all__ = ["FORMAT", "extract_text", "read", "write"]

_IDS = frozenset(
    {"id", "speaker", "person", "organization", "target", "participants", "commemorates", "of", "to", "language"}
)


def extract_text(data: bytes) -> str:
    """Give the text of a TEI document that others wrote: what the spans of an interview read from it point into.

    Args:
        data: The file.

    Returns:
        The text: of turns, the passages under each other; else that of the paragraphs.

    Raises:
        ParseError: As for :func:`read`.
        InvalidValueError: This library wrote it; spans point into the text that the interview was first read from.
    """
    from bilateral_corpus.formats.tei.transcript import read_others

    for document in documents(BytesIO(data)):
        if version_of(document) is not None:
            raise InvalidValueError("this library wrote this file; its spans point into the first source")
        return read_others(document, ReadOptions(annotators=()))[1]
    raise ParseError("there is no interview in it")


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Interview]:
    """Yield the interviews of a TEI file, one document after the other.

    Raises:
        ParseError: It is not well-formed, not TEI, or uses entities; with the line. A document without text calls
            `on_error` among the options, if there is one, and the next document is read.
        MissingExtraError: lxml is not installed.
    """
    for document in documents(stream, source=options.source, encoding=options.encoding):
        try:
            interview = _interview(document, options)
        except MissingExtraError:
            raise
        except BilateralCorpusError as error:
            refused = error if isinstance(error, ParseError) else document.error(str(error), document.root)
            if options.on_error is None:
                raise refused from None
            options.on_error(refused)
        else:
            yield interview


def _interview(document: TEIDocument, options: ReadOptions) -> Interview:
    if version_of(document) is None:
        # Reading prose needs half of the library, and reading what was written here does not.
        from bilateral_corpus.formats.tei.transcript import read_others

        return read_others(document, options)[0]
    with paused_collector():
        return options.applied_to(read_profile(document, options))


def write(interviews: Iterable[Interview], stream: BinaryIO) -> None:
    """Write interviews: one as a ``TEI`` document, several as a ``teiCorpus``, one after the other.

    Raises:
        UnrepresentableError: There is none, or one holds half of a surrogate pair.
        MissingExtraError: lxml is not installed.
    """
    build = Builder.load()
    several = iter(interviews)
    first = list(islice(several, 2))
    if not first:
        raise UnrepresentableError("TEI cannot hold a corpus without interviews")
    stream.write(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    if len(first) == 1:
        stream.write(_document(first[0], build) + b"\n")
        return
    corpus = build.root("teiCorpus")
    write_corpus_header(build, corpus)
    opening, _, closing = build.etree.tostring(corpus, encoding="utf-8").rpartition(b"</")
    stream.write(opening + b"\n")
    stream.writelines(
        _document(interview, evolve(build, prefix=f"i{number}-")) + b"\n"
        for number, interview in enumerate(chain(first, several), start=1)
    )
    stream.write(b"</" + closing + b"\n")


def _document(interview: Interview, build: Builder) -> bytes:
    try:
        with paused_collector():
            return to_document(interview, build).encode()
    except (ValueError, TypeError, AttributeError) as error:
        raise UnrepresentableError(f"the interview {interview.id!r:.80} cannot be written as TEI: {error}") from None


def _renders(field: str, text: str) -> str:
    # Ids are names in XML, which escape what they may not have.
    return text if field.rpartition(".")[2] in _IDS else xml_text(text)


def _recognises(head: bytes) -> bool:
    return b"<TEI" in head or b"<teiCorpus" in head


FORMAT = Format(
    name="tei",
    title="TEI P5",
    suffixes=(".xml", ".tei", ".tei.xml"),
    media_type="application/tei+xml",
    holds=frozenset({"*"}),
    renders=_renders,
    many=True,
    streams=True,
    extra=EXTRA,
    read=read,
    write=write,
    recognises=_recognises,
)
