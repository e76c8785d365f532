"""Who and what TEI headers describe: people, organizations, events, countries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve

from bilateral_corpus.formats.tei.dates import read_date
from bilateral_corpus.formats.tei.flow import Flow
from bilateral_corpus.formats.tei.names import LANGUAGE, from_xml_id, is_blank, local_name, pointers
from bilateral_corpus.language import lexicon
from bilateral_corpus.model import (
    Appointment,
    Event,
    EventKind,
    EventStatus,
    Gender,
    Organization,
    Person,
)
from bilateral_corpus.transcript.persons import titled_persons

__all__ = ["children", "person_name", "read_event", "read_organization", "read_person", "text_of"]

_SEXES = {"1": "male", "2": "female", "m": "male", "f": "female", "male": "male", "female": "female", "other": "other"}
_NAME_PARTS = (("forename", "addName"), ("nameLink",), ("surname", "genName"))
_CODE = re.compile("[A-Z]{2}")
_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
_SPECIAL = frozenset({"label", "alias", "honorific", "acronym"})


def children(element: Any, name: str, type: str | None = None) -> Iterator[Any]:
    """The children of an element that have a name, and a ``@type`` if one is given."""
    return (child for child in element if local_name(child) == name and (type is None or child.get("type") == type))


def text_of(element: Any) -> str:
    """The words of an element."""
    return Flow.of(element).text


def person_name(element: Any) -> str:
    """The name of a person: the parts in the order in which they are said, or the words as they stand."""
    names = list(children(element, "persName")) or list(children(element, "name"))
    plain = [name for name in names if name.get("type") not in _SPECIAL]
    for name in plain or names:
        parts = [
            text_of(part)
            for group in _NAME_PARTS
            for part in name
            if local_name(part) in group and not is_blank(part.text)
        ]
        if any(local_name(part) == "surname" for part in name) and is_blank(name.text):
            return " ".join(parts)
        if not is_blank(words := text_of(name)):
            return words
    return ""


def read_person(element: Any, id: str, *, exact: bool) -> Person:
    """Make a person of a ``person``.

    Args:
        element: The element.
        id: The id to give it.
        exact: Whether it was written by this library, so that all is as it says.
    """
    names = list(children(element, "persName"))
    name = text_of(names[0]) if exact else person_name(element) or id
    aliases = [text_of(one) for one in names if one.get("type") == "alias"]
    appointments = [
        read_appointment(one) if exact else _as_title(read_appointment(one), one)
        for one in children(element, "occupation")
        if not is_blank(text_of(one))
    ]
    served = {post.of for post in appointments if post.of is not None and post.of.isupper()}
    return Person(
        id=id,
        name=name,
        aliases=aliases if exact else [one for one in map(text_of, names) if one and one != name and " " in one],
        honorific=next((text_of(one) for one in names if one.get("type") == "honorific"), None),
        gender=_gender(element),
        country=_country(element) or (served.pop() if len(served) == 1 and not exact else None),
        appointments=appointments,
        died=next((date for one in children(element, "death") if (date := read_date(one))), None),
        identifiers=list(identifiers(element)),
    )


def read_appointment(element: Any) -> Appointment:
    """Make a post of an ``occupation``."""
    roles = list(children(element, "roleName"))
    parties = {
        kind: next((_party(one) for one in element if one.get("type") == kind and one.get("ref")), None)
        for kind in ("of", "to")
    }
    return Appointment(
        post=text_of(roles[0] if roles else element),
        of=parties["of"],
        to=parties["to"],
        interval=read_date(element),
        as_of=next((read_date(one) for one in children(element, "date", "as-of")), None),
    )


def _as_title(post: Appointment, element: Any) -> Appointment:
    """The post with the countries that its words name, if they are nothing but a title."""
    if post.of is not None or post.to is not None:
        return post
    tags = (one.get(LANGUAGE) for one in (element, *element.iterancestors()))
    found = titled_persons(post.post, lexicon(next(filter(None, tags), "en")))
    is_all = len(found) == 1 and found[0].name is None and found[0].end - found[0].start == len(post.post)
    title = found[0].title if is_all else None
    return evolve(post, post=title.post, of=title.of, to=title.to) if title is not None else post


def read_organization(element: Any, id: str, *, exact: bool) -> Organization:
    """Make an organization of an ``org``; the arguments are those of :func:`read_person`."""
    names = list(children(element, "orgName"))
    plain = [one for one in names if one.get("type") not in _SPECIAL and one.get("full") != "abb"]
    short = [one for one in names if one.get("type") == "acronym" or one.get("full") == "abb"]
    name = text_of((plain or names)[0]) if names else ""
    kinds = [text_of(one) for one in children(element, "note", "kind")]
    return Organization(
        id=id,
        name=name if not is_blank(name) else id,
        acronym=text_of(short[0]) if short else None,
        aliases=[text_of(one) for one in names if one.get("type") == "alias"],
        kind=element.get("role") or (kinds[0] if kinds else None),
        countries=_codes(one.get("key") for one in children(element, "country")),
        identifiers=list(identifiers(element)),
    )


def read_event(element: Any, id: str, countries: Mapping[str, str], *, exact: bool) -> Event | None:
    """Make an event of an ``event``; None where its type is no kind that the model has.

    Args:
        element: The element.
        id: The id to give it.
        countries: The codes of countries by the ids of their elements.
        exact: Whether its pointers lead to what this library wrote.
    """
    kinds = {str(kind) for kind in EventKind}
    if (kind := element.get("type")) not in kinds:
        return None
    names = [*children(element, "label"), *children(element, "eventName"), *children(element, "head")]
    name = text_of(names[0]) if names else ""
    status = element.get("subtype")
    targets = {one: [*_pointed(element, one)] for one in ("country", "participant")}
    places = [place for one in children(element, "place") for place in children(one, "placeName")]
    ordinal = element.get("n") or ""
    return Event(
        id=id,
        kind=kind,
        name=name if not is_blank(name) else kind.replace("_", " "),
        date=read_date(element),
        status=status if status in set(EventStatus) else EventStatus.OCCURRED,
        countries=_codes(countries.get(one) for one in targets["country"]),
        participants=[from_xml_id(one) for one in targets["participant"]] if exact else (),
        place=text_of(places[0]) if places else None,
        ordinal=int(ordinal) if ordinal.isdecimal() and len(ordinal) < 20 else None,
        identifiers=list(identifiers(element)),
    )


def identifiers(element: Any) -> Iterator[str]:
    """The identifiers of something, such as ``wikidata:Q881``; those without a scheme are left out."""
    for one in children(element, "idno"):
        scheme, value = one.get("type") or "", text_of(one)
        whole = (
            value
            if scheme.upper() in {"URI", "URL", ""} or value.startswith(("http:", "https:"))
            else f"{scheme}:{value}"
        )
        if _IDENTIFIER.fullmatch(whole):
            yield whole


def _pointed(element: Any, kind: str) -> Iterator[str]:
    for one in children(element, "ptr", kind):
        yield from pointers(one.get("target"))


def _party(element: Any) -> str:
    return from_xml_id(pointers(element.get("ref"))[0])


def _gender(element: Any) -> Gender | None:
    stated = [element.get("gender"), element.get("sex")]
    for name in ("gender", "sex"):
        stated += [value for one in children(element, name) for value in (one.get("value"), one.text)]
    for value in stated:
        found = _SEXES.get((value or "").strip().casefold())
        if found is not None:
            return Gender(found)
    return None


def _country(element: Any) -> str | None:
    keys = [one.get("key") for name in ("affiliation", "nationality") for one in children(element, name)]
    return next(iter(_codes(keys)), None)


def _codes(keys: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(key for key in keys if key and _CODE.fullmatch(key)))
