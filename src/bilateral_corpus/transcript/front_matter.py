"""Front matter: what stands before the first turn, and what it says about the interview."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TypeVar

from attrs import frozen

from bilateral_corpus.language import Lexicon, fold, upper_class
from bilateral_corpus.language.patterns import phrase
from bilateral_corpus.model import PassageKind
from bilateral_corpus.transcript.blocks import Block
from bilateral_corpus.transcript.datelines import DateFound, find_date, read_dateline
from bilateral_corpus.transcript.furniture import is_furniture
from bilateral_corpus.transcript.titles import TitledPerson, titled_persons

T = TypeVar("T")

# A headline is seldom longer, and a paragraph of prose seldom shorter and without a full stop.
_LONGEST_HEADLINE = 250
_LONGEST_CREDIT = 120
# An introduction says who is interviewed in its first paragraphs. A text without labels is all introduction, and it
# may be a book.
_MOST_PARAGRAPHS = 20
_LONGEST_PARAGRAPH = 2000
_BAR = re.compile(r"\s*[|•·]\s*")
_SENTENCE_END = re.compile(r"[.。…][\"'”’»)]*$")
_QUOTES = re.compile('["“”„«»]')
_CLAUSE_END = re.compile(r"[.;。]\s|[.;。]$|,\s(?![^(]*\))")
_AGENCY = re.compile(
    rf"""
      \(? (?P<outlet> [{upper_class()}] [\w.&'’]* (?:\s[{upper_class()}][\w.&'’]*){{0,3}} ) \)?
      \s+ [-–—] \s+
    """,
    re.VERBOSE,
)


@frozen(kw_only=True)
class Piece:
    """A classified part of the page that is no turn.

    Attributes:
        kind: What it is.
        start: Where it begins in the parsed text.
        end: Where it ends.
        text: What stands there.
    """

    kind: PassageKind
    start: int
    end: int
    text: str


@frozen(kw_only=True)
class FrontMatter:
    """What stands before the first turn.

    Attributes:
        pieces: Its parts, in order.
        title: The headline.
        published: The date of the date line.
        outlets: Names of those who asked, in the order of certainty.
        byline: Who wrote it.
        occasion: What the interview was given for.
        persons: The titled persons that the introduction names.
    """

    pieces: tuple[Piece, ...] = ()
    title: str | None = None
    published: DateFound | None = None
    outlets: tuple[str, ...] = ()
    byline: str | None = None
    occasion: str | None = None
    persons: tuple[TitledPerson, ...] = ()


def read_front_matter(blocks: Sequence[Block], lexicon: Lexicon) -> FrontMatter:
    """Classify the blocks before the first turn and read what they say.

    Args:
        blocks: The blocks before the first turn; none of them is left out of the result.
        lexicon: The words to know.
    """
    pieces = tuple(_classify(blocks, lexicon))
    standfirst = [piece.text for piece in pieces if piece.kind is PassageKind.STANDFIRST]
    introduction = [text[:_LONGEST_PARAGRAPH] for text in standfirst[:_MOST_PARAGRAPHS]]
    datelines = [piece.text for piece in pieces if piece.kind is PassageKind.DATELINE]
    return FrontMatter(
        pieces=pieces,
        title=_first(piece.text for piece in pieces if piece.kind is PassageKind.HEADLINE),
        published=_first(date for line in datelines if (date := find_date(line, lexicon))),
        outlets=tuple(dict.fromkeys(_outlets(introduction, lexicon))),
        byline=_first(_credited(piece.text, lexicon) for piece in pieces if piece.kind is PassageKind.BYLINE),
        occasion=_first(found for text in introduction if (found := _occasion(text, lexicon))),
        persons=tuple(person for text in introduction for person in titled_persons(text, lexicon) if person.name),
    )


def classify_aside(text: str, lexicon: Lexicon) -> PassageKind | None:
    """Tell page furniture, captions, notes and credits; None for anything that may be prose or a turn."""
    if is_furniture(text, lexicon):
        return PassageKind.BOILERPLATE
    if len(text) <= _LONGEST_HEADLINE and _captions(lexicon).match(text):
        return PassageKind.CAPTION
    if _notes(lexicon).match(text.lstrip("[(")):
        return PassageKind.NOTE
    if len(text) <= _LONGEST_CREDIT and _credited(text, lexicon):
        return PassageKind.BYLINE
    return None


def _classify(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Piece]:
    first = True
    for block in blocks:
        parts = list(_dateline_parts(block, lexicon))
        if parts:
            yield from parts
            continue
        kind = classify_aside(block.text, lexicon)
        if kind is None:
            is_headline = first and may_be_headline(block.text)
            kind = PassageKind.HEADLINE if is_headline else PassageKind.STANDFIRST
            first = False
        yield Piece(kind=kind, start=block.start, end=block.end, text=block.text)


def may_be_headline(text: str) -> bool:
    """Whether a first block can be a headline: short, and without the full stop that ends a sentence of prose."""
    return len(text) <= _LONGEST_HEADLINE and not _SENTENCE_END.search(text)


def _dateline_parts(block: Block, lexicon: Lexicon) -> Iterator[Piece]:
    """Cut a date line at its bars into the date and the furniture beside it; nothing, if it is no date line."""
    parts = list(_between_bars(block.text))
    kinds = [PassageKind.BOILERPLATE if is_furniture(part, lexicon) else PassageKind.DATELINE for _, _, part in parts]
    if not any(read_dateline(part, lexicon) for _, _, part in parts):
        return
    first = 0
    for number in range(1, len(parts) + 1):
        if number == len(parts) or kinds[number] is not kinds[first]:
            start, end = parts[first][0], parts[number - 1][1]
            text = block.text[start:end]
            yield Piece(kind=kinds[first], start=block.start + start, end=block.start + end, text=text)
            first = number


def _between_bars(text: str) -> Iterator[tuple[int, int, str]]:
    """The parts of a line between bars, each with the bar before it, as start, end and the words without the bar."""
    start = position = 0
    for bar in _BAR.finditer(text):
        if bar.start():
            yield start, bar.start(), text[position : bar.start()]
        start, position = bar.start() + len(bar.group()) - len(bar.group().lstrip()), bar.end()
    yield start, len(text), text[position:]


def _outlets(introduction: Sequence[str], lexicon: Lexicon) -> Iterator[str]:
    for text in introduction:
        yield from (_QUOTES.sub("", name).strip(" ,.") for name in _fillers(text, _outlet_frames(lexicon)))
    if introduction and (match := _AGENCY.match(introduction[0])):
        yield match["outlet"]


def _occasion(text: str, lexicon: Lexicon) -> str | None:
    match = _occasions(lexicon).search(text)
    if match is None:
        return None
    end = _CLAUSE_END.search(text, match.end())
    return text[match.start() : end.start() if end else len(text)]


def _credited(text: str, lexicon: Lexicon) -> str | None:
    return _first(_fillers(text, _credit_frames(lexicon), whole=True))


def _fillers(text: str, frames: Iterable[tuple[str, re.Pattern[str]]], *, whole: bool = False) -> Iterator[str]:
    """What stands in the slot of each frame that is found in a text (or, if so wanted, is all of it)."""
    folded = fold(text)
    for cue, pattern in frames:
        # Looking for the words first is many times faster than the pattern, and most of them are not there.
        if cue in folded and (match := pattern.fullmatch(text) if whole else pattern.search(text)):
            yield match["slot"]


def _first(values: Iterable[T]) -> T | None:
    return next(iter(values), None)


@cache
def _captions(lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.opening(lambda lang: lang.front_matter.captions)


@cache
def _notes(lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.opening(lambda lang: lang.front_matter.notes)


@cache
def _occasions(lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.anywhere(lambda lang: lang.front_matter.occasions)


@cache
def _outlet_frames(lexicon: Lexicon) -> tuple[tuple[str, re.Pattern[str]], ...]:
    capital = upper_class()
    word = rf"[{capital}0-9“\"«][\w.&'’”\"»-]*"
    name = rf"(?:(?i:the)\s+)?(?P<slot>{word}(?:\s+(?:(?:and|of|&)\s+)?{word}){{0,6}})"
    return _compiled(lexicon.gather(lambda lang: lang.front_matter.outlets), name)


@cache
def _credit_frames(lexicon: Lexicon) -> tuple[tuple[str, re.Pattern[str]], ...]:
    capital = upper_class()
    name = rf"(?P<slot>[{capital}][\w.'’-]*(?:[ \u00a0]+[{capital}][\w.'’-]*){{0,5}})"
    return _compiled(lexicon.gather(lambda lang: lang.front_matter.credits), name)


def _compiled(frames: Iterable[str], slot: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Compile phrases with one slot, each with its words for a first look; they fold case, the slot does not."""
    compiled = []
    for frame in frames:
        before, _, after = re.split(r"(\{\w+\})", frame)
        around = [f"(?i:{phrase(part)})" if part else "" for part in (before, after)]
        compiled.append((fold(before) or fold(after), re.compile(rf"(?<!\w){around[0]}{slot}{around[1]}")))
    return tuple(compiled)
