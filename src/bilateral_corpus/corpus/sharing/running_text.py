"""The words of an interview as one text, whatever it was read from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from attrs import define, field, frozen

from bilateral_corpus.corpus.sharing.letters import Letters
from bilateral_corpus.corpus.words import words_in
from bilateral_corpus.model import Interview, Passage, Span, Turn
from bilateral_corpus.model.source import text_digest

__all__ = ["Piece", "RunningText"]

_APART = "\n\n"


@frozen
class Piece:
    """A label or the words of a passage, in the running text and in the source.

    Attributes:
        place: Where it stands in the running text, in code points.
        source: Where it stands in the source.
    """

    place: Span
    source: Span

    def origin(self, place: int) -> int:
        """Where in the source a place of the running text is; the nearest one, where the source has mark-up inside."""
        if place >= self.place.end:
            return self.source.end
        return min(self.source.start + place - self.place.start, self.source.end)


@frozen(slots=False)
class RunningText:
    """The labels and passages of an interview in the order of the page, one text.

    What interrupts a turn stands inside it, as it does on the page, and only there.

    Attributes:
        text: All of it.
        pieces: What it is made of, without what stands inside of others.
        passages: Where each passage of the interview stands, in code points.
        labels: Where the label of each passage stands; None for those without one.
    """

    text: str = field(repr=False)
    pieces: tuple[Piece, ...] = field(repr=False)
    passages: tuple[Span, ...] = field(repr=False)
    labels: tuple[Span | None, ...] = field(repr=False)

    @classmethod
    def of(cls, interview: Interview) -> RunningText:
        """Put the words of an interview together."""
        typesetter = _Typesetter()
        for passage in interview.passages:
            typesetter.add(passage)
        pieces, passages, labels = typesetter.pieces, typesetter.passages, typesetter.labels
        return cls("".join(typesetter.texts), tuple(pieces), tuple(passages), tuple(labels))

    @cached_property
    def letters(self) -> Letters:
        """Its letters."""
        return Letters(self.text)

    @cached_property
    def digest(self) -> str:
        """Its SHA-256."""
        return text_digest(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.place.start for piece in self.pieces]

    def piece_at(self, place: int) -> Piece:
        """The piece that a code point stands in."""
        return self.pieces[max(0, bisect_right(self._starts, place) - 1)]

    def origin(self, span: Span) -> Span:
        """The span in the source of words of the running text."""
        start = self.piece_at(span.start).origin(span.start)
        return Span(start, max(start, self.piece_at(max(span.start, span.end - 1)).origin(span.end)))

    def words(self, letters: Span) -> Span:
        """The words that some letters belong to, with the marks that belong to the words.

        Args:
            letters: Which letters; at least one.

        Returns:
            Their place in code points: up to the ends of the piece where no other letter stands between, else with
            what no white space parts from them.
        """
        places = self.letters.places
        start, end = places[letters.start], places[letters.end - 1] + 1
        least = places[letters.start - 1] + 1 if letters.start else 0
        most = places[letters.end] if letters.end < len(places) else len(self.text)
        first, last = self.piece_at(start).place.start, self.piece_at(end - 1).place.end
        start = first if first >= least else _back(self.text, start, least)
        return Span(start, last if last <= most else _on(self.text, end, most))

    def between(self, letters: Span) -> Span:
        """From the first of some letters to the last, in code points; at least one."""
        places = self.letters.places
        return Span(places[letters.start], places[letters.end - 1] + 1)

    def with_marks(self, letters: Span, length: int, within: Span) -> Span:
        """Some letters with as many marks beside them as make up a length: a full stop, an opening quotation mark.

        Args:
            letters: Which letters; at least one.
            length: How long the words should be, in code points; they may stay shorter.
            within: Where they must lie, in code points.
        """
        places, exact = self.letters.places, self.between(letters)
        most = min(within.end, places[letters.end] if letters.end < len(places) else len(self.text))
        least = max(within.start, places[letters.start - 1] + 1 if letters.start else 0)
        end = _on(self.text, exact.end, min(most, exact.start + length))
        return Span(_back(self.text, exact.start, max(least, end - length)), end)

    def without_letters(self, place: int, length: int) -> Span | None:
        """The piece of a length that stands before a letter and has none itself, such as a dash; None if none does."""
        places = self.letters.places
        start = places[place - 1] + 1 if place else 0
        end = places[place] if place < len(places) else len(self.text)
        for piece in self.pieces[bisect_left(self._starts, start) : bisect_right(self._starts, end)]:
            if piece.place.end <= end and len(piece.place) == length:
                return piece.place
        return None

    def beginnings(self, letter: int, near: int) -> Iterator[int]:
        """The letters that words begin with, not further than so many letters from one."""
        places = self.letters.places
        around = places[max(0, letter - near) : letter + near]
        if around:
            text = self.text[around[0] : around[-1] + 1]
            yield from (self.letters.before(around[0] + word.start()) for word in words_in(text))

    def breaks(self) -> Iterator[int]:
        """The places at which a paragraph, a label or a passage begins or ends."""
        for piece in self.pieces:
            yield piece.place.start
            yield piece.place.end
            place = self.text.find(_APART, piece.place.start, piece.place.end)
            while place >= 0:
                yield place
                place = self.text.find(_APART, place + len(_APART), piece.place.end)


def _back(text: str, place: int, least: int) -> int:
    while place > least and not text[place - 1].isspace():
        place -= 1
    return place


def _on(text: str, place: int, most: int) -> int:
    while place < most and not text[place].isspace():
        place += 1
    return place


@define
class _Typesetter:
    """Puts one passage after the other, and remembers the turn that later ones may interrupt."""

    texts: list[str] = field(factory=list)
    pieces: list[Piece] = field(factory=list)
    passages: list[Span] = field(factory=list)
    labels: list[Span | None] = field(factory=list)
    _length: int = 0
    _host: tuple[Turn, int] | None = None
    _searched: int = 0

    def add(self, passage: Passage) -> None:
        label = None
        place = self._inside(passage)
        if place is None:
            if isinstance(passage, Turn) and passage.label is not None and passage.label_span is not None:
                label = self._set(passage.label, passage.label_span)
            place = self._set(passage.text, passage.span)
            if isinstance(passage, Turn) and passage.interruptions:
                self._host, self._searched = (passage, place.start), 0
        self.passages.append(place)
        self.labels.append(label)

    def _set(self, text: str, source: Span) -> Span:
        place = Span(self._length, self._length + len(text))
        self.texts += text, _APART
        self._length = place.end + len(_APART)
        self.pieces.append(Piece(place, source))
        return place

    def _inside(self, passage: Passage) -> Span | None:
        """Where a passage stands in the turn that it interrupts."""
        if self._host is None or isinstance(passage, Turn):
            return None
        turn, start = self._host
        if not turn.span.contains(passage.span):
            return None
        found = turn.text.find(passage.text, self._searched)
        if found < 0:
            self._host = None  # a turn that has not the words of what interrupts it is not searched again
            return None
        self._searched = found + len(passage.text)
        return Span(start + found, start + self._searched)
