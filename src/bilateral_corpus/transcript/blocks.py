"""Blocks: the paragraphs of a text, before anyone knows who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Flag, auto
from itertools import pairwise

from attrs import field, frozen

from bilateral_corpus.language.patterns import is_unspaced

_LINE = re.compile("[^\n\x0b\x0c\x85\u2028\u2029]+")

_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]+"
)
_ENDED = re.compile(r"[.?!…:;。？！][\"'”’»)\]*]*$")
_LABEL_LIKE = re.compile(r"\S{1,20}(?: \S{1,20}){0,3} ?:(?:\s|$)")

# A document is hard-wrapped if so large a share of the line ends inside its paragraphs stand where the next word did
# not fit any more; a width outside of these bounds is not one at which people wrap lines.
_WRAPPED_SHARE = 0.6
_WIDTHS = range(30, 121)
# A text whose lines break off in mid-sentence so often is wrapped too, at whatever places.
_BROKEN_SHARE = 0.25
_FEWEST_LINE_ENDS = 3
# How far short of the full width a line may end and still be full: wrapping programs count in their own ways.
_SLACK = 4


class Hint(Flag):
    """What the mark-up says about a block."""

    NONE = 0
    HEADING = auto()
    ITEM = auto()
    CAPTION = auto()
    QUOTATION = auto()
    FURNITURE = auto()


@frozen
class Block:
    """A paragraph: a line of text with something in it, or several lines that one sentence was wrapped over.

    Attributes:
        start: The first code point that is not white space, in the parsed text.
        end: The first code point after the last one that is not white space.
        text: What stands between them.
        hint: What the mark-up says about it.
        emphasised: How many code points at its beginning are in bold, in italics or underlined; all of them, if the
            whole block is.
        apart: Whether a blank line, or the mark-up, parts it from the block before.
    """

    start: int
    end: int
    text: str
    hint: Hint = field(default=Hint.NONE)
    emphasised: int = 0
    apart: bool = False


def blocks_of(text: str, start: int = 0) -> Iterator[Block]:
    """Cut plain text into blocks at line ends; lines that were wrapped at a fixed width are one block.

    Args:
        text: A text whose line ends are normalised.
        start: Where to begin.

    Yields:
        Blocks in order; together they hold everything that is not white space.
    """
    lines = tuple(_lines(text, start))
    width, uneven = _wrapped_at(lines)
    return _rejoined(text, lines, width, uneven=uneven) if width else iter(lines)


def _lines(text: str, reached: int) -> Iterator[Block]:
    for line in _LINE.finditer(text, reached):
        body = line.group()
        words = body.strip()
        if words:
            start = line.start() + len(body) - len(body.lstrip())
            yield Block(start, start + len(words), words, apart=text.count("\n", reached, start) > 1)
            reached = start + len(words)


def _wrapped_at(lines: Sequence[Block]) -> tuple[int, bool]:
    """The width at which a text is hard-wrapped, in columns, and whether its lines are of uneven length.

    The width is 0 for a text that is not wrapped.
    """
    inner = [(line, after) for line, after in pairwise(lines) if not after.apart]
    if len(inner) < _FEWEST_LINE_ENDS:
        return 0, False
    lengths = sorted(_columns(line.text) for line, _ in inner)
    width = lengths[int(len(lengths) * 0.98)]
    if width not in _WIDTHS:
        return 0, False
    full = sum(_is_full(line, after, width) for line, after in inner)
    if full >= _WRAPPED_SHARE * len(inner):
        return width, False
    broken = sum(_goes_on(line, after) for line, after in inner)
    return (width, True) if broken >= _BROKEN_SHARE * len(inner) else (0, False)


def _is_full(line: Block, after: Block, width: int) -> bool:
    """Whether the first word of the next line would not have fitted into a line."""
    word = after.text.split(None, 1)[0]
    length = 2 if is_unspaced(word) else 1 + len(word)
    return _columns(line.text) + length > width - _SLACK


def _columns(text: str) -> int:
    """How wide a text is on a screen with letters of one width: those of Han, Kana and Hangul take two columns."""
    return len(text) if text.isascii() else len(text) + sum(map(len, _WIDE.findall(text)))


def _goes_on(line: Block, after: Block) -> bool:
    """Whether a line breaks off in a sentence that the next one goes on with."""
    return after.text[0].islower() and not _ENDED.search(line.text)


def _rejoined(text: str, lines: Sequence[Block], width: int, *, uneven: bool) -> Iterator[Block]:
    def belongs(line: Block, after: Block) -> bool:
        if after.apart:
            return False
        if _ENDED.search(line.text):
            return not uneven and _is_full(line, after, width) and not _LABEL_LIKE.match(after.text)
        return _is_full(line, after, width) or _goes_on(line, after) or (uneven and _columns(line.text) * 2 > width)

    first = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines) and belongs(lines[number - 1], lines[number]):
            continue
        start, end = lines[first].start, lines[number - 1].end
        yield lines[first] if first == number - 1 else Block(start, end, text[start:end], apart=lines[first].apart)
        first = number
