"""Frames: phrases of the data files with one slot, such as "interview by {name}", looked for in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from bilateral_corpus.language import fold
from bilateral_corpus.language.patterns import phrase

#: The words of a frame in the form in which they are compared, and the pattern with a group ``slot``.
Frame: TypeAlias = tuple[str, re.Pattern[str]]

_SLOT = re.compile(r"(\{\w+\})")


def compile_frames(frames: Iterable[str], slot: str) -> tuple[Frame, ...]:
    """Compile phrases with one slot each.

    Args:
        frames: The phrases; their words match in any case.
        slot: The pattern of what stands in the slot, with a group ``slot``; it heeds case.
    """
    compiled = []
    for frame in frames:
        before, _, after = _SLOT.split(frame)
        around = [f"(?i:{phrase(part)})" if part else "" for part in (before, after)]
        compiled.append((fold(before) or fold(after), re.compile(rf"(?<!\w){around[0]}{slot}{around[1]}")))
    return tuple(compiled)


def fillers(text: str, frames: Iterable[Frame], *, whole: bool = False) -> Iterator[str]:
    """Give what stands in the slot of each frame that a text contains (or, if `whole`, consists of)."""
    folded = fold(text)
    for words, pattern in frames:
        # Looking for the words first is many times faster than the pattern, and most of them are not there.
        if words in folded and (match := pattern.fullmatch(text) if whole else pattern.search(text)):
            yield match["slot"]
