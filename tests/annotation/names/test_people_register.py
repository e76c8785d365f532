"""Which names are one person's; all people are invented."""

from __future__ import annotations

from bilateral_corpus.annotation.names.people import NamedPerson
from bilateral_corpus.annotation.names.people_register import PeopleRegister
from bilateral_corpus.model import Appointment, Person
from bilateral_corpus.transcript.persons import TitledPerson
from bilateral_corpus.transcript.titles import Title


def met(name: str, title: Title | None = None, *, deceased: bool = False) -> NamedPerson:
    return NamedPerson(TitledPerson(name=name, title=title), 0, len(name), deceased)


def register(*found: NamedPerson, known: tuple[Person, ...] = ()) -> PeopleRegister:
    return PeopleRegister.of(known, found, [])


def test_short_forms_are_the_one_person_who_has_them() -> None:
    people = register(met("Dara Venn"), met("Venn"))
    assert [one.name for one in people.people(None, {})] == ["Dara Venn"]
    assert people.find("Dara") == people.find("venn") == "dara-venn"


def test_a_surname_of_two_people_is_nobodys() -> None:
    people = register(met("Dara Venn"), met("Mira Venn"))
    assert people.find("Venn") is None
    assert people.find("Mira") == "mira-venn"


def test_who_is_known_keeps_the_id_and_learns() -> None:
    known = Person(id="the-ambassador", name="Dara Venn")
    people = register(met("Dara Venn", Title(post="Ambassador", of="LA", to="NO")), known=(known,))
    (person,) = people.people(None, {})
    assert (person.id, person.country) == ("the-ambassador", "LA")


def test_a_post_has_one_holder_unless_countries_speak_against_it() -> None:
    people = register(met("Dara Venn", Title(post="Ambassador", of="LA")))
    assert people.holder(Title(post="Ambassador"), ["dara-venn"]) == "dara-venn"
    assert people.holder(Title(post="Ambassador", of="NO"), ["dara-venn"]) is None


def test_the_dead() -> None:
    (person,) = register(met("Dara Venn", deceased=True)).people(None, {})
    assert str(person.died) == "XXXX"


def test_a_head_of_state_without_a_post_is_of_a_country_that_the_text_names() -> None:
    people = register(met("Sauli Niinistö"))
    assert [one.country for one in people.people(None, {}, {"FI"})] == ["FI"]
    assert [one.country for one in people.people(None, {}, {"NO"})] == [None]


def test_a_post_that_says_less_than_one_found_later_is_dropped() -> None:
    known = Person(id="venn", name="Venn", appointments=(Appointment(post="Secretary"),))
    people = register(met("Dara Venn", Title(post="Secretary of State", current=False)), known=(known,))
    assert [[post.post for post in one.appointments] for one in people.people(None, {})] == [["Secretary of State"]]
