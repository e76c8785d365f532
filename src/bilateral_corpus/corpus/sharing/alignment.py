"""Which letters of a copy are which letters of the original, of which only checks are known.

Between blocks that were found lie gaps. In a gap whose sides are equally long each letter has its place, though nobody
knows whether it is the same letter. In another gap the lengths of the paragraphs tell: one of the same length on both
sides is the same one, at the beginning of the gap and at its end; what is left over in between is missing, or added.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from attrs import field, frozen

from bilateral_corpus.corpus.sharing.anchors import Run
from bilateral_corpus.model import Span

__all__ = ["Alignment", "Stretch", "align"]

# How far the lengths of one paragraph may differ in two copies: some letters, and some in a hundred.
_LETTERS = 3
_PART = 0.05


@frozen
class Stretch:
    """Letters of the original and the letters of the copy that are theirs.

    Attributes:
        original: Those of the original.
        copy: Those of the copy; none, where they are missing.
        verified: Whether a check says that they are the same.
    """

    original: Span
    copy: Span
    verified: bool = False

    def place(self, letter: int) -> int:
        """Where a letter of the original stands in the copy; about there, where the two are not equally long."""
        inside, length = letter - self.original.start, len(self.original)
        return self.copy.start + (inside if length == len(self.copy) else inside * len(self.copy) // max(length, 1))


@frozen(slots=False)
class Alignment:
    """The letters of an original in those of a copy.

    Attributes:
        stretches: All letters of the original, in order.
    """

    stretches: tuple[Stretch, ...] = field(converter=tuple[Stretch, ...])

    @cached_property
    def _starts(self) -> list[int]:
        return [one.original.start for one in self.stretches]

    def over(self, letters: Span) -> Sequence[Stretch]:
        """The stretches that some letters of the original lie in."""
        first = max(0, bisect_right(self._starts, letters.start) - 1)
        return self.stretches[first : bisect_left(self._starts, letters.end, lo=first)]

    def place(self, letter: int) -> int:
        """Where a letter of the original stands in the copy, or would."""
        return self.stretches[max(0, bisect_right(self._starts, letter) - 1)].place(letter) if self.stretches else 0

    def span(self, letters: Span) -> Span | None:
        """The letters of the copy from the first of some letters to the last; None if all of them are missing."""
        there = [one for one in self.over(letters) if len(one.copy)]
        if not there or not len(letters):
            return None
        first, last = there[0], there[-1]
        start = first.place(max(letters.start, first.original.start))
        end = last.place(min(letters.end, last.original.end))
        return Span(start, end) if start < end else None

    def verifies(self, letters: Span) -> bool:
        """Whether checks say that some letters are the same, one after the other, in the copy."""
        over = self.over(letters)
        return len(over) == 1 and over[0].verified

    @property
    def verified(self) -> int:
        """How many letters are the same by their checks."""
        return sum(len(one.original) for one in self.stretches if one.verified)

    @property
    def copied(self) -> int:
        """How many letters of the copy are letters of the original."""
        return sum(len(one.copy) for one in self.stretches)


def align(runs: Iterable[Run], original: tuple[int, Sequence[int]], copy: tuple[int, Sequence[int]]) -> Alignment:
    """Align an original and a copy.

    Args:
        runs: What they have in common, in the order of both.
        original: How many letters the original has, and before which of them a paragraph begins or ends, ascending.
        copy: The same of the copy.
    """
    (length, breaks), (copy_length, copy_breaks) = original, copy
    stretches: list[Stretch] = []
    reached = copied = 0
    for run in (*runs, Run(length, copy_length, 0)):
        here, there = Span(reached, run.original), Span(copied, run.copy)
        stretches += _gap(here, there, breaks, copy_breaks)
        reached, copied = run.original + run.length, run.copy + run.length
        if run.length:
            stretches.append(Stretch(Span(run.original, reached), Span(run.copy, copied), verified=True))
    return Alignment(stretches)


def _gap(here: Span, there: Span, breaks: Sequence[int], copy_breaks: Sequence[int]) -> Iterator[Stretch]:
    if len(here) == len(there):
        if len(here):
            yield Stretch(here, there)
        return
    parts, copies = list(_parts(here, breaks)), list(_parts(there, copy_breaks))
    first = _alike(parts, copies)
    last = _alike(parts[first:][::-1], copies[first:][::-1])
    reached = copies[first - 1].end if first else there.start
    yield from map(Stretch, parts[:first], copies[:first])
    yield from _between(parts[first : len(parts) - last], copies[first : len(copies) - last], reached)
    yield from map(Stretch, parts[len(parts) - last :], copies[len(copies) - last :])


def _parts(span: Span, breaks: Sequence[int]) -> Iterator[Span]:
    """A gap cut at the breaks in it."""
    start = span.start
    for end in (*breaks[bisect_right(breaks, span.start) : bisect_left(breaks, span.end)], span.end):
        if start < end:
            yield Span(start, end)
        start = end


def _alike(parts: Sequence[Span], copies: Sequence[Span]) -> int:
    """How many of the first parts are equally long, or nearly."""
    number = 0
    for one, other in zip(parts, copies, strict=False):
        if abs(len(one) - len(other)) > max(_LETTERS, _PART * len(one)):
            break
        number += 1
    return number


def _between(parts: Sequence[Span], copies: Sequence[Span], reached: int) -> Iterator[Stretch]:
    """What is left of a gap: as many parts on both sides are each other's; else nobody knows more than the whole."""
    if len(parts) == len(copies):
        yield from map(Stretch, parts, copies)
    elif parts:
        whole = Span(parts[0].start, parts[-1].end)
        yield Stretch(whole, Span(copies[0].start, copies[-1].end) if copies else Span(reached, reached))
