"""HTML: an interview as it stands on the web.

A page has no text of its own, so this module says what it is: what a reader sees of the page, line by line, each line
without the white space that a browser would not show. A line that its mark-up sets apart (a paragraph, a heading, a
list item, a row of a table) follows after a blank line, one that is only broken off (``<br>``, a cell) after a line
end. Spans of the interview count code points of that text, and :func:`extract_text` gives it::

    <p><strong>Why now, Ambassador?</strong><br>Because both harbours are ready.</p>
    <p><b>Reporter:</b> And the ships?</p>

    Why now, Ambassador?
    Because both harbours are ready.

    Reporter: And the ships?

All that is seen is kept, the furniture of the site too: navigation, lists of links, share buttons and what else is not
the article are passages of boilerplate.

Specification: https://html.spec.whatwg.org. Nothing in a page is run, and nothing it refers to is fetched. Lost are
pictures and their alternative texts, the targets of links, comments, what is hidden (``hidden``, ``display: none``),
form fields, ruby annotations, and whatever a script would have written.

A page that this library wrote is made for people, and says in ``data-`` attributes what cannot be seen::

    <div class="passage turn interviewee" id="passage-3" data-passage="turn" data-speaker="participant.venn" …>
      <p class="speaker">Ambassador:</p>
      <div data-words="">
        <p>Both harbours are ready since <time class="mention date" datetime="2021-05" …>May</time>.</p>
      </div>
    </div>

Such a page is read again without any guess. It cannot represent control characters, and lacks what nobody would read:
spans of the source, problems, aliases, identifiers and other details of the registers.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from attrs import evolve

from bilateral_corpus.annotation import annotate
from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.decoding import decode
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.formats.html_content import with_furniture
from bilateral_corpus.formats.html_elements import html_text
from bilateral_corpus.formats.html_metadata import read_metadata
from bilateral_corpus.formats.html_page import read_page
from bilateral_corpus.formats.html_parsing import EXTRA
from bilateral_corpus.formats.html_rereading import own_version, reread
from bilateral_corpus.formats.html_writing import HELD, page_html
from bilateral_corpus.formats.marked_up import document_of
from bilateral_corpus.formats.own_pages import encoded
from bilateral_corpus.model import Interview, Problem
from bilateral_corpus.transcript.document import Document

__all__ = ["FORMAT", "extract_text", "read", "to_document", "write"]

_MEDIA_TYPE = "text/html"
# Where a page may say its encoding, and how: https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream
_PRESCANNED = 4096
_CHARSET = re.compile(
    rb"""<meta\b[^>]{0,1000}?\bcharset\s*=\s*["']?\s*([\w.:-]+)|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE,
)
# To one place that is not in the declared encoding there must be so many characters at least.
_FEWEST_SOUND = 500
# A name on the web stands for the larger set that its users mean: https://encoding.spec.whatwg.org/#names-and-labels.
# A page whose declaration can be read in ASCII is not in UTF-16.
_MEANT = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "shift_jis": "cp932", "euc_kr": "cp949",
    "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8", "utf-8-sig": "utf-8",
}  # fmt: skip


def extract_text(data: bytes | str, *, encoding: str | None = None) -> str:
    r"""Give the text of a page: what the spans of an interview that was read from it point into.

    >>> extract_text("<p><b>Reporter:</b> Why   now?<p><b>Venn:</b> Because.")
    'Reporter: Why now?\n\nVenn: Because.'

    Args:
        data: The page.
        encoding: Its encoding, if you know better than the page, for bytes only.

    Returns:
        The text, in Unicode NFC.

    Raises:
        ParseError: As for :func:`to_document`.
        MissingExtraError: As for :func:`to_document`.
    """
    return to_document(data, encoding=encoding).source.original


