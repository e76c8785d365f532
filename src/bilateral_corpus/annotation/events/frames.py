"""Frames of events, compiled: phrases with classes of words, names, ordinals and parts that may be missing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from attrs import frozen

from bilateral_corpus.annotation.events.words import WORD, Words
from bilateral_corpus.language import fold, upper_class
from bilateral_corpus.language.event_frames import EventFrames, event_frames
from bilateral_corpus.language.patterns import one_of
from bilateral_corpus.model import EventKind, MentionKind

_ELEMENT = re.compile(
    r"\[(?P<optional>[^\]]*)\]|<(?P<told>\+?)(?P<words>\w+)>|\{(?P<slot>\w+)\}|(?P<literal>[^\s\[\]<>{}]+)"
)
# What a frame may end in: it says enough, needs a date, or only refers to what was said.
_MARKS = "!@~"
_WEAK = ("@", "~")
# The past and its participle among "meet meets met meeting" and "go goes went gone going".
_PAST = slice(2, -1)
# Every repetition is bounded, so that a frame takes a bounded time at each place.
_CAPITAL = rf"[{upper_class()}0-9][\w.'’&–-]*"
_NAME = rf"(?P<name>{_CAPITAL}(?:\s+(?:(?:of|and|the|for|on|&|-|–)\s+){{0,3}}{_CAPITAL}){{0,9}})"
_FEW = r"(?:\s+[^\s;:!?]+){0,4}?"
_MANY = r"(?:\s+[^\s,;:!?]+){0,10}?"
_ACRONYM = r"(?P<name>[A-Z][A-Z0-9-]{2,9})"
_GAPS = {"few": _FEW, "many": _MANY}
# The slots of names, with the sort of mention that these must be, or must not be.
_NAMES = {"name": _NAME, "acronym": _ACRONYM, "person": _NAME, "org": _NAME, "country": _NAME, "place": _NAME}
_WANTED = {"person": MentionKind.PERSON, "org": MentionKind.ORGANIZATION, "country": MentionKind.COUNTRY}
_PLACE = "{place}"
_SUM = r"[0-9][0-9.,]*"
_NUMBER = r"[0-9]{1,3}(?:st|nd|rd|th)?"


@frozen(eq=False)
class EventFrame:
    """A compiled frame.

    Attributes:
        kind: What it speaks of.
        rank: Its place; where two frames overlap, the lower one counts.
        is_sure: Whether its words say enough without a name, a number or a date.
        needs_date: Whether only a date makes an event of its words: "we met".
        refers: Whether it speaks of an event named elsewhere, if there is one: "that visit".
        is_told: Whether a verb in it tells that something is done: "hosted the Summit".
        wanted: What its name must be a mention of, if anything.
        is_placed: Whether its name must not be that of an organization.
        pattern: The pattern, with the groups ``name`` and ``ordinal`` where the frame has them.
        needed: For each further part of the frame, the words of which one must stand in the sentence.
        starts: The words that it can begin with; None, if it can begin with other signs.
        begins_with_name: Whether it can begin with a name or a number.
    """

    kind: EventKind
    rank: int
    is_sure: bool
    needs_date: bool
    refers: bool
    is_told: bool
    wanted: MentionKind | None
    is_placed: bool
    pattern: re.Pattern[str]
    needed: Sequence[frozenset[str]]
    starts: frozenset[str] | None
    begins_with_name: bool

    def matches(self, words: Words) -> Iterator[re.Match[str]]:
        """Where the frame stands in a sentence; only words that it can begin with are tried."""
        if self.starts is None:
            yield from self.pattern.finditer(words.sentence)
            return
        found = {place for word in words.here & self.starts for place in words.places(word)}
        end = 0
        for place in sorted(found.union(words.capitals) if self.begins_with_name else found):
            if place >= end and (match := self.pattern.match(words.sentence, place)):
                yield match
                end = match.end()


@frozen(eq=False)
class FrameIndex:
    """The frames of a language by the words that must stand in a sentence for them to fit.

    Attributes:
        source: The data.
        by_word: The frames by such a word, folded.
    """

    source: EventFrames
    by_word: Mapping[str, Sequence[EventFrame]]

    def fitting(self, words: Words) -> Iterator[EventFrame]:
        """The frames that may stand in a sentence of such words."""
        here = words.here
        found = {frame.rank: frame for word in here & self.by_word.keys() for frame in self.by_word[word]}
        return (frame for frame in found.values() if not any(one.isdisjoint(here) for one in frame.needed))


@cache
def frame_index(language: str) -> FrameIndex | None:
    """Compile the frames of a language; None, if it has none."""
    source = event_frames(language)
    if source is None:
        return None
    phrases = [(EventKind(kind), phrase) for kind, listed in source.frames.items() for phrase in listed]
    # What needs a date, or only refers to something else, gives way to all that says more.
    phrases.sort(key=lambda one: one[1].endswith(_WEAK) and not one[1].endswith("!~"))
    by_word: dict[str, list[EventFrame]] = defaultdict(list)
    for rank, (kind, phrase) in enumerate(phrases):
        words = phrase.rstrip(_MARKS)
        marks = phrase[len(words) :]
        first, *needed = _anchors(words, source)
        starts, begins_with_name = _starts(words, source)
        frame = EventFrame(
            kind=kind,
            rank=rank,
            is_sure=kind in source.sure or "!" in marks,
            needs_date="@" in marks,
            refers="~" in marks,
            is_told="<+" in words,
            wanted=next((kind for slot, kind in _WANTED.items() if f"{{{slot}}}" in phrase), None),
            is_placed=_PLACE in phrase,
            pattern=re.compile(rf"(?<!\w){_pattern(words, source)}(?!\w)"),
            needed=needed,
            starts=starts,
            begins_with_name=begins_with_name,
        )
        for word in first:
            by_word[word].append(frame)
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
    if element["told"]:
        return _told(element, source)
    if element["words"]:
        return f"(?i:{one_of(_class(element, source))})"
    if element["slot"] in _NAMES:
        return _titles(source) + _NAMES[element["slot"]]
    if element["slot"] == "money":
        return _money(source)
    if element["slot"] == "ordinal":
        return rf"(?P<ordinal>{_NUMBER}|(?i:{_number_words(source)}))"
    return f"(?i:{one_of(element['literal'].split('/'))})"


def _titles(source: EventFrames) -> str:
    """The pattern of titles in small letters before a name, which are no names by themselves: "Tổng thống Putin"."""
    if "title" not in source.words:
        return ""
    title = f"(?i:{one_of(source.words['title'])})"
    return rf"(?:{title}\s+){{0,2}}(?!{title}(?!\w))"


def _money(source: EventFrames) -> str:
    """The pattern of a sum of money: "$12 billion", "500 million dollars"."""
    scale, currency = (one_of(source.words.get(name, ())) for name in ("scale", "currency"))
    return rf"(?i:(?:[a-z]{{0,3}}[$€£¥]{_SUM}(?:\s+{scale})?|{_SUM}\s+(?:{scale}\s+)?{currency}))"


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


def _anchors(phrase: str, source: EventFrames) -> list[frozenset[str]]:
    """For each element that cannot be missing, the words of which one must stand in a sentence; the rarest first."""
    sets = []
    for element in _ELEMENT.finditer(phrase):
        if element["words"]:
            sets.append(_first_words(_class(element, source)))
        elif element["literal"]:
            sets.append(_first_words(element["literal"].split("/")))
    common = {fold(word) for word in source.links}
    return sorted(sets, key=lambda words: (not common.isdisjoint(words), -max(map(len, words), default=0)))


def _starts(phrase: str, source: EventFrames) -> tuple[frozenset[str] | None, bool]:
    """The words that a phrase can begin with, None if it can begin otherwise; and whether with a name or number."""
    starts: set[str] = set()
    begins_with_name = False
    for element in _ELEMENT.finditer(phrase):
        inner = element
        if element["optional"]:
            inner = next(_ELEMENT.finditer(element["optional"]))
        if inner["slot"] and inner["slot"] not in (*_NAMES, "ordinal"):
            return None, False
        if inner["slot"]:
            begins_with_name = True
            joined = (f"{ten}-{unit}" for ten in source.tens for unit in source.numbers)
            starts |= _first_words((*source.words.get("title", ()), *source.numbers, *source.tens, *joined))
        elif inner["words"]:
            starts |= _first_words((*_class(inner, source), *(source.leads if inner["told"] else ())))
        else:
            starts |= _first_words(inner["literal"].split("/"))
        if element["optional"] is None:
            break
    return frozenset(starts), begins_with_name


def _first_words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(first) for one in phrases for first in WORD.findall(one)[:1])


def _class(element: re.Match[str], source: EventFrames) -> tuple[str, ...]:
    """The words of a class, or all forms of its verbs."""
    verbs = source.verbs.get(element["words"])
    if verbs is None:
        return source.words[element["words"]]
    return tuple(form for verb in verbs for form in verb.split())


def _told(element: re.Match[str], source: EventFrames) -> str:
    """The pattern of verbs that tell or announce: "met", "will also meet", "are meeting", but not "meet" alone."""
    forms = [verb.split() for verb in source.verbs[element["words"]]]
    past = one_of(form for verb in forms for form in verb[_PAST])
    others = one_of(form for verb in forms for form in verb)
    return rf"(?i:{past}|{one_of(source.leads)}\s+(?:{one_of(source.adverbs)}\s+)?{others})"
