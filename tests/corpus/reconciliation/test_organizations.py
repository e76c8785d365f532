"""The same institution in several interviews. All institutions here are invented, but for the United Nations."""

from __future__ import annotations

import pytest

import bilateral_corpus as bc
from corpus.reconciliation.people_of import corpus, organization

RIVER = organization("Long River Commission for Ports", acronym="LRCP")


@pytest.mark.parametrize(
    "other",
    [
        organization("Long River Commission of the Ports"),
        organization("LRCP"),
        organization("Uỷ hội", aliases=["Long River Commission for Ports"]),
        organization("Ports on the Long River", acronym="LRCP", identifiers=["wikidata:Q1"]),
    ],
)
def test_one_institution(other: bc.Organization) -> None:
    one = bc.Organization(id=RIVER.id, name=RIVER.name, acronym="LRCP", identifiers=["wikidata:Q1"])
    found = corpus([one], [other]).organizations
    assert len(found) == 1
    (merged,) = found.values()
    assert merged.acronym == "LRCP"
    assert merged.name != "LRCP"
    assert {merged.name, merged.acronym, *merged.aliases} >= {RIVER.name, other.name}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (RIVER, organization("Lighthouse Repair Company of Port", acronym="LRCP")),
        (organization("Harbour Board", acronym="HBD"), organization("Harbour Board", acronym="HBX")),
        (
            organization("Ministry of Ports", kind="ministry", countries=["LA"]),
            organization("Ministry of Ports", kind="ministry", countries=["KE"]),
        ),
        (organization("Ministry of Ports", kind="ministry"), organization("Ministry of Ports", kind="ministry")),
    ],
)
def test_two_institutions(one: bc.Organization, other: bc.Organization) -> None:
    assert len(corpus([one], [other]).organizations) == 2


def test_a_ministry_of_one_country_is_one() -> None:
    one = organization("Ministry of Ports", kind="ministry", countries=["LA"])
    assert len(corpus([one], [one]).organizations) == 1
