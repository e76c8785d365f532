"""Where a passage speaks of events: the frames that fit, with the names and dates that belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve, frozen

from bilateral_corpus.annotation.events.circumstances import (
    CAPITAL,
    CLAUSE,
    Sentence,
    date_of,
    destinations_of,
    place_of,
    reach_of,
    sentences,
    subject_of,
)
from bilateral_corpus.annotation.events.frames import EventFrame, FrameIndex, number_of
from bilateral_corpus.annotation.events.status import said, status_of
from bilateral_corpus.annotation.events.words import Words
from bilateral_corpus.language import fold, upper_class
from bilateral_corpus.language.event_frames import EventFrames
from bilateral_corpus.language.patterns import one_of, words_of
from bilateral_corpus.model import EventKind, EventStatus, Mention, MentionKind, Passage, Span

_QUOTE = re.compile(r"[“\"«‘]")
_CAPITAL_LETTER = re.compile(rf"[{upper_class()}]")
# Nobody does such a thing; who is named before it has to do with something else.
_WITHOUT_SUBJECT = frozenset(
    {
        EventKind.PUBLIC_HEALTH_CRISIS,
        EventKind.DISASTER,
        EventKind.WAR,
        EventKind.ANNIVERSARY,
        EventKind.REFORM_PROGRAMME,
    }
)
_OF_ANOTHER = frozenset({EventKind.ANNIVERSARY, EventKind.PRAISE_OR_CONGRATULATION})
# "I have just " before "taken office".
_NEAR_SELF = 12
_LONGEST_SUBJECT = 30
# Whoever is named beside "they" may be meant by it.
_OTHERS = frozenset({MentionKind.COUNTRY, MentionKind.ORGANIZATION, MentionKind.PERSON})
_TREATIES = frozenset({EventKind.TREATY_SIGNED, EventKind.ANNIVERSARY})
# What a place is not; but many a place is called after a person.
_NO_PLACES = frozenset({MentionKind.ORGANIZATION, MentionKind.DATE})
_UNQUOTE = re.compile(r"[”\"»’]")
# So far before its quotation marks a text may be called a headline.
_LONGEST_LEAD = 60
# "Treaty of Friendship Square": what makes a building of a name stands this close.
_LONGEST_BUILDING = 30


@frozen(kw_only=True, eq=False)
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
        matched: Those of the frame alone.
        mentions: The people, organizations, countries and dates within the words.
        date: The date that governs it.
        place: Where it is said to be, as printed.
        destinations: The countries that a visit goes to, by their codes.
        is_self: Whether the speaker does it: "since I took office".
        is_pair: Whether the words mean both of two countries: "the two sides".
        is_between: Whether the sentence speaks of both, or of "them" and nobody else, or a name is one that only
            treaties of two countries have.
        sure: Whether such words say enough without a name or a date.
        refers: Whether the words only refer to an event that is named elsewhere.
        common: Words that tell no event apart, though they are printed with capitals: "Prime Minister".
        rank: The rank of the frame.
    """

    kind: EventKind
    start: int
    end: int
    status: EventStatus
    ordinal: int | None
    name: str | None
    text: str
    matched: str
    mentions: tuple[Mention, ...]
    date: Mention | None
    place: str | None
    destinations: frozenset[str]
    is_self: bool
    is_pair: bool
    is_between: bool
    sure: bool
    refers: bool
    common: frozenset[str]
    rank: int


def find_occurrences(passage: Passage, index: FrameIndex, openers: frozenset[str]) -> list[Occurrence]:
    """Find the places of a passage that speak of events, in its order.

    Args:
        passage: A passage with mentions of people, organizations, countries and dates.
        index: The frames of its language.
        openers: Words that begin sentences and are no part of a name.
    """
    found: list[Occurrence] = []
    for sentence in sentences(passage):
        words = Words.of(sentence.text)
        here = [one for frame in index.fitting(words) for one in _matches(frame, sentence, words, (index, openers))]
        found += _settled(here, sentence, index)
    return sorted(found, key=lambda one: (one.start, -one.end))


def _matches(
    frame: EventFrame, sentence: Sentence, words: Words, language: tuple[FrameIndex, frozenset[str]]
) -> Iterator[Occurrence]:
    index, openers = language
    for match in frame.matches(words):
        name, first = match.groupdict().get("name"), match.start()
        if name and match.start("name") == first and (cut := _opening(name, openers)):
            name, first = name[cut:], first + cut
        if name is not None and not (_CAPITAL_LETTER.search(name) and _is_wanted(frame, match, sentence)):
            continue
        if _is_no_event(sentence.text, first, match.end(), index.source):
            continue
        status = _status(frame, sentence.without_months, (first, match.end()), index.source)
        if status is not None and (one := _occurrence(frame, match, sentence, (first, name, status), index)):
            yield one


