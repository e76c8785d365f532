"""How objects are shown in a notebook, without knowing who shows them.

What is pretty is the business of the highest floor, and a notebook asks the objects of the lowest. So these say only
that they can be shown; the package says by whom, when it is imported.
"""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["Displayable", "display_with"]

_views: list[Callable[[object], str]] = []


class Displayable:
    """An object that a notebook shows as HTML.

    IPython's rich display asks for ``_repr_html_``:
    https://ipython.readthedocs.io/en/stable/config/integrating.html#rich-display.
    """

    __slots__ = ()

    def _repr_html_(self) -> str | None:
        """Give the object as HTML, or None where nothing shows it."""
        return _views[-1](self) if _views else None


def display_with(view: Callable[[object], str]) -> None:
    """Say what shows objects from now on.

    Args:
        view: Gives HTML for any :class:`Displayable`.
    """
    _views[:] = [view]
