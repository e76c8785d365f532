"""Where a passage speaks of events: the frames that fit, with the names and dates that belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import define, frozen

from bilateral_corpus.annotation.events.frames import EventFrame, FrameIndex
from bilateral_corpus.annotation.events.status import status_of
from bilateral_corpus.language import fold
from bilateral_corpus.language.event_frames import EventFrames
from bilateral_corpus.language.patterns import words_of
from bilateral_corpus.model import EventKind, EventStatus, Mention, MentionKind, Passage

# A full stop after a word in small letters, a number or a bracket ends a sentence; one after "U.S." may not.
_SENTENCE_END = re.compile(r"(?:(?<=[^\W\d_A-Z]{2})|(?<=[\d)”\"’%]))[.!?…]+[\"”’)]*\s+|\n{2,}|[;]\s+")
_BETWEEN = re.compile(r"[\w'’]+|[^\w\s]")
_LONGEST_LINK = 4
_NEAR_SUBJECT = 3
_TWO_DAYS = 4
_LONGEST_REACH = 90
_LONGEST_CLAUSE = 160
_CLAUSE = re.compile(r"[,;:]\s")
_LEADING = re.compile(r"\A[\W_]*")


@frozen(kw_only=True)
class Occurrence:
    """A place that speaks of an event.

    Attributes:
        kind: What sort of event.
        start: Where its words begin in the passage, in code points.
        end: Where they end.
        status: Whether it took place, by the clause.
        ordinal: The number in a series.
        name: The name in capitals that the frame has a place for.
        text: The words, without what leads up to them.
        mentions: The people, organizations, countries and dates within the words.
        date: The date that governs it.
        sure: Whether such words say enough without a name or a date.
        rank: The rank of the frame.
    """

    kind: EventKind
    start: int
    end: int
    status: EventStatus
    ordinal: int | None
    name: str | None
    text: str
    mentions: tuple[Mention, ...]
    date: Mention | None
    sure: bool
    rank: int

    def holds(self, other: Occurrence) -> bool:
        """Whether the words of another one are within these."""
        return self.start <= other.start and other.end <= self.end


@define
class _Sentence:
    text: str
    start: int
    mentions: Sequence[Mention]


def find_occurrences(passage: Passage, index: FrameIndex, openers: frozenset[str]) -> list[Occurrence]:
    """Find the places of a passage that speak of events, in its order.

    Args:
        passage: A passage with mentions of people, organizations, countries and dates.
        index: The frames of its language.
        openers: Words that begin sentences and are no part of a name.
    """
    found: list[Occurrence] = []
    for sentence in _sentences(passage):
        here = [one for frame in index.fitting(sentence.text) for one in _matches(frame, sentence, index, openers)]
        found += _settled(here)
    return sorted(found, key=lambda one: (one.start, -one.end))


def _sentences(passage: Passage) -> Iterator[_Sentence]:
    """The sentences of a passage, each with the mentions in it."""
    mentions = sorted(passage.mentions, key=lambda one: one.span.start)
    number = start = 0
    for end in (*(match.end() for match in _SENTENCE_END.finditer(passage.text)), len(passage.text)):
        first = number
        while number < len(mentions) and mentions[number].span.start < end:
            number += 1
        if end > start:
            yield _Sentence(passage.text[start:end], start, mentions[first:number])
        start = end


def _matches(
    frame: EventFrame, sentence: _Sentence, index: FrameIndex, openers: frozenset[str]
) -> Iterator[Occurrence]:
    for match in frame.pattern.finditer(sentence.text):
        groups = match.groupdict()
        name, ordinal = groups.get("name"), groups.get("ordinal")
        first = match.start()
        if name and match.start("name") == first and (cut := _opening(name, openers)):
            name, first = name[cut:], first + cut
            if not name:
                continue
        start, end = first + sentence.start, match.end() + sentence.start
        end = _reach(sentence, end, index)
        subject = _subject(sentence, start, index)
        inside = tuple(one for one in sentence.mentions if one.span.start >= subject and one.span.end <= end)
        status = status_of(sentence.text, first, match.end(), index.source)
        date = _governing(sentence, start, end, match.start("name") + sentence.start if name else -1, index)
        is_shown = inside or name or ordinal or date or frame.kind in index.source.sure
        if status is None or not is_shown or _others(index.source).search(sentence.text, first, match.end()):
            continue
        text = sentence.text[first : end - sentence.start]
        yield Occurrence(
            kind=frame.kind,
            start=start,
            end=end,
            status=status,
            ordinal=int(re.sub(r"\D", "", ordinal)) if ordinal else None,
            name=name,
            text=" ".join(text.split()),
            mentions=inside,
            date=date,
            sure=frame.kind in index.source.sure,
            rank=frame.rank,
        )


def _opening(name: str, openers: frozenset[str]) -> int:
    """How much of what looks like a name is a word that only begins the sentence."""
    word = name.split()[0]
    return len(name) - len(name[len(word) :].lstrip()) if fold(word) in openers else 0


def _subject(sentence: _Sentence, start: int, index: FrameIndex) -> int:
    """Where somebody is named right before the words: "Vietnam" before "sent experts"; else where these begin."""
    before = [one for one in sentence.mentions if one.span.end <= start and one.kind is not MentionKind.DATE]
    if not before:
        return start
    between = sentence.text[before[-1].span.end - sentence.start : start - sentence.start]
    near = len(_BETWEEN.findall(between)) <= _NEAR_SUBJECT and not _CLAUSE.search(between)
    return before[-1].span.start if near else start


def _reach(sentence: _Sentence, end: int, index: FrameIndex) -> int:
    """Where the words end, with the names and dates that links join to them: "visit" + "to Laos" + "on 8 January"."""
    limit = end + _LONGEST_REACH
    for mention in sentence.mentions:
        if mention.span.end <= end:
            continue
        if mention.span.start > limit or not _is_linked(sentence, end, mention.span.start, index):
            break
        end = mention.span.end
    return end


def _is_linked(sentence: _Sentence, end: int, start: int, index: FrameIndex) -> bool:
    if start <= end:
        return True
    between = _BETWEEN.findall(sentence.text[end - sentence.start : start - sentence.start])
    words = [fold(word) for word in between]
    # Capitalised words go on with a name: "Friendship and Cooperation Treaty".
    return len(between) <= _LONGEST_LINK and all(
        word in index.source.links or printed[0].isupper() or printed in "-–"
        for word, printed in zip(words, between, strict=True)
    )


def _governing(sentence: _Sentence, start: int, end: int, name: int, index: FrameIndex) -> Mention | None:
    """The date that belongs to an event: within its words, else after them in the clause, else before them.

    A year that a name begins with comes last: "Two years ago we renewed the 1990 Memorandum".
    """
    dates = [one for one in sentence.mentions if _is_day_or_period(sentence, one, index)]
    in_name = next((one for one in dates if one.span.start == name), None)
    dates = [one for one in dates if one is not in_name]
    return _nearest(sentence, start, end, dates) or in_name


def _is_day_or_period(sentence: _Sentence, one: Mention, index: FrameIndex) -> bool:
    """Whether a date may be an event's: not "now", nor one without an end, nor the years in which something went on."""
    if one.kind is not MentionKind.DATE or one.date is None:
        return False
    words = fold(sentence.text[one.span.start - sentence.start : one.span.end - sentence.start])
    if words in index.source.status["ongoing"] or ".." in str(one.date):
        return False
    earliest, latest = one.date.earliest, one.date.latest
    # "(8 August 1967 - 8 August 2024)" has a day at each end; "over the past three decades" has not.
    return (
        earliest is None or latest is None or latest.year - earliest.year <= 1 or str(one.date).count("-") >= _TWO_DAYS
    )


