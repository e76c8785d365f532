"""The colours of all views, by what they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from attrs import frozen

from bilateral_corpus.language.data_file import Table, read_table

__all__ = ["Colour", "Palette", "palette"]


@frozen
class Colour:
    """A colour for a light and for a dark background, each as ``#rrggbb``."""

    light: str
    dark: str


@frozen(kw_only=True)
class Palette:
    """Colours that people with colour blindness can tell apart, and that can be read as text.

    Attributes:
        kinds: By the kind of a mention, such as ``person``.
        roles: By the role of who speaks, such as ``interviewee``.
        page: Of the page itself: ``text``, ``quiet`` text, a ``line``, the ``background``, what is ``raised`` from it.
    """

    kinds: Mapping[str, Colour]
    roles: Mapping[str, Colour]
    page: Mapping[str, Colour]


@cache
def palette() -> Palette:
    """Give the colours, as ``palette.toml`` has them."""
    table = read_table(files(__package__) / "palette.toml")
    return Palette(kinds=_colours(table, "kinds"), roles=_colours(table, "roles"), page=_colours(table, "page"))


def _colours(table: Table, name: str) -> dict[str, Colour]:
    group = table.table(name)
    rows = {key: group.table(key) for key in group.values}
    return {key: Colour(row.string("light"), row.string("dark")) for key, row in rows.items()}
