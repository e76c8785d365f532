"""The header of a TEI document: what it says of the publication, and who and what it describes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import define, field, frozen

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.tei.dates import read_date
from bilateral_corpus.formats.tei.documents import TEIDocument
from bilateral_corpus.formats.tei.header_writing import VERSION
from bilateral_corpus.formats.tei.names import ID, LANGUAGE, PROFILE, is_blank, local_name
from bilateral_corpus.formats.tei.people import children, text_of
from bilateral_corpus.model import PartialDate

__all__ = [
    "Bibliography",
    "Described",
    "bibliography",
    "described",
    "is_language_tag",
    "language_of",
    "title_of",
    "version_of",
]

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_CODE = re.compile("[A-Z]{2}")


@frozen(kw_only=True)
class Bibliography:
    """What a header says of the publication.

    Attributes:
        outlet: Who published the interview.
        byline: Who is credited with it.
        place: Where the talk took place.
        url: Where it was published.
        published: When; if only that is known, when the talk took place.
        element: The ``bibl`` that says so, if there is one.
    """

    outlet: str | None = None
    byline: str | None = None
    place: str | None = None
    url: str | None = None
    published: PartialDate | None = None
    element: Any = None


@define
class Described:
    """The elements that describe people, organizations, events and countries, by their ids.

    Attributes:
        persons: Those of people and of voices.
        organizations: Those of organizations.
        events: Those of events.
        countries: The codes of countries, by the ids of their places.
    """

    persons: dict[str, Any] = field(factory=dict)
    organizations: dict[str, Any] = field(factory=dict)
    events: dict[str, Any] = field(factory=dict)
    countries: dict[str, str] = field(factory=dict)


def version_of(document: TEIDocument) -> int | None:
    """The version of the profile in which this library wrote a file; None for a file of others.

    Raises:
        ParseError: It is a later version.
    """
    for project in _find(document.root, "encodingDesc", "projectDesc"):
        name, slash, version = (project.get("n") or "").rpartition("/")
        if f"{name}{slash}" == PROFILE and version.isdecimal():
            if int(version[:9]) > VERSION:
                raise ParseError(
                    "this was written by a later version of bilateral_corpus; update it to read this",
                    source=document.source,
                    line=project.sourceline,
                    expected=f"{PROFILE}{VERSION}",
                    found=project.get("n"),
                )
            return int(version)
    return None


def language_of(document: TEIDocument) -> str | None:
    """The language of a document: of its text, of itself, or the only or the most used one of its header."""
    stated = [one.get(LANGUAGE) for one in (*children(document.root, "text"), document.root)]
    used = list(_find(document.root, "profileDesc", "langUsage", "language"))
    used.sort(key=lambda one: -int(one.get("usage") or 0) if (one.get("usage") or "0").isdecimal() else 0)
    candidates = (*stated, *(one.get("ident") for one in used))
    return next((tag for tag in candidates if is_language_tag(tag)), None)


def is_language_tag(tag: str | None) -> bool:
    """Whether a text has the form of a language tag."""
    return tag is not None and _LANGUAGE_TAG.fullmatch(tag) is not None


def title_of(document: TEIDocument, language: str | None) -> str | None:
    """The title: the main one in the language of the document, or the first one."""
    titles = list(_find(document.root, "fileDesc", "titleStmt", "title"))
    titles = [one for one in titles if one.get("type") not in {"supplied", "sub", "alt", "short", "desc"}]
    chosen = _in_language(titles, language)
    return None if chosen is None or is_blank(text_of(chosen)) else text_of(chosen)


def bibliography(document: TEIDocument, language: str | None) -> Bibliography:
    """What the header says of the publication; the description of the source counts before that of the file."""
    root = document.root
    source = next(_find(root, "fileDesc", "sourceDesc"), None)
    bibl = next((one for one in _descendants(source, "bibl", "biblStruct", "biblFull", "recording")), None)
    return Bibliography(
        outlet=_words(_in_language(_descendants(bibl, "publisher"), language)),
        byline=_words(next(iter(_descendants(bibl, "author")), None)),
        place=_words(_in_language(_descendants(bibl, "pubPlace"), language)) or _setting(root, language),
        url=_url(bibl),
        published=_published(root, bibl),
        element=bibl,
    )


def described(document: TEIDocument) -> Described:
    """Find what a document describes, in its header, in those of its corpora, beside its text and in it."""
    found = Described()
    for element in (
        one
        for part in (*document.headers, document.root)
        for one in part.iter("{*}person", "{*}org", "{*}event", "{*}place")
    ):
        name = element.get(ID)
        kind = local_name(element)
        if name is None:
            continue
        if kind == "place":
            if code := _code(element):
                found.countries[name] = code
        else:
            table = {"person": found.persons, "org": found.organizations, "event": found.events}[kind]
            table[name] = element
    return found


def _find(element: Any, *path: str) -> Iterator[Any]:
    """The elements below a header that a path of names leads to."""
    elements: Iterable[Any] = children(element, "teiHeader")
    for name in path:
        elements = [child for one in elements for child in children(one, name)]
    yield from elements


def _descendants(element: Any, *names: str) -> list[Any]:
    return [] if element is None else list(element.iter(*(f"{{*}}{name}" for name in names)))


def _in_language(elements: Iterable[Any], language: str | None) -> Any:
    """The first element in a language, or else the first one."""
    listed = list(elements)
    base = (language or "").partition("-")[0]
    fitting = [one for one in listed if base and (one.get(LANGUAGE) or "").partition("-")[0] == base]
    return next(iter(fitting or listed), None)


def _words(element: Any) -> str | None:
    return None if element is None or is_blank(text_of(element)) else text_of(element)


def _setting(root: Any, language: str | None) -> str | None:
    settings = list(_find(root, "profileDesc", "settingDesc", "setting"))
    named = _descendants(settings[0] if settings else None, "name", "placeName", "settlement")
    cities = [one for one in named if one.get("type") not in {"country", "region", "address", "org"}]
    return _words(_in_language(cities, language))


def _url(bibl: Any) -> str | None:
    for one in _descendants(bibl, "idno", "ref", "ptr"):
        value = one.get("target") or (text_of(one) if local_name(one) == "idno" else "")
        if value.strip().startswith(("http:", "https:")):
            return value.strip()
    return None


def _published(root: Any, bibl: Any) -> PartialDate | None:
    settings = [date for one in _find(root, "profileDesc", "settingDesc", "setting") for date in children(one, "date")]
    places = (
        _descendants(bibl, "date"),
        settings,
        [date for one in _find(root, "fileDesc", "sourceDesc") for date in _descendants(one, "date")],
        list(_find(root, "profileDesc", "creation", "date")),
        [date for one in _find(root, "fileDesc", "publicationStmt") for date in children(one, "date")],
    )
    return next((found for dates in places for date in dates if (found := read_date(date)) is not None), None)


def _code(place: Any) -> str | None:
    names = [
        text_of(one).strip() for one in children(place, "idno") if (one.get("type") or "").upper().startswith("ISO")
    ]
    names += [one.get("key") or "" for one in place if local_name(one) in {"country", "placeName"}]
    if place.get("type") == "country":
        names.append(place.get("key") or "")
    return next((name for name in names if _CODE.fullmatch(name)), None)
