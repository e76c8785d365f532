"""What one may ask for: values that an interview can have; of one that none can have it is said what is near."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from difflib import get_close_matches

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import EventKind
from bilateral_corpus.model.ids import slug

__all__ = ["check_known", "country_codes", "event_kinds", "ids"]

_COUNTRY_CODE = re.compile(r"[A-Z]{2}")


def _texts(values: str | Iterable[str] | None, expected: str) -> frozenset[str]:
    several = (values,) if isinstance(values, str) else () if values is None else values
    if not isinstance(several, Iterable):
        raise InvalidValueError(f"found {values!r:.60}, expected {expected}, or several")
    found = tuple(several)
    for value in found:
        if not isinstance(value, str):
            raise InvalidValueError(f"found {value!r:.60}, expected {expected}")
    return frozenset(found)


def country_codes(values: str | Iterable[str] | None) -> frozenset[str]:
    """Take codes of countries, by their form.

    Raises:
        InvalidValueError: One has not the form of an ISO 3166-1 alpha-2 code.
    """
    expected = "the ISO 3166-1 code of a country, such as 'LA'"
    found = _texts(values, expected)
    for value in sorted(found):
        if not _COUNTRY_CODE.fullmatch(value):
            raise InvalidValueError(f"found {value!r:.60}, expected {expected}{_near_countries(value)}")
    return found


def check_known(codes: Iterable[str], present: Collection[str]) -> None:
    """See that codes mean something: interviews have them, or they are codes of countries that the library knows.

    Args:
        codes: What was asked for.
        present: The codes that the interviews have, which may come from data of a user's own.

    Raises:
        InvalidValueError: One is neither, so that nothing could ever be found by it.
    """
    from bilateral_corpus.knowledge import load_countries

    for code in sorted(set(codes) - set(present)):
        if code not in load_countries():
            raise InvalidValueError(f"no country has the code {code!r}, and no interview here{_near_countries(code)}")


def _near_countries(value: str) -> str:
    # Only for a message; the names of all countries are slow to load.
    from bilateral_corpus.knowledge import DIRECT_KINDS, NameKind, load_countries

    countries = load_countries()
    upper = value.strip().upper()
    if upper in countries:
        return _near([countries.country(upper).code])
    found = countries.find(value.strip()) or countries.find(value.strip().title())
    if found:
        return _near(found)
    kinds = DIRECT_KINDS - {NameKind.ABBREVIATION}
    codes = {slug(name.text): name.code for one in countries for name in one.names if name.kind in kinds}
    return _near(dict.fromkeys(codes[name] for name in get_close_matches(slug(value), codes, n=2, cutoff=0.8)))


def _near(values: Iterable[str]) -> str:
    named = " or ".join(map(repr, values))
    return f"; did you mean {named}?" if named else ""


def event_kinds(values: str | Iterable[str] | None) -> frozenset[EventKind]:
    """Take kinds of events.

    Raises:
        InvalidValueError: There is no such kind.
    """
    return frozenset(map(_event_kind, sorted(_texts(values, "a kind of event, such as 'official_visit'"))))


def _event_kind(value: str) -> EventKind:
    if value in list(EventKind):
        return EventKind(value)
    near = _near(map(str, get_close_matches(slug(value).replace("-", "_"), list(EventKind), n=2)))
    raise InvalidValueError(f"found {value!r:.60}, expected a kind of event: one of {', '.join(EventKind)}{near}")


def ids(values: str | Iterable[str] | None) -> frozenset[str]:
    """Take ids of people or events.

    Raises:
        InvalidValueError: One is none, such as a name with a space in it.
    """
    expected = "an id, such as 'dara-venn'"
    found = _texts(values, expected)
    for value in sorted(found):
        if not value or any(character.isspace() for character in value):
            near = _near(filter(None, [slug(value)]))
            raise InvalidValueError(f"found {value!r:.60}, expected {expected}{near}")
    return found
