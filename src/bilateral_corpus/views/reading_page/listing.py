"""The list of the interviews of a reading page, and the form that they are chosen with."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral_corpus.formats.html_elements import element, time, words
from bilateral_corpus.model import Interview, PartialDate, Role
from bilateral_corpus.views.counting import counted
from bilateral_corpus.views.markup import name, tooltip
from bilateral_corpus.views.reading_page.article import link_to
from bilateral_corpus.views.reading_page.facets import FACETS, Facets

__all__ = ["bounds", "listing", "search_form"]

_MOST_NAMED = 3
_DATE = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
_TITLES = {
    "person": "Person",
    "country": "Country",
    "kind": "Kind of event",
    "language": "Language",
    "outlet": "Outlet",
}


def listing(facets: Facets) -> str:
    """Write the interviews as a list of links; each says in ``data-`` attributes what it is chosen by."""
    rows = (_row(interview, facets) + "\n" for interview in facets.corpus)
    return element("ol", {"class": "interviews"}, "\n", *rows)


def bounds(date: PartialDate | None) -> dict[str, str | None]:
    """The first and the last day that a date can mean, empty where it has none; no attributes for no date."""
    if date is None:
        return {}
    first, last = date.earliest, date.latest
    return {
        "data-earliest": "" if first is None else first.isoformat(),
        "data-latest": "" if last is None else last.isoformat(),
    }


def _row(interview: Interview, facets: Facets) -> str:
    # Ids and codes have no white space, so they can stand in one attribute; an outlet has, and stands alone.
    chosen_by = {f"data-{facet}": " ".join(values) or None for facet, values in facets.of(interview).items()}
    date = "no date" if interview.published is None else time(interview.published)
    language = "" if interview.language == "und" else interview.language
    above = element("span", {"class": "above"}, element("span", {}, date), name(interview.source.outlet or ""))
    title = element("span", {"class": "title", "lang": language}, name(interview.title or interview.id))
    who = element("span", {"class": "who"}, name(_speakers(interview)))
    attributes = {"data-id": interview.id, **bounds(interview.published), **chosen_by}
    return element("li", attributes, element("a", {"href": link_to(interview.id)}, above, title, who))


def _speakers(interview: Interview) -> str:
    answering = [one.name for one in interview.participants if one.role in (Role.INTERVIEWEE, Role.OTHER)]
    names = answering or [one.name for one in interview.participants]
    return ", ".join(names[:_MOST_NAMED]) + (" …" if len(names) > _MOST_NAMED else "")


def search_form(facets: Facets) -> str:
    """Write what interviews are searched and chosen with; a script does it."""
    return element("form", {"class": "search", "role": "search", "aria-label": "Interviews"}, *_parts(facets))


def _parts(facets: Facets) -> Iterator[str]:
    field = {"type": "search", "name": "q", "autocomplete": "off", "spellcheck": "false", "enterkeyhint": "search"}
    hint = element("kbd", {"aria-hidden": "true"}, "/")
    yield element(
        "label", {"class": "words"}, element("span", {}, "Search the interviews", hint), element("input", field)
    )
    chosen = element("span", {"class": "chosen"})
    fields = (*(_choice(facets, facet) for facet in FACETS), _dates())
    summary = element("summary", {}, "Filters", chosen)
    yield element("details", {"class": "filters"}, summary, element("div", {"class": "fields"}, *fields))
    count = element("p", {"class": "count", "role": "status"}, counted(len(facets.corpus), "interview"))
    clear = element("button", {"type": "reset", "hidden": ""}, "Clear")
    yield element("div", {"class": "found"}, count, clear)


def _choice(facets: Facets, facet: str) -> str:
    counts = facets.count(facet)
    named = sorted((facets.label(facet, value).casefold(), value) for value in counts)
    options = (
        element("option", {"value": value}, words(f"{tooltip(facets.label(facet, value))} ({counts[value]:,})"))
        for _, value in named
    )
    chooser = element(
        "select",
        {"name": facet, "disabled": None if counts else ""},
        element("option", {"value": ""}, "any"),
        *options,
    )
    return element("label", {}, element("span", {}, _TITLES[facet]), chooser)


def _dates() -> str:
    box = element("input", {"type": "checkbox", "name": "certain", "value": "1"})
    certain = element("label", {"class": "box"}, box, element("span", {}, "only dates that surely lie between"))
    legend = element("legend", {}, "Published")
    return element("fieldset", {"class": "dates"}, legend, _date("from", "2020"), _date("to", "2024-05"), certain)


def _date(which: str, example: str) -> str:
    attributes = {
        "name": which,
        "inputmode": "numeric",
        "autocomplete": "off",
        "placeholder": example,
        "pattern": _DATE,
        "title": "A year, a month or a day, such as 2020, 2020-05 or 2020-05-17",
    }
    return element("label", {}, element("span", {}, which), element("input", attributes))