def _status(frame: EventFrame, sentence: str, span: tuple[int, int], source: EventFrames) -> EventStatus | None:
    """The status by the clause; where "this visit" is only referred to, the clause is about something else."""
    if frame.refers:
        return said(sentence[slice(*span)], source) or EventStatus.OCCURRED
    return status_of(sentence, *span, source, frame.kind)


def _occurrence(
    frame: EventFrame,
    match: re.Match[str],
    sentence: Sentence,
    read: tuple[int, str | None, EventStatus],
    index: FrameIndex,
) -> Occurrence | None:
    """What a frame found, with what belongs to it; None, if its words alone say too little."""
    first, name, status = read
    start, offset = first + sentence.start, sentence.start
    end = reach_of(sentence, match.end() + offset, index)
    subject = start if frame.kind in _WITHOUT_SUBJECT else subject_of(sentence, start, index)
    inside = tuple(one for one in sentence.mentions if one.span.start >= subject and one.span.end <= end)
    ordinal = match.groupdict().get("ordinal")
    date = date_of(sentence, start, end, match.start("name") + offset if name else -1, index)
    if not _says_enough(frame, date, bool(inside or name or ordinal)):
        return None
    if not (date or ordinal or frame.is_told) and _is_body(frame, match, sentence):
        return None
    place = place_of(sentence, start, end, index)
    is_visit = frame.kind is EventKind.OFFICIAL_VISIT
    return Occurrence(
        kind=frame.kind,
        start=start,
        end=end,
        status=status,
        ordinal=number_of(ordinal, index.source) if ordinal else None,
        name=name,
        text=" ".join(sentence.between(start, end).split()),
        matched=sentence.text[first : match.end()],
        mentions=inside,
        date=date,
        place=sentence.between(*place).rstrip(".") if place else None,
        destinations=destinations_of(sentence, inside, index.source) if is_visit else frozenset(),
        is_self=_self(index.source).search(sentence.text, max(0, first - _NEAR_SELF), first) is not None,
        is_pair=_pair(index.source).search(_with_subject(sentence, subject, end)) is not None,
        is_between=_is_between(sentence, (subject, end), frame.kind, index.source),
        sure=frame.is_sure,
        refers=frame.refers,
        common=_common(index.source),
        rank=frame.rank,
    )


def _is_between(sentence: Sentence, span: tuple[int, int], kind: EventKind, source: EventFrames) -> bool:
    """Whether a sentence speaks of both countries of a talk: of "both", of "them" and nobody else, or of friendship."""
    if _pair(source).search(sentence.text):
        return True
    others = [one for one in sentence.mentions if one.kind in _OTHERS]
    if kind in _TREATIES and _mutual(source).search(sentence.between(*span)):
        return not any(one.span.start < span[1] and span[0] < one.span.end for one in others)
    return not others and _partners(source).search(sentence.text) is not None


def _with_subject(sentence: Sentence, subject: int, end: int) -> str:
    """The words of an event with what stands right before them in the clause: "both countries" have "acceded"."""
    lead = sentence.between(max(sentence.start, subject - _LONGEST_SUBJECT), subject)
    return CLAUSE.split(lead)[-1] + sentence.between(subject, end)


def _is_wanted(frame: EventFrame, match: re.Match[str], sentence: Sentence) -> bool:
    """Whether the name that a frame found is of the sort that it asks for."""
    if frame.wanted is None and not frame.is_placed:
        return True
    start, end = (place + sentence.start for place in match.span("name"))
    kinds = {one.kind for one in sentence.mentions if one.span.start < end and start < one.span.end}
    if frame.wanted is not None:
        return frame.wanted in kinds
    return kinds.isdisjoint(_NO_PLACES)


def _is_body(frame: EventFrame, match: re.Match[str], sentence: Sentence) -> bool:
    """Whether what is called a forum or a summit is an organization, and does not meet here."""
    end = match.end() + sentence.start
    return frame.kind is EventKind.MULTILATERAL_MEETING and any(
        one.kind is MentionKind.ORGANIZATION and one.span.start < end <= one.span.end for one in sentence.mentions
    )


def _says_enough(frame: EventFrame, date: Mention | None, is_named: bool) -> bool:
    """Whether an event is told of, not only a sort of event."""
    if frame.needs_date:
        return date is not None
    return is_named or date is not None or frame.is_sure or frame.refers


