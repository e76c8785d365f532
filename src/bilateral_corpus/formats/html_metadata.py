"""What an HTML page says of itself: in JSON-LD, in ``<meta>``, ``<link>``, ``<time>`` and ``<title>``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats.html_page import Page
from bilateral_corpus.model import PartialDate
from bilateral_corpus.transcript.document import Metadata

__all__ = ["read_metadata"]

# The types of https://schema.org that are an article or a page, not a part of one or its publisher.
_ARTICLES = re.compile(r"(?:^|[/:])(?:\w*Article|\w*Posting|Report|Interview|\w*WebPage|CreativeWork)$")
# Where each thing may stand in <meta>: OpenGraph, Dublin Core, Highwire and Parse.ly, then what is older.
_TITLES = ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title", "parsely-title", "title")
_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date",
    "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish_date", "publish-date", "publication_date",
    "date",
)  # fmt: skip
_OUTLETS = ("og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher", "application-name")
_BYLINES = ("author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author", "article:author")
_URLS = ("og:url", "twitter:url", "parsely-link")
_LANGUAGES = ("content-language", "dc.language", "dcterms.language", "og:locale")

_DATE = re.compile(r"\s*(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?|(\d{2})(\d{2}))?(?![\d/.-])")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_URL = re.compile(r"https?://\S+", re.IGNORECASE)
_SITE = re.compile(r"\s+[-–—|·•»:]+\s+")


def read_metadata(page: Page) -> Metadata:
    """Collect what a page says of itself. What it says twice is taken from where it is most exact."""
    things = _things(page.linked_data)
    metas = _metas(page.metas)
    outlet = _first(_names_of(things, "publisher"), _values(metas, _OUTLETS))
    return Metadata(
        title=_title(_first(_texts(things, "headline"), _values(metas, _TITLES), [page.title]), outlet),
        published=_published(page, things, metas),
        outlet=outlet,
        url=_first(
            (link.get("href", "") for link in page.links if "canonical" in link["rel"].lower().split()),
            _values(metas, _URLS),
            _texts(things, "url"),
            accepted=_URL,
        ),
        byline=_byline(things, metas),
        language=_language(page, things, metas),
    )


def _things(blocks: Iterable[str]) -> list[dict[str, Any]]:
    """The articles and pages that JSON-LD describes, articles first."""
    found: list[dict[str, Any]] = []
    for block in blocks:
        try:
            values: list[Any] = [json.loads(block, strict=False)]
        except (ValueError, RecursionError):
            continue  # what is broken says nothing
        while values:
            value = values.pop()
            if isinstance(value, list):
                values.extend(reversed(value))
            elif isinstance(value, dict):
                values.append(value.get("@graph"))
                if any(_ARTICLES.search(kind) for kind in _strings(value.get("@type"))):
                    found.append(value)
    found.sort(key=lambda thing: any(kind.endswith("WebPage") for kind in _strings(thing.get("@type"))))
    return found


def _strings(value: object) -> list[str]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def _texts(things: Iterable[Mapping[str, Any]], key: str) -> Iterator[str]:
    for thing in things:
        yield from _strings(thing.get(key))


def _names_of(things: Iterable[Mapping[str, Any]], key: str) -> Iterator[str]:
    for thing in things:
        value = thing.get(key)
        for one in value if isinstance(value, list) else [value]:
            yield from _strings(one.get("name") if isinstance(one, dict) else one)


def _metas(metas: Iterable[Mapping[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in metas:
        for key in ("property", "name", "itemprop", "http-equiv"):
            if key in meta and "content" in meta:
                found.setdefault(meta[key].strip().lower(), []).append(meta["content"])
    return found


def _values(metas: Mapping[str, Sequence[str]], names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield from metas.get(name, ())


def _first(*sources: Iterable[str], accepted: re.Pattern[str] | None = None) -> str | None:
    """The first text that says something."""
    for source in sources:
        for text in source:
            words = " ".join(text.split())
            if words and (accepted is None or accepted.fullmatch(words)):
                return words
    return None


def _title(title: str | None, outlet: str | None) -> str | None:
    """A title without the name of the site after it or before it."""
    if title is None or outlet is None:
        return title
    parts = _SITE.split(title)
    if len(parts) > 1 and parts[-1].casefold() == outlet.casefold():
        return title[: title.rindex(parts[-1])].rstrip(" -–—|·•»:")
    if len(parts) > 1 and parts[0].casefold() == outlet.casefold():
        return title[len(parts[0]) :].lstrip(" -–—|·•»:")
    return title


def _published(
    page: Page, things: Iterable[Mapping[str, Any]], metas: Mapping[str, Sequence[str]]
) -> PartialDate | None:
    marked = [
        attrs.get("datetime") or attrs.get("content", "")
        for attrs, _ in page.times
        if "datepublished" in attrs.get("itemprop", "").lower().split() or "pubdate" in attrs
    ]
    for text in (*_texts(things, "datePublished"), *_values(metas, _DATES), *marked):
        date = _date(text)
        if date is not None:
            return date
    return None


def _date(text: str) -> PartialDate | None:
    """The day that a machine-readable date says, without its time: it was that day where the page was made."""
    found = _DATE.match(text)
    if found is None:
        return None
    year, _, month, day, month_joined, day_joined = found.groups()
    parts = [year, *(f"{int(part):02}" for part in (month or month_joined, day or day_joined) if part)]
    try:
        return PartialDate("-".join(parts))
    except InvalidValueError:
        return None


def _byline(things: Sequence[Mapping[str, Any]], metas: Mapping[str, Sequence[str]]) -> str | None:
    for source in (_names_of(things, "author"), _values(metas, _BYLINES[:1]), _values(metas, _BYLINES[1:])):
        names = dict.fromkeys(" ".join(name.split()) for name in source if not _URL.match(name.strip()))
        if found := ", ".join(filter(None, names)):
            return found
    return None


def _language(page: Page, things: Iterable[Mapping[str, Any]], metas: Mapping[str, Sequence[str]]) -> str | None:
    for text in (page.language, *_values(metas, _LANGUAGES), *_texts(things, "inLanguage")):
        tag = text.strip().replace("_", "-")
        if _TAG.fullmatch(tag):
            return tag
    return None
