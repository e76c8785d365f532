"""Institutions."""

from __future__ import annotations

import pytest

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import Organization


def test_members_are_country_codes() -> None:
    assert Organization(id="x", name="X", countries=iter(["LA", "VN"])).countries == ("LA", "VN")
    with pytest.raises(InvalidValueError, match=r"Organization\.countries must be an ISO 3166-1 code like 'LA'"):
        Organization(id="x", name="X", countries=["Laos"])


def test_has_a_name_and_an_id() -> None:
    with pytest.raises(InvalidValueError, match=r"Organization\.name"):
        Organization(id="nam", name=" ")
    with pytest.raises(InvalidValueError, match=r"Organization\.id"):
        Organization(id="non aligned", name="Non-Aligned Movement")
