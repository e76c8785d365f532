"""What a country record refuses."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.knowledge import Country, CountryName, NameKind

LAOS = CountryName(text="Laos", code="LA", language="en", kind=NameKind.NAME)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"text": " "}, "blank"),
        ({"code": "LAO"}, "'LA'"),
        ({"language": "english"}, "'en'"),
        ({"kind": "nickname"}, "'nickname' is none of name, official"),
    ],
)
def test_a_name_refuses(change: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidValueError, match=message):
        evolve(LAOS, **change)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"code": "la"}, "'LA'"),
        ({"alpha3": "LA"}, "'LAO'"),
        ({"status": "kingdom"}, "'kingdom' is none of un_member"),
        ({"until": 1975}, "historical"),
        ({"names": []}, "one short name"),
        ({"names": [LAOS, LAOS]}, "one short name"),
        ({"names": [evolve(LAOS, code="VN")]}, "another country"),
    ],
)
def test_a_country_refuses(change: dict[str, Any], message: str) -> None:
    laos = Country(code="LA", alpha3="LAO", status="un_member", names=[LAOS])
    with pytest.raises(InvalidValueError, match=message):
        evolve(laos, **change)
