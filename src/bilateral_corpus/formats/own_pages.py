"""What the pages have in common that this library writes for people, and reads again: HTML and Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from attrs import evolve

from bilateral_corpus.errors import BilateralCorpusError, ParseError, UnrepresentableError
from bilateral_corpus.model import Interview, Passage, Span, Turn

__all__ = ["NOWHERE", "encoded", "laid_out", "refuse_other", "refusing_changes"]

#: The span of a passage that is still to be laid out.
NOWHERE = Span(0, 0)


def encoded(page: str, interview: Interview) -> bytes:
    """A page as bytes.

    Raises:
        UnrepresentableError: The interview holds half of a surrogate pair.
    """
    try:
        return page.encode()
    except UnicodeEncodeError as error:
        raise UnrepresentableError(f"the interview {interview.id!r:.80} cannot be written: {error}") from None


def refuse_other(version: int | None, known: int, source: str | None) -> None:
    """Raise a ParseError for a page of a version that is not known."""
    if version != known:
        raise ParseError(
            "this page was written by a later version of bilateral_corpus; update it",
            source=source,
            expected=f"version {known}",
            found=f"version {version}",
        )


@contextmanager
def refusing_changes(source: str | None) -> Iterator[None]:
    """Raise a ParseError for whatever goes wrong when a page is taken at its word: it was written right."""
    try:
        yield
    except (BilateralCorpusError, LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        reason = f"{error} is missing" if isinstance(error, KeyError) else str(error)
        raise ParseError(f"this page was changed after it was written: {reason}", source=source) from None


def laid_out(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Give passages the places that they have in a text of all of them, with a blank line between each two.

    A label stands before its turn, with a space between them.
    """
    place = 0
    for passage in passages:
        changes: dict[str, Any] = {}
        if isinstance(passage, Turn) and passage.label is not None:
            changes["label_span"] = Span(place, place + len(passage.label))
            place = changes["label_span"].end + 1
        changes["span"] = Span(place, place + len(passage.text))
        place = changes["span"].end + 2
        yield evolve(passage, **changes)
