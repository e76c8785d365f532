"""Lines of marked-up text, and the document that they make: what the readers of HTML and DOCX have in common."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field, frozen

from bilateral_corpus.transcript.blocks import Block, Hint, blocks_of
from bilateral_corpus.transcript.document import Document, Metadata
from bilateral_corpus.transcript.source_text import SourceText

__all__ = ["Line", "Typesetter", "document_of"]

_SPACES = re.compile("[ \t\n\f\r]+")
# What ends a line in the text of a document; blocks_of knows the same ones.
_LINE_END = re.compile("[\n\x0b\x0c\x85\u2028\u2029]")
_LETTER = re.compile(r"\w")


@frozen
class Line:
    """A line as a reader sees it, before it is wrapped to the width of the window.

    Attributes:
        text: Its text; in preformatted text it has line ends inside.
        emphasised: The runs of its text that are in bold, in italics or underlined: start and end, in code points.
        hint: What the mark-up says about it.
        apart: Whether the mark-up parts it from the line before by more than a line end.
        linked: How many code points of it are links.
        owner: Where it stands, as a number that the reader understands.
    """

    text: str
    emphasised: tuple[tuple[int, int], ...] = ()
    hint: Hint = Hint.NONE
    apart: bool = True
    linked: int = 0
    owner: int = 0


@define
class Typesetter:
    """Puts words that come one by one into lines, with white space as a browser shows it.

    Attributes:
        lines: The lines that are done.
    """

    lines: list[Line] = field(factory=list)
    _pieces: list[str] = field(factory=list, init=False)
    _emphasised: list[tuple[int, int]] = field(factory=list, init=False)
    _length: int = field(default=0, init=False)
    _linked: int = field(default=0, init=False)
    _open: bool = field(default=False, init=False)
    _space: bool = field(default=True, init=False)
    _hint: Hint = field(default=Hint.NONE, init=False)
    _owner: int = field(default=0, init=False)
    _apart: bool = field(default=True, init=False)

    def write(
        self,
        words: str,
        *,
        emphasised: bool = False,
        linked: bool = False,
        preformatted: bool = False,
        hint: Hint = Hint.NONE,
        owner: int = 0,
    ) -> None:
        """Add words to the line; the first ones that can be seen say what hint and what owner it has."""
        if not preformatted:
            words = _SPACES.sub(" ", words)
            if self._space:
                words = words.removeprefix(" ")
        if not words:
            return
        if not self._open:
            if words.isspace():
                return
            self._open, self._hint, self._owner = True, hint, owner
        self._space = not preformatted and words.endswith(" ")
        self._keep(words, emphasised=emphasised, linked=linked)

    def _keep(self, words: str, *, emphasised: bool, linked: bool) -> None:
        start = self._length
        self._pieces.append(words)
        self._length += len(words)
        self._linked += len(words) if linked else 0
        if emphasised:
            if self._emphasised and self._emphasised[-1][1] == start:
                start = self._emphasised.pop()[0]
            self._emphasised.append((start, self._length))

    def end_line(self) -> None:
        """End the line as a line break does; a second one leaves a blank line."""
        if not self._finish():
            self._apart = True

    def end_paragraph(self) -> None:
        """End the line, if there is one; the next one stands apart."""
        self._finish()
        self._apart = True

    def end_cell(self) -> None:
        """End the line, if there is one."""
        self._finish()

    def stand_beside(self) -> None:
        """Let the next line stand beside the last one, as a cell of a table does."""
        self._finish()
        self._apart = False

    def _finish(self) -> bool:
        done = self._open
        if done:
            self.lines.append(
                Line("".join(self._pieces), tuple(self._emphasised), self._hint, self._apart, self._linked, self._owner)
            )
            self._apart = False
        self._pieces, self._emphasised = [], []
        self._length = self._linked = 0
        self._open, self._space = False, True
        return done


def document_of(lines: Iterable[Line], metadata: Metadata, media_type: str) -> Document:
    """Make the document that the lines are the text of.

    Args:
        lines: Lines in the order in which a reader meets them.
        metadata: What the file says of itself outside of its text.
        media_type: What the file was.

    Returns:
        A document whose source text is the text of its blocks: those that stand apart after a blank line, the others
        after a line end. It is in Unicode NFC.
    """
    pieces: list[str] = []
    blocks: list[Block] = []
    place = 0
    for line in lines:
        for words, emphasised, apart in _paragraphs(line):
            if pieces:
                pieces.append("\n\n" if apart else "\n")
                place += len(pieces[-1])
            pieces.append(words)
            blocks.append(Block(place, place + len(words), words, line.hint, emphasised, apart))
            place += len(words)
    text = "".join(pieces)
    return Document(
        source=SourceText(original=text, text=text), blocks=tuple(blocks), metadata=metadata, media_type=media_type
    )


def _paragraphs(line: Line) -> Iterator[tuple[str, int, bool]]:
    """Cut a line at the line ends inside it: preformatted text has some, and may be wrapped at a fixed width too.

    Yields:
        The text of a block, how many code points at its beginning are emphasised, and whether it stands apart.
    """
    if not _LINE_END.search(line.text):
        words = line.text.strip()
        start = len(line.text) - len(line.text.lstrip()) if line.emphasised else 0
        yield *_normal(words, _leading(words, start, line.emphasised)), line.apart
        return
    apart = line.apart
    for piece in blocks_of(line.text):
        yield *_normal(piece.text, _leading(piece.text, piece.start, line.emphasised)), apart or piece.apart
        apart = False


def _leading(words: str, start: int, runs: Sequence[tuple[int, int]]) -> int:
    """How many code points at the beginning are emphasised.

    Marks and spaces count as the words do that they stand with: mark-up is seldom careful about a dash before a
    question or a full stop after it.
    """
    reached = 0
    if not runs:
        return 0
    for first, last in runs:
        begin, end = max(first - start, 0), min(last - start, len(words))
        if begin < end:
            if _LETTER.search(words, reached, begin):
                break
            reached = end
    if not _LETTER.search(words, 0, reached):
        return 0
    return len(words[:reached].rstrip()) if _LETTER.search(words, reached) else len(words)


def _normal(words: str, emphasised: int) -> tuple[str, int]:
    if unicodedata.is_normalized("NFC", words):
        return words, emphasised
    normal = unicodedata.normalize("NFC", words)
    if emphasised == len(words):
        return normal, len(normal)
    return normal, min(len(normal), len(unicodedata.normalize("NFC", words[:emphasised])))
