"""Dates as bars under one another, above an axis of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from bilateral_corpus.formats.html_elements import element, words
from bilateral_corpus.model import PartialDate
from bilateral_corpus.views.extent import Extent, extents
from bilateral_corpus.views.markup import tooltip
from bilateral_corpus.views.referents import bounds_in_words
from bilateral_corpus.views.time_axis import ticks

__all__ = ["time_line"]

_TICKS = 5
# Days around what is shown, so that the least of it, a day, can still be seen as one.
_AROUND = 15.0
# The part of the axis that is left free on either side.
_MARGIN = 0.25
# A bar is at least so many per cent wide.
_LEAST = 0.8
# A date that has no end ends nowhere, but the axis has to: here after three years.
_BEYOND = 1100.0
# Labels nearer to an end of the axis than so many per cent begin or end there.
_EDGE = 8


@frozen
class _Axis:
    """An axis of time.

    Attributes:
        start: Where it begins, in days from 1970-01-01.
        end: Where it ends.
    """

    start: float
    end: float

    def place(self, day: float) -> float:
        """Where a day stands, in per cent; at an end of the axis, if it lies beyond."""
        return round(min(100.0, max(0.0, 100 * (day - self.start) / (self.end - self.start))), 2)


def time_line(rows: Sequence[tuple[str, PartialDate | None]]) -> str:
    """Show dates as bars: dashed where they are doubtful, with an arrow where they have no end, in a row each.

    Args:
        rows: What each row is about, as HTML, and its date. Rows without a date have no bar.

    Returns:
        HTML; nothing if no date has a place on an axis.
    """
    found = [(label, date, () if date is None else extents(date)) for label, date in rows]
    axis = _axis(extent for _, _, several in found for extent in several)
    if axis is None:
        return ""
    shown = (
        element("div", {"class": "bc-row"}, _label(label), _bars(date, several, axis)) for label, date, several in found
    )
    return element("div", {"class": "bc-line"}, *shown, _row_of_ticks(axis, any(label for label, _ in rows)))


def _label(label: str) -> str:
    return element("div", {"class": "bc-label"}, label) if label else ""


def _axis(shown: Iterable[Extent]) -> _Axis | None:
    ends = [day for extent in shown for day in (extent.start, extent.end) if day is not None]
    if not ends:
        return None
    first, last = min(ends), max(ends)
    margin = max(_AROUND, (last - first) * _MARGIN, _BEYOND if first == last else 0)
    return _Axis(first - margin, last + margin)


def _bars(date: PartialDate | None, several: Sequence[Extent], axis: _Axis) -> str:
    if date is None or not several:
        return element("div", {"class": "bc-track bc-undated"}, words("no date" if date is None else date.edtf))
    drawn = [part for extent in several for part in _bar(extent, axis)]
    # What is certain of an interval is not of one whose other end nobody knows, nor of one of several dates.
    unknown = date.has_unknown_start or date.has_unknown_end
    if not unknown and not date.is_set:
        drawn += [_certain(*extent.lasts, axis) for extent in several if extent.lasts is not None]
    drawn += _ends(several, unknown)
    meant = tooltip(f"{date.edtf}: {bounds_in_words(date)}")
    attributes = {"role": "img", "aria-label": meant, "width": "100%", "height": "16"}
    picture = element("svg", attributes, element("title", {}, words(meant)), *drawn)
    return element("div", {"class": "bc-track"}, picture)


def _bar(extent: Extent, axis: _Axis) -> Iterator[str]:
    start = 0.0 if extent.start is None else axis.place(extent.start)
    end = 100.0 if extent.end is None else axis.place(extent.end)
    doubtful = " bc-doubtful" if extent.doubtful else ""
    yield _rectangle(start, max(_LEAST, end - start), f"bc-may{doubtful}")


def _certain(begins: float | None, ends: float | None, axis: _Axis) -> str:
    start = 0.0 if begins is None else axis.place(begins)
    return _rectangle(start, (100.0 if ends is None else axis.place(ends)) - start, "bc-is")


def _ends(several: Iterable[Extent], is_unknown: bool) -> Iterator[str]:
    """Arrows at the ends of the axis for what goes on beyond; a mark of question where nobody knows how far."""
    for extent in several:
        if extent.start is None:
            yield _question("0%", "start") if is_unknown else _arrow("0%", "M7 3 L1 8 L7 13")
        if extent.end is None:
            yield _question("100%", "end") if is_unknown else _arrow("100%", "M-7 3 L-1 8 L-7 13")


def _question(place: str, anchor: str) -> str:
    return element("text", {"class": "bc-unknown", "x": place, "y": "12", "text-anchor": anchor}, "?")


def _rectangle(start: float, width: float, kind: str) -> str:
    place = {"x": f"{start:g}%", "width": f"{width:.4g}%", "y": "3", "height": "10", "rx": "2"}
    return element("rect", {"class": kind, **place})


def _arrow(place: str, path: str) -> str:
    return element("svg", {"x": place, "overflow": "visible"}, element("path", {"class": "bc-arrow", "d": path}))


def _row_of_ticks(axis: _Axis, labelled: bool) -> str:
    marks = []
    for day, label in ticks(axis.start, axis.end, _TICKS):
        place = axis.place(day)
        anchor = "start" if place < _EDGE else "end" if place > 100 - _EDGE else "middle"
        x = f"{place:g}%"
        marks.append(element("text", {"x": x, "y": "17", "text-anchor": anchor}, label))
        marks.append(element("line", {"x1": x, "x2": x, "y1": "0", "y2": "4"}))
    picture = element("svg", {"class": "bc-ticks", "aria-hidden": "true", "width": "100%", "height": "20"}, *marks)
    space = element("div", {"class": "bc-label"}) if labelled else ""
    return element("div", {"class": "bc-row"}, space, element("div", {"class": "bc-track"}, picture))
