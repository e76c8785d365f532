"""Where matplotlib is loaded: when the first plot is made."""

from __future__ import annotations

from contextlib import AbstractContextManager
from numbers import Real
from typing import TYPE_CHECKING

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats.extras import load

if TYPE_CHECKING:
    from bilateral_corpus.views.plots.sheet import Sheet

__all__ = ["EXTRA", "WIDTH", "open_sheet"]

EXTRA = "plot"
#: The width of a page of text, in inches.
WIDTH = 8.0
_NARROWEST = 3.0
# Of what is wider no picture of 300 dots an inch can be made: matplotlib's have less than 65,536 on a side.
_WIDEST = 200.0


def open_sheet(
    title: str,
    *,
    subtitle: str = "",
    notes: tuple[str, ...] = (),
    printed: str = "",
    width: float = WIDTH,
    dark: bool = False,
) -> AbstractContextManager[Sheet]:
    """Give a sheet to draw on; see :class:`~bilateral_corpus.views.plots.sheet.Wording` for the texts.

    Raises:
        MissingExtraError: matplotlib is not installed.
        InvalidValueError: The width leaves no room for labels, or is more than a picture can have.
    """
    load("matplotlib", EXTRA)
    from bilateral_corpus.views.plots.sheet import Wording, drawing

    if not (isinstance(width, Real) and _NARROWEST <= width <= _WIDEST):
        raise InvalidValueError(f"a plot is {_NARROWEST:g} to {_WIDEST:g} inches wide, found {width!r:.60}")
    return drawing(Wording(title=title, subtitle=subtitle, notes=notes, printed=printed), width=width, dark=dark)
