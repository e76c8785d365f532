"""How objects are shown, in a terminal and in a notebook.

What is pretty is the business of the highest floor, and a notebook asks the objects of the lowest. So these say only
that they can be shown; the package says by whom, when it is imported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

from attrs import NOTHING, Attribute, fields

from bilateral_corpus.model._fields import count_only, short_text

__all__ = ["JOINERS", "Displayable", "beginning", "display_with", "one_line", "printable"]

_MOST_TEXTS = 4
# An id has to be seen as a whole.
_LONGEST = 120
_LONGEST_LINE = 500
_FIRST = 5
#: Letters of several scripts need the joiners; the other invisible characters could turn the text around.
JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"

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


def printable(text: str) -> str:
    r"""Put the replacement character for what cannot be printed, or steers a terminal or other text.

    >>> printable("A  harbour\u202e")
    'A  harbour�'
    """
    return "".join(
        character if character.isprintable() or character in JOINERS else "\N{REPLACEMENT CHARACTER}"
        for character in text
    )


def one_line(text: str) -> str:
    r"""Bring a text into one printable line, with a space for each white space.

    >>> one_line("A\n harbour")
    'A harbour'
    """
    return printable(" ".join(text.split()))


def beginning(head: str, items: Iterable[object]) -> str:
    """Give a head and the first of some items, each in a line below it, cut if it is long.

    Args:
        head: What they are.
        items: The items, of which no more are asked for than are shown.
    """
    return "\n".join((head, *(one_line(str(item)[:_LONGEST_LINE]) for item in islice(items, _FIRST))))


def display_with(view: Callable[[object], str]) -> None:
    """Say what shows objects from now on.

    Args:
        view: Gives HTML for any :class:`Displayable`.
    """
    _views[:] = [view]
