"""How a date is drawn: a mark for a day, a bar for what is less exact or lasts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from bilateral_corpus.model import EventStatus, MentionKind
from bilateral_corpus.views.extent import Extent
from bilateral_corpus.views.plots.ink import Ink

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    from bilateral_corpus.views.plots.sheet import Sheet

__all__ = ["FADE", "MARKERS", "TimeMarks", "key"]

#: The shape of a day by status, and whether it is filled.
MARKERS: dict[EventStatus, tuple[str, bool]] = {
    EventStatus.OCCURRED: ("o", True),
    EventStatus.ONGOING: (">", True),
    EventStatus.PLANNED: ("D", False),
    EventStatus.PROPOSED: ("^", False),
    EventStatus.NEGATED: ("X", True),
}
_SAID = {EventStatus.OCCURRED: "took place", EventStatus.NEGATED: "did not take place"}
_SIZE = 6.0
_HEIGHT = 0.44
_HOLLOW = 0.16
_FADE_STEPS = 12
#: How far a bar without a known end reaches, in inches.
FADE = 0.5
_DASHED = (0, (2.2, 1.6))


@frozen(kw_only=True)
class TimeMarks:
    """Draws dates into axes.

    Attributes:
        axes: The axes, whose x are days and whose y are rows.
        ink: The colours.
        scale: How many inches a day takes.
    """

    axes: Axes
    ink: Ink
    scale: float

    def draw(self, status: EventStatus, extents: Sequence[Extent], row: float) -> None:
        """Draw a date.

        Args:
            status: Whether the event took place.
            extents: What its date covers; several for a set.
            row: The middle of its row.
        """
        bounds = [bound for one in extents for bound in (one.start, one.end) if bound is not None]
        if len(extents) > 1:
            self.axes.plot([min(bounds), max(bounds)], [row, row], color=self._colour, linewidth=0.8, zorder=2)
        for extent in extents:
            if extent.is_day:
                self._day(status, extent, row)
            else:
                self._bar(extent, row)

    @property
    def _colour(self) -> str:
        return self.ink.kind(MentionKind.EVENT)

    def _day(self, status: EventStatus, extent: Extent, row: float) -> None:
        assert extent.start is not None
        shape, filled = MARKERS[status]
        self.axes.scatter(
            [extent.start + 0.5],
            [row],
            s=_SIZE**2,
            marker=shape,
            facecolor=self._colour if filled and not extent.doubtful else self.ink.page("background"),
            edgecolor=self._colour,
            linewidth=1.2,
            linestyle=_DASHED if extent.doubtful else "solid",
            zorder=3,
        )

    def _bar(self, extent: Extent, row: float) -> None:
        first, last = extent.lasts or (None, None)
        start = last if extent.start is None else extent.start
        end = first if extent.end is None else extent.end
        if start is not None and end is not None:
            self._rectangle(start, end, row, hollow=True, doubtful=extent.doubtful)
        if first is not None and last is not None:
            self._rectangle(first, last, row, hollow=False)
        if extent.start is None:
            self._fade(extent.end if start is None else start, -1, row)
        if extent.end is None:
            self._fade(extent.start if end is None else end, 1, row)

    def _rectangle(self, start: float, end: float, row: float, *, hollow: bool, doubtful: bool = False) -> None:
        self.axes.barh(
            row,
            end - start,
            _HEIGHT,
            left=start,
            facecolor=(self._colour, _HOLLOW) if hollow else self._colour,
            edgecolor=self._colour,
            linewidth=1.0,
            linestyle=_DASHED if doubtful else "solid",
            zorder=2.5,
        )

    def _fade(self, bound: float | None, direction: int, row: float) -> None:
        assert bound is not None
        step = direction * FADE / self.scale / _FADE_STEPS
        for number in range(_FADE_STEPS):
            faded = 1 - (number + 0.5) / _FADE_STEPS
            self.axes.barh(
                row, step, _HEIGHT, left=bound + number * step, facecolor=(self._colour, faded), linewidth=0, zorder=2.4
            )


def key(sheet: Sheet, drawn: Iterable[tuple[EventStatus, Sequence[Extent]]]) -> list[Line2D | Patch]:
    """Explain the marks that are drawn, and no others."""
    marks = [(status, extent) for status, extents in drawn for extent in extents]
    colour, ground = sheet.ink.kind(MentionKind.EVENT), sheet.ink.page("background")
    days = {status for status, extent in marks if extent.is_day}
    entries: list[Line2D | Patch] = []
    for status, (shape, filled) in MARKERS.items():
        if status in days:
            face = colour if filled else ground
            label = f"a day: {_SAID.get(status, status)}"
            entries.append(sheet.mark(label, marker=shape, markersize=_SIZE, mfc=face, mec=colour, mew=1.2))
    bars = [extent for _, extent in marks if not extent.is_day]
    kinds = (
        (any(one.lasts is None for one in bars), "some time in the period", (colour, _HOLLOW), "solid"),
        (any(one.lasts is not None for one in bars), "throughout the period", colour, "solid"),
        (any(extent.doubtful for _, extent in marks), "date uncertain or approximate", ground, _DASHED),
    )
    entries += [
        sheet.patch(label, facecolor=face, edgecolor=colour, linestyle=line, linewidth=1.0)
        for there, label, face, line in kinds
        if there
    ]
    return entries
