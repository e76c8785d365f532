"""The pieces that all views are made of: names that cannot turn their surroundings round, tables, facts, folds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bilateral_corpus.formats.html_elements import element, words
from bilateral_corpus.formats.identifiers import as_iri, web_address

__all__ = ["counted", "facts", "fold", "identifiers", "joined", "link", "name", "table", "tooltip"]

# Embeddings, overrides and isolates of https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters. Between
# tags they end where their element ends; in an attribute nothing ends them.
_STEERING = re.compile("[\u202a-\u202e\u2066-\u2069]")

# A name is shown many times; what is longer is none.
_LONGEST_NAME = 300
_LONGEST_TOOLTIP = 600


def name(text: str) -> str:
    """A text in words of its own: whatever direction it has, or asks for, what stands around it keeps its own."""
    return element("bdi", {}, words(_short(text, _LONGEST_NAME)))


def joined(texts: Iterable[str]) -> str:
    """Several names, with commas between them."""
    return ", ".join(map(name, texts))


def tooltip(text: str) -> str:
    """A text for an attribute, without what would turn the words around that are shown beside it."""
    return _STEERING.sub("", _short(text, _LONGEST_TOOLTIP))


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def counted(number: int, one: str, several: str | None = None) -> str:
    """A number with what it counts.

    >>> counted(1, "turn"), counted(1200, "turn"), counted(0, "country", "countries")
    ('1 turn', '1,200 turns', '0 countries')
    """
    return f"{number:,} {one if number == 1 else several or f'{one}s'}"


def link(text: str, url: str | None) -> str:
    """A name that leads to an address of the web; the name alone, if the address leads anywhere else."""
    # An address from a stranger's file may be a script.
    address = web_address(url)
    if address is None:
        return name(text)
    return element("a", {"href": address, "rel": "noopener noreferrer"}, name(text))


def identifiers(values: Iterable[str]) -> str:
    """Identifiers such as ``wikidata:Q881``, each leading to what it stands for where the web has it."""
    return ", ".join(link(one, as_iri(one)) for one in values)


def facts(rows: Iterable[tuple[str, str]]) -> str:
    """A list of what is known, as terms with their values; those without a value are left out.

    Args:
        rows: A term in plain text, and its value as HTML.
    """
    shown = [element("dt", {}, words(term)) + element("dd", {}, value) for term, value in rows if value]
    return element("dl", {"class": "bc-facts"}, *(element("div", {}, row) for row in shown)) if shown else ""


def fold(summary: str, *content: str, open: bool = False) -> str:
    """What is shown when it is asked for, without a script.

    Args:
        summary: What it is, as HTML.
        content: What is folded.
        open: Whether it is shown at first.
    """
    return element("details", {"open": "" if open else None}, element("summary", {}, summary), *content)


def table(
    caption: str, columns: Sequence[str], rows: Iterable[Sequence[str]], *, more: str = "", numbers: Iterable[int] = ()
) -> str:
    """A table whose first column says what each row is about.

    Args:
        caption: What it shows, in plain text.
        columns: What each column holds, in plain text.
        rows: The cells of each row, as HTML.
        more: What it does not show, in plain text.
        numbers: The positions of columns with numbers, which stand under each other by their last digit.
    """
    right = frozenset(numbers)
    classes = [{"class": "bc-number" if place in right else None} for place in range(len(columns))]
    cells = zip(classes, columns, strict=True)
    head = element("tr", {}, *(element("th", {"scope": "col", **kind}, words(column)) for kind, column in cells))
    body = [_row(row, classes) for row in rows]
    note = element("p", {"class": "bc-more"}, words(more)) if more else ""
    parts = element("caption", {}, words(caption)), element("thead", {}, head), element("tbody", {}, *body)
    return element("div", {"class": "bc-table"}, element("table", {}, *parts), note)


def _row(cells: Sequence[str], classes: Sequence[dict[str, str | None]]) -> str:
    first, *others = zip(classes, cells, strict=True)
    head = element("th", {"scope": "row", **first[0]}, first[1])
    return element("tr", {}, head, *(element("td", kind, cell) for kind, cell in others))
