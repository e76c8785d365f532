"""People and the posts they hold."""

from __future__ import annotations

import pytest

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import Appointment, Gender, PartialDate, Person


def test_an_ambassador() -> None:
    post = Appointment(post="Ambassador", of="LA", to="VN", as_of="2022")
    person = Person(id="dara-venn", name="Dara Venn", honorific="H.E. Ms.", gender="female", appointments=[post])
    assert person.gender is Gender.FEMALE
    assert person.appointments == (post,)
    assert post.as_of == PartialDate("2022")
    assert post.interval is None


def test_nothing_is_assumed() -> None:
    person = Person(id="venn", name="Venn")
    assert (person.gender, person.country, person.honorific, person.died) == (None, None, None, None)


def test_late_says_that_someone_died_and_not_when() -> None:
    assert Person(id="venn", name="Venn", died="XXXX").died == PartialDate("XXXX")


def test_post_may_be_of_an_organization() -> None:
    assert Appointment(post="Chairman", of="non-aligned-movement").of == "non-aligned-movement"


@pytest.mark.parametrize("name", ["", "   ", "\n"])
def test_name_is_not_blank(name: str) -> None:
    with pytest.raises(InvalidValueError, match=r"Person\.name must not be blank"):
        Person(id="x", name=name)


@pytest.mark.parametrize("post", ["", " "])
def test_post_is_not_blank(post: str) -> None:
    with pytest.raises(InvalidValueError, match=r"Appointment\.post must not be blank"):
        Appointment(post=post)


@pytest.mark.parametrize("id", ["", "dara venn", "dara\tvenn", "dara\u00a0venn"])
def test_id_has_no_white_space(id: str) -> None:
    with pytest.raises(InvalidValueError, match=r"Person\.id must be an id without white space"):
        Person(id=id, name="Dara Venn")


@pytest.mark.parametrize("country", ["la", "LAO", "L", "Laos", "L1", "ÄÖ", "LA\n"])
def test_country_is_a_code(country: str) -> None:
    with pytest.raises(InvalidValueError, match=r"Person\.country must be an ISO 3166-1 code"):
        Person(id="x", name="x", country=country)


@pytest.mark.parametrize("identifier", ["Q42", "wikidata:", "wikidata: Q42", ":Q42", "1a:b", ""])
def test_identifier_names_its_scheme(identifier: str) -> None:
    assert Person(id="x", name="x", identifiers=["wikidata:Q42", "https://example.org/a"]).identifiers
    with pytest.raises(InvalidValueError, match=r"Person\.identifiers must be like"):
        Person(id="x", name="x", identifiers=[identifier])


def test_gender_is_one_of_the_vocabulary() -> None:
    with pytest.raises(ValueError, match="found 'f', expected a Gender: one of female, male, other"):
        Person(id="x", name="x", gender="f")
