"""Who and what is spoken of, year by year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import MentionKind
from bilateral_corpus.model.display import one_line
from bilateral_corpus.views.counting import counted
from bilateral_corpus.views.plots.country_names import called
from bilateral_corpus.views.plots.opening import WIDTH, open_sheet
from bilateral_corpus.views.plots.yearly_mentions import YearlyMentions, mentions_by_year, register

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from bilateral_corpus.corpus import Corpus
    from bilateral_corpus.views.plots.figure import DescribedFigure
    from bilateral_corpus.views.plots.sheet import Sheet

__all__ = ["mentions"]

_NOUNS = {
    MentionKind.COUNTRY: "countries",
    MentionKind.PERSON: "people",
    MentionKind.ORGANIZATION: "organizations",
    MentionKind.EVENT: "events",
}
_INTERVIEWS = "interviews"
_ROW = 0.42
_BAR = 0.8
_HEADROOM = 1.45
_FEWEST_YEARS = 6
_MOST_LABEL = 0.3
_LABEL_GAP = 0.1
_TICK_ROOM = 0.5
_PER = 1000
_HATCH = "/////"
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 10_000)


def mentions(
    corpus: Corpus,
    *,
    kind: MentionKind | str = MentionKind.COUNTRY,
    of: str | Iterable[str] = (),
    most: int = 8,
    per_thousand_words: bool = False,
    title: str | None = None,
    language: str = "en",
    width: float = WIDTH,
    dark: bool = False,
) -> DescribedFigure:
    """Draw how often countries, people, organizations or events are mentioned, by the year of the interviews.

    Each has a row with a bar for each year, all to one scale, and its greatest value stands above its bar. An interview
    counts for the year in which it was published, if its date tells the year; hatched bars are of dates that are marked
    as uncertain or approximate. The last row has the number of interviews of each year, without which a count says
    little; `per_thousand_words` makes years comparable.

    Args:
        corpus: The corpus.
        kind: What is mentioned in the turns: ``country``, ``person``, ``organization`` or ``event``.
        of: Only these, in this order: ISO 3166-1 codes, or ids in the corpus. By default those mentioned most.
        most: How many are drawn, if `of` does not say which.
        per_thousand_words: Give mentions in a thousand words of the turns instead of counts.
        title: The title; None for one that says what is counted.
        language: The language of the names of countries; all else is in English, or as the interviews have it.
        width: How wide the figure is, in inches; it is as high as it needs to be.
        dark: Whether it is drawn on a dark ground.

    Returns:
        The figure, with an axes for each row, whose x are years.

    Raises:
        InvalidValueError: There is no such kind, or it is ``date``, which points at nobody; or there is no such id.
        MissingExtraError: matplotlib is not installed.
    """
    wanted = MentionKind(kind)
    counts = mentions_by_year(corpus, wanted)
    targets = ([of] if isinstance(of, str) else list(of)) or counts.commonest(most)
    names = {target: _name(corpus, wanted, target, language) for target in targets}
    notes = _notes(counts, len(names), wanted)
    heading = title if title is not None else f"{_NOUNS[wanted].capitalize()} that interviews speak of"
    unit = "Mentions in a thousand words" if per_thousand_words else "Mentions"
    subtitle = f"{unit}, by year of publication, in {counted(counts.interviews.total(), 'interview')}"
    printed = "".join(names.values())
    with open_sheet(heading, subtitle=subtitle, notes=notes, printed=printed, width=width, dark=dark) as sheet:
        if names and counts.interviews:
            _draw(sheet, counts, names, sheet.ink.kind(wanted), _PER if per_thousand_words else None)
        else:
            sheet.say_nothing("No mention in an interview of a known year.")
        told = "; ".join(f"{one_line(name)}: {_told(counts, target)}" for target, name in names.items())
        sheet.describe(f"mentions by year. {told}", *notes)
    return sheet.figure


def _name(corpus: Corpus, kind: MentionKind, target: str, language: str) -> str:
    if kind is MentionKind.COUNTRY:
        return called(target, language)
    entries = register(corpus, kind)
    if target not in entries:
        raise InvalidValueError(f"the corpus has no {kind} with the id {target!r}")
    return entries[target].name


def _notes(counts: YearlyMentions, drawn: int, kind: MentionKind) -> tuple[str, ...]:
    there = len(counts.totals)
    said = (
        (there > drawn, f"{drawn} of {there:,} {_NOUNS[kind]} are drawn."),
        (counts.unplaced, f"{counted(counts.unplaced, 'interview')} of no known year, not counted."),
    )
    return tuple(text for holds, text in said if holds)


def _told(counts: YearlyMentions, target: str) -> str:
    certain, doubtful = counts.of(target)
    years = sorted({*certain, *doubtful})
    return ", ".join(f"{certain.get(year, 0) + doubtful.get(year, 0):g} in {year}" for year in years) or "none"


def _draw(sheet: Sheet, counts: YearlyMentions, names: dict[str, str], colour: str, per: int | None) -> None:
    labels = [sheet.cut(name, sheet.room * _MOST_LABEL) for name in (*names.values(), _INTERVIEWS)]
    left = max(map(sheet.measure, labels)) + _LABEL_GAP
    series = [counts.of(target, per=per) for target in names]
    hatched = sheet.patch("year uncertain or approximate", facecolor="none", edgecolor=colour, hatch=_HATCH)
    key = [hatched] if any(doubtful for _, doubtful in series) else []
    rows = sheet.rows(len(labels), _ROW, left=left, key=key)
    top = max((value for one in series for value in _sums(*one).values()), default=1.0)
    for axes, (certain, doubtful) in zip(rows, series, strict=False):
        _bars(sheet, axes, certain, doubtful, colour)
        axes.set_ylim(0, top * _HEADROOM)
    interviews = {year: float(number) for year, number in counts.interviews.items()}
    _bars(sheet, rows[-1], interviews, {}, sheet.ink.page("quiet"))
    rows[-1].set_ylim(0, max(interviews.values()) * _HEADROOM)
    for axes, label in zip(rows, labels, strict=True):
        axes.set_yticks([])
        axes.annotate(label, (0, 0), (-_LABEL_GAP * 72, 2), "axes fraction", "offset points", ha="right", va="bottom")
    _years(sheet, rows, left, min(interviews), max(interviews))


def _sums(certain: dict[int, float], doubtful: dict[int, float]) -> dict[int, float]:
    return {year: certain.get(year, 0.0) + doubtful.get(year, 0.0) for year in sorted({*certain, *doubtful})}


def _bars(sheet: Sheet, axes: Axes, certain: dict[int, float], doubtful: dict[int, float], colour: str) -> None:
    axes.bar(list(certain), list(certain.values()), _BAR, color=colour)
    below = [certain.get(year, 0.0) for year in doubtful]
    hatched: Any = {"facecolor": "none", "edgecolor": colour, "hatch": _HATCH, "linewidth": 0.8}
    axes.bar(list(doubtful), list(doubtful.values()), _BAR, below, **hatched)
    sums = _sums(certain, doubtful)
    if sums:
        year = max(sums, key=lambda year: (sums[year], -year))
        axes.annotate(f"{sums[year]:.3g}", (year, sums[year]), (0, 1.5), "data", "offset points", ha="center", size=7.0)


def _years(sheet: Sheet, rows: Sequence[Axes], left: float, first: int, last: int) -> None:
    spare = max(0, _FEWEST_YEARS - (last - first + 1)) / 2
    rows[-1].set_xlim(first - 0.6 - spare, last + 0.6 + spare)
    most = max(1, int((sheet.room - left) / _TICK_ROOM))
    step = next(step for step in _STEPS if (last - first) // step < most)
    years = range(-(-first // step) * step, last + 1, step)
    rows[-1].set_xticks(list(years), [str(year) for year in years])
    for axes in rows[:-1]:
        axes.tick_params(bottom=False, labelbottom=False)
