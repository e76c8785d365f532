"""From a text to an interview: the steps of reading a transcript, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bilateral_corpus.language import Lexicon, detect_language, lexicon
from bilateral_corpus.model import (
    Interview,
    Organization,
    PartialDate,
    Passage,
    Problem,
    Source,
    Span,
    Turn,
)
from bilateral_corpus.model.ids import slug
from bilateral_corpus.model.source import text_digest
from bilateral_corpus.transcript.asides import Piece, credited, first
from bilateral_corpus.transcript.blocks import Block
from bilateral_corpus.transcript.datelines import DateFound
from bilateral_corpus.transcript.document import Document, Metadata
from bilateral_corpus.transcript.front_matter import FrontMatter
from bilateral_corpus.transcript.page import Page, divide
from bilateral_corpus.transcript.source_text import SourceText
from bilateral_corpus.transcript.speakers import Cast, cast
from bilateral_corpus.transcript.turns import Stretch

_HASH_LENGTH = 8
_TITLE_LENGTH = 48


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
    source, metadata = document.source, document.metadata
    language = language or _language(source.text, metadata)
    words = lexicon(language)
    page = divide(document.blocks, words)
    front = page.front
    published = published or metadata.published
    printed = front.published if published is None else None
    published = printed.date if printed is not None else published
    turns = [(one.opening, source.text[one.start : one.end]) for one in page.stretches]
    credit = _credit(page.pieces, words)
    authors = tuple(filter(None, (metadata.byline, credit)))
    people = cast(turns, front, published, words, title=metadata.title, authors=authors)
    outlet = _outlet(front, people.organizations) or metadata.outlet
    title = metadata.title or front.title
    pieces = (_passage(source, piece) for piece in page.pieces)
    said = (_turn(source, stretch, people) for stretch in page.stretches)
    return Interview(
        id=_interview_id(outlet, published, title, source.original),
        title=title,
        source=Source(
            outlet=outlet,
            url=metadata.url,
            byline=front.byline or credit or metadata.byline,
            place=front.place,
            occasion=front.occasion,
            media_type=document.media_type,
            sha256=text_digest(source.original),
            length=len(source.original),
        ),
        language=language,
        published=published,
        participants=people.participants,
        passages=sorted((*pieces, *said), key=lambda one: one.span.start),
        people=people.people,
        organizations=people.organizations,
        convention=page.convention,
        problems=_problems(source, document.blocks, page, printed, people),
    )


def _language(text: str, metadata: Metadata) -> str:
    """The language of the words themselves; what a page says of its language is often that of the site."""
    found = detect_language(text)
    return metadata.language or found if found == "und" else found


def _passage(source: SourceText, piece: Piece) -> Passage:
    return Passage(kind=piece.kind, text=piece.text, span=source.origin(piece.start, piece.end))


def _turn(source: SourceText, stretch: Stretch, people: Cast) -> Turn:
    speaker = people.speakers[stretch.opening.key]
    span = source.origin(stretch.start, stretch.end)
    label_span = None
    if stretch.label_start < stretch.label_end:
        label_span = source.origin(stretch.label_start, stretch.label_end)
        span = Span(max(span.start, label_span.end), max(span.end, label_span.end))
    return Turn(
        text=source.text[stretch.start : stretch.end],
        span=span,
        speaker=speaker.id,
        role=speaker.role,
        label=source.text[stretch.label_start : stretch.label_end] if label_span else None,
        label_span=label_span,
        interruptions=tuple(source.origin(piece.start, piece.end) for piece in stretch.inside),
    )


def _credit(pieces: Sequence[Piece], words: Lexicon) -> str | None:
    return first(name for piece in reversed(pieces) if (name := credited(piece.text, words)))


def _outlet(front: FrontMatter, organizations: Sequence[Organization]) -> str | None:
    """The outlet that asks, by its label if it has one; else the one that the introduction names."""
    return next((one.name for one in organizations if one.kind == "media"), next(iter(front.outlets.sure), None))


def _interview_id(outlet: str | None, published: PartialDate | None, title: str | None, text: str) -> str:
    date = str(published) if published is not None else "undated"
    parts = (slug(outlet or ""), slug(date), slug(title or "", limit=_TITLE_LENGTH), text_digest(text)[:_HASH_LENGTH])
    return "-".join(part for part in parts if part)


def _problems(
    source: SourceText, blocks: Sequence[Block], page: Page, printed: DateFound | None, people: Cast
) -> Iterator[Problem]:
    if not page.stretches:
        yield Problem(
            code="no-turns",
            message="nothing tells who speaks, so no turn was found",
            action="everything was kept as passages of other kinds; see whether the file holds an interview at all, "
            "and not a list of them, a page to log in, or a summary",
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
    for stretch in page.stretches:
        if stretch.start == stretch.end:
            printed_label = source.text[stretch.label_start : stretch.label_end]
            yield Problem(
                code="empty-turn",
                message=f"nothing follows the label {printed_label!r}",
                span=source.origin(stretch.label_start, stretch.label_end),
                action="the turn was kept without text",
            )
    for one in page.doubtful:
        block = blocks[one.block]
        yield Problem(
            code="doubtful-label",
            message=f"{one.reading.words!r} may be a label, but nothing else says so",
            span=source.origin(block.start, block.start + one.end),
            action="it was read as text",
        )
