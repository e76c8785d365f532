r"""Markdown: a page as static sites and editors keep it, with emphasis, headings and perhaps front matter.

The specification is CommonMark (https://spec.commonmark.org). A sample::

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

What this library writes looks the same, but that each way of naming a speaker is followed by a comment the first time::

    **Venn:** <!-- {"speaker": "venn", "role": "interviewee"} --> Both harbours are \\*ready\\*.

Such a file is read without guessing. It cannot represent mentions, the registers, spans of the source, times, and
U+0000.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from attrs import Factory, define, evolve

from bilateral_corpus.annotation import annotate
from bilateral_corpus.formats.decoding import decode
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.formats.front_matter import front_matter
from bilateral_corpus.formats.markdown_marks import Mark, marks_of
from bilateral_corpus.formats.markdown_rereading import own_version, reread
from bilateral_corpus.formats.markdown_writing import HELD, markdown
from bilateral_corpus.formats.own_pages import encoded
from bilateral_corpus.model import Interview
from bilateral_corpus.transcript import Block, Document, Hint, Metadata, SourceText, read_transcript
from bilateral_corpus.transcript.blocks import blocks_of
from bilateral_corpus.transcript.source_text import normal_pieces

__all__ = ["FORMAT", "is_marked_up", "read", "to_document", "write"]

_MEDIA_TYPE = "text/markdown"

_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+|\s+")
# Every mark begins with one of these signs, and most paragraphs have none.
_SIGN = re.compile(r"[\\#>!\[\]*_<&]")
_LINE = re.compile(r"[^\n]+")
# Two of these make a text Markdown, whatever its file is called.
_MARKED_LINE = re.compile(r"^(?:\#{1,6}[ ]\S|\*\*[^\s*][^\n*]{0,300}\*\*|__[^\s_][^\n_]{0,300}__)", re.MULTILINE)


def is_marked_up(text: str) -> bool:
    """Whether a text is Markdown by its front matter or its marks; two emphasised beginnings or headings are enough."""
    marked = _MARKED_LINE.finditer(text)
    return front_matter(text) is not None or (next(marked, None) is not None and next(marked, None) is not None)


def to_document(text: str) -> Document:
    """Take the marks out of a Markdown text, and keep what they say as hints."""
    front = front_matter(text)
    length = front.length if front else 0
    written = _Written()
    written.add(text[:length])
    head = written.place
    for paragraph in _PARAGRAPH.finditer(text, length):
        written.add_paragraph(paragraph.group())
    source = SourceText.of_pieces(text, written.pieces)
    return Document(
        source=source,
        blocks=_blocks(source.text, head, written.emphasised, written.hints),
        metadata=front.metadata() if front else Metadata(),
        media_type=_MEDIA_TYPE,
    )


@define
class _Written:
    """The text without its marks as far as it is written, and what the marks said.

    Attributes:
        pieces: Each piece of the file with what stands for it in the text.
        place: How long the text is.
        emphasised: Where it is in bold or italics.
        hints: What marks at the beginning of a line say of it, by the place where it begins.
        opened: Where an emphasis that is still open began; -1, if none is.
    """

    pieces: list[tuple[str, str]] = Factory(list)
    place: int = 0
    emphasised: list[tuple[int, int]] = Factory(list)
    hints: dict[int, Hint] = Factory(dict)
    opened: int = -1

    def add(self, printed: str) -> None:
        """Write text that has no marks."""
        for piece in normal_pieces(printed):
            self.pieces.append(piece)
            self.place += len(piece[1])

    def add_paragraph(self, printed: str) -> None:
        """Write a paragraph without its marks; lines that are nothing but marks stay, since nothing may be lost."""
        if not _SIGN.search(printed):
            self.add(printed)
            return
        position = 0
        marks = list(marks_of(printed))
        for start, end in _lines_of_marks(printed, marks):
            self._add_marked(printed, position, start, marks)
            self.hints[self.place + len(printed[start:end]) - len(printed[start:end].lstrip())] = Hint.FURNITURE
            self.add(printed[start:end])
            position = end
        self._add_marked(printed, position, len(printed), marks)

    def _add_marked(self, printed: str, position: int, end: int, marks: Sequence[Mark]) -> None:
        for mark in marks:
            if position <= mark.start and mark.end <= end:
                self.add(printed[position : mark.start])
                self._add_mark(printed[mark.start : mark.end], mark)
                position = mark.end
        self.add(printed[position:end])

    def _add_mark(self, printed: str, mark: Mark) -> None:
        if mark.parts:
            # The tag goes with the words on its inner side.
            begins = not printed.startswith(("</", "<br", "<hr"))
            self.pieces += [("", "\n"), (printed, "")] if begins else [(printed, ""), ("", "\n")]
            self.place += 1
        else:
            self.pieces.append((printed, mark.instead))
            self.place += len(mark.instead)
        if mark.hint:
            self.hints[self.place] = mark.hint
        elif mark.opens and self.opened < 0:
            self.opened = self.place
        elif mark.closes and self.opened >= 0:
            self.emphasised.append((self.opened, self.place))
            self.opened = -1


def _lines_of_marks(paragraph: str, marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """The lines in which nothing would be left without the marks."""
    number = 0
    for line in _LINE.finditer(paragraph):
        left = line.start()
        kept = ""
        while number < len(marks) and marks[number].start < line.end():
            kept += paragraph[left : marks[number].start] + marks[number].instead
            left = marks[number].end
            number += 1
        if left > line.start() and not (kept + paragraph[left : line.end()]).strip():
            yield line.span()


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
    text = decode(stream.read(), source=options.source, encoding=options.encoding)
    if own_version(text) is not None:
        interview = options.applied_to(reread(text, source=options.source))
    else:
        interview = read_transcript(to_document(text), published=options.published, language=options.language)
    yield annotate(interview, options.annotators)


def write(interviews: Iterable[Interview], stream: BinaryIO) -> None:
    """Write one interview.

    Raises:
        UnrepresentableError: It holds half of a surrogate pair.
    """
    stream.writelines(encoded(markdown(interview), interview) for interview in interviews)


def _renders(field: str, text: str) -> str:
    # Front matter is JSON, which has every character; Markdown lacks one.
    return text.replace("\0", "\ufffd") if field.endswith((".text", ".label")) else text


FORMAT = Format(
    name="markdown",
    title="Markdown, one interview",
    suffixes=(".md", ".markdown"),
    media_type=_MEDIA_TYPE,
    holds=HELD,
    renders=_renders,
    read=read,
    write=write,
)