def _opening(name: str, openers: frozenset[str]) -> int:
    """How much of what looks like a name is a word that only begins the sentence."""
    word = name.split()[0]
    return len(name) - len(name[len(word) :].lstrip()) if fold(word) in openers else 0


def _is_no_event(sentence: str, start: int, end: int, source: EventFrames) -> bool:
    """Whether words are a press conference, the name of a building or street, or stand in the title of a text."""
    near = _others(source).finditer(sentence, max(0, start - _LONGEST_BUILDING), end + _LONGEST_BUILDING)
    if any(one.start() < end and start < one.end() for one in near) or _is_title(sentence, start, end, source):
        return True
    if _buildings(source).match(sentence, max(start, sentence.rfind(" ", start, end))):
        return True
    return _building_lead(source).search(sentence[max(0, start - _LONGEST_BUILDING) : start]) is not None


def _is_title(sentence: str, start: int, end: int, source: EventFrames) -> bool:
    """Whether words stand in quotation marks that follow "headline", "slogan" and the like."""
    lead = sentence[max(0, start - 2 * _LONGEST_LEAD) : start]
    quotes = list(_QUOTE.finditer(lead))
    if not quotes or not _works(source).search(lead[max(0, quotes[-1].start() - _LONGEST_LEAD) : quotes[-1].start()]):
        return False
    return not _UNQUOTE.search(lead, quotes[-1].end()) and _UNQUOTE.search(sentence, end) is not None


def _settled(found: Sequence[Occurrence], sentence: Sentence, index: FrameIndex) -> list[Occurrence]:
    """Of the frames that fit overlapping words the one that says most; but an anniversary is of another event."""
    kept: list[Occurrence] = []
    for one in sorted(found, key=lambda one: (one.rank, one.start - one.end)):
        overlapping = [other for other in kept if one.start < other.end and other.start < one.end]
        if all(_may_stand_together(one, other) for other in overlapping):
            kept.append(one)
    return [_without_foreign_date(one, kept, sentence, index) for one in kept]


def _without_foreign_date(
    one: Occurrence, kept: Sequence[Occurrence], sentence: Sentence, index: FrameIndex
) -> Occurrence:
    """An event without a date that stands within the words for another one, unless the two are done together."""
    if one.date is None or one.kind is EventKind.ANNIVERSARY or one.start <= one.date.span.start < one.end:
        return one
    date = one.date.span
    later = any(one.end <= other.start and _holds(other, date) for other in kept)
    earlier = any(other.end <= one.start and _holds(other, date) for other in kept)
    between = sentence.between(date.end, one.start)
    is_joined = not CLAUSE.search(between) and not set(fold(between).split()).isdisjoint(index.source.together)
    is_foreign = later or (earlier and not is_joined)
    return evolve(one, date=None) if is_foreign else one


def _holds(one: Occurrence, date: Span) -> bool:
    return one.start <= date.start and date.end <= one.end


def _may_stand_together(one: Occurrence, other: Occurrence) -> bool:
    """Whether one of two events is of the other one: an anniversary, congratulations."""
    return one.kind is not other.kind and not _OF_ANOTHER.isdisjoint({one.kind, other.kind})


@cache
def _common(source: EventFrames) -> frozenset[str]:
    return frozenset(fold(word) for phrase in source.common for word in phrase.split())


@cache
def _others(source: EventFrames) -> re.Pattern[str]:
    return re.compile(words_of(source.others))


@cache
def _pair(source: EventFrames) -> re.Pattern[str]:
    return re.compile(words_of(source.pair))


@cache
def _partners(source: EventFrames) -> re.Pattern[str]:
    return re.compile(words_of(source.partners))


@cache
def _mutual(source: EventFrames) -> re.Pattern[str]:
    return re.compile(words_of(source.mutual))


@cache
def _self(source: EventFrames) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){one_of(source.speaker)}(?!\w)[^,;:]*\Z")


@cache
def _works(source: EventFrames) -> re.Pattern[str]:
    return re.compile(words_of(source.works))


@cache
def _buildings(source: EventFrames) -> re.Pattern[str]:
    """The last word of a name with what makes a building or street of it, in capitals: "Treaty Square"."""
    names = "|".join(re.escape(word) for word in source.buildings)
    return re.compile(rf"\s?(?:{CAPITAL}\s+){{1,3}}(?:{names})(?!\w)" if names else r"(?!)")


@cache
def _building_lead(source: EventFrames) -> re.Pattern[str]:
    return re.compile(rf"{words_of(source.buildings_before)}\s+(?:\w+\s+)?\Z")
