"""From a text to an interview: the steps of reading a transcript, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from bilateral_corpus.language import Lexicon, detect_language, lexicon
from bilateral_corpus.model import (
    Interview,
    Organization,
    PartialDate,
    Passage,
    PassageKind,
    Problem,
    Source,
    Span,
    Turn,
)
from bilateral_corpus.model.ids import slug
from bilateral_corpus.model.source import text_digest
from bilateral_corpus.transcript.asides import Piece, credited, find_asides, first
from bilateral_corpus.transcript.back_matter import read_back_matter
from bilateral_corpus.transcript.blocks import Block
from bilateral_corpus.transcript.body import find_body
from bilateral_corpus.transcript.convention import Convention, find_convention
from bilateral_corpus.transcript.datelines import DateFound, is_dateline
from bilateral_corpus.transcript.document import Document, Metadata
from bilateral_corpus.transcript.front_matter import FrontMatter, may_be_headline, read_front_matter
from bilateral_corpus.transcript.labels import LabelKind, Mark, candidates
from bilateral_corpus.transcript.marks import mark_length
from bilateral_corpus.transcript.one_sided import complete
from bilateral_corpus.transcript.run_on import buried_labels, run_on_labels
from bilateral_corpus.transcript.source_text import SourceText
from bilateral_corpus.transcript.speakers import Cast, cast
from bilateral_corpus.transcript.turns import Opening, Stretch, lay_out
from bilateral_corpus.transcript.unlabelled import find_turns, with_stray_labels

_HASH_LENGTH = 8
_TITLE_LENGTH = 48
# Who is announced as the next speaker is named in the last words before; so much of them is read, for so many labels.
_READ_BEFORE = 600
_MOST_ANNOUNCED = 500
_SHORTEST_SURNAME = 3
# So few labels may stand in a document whose turns are marked in another way.
_FEW_LABELS = 2


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
    page = _divide(document.blocks, words)
    front = page.front
    published = published or metadata.published
    printed = front.published if published is None else None
    published = printed.date if printed is not None else published
    turns = [(one.opening, source.text[one.start : one.end]) for one in page.stretches]
    authors = tuple(filter(None, (metadata.byline, _credit(page.pieces, words))))
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
            byline=front.byline or _credit(page.pieces, words) or metadata.byline,
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
        problems=_problems(source, document.blocks, page, printed, people),
    )


def _has_words_after(blocks: Sequence[Block], number: int, asides: Mapping[int, Piece], words: Lexicon) -> bool:
    """Whether what follows a label on a line of its own can be somebody's words."""
    following = number + 1
    return following < len(blocks) and following not in asides and not is_dateline(blocks[following].text, words)


def _language(text: str, metadata: Metadata) -> str:
    """The language of the words themselves; what a page says of its language is often that of the site."""
    found = detect_language(text)
    return metadata.language or found if found == "und" else found


@frozen(kw_only=True)
class _Page:
    """A page, divided into turns and other pieces.

    Attributes:
        front: What stands before the first turn.
        pieces: All that is no turn.
        stretches: The turns.
        convention: How labels were decided.
    """

    front: FrontMatter
    pieces: tuple[Piece, ...]
    stretches: tuple[Stretch, ...]
    convention: Convention


def _divide(blocks: Sequence[Block], words: Lexicon) -> _Page:
    """Find the turns, and what stands before, between and after them."""
    asides = find_asides(blocks, words)
    convention, front = _convention(blocks, asides, words)
    openings, headings = _openings(blocks, asides, convention, front, words)
    if not openings:
        return _Page(front=front, pieces=front.pieces, stretches=(), convention=convention)
    if openings[0].block != _first_turn(convention, blocks):
        front = read_front_matter(blocks[: openings[0].block], words, asides)
    asides |= {number: Piece.of(blocks[number], PassageKind.HEADING) for number in headings}
    stop, tail = read_back_matter(blocks, openings[-1].block, asides, words)
    stretches, between = lay_out(blocks, openings, stop, asides)
    return _Page(
        front=front, pieces=(*front.pieces, *between, *tail), stretches=tuple(stretches), convention=convention
    )


