"""Identifiers of people, organizations and events as addresses on the web."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote

__all__ = ["as_iri"]

# The addresses that those who give out the identifiers ask to be used for what they stand for.
_REGISTERS: Mapping[str, str] = MappingProxyType(
    {
        "wikidata": "http://www.wikidata.org/entity/",
        "viaf": "http://viaf.org/viaf/",
        "gnd": "https://d-nb.info/gnd/",
        "isni": "https://isni.org/isni/",
        "orcid": "https://orcid.org/",
        "ror": "https://ror.org/",
        "lcnaf": "http://id.loc.gov/authorities/names/",
    }
)
_UNESCAPED = "!#$%&'()*+,-./:;=?@[]_~"


def as_iri(identifier: str) -> str:
    """The address of what an identifier stands for.

    >>> as_iri("wikidata:Q881")
    'http://www.wikidata.org/entity/Q881'

    Args:
        identifier: A prefix and what follows its colon, or an address.

    Returns:
        An address; of a prefix that is not known, the identifier, which is one by its form.
    """
    prefix, _, rest = identifier.partition(":")
    return quote(_REGISTERS.get(prefix.lower(), f"{prefix}:") + rest, safe=_UNESCAPED)
