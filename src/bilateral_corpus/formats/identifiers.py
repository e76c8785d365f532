"""Addresses on the web: of interviews, and of people, organizations and events by their identifiers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from urllib.parse import quote

from bilateral_corpus.formats.guid import urn

__all__ = ["address_of", "addresses", "as_iri", "web_address"]

_URL = re.compile(r"https?://[^\s<>\"{}|\\^`]+")

# The addresses that those who give out the identifiers ask to be used for what they stand for.
_REGISTERS: Mapping[str, str] = MappingProxyType(
    {
        "wikidata": "http://www.wikidata.org/entity/",
        "viaf": "http://viaf.org/viaf/",
        "gnd": "https://d-nb.info/gnd/",
        "isni": "https://isni.org/isni/",
        "orcid": "https://orcid.org/",
        "ror": "https://ror.org/",
        "doi": "https://doi.org/",
        "lcnaf": "http://id.loc.gov/authorities/names/",
    }
)
_ADDRESSES = frozenset({"http", "https", "urn", "info"})
_UNESCAPED = "!#$%&'()*+,-./:;=?@[]_~"


def as_iri(identifier: str) -> str | None:
    """The address of what an identifier stands for.

    >>> as_iri("wikidata:Q881"), as_iri("milestone:treaty")
    ('http://www.wikidata.org/entity/Q881', None)

    Args:
        identifier: A prefix and what follows its colon, or an address.

    Returns:
        An address; None for an identifier whose prefix nobody on the web knows.
    """
    prefix, _, rest = identifier.partition(":")
    if prefix.lower() in _ADDRESSES:
        return quote(identifier, safe=_UNESCAPED)
    register = _REGISTERS.get(prefix.lower())
    return None if register is None else quote(register + rest, safe=_UNESCAPED)


def addresses(identifiers: Iterable[str]) -> list[str]:
    """The addresses of what identifiers stand for, where there are some."""
    return [address for one in identifiers if (address := as_iri(one)) is not None]


def web_address(url: str | None) -> str | None:
    """An address of the web in ASCII, so that it can be a link anywhere; None for whatever else stands as an address.

    >>> web_address("https://example.org/đ"), web_address("javascript:alert(1)")
    ('https://example.org/%C4%91', None)
    """
    return quote(url, safe=_UNESCAPED) if url is not None and _URL.fullmatch(url) else None


def address_of(id: str, url: str | None) -> str:
    """The address of an interview: where it was published, or else a name made of its id.

    Args:
        id: The id of the interview.
        url: What stands as its address, which may be anything.
    """
    return url if url is not None and _URL.fullmatch(url) else urn("interview", id)
