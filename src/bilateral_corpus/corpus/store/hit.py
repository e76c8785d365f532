"""What a search in a store gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

from attrs import field, frozen

from bilateral_corpus.model import PartialDate, Role, Span
from bilateral_corpus.model._fields import short_text
from bilateral_corpus.model.display import Displayable

__all__ = ["SearchHit", "SearchPage"]

_ELLIPSIS = "…"


@frozen(kw_only=True)
class SearchHit(Displayable):
    """A turn in which something was found.

    Attributes:
        interview: The interview's id.
        title: The interview's title.
        published: When it was published.
        turn: The number of the turn among the turns of the interview, from 0.
        speaker: The id of the participant who speaks, if the text tells.
        name: Their name, or the label of someone nameless.
        role: What they do in the conversation.
        text: What is said in the turn.
        spans: Where the words stand that were looked for, in code points of `text`.
        score: How well it fits, by BM25; only scores of one search can be compared.
    """

    interview: str
    title: str | None
    published: PartialDate | None
    turn: int
    speaker: str | None
    name: str | None
    role: Role | None
    text: str = field(repr=short_text)
    spans: tuple[Span, ...] = field(repr=False)
    score: float = field(repr=lambda score: f"{score:.2f}")

    def snippet(self, width: int = 160, *, before: str = "", after: str = "") -> str:
        """Give the piece of the text with most of what was looked for, cut between words.

        Args:
            width: How long it may be, in code points, without what is put in.
            before: What to put before each place, such as ``<b>``. The text is not escaped.
            after: What to put behind it.
        """
        start, end = _cut(self.text, _densest(self.spans, width), width)
        parts, reached = [_ELLIPSIS if start else ""], start
        for span in self.spans:
            if start <= span.start and span.end <= end:
                parts += [self.text[reached : span.start], before, self.text[span.slice], after]
                reached = span.end
        return "".join((*parts, self.text[reached:end], _ELLIPSIS if end < len(self.text) else ""))


def _densest(spans: Sequence[Span], width: int) -> Span:
    """From the first to the last of the places that stand within so many code points and are most."""
    best, most, last = Span(0, 0), 0, 0
    for first, span in enumerate(spans):
        last = max(last, first)
        while last + 1 < len(spans) and spans[last + 1].end - span.start <= width:
            last += 1
        if last - first + 1 > most:
            best, most = Span(span.start, spans[last].end), last - first + 1
    return best


def _cut(text: str, core: Span, width: int) -> tuple[int, int]:
    spare = max(0, width - len(core))
    start = max(0, min(core.start - spare // 2, len(text) - width))
    end = min(len(text), max(start + width, core.end))
    # A word is not cut where a space is near; where there are no spaces it is cut anywhere.
    near = spare // 4
    if start and (space := text.find(" ", start, min(core.start, start + near))) >= 0:
        start = space + 1
    if end < len(text) and (space := text.rfind(" ", max(core.end, end - near), end)) >= 0:
        end = space
    return start, end


@frozen
class SearchPage(Displayable, Sequence[SearchHit]):
    """A page of what was found, the best first.

    Attributes:
        hits: The turns.
        start: How many came before this page.
        has_more: Whether another page follows; ask for it with ``start=page.end``.
        is_ranked_fully: Whether the page has the best of all that was found. Where many hundred turns have the words,
            only those that were added last are compared with one another, and then those before them, and so on.
    """

    hits: tuple[SearchHit, ...]
    start: int
    has_more: bool
    is_ranked_fully: bool

    @property
    def end(self) -> int:
        """How many come before the next page."""
        return self.start + len(self.hits)

    @overload
    def __getitem__(self, index: int) -> SearchHit: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[SearchHit, ...]: ...
    def __getitem__(self, index: int | slice) -> SearchHit | tuple[SearchHit, ...]:
        return self.hits[index]

    def __iter__(self) -> Iterator[SearchHit]:
        return iter(self.hits)

    def __len__(self) -> int:
        return len(self.hits)
