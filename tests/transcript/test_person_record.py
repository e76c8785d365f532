"""A person of the model, made of the places that name the person; all are invented."""

from __future__ import annotations

from bilateral_corpus.model import PartialDate
from bilateral_corpus.transcript.person_record import record_person
from bilateral_corpus.transcript.persons import TitledPerson
from bilateral_corpus.transcript.titles import Title


def met(*titles: Title) -> list[TitledPerson]:
    return [TitledPerson(name="Dara Venn", title=title) for title in titles]


def test_a_post_that_says_less_is_dropped() -> None:
    found = met(Title(post="Minister"), Title(post="Minister of Trade", of="NO"), Title(post="Minister of Trade"))
    person = record_person("dara-venn", "Dara Venn", found, PartialDate("2022"))
    assert [(post.post, post.of, str(post.as_of)) for post in person.appointments] == [
        ("Minister of Trade", "NO", "2022")
    ]
    assert person.country == "NO"


def test_a_president_is_no_short_form_of_a_vice_president() -> None:
    person = record_person("dara-venn", "Dara Venn", met(Title(post="Vice President"), Title(post="President")), None)
    assert [post.post for post in person.appointments] == ["Vice President", "President"]


def test_a_past_post_was_not_held_at_the_time_of_the_interview() -> None:
    person = record_person("d", "Dara Venn", met(Title(post="Minister", current=False)), PartialDate("2022"))
    assert person.appointments[0].as_of is None


def test_posts_of_two_countries_give_none() -> None:
    person = record_person("d", "Dara Venn", met(Title(post="King", of="NO"), Title(post="Queen", of="JP")), None)
    assert person.country is None


def test_an_organization_is_no_country() -> None:
    person = record_person("d", "Dara Venn", met(Title(post="Secretary-General", of="salt-office")), None)
    assert person.country is None


def test_a_post_at_an_institution_of_a_state_is_of_that_state() -> None:
    found = met(Title(post="Spokesperson", of="foreign-ministry"))
    person = record_person("d", "Dara Venn", found, None, {"foreign-ministry": "NO"})
    assert (person.country, person.appointments[0].of) == ("NO", "foreign-ministry")


def test_the_post_that_is_held_now_decides() -> None:
    found = met(Title(post="Minister", of="NO", current=False), Title(post="Ambassador", of="JP"))
    assert record_person("d", "Dara Venn", found, None).country == "JP"


def test_the_state_that_somebody_heads_need_not_be_printed_but_is_no_part_of_the_post() -> None:
    person = record_person("n", "Niinistö", [TitledPerson(name="Niinistö", title=Title(post="President"))], None)
    assert (person.country, person.appointments[0].of) == ("FI", None)


def test_what_is_printed_counts_more_than_what_is_known() -> None:
    titles = met(Title(post="President", of="NO"))
    person = record_person("n", "Niinistö", [TitledPerson(name="Niinistö", title=titles[0].title)], None)
    assert person.country == "NO"


def test_both_posts_that_stand_together_are_held() -> None:
    found = [TitledPerson(name="Dara Venn", title=Title(post="Minister"), also=(Title(post="Governor", of="NO"),))]
    person = record_person("d", "Dara Venn", found, None)
    assert ([post.post for post in person.appointments], person.country) == (["Minister", "Governor"], "NO")
