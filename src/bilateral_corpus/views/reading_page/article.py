"""An interview of a reading page, and the ways from it to the others."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from bilateral_corpus.formats.html_elements import element
from bilateral_corpus.model import Interview
from bilateral_corpus.views.interview_view import Reading, interview_view
from bilateral_corpus.views.markup import name
from bilateral_corpus.views.reading_page.facets import Facets

__all__ = ["article", "choice_links", "link_to"]

# Nothing that is said is folded, but what is no part of the interview is.
_NEVER = 1 << 40


def link_to(interview: str, turn: int | None = None) -> str:
    """The address of an interview in the page, or of one of its turns, counted from 1.

    >>> link_to("venn-2022", 5)
    '#venn-2022/turn-5'
    """
    return f"#{quote(interview, safe='')}" + ("" if turn is None else f"/turn-{turn}")


def article(interview: Interview, facets: Facets) -> str:
    """Write an interview as it is read, with links to the other interviews about the same people and countries."""
    reading = Reading(level=1, fold=_NEVER, anchor=f"{interview.id}/turn-")
    attributes = {"id": interview.id, "class": "bc-view interview"}
    return element("div", attributes, interview_view(interview, reading), _elsewhere(interview, facets))


def _elsewhere(interview: Interview, facets: Facets) -> str:
    rows = "".join(_others(interview, facets, facet, title) for facet, title in _TITLES.items())
    if not rows:
        return ""
    heading = element("h2", {"class": "bc-heading"}, "In other interviews")
    return element("nav", {"class": "elsewhere", "aria-label": "In other interviews"}, heading, rows)


_TITLES = {"person": "People", "country": "Countries"}


def _others(interview: Interview, facets: Facets, facet: str, title: str) -> str:
    counts = facets.count(facet)
    shared = [value for value in facets.of(interview)[facet] if counts[value] > 1]
    links = element("ul", {"class": "most"}, *choice_links(facets, facet, shared))
    return element("h3", {}, title) + links if shared else ""


def choice_links(facets: Facets, facet: str, values: list[str]) -> Iterator[str]:
    """Write links to the interviews that have a value, each with their number."""
    for value in values:
        number = element("span", {"class": "number"}, f"{facets.count(facet)[value]:,}")
        address = f"#?{facet}={quote(value, safe='')}"
        yield element("li", {}, element("a", {"href": address}, name(facets.label(facet, value)), number))
