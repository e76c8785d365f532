r"""Markdown: a page as static sites and editors keep it, with emphasis, headings and perhaps front matter.

The specification is CommonMark (https://spec.commonmark.org). It is only read. A sample::

    ---
    title: A harbour for two
    date: 2021-03-04
    ---
    **REPORTER:** Why now, Ambassador?

    **Ambassador:** Because both harbours are *ready*.

Spans of the interview count code points of the file itself, front matter and marks included, so ``source[span]`` may
hold marks that the text of a turn does not: escapes, emphasis, the addresses of links and simple HTML tags are left
out of it, all else is kept. No library for Markdown tells where in the file a word stands, which is why the marks are
read here; tables, footnotes and code are read as the text that they are.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from html import unescape
from typing import BinaryIO

from attrs import evolve, frozen

from bilateral_corpus.annotation import annotate
from bilateral_corpus.formats.decoding import decode
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.formats.front_matter import front_matter
from bilateral_corpus.model import Interview
from bilateral_corpus.transcript import Block, Document, Hint, Metadata, SourceText, read_transcript
from bilateral_corpus.transcript.blocks import blocks_of
from bilateral_corpus.transcript.source_text import normal_pieces

__all__ = ["FORMAT", "is_marked_up", "read", "to_document"]

_MEDIA_TYPE = "text/markdown"

_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+|\s+")
_MARK = re.compile(
    r"""
      (?P<escape> \\ (?=[!-/:-@\[-`{-~\n]) )
    | (?P<heading> ^[ ]{0,3}\#{1,6}[ \t]+ )
    | (?P<quotation> ^[ ]{0,3}>(?!>)[ ]? )
    | (?P<opening> !?\[ )
    | (?P<target> \]\([^()\s]{0,2000}(?:[ ]"[^"\n]{0,200}")?\) )
    | (?P<emphasis> \*{1,3} | _{1,3} )
    | (?P<tag> </?(?P<name>[A-Za-z][A-Za-z0-9]{0,15})\b[^<>]{0,1000}> | <!--(?:[^-]|-(?!->)){0,1000}--> )
    | (?P<entity> &(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30}); )
    """,
    re.VERBOSE | re.MULTILINE,
)
_EMPHASIS = frozenset({"b", "strong", "i", "em", "u"})
_PARTING = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "nav",
        "ol",
        "p",
        "section",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ]
)
# Two of these make a text Markdown, whatever its file is called.
_MARKED_LINE = re.compile(r"^(?:\#{1,6}[ ]\S|\*\*[^\s*][^\n*]{0,300}\*\*|__[^\s_][^\n_]{0,300}__)", re.MULTILINE)


@frozen
class _Mark:
    """A mark that is left out: its place in the paragraph, and whether an emphasis begins or ends with it."""

    start: int
    end: int
    opens: bool = False
    closes: bool = False
    hint: Hint = Hint.NONE
    instead: str = ""


def is_marked_up(text: str) -> bool:
    """Whether a text is Markdown by its front matter or its marks; two emphasised beginnings or headings are enough."""
    marked = _MARKED_LINE.finditer(text)
    return front_matter(text) is not None or (next(marked, None) is not None and next(marked, None) is not None)


def to_document(text: str) -> Document:
    """Take the marks out of a Markdown text, and keep what they say as hints."""
    front = front_matter(text)
    length = front.length if front else 0
    pieces: list[tuple[str, str]] = list(normal_pieces(text[:length])) if length else []
    head = sum(len(new) for _, new in pieces)
    place = head
    emphasised: list[tuple[int, int]] = []
    hints: dict[int, Hint] = {}
    for paragraph in _PARAGRAPH.finditer(text, length):
        position, opened, printed = 0, -1, paragraph.group()
        for mark in _marks(printed):
            for piece in normal_pieces(printed[position : mark.start]):
                pieces.append(piece)
                place += len(piece[1])
            pieces.append((printed[mark.start : mark.end], mark.instead))
            place += len(mark.instead)
            position = mark.end
            if mark.hint:
                hints[place] = mark.hint
            elif mark.opens and opened < 0:
                opened = place
            elif mark.closes and opened >= 0:
                emphasised.append((opened, place))
                opened = -1
        for piece in normal_pieces(printed[position:]):
            pieces.append(piece)
            place += len(piece[1])
    source = SourceText.of_pieces(text, pieces)
    return Document(
        source=source,
        blocks=_blocks(source.text, head, emphasised, hints),
        metadata=front.metadata() if front else Metadata(),
        media_type=_MEDIA_TYPE,
    )


def _marks(paragraph: str) -> Iterator[_Mark]:
    """The marks of a paragraph that are really marks, in order."""
    found: list[_Mark] = []
    emphases: dict[str, tuple[int, re.Match[str]]] = {}
    bracket: re.Match[str] | None = None
    after_escape = -1
    for mark in _MARK.finditer(paragraph):
        following = paragraph[mark.end() : mark.end() + 1]
        if mark.start() == after_escape or (following and unicodedata.combining(following)):
            continue
        if mark["escape"]:
            after_escape = mark.end()
            found.append(_Mark(mark.start(), mark.end()))
        elif mark["heading"] or mark["quotation"]:
            found.append(_Mark(*mark.span(), hint=Hint.HEADING if mark["heading"] else Hint.QUOTATION))
        elif mark["opening"]:
            bracket = mark
        elif mark["target"]:
            if bracket is not None:
                hint = Hint.CAPTION if bracket.group() == "![" else Hint.NONE
                found += [_Mark(*bracket.span(), hint=hint), _Mark(*mark.span())]
            bracket = None
        elif mark["tag"]:
            found.append(_tag(mark))
        elif mark["entity"]:
            meant = unicodedata.normalize("NFC", unescape(mark.group()).replace("\r", "\n"))
            if meant != mark.group():
                found.append(_Mark(*mark.span(), instead=meant))
        elif (begun := emphases.get(mark.group())) and _may_close(paragraph, mark):
            found += [_Mark(*begun[1].span(), opens=True), _Mark(*mark.span(), closes=True)]
            # What was opened inside and not closed is text.
            emphases = {run: one for run, one in emphases.items() if one[0] < begun[0]}
        elif _may_open(paragraph, mark):
            emphases[mark.group()] = (len(emphases), mark)
    return iter(sorted(found, key=lambda one: one.start))


def _tag(tag: re.Match[str]) -> _Mark:
    """An HTML tag; one that parts paragraphs leaves a line end, and one for bold or italics is a mark of it."""
    name = (tag["name"] or "").lower()
    closes = tag.group().startswith("</")
    return _Mark(
        *tag.span(),
        opens=name in _EMPHASIS and not closes,
        closes=name in _EMPHASIS and closes,
        instead="\n" if name in _PARTING else "",
    )


def _may_open(text: str, mark: re.Match[str]) -> bool:
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    inside_word = before.isalnum() and after.isalnum() and mark.group()[0] == "_"
    return bool(after) and not after.isspace() and not inside_word


def _may_close(text: str, mark: re.Match[str]) -> bool:
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    inside_word = before.isalnum() and after.isalnum() and mark.group()[0] == "_"
    return bool(before) and not before.isspace() and not inside_word


def _blocks(text: str, head: int, emphasised: Sequence[tuple[int, int]], hints: dict[int, Hint]) -> Iterator[Block]:
    """Cut the text into blocks, with what the marks said of each."""
    if words := text[:head].strip():
        start = text.index(words)
        yield Block(start, start + len(words), words, Hint.FURNITURE)
    starts = [start for start, _ in emphasised]
    for block in blocks_of(text, head):
        hint = hints.get(block.start, Hint.NONE)
        place = block.start
        number = max(0, bisect_left(starts, place) - 1)
        if number < len(starts) and emphasised[number][1] <= place:
            number += 1
        while number < len(starts) and starts[number] < block.end and not text[place : starts[number]].strip():
            place = max(place, emphasised[number][1])
            number += 1
        length = min(place, block.end) - block.start
        yield evolve(block, hint=hint, emphasised=length) if hint or length else block


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Interview]:
    """Yield the one interview of a Markdown file.

    Raises:
        ParseError: The bytes are no text in the encoding given or found, or there are none.
    """
    document = to_document(decode(stream.read(), source=options.source, encoding=options.encoding))
    interview = read_transcript(document, published=options.published, language=options.language)
    yield annotate(interview, options.annotators)


FORMAT = Format(
    name="markdown",
    title="Markdown, one interview",
    suffixes=(".md", ".markdown"),
    media_type=_MEDIA_TYPE,
    holds=frozenset(),
    read=read,
)
