"""Events on an axis of time, each as exact as its date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from bilateral_corpus.model import EventStatus
from bilateral_corpus.model.display import one_line
from bilateral_corpus.model.partial_date import PartialDateLike, to_partial_date
from bilateral_corpus.views.counting import counted
from bilateral_corpus.views.extent import Extent, extents
from bilateral_corpus.views.plots.country_names import pair_of
from bilateral_corpus.views.plots.lanes import lanes
from bilateral_corpus.views.plots.opening import WIDTH, open_sheet
from bilateral_corpus.views.plots.time_marks import FADE, TimeMarks, key
from bilateral_corpus.views.time_axis import ticks

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from bilateral_corpus.corpus import Corpus
    from bilateral_corpus.corpus.analysis import TimelineEntry
    from bilateral_corpus.views.plots.figure import DescribedFigure
    from bilateral_corpus.views.plots.sheet import Sheet

__all__ = ["timeline"]

_ROW = 0.235
_TICK_ROOM = 0.75
_PAD = 0.02
_SHORTEST = 30.0
_LABEL_GAP = 0.1
_LABEL_LEAST = 1.2
_LANE_GAP = 0.15
_PAIR = 2


@frozen(kw_only=True)
class _Drawn:
    """An event that has a place on the axis."""

    entry: TimelineEntry
    extents: tuple[Extent, ...]
    group: str

    @property
    def known(self) -> list[float]:
        """Every bound that is known."""
        return [bound for one in self.extents for bound in (one.start, one.end) if bound is not None]


@frozen(kw_only=True)
class _Placed:
    """Where an event and its label stand, in inches from the left of the axes."""

    label: str
    at: float
    align: str
    taken: tuple[float, float]


def timeline(
    corpus: Corpus,
    *,
    countries: str | Iterable[str] = (),
    kinds: str | Iterable[str] = (),
    people: str | Iterable[str] = (),
    period: PartialDateLike | None = None,
    most: int = 40,
    title: str = "What happened when",
    language: str = "en",
    width: float = WIDTH,
    dark: bool = False,
) -> DescribedFigure:
    """Draw the events of a corpus on an axis of time, by pair of countries.

    A day is a mark, whose shape says whether the event took place. A date that is known to the month, the year or the
    decade is a hollow bar over all that it can mean: the event took place at some time in it. What lasts from one date
    to another is a full bar. A dashed outline marks a date that is uncertain or approximate, and a bar that fades has
    no end there, or none that is known. An event without a date, or with one that names no year, is counted in a note
    and not drawn.

    Args:
        corpus: The corpus.
        countries: Only events that concern all of these, by their ISO 3166-1 codes.
        kinds: Only events of one of these kinds.
        people: Only events in which all of these take part, by their ids in the corpus.
        period: Only events that can lie in this range of dates, such as ``1990/2024``; the axis shows the range.
        most: Draw no more events than this: those of which most interviews speak.
        title: The title.
        language: The language of the names of countries; all else is in English, or as the interviews have it.
        width: How wide the figure is, in inches; it is as high as it needs to be.
        dark: Whether it is drawn on a dark ground.

    Returns:
        The figure, with one axes whose x are days as matplotlib counts them.

    Raises:
        InvalidValueError: There is no such kind of event, or `period` is no date.
        MissingExtraError: matplotlib is not installed.
    """
    entries = corpus.timeline(countries=countries, kinds=kinds, people=people)
    span = None if period is None else to_partial_date(period)
    inside = [one for one in entries if span is None or one.date is None or one.date.overlaps(span)]
    dated = [one for entry in inside if (one := _drawn(entry, language)) is not None]
    kept = _foremost(dated, most)
    notes = _notes(len(dated), kept, len(inside) - len(dated), len(entries) - len(inside))
    groups = _grouped(kept)
    subtitle = f"{counted(len(kept), 'event')} in {counted(len(corpus), 'interview')}" if kept else ""
    printed = "".join([*groups, *(one.entry.name for one in kept)])
    with open_sheet(title, subtitle=subtitle, notes=notes, printed=printed, width=width, dark=dark) as sheet:
        if kept:
            _draw(sheet, groups, extents(span) if span is not None else ())
        else:
            sheet.say_nothing("No event with a date.")
        sheet.describe("a timeline", *_told(groups), *notes)
    return sheet.figure


def _drawn(entry: TimelineEntry, language: str) -> _Drawn | None:
    found = extents(entry.date) if entry.date is not None else ()
    return _Drawn(entry=entry, extents=found, group=_group(entry.countries, language)) if found else None


def _group(codes: Sequence[str], language: str) -> str:
    if len(codes) > _PAIR:
        return "More than two countries"
    return pair_of(codes, language) if len(codes) == _PAIR else "One country" if codes else "No country named"


def _foremost(drawn: list[_Drawn], most: int) -> list[_Drawn]:
    """Keep those of which most interviews speak, in the order of time."""
    ranked = sorted(range(len(drawn)), key=lambda i: (-len(drawn[i].entry.interviews), -drawn[i].entry.mentions, i))
    return [drawn[place] for place in sorted(ranked[: max(most, 0)])]


def _grouped(drawn: list[_Drawn]) -> dict[str, list[_Drawn]]:
    """Part the events by group: pairs of countries first, the largest first."""
    groups: dict[str, list[_Drawn]] = {}
    for one in drawn:
        groups.setdefault(one.group, []).append(one)
    size = {name: (len(each[0].entry.countries) != _PAIR, -len(each), name) for name, each in groups.items()}
    return {name: groups[name] for name in sorted(groups, key=lambda name: size[name])}


def _notes(dated: int, kept: list[_Drawn], undated: int, outside: int) -> tuple[str, ...]:
    fades = any(part.start is None or part.end is None for one in kept for part in one.extents)
    said = (
        (fades, "A bar that fades has no end there, or none that is known."),
        (
            dated - len(kept),
            f"Of {counted(dated, 'event')} with dates, the {len(kept)} of which most interviews speak are drawn.",
        ),
        (undated, f"{counted(undated, 'more event')} without a date, or without a year, not drawn."),
        (outside, f"{counted(outside, 'event')} outside the period, not drawn."),
    )
    return tuple(text for number, text in said if number)


def _draw(sheet: Sheet, groups: dict[str, list[_Drawn]], period: tuple[Extent, ...]) -> None:
    drawn = [one for group in groups.values() for one in group]
    low, high = _limits(drawn, period, sheet.room)
    scale = sheet.room / (high - low)
    placed = {name: [_place(sheet, one, low, scale) for one in group] for name, group in groups.items()}
    rows = {name: lanes([one.taken for one in group], gap=_LANE_GAP) for name, group in placed.items()}
    heading = len(groups) > 1 or drawn[0].group != "No country named"
    height = sum(max(each) + 1 + 1.5 * heading for each in rows.values())
    axes = sheet.axes(height * _ROW, key=key(sheet, [(one.entry.status, one.extents) for one in drawn]))
    axes.set(xlim=(low, high), ylim=(height - 0.2, -0.2), yticks=[])
    _date_axis(sheet, axes)
    marks = TimeMarks(axes=axes, ink=sheet.ink, scale=scale)
    top = 0.0
    for name, group in groups.items():
        if heading:
            label = sheet.cut(name, sheet.room, weight="bold")
            axes.text(low, top + 0.75, label, weight="bold", va="center")
            axes.axhline(top + 0.1, color=sheet.ink.page("line"), linewidth=0.8)
            top += 1.5
        for one, place, row in zip(group, placed[name], rows[name], strict=True):
            marks.draw(one.entry.status, one.extents, top + row + 0.5)
            x = low + place.at / scale
            axes.text(x, top + row + 0.48, place.label, ha=place.align, va="center", bbox=sheet.behind())
        top += max(rows[name]) + 1


def _limits(drawn: list[_Drawn], period: tuple[Extent, ...], room: float) -> tuple[float, float]:
    known = [bound for one in drawn for bound in one.known]
    low = next((one.start for one in period if one.start is not None), min(known))
    high = next((one.end for one in period if one.end is not None), max(known))
    pad = max((high - low) * _PAD, (_SHORTEST - (high - low)) / 2)
    fade = (high - low) * FADE / room
    parts = [part for one in drawn for part in one.extents]
    before, after = any(part.start is None for part in parts), any(part.end is None for part in parts)
    return low - max(pad, fade * before), high + max(pad, fade * after)


def _place(sheet: Sheet, one: _Drawn, low: float, scale: float) -> _Placed:
    """Put the label to the right of its mark, or else to its left, or else on it."""
    fades = any(part.start is None for part in one.extents), any(part.end is None for part in one.extents)
    left = max(0.0, (min(one.known) - low) * scale - FADE * fades[0] - _LABEL_GAP)
    right = min(sheet.room, (max(one.known) - low) * scale + FADE * fades[1] + _LABEL_GAP)
    whole = _label(sheet, one.entry, sheet.room)
    if sheet.measure(whole) <= sheet.room - right or sheet.room - right >= max(left, _LABEL_LEAST):
        label = _label(sheet, one.entry, sheet.room - right)
        return _Placed(label=label, at=right, align="left", taken=(left, right + sheet.measure(label)))
    if left >= _LABEL_LEAST:
        label = _label(sheet, one.entry, left)
        return _Placed(label=label, at=left, align="right", taken=(left - sheet.measure(label), right))
    label = _label(sheet, one.entry, right - left - 2 * _LABEL_GAP)
    return _Placed(label=label, at=(left + right) / 2, align="center", taken=(left, right))


def _label(sheet: Sheet, entry: TimelineEntry, room: float) -> str:
    """Name an event with its date, and with its status unless it took place; only the name is cut."""
    status = "" if entry.status is EventStatus.OCCURRED else f" ({entry.status})"
    rest = f", {_when(entry)}{status}"
    return sheet.cut(entry.name, room - sheet.measure(rest)) + rest


def _when(entry: TimelineEntry) -> str:
    """Give the date as it is, but for the time of a day."""
    day = entry.date.earliest if entry.date is not None and entry.date.is_exact else None
    return str(entry.date if day is None else day)


def _date_axis(sheet: Sheet, axes: Axes) -> None:
    low, high = axes.get_xlim()
    places = ticks(low, high, int(sheet.room / _TICK_ROOM))
    axes.set_xticks([place for place, _ in places], [label for _, label in places])
    axes.grid(axis="x")


def _told(groups: dict[str, list[_Drawn]]) -> Iterator[str]:
    for name, group in groups.items():
        told = "; ".join(f"{_when(one.entry)} {one_line(one.entry.name)} ({one.entry.status})" for one in group)
        yield f"{name}: {told}"
