"""Facts about the world as data files with their sources, and how to look them up."""

from bilateral_corpus.knowledge.countries import (
    ALL_KINDS,
    DIRECT_KINDS,
    Countries,
    FoundCountry,
    country,
    find_country,
    load_countries,
    lookup_country,
)
from bilateral_corpus.knowledge.country import Country, CountryName, CountryStatus, NameKind, NoCountry
from bilateral_corpus.knowledge.translations import countries_in

__all__ = [
    "ALL_KINDS",
    "DIRECT_KINDS",
    "Countries",
    "Country",
    "CountryName",
    "CountryStatus",
    "FoundCountry",
    "NameKind",
    "NoCountry",
    "countries_in",
    "country",
    "find_country",
    "load_countries",
    "lookup_country",
]
