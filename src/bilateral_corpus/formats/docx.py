"""DOCX: an interview in a Word document.

A document's text is, for this module, its paragraphs in order, with those of tables cell by cell, of text boxes where
they are anchored, and of footnotes and endnotes after all else. What a reader of the final document does not see is
left out: deleted text and the places that text was moved from, hidden text, comments, field codes, page headers and
footers. Text that was inserted with tracked changes is text. Every paragraph follows after a blank line; what stands
after a line break inside a paragraph, or in a further cell of a row, after a line end. Spans of the interview count
code points of that text, and :func:`extract_text` gives it.

The specification is ECMA-376, Office Open XML, parts 1 (WordprocessingML) and 2 (Open Packaging Conventions). It is
only read. Nothing is run, fetched or unpacked to the disk. The XML is read as a stream, with lxml and without a
library for Word documents: such libraries give what they have objects for, and what was inserted with tracked changes,
stands in a content control or in a text box is not among it. Lost are pictures, the targets of links, numbers that
Word gives to list items, and the places of notes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from bilateral_corpus.annotation import annotate
from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.archive import begins_archive
from bilateral_corpus.formats.docx_package import EXTRA, open_package
from bilateral_corpus.formats.docx_text import read_body, read_notes
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.formats.marked_up import document_of
from bilateral_corpus.model import Interview
from bilateral_corpus.transcript.document import Document, Metadata

__all__ = ["FORMAT", "extract_text", "read", "to_document"]

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# A title among the properties is often that of a template; one that stands at the head of the text is not.
_HEAD = 12


def extract_text(data: bytes) -> str:
    """Give the text of a document: what the spans of an interview that was read from it point into.

    Args:
        data: The file.

    Returns:
        The text, in Unicode NFC.

    Raises:
        ParseError: As for :func:`to_document`.
        MissingExtraError: As for :func:`to_document`.
    """
    return to_document(data).source.original


def to_document(data: bytes, *, source: str | None = None) -> Document:
    """Read a document as blocks of text, with what its mark-up says of them.

    Args:
        data: The file.
        source: Its name, for messages.

    Raises:
        ParseError: It is no DOCX file, is damaged, or has no text.
        MissingExtraError: lxml is not installed.
    """
    package = open_package(data, source)
    styles = package.styles()
    lines = [*read_body(package, styles), *read_notes(package, styles)]
    document = document_of(lines, Metadata(), _MEDIA_TYPE)
    if not document.blocks:
        raise ParseError("there is nothing to read", source=source, expected="text", found="an empty document")
    title = _joined(package.title())
    if title and any(_joined(block.text) == title for block in document.blocks[:_HEAD]):
        return document_of(lines, Metadata(title=" ".join(package.title().split())), _MEDIA_TYPE)
    return document


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Interview]:
    """Yield the one interview of a document.

    Raises:
        ParseError: As for :func:`to_document`.
        MissingExtraError: As for :func:`to_document`.
    """
    # Reading prose needs half of the library, and finding a format should not.
    from bilateral_corpus.transcript.reader import read_transcript

    document = to_document(stream.read(), source=options.source)
    interview = read_transcript(document, published=options.published, language=options.language)
    yield annotate(interview, options.annotators)


def _joined(text: str) -> str:
    return "".join(text.split()).casefold()


def _recognises(head: bytes) -> bool:
    return begins_archive(head, "[Content_Types].xml") or (begins_archive(head) and b"word/document" in head)


FORMAT = Format(
    name="docx",
    title="Word document, one interview",
    suffixes=(".docx",),
    media_type=_MEDIA_TYPE,
    holds=frozenset(),
    extra=EXTRA,
    read=read,
    recognises=_recognises,
)