def _convention(blocks: Sequence[Block], asides: Mapping[int, Piece], words: Lexicon) -> tuple[Convention, FrontMatter]:
    """Find the labels and the introduction before them.

    Names that the introduction gives may be labels too, which can move its end; so the labels are looked for twice.
    """
    found = [
        one
        for one in candidates(blocks, words)
        if one.block not in asides
        and not is_dateline(blocks[one.block].text, words)
        and (one.mark is not Mark.LINE or _has_words_after(blocks, one.block, asides, words))
    ]
    top = first(number for number in range(len(blocks)) if number not in asides)
    headline = top if top is not None and may_be_headline(blocks[top].text) else None
    convention = find_convention(found, headline=headline)
    front = read_front_matter(blocks[: _first_turn(convention, blocks)], words, asides)
    if convention.doubtful:
        names = [person.name or "" for person in front.persons]
        again = find_convention(found, names=names, outlets=front.outlets, headline=headline)
        if _first_turn(again, blocks) != _first_turn(convention, blocks):
            front = read_front_matter(blocks[: _first_turn(again, blocks)], words, asides)
        convention = again
    if announced := tuple(_announced(convention, blocks)):
        names = [*announced, *(person.name or "" for person in front.persons)]
        convention = find_convention(found, names=names, outlets=front.outlets, headline=headline)
    return convention, front


def _announced(convention: Convention, blocks: Sequence[Block]) -> Iterator[str]:
    """The names before a colon that the words right before give: a chair says who speaks next."""
    for one in convention.doubtful[:_MOST_ANNOUNCED] if convention.labels else ():
        person = one.reading.person
        parts = (person.name or "").split() if person is not None and one.reading.kind is LabelKind.NAME else []
        before = "\n".join(block.text[-_READ_BEFORE:] for block in blocks[max(0, one.block - 2) : one.block])
        if len(parts) > 1 and not one.goes_on and parts[-1] in before and len(parts[-1]) > _SHORTEST_SURNAME:
            yield " ".join(parts)


def _openings(
    blocks: Sequence[Block],
    asides: Mapping[int, Piece],
    convention: Convention,
    front: FrontMatter,
    words: Lexicon,
) -> tuple[Sequence[Opening], Iterable[int]]:
    """Where turns begin, and which blocks between them are headings."""
    speech = {number: block for number, block in enumerate(blocks) if number not in asides}
    if len(convention.labels) <= _FEW_LABELS:
        begin, end = find_body(blocks, asides, words)
        body = {number: block for number, block in speech.items() if begin <= number < end}
        if body and may_be_headline(blocks[top := min(body)].text) and not mark_length(blocks[top].text):
            del body[top]
        for number in [number for number, block in body.items() if is_dateline(block.text, words)]:
            del body[number]
        found = find_turns(body, words)
        if len(found.openings) > 2 * len(convention.labels) and (found.is_marked or not convention.labels):
            return with_stray_labels(found.openings, (*convention.labels, *convention.doubtful)), found.headings
        if not convention.labels:
            return buried_labels(body, words), ()
    labels, headings = _without_doubles([Opening.of_label(label) for label in convention.labels], blocks)
    run_on = run_on_labels(blocks, convention.labels, labels[0].block, len(blocks))
    openings = sorted((*labels, *run_on), key=lambda one: (one.block, one.start))
    completed, _ = complete(openings, speech, front.outlets, words)
    return completed, headings


def _without_doubles(labels: Sequence[Opening], blocks: Sequence[Block]) -> tuple[list[Opening], list[int]]:
    """Take out labels on a line of their own before another label: "Answer", and on the next line "Venn: …"."""
    doubles = [
        label.block
        for label, following in pairwise(labels)
        if following.block == label.block + 1 and label.end >= len(blocks[label.block].text)
    ]
    if len(doubles) * 4 < len(labels):  # here and there it is a turn without words
        return list(labels), []
    return [label for label in labels if label.block not in doubles], doubles


def _first_turn(convention: Convention, blocks: Sequence[Block]) -> int:
    return convention.labels[0].block if convention.labels else len(blocks)


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
    source: SourceText, blocks: Sequence[Block], page: _Page, printed: DateFound | None, people: Cast
) -> Iterator[Problem]:
    if not page.stretches:
        yield Problem(
            code="no-turns",
            message="nothing tells who speaks, so no turn was found",
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
    for stretch in page.stretches:
        if stretch.start == stretch.end:
            printed_label = source.text[stretch.label_start : stretch.label_end]
            yield Problem(
                code="empty-turn",
                message=f"nothing follows the label {printed_label!r}",
                span=source.origin(stretch.label_start, stretch.label_end),
                action="the turn was kept without text",
            )
    for one in page.convention.doubtful:
        block = blocks[one.block]
        yield Problem(
            code="doubtful-label",
            message=f"{one.reading.words!r} may be a label, but nothing else says so",
            span=source.origin(block.start, block.start + one.end),
            action="it was read as text",
        )
