"""What is said more on one side than on the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import floor, log10
from typing import TYPE_CHECKING, Literal

from attrs import frozen

from bilateral_corpus.corpus.analysis import keywords
from bilateral_corpus.corpus.analysis.keyness import SIGNIFICANT
from bilateral_corpus.model import Interview, MentionKind
from bilateral_corpus.model.display import one_line
from bilateral_corpus.views.plots.opening import WIDTH, open_sheet

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from bilateral_corpus.corpus.analysis import Keyword
    from bilateral_corpus.views.plots.figure import DescribedFigure
    from bilateral_corpus.views.plots.sheet import Sheet

__all__ = ["Measure", "comparison"]

Measure = Literal["log_likelihood", "log_ratio"]
"""How long a bar is: how surprising the difference is (G²), or how great (the binary logarithm of how many times)."""

_AXIS = {
    "log_likelihood": "log-likelihood G²: how surprising it is",
    "log_ratio": "log ratio: 1 is twice as often, 2 four times",
}
_ROW = 0.24
_BAR = 0.66
_LABEL_GAP = 0.07
_MOST_LABEL = 0.3
_HEADING = 1.1
_MOST_TICKS = 4


@frozen(kw_only=True)
class _Side:
    """What one side says more.

    Attributes:
        name: What the side is called.
        words: The keywords.
        direction: 1 for the right, -1 for the left.
        colour: The colour of its bars.
    """

    name: str
    words: Sequence[Keyword]
    direction: int
    colour: str


def comparison(
    interviews: Iterable[Interview],
    reference: Iterable[Interview],
    *,
    role: str | None = None,
    reference_role: str | None = None,
    names: tuple[str, str] | None = None,
    measure: Measure = "log_likelihood",
    least: float = SIGNIFICANT,
    most: int = 15,
    title: str = "What is said more on either side",
    width: float = WIDTH,
    dark: bool = False,
) -> DescribedFigure:
    """Draw the words that two parts of a corpus use most differently: two periods, two outlets, or the two sides.

    The keywords of the interviews stand to the left, those of the reference to the right, each with how often it is
    said here and there. They are those of :func:`bilateral_corpus.corpus.analysis.keywords`, which explains the
    measures, the most surprising first.

    Args:
        interviews: One part; a corpus, or any interviews.
        reference: The other part. It may be the same interviews with another role.
        role: Count only what those with this role say.
        reference_role: The same for the reference; None for `role`.
        names: What the parts are called; None for their roles, or else ``first`` and ``second``.
        measure: How long the bars are; their order is that of the log-likelihood in any case.
        least: The least log-likelihood of a word. Small corpora may need less than the default.
        most: Draw no more words than this on each side.
        title: The title.
        width: How wide the figure is, in inches; it is as high as it needs to be.
        dark: Whether it is drawn on a dark ground.

    Returns:
        The figure, with one axes; what stands to the left has negative x.

    Raises:
        InvalidValueError: There is no such role.
        MissingExtraError: matplotlib is not installed.
    """
    one, other = tuple(interviews), tuple(reference)
    there = reference_role or role
    found = keywords(one, other, role=role, reference_role=there, least=least)
    opposite = keywords(other, one, role=there, reference_role=role, least=least)
    called = names or ((role, there) if role and there and role != there else ("first", "second"))
    subtitle = f"Words of “{called[0]}” and of “{called[1]}”, with how often they are said here : there"
    notes = _notes(called, (len(found), len(opposite)), most)
    printed = "".join(word.word for word in (*found[:most], *opposite[:most]))
    with open_sheet(title, subtitle=subtitle, notes=notes, printed=printed, width=width, dark=dark) as sheet:
        sides = _sides(sheet, called, (found[:most], opposite[:most]))
        if found or opposite:
            _draw(sheet, sides, measure)
        else:
            sheet.say_nothing("No word is said so much more on either side.")
        told = "; ".join(f"{one_line(side.name)}: {_told(side)}" for side in sides)
        sheet.describe(f"keywords. {told}", *notes)
    return sheet.figure


def _sides(sheet: Sheet, names: tuple[str, str], words: tuple[Sequence[Keyword], Sequence[Keyword]]) -> list[_Side]:
    colours = sheet.ink.kind(MentionKind.EVENT), sheet.ink.kind(MentionKind.PERSON)
    return [
        _Side(name=name, words=found, direction=direction, colour=colour)
        for name, found, direction, colour in zip(names, words, (-1, 1), colours, strict=True)
    ]


def _notes(names: tuple[str, str], found: tuple[int, int], most: int) -> tuple[str, ...]:
    return tuple(
        f"“{name}” has {number:,} such words, of which the {most} most surprising are drawn."
        for name, number in zip(names, found, strict=True)
        if number > most
    )


def _told(side: _Side) -> str:
    return ", ".join(f"{one_line(word.word)} ({word.count} : {word.reference_count})" for word in side.words) or "none"


def _draw(sheet: Sheet, sides: Sequence[_Side], measure: Measure) -> None:
    rows = max(len(side.words) for side in sides)
    axes = sheet.axes((rows + _HEADING) * _ROW, below=0.45)
    words = [word for side in sides for word in side.words]
    longest = max(_value(word, measure) for word in words)
    half = sheet.room / 2
    # The longest bars that leave room for each label beside its bar.
    scale = min((half - sheet.measure(_label(sheet, word)) - 2 * _LABEL_GAP) / _value(word, measure) for word in words)
    axes.set(xlim=(-half / scale, half / scale), ylim=(rows - 0.4, -_HEADING - 0.5), yticks=[], xlabel=_AXIS[measure])
    places = _ticks(longest)
    axes.set_xticks(places, [f"{abs(place):g}" for place in places])
    for side in sides:
        _side(sheet, axes, side, measure)
    axes.vlines(0, -0.5, rows - 0.5, color=sheet.ink.page("quiet"), linewidth=0.8)


def _side(sheet: Sheet, axes: Axes, side: _Side, measure: Measure) -> None:
    values = [side.direction * _value(word, measure) for word in side.words]
    axes.barh(range(len(values)), values, _BAR, color=side.colour)
    align = "left" if side.direction > 0 else "right"
    aside = (side.direction * _LABEL_GAP * 72, 0)
    for row, (word, value) in enumerate(zip(side.words, values, strict=True)):
        axes.annotate(_label(sheet, word), (value, row), aside, "data", "offset points", ha=align, va="center")
    heading = sheet.cut(side.name, sheet.room / 2 - _LABEL_GAP, weight="bold")
    axes.annotate(heading, (0, -_HEADING), aside, "data", "offset points", ha=align, va="center", weight="bold")


def _label(sheet: Sheet, word: Keyword) -> str:
    counts = f"  {word.count:,} : {word.reference_count:,}"
    return sheet.cut(word.word, sheet.room * _MOST_LABEL - sheet.measure(counts)) + counts


def _value(word: Keyword, measure: Measure) -> float:
    return word.log_likelihood if measure == "log_likelihood" else word.log_ratio


def _ticks(longest: float) -> list[float]:
    """Give round numbers on both sides, as far as bars reach."""
    power = 10 ** floor(log10(longest))
    step = next(power * part for part in (0.25, 0.5, 1, 2, 5) if longest / (power * part) <= _MOST_TICKS)
    return [step * number for number in range(-int(longest // step), int(longest // step) + 1)]
