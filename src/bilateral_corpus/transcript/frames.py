"""Frames: phrases of the data files with one slot, such as "interview by {name}", looked for in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from attrs import field, frozen

from bilateral_corpus.language import Language, fold, upper_class
from bilateral_corpus.language.patterns import is_open, one_of, phrase

#: The pattern of what stands between two words of a name.
SPACE = r"[ \u00a0]+"
_SLOT = re.compile(r"(\{\w+\})")


@frozen(slots=False, eq=False)
class Frame:
    """A phrase with one slot.

    Attributes:
        words: Its words in the form in which they are compared.
        source: The pattern, not compiled yet: of hundreds of phrases in all languages a text has a few.
    """

    words: str
    source: str = field(repr=False)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern with a group ``slot``."""
        return re.compile(self.source)


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
            compiled.append(Frame(fold(before) or fold(after), _open_frame(before.strip(), unspaced, after.strip())))
            continue
        around = [f"(?i:{phrase(part)})" if part else "" for part in (before, after)]
        compiled.append(Frame(fold(before) or fold(after), rf"(?<!\w){around[0]}{slot}{around[1]}"))
    return tuple(compiled)


def capitalised_name(languages: Iterable[Language], longest: int) -> str:
    """The pattern of a name in an alphabet with capitals, with the particles and prefixes of some languages.

    Args:
        languages: The languages.
        longest: How many words with a capital a name has at most.
    """
    spoken = tuple(languages)
    particle = one_of(word.rstrip("'") for lang in spoken for word in lang.names.particles)
    prefix = one_of(word for lang in spoken for word in lang.names.prefixes)
    word = rf"(?:{prefix}-)?[{upper_class()}][\w.'’-]*"
    return rf"{word}(?:{SPACE}(?:{particle}(?:{SPACE}|['’])){{0,2}}{word}){{0,{longest - 1}}}"


def _is_open(frame: str) -> bool:
    return any(is_open(part) for part in _SLOT.sub("\0", frame).split("\0"))


def _open_frame(before: str, slot: str, after: str) -> str:
    """A frame of a script without spaces: letters may touch it, spaces be in it, and often it is in brackets."""
    return rf"[（(【［\[]?{phrase(before)}\s*{slot}\s*{phrase(after)}[）)】］\]]?"


def fillers(text: str, frames: Iterable[Frame], *, whole: bool = False) -> Iterator[str]:
    """Give what stands in the slot of each frame that a text contains (or, if `whole`, consists of)."""
    folded = fold(text)
    for frame in frames:
        # Looking for the words first is many times faster than the pattern, and most of them are not there.
        if frame.words in folded:
            match = frame.pattern.fullmatch(text) if whole else frame.pattern.search(text)
            if match:
                yield match["slot"]