def _nearest(sentence: _Sentence, start: int, end: int, dates: Sequence[Mention]) -> Mention | None:
    within = [one for one in dates if start <= one.span.start and one.span.end <= end]
    if within:
        return within[-1]
    after = (one for one in dates if one.span.start >= end)
    for one in after:
        between = sentence.text[end - sentence.start : one.span.start - sentence.start]
        if not _CLAUSE.search(between) and len(between) <= _LONGEST_CLAUSE:
            return one
        break
    before = [one for one in dates if one.span.end <= start]
    if before:
        lead = sentence.text[: before[-1].span.start - sentence.start]
        between = sentence.text[before[-1].span.end - sentence.start : start - sentence.start]
        if not _CLAUSE.search(between) or len(_LEADING.sub("", lead)) <= _LONGEST_LINK:
            return before[-1]
    return None


def _settled(found: Sequence[Occurrence]) -> list[Occurrence]:
    """Of the frames that fit overlapping words the one that says most; but an anniversary is of another event."""
    kept: list[Occurrence] = []
    for one in sorted(found, key=lambda one: (one.rank, one.start - one.end)):
        overlapping = [other for other in kept if one.start < other.end and other.start < one.end]
        if all(_may_stand_together(one, other) for other in overlapping):
            kept.append(one)
    return kept


def _may_stand_together(one: Occurrence, other: Occurrence) -> bool:
    if EventKind.ANNIVERSARY in {one.kind, other.kind}:
        return one.kind is not other.kind
    return False


@cache
def _others(source: EventFrames) -> re.Pattern[str]:
    return re.compile(words_of(source.others))
