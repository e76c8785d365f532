"""What belongs to an event within its sentence: how far its words go, its date, its place, who does it."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from attrs import define

from bilateral_corpus.annotation.events.frames import FrameIndex
from bilateral_corpus.language import fold, upper_class
from bilateral_corpus.language.event_frames import EventFrames
from bilateral_corpus.language.patterns import one_of, words_of
from bilateral_corpus.model import Mention, MentionKind, Passage

# A full stop after a word in small letters, a number or a bracket ends a sentence; one after "U.S." may not.
_SENTENCE_END = re.compile(r"[.!?…](?:(?<=[^\W\d_A-Z]{2}[.!?…])|(?<=[\d)”\"’%][.!?…]))[.!?…]*[\"”’)]*\s+|\n{2,}|;\s+")
# A line that ends in a word with a capital or a figure, and the first word of the next, with a capital as well.
_LINE_END = re.compile(
    rf"(?<!\S)(?:[{upper_class()}]\S{{0,40}}|[0-9]\S{{0,10}})[ \t]{{0,9}}\n"
    rf"[ \t]{{0,9}}(?P<next>(?:[•*–-][ \t]?)?[{upper_class()}]\S{{0,40}})"
)
# Nobody breaks running text into narrower lines than these.
_NARROWEST = 50
_BETWEEN = re.compile(r"[\w'’]+|[^\w\s]")
_LONGEST_LINK = 4
_NEAR_SUBJECT = 5
_TWO_DAYS = 4
# "President Venn of the Lao People's …": so many words join two names of one subject.
_SHORTEST_LINKS = 2
# So much before a country is looked at for "to" or "visited".
_LONGEST_LEAD = 60
_NOUN = re.compile(rf"\s+[{upper_class()}]")
# "From 6 to 8 December, there will be an exhibition": so near a date governs across a comma.
_NEAR_DATE = 25
# "And in early 2024, …": so many words may stand before a date that heads its sentence.
_HEADING = 2
_LONGEST_REACH = 90
_LONGEST_CLAUSE = 160
_LONGEST_PLACE = 60
# A text without full stops is cut, so that what is looked for around a word stays near.
_LONGEST_SENTENCE = 4000
#: What parts a clause from the next one.
CLAUSE = re.compile(r"[,;:]\s")
_LEADING = re.compile(r"\A[\W_]*")
#: A word that begins with a capital letter.
CAPITAL = rf"[{upper_class()}][\w.'’-]*"
# "in Washington, D.C., last December": commas of a place part no clauses.
_ADDRESS = re.compile(rf"[,\s]*(?:\s*(?:\w{{1,3}}\s+)?{CAPITAL}[,\s]*){{0,6}}")


_CAPITALISED = re.compile(rf"(?<!\w)[{upper_class()}]\w*")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


@define
class Sentence:
    """A sentence of a passage.

    Attributes:
        text: Its words.
        start: Where it begins in the passage, in code points.
        mentions: The mentions in it, in order.
    """

    text: str
    start: int
    mentions: Sequence[Mention]

    @cached_property
    def without_months(self) -> str:
        """Its words, as many as they are, without the capitalised ones of dates: "May" is another word too."""
        text = self.text
        for one in self.mentions:
            if one.kind is MentionKind.DATE and one.span.start > self.start:
                start, end = one.span.start - self.start, one.span.end - self.start
                text = text[:start] + _CAPITALISED.sub(_blank, text[start:end]) + text[end:]
        return text

    def between(self, start: int, end: int) -> str:
        """The text between two places of the passage."""
        return self.text[max(0, start - self.start) : max(0, end - self.start)]


def sentences(passage: Passage) -> Iterator[Sentence]:
    """Cut a passage into its sentences, each with the mentions in it."""
    mentions = sorted(passage.mentions, key=lambda one: one.span.start)
    number = start = 0
    for end in _ends(passage.text):
        first = number
        while number < len(mentions) and mentions[number].span.start < end:
            number += 1
        if end > start:
            yield Sentence(passage.text[start:end], start, mentions[first:number])
        start = end


def _ends(text: str) -> Iterator[int]:
    start = 0
    ends = (match.end() for match in _SENTENCE_END.finditer(text))
    for end in heapq.merge(ends, _line_ends(text), (len(text),)):
        while end - start > _LONGEST_SENTENCE:
            blank = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
            start = blank if blank > start else start + _LONGEST_SENTENCE
            yield start
        yield end
        start = end


def _line_ends(text: str) -> Iterator[int]:
    """Where a line ends that is a heading or an item of a list, not one of running text that was broken to fit.

    Running text goes on in the next line because the next word did not fit into the line. Where it would have fitted,
    and both lines look like beginnings and ends of names, each stands by itself.
    """
    if "\n" not in text:
        return
    longest = max(map(len, text.split("\n")))
    for match in _LINE_END.finditer(text):
        length = match.start("next") - (text.rfind("\n", 0, match.start("next") - 1) + 1)
        if longest < _NARROWEST or length + len(match["next"]) <= longest:
            yield match.start("next")


def subject_of(sentence: Sentence, start: int, index: FrameIndex) -> int:
    """Where who does it is named right before the words, else where these begin.

    "Vietnam" before "sent experts", and all of "Dara Venn of Laos" before "would visit".
    """
    before = [one for one in sentence.mentions if one.span.end <= start and one.kind is not MentionKind.DATE]
    if not before:
        return start
    between = sentence.between(before[-1].span.end, start)
    if len(_BETWEEN.findall(between)) > _NEAR_SUBJECT or CLAUSE.search(between):
        return start
    subject = before.pop()
    while before and _is_one_name(sentence.between(before[-1].span.end, subject.span.start), index):
        subject = before.pop()
    return subject.span.start


def _is_one_name(between: str, index: FrameIndex) -> bool:
    """Whether what stands between two names joins them: "of the", "and"."""
    words = [fold(word) for word in _BETWEEN.findall(between)]
    return 0 < len(words) <= _SHORTEST_LINKS and all(word in index.source.links for word in words)


def destinations_of(sentence: Sentence, mentions: Sequence[Mention], source: EventFrames) -> frozenset[str]:
    """The countries that a visit goes to: "visited Laos and Kenya", but not "the visit of the Lao President"."""
    found: set[str] = set()
    last = None
    for one in mentions:
        if one.kind is not MentionKind.COUNTRY or one.target is None:
            continue
        lead = sentence.text[max(0, one.span.start - sentence.start - _LONGEST_LEAD) : one.span.start - sentence.start]
        between = fold(sentence.between(last.span.end, one.span.start)).split() if last else ["-"]
        if _towards(source).search(lead) or (found and set(between) <= {*source.conjunctions, ",", "the"}):
            found.add(one.target)
            last = one
    return frozenset(found)


@cache
def _towards(source: EventFrames) -> re.Pattern[str]:
    between = one_of((*source.words.get("official", ()), *source.articles))
    return re.compile(rf"{words_of(source.destinations)}\s+(?:{between}\s+){{0,3}}\Z")


def reach_of(sentence: Sentence, end: int, index: FrameIndex) -> int:
    """Where the words end, with the names and dates that links join to them: "visit" + "to Laos" + "on 8 January"."""
    limit = end + _LONGEST_REACH
    is_dated = False
    for mention in sentence.mentions:
        if mention.span.end <= end:
            continue
        is_date = mention.kind is MentionKind.DATE
        if mention.span.start > limit or not _is_linked(sentence, end, mention, index, is_dated=is_dated or is_date):
            break
        end, is_dated = mention.span.end, is_dated or is_date
    return end


def _is_linked(sentence: Sentence, end: int, mention: Mention, index: FrameIndex, *, is_dated: bool) -> bool:
    if mention.span.start <= end:
        return True
    between = _BETWEEN.findall(sentence.between(end, mention.span.start))
    words = [fold(word) for word in between]
    # "In 2023 and the Kenyan President …": what follows a date is something else, and so is "and on July 18".
    if is_dated and not set(words).isdisjoint(index.source.conjunctions):
        return False
    # Capitalised words go on with a name: "Friendship and Cooperation Treaty".
    return len(between) <= _LONGEST_LINK and all(
        word in index.source.links or printed[0].isupper() or printed in "-–"
        for word, printed in zip(words, between, strict=True)
    )


def date_of(sentence: Sentence, start: int, end: int, name: int, index: FrameIndex) -> Mention | None:
    """The date that belongs to an event: within its words, else after them in the clause, else before them.

    A year that a name begins with comes last: "Two years ago we renewed the 1990 Memorandum".

    Args:
        sentence: The sentence.
        start: Where the words of the event begin in the passage.
        end: Where they end.
        name: Where its name begins; -1 without one.
        index: The frames of the language.
    """
    dates = [one for one in sentence.mentions if _is_day_or_period(sentence, one, index)]
    in_name = next((one for one in dates if one.span.start == name or _is_of_name(sentence, start, end, one)), None)
    dates = [one for one in dates if one is not in_name]
    dates = [one for one in dates if not _is_of_saying(sentence, one, index.source)]
    return _nearest(sentence, start, end, dates, _reports(index.source)) or in_name


def _is_of_saying(sentence: Sentence, date: Mention, source: EventFrames) -> bool:
    """Whether something was said at a date: "he told a newspaper in 1992 that …"."""
    if not _that(source).match(sentence.text, date.span.end - sentence.start):
        return False
    lead = CLAUSE.split(sentence.between(sentence.start, date.span.start))[-1]
    return _reports(source).search(lead) is not None


def _is_of_name(sentence: Sentence, start: int, end: int, date: Mention) -> bool:
    """Whether a date is a year that stands before a noun of the words: "the 1990 Memorandum"."""
    year = sentence.between(date.span.start, date.span.end)
    return (
        start < date.span.start and year.isdecimal() and _NOUN.match(sentence.between(date.span.end, end)) is not None
    )


def _is_day_or_period(sentence: Sentence, one: Mention, index: FrameIndex) -> bool:
    """Whether a date may be an event's: not "now" or "at noon", nor without an end, nor the years something went on."""
    if one.kind is not MentionKind.DATE or one.date is None:
        return False
    words = fold(sentence.between(one.span.start, one.span.end))
    if (
        words in index.source.status.get("ongoing", ())
        or ".." in str(one.date)
        or _clock(index.source).fullmatch(words)
    ):
        return False
    earliest, latest = one.date.earliest, one.date.latest
    # "(8 August 1967 - 8 August 2024)" has a day at each end; "over the past three decades" has not.
    return (
        earliest is None or latest is None or latest.year - earliest.year <= 1 or str(one.date).count("-") >= _TWO_DAYS
    )


