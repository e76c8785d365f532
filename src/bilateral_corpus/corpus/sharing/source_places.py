"""Where in the source of a copy the parts of an interview stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import frozen

from bilateral_corpus.corpus.sharing.running_text import RunningText
from bilateral_corpus.model import Interview, Source, Span, Turn

__all__ = ["SourcePlaces"]


@frozen(slots=False)
class SourcePlaces:
    """The spans of an interview in the source of a copy.

    Attributes:
        interview: The interview as it was shared.
        passages: The span of each passage; None where the copy lacks it.
        labels: The span of each label.
        known: For places in the source of the original, ascending, those in the source of the copy; None where both
            are the same text.
    """

    interview: Interview
    passages: Sequence[Span | None]
    labels: Sequence[Span | None]
    known: Mapping[int, int] | None
    _ordered: Sequence[int]

    @classmethod
    def of(
        cls,
        interview: Interview,
        source: Source,
        running: RunningText,
        words: Sequence[Span | None],
        labels: Sequence[Span | None],
    ) -> SourcePlaces:
        """Find the places.

        Args:
            interview: The interview as it was shared.
            source: The source of the copy.
            running: The running text of the copy.
            words: Where each passage stands in it, in code points.
            labels: Where each label does.
        """
        own = [one.span for one in interview.passages]
        own_labels = [one.label_span if isinstance(one, Turn) else None for one in interview.passages]
        if source.sha256 is not None and source.sha256 == interview.source.sha256:
            kept = [None if there is None else here for here, there in zip(own, words, strict=True)]
            kept_labels = [None if there is None else here for here, there in zip(own_labels, labels, strict=True)]
            return cls(interview, kept, kept_labels, None, ())
        moved, moved_labels = (
            [None if one is None else running.origin(one) for one in some] for some in (words, labels)
        )
        known: dict[int, int] = {}
        for before, after in (*zip(own, moved, strict=True), *zip(own_labels, moved_labels, strict=True)):
            if before is not None and after is not None:
                known |= {before.start: after.start, before.end: after.end}
        return cls(interview, moved, moved_labels, known, sorted(known))

    def moved(self, span: Span) -> Span:
        """The span in the source of the copy that is one in that of the original, as nearly as is known."""
        if self.known is None:
            return span
        start = self._place(span.start)
        return Span(start, max(start, self._place(span.end)))

    def _place(self, place: int) -> int:
        known = self.known or {}
        index = bisect_left(self._ordered, place)
        following = self._ordered[index] if index < len(self._ordered) else None
        if following == place or (following is not None and not index):
            return known[following]
        before = self._ordered[index - 1] if index else 0
        there = known.get(before, 0) + place - before
        return there if following is None else min(there, known[following])

    def interruptions(self, number: int) -> tuple[Span, ...]:
        """What belongs to other passages inside a turn, where the copy has it."""
        turn, span = self.interview.passages[number], self.passages[number]
        if not isinstance(turn, Turn) or span is None:
            return ()
        there = (self.moved(one) for one in turn.interruptions if one not in self._missing)
        return tuple(one for one in there if len(one) and span.contains(one))

    @cached_property
    def _missing(self) -> frozenset[Span]:
        """Where in the original the passages stand that the copy lacks."""
        pairs = zip(self.interview.passages, self.passages, strict=True)
        return frozenset(passage.span for passage, place in pairs if place is None)
