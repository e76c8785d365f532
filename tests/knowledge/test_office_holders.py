"""The heads of states and governments; expected values are common knowledge of the years in office."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from bilateral_corpus.knowledge import load_countries
from bilateral_corpus.knowledge.office_holders import country_of_holder, country_of_name, is_family_name_of_holder
from bilateral_corpus.language import lexicon
from bilateral_corpus.model import PartialDate


def entries() -> dict[str, Any]:
    path = files("bilateral_corpus.knowledge") / "office_holders.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("post", "name", "country"),
    [
        ("President", "Biden", "US"),
        ("President", "Joseph R. Biden", "US"),
        ("President", "Tô Lâm", "VN"),
        ("President", "To Lam", "VN"),
        ("President", "Xi", "CN"),
        ("President", "Zelensky", "UA"),
        ("President", "Zelenskiy", "UA"),
        ("President", "José Ramos Horta", "TL"),
        ("Prime Minister", "Theresa May", "GB"),
        ("Chancellor", "Merkel", "DE"),
        ("Secretary of State", "Kerry", "US"),
        ("Secretary", "Kerry", "US"),
        ("secretary of state", "Kerry", "US"),
    ],
)
def test_a_head_of_state_or_government_is_of_its_state(post: str, name: str, country: str) -> None:
    assert country_of_holder(post, name) == country


@pytest.mark.parametrize(
    ("post", "name"),
    [
        ("Prime Minister", "Biden"),
        ("Secretary of Defense", "Austin"),  # of other ministers than those of foreign affairs there are none
        ("Ambassador", "Biden"),
        ("President", "Venn"),
        # The only president Johnson of the list has it for a given name.
        ("President", "Johnson"),
        ("President", "Dara Merkel"),
        ("Chancellor", "Dara Merkel"),
        ("President", "W."),
        ("President", "—"),
    ],
)
def test_nobody_is_given_a_country_by_another_post_or_by_half_a_name(post: str, name: str) -> None:
    assert country_of_holder(post, name) is None


def test_holders_of_one_name_in_several_states_are_told_apart_by_the_date_only() -> None:
    # Lee Hsien Loong headed Singapore's government from 2004 to 2024, several Lees that of South Korea for a time.
    assert country_of_holder("Prime Minister", "Lee") is None
    assert country_of_holder("Prime Minister", "Lee", PartialDate("2021-08-23")) == "SG"


def test_who_comes_to_office_later_is_not_meant() -> None:
    assert country_of_holder("President", "Obama", PartialDate("2008-05")) is None
    assert country_of_holder("President", "Obama", PartialDate("2009-05")) == "US"
    assert country_of_holder("President", "Obama", PartialDate("2023")) == "US"


def test_the_file_speaks_of_known_states_and_posts_only() -> None:
    table = entries()
    states = table.keys() - {"first_words", "other_things"}
    known = {country.code for country in load_countries()}
    posts = set(lexicon("en").posts.values())
    assert states <= known
    assert set(table["first_words"]) <= states
    assert {post for state in states for post in table[state]} <= posts


def test_every_member_of_the_united_nations_is_there_but_those_whose_heads_are_not_called_by_these_posts() -> None:
    members = {country.code for country in load_countries() if country.status == "un_member"}
    # Two captains regent at a time head San Marino.
    assert members - entries().keys() == {"SM"}


def test_a_full_name_or_a_telling_family_name_needs_no_post() -> None:
    assert country_of_name("Vladimir Putin") == country_of_name("Putin") == "RU"
    assert country_of_name("Keir Starmer", PartialDate("2000")) is None
    assert country_of_name("Vladimir") is None
    assert country_of_name("Bill Gates") is None


@pytest.mark.parametrize("word", ["Gates", "Friday", "Liverpool", "Boris", "Modi", "", "2020"])
def test_words_that_are_something_else_too_are_no_family_names_of_holders(word: str) -> None:
    assert not is_family_name_of_holder(word)


def test_ministers_of_foreign_affairs_of_large_states_and_of_asean() -> None:
    assert country_of_holder("Minister of Foreign Affairs", "Lavrov") == "RU"
    assert country_of_holder("Minister of Foreign Affairs", "Wang Yi") == "CN"
    assert country_of_holder("Foreign Secretary", "William Hague") == "GB"
    # "Minister" is short for posts in many countries.
    assert country_of_holder("Minister", "Lavrov") is None
