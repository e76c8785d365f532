"""The sheet that a plot is drawn on: a title, a key, one or more axes and notes, laid out in inches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from warnings import catch_warnings, filterwarnings

from attrs import define, field, frozen
from matplotlib import style
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from bilateral_corpus.model.display import one_line
from bilateral_corpus.views.plots.figure import DescribedFigure
from bilateral_corpus.views.plots.fonts import families_for
from bilateral_corpus.views.plots.ink import Ink
from bilateral_corpus.views.plots.labels import cut, sentence, wrapped

__all__ = ["BODY", "MARGIN", "SMALL", "Sheet", "Wording", "drawing"]

#: Sizes of letters, in points.
TITLE, BODY, SMALL = 12.0, 8.5, 7.5
#: The room around everything, in inches.
MARGIN = 0.15
_LEADING = 1.4 / 72
_KEY_ROW, _KEY_GAP = 0.2, 0.3
_HANDLE = 0.3
_KEY_SPARE = 0.05
_GAP = 0.12
_EMPTY = 0.6
_MISSING_FONT = "Some letters need a font that is not installed here, such as Noto Sans of their script."


@frozen(kw_only=True)
class Wording:
    """What is said around a plot.

    Attributes:
        title: What it shows.
        subtitle: Of what, and how it is counted.
        notes: What is not shown, and why.
        printed: Everything else that will be printed, so that fonts can be chosen.
    """

    title: str
    subtitle: str = ""
    notes: tuple[str, ...] = ()
    printed: str = ""


@frozen
class _Line:
    """A line above or below a plot: its words, size in points, weight, and the name of its colour."""

    text: str
    size: float
    weight: str
    colour: str

    @property
    def height(self) -> float:
        return self.size * _LEADING


@define
class Sheet:
    """A figure that is being drawn.

    Attributes:
        figure: The figure.
        wording: What is said around the plot.
        ink: Its colours.
        width: How wide the figure is, in inches.
    """

    figure: DescribedFigure
    wording: Wording
    ink: Ink
    width: float
    _canvas: Any = field(init=False)
    _measured: dict[tuple[str, float, str], float] = field(factory=dict, init=False)

    @_canvas.default
    def _make_canvas(self) -> FigureCanvasAgg:
        return FigureCanvasAgg(self.figure)

    @property
    def room(self) -> float:
        """The width between the margins, in inches."""
        return self.width - 2 * MARGIN

    def measure(self, text: str, size: float = BODY, weight: str = "normal") -> float:
        """Give the width of a line, in inches."""
        known = self._measured.get((text, size, weight)) if text else 0.0
        if known is None:
            font = FontProperties(size=size, weight=weight)
            with catch_warnings():
                # A note on the sheet says that a font is missing.
                filterwarnings("ignore", message="Glyph", category=UserWarning)
                pixels = self._canvas.get_renderer().get_text_width_height_descent(text, font, ismath=False)[0]
            known = self._measured[text, size, weight] = pixels / self.figure.dpi
        return known

    def cut(self, text: str, room: float, size: float = BODY, weight: str = "normal") -> str:
        """Bring a text into one line that is no wider than the room, in inches."""
        return cut(one_line(text), room, lambda line: self.measure(line, size, weight))

    def behind(self) -> dict[str, object]:
        """Give what lies behind a label, so that lines do not run through it."""
        return {"facecolor": self.ink.page("background"), "edgecolor": "none", "pad": 0.8}

    def mark(self, label: str, **properties: Any) -> Line2D:
        """Make an entry of the key that is a mark or a line."""
        return Line2D([], [], linestyle=properties.pop("linestyle", "none"), label=label, **properties)

    def patch(self, label: str, **properties: Any) -> Patch:
        """Make an entry of the key that is an area."""
        return Patch(label=label, **properties)

    def axes(self, height: float, **layout: Any) -> Axes:
        """Lay the sheet out, with a title, a key, axes and notes below one another.

        Args:
            height: How high the axes are, in inches.
            **layout: As for :meth:`rows`.
        """
        return self.rows(1, height, **layout)[0]

    def rows(
        self,
        number: int,
        height: float,
        *,
        left: float = 0.0,
        right: float = 0.0,
        below: float = 0.3,
        key: Sequence[Line2D | Patch] = (),
    ) -> list[Axes]:
        """Lay the sheet out as for :meth:`axes`, with several axes below one another that share their x.

        Args:
            number: How many axes.
            height: How high each is, in inches.
            left: The room for labels to their left, in inches.
            right: The same to their right.
            below: The room for the labels of the axis below them, in inches.
            key: The entries of the key.
        """
        head, foot, columns = self._head(), self._foot(), self._columns(key)
        head_height = sum(line.height for line in head)
        key_height = -(-len(key) // columns) * _KEY_ROW + _KEY_SPARE if key else 0.0
        bottom = MARGIN + below + (sum(line.height for line in foot) + _GAP / 2 if foot else 0.0)
        total = MARGIN + head_height + key_height + _GAP + number * height + bottom
        self.figure.set_size_inches(self.width, total)
        self._write(head, total - MARGIN)
        self._write(foot, bottom - below - _GAP / 2)
        if key:
            self._lay_key(key, columns, 1 - (MARGIN + head_height + _KEY_SPARE) / total)
        span = (MARGIN + left) / self.width, (self.room - left - right) / self.width
        found: list[Axes] = []
        for row in reversed(range(number)):
            box = span[0], (bottom + row * height) / total, span[1], height / total
            found.append(self.figure.add_axes(box, sharex=found[0] if found else None))
        return found

    def say_nothing(self, why: str) -> Axes:
        """Lay out empty axes that say why they are empty."""
        axes = self.axes(_EMPTY, below=0.0)
        axes.set(xlim=(0, 1), ylim=(0, 1), xticks=[], yticks=[])
        axes.spines[:].set_visible(False)
        axes.text(0.5, 0.5, why, ha="center", va="center", color=self.ink.page("quiet"))
        return axes

    def describe(self, what: str, *more: str) -> None:
        """Say in the description of the figure, after its heading, what it shows; each text ends as a sentence does."""
        self.figure.description = " ".join(map(sentence, (f"{self.figure.heading}: {what}", *more)))

    def _head(self) -> list[_Line]:
        title = self._wrapped(self.wording.title, TITLE, "bold", "text")
        return [*title, *self._wrapped(self.wording.subtitle, BODY, "normal", "quiet")]

    def _foot(self) -> list[_Line]:
        return [line for note in self.wording.notes for line in self._wrapped(note, SMALL, "normal", "quiet")]

    def _wrapped(self, text: str, size: float, weight: str, colour: str) -> list[_Line]:
        def measure(line: str) -> float:
            return self.measure(line, size, weight)

        return [_Line(line, size, weight, colour) for line in wrapped(one_line(text), self.room, measure)]

    def _write(self, lines: Sequence[_Line], top: float) -> None:
        """Write lines below one another, from a height above the lower edge, in inches."""
        height = self.figure.get_size_inches()[1]
        for line in lines:
            self.figure.text(
                MARGIN / self.width,
                top / height,
                line.text,
                size=line.size,
                weight=line.weight,
                color=self.ink.page(line.colour),
                va="top",
            )
            top -= line.height

    def _columns(self, key: Sequence[Line2D | Patch]) -> int:
        """Count how many columns of the key there is room for; it is filled column by column."""
        widths = [self.measure(str(entry.get_label()), SMALL) + _HANDLE + _KEY_GAP + _KEY_SPARE for entry in key]
        for columns in range(len(key), 1, -1):
            rows = -(-len(key) // columns)
            if sum(max(widths[i : i + rows]) for i in range(0, len(key), rows)) <= self.room + _KEY_GAP:
                return columns
        return 1

    def _lay_key(self, key: Sequence[Line2D | Patch], columns: int, top: float) -> None:
        em = SMALL / 72
        self.figure.legend(
            handles=list(key),
            loc="upper left",
            bbox_to_anchor=(MARGIN / self.width, top),
            ncols=columns,
            frameon=False,
            fontsize=SMALL,
            labelcolor=self.ink.page("text"),
            borderpad=0,
            borderaxespad=0,
            handlelength=(_HANDLE - 0.08) / em,
            handletextpad=0.08 / em,
            columnspacing=_KEY_GAP / em,
            labelspacing=(_KEY_ROW - 1.3 * em) / em,
        )


@contextmanager
def drawing(wording: Wording, *, width: float, dark: bool) -> Iterator[Sheet]:
    """Give a sheet in the style of this library, whatever the style of the program is; that is left as it was."""
    said = "".join((wording.title, wording.subtitle, *wording.notes, wording.printed))
    families, missing = families_for(set(one_line(said)) | set("…"))
    ink = Ink(dark=dark)
    if missing:
        wording = Wording(title=wording.title, subtitle=wording.subtitle, notes=(*wording.notes, _MISSING_FONT))
    with style.context(["default", _style(ink, families)]):
        figure = DescribedFigure(figsize=(width, 1), facecolor=ink.page("background"))
        figure.heading = one_line(wording.title)
        yield Sheet(figure, wording, ink, width)


def _style(ink: Ink, families: list[str]) -> dict[str, Any]:
    quiet, line, ground = ink.page("quiet"), ink.page("line"), ink.page("background")
    return {
        "text.parse_math": False,
        "text.color": ink.page("text"),
        "font.family": families,
        "font.size": BODY,
        "figure.dpi": 100,
        "axes.facecolor": ground,
        "axes.edgecolor": line,
        "axes.labelcolor": quiet,
        "axes.labelsize": SMALL,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.spines.left": False,
        "axes.axisbelow": True,
        "grid.color": line,
        "grid.linewidth": 0.6,
        "xtick.labelsize": SMALL,
        "xtick.color": line,
        "xtick.labelcolor": quiet,
        "ytick.left": False,
        "ytick.labelcolor": ink.page("text"),
        "ytick.labelsize": BODY,
        "hatch.linewidth": 0.6,
    }
