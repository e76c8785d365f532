"""A figure of matplotlib that says in words what it shows."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from pathlib import PurePath
from typing import Any
from warnings import catch_warnings, filterwarnings

from matplotlib import rc_context, rcParams
from matplotlib.figure import Figure

__all__ = ["DescribedFigure"]

_SHOWN_DPI = 96
# Twice as many pixels as are shown, for screens that have them.
_SCALE = 2
# Journals refuse the Type 3 fonts that matplotlib embeds otherwise; ids in an SVG are random without a salt.
_SAVED: Any = {"svg.hashsalt": "bilateral_corpus", "pdf.fonttype": 42, "ps.fonttype": 42}
# What a format calls the title and the description, and the date of making, which would differ each time.
_METADATA: dict[str, tuple[str, str, str | None]] = {
    "png": ("Title", "Description", None),
    "svg": ("Title", "Description", "Date"),
    "svgz": ("Title", "Description", "Date"),
    "pdf": ("Title", "Subject", "CreationDate"),
}


class DescribedFigure(Figure):
    """A :class:`matplotlib.figure.Figure` with a description, for those who cannot see it.

    It is a figure like any other and can be changed with all that matplotlib has. It differs in three points: notebooks
    show it without pyplot, ``savefig`` gives the same bytes for the same figure, and it keeps the description in what
    it saves as PNG, SVG and PDF.

    Attributes:
        heading: Its title.
        description: What it shows, in sentences; fit for the alternative text of a web page or the caption of a print.
    """

    heading: str = ""
    description: str = ""

    def savefig(self, fname: Any, **kwargs: Any) -> None:
        """Save the figure, as :meth:`matplotlib.figure.Figure.savefig` does.

        Args:
            fname: A path, or a file that is open for writing bytes.
            **kwargs: What matplotlib takes; ``metadata`` is added to what the figure says of itself.
        """
        default = PurePath(fname).suffix[1:] if isinstance(fname, str | PurePath) else ""
        form = str(kwargs.get("format") or default or rcParams["savefig.format"]).lower()
        if form in _METADATA:
            kwargs["metadata"] = self._metadata(form) | (kwargs.get("metadata") or {})
        with rc_context(_SAVED), catch_warnings():
            # A letter that no installed font has; a note in the figure says so once, not each letter each time.
            filterwarnings("ignore", message="Glyph", category=UserWarning)
            super().savefig(fname, **kwargs)

    def _metadata(self, form: str) -> dict[str, str | None]:
        title, description, made = _METADATA[form]
        return {title: self.heading, description: self.description} | ({made: None} if made else {})

    def _repr_mimebundle_(
        self, include: object = None, exclude: object = None
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """Give a notebook the picture, and its description as alternative text."""
        image = BytesIO()
        self.savefig(image, format="png", dpi=_SHOWN_DPI * _SCALE)
        width, height = (round(inches * _SHOWN_DPI) for inches in self.get_size_inches())
        shown = {"width": width, "height": height, "alt": self.description}
        data = {"image/png": b64encode(image.getvalue()).decode("ascii"), "text/plain": f"<Figure: {self.heading}>"}
        return data, {"image/png": shown}
