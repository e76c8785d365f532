"""Which names can be shorter or fuller forms of one another; all are invented."""

from __future__ import annotations

import pytest

from bilateral_corpus.annotation.names.name_parts import NameParts
from bilateral_corpus.annotation.names.organization_register import OrganizationRegister


def parts(*names: str) -> NameParts:
    found = NameParts((" of ", " to "))
    for number, name in enumerate(names):
        found.add(str(number), name)
    return found


@pytest.mark.parametrize(
    ("known", "name", "related"),
    [
        ("Salt Office of Norway", "Salt Office", True),
        ("Salt Office", "SALT OFFICE of Norway", True),
        ("Royal Salt Office", "Salt Office", True),
        ("Salt Office", "Royal Salt Office", True),
        ("Salt Office", "Salt Office", False),
        ("Salt Office", "Salt Office Norway", False),
        ("Salt Office", "Rock Salt Offices", False),
        ("Office", "Salt Office", False),
        (" ".join(["Salt"] * 30), "Salt Salt", False),
    ],
)
def test_a_part_is_a_beginning_before_a_link_or_an_end(known: str, name: str, related: bool) -> None:
    found = parts(known)
    assert [id for id in found.related(name) if found.is_part(name, known)] == (["0"] if related else [])


def test_where_the_head_stands_first_the_end_of_a_name_is_no_part_of_it() -> None:
    found = NameParts((" của ",), with_ends=False)
    found.add("0", "Thanh tra Sở Muối")
    assert list(found.related("Sở Muối")) == []
    assert not found.is_part("Sở Muối", "Thanh tra Sở Muối")


def test_ids_come_in_their_order() -> None:
    assert list(parts("Salt Office of Norway", "Salt Office of Laos").related("Salt Office")) == ["0", "1"]


def test_a_name_is_compared_with_related_names_only(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0
    original = NameParts.is_part

    def counting(self: NameParts, one: str, other: str) -> bool:
        nonlocal compared
        compared += 1
        return original(self, one, other)

    monkeypatch.setattr(NameParts, "is_part", counting)
    register = OrganizationRegister("en")
    for number in range(300):
        register.add(f"Salt{number} Office of Norway", None)
        register.add(f"Salt{number} Office", None)
    assert compared == 300
