"""Files of captions: blocks of lines with blank lines between them, and the line that says when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from attrs import frozen

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.captions.times import parse_time

__all__ = ["Block", "Timing", "blocks", "find_timing", "timing_of"]

_ARROW = "-->"
_TIMING = re.compile(r"\s*(?P<start>[0-9:.,]+)\s*-->\s*(?P<end>[0-9:.,]+)(?:\s+(?P<settings>.*))?")


@frozen
class Block:
    """Lines that no blank line parts.

    Attributes:
        line: The number of the first one, counted from 1.
        lines: The lines.
    """

    line: int
    lines: tuple[str, ...]


@frozen
class Timing:
    """When a caption is shown.

    Attributes:
        start: When it appears.
        end: When it goes.
        settings: What else stands in the line.
    """

    start: timedelta
    end: timedelta
    settings: str = ""


def blocks(text: str) -> Iterator[Block]:
    """Cut a file into blocks; only an empty line, or one of white space, parts two."""
    gathered: list[str] = []
    first = 1
    for number, line in enumerate((*text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), ""), start=1):
        if line.strip():
            first = first if gathered else number
            gathered.append(line)
        elif gathered:
            yield Block(first, tuple(gathered))
            gathered = []


def find_timing(block: Block) -> int | None:
    """Which of the first two lines of a block says when, counted from 0."""
    return next((number for number, line in enumerate(block.lines[:2]) if _ARROW in line), None)


def timing_of(block: Block, number: int, source: str | None) -> Timing:
    """Read the line that says when.

    Raises:
        ParseError: It has no two times, or the end lies before the start; with the line and column.
    """
    line = block.lines[number]
    found = _TIMING.fullmatch(line)
    start, end = (parse_time(found[name]) if found else None for name in ("start", "end"))
    if found is not None and start is not None and end is not None and start <= end:
        return Timing(start, end, (found["settings"] or "").strip())
    reversed_times = start is not None and end is not None
    column = found.start("end" if start is not None else "start") if found else 0
    raise ParseError(
        "this caption ends before it starts" if reversed_times else "this line does not say when a caption is shown",
        source=source,
        line=block.line + number,
        column=column + 1,
        expected="two times such as 00:01:02.500 --> 00:01:04.000",
        found=repr(line)[:80],
    )
