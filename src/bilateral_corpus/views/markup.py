"""The pieces that all views are made of: names that cannot turn their surroundings round, tables, facts, folds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bilateral_corpus.formats.html_elements import element, words
from bilateral_corpus.formats.identifiers import as_iri, web_address

__all__ = [
    "bars",
    "brief",
    "facts",
    "fold",
    "heading",
    "identifiers",
    "joined",
    "link",
    "name",
    "table",
    "tooltip",
]

# Embeddings, overrides and isolates of https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters. Between
# tags they end where their element ends; in an attribute nothing ends them.
_STEERING = re.compile("[\u202a-\u202e\u2066-\u2069]")

# A name is shown many times; what is longer is none.
_LONGEST_NAME = 300
_LONGEST_TOOLTIP = 600


def name(text: str) -> str:
    """A text in words of its own: whatever direction it has, or asks for, what stands around it keeps its own."""
    return element("bdi", {}, words(_short(text, _LONGEST_NAME))) if text else ""


def joined(texts: Iterable[str]) -> str:
    """Several names, with commas between them."""
    return ", ".join(map(name, texts))


def tooltip(text: str) -> str:
    """A text for an attribute, without what would turn the words around that are shown beside it."""
    return _STEERING.sub("", _short(text, _LONGEST_TOOLTIP))


def brief(text: str, longest: int = 100) -> str:
    """The beginning of a text, in one line."""
    return _short(" ".join(text[: 2 * longest].split()), longest)


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]


def heading(title: str, about: str = "") -> str:
    """What an object is.

    Args:
        title: Its name, as HTML.
        about: What else is said of it at once, in plain text.
    """
    beside = element("p", {"class": "bc-about"}, name(about)) if about else ""
    return element("div", {"class": "bc-head"}, element("h3", {"class": "bc-heading"}, title), beside)


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
    shown = [element("dt", {}, words(_capital(term))) + element("dd", {}, value) for term, value in rows if value]
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
    head = element(
        "tr", {}, *(element("th", {"scope": "col", **kind}, words(_capital(column))) for kind, column in cells)
    )
    body = [_row(row, classes) for row in rows]
    note = element("p", {"class": "bc-more"}, words(more)) if more else ""
    parts = element("caption", {}, words(caption)), element("thead", {}, head), element("tbody", {}, *body)
    return element("div", {"class": "bc-table"}, element("table", {}, *parts), note)


def _row(cells: Sequence[str], classes: Sequence[dict[str, str | None]]) -> str:
    first, *others = zip(classes, cells, strict=True)
    head = element("th", {"scope": "row", **first[0]}, first[1])
    return element("tr", {}, head, *(element("td", kind, cell) for kind, cell in others))


def bars(title: str, counted: str, rows: Sequence[tuple[str, int]], left: int = 0) -> str:
    """A table of numbers, each with a bar as long as it is large; nothing if there are none.

    Args:
        title: What the rows are, in plain text.
        counted: What is counted.
        rows: What each row is, in plain text, and how many there are.
        left: How many rows are not shown.
    """
    if not rows:
        return ""
    largest = max(number for _, number in rows) or 1
    cells = [(name(label), _bar(number, largest)) for label, number in rows]
    more = f"… and {left:,} more" if left > 0 else ""
    return element("div", {"class": "bc-bars"}, table(f"{counted} by {title}", (title, counted), cells, more=more))


def _bar(number: int, largest: int) -> str:
    rectangle = element("rect", {"width": f"{100 * number / largest:.1f}%", "height": "8", "rx": "2"})
    picture = element("svg", {"aria-hidden": "true", "width": "100%", "height": "8"}, rectangle)
    return element("div", {"class": "bc-bar"}, element("span", {}, f"{number:,}"), picture)
