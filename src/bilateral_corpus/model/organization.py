"""Institutions: ministries, international organizations, parties, outlets."""

from __future__ import annotations

from attrs import field, frozen

from bilateral_corpus.model._fields import (
    are_country_codes,
    are_identifiers,
    are_texts,
    as_tuple,
    is_slug,
    is_text,
    not_blank,
)
from bilateral_corpus.model.display import Displayable


@frozen(kw_only=True, repr=False)
class Organization(Displayable):
    """An institution that speaks or is spoken of.

    Attributes:
        id: A readable slug, such as ``non-aligned-movement``.
        name: The full name.
        acronym: Such as ``NAM``.
        aliases: Other forms met.
        kind: What sort of institution it is, such as ``ministry`` or ``media``.
        countries: ISO 3166-1 codes of the country it belongs to, or of its member countries.
        identifiers: Such as ``wikidata:Q7768``.
    """

    id: str = field(validator=is_slug)
    name: str = field(validator=not_blank)
    acronym: str | None = field(default=None, validator=is_text)
    aliases: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)
    kind: str | None = field(default=None, validator=is_text)
    countries: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_country_codes)
    identifiers: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_identifiers)
