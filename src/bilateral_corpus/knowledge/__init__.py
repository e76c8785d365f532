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
from bilateral_corpus.knowledge.milestone import Milestone
from bilateral_corpus.knowledge.milestones import Milestones, load_milestones
from bilateral_corpus.knowledge.organization import (
    KnownOrganization,
    NoOrganization,
    OrganizationName,
    OrganizationNameKind,
)
from bilateral_corpus.knowledge.organizations import (
    FoundOrganization,
    Organizations,
    find_organization,
    load_organizations,
    lookup_organization,
    organization,
)
from bilateral_corpus.knowledge.translations import countries_in

__all__ = [
    "ALL_KINDS",
    "DIRECT_KINDS",
    "Countries",
    "Country",
    "CountryName",
    "CountryStatus",
    "FoundCountry",
    "FoundOrganization",
    "KnownOrganization",
    "Milestone",
    "Milestones",
    "NameKind",
    "NoCountry",
    "NoOrganization",
    "OrganizationName",
    "OrganizationNameKind",
    "Organizations",
    "countries_in",
    "country",
    "find_country",
    "find_organization",
    "load_countries",
    "load_milestones",
    "load_organizations",
    "lookup_country",
    "lookup_organization",
    "organization",
]
