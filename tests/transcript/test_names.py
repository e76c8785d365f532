"""Which names are the same person's."""

from __future__ import annotations

import pytest

from bilateral_corpus.transcript.names import NameRegister, initials_match
from bilateral_corpus.transcript.persons import TitledPerson
from bilateral_corpus.transcript.titles import Title


def person(name: str | None, post: str | None = None) -> TitledPerson:
    return TitledPerson(name=name, title=Title(post=post) if post else None)


VENN, SHORT, ORR = person("Dara Venn", "Ambassador"), person("Venn", "Ambassador"), person("Lise Orr", "Consul")


def test_persons_by_name_the_fullest_first() -> None:
    register = NameRegister.of([SHORT, ORR, VENN])
    assert register.find("Venn") == register.find("Dara Venn") == (VENN, SHORT)
    assert register.find("Dara Lara Venn") == (VENN, SHORT)
    assert register.find("Sol") == register.find("") == ()


def test_a_name_that_two_share_is_nobody() -> None:
    register = NameRegister.of([VENN, person("Mira Venn")])
    assert register.find("Venn") == ()
    assert register.find("Dara Venn") == (VENN,)


def test_persons_by_post() -> None:
    register = NameRegister.of([VENN, SHORT, ORR])
    assert register.holder("Ambassador") == (VENN, SHORT)
    assert register.holder("Consul") == (ORR,)
    assert register.holder("King") == ()
    assert NameRegister.of([VENN, person("Mira Sol", "Ambassador")]).holder("Ambassador") == ()


def test_the_only_person() -> None:
    assert NameRegister.of([VENN, SHORT]).only() == (VENN, SHORT)
    assert NameRegister.of([VENN, ORR]).only() == ()
    assert NameRegister.of([person(None, "King")]).only() == ()


def test_names_without_spaces_begin_with_the_family_name() -> None:
    yamamoto, wayne, kim = person("山本太郎"), person("達拉·韋恩"), person("김민수")
    register = NameRegister.of([yamamoto, wayne, kim])
    assert register.find("山本") == (yamamoto,)
    assert register.find("韋恩") == (wayne,)
    assert register.find("韋") == (wayne,)
    assert register.find("김") == (kim,)
    assert register.find("山田") == ()
    assert register.find("太郎") == ()


def test_a_family_name_of_two_people_without_spaces_is_nobody() -> None:
    assert NameRegister.of([person("김민수"), person("김영희")]).find("김") == ()


@pytest.mark.parametrize(
    ("short", "full"),
    [
        *[("D.V.", "Dara Venn"), ("DV", "Dara Venn"), ("V.D.", "Dara Venn"), ("D. Venn", "Dara Venn")],
        *[("Д.В.", "Дара Венн"), ("Д.Венн", "Дара Венн"), ("T.H.V.", "Trần Hải Vân"), ("A. K. S.", "Anna K. Sol")],
        *[("Anna Sol", "Anna K. Sol"), ("al-Hale", "Omar al-Hale"), ("Hale", "Omar al-Hale"), ("민수", "김민수")],
        *[("Dara Vennn", "Dara Venn"), ("Dara Ven", "Dara Venn")],
    ],
)
def test_initials_and_misprints(short: str, full: str) -> None:
    known = ["Dara Venn", "Дара Венн", "Trần Hải Vân", "Anna K. Sol", "Omar al-Hale", "김민수", "Lise Orr", "Mira Orr"]
    assert [one.name for one in NameRegister.of(map(person, known)).find(short)] == [full]


def test_initials_tell_namesakes_apart() -> None:
    register = NameRegister.of([person("Lise Orr"), person("Mira Orr")])
    assert [one.name for one in register.find("L. Orr")] == ["Lise Orr"]
    assert register.find("J. Orr") == register.find("Orr") == register.find("J.O.") == ()


@pytest.mark.parametrize(
    ("letters", "name"), [("HN", "Harbour News"), ("ВП", "ВестникПорта"), ("H.N.", "Harbour News")]
)
def test_letters_for_an_outlet(letters: str, name: str) -> None:
    assert initials_match(letters, name)
    assert not initials_match("XN", name)
    assert not initials_match("Venn", name)
