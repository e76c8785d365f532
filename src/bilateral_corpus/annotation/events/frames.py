"""Frames of events, compiled: phrases with classes of words, names, ordinals and parts that may be missing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from attrs import frozen

from bilateral_corpus.language import fold, upper_class
from bilateral_corpus.language.event_frames import EventFrames, event_frames
from bilateral_corpus.language.patterns import one_of
from bilateral_corpus.model import EventKind

_ELEMENT = re.compile(r"\[(?P<optional>[^\]]*)\]|<(?P<words>\w+)>|\{(?P<slot>\w+)\}|(?P<literal>[^\s\[\]<>{}]+)")
_WORD = re.compile(r"[\w'’-]+")
# Every repetition is bounded, so that a frame takes a bounded time at each place.
_CAPITAL = rf"[{upper_class()}0-9][\w.'’&–-]*"
_NAME = rf"(?P<name>{_CAPITAL}(?:\s+(?:(?:of|and|the|for|on|&|-|–)\s+){{0,3}}{_CAPITAL}){{0,9}})"
_FEW = r"(?:\s+[^\s;:!?]+){0,4}?"


@frozen(eq=False)
class EventFrame:
    """A compiled frame.

    Attributes:
        kind: What it speaks of.
        rank: Its place in the data file; where two frames overlap, the lower one counts.
        pattern: The pattern, with the groups ``name`` and ``ordinal`` where the frame has them.
    """

    kind: EventKind
    rank: int
    pattern: re.Pattern[str]


@frozen(eq=False)
class FrameIndex:
    """The frames of a language by the words that must stand in a sentence for them to fit.

    Attributes:
        source: The data.
        by_word: The frames by such a word, folded.
    """

    source: EventFrames
    by_word: Mapping[str, Sequence[EventFrame]]

    def fitting(self, sentence: str) -> Iterator[EventFrame]:
        """The frames that may stand in a sentence, in the order of the data."""
        words = {word.casefold() for word in _WORD.findall(sentence)}
        found = {frame.rank: frame for word in words for frame in self.by_word.get(word, ())}
        return (found[rank] for rank in sorted(found))


@cache
def frame_index(language: str) -> FrameIndex | None:
    """Compile the frames of a language; None, if it has none."""
    source = event_frames(language)
    if source is None:
        return None
    by_word: dict[str, list[EventFrame]] = defaultdict(list)
    rank = 0
    for kind, phrases in source.frames.items():
        for phrase in phrases:
            frame = EventFrame(EventKind(kind), rank, re.compile(rf"(?<!\w){_pattern(phrase, source)}(?!\w)"))
            for word in _anchors(phrase, source):
                by_word[word].append(frame)
            rank += 1
    return FrameIndex(source, dict(by_word))


def _pattern(phrase: str, source: EventFrames) -> str:
    """The pattern of a phrase: its elements with white space between them."""
    elements = list(_ELEMENT.finditer(phrase))
    core = next((n for n, one in enumerate(elements) if _is_needed(one)), 0)
    before = (rf"(?:{_inside(one, source)}\s+)?" for one in elements[:core])
    after = "".join(_following(one, source) for one in elements[core + 1 :])
    return "".join(before) + _inside(elements[core], source) + after


def _is_needed(element: re.Match[str]) -> bool:
    return element["optional"] is None and element["slot"] != "few"


def _inside(element: re.Match[str], source: EventFrames) -> str:
    return _simple(element, source) if element["optional"] is None else _pattern(element["optional"], source)


def _following(element: re.Match[str], source: EventFrames) -> str:
    if element["slot"] == "few":
        return _FEW
    pattern = rf"\s+{_inside(element, source)}"
    return pattern if _is_needed(element) else f"(?:{pattern})?"


def _simple(element: re.Match[str], source: EventFrames) -> str:
    if element["words"]:
        return f"(?i:{one_of(source.words[element['words']])})"
    if element["slot"] == "name":
        return _NAME
    if element["slot"] == "ordinal":
        return r"(?P<ordinal>[0-9]{1,3}(?:st|nd|rd|th)?)"
    return f"(?i:{one_of(element['literal'].split('/'))})"


def _anchors(phrase: str, source: EventFrames) -> Iterator[str]:
    """The words of which one must stand in a sentence: those of the rarest element that cannot be missing."""
    sets = []
    for element in _ELEMENT.finditer(phrase):
        if element["words"]:
            sets.append([first for word in source.words[element["words"]] for first in _WORD.findall(word)[:1]])
        elif element["literal"]:
            sets.append([first for word in element["literal"].split("/") for first in _WORD.findall(word)[:1]])
    common = set(source.links)
    best = max(sets, key=lambda words: (common.isdisjoint(words), max(map(len, words), default=0)))
    yield from dict.fromkeys(fold(word) for word in best)
