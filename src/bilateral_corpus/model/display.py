"""How objects are shown, in a terminal and in a notebook.

What is pretty is the business of the highest floor, and a notebook asks the objects of the lowest. So these say only
that they can be shown; the package says by whom, when it is imported.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import NOTHING, Attribute, fields

from bilateral_corpus.model._fields import count_only, short_text

__all__ = ["Displayable", "display_with", "one_line"]

_MOST_TEXTS = 4
# An id has to be seen as a whole.
_LONGEST = 120
_LONGEST_LINE = 500

_views: list[Callable[[object], str]] = []


class Displayable:
    """An object that a notebook shows as HTML, and a terminal as a line.

    The line is the call that makes the object, without what is left to its default. Long texts are cut, and of many
    values only the number is given, as ``<12>``; where nothing was cut, the line makes an equal object.

    IPython's rich display asks for ``_repr_html_``:
    https://ipython.readthedocs.io/en/stable/config/integrating.html#rich-display.
    """

    __slots__ = ()

    def _repr_html_(self) -> str | None:
        """Give the object as HTML, or None where nothing shows it."""
        return _views[-1](self) if _views else None

    def __repr__(self) -> str:
        kind: type[Any] = type(self)
        shown = [one for one in fields(kind) if one.repr and not _is_default(getattr(self, one.name), one)]
        return f"{kind.__name__}({', '.join(f'{one.name}={_short(getattr(self, one.name), one)}' for one in shown)})"


def _is_default(value: object, attribute: Attribute[Any]) -> bool:
    return attribute.default is not NOTHING and bool(value == attribute.default)


def _short(value: object, attribute: Attribute[Any]) -> str:
    if callable(attribute.repr):
        return attribute.repr(value)
    if isinstance(value, str):
        return short_text(str(value), _LONGEST)
    if isinstance(value, tuple):
        is_list = len(value) <= _MOST_TEXTS and all(type(one) is str for one in value)
        return f"[{', '.join(map(short_text, value))}]" if is_list else count_only(value)
    id = getattr(value, "id", None)
    return repr(value) if id is None else f"<{type(value).__name__} {id!r}>"


def one_line(value: object) -> str:
    """Give the text of an object in one line, without characters that would steer a terminal."""
    line = " ".join(str(value)[:_LONGEST_LINE].split())
    return "".join(one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in line)


def display_with(view: Callable[[object], str]) -> None:
    """Say what shows objects from now on.

    Args:
        view: Gives HTML for any :class:`Displayable`.
    """
    _views[:] = [view]
