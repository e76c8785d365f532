"""XML: which characters it has, and how a file from strangers is read without fetching or expanding anything."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.extras import load

__all__ = ["parse_xml", "xml_text"]

_HEAD = 1 << 16
_LARGEST_TREE = 1 << 26
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def xml_text(text: str) -> str:
    """A text with U+FFFD in the place of each character that XML cannot hold.

    Those are the control characters but tab and line ends, and U+FFFE and U+FFFF: https://www.w3.org/TR/xml/#charsets.
    """
    return _FORBIDDEN.sub("\ufffd", text)


def parse_xml(
    pieces: Iterable[bytes],
    refused: Callable[[str, int | None, int | None], ParseError],
    *,
    extra: str,
    target: Any = None,
) -> Any:
    """Read a file of a format in which XML has no document type declaration: into a tree, or as a stream into a target.

    A document type comes first. Without one there are no entities, and nothing to fetch.

    Args:
        pieces: The file, piece by piece.
        refused: Makes the error to be raised of a message, a line and a column.
        extra: The extra that brings lxml, for the message that it is missing.
        target: What takes the events of the parser (see lxml); None for a tree, which has to be smaller.

    Returns:
        The first element, or what the target gives.

    Raises:
        ParseError: It is not well-formed, too large for a tree, or has a document type declaration.
        MissingExtraError: lxml is not installed.
    """
    etree = load("lxml.etree", extra)
    parser = etree.XMLParser(
        target=target, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=target is not None
    )
    size, head = 0, b""
    try:
        for piece in pieces:
            if len(head) < _HEAD:
                head = (head + piece)[:_HEAD]
                if _has_document_type(head):
                    raise refused("such a file has no document type declaration, this one has", None, None)
            size += len(piece)
            if target is None and size > _LARGEST_TREE:
                raise refused("it is too large", None, None)
            parser.feed(piece)
        return parser.close()
    except etree.LxmlError as error:
        line, column = getattr(error, "position", (None, None))
        raise refused(f"it is no XML: {error}", line, column) from None


def _has_document_type(head: bytes) -> bool:
    return b"<!DOCTYPE" in head or b"<\0!\0D\0" in head or b"\0<\0!\0D" in head
