"""Front matter: what stands before the first turn, and what it says about the interview."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice, pairwise

from attrs import evolve, field, frozen

from bilateral_corpus.language import Language, Lexicon, fold
from bilateral_corpus.model import PartialDate, PassageKind
from bilateral_corpus.transcript.agency_line import AgencyLine, read_agency_line
from bilateral_corpus.transcript.asides import Piece, credited, find_asides, first
from bilateral_corpus.transcript.blocks import Block, Hint
from bilateral_corpus.transcript.datelines import DateFound, find_date, is_dateline
from bilateral_corpus.transcript.furniture import is_furniture
from bilateral_corpus.transcript.outlets import Outlets, find_outlets
from bilateral_corpus.transcript.persons import TitledPerson, titled_persons

# A headline is seldom longer, and a paragraph of prose seldom shorter and without a full stop.
_LONGEST_HEADLINE = 250
_LONGEST_DATELINE = 400
# So few blocks may stand over it: the name of a section, a date.
_TOP = 4
_LONGEST_ABBREVIATION = 20
# An introduction says who is interviewed in its first paragraphs. A text without labels is all introduction, and it
# may be a book.
_MOST_PARAGRAPHS = 20
_LONGEST_PARAGRAPH = 2000
_BAR = re.compile("[|•·]")
_SENTENCE_END = re.compile(r"[.。…][\"'”’»)]*$")
_CLAUSE_END = re.compile(r"[.;。](?=\s|$)|,(?=\s)(?![^(]*\))")
_LAST_WORD = re.compile(r"\S+\Z")
# "4. März", "J. Orr": the first only in languages that write the number of a day so.
_NUMBERED, _INITIAL = re.compile(r"\W*[0-9]{1,2}\."), re.compile(r"\W*[^\W\d_]\.")


@frozen(kw_only=True)
class FrontMatter:
    """What stands before the first turn.

    Attributes:
        pieces: Its parts, in order.
        title: The headline.
        published: The date of the date line.
        outlets: Names of those who asked.
        place: Where the text was filed.
        byline: Who wrote it.
        occasion: What the interview was given for.
        persons: The titled persons that the introduction names.
    """

    pieces: tuple[Piece, ...] = ()
    title: str | None = None
    published: DateFound | None = None
    outlets: Outlets = field(factory=Outlets)
    place: str | None = None
    byline: str | None = None
    occasion: str | None = None
    persons: tuple[TitledPerson, ...] = ()


def read_front_matter(
    blocks: Sequence[Block], lexicon: Lexicon, asides: Mapping[int, Piece] | None = None
) -> FrontMatter:
    """Classify the blocks before the first turn and read what they say.

    Args:
        blocks: The blocks before the first turn; none of them is left out of the result.
        lexicon: The words to know.
        asides: The blocks that are known to be asides, by their numbers; looked for, if they are not given.
    """
    pieces = tuple(_classify(blocks, find_asides(blocks, lexicon) if asides is None else asides, lexicon))
    standfirst = [piece.text for piece in pieces if piece.kind is PassageKind.STANDFIRST]
    # "Editor's note: Our reporter met Ambassador Venn" introduces, too.
    told = [piece.text for piece in pieces if piece.kind in {PassageKind.STANDFIRST, PassageKind.NOTE}]
    introduction = [text[:_LONGEST_PARAGRAPH] for text in told[:_MOST_PARAGRAPHS]]
    datelines = [piece.text for piece in pieces if piece.kind is PassageKind.DATELINE]
    agency = read_agency_line(standfirst[0][:_LONGEST_PARAGRAPH], lexicon) if standfirst else AgencyLine()
    return FrontMatter(
        pieces=pieces,
        title=first(piece.text for piece in pieces if piece.kind is PassageKind.HEADLINE),
        published=_published(datelines, lexicon) or agency.date,
        outlets=find_outlets(introduction, datelines, agency, lexicon),
        place=agency.place,
        byline=first(credited(piece.text, lexicon) for piece in pieces if piece.kind is PassageKind.BYLINE),
        occasion=first(found for text in introduction if (found := _occasion(text, lexicon))),
        persons=tuple(person for text in introduction for person in titled_persons(text, lexicon) if person.name),
    )


def _published(datelines: Sequence[str], lexicon: Lexicon) -> DateFound | None:
    """The date of publication; the date of a change only says that it was published then or before."""
    parts = (part for line in datelines for _, _, part in _between_bars(line))
    dates = [found for part in parts if (found := find_date(part, lexicon))]
    chosen = first(found for found in dates if not found.updated) or first(dates)
    if chosen is None or not chosen.updated:
        return chosen
    latest = chosen.date.members[-1] if chosen.date.is_set else chosen.date
    return evolve(chosen, date=PartialDate(f"[..{latest}]"), ambiguous=False)


def _classify(blocks: Sequence[Block], asides: Mapping[int, Piece], lexicon: Lexicon) -> Iterator[Piece]:
    heading = _heading(blocks, asides)
    is_first = True
    for number, block in enumerate(blocks):
        parts = list(_dateline_parts(block, lexicon, is_first=is_first))
        if parts:
            yield from parts
            continue
        if number in asides:
            yield asides[number]
        else:
            is_headline = is_first and may_be_headline(block.text) if heading is None else number == heading
            yield Piece.of(block, PassageKind.HEADLINE if is_headline else PassageKind.STANDFIRST)
            is_first = False


def _heading(blocks: Sequence[Block], asides: Mapping[int, Piece]) -> int | None:
    """The number of the block at the top that is a heading by the mark-up."""
    top = islice((number for number in range(len(blocks)) if number not in asides), _TOP)
    return first(number for number in top if Hint.HEADING in blocks[number].hint)


def may_be_headline(text: str) -> bool:
    """Whether a first block can be a headline: short, and without the full stop that ends a sentence of prose."""
    return len(text) <= _LONGEST_HEADLINE and not _SENTENCE_END.search(text)


def _dateline_parts(block: Block, lexicon: Lexicon, *, is_first: bool) -> Iterator[Piece]:
    """Cut a date line at its bars into the date and the furniture beside it; nothing, if it is no date line."""
    if len(block.text) > _LONGEST_DATELINE or not any(map(str.isdigit, block.text)):
        return
    parts = list(_between_bars(block.text))
    kinds = [PassageKind.BOILERPLATE if is_furniture(part, lexicon) else PassageKind.DATELINE for _, _, part in parts]
    if not any(is_dateline(part, lexicon, headline=is_first and len(parts) == 1) for _, _, part in parts):
        return
    begin = 0
    for number in range(1, len(parts) + 1):
        if number == len(parts) or kinds[number] is not kinds[begin]:
            start, end = parts[begin][0], parts[number - 1][1]
            text = block.text[start:end]
            yield Piece(kind=kinds[begin], start=block.start + start, end=block.start + end, text=text)
            begin = number


def _between_bars(text: str) -> Iterator[tuple[int, int, str]]:
    """The parts of a line between bars, each with the bar before it, as start, end and the words without the bar."""
    bars = [bar.start() for bar in _BAR.finditer(text)]
    for start, end in pairwise((0, *(bar for bar in bars if bar), len(text))):
        words = text[start:end]
        yield start, start + len(words.rstrip()), words.strip("|•· \t\u00a0")


def _occasion(text: str, lexicon: Lexicon) -> str | None:
    match = _occasions(lexicon).search(text)
    if match is None:
        return None
    ends = (end.start() for end in _CLAUSE_END.finditer(text, match.end()) if not _is_abbreviated(text, end, lexicon))
    return text[match.start() : next(ends, len(text))]


def _is_abbreviated(text: str, end: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a full stop does not end a clause, but belongs to the word before it."""
    last = _LAST_WORD.search(text, max(0, end.start() - _LONGEST_ABBREVIATION), end.end())
    if last is None or end.group() != ".":
        return False
    numbered = "." in lexicon.languages[0].dates.ordinals and _NUMBERED.fullmatch(last.group())
    return bool(numbered or _INITIAL.fullmatch(last.group())) or fold(last.group()) in _abbreviations(lexicon)


@cache
def _occasions(lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.anywhere(lambda lang: lang.front_matter.occasions)


@cache
def _abbreviations(lexicon: Lexicon) -> frozenset[str]:
    """Words that end in a full stop: honorifics, posts, months, and "г." after a year."""

    def phrases(lang: Language) -> tuple[str, ...]:
        posts = (form for forms in lang.posts.values() for form in forms)
        months = (name for names in lang.dates.months.values() for name in names)
        words = lang.honorifics
        return (*words.neutral, *words.male, *words.female, *posts, *months, *lang.dates.forms)

    return frozenset(fold(word) for text in lexicon.gather(phrases) for word in text.split() if word[-1] == ".")
