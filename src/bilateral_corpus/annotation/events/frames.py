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
_MANY = r"(?:\s+[^\s,;:!?]+){0,10}?"
_ACRONYM = r"(?P<name>[A-Z][A-Z0-9-]{2,9})"
_GAPS = {"few": _FEW, "many": _MANY}
_NAMES = {"name": _NAME, "acronym": _ACRONYM}
_NUMBER = r"[0-9]{1,3}(?:st|nd|rd|th)?"


@frozen(eq=False)
class EventFrame:
    """A compiled frame.

    Attributes:
        kind: What it speaks of.
        rank: Its place in the data file; where two frames overlap, the lower one counts.
        is_sure: Whether its words say enough without a name, a number or a date.
        pattern: The pattern, with the groups ``name`` and ``ordinal`` where the frame has them.
    """

    kind: EventKind
    rank: int
    is_sure: bool
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
            pattern = re.compile(rf"(?<!\w){_pattern(phrase.removesuffix('!'), source)}(?!\w)")
            frame = EventFrame(EventKind(kind), rank, kind in source.sure or phrase.endswith("!"), pattern)
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
    return element["optional"] is None and element["slot"] not in _GAPS


def _inside(element: re.Match[str], source: EventFrames) -> str:
    return _simple(element, source) if element["optional"] is None else _pattern(element["optional"], source)


def _following(element: re.Match[str], source: EventFrames) -> str:
    if element["slot"] in _GAPS:
        return _GAPS[element["slot"]]
    pattern = rf"\s+{_inside(element, source)}"
    return pattern if _is_needed(element) else f"(?:{pattern})?"


def _simple(element: re.Match[str], source: EventFrames) -> str:
    if element["words"]:
        return f"(?i:{one_of(source.words[element['words']])})"
    if element["slot"] in _NAMES:
        return _NAMES[element["slot"]]
    if element["slot"] == "ordinal":
        return rf"(?P<ordinal>{_NUMBER}|(?i:{_number_words(source)}))"
    return f"(?i:{one_of(element['literal'].split('/'))})"


def _number_words(source: EventFrames) -> str:
    """The pattern of a number in words: "forty-sixth", "third", "sixty"."""
    units, tens = one_of(source.numbers), one_of(source.tens)
    return rf"{tens}[\s-]{units}|{tens}|{units}"


def number_of(words: str, source: EventFrames) -> int | None:
    """What a number means, in figures or words.

    Args:
        words: As printed: "46th", "forty-sixth".
        source: The data of its language.

    >>> number_of("forty-sixth", event_frames("en"))
    46
    """
    if digits := re.match(r"[0-9]+", words):
        return int(digits.group())
    folded = fold(" ".join(words.split()))
    ten = next((one for one in source.tens if folded.startswith(fold(one))), "")
    unit = folded[len(ten) :].strip(" -")
    if unit and unit not in source.numbers:
        return source.numbers.get(folded)
    return source.tens.get(ten, 0) + source.numbers.get(unit, 0) or None


def _anchors(phrase: str, source: EventFrames) -> Iterator[str]:
    """The words of which one must stand in a sentence: those of the rarest element that cannot be missing."""
    sets = []
    for element in _ELEMENT.finditer(phrase.removesuffix("!")):
        if element["words"]:
            sets.append([first for word in source.words[element["words"]] for first in _WORD.findall(word)[:1]])
        elif element["literal"]:
            sets.append([first for word in element["literal"].split("/") for first in _WORD.findall(word)[:1]])
    common = set(source.links)
    best = max(sets, key=lambda words: (common.isdisjoint(words), max(map(len, words), default=0)))
    yield from dict.fromkeys(fold(word) for word in best)
