"""From a text to an interview: the steps of reading a transcript, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from bilateral_corpus.language import Lexicon, detect_language, lexicon
from bilateral_corpus.model import (
    Interview,
    Organization,
    PartialDate,
    Passage,
    Problem,
    Source,
    Turn,
)
from bilateral_corpus.model.ids import slug
from bilateral_corpus.model.source import text_digest
from bilateral_corpus.transcript.back_matter import read_back_matter
from bilateral_corpus.transcript.blocks import Block
from bilateral_corpus.transcript.convention import Convention, find_convention
from bilateral_corpus.transcript.datelines import DateFound, is_dateline
from bilateral_corpus.transcript.document import Document
from bilateral_corpus.transcript.front_matter import (
    FrontMatter,
    Piece,
    classify_aside,
    credited,
    may_be_headline,
    read_front_matter,
)
from bilateral_corpus.transcript.labels import Candidate, candidates
from bilateral_corpus.transcript.source_text import SourceText
from bilateral_corpus.transcript.speakers import Cast, cast

_HASH_LENGTH = 8
_TITLE_LENGTH = 48


@frozen(kw_only=True)
class _Stretch:
    """The text of one turn, in the parsed text."""

    candidate: Candidate
    label_start: int
    label_end: int
    start: int
    end: int


def read_transcript(
    document: Document, *, published: PartialDate | None = None, language: str | None = None
) -> Interview:
    """Read the structure of an interview: its passages, who speaks, and what the front matter says.

    Args:
        document: The published page; spans of the result point into the text of its source, in code points.
        published: The date of publication, if it is known better than the text says.
        language: The BCP 47 tag of the main language, if it is known.

    Returns:
        The interview. A text in which no turn was found gives one without turns and with a problem that says so.
    """
    source, metadata, blocks = document.source, document.metadata, document.blocks
    language = language or metadata.language or detect_language(source.text)
    words = lexicon(language)
    convention, front = _convention(blocks, words)
    stretches, tail = _stretches(blocks, convention, words)
    published = published or metadata.published
    printed = front.published if published is None else None
    published = printed.date if printed is not None else published
    turns = [(one.candidate.reading, source.text[one.start : one.end]) for one in stretches]
    people = cast(turns, front, published, words)
    passages = [
        *(_passage(source, piece) for piece in front.pieces),
        *(_turn(source, stretch, people) for stretch in stretches),
        *(_passage(source, piece) for piece in tail),
    ]
    outlet = _outlet(front, people.organizations) or metadata.outlet
    title = metadata.title or front.title
    return Interview(
        id=_interview_id(outlet, published, title, source.original),
        title=title,
        source=Source(
            outlet=outlet,
            url=metadata.url,
            byline=front.byline
            or next((name for piece in tail if (name := credited(piece.text, words))), None)
            or metadata.byline,
            place=front.place,
            occasion=front.occasion,
            media_type=document.media_type,
            sha256=text_digest(source.original),
            length=len(source.original),
        ),
        language=language,
        published=published,
        participants=people.participants,
        passages=passages,
        people=people.people,
        organizations=people.organizations,
        problems=_problems(source, blocks, convention, printed, stretches, people),
    )


def _convention(blocks: Sequence[Block], words: Lexicon) -> tuple[Convention, FrontMatter]:
    """Find the labels and the introduction before them.

    Names that the introduction gives may be labels too, which can move its end; so the labels are looked for twice.
    """
    found = [one for one in candidates(blocks, words) if not _is_aside(blocks[one.block].text, words)]
    headline = bool(blocks) and may_be_headline(blocks[0].text)
    convention = find_convention(found, headline=headline)
    front = read_front_matter(blocks[: _first_turn(convention, blocks)], words)
    if convention.doubtful:
        names = [person.name or "" for person in front.persons]
        again = find_convention(found, names=names, outlets=front.outlets, headline=headline)
        if _first_turn(again, blocks) != _first_turn(convention, blocks):
            front = read_front_matter(blocks[: _first_turn(again, blocks)], words)
        convention = again
    return convention, front


def _is_aside(text: str, words: Lexicon) -> bool:
    return classify_aside(text, words) is not None or is_dateline(text, words)


def _first_turn(convention: Convention, blocks: Sequence[Block]) -> int:
    return convention.labels[0].block if convention.labels else len(blocks)


def _stretches(
    blocks: Sequence[Block], convention: Convention, words: Lexicon
) -> tuple[list[_Stretch], tuple[Piece, ...]]:
    """Give each label the text up to the next one, and keep what closes the page apart."""
    if not convention.labels:
        return [], ()
    last = convention.labels[-1].block
    turn_blocks, tail = read_back_matter(blocks[last:], words)
    end = last + turn_blocks
    stops = [*(one.block for one in convention.labels[1:]), end]
    stretches = [_stretch(blocks, one, stop) for one, stop in zip(convention.labels, stops, strict=True)]
    return stretches, tail


def _stretch(blocks: Sequence[Block], label: Candidate, stop: int) -> _Stretch:
    """The text from a label to the block where the next one stands."""
    block = blocks[label.block]
    label_end = start = block.start + label.end
    if rest := block.text[label.end :].lstrip():
        start = block.end - len(rest)
    elif stop > label.block + 1:
        start = blocks[label.block + 1].start
    return _Stretch(
        candidate=label,
        label_start=block.start,
        label_end=label_end,
        start=start,
        end=max(start, blocks[stop - 1].end),
    )


def _passage(source: SourceText, piece: Piece) -> Passage:
    return Passage(kind=piece.kind, text=piece.text, span=source.origin(piece.start, piece.end))


def _turn(source: SourceText, stretch: _Stretch, people: Cast) -> Turn:
    speaker = people.speakers[stretch.candidate.reading.key]
    return Turn(
        text=source.text[stretch.start : stretch.end],
        span=source.origin(stretch.start, stretch.end),
        speaker=speaker.id,
        role=speaker.role,
        label=source.text[stretch.label_start : stretch.label_end],
        label_span=source.origin(stretch.label_start, stretch.label_end),
    )


def _outlet(front: FrontMatter, organizations: Sequence[Organization]) -> str | None:
    """The outlet that asks, by its label if it has one; else the one that the introduction names."""
    return next((one.name for one in organizations if one.kind == "media"), next(iter(front.outlets.sure), None))


def _interview_id(outlet: str | None, published: PartialDate | None, title: str | None, text: str) -> str:
    date = str(published) if published is not None else "undated"
    parts = (slug(outlet or ""), slug(date), slug(title or "", limit=_TITLE_LENGTH), text_digest(text)[:_HASH_LENGTH])
    return "-".join(part for part in parts if part)


def _problems(
    source: SourceText,
    blocks: Sequence[Block],
    convention: Convention,
    printed: DateFound | None,
    stretches: Sequence[_Stretch],
    people: Cast,
) -> Iterator[Problem]:
    if not stretches:
        yield Problem(
            code="no-turns",
            message="no label says who speaks, so no turn was found",
            action="everything was kept as passages of other kinds",
        )
    if printed is not None and printed.ambiguous:
        yield Problem(
            code="ambiguous-date",
            message=f"day and month cannot be told apart; the date is one of {printed.date}",
            action="both are kept as a set",
        )
    for participant in people.inferred:
        yield Problem(
            code="inferred-role",
            message=f"nothing says what {participant.name!r} does in the conversation",
            action=f"the questions and the length of the turns speak for {participant.role}",
        )
    for stretch in stretches:
        if stretch.start == stretch.end:
            yield Problem(
                code="empty-turn",
                message=f"nothing follows the label {stretch.candidate.reading.words!r}",
                span=source.origin(stretch.label_start, stretch.label_end),
                action="the turn was kept without text",
            )
    for one in convention.doubtful:
        block = blocks[one.block]
        yield Problem(
            code="doubtful-label",
            message=f"{one.reading.words!r} may be a label, but nothing else says so",
            span=source.origin(block.start, block.start + one.end),
            action="it was read as text",
        )
