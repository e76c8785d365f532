"""What stands around the interviews of a reading page: its header, the list with its filters, a start, the timeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bilateral_corpus.corpus import Corpus
from bilateral_corpus.formats.html_elements import element
from bilateral_corpus.views.counting import counted
from bilateral_corpus.views.markup import name
from bilateral_corpus.views.reading_page.article import choice_links
from bilateral_corpus.views.reading_page.facets import Facets
from bilateral_corpus.views.reading_page.listing import listing, search_form
from bilateral_corpus.views.reading_page.timeline import timeline

__all__ = ["surrounded"]

_MOST_SHOWN = 12


def surrounded(articles: Iterable[str], facets: Facets, title: str) -> str:
    """Write all that people see of a page.

    Args:
        articles: The interviews; a script shows one of them at a time.
        facets: The corpus, and what it can be chosen by.
        title: What the page is called.
    """
    contents = element("nav", {"class": "list", "aria-label": "Interviews"}, "\n", listing(facets))
    side = element("div", {"class": "side"}, search_form(facets), "\n", contents)
    start = element("section", {"class": "start"}, *_start(facets, title))
    heading = element("h1", {}, "Timeline")
    axis = element("div", {"class": "axis", "aria-hidden": "true"})
    events = element("section", {"class": "timeline"}, heading, axis, timeline(facets.corpus))
    stage = element("div", {"class": "stage"}, "\n", *(f"{one}\n" for one in articles))
    main = element("main", {"id": "page.main", "tabindex": "-1"}, start, "\n", events, "\n", stage)
    return "\n".join((*_header(title), element("div", {"class": "columns"}, side, "\n", main)))


def _header(title: str) -> Iterator[str]:
    yield element("a", {"class": "skip", "href": "#page.main"}, "Skip to the text")
    links = [
        element("a", {"href": "#", "data-view": "list"}, "Interviews"),
        element("a", {"href": "#/timeline", "data-view": "timeline"}, "Timeline"),
    ]
    brand = element("a", {"class": "brand", "href": "#"}, name(title))
    views = element("nav", {"class": "views", "aria-label": "Views"}, *links)
    dark = element("button", {"class": "dark", "type": "button", "aria-pressed": "false"}, "Dark")
    yield element("header", {"class": "bar"}, brand, views, dark)


def _start(facets: Facets, title: str) -> Iterator[str]:
    yield element("h1", {}, name(title))
    yield element("p", {"class": "lead"}, _scope(facets.corpus))
    for facet, heading in {"country": "Countries", "person": "People", "kind": "Events"}.items():
        counts = facets.count(facet)
        first = sorted(counts, key=lambda value: (-counts[value], facets.label(facet, value)))[:_MOST_SHOWN]
        if first:
            links = choice_links(facets, facet, first)
            yield element("h2", {}, heading) + element("ul", {"class": "most"}, *links)


def _scope(corpus: Corpus) -> str:
    """How much there is, in a sentence."""
    turns = counted(sum(len(one.turns) for one in corpus), "turn")
    outlets = {one.source.outlet for one in corpus if one.source.outlet}
    places = f" from {counted(len(outlets), 'outlet')}" if outlets else ""
    return f"{counted(len(corpus), 'interview')} with {turns}{places}{_years(corpus)}."


def _years(corpus: Corpus) -> str:
    dates = [one.published for one in corpus if one.published is not None]
    years = sorted({day.year for date in dates for day in (date.earliest, date.latest) if day is not None})
    if not years:
        return ""
    return f", {years[0]} to {years[-1]}" if len(years) > 1 else f", {years[0]}"
