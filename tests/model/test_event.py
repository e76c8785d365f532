"""Events and their codes in PLOVER and CAMEO."""

from __future__ import annotations

import re

import pytest

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import Event, EventKind, EventStatus, PartialDate
from bilateral_corpus.model.event_codes import cameo, plover


def test_what_a_writer_may_leave_out() -> None:
    event = Event(id="treaty-signed-1977-07-18", kind="treaty_signed", name="Treaty", date="1977-07-18")
    assert event.kind is EventKind.TREATY_SIGNED
    assert event.status is EventStatus.OCCURRED
    assert event.date == PartialDate("1977-07-18")
    assert (event.countries, event.participants, event.ordinal, event.commemorates) == ((), (), None, None)


@pytest.mark.parametrize("countries", [["la"], ["LAO"], ["Laos"], ["LA", "VN", "LA"]])
def test_countries_are_codes_and_none_twice(countries: list[str]) -> None:
    with pytest.raises(InvalidValueError, match=r"Event\.countries"):
        Event(id="x", kind="war", name="x", countries=countries)


def test_a_country_alone_is_no_list_of_countries() -> None:
    with pytest.raises(InvalidValueError, match="expected a sequence of values, found str: 'LA'"):
        Event(id="x", kind="war", name="x", countries="LA")


def test_ordinal_counts_up() -> None:
    with pytest.raises(InvalidValueError, match=r"Event\.ordinal must not be negative, found -1"):
        Event(id="x", kind="anniversary", name="x", ordinal=-1)


@pytest.mark.parametrize(
    ("kind", "status", "expected_plover", "expected_cameo"),
    [
        ("treaty_signed", "occurred", "SUPPORT", "057"),  # CAMEO 057: sign formal agreement
        ("treaty_signed", "planned", "AGREE", "030"),  # 030: express intent to cooperate
        ("treaty_signed", "proposed", None, None),
        ("treaty_signed", "negated", None, None),
        ("official_visit", "ongoing", "CONSULT-visit", "042"),  # 042: make a visit
        ("official_visit", "planned", "AGREE", "036"),  # 036: express intent to meet or negotiate
        ("humanitarian_aid", "planned", "AGREE", "0333"),  # 0333: express intent to provide humanitarian aid
        ("war", "occurred", "ASSAULT", "190"),  # 190: use conventional military force
        ("war", "planned", None, None),
        ("anniversary", "occurred", None, None),
        ("other", "planned", None, None),
    ],
)
def test_codes(kind: str, status: str, expected_plover: str | None, expected_cameo: str | None) -> None:
    event = Event(id="x", kind=kind, name="x", status=status)
    assert (event.plover, event.cameo) == (expected_plover, expected_cameo)


@pytest.mark.parametrize("status", EventStatus)
@pytest.mark.parametrize("kind", EventKind)
def test_every_code_looks_like_one_and_none_stands_alone(kind: EventKind, status: EventStatus) -> None:
    type_, code = plover(kind, status), cameo(kind, status)
    assert (type_ is None) == (code is None)
    assert type_ is None or re.fullmatch(r"[A-Z]+(-[a-z]+)?", type_)
    assert code is None or re.fullmatch(r"(0[1-9]|1\d|20)\d{1,2}", code)
