"""What an organization's record refuses, and what it becomes."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.knowledge import KnownOrganization, OrganizationName, OrganizationNameKind
from bilateral_corpus.model import PartialDate
from bilateral_corpus.model.ids import slug
from strategies import texts

NAME = OrganizationName(text="Venn League", id="venn-league", language="en", kind=OrganizationNameKind.NAME)
LEAGUE = KnownOrganization(id="venn-league", kind="forum", names=[NAME])


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"text": " "}, "blank"),
        ({"id": "Venn League"}, "'non-aligned-movement', found 'Venn League'"),
        ({"id": ""}, "slug"),
        ({"id": 3}, "slug"),
        ({"language": "english"}, "'en'"),
        ({"kind": "nickname"}, "'nickname' is none of name, other, acronym"),
    ],
)
def test_a_name_refuses(change: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidValueError, match=message):
        evolve(NAME, **change)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"id": "venn_league"}, "slug"),
        ({"kind": ""}, "'un_agency', found ''"),
        ({"kind": "Forum"}, "'un_agency'"),
        ({"founded": "May 1990"}, "May 1990"),
        ({"founded": "1990", "ended": "1989"}, "ended .1989. before it was founded .1990."),
        ({"members": ["LAO"]}, "'LAO'"),
        ({"members": [3]}, "no ISO 3166-1 code"),
        ({"members": ["VN", "LA"]}, "sorted"),
        ({"members": ["LA", "LA"]}, "none twice"),
        ({"country": "LAO"}, "'LA', found 'LAO'"),
        ({"part_of": "Venn"}, "slug"),
        ({"wikidata": "1065"}, "'Q1065'"),
        ({"source": " "}, "blank"),
        ({"names": []}, "one full name"),
        ({"names": [NAME, NAME]}, "one full name"),
        ({"names": [evolve(NAME, kind="acronym")]}, "one full name"),
        ({"names": [evolve(NAME, id="dara-league")]}, "another organization"),
    ],
)
def test_an_organization_refuses(change: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidValueError, match=message):
        evolve(LEAGUE, **change)


def test_what_is_not_known_is_left_out() -> None:
    assert (LEAGUE.founded, LEAGUE.ended, LEAGUE.members, LEAGUE.part_of, LEAGUE.source) == (None, None, (), None, None)
    record = LEAGUE.to_organization()
    assert (record.acronym, record.countries, record.identifiers, record.aliases) == (None, (), (), ())


def test_a_body_of_one_state_has_its_country() -> None:
    assert evolve(LEAGUE, country="NO").to_organization().countries == ("NO",)
    assert evolve(LEAGUE, country="NO", members=["LA", "VN"]).to_organization().countries == ("LA", "VN")


def test_dates_are_as_exact_as_they_are_given() -> None:
    league = evolve(LEAGUE, founded="1990", ended=PartialDate("1990-06"))
    assert (league.founded, league.ended) == (PartialDate("1990"), PartialDate("1990-06"))


@given(texts().map(slug).filter(bool))
def test_every_slug_of_a_text_is_an_id(key: str) -> None:
    assert evolve(NAME, id=key).id == key
