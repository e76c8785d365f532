"""Dates in TEI attributes."""

from __future__ import annotations

import pytest
from hypothesis import given

from bilateral_corpus.formats.tei.dates import date_attributes, read_date
from bilateral_corpus.model import PartialDate
from strategies import partial_dates

etree = pytest.importorskip("lxml.etree")


def read(text: str = "", **attributes: str) -> str | None:
    element = etree.Element("date", {name.replace("_", "-"): value for name, value in attributes.items()})
    element.text = text
    found = read_date(element)
    return None if found is None else found.edtf


@given(partial_dates())
def test_every_date_comes_back(date: PartialDate) -> None:
    element = etree.Element("date", date_attributes(date))
    assert read_date(element) == date


@pytest.mark.parametrize(
    ("edtf", "others"),
    [
        ("2022-09", {"when": "2022-09"}),
        ("2022-09-05T10:00:00Z", {"when": "2022-09-05T10:00:00Z"}),
        ("2019/2023-05", {"from": "2019", "to": "2023-05"}),
        ("2019/..", {"from": "2019"}),
        ("2022-09?", {"notBefore": "2022-09-01", "notAfter": "2022-09-30"}),
        ("197X", {"notBefore": "1970-01-01", "notAfter": "1979-12-31"}),
        ("XXXX-05", {"notBefore": "0001-05-01", "notAfter": "9999-05-31"}),
        ("-0043", {}),
        ("0000", {}),
    ],
)
def test_other_tools_find_what_they_know(edtf: str, others: dict[str, str]) -> None:
    given_attributes = date_attributes(PartialDate(edtf))
    assert given_attributes.pop("when-custom") == edtf
    assert given_attributes.pop("datingMethod") == "#edtf"
    if edtf == "XXXX-05":  # which bounds a month of an unknown year has is the model's to say
        assert set(given_attributes) <= set(others)
    else:
        assert given_attributes == others


def test_dates_of_others() -> None:
    assert read(when="2022-07") == "2022-07"
    assert read(when="2005-12-07T09:01:00+01:00") == "2005-12-07T09:01:00+01:00"
    assert read(when="2005-12-07Z") == "2005-12-07"
    assert read(when_iso="2005-12-07T09:01:00.25Z") == "2005-12-07T09:01:00Z"
    assert read(when="--05-12") == "XXXX-05-12"
    assert read(when="--05") == "XXXX-05"
    assert read(**{"from": "2019"}, to="2023") == "2019/2023"
    assert read(**{"from": "2019"}) == "2019/"
    assert read(notBefore="2022-01-01", notAfter="2022-06-30") == "[2022-01-01..2022-06-30]"
    assert read(notAfter="2022") == "[..2022]"
    assert read(when="2022-07", cert="low") == "2022-07?"
    assert read(when="2022-07", cert="high") == "2022-07"
    assert read("2005-12-07") == "2005-12-07"


def test_what_is_no_date_gives_none() -> None:
    for value in ("", "soon", "2022-13", "9:01", "---12"):
        assert read(when=value) is None
    assert read("17 July 2022") is None
    assert read(**{"from": "2023"}, to="2019") is None
