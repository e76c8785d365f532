"""What a store keeps of an interview: the document, and what it is found by."""

from __future__ import annotations

import zlib
from hashlib import sha256
from typing import TypeAlias

from attrs import frozen

from bilateral_corpus.corpus.store.index_words import index_words
from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats import ReadOptions, canonical
from bilateral_corpus.model import Interview, PartialDate, Passage, Turn

__all__ = ["Entry", "document_in", "entry_of", "interview_in"]

Row: TypeAlias = "tuple[str | int | None, ...]"

# Half again as fast as the usual level, and a tenth larger.
_LEVEL = 1


@frozen(kw_only=True)
class Entry:
    """An interview as rows of the tables of a store, without the numbers that the store gives.

    Attributes:
        id: The interview's id.
        digest: SHA-256 of the canonical JSON.
        data: The canonical JSON, compressed where that makes it shorter.
        head: Title, language, outlet, date and its bounds.
        turns: How many turns there are.
        word_count: How many words they have.
        countries: Codes.
        people: Ids and names.
        organizations: Ids and names.
        events: Ids, kinds, names and the bounds of their dates.
        passages: The number among the turns, the speaker's id and name, the role and the text.
        words: The words of turns and those of other passages, one of them None.
    """

    id: str
    digest: bytes
    data: bytes
    head: Row
    turns: int
    word_count: int
    countries: tuple[Row, ...]
    people: tuple[Row, ...]
    organizations: tuple[Row, ...]
    events: tuple[Row, ...]
    passages: tuple[Row, ...]
    words: tuple[tuple[str | None, str | None], ...]


def entry_of(interview: Interview) -> Entry:
    """Make the rows of an interview.

    Raises:
        InvalidValueError: It is no interview.
        UnrepresentableError: It cannot be written as JSON.
    """
    if not isinstance(interview, Interview):
        raise InvalidValueError(f"a store holds interviews, found {interview!r:.60}")
    document = canonical.encode(interview)
    packed = zlib.compress(document, _LEVEL)
    words = tuple(_words(passage) for passage in interview.passages)
    return Entry(
        id=interview.id,
        digest=sha256(document).digest(),
        data=packed if len(packed) < len(document) else document,
        head=_head(interview),
        turns=len(interview.turns),
        word_count=sum(said.count(" ") + 1 for said, _ in words if said),
        countries=tuple((code,) for code in interview.countries),
        people=tuple((one.id, one.name) for one in interview.people),
        organizations=tuple((one.id, one.name) for one in interview.organizations),
        events=tuple((one.id, one.kind.value, one.name, *_bounds(one.date)) for one in interview.events),
        passages=_passages(interview),
        words=words,
    )


def document_in(data: bytes) -> bytes:
    """The canonical JSON of an entry's data.

    Raises:
        zlib.error: The data are damaged.
    """
    return data if data.startswith(b"{") else zlib.decompress(data)


def interview_in(data: bytes, source: str) -> Interview:
    """Read the interview of an entry.

    Args:
        data: The entry's.
        source: What to call it in messages.

    Raises:
        ParseError: The data are damaged.
        zlib.error: So are they.
    """
    return canonical.decode(document_in(data), ReadOptions(source=source))


def _head(interview: Interview) -> Row:
    published = interview.published
    return (
        interview.title,
        interview.language.lower(),
        index_words(interview.source.outlet or ""),
        None if published is None else published.edtf,
        *_bounds(published),
    )


def _bounds(date: PartialDate | None) -> tuple[str | None, str | None]:
    first, last = (None, None) if date is None else (date.earliest, date.latest)
    return None if first is None else first.isoformat(), None if last is None else last.isoformat()


def _words(passage: Passage) -> tuple[str | None, str | None]:
    words = index_words(passage.text)
    return (words, None) if isinstance(passage, Turn) else (None, words)


def _passages(interview: Interview) -> tuple[Row, ...]:
    names = {one.id: one.name for one in interview.participants}
    rows: list[Row] = []
    turns = 0
    for passage in interview.passages:
        if isinstance(passage, Turn):
            role = None if passage.role is None else passage.role.value
            rows.append((turns, passage.speaker, names.get(passage.speaker or ""), role, passage.text))
            turns += 1
        else:
            rows.append((None, None, None, None, passage.text))
    return tuple(rows)
