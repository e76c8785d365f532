"""How the places of a text are counted: the standard says in code points, and not all programs do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from attrs import frozen

from bilateral_corpus.annotation.code_units import CodeUnits
from bilateral_corpus.annotation.quotations import as_quoted
from bilateral_corpus.formats.qdpx.project import Selection

__all__ = ["Counting", "LineEnds", "counting_of"]

Counter: TypeAlias = Callable[[int], int]
_LINE_END = "\r\n"
# More than that is known after fewer selections.
_MOST_LOOKED_AT = 200


@frozen
class Counting:
    """A way to count.

    Attributes:
        name: What is counted, for messages; empty for what the standard says.
        place: Turns a number into a place in the text, in code points.
    """

    name: str
    place: Counter


@frozen
class LineEnds:
    """Turns places in a text with line ends of two characters (CRLF) into those in the same text with one, and back."""

    _ends: tuple[int, ...]
    _joined: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> LineEnds:
        """Find the line ends of a text."""
        found, place = list[int](), text.find(_LINE_END)
        while place >= 0:
            found.append(place)
            place = text.find(_LINE_END, place + 2)
        return cls(tuple(found), tuple(end - number for number, end in enumerate(found)))

    def to_joined(self, place: int) -> int:
        """The place in the text whose line ends are one character."""
        return place - bisect_left(self._ends, place)

    def from_joined(self, place: int) -> int:
        """The place in the text as it is."""
        return place + bisect_left(self._joined, place)


def counting_of(text: str, selections: Sequence[Selection]) -> Counting:
    """Tell how the places of selections were counted.

    The standard (REFI-QDA 1.5, 10.2) counts code points. Some programs count UTF-16 code units, and some a line end of
    two characters as one. Where it makes a difference that way is chosen by which most selections begin with what they
    are called; where none does, the first one by which all of them lie in the text.

    Args:
        text: The text as it stands in its file.
        selections: All selections of it.
    """
    ways = list(_ways(text))
    if len(ways) == 1:
        return ways[0]
    looked_at = [one for one in selections if one.start < one.end][:_MOST_LOOKED_AT]
    scores = [sum(_is_called_so(text, way.place, one) for one in looked_at) for way in ways]
    if max(scores, default=0):
        return ways[scores.index(max(scores))]
    return next((way for way in ways if _lie_inside(text, way.place, looked_at)), ways[0])


def _ways(text: str) -> Iterator[Counting]:
    units = CodeUnits(text)
    yield Counting("", _as_it_is)
    if units.differ:
        yield Counting("UTF-16 code units", units.to_code_points)
    if _LINE_END in text:
        ends, inner = LineEnds.of(text), CodeUnits(text.replace(_LINE_END, "\n"))
        yield Counting("line ends as one character", ends.from_joined)
        if inner.differ:
            both = "UTF-16 code units, and line ends as one of them"
            yield Counting(both, lambda place: ends.from_joined(inner.to_code_points(place)))


def _as_it_is(place: int) -> int:
    return place


def _is_called_so(text: str, place: Counter, selection: Selection) -> bool:
    name = as_quoted(selection.name.rstrip("….")).lstrip("….")
    words = text[place(selection.start) : place(selection.end)]
    return bool(name) and as_quoted(words).startswith(name)


def _lie_inside(text: str, place: Counter, selections: Iterable[Selection]) -> bool:
    return all(place(one.end) <= len(text) for one in selections)