def _nearest(
    sentence: Sentence, start: int, end: int, dates: Sequence[Mention], reports: re.Pattern[str]
) -> Mention | None:
    within = [one for one in dates if start <= one.span.start and one.span.end <= end]
    if within:
        return within[-1]
    after = next((one for one in dates if one.span.start >= end), None)
    if after is not None:
        between = sentence.between(end, after.span.start)
        is_near = not CLAUSE.search(between) or _ADDRESS.fullmatch(between) is not None
        if is_near and not reports.search(between) and len(between) <= _LONGEST_CLAUSE:
            return after
    before = [one for one in dates if one.span.end <= start]
    if not before or reports.search(sentence.between(before[-1].span.end, start)):
        return None
    return before[-1] if _governs(sentence, before[-1], start) else None


def _governs(sentence: Sentence, date: Mention, start: int) -> bool:
    """Whether a date before an event is in its clause, or heads the sentence: "In 2024, with Laos …"."""
    lead = _LEADING.sub("", sentence.between(sentence.start, date.span.start))
    between = sentence.between(date.span.end, start)
    return len(lead.split()) <= _HEADING or len(between) <= _NEAR_DATE or not CLAUSE.search(between)


def place_of(sentence: Sentence, start: int, end: int, index: FrameIndex) -> tuple[int, int] | None:
    """Where a place is named within the words of an event, or at once behind them: "in Hanoi".

    Returns:
        The span of the place in the passage; None without one.
    """
    pattern = _places(index.source)
    if pattern is None:
        return None
    begin = start - sentence.start
    for match in pattern.finditer(sentence.text, begin, end - sentence.start + _LONGEST_PLACE):
        if match.start() > end - sentence.start + 1:
            break
        span = (match.start("place") + sentence.start, match.end("place") + sentence.start)
        if not any(
            one.span.start < span[1] and span[0] < one.span.end and not _is_country(one) for one in sentence.mentions
        ):
            return span
    return None


def _is_country(one: Mention) -> bool:
    return one.kind is MentionKind.COUNTRY


@cache
def _reports(source: EventFrames) -> re.Pattern[str]:
    return re.compile(words_of(source.reports))


@cache
def _clock(source: EventFrames) -> re.Pattern[str]:
    """Words that tell the time of a day that they do not name: "midnight", "10 a.m.", "the morning"."""
    return re.compile(
        rf"(?:(?:{words_of(source.clock)}|(?<![0-9])[0-9]{{1,2}}(?:[:.h][0-9]{{0,2}})?(?![0-9]))[\s.,]*)+"
    )


@cache
def _that(source: EventFrames) -> re.Pattern[str]:
    return re.compile(rf"\s+{words_of(source.that)}")


@cache
def _places(source: EventFrames) -> re.Pattern[str] | None:
    if not source.places:
        return None
    return re.compile(rf"{words_of(source.places)}\s+(?:the\s+)?(?P<place>{CAPITAL}(?:\s+{CAPITAL}){{0,3}})")
