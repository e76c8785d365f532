"""Frames: phrases of the data files with one slot, such as "interview by {name}", looked for in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from bilateral_corpus.language import fold
from bilateral_corpus.language.patterns import is_open, phrase

#: The words of a frame in the form in which they are compared, and the pattern with a group ``slot``.
Frame: TypeAlias = tuple[str, re.Pattern[str]]

_SLOT = re.compile(r"(\{\w+\})")


def compile_frames(frames: Iterable[str], slot: str, *, unspaced: str = "(?P<slot>(?!))") -> tuple[Frame, ...]:
    """Compile phrases with one slot each.

    Args:
        frames: The phrases; their words match in any case.
        slot: The pattern of what stands in the slot, with a group ``slot``; it heeds case.
        unspaced: The same for phrases in scripts without spaces or capitals.
    """
    compiled = []
    # Nothing but the longer frame says where a name ends: 記者{name}採訪 goes before 記者{name}.
    for frame in sorted(frames, key=lambda text: -len(text) * _is_open(text)):
        before, _, after = _SLOT.split(frame)
        if _is_open(frame):
            compiled.append((fold(before) or fold(after), _open_frame(before.strip(), unspaced, after.strip())))
            continue
        around = [f"(?i:{phrase(part)})" if part else "" for part in (before, after)]
        compiled.append((fold(before) or fold(after), re.compile(rf"(?<!\w){around[0]}{slot}{around[1]}")))
    return tuple(compiled)


def _is_open(frame: str) -> bool:
    return any(is_open(part) for part in _SLOT.sub("\0", frame).split("\0"))


def _open_frame(before: str, slot: str, after: str) -> re.Pattern[str]:
    """A frame of a script without spaces: letters may touch it, spaces be in it, and often it is in brackets."""
    return re.compile(rf"[（(【［\[]?{phrase(before)}\s*{slot}\s*{phrase(after)}[）)】］\]]?")


def fillers(text: str, frames: Iterable[Frame], *, whole: bool = False) -> Iterator[str]:
    """Give what stands in the slot of each frame that a text contains (or, if `whole`, consists of)."""
    folded = fold(text)
    for words, pattern in frames:
        # Looking for the words first is many times faster than the pattern, and most of them are not there.
        if words in folded and (match := pattern.fullmatch(text) if whole else pattern.search(text)):
            yield match["slot"]
