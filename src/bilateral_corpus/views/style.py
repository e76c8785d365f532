"""The style sheet of all views, with the colours of the palette."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from bilateral_corpus.views.palette import Colour, palette

__all__ = ["colours", "style"]

#: What tells, in the places that show notebooks, that the page is light, and that it is dark: JupyterLab and what
#: nbconvert exports from it, VS Code, Colab, and the themes of Sphinx. Elsewhere the reader's system decides.
_LIGHT = ('[data-jp-theme-light="true"]', ".vscode-light", 'html[theme="light"]', '[data-theme="light"]')
_DARK = ('[data-jp-theme-light="false"]', ".vscode-dark", 'html[theme="dark"]', '[data-theme="dark"]')
_SHEETS = ("view.css", "time_line.css", "interview_view.css")


@cache
def style() -> str:
    """The style sheet of the views; all of it is about what is inside of elements of the class ``bc-view``.

    Each class begins with ``bc-``, so that nothing else in a page is meant by accident.
    """
    sheets = files(__package__)
    rules = [sheets.joinpath(name).read_text(encoding="utf-8") for name in _SHEETS]
    return "".join((colours(".bc-view"), "\n", *rules))


def colours(selector: str) -> str:
    """The rules that give an element the colours of the palette, as custom properties such as ``--bc-person``.

    Which of each two colours is meant follows from ``color-scheme``, which follows from the page around the element.

    Args:
        selector: The element, such as ``.bc-view``.
    """
    declared = "".join(f" --bc-{name}: light-dark({one.light}, {one.dark});\n" for name, one in _named())
    light, dark = (", ".join(f"{host} {selector}" for host in hosts) for hosts in (_LIGHT, _DARK))
    return (
        f"{selector} {{ color-scheme: light dark;\n{declared}}}\n"
        f"{light} {{ color-scheme: light; }}\n{dark} {{ color-scheme: dark; }}\n"
        f"@media print {{ {selector} {{ color-scheme: light !important; }} }}"
    )


def _named() -> Iterator[tuple[str, Colour]]:
    for group in (palette().page, palette().roles, palette().kinds):
        yield from group.items()
