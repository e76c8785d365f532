"""Which names are one organization's; all but ASEAN are invented."""

from __future__ import annotations

from bilateral_corpus.annotation.names.known import known_organizations
from bilateral_corpus.annotation.names.organization_register import OrganizationRegister


def test_a_shorter_and_a_fuller_form_are_one() -> None:
    register = OrganizationRegister("en")
    first = register.add("National Assembly", "parliament")
    assert register.add("National Assembly of Norway", "parliament") == first
    (body,) = register.organizations()
    assert (body.name, body.aliases, body.countries) == ("National Assembly of Norway", ("National Assembly",), ("NO",))


def test_a_shorter_form_of_two_is_neither() -> None:
    register = OrganizationRegister("en")
    ids = [register.add(name, None) for name in ("Salt Office of Norway", "Salt Office of Japan", "Salt Office")]
    assert len(set(ids)) == 3


def test_an_acronym_joins_the_name_before_and_behind_it() -> None:
    for names in (("Union of Harbour Towns", "UHT"), ("UHT", "Union of Harbour Towns")):
        register = OrganizationRegister("en")
        assert len({register.add(name, None) for name in names}) == 1
        (body,) = register.organizations()
        assert (body.name, body.acronym) == ("Union of Harbour Towns", "UHT")


def test_a_known_organization_keeps_its_id() -> None:
    known = known_organizations()
    register = OrganizationRegister("en", known)
    asean = known.organization(known.find("ASEAN")[0])
    assert register.add_known(asean, "ASEAN") == asean.id == register.find("asean")


def test_ids_that_are_reserved_are_not_given() -> None:
    register = OrganizationRegister("en")
    register.reserve(["salt-office"])
    assert register.add("Salt Office", None) != "salt-office"
