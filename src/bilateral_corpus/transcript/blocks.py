"""Blocks: the paragraphs of a text, before anyone knows who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Flag, auto

from attrs import field, frozen

_LINE = re.compile("[^\n\x0b\x0c\x85\u2028\u2029]+")


class Hint(Flag):
    """What the mark-up says about a block."""

    NONE = 0
    HEADING = auto()
    BOLD = auto()
    ITEM = auto()
    CAPTION = auto()


@frozen
class Block:
    """A paragraph: a line of text with something in it.

    Attributes:
        start: The first code point that is not white space, in the parsed text.
        end: The first code point after the last one that is not white space.
        text: What stands between them.
        hint: What the mark-up says about it.
    """

    start: int
    end: int
    text: str
    hint: Hint = field(default=Hint.NONE)


def blocks_of(text: str) -> Iterator[Block]:
    """Cut plain text into blocks at line ends.

    Args:
        text: A text whose line ends are normalised.

    Yields:
        One block for each line that is not blank, in order; together they hold everything that is not white space.
    """
    for line in _LINE.finditer(text):
        body = line.group()
        words = body.strip()
        if words:
            start = line.start() + len(body) - len(body.lstrip())
            yield Block(start, start + len(words), words)
