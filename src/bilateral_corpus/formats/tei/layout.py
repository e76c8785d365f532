"""The text that a TEI transcript is for those who read it, piece by piece, and the passages that it is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from attrs import define, field

from bilateral_corpus.formats.tei.body import Piece, kind_of
from bilateral_corpus.formats.tei.flow import Aside
from bilateral_corpus.model import Mention, Passage, Role, Span, Turn

__all__ = ["Layout"]


@define
class Layout:
    """Puts passages under each other.

    A blank line stands between two passages, a label on the line before its turn, and what interrupts a turn on lines
    of its own in it.
    """

    _parts: list[str] = field(factory=list, init=False)
    _length: int = field(default=0, init=False)

    @property
    def text(self) -> str:
        """All that was put down so far; the spans of the passages point into it."""
        return "".join(self._parts)

    def passage(self, piece: Piece, mentions: Sequence[Mention]) -> Iterator[Passage]:
        """Put down a piece that is no turn, and after it what interrupts it."""
        words = piece.flow.text
        if words.strip():
            yield Passage(kind=piece.kind, text=words, span=self._block(words), mentions=mentions)
        yield from map(self._aside, piece.flow.asides)

    def turn(
        self,
        piece: Piece,
        mentions: Sequence[Mention],
        *,
        speaker: str | None,
        role: Role | None,
        label: str | None,
        language: str | None,
        times: tuple[timedelta | None, timedelta | None],
    ) -> Iterator[Passage]:
        """Put down a turn with its label and what interrupts it; what stands at its ends is put before and after it."""
        words, asides = piece.flow.text, piece.flow.asides
        before = [one for one in asides if not words[: one.at].strip()]
        after = [one for one in asides if one not in before and not words[one.at :].strip()]
        yield from map(self._aside, before)
        label_span = self._block(label) if label else None
        self._put("\n" if label_span else "\n\n" if self._length else "")
        inside = [one for one in asides if one not in before and one not in after]
        span, interruptions = self._words(words, inside)
        start, end = times
        yield Turn(
            text=words,
            span=span,
            mentions=mentions,
            speaker=speaker,
            role=role,
            label=label or None,
            label_span=label_span,
            language=language,
            start=start,
            end=end,
            interruptions=interruptions,
        )
        for one, place in zip(inside, interruptions, strict=True):
            yield Passage(kind=kind_of(one.element), text=one.text, span=place)
        yield from map(self._aside, after)

    def _words(self, words: str, inside: Sequence[Aside]) -> tuple[Span, list[Span]]:
        start, reached, interruptions = self._length, 0, []
        for one in inside:
            self._put(words[reached : one.at] + "\n")
            interruptions.append(self._put(one.text))
            self._put("\n")
            reached = one.at
        self._put(words[reached:])
        return Span(start, self._length), interruptions

    def _aside(self, aside: Aside) -> Passage:
        return Passage(kind=kind_of(aside.element), text=aside.text, span=self._block(aside.text))

    def _block(self, words: str) -> Span:
        self._put("\n\n" if self._length else "")
        return self._put(words)

    def _put(self, words: str) -> Span:
        start = self._length
        self._parts.append(words)
        self._length += len(words)
        return Span(start, self._length)