def to_document(data: bytes | str, *, encoding: str | None = None, source: str | None = None) -> Document:
    """Read a page as blocks of text, with what its mark-up says of them.

    Args:
        data: The page.
        encoding: Its encoding, if you know better than the page, for bytes only. Else a byte order mark decides; then
            UTF-8, if the page has characters beyond ASCII and all of them are UTF-8; then what the page declares.
        source: The file's name, for messages.

    Raises:
        ParseError: It is no text, or not in the encoding that it declares, or nothing in it can be seen.
        MissingExtraError: lxml is not installed.
    """
    text = data if isinstance(data, str) else _decoded(data, encoding, source)[0]
    return _document(text, source)


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Interview]:
    """Yield the one interview of a page.

    Raises:
        ParseError: As for :func:`to_document`.
        MissingExtraError: As for :func:`to_document`.
    """
    # Reading prose needs half of the library, and finding a format should not.
    from bilateral_corpus.transcript.reader import read_transcript

    text, broken = _decoded(stream.read(), options.encoding, options.source)
    if own_version(text) is not None:
        yield options.applied_to(reread(text, source=options.source))
        return
    interview = read_transcript(_document(text, options.source), published=options.published, language=options.language)
    if broken:
        problem = Problem(
            code="broken-bytes",
            message=f"{broken} places of the page are not in the encoding that it declares",
            action="each was read as U+FFFD",
        )
        interview = evolve(interview, problems=(*interview.problems, problem))
    yield annotate(interview, options.annotators)


def write(interviews: Iterable[Interview], stream: BinaryIO) -> None:
    """Write one interview as a page.

    Raises:
        UnrepresentableError: It holds half of a surrogate pair.
    """
    stream.writelines(encoded(page_html(interview), interview) for interview in interviews)


def _document(text: str, source: str | None) -> Document:
    page = read_page(text, source=source)
    metadata = read_metadata(page)
    lines = with_furniture(page, metadata.title)
    if not lines:
        raise ParseError("there is nothing to read", source=source, expected="text", found="a page without any")
    return document_of(lines, metadata, _MEDIA_TYPE)


def _decoded(data: bytes, encoding: str | None, source: str | None) -> tuple[str, int]:
    """Decode a page, and count the places where it is not what it declares to be.

    A page that has no byte order mark and is not UTF-8 must say what it is. A few bytes that do not fit are what
    pages have that were put together from several sources; many are another encoding.
    """
    declared = None if encoding is not None else _declared(data)
    try:
        return decode(data, encoding=encoding or declared, source=source), 0
    except ParseError:
        if declared is None:
            raise
        text = data.decode(declared, "replace")
        broken = text.count("\ufffd")
        if not broken or "\0" in text or broken * _FEWEST_SOUND > len(text):
            raise
        return text, broken


def _declared(data: bytes) -> str | None:
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)):
        return None
    found = _CHARSET.search(data, 0, _PRESCANNED)
    if found is None or (not data.isascii() and _is_utf_8(data)):
        return None
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii")).name
    except LookupError:
        return None
    return _MEANT.get(name, name)


def _is_utf_8(data: bytes) -> bool:
    """Text in another encoding is hardly ever UTF-8 by chance, while pages declare another one out of habit."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _recognises(head: bytes) -> bool:
    start = head.removeprefix(codecs.BOM_UTF8).lstrip()[:64].lower()
    return start.startswith((b"<!doctype html", b"<html"))


def _renders(field: str, text: str) -> str:
    # Ids are names as in XML, which escape what they may not have.
    return text if field.rpartition(".")[2] in _IDS else html_text(text)


_IDS = frozenset({"id", "target", "speaker", "person", "organization"})

FORMAT = Format(
    name="html",
    title="HTML, one interview",
    suffixes=(".html", ".htm", ".xhtml"),
    media_type=_MEDIA_TYPE,
    holds=HELD,
    renders=_renders,
    collection="reading-page",
    extra=EXTRA,
    read=read,
    write=write,
    recognises=_recognises,
)
