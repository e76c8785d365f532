"""The events of the examples, as a reader lists them: kind, date, status and countries.

The lists follow the texts. What is in them and is not found stands by itself, with the reason.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import bilateral_corpus as bc
from bilateral_corpus.model import Event

_EXAMPLES = Path(__file__).parents[3] / "examples"
_BOTH = ("LA", "VN")

#: File, kind, date, status, countries; what follows says why it is not found.
Gold = tuple[str, str, str | None, str, tuple[str, ...]]

_1992 = "interviews/laos-vietnam-1992.tei.xml"
_2002 = "interviews/laos-vietnam-2002.txt"
_2012 = "interviews/laos-vietnam-2012.html"
_2017 = "interviews/vietnam-laos-2017.md"
_2022 = "interviews/laos-vietnam-2022.docx"
_KENYA_2013 = "interviews/kenya-japan-2013.md"
_KENYA_2016 = "interviews/kenya-japan-2016.vtt"

FOUND: list[Gold] = [
    (_1992, "relations_established", "1962-09-05", "occurred", _BOTH),
    (_1992, "treaty_signed", "1977-07-18", "occurred", _BOTH),
    (_1992, "accession", "1992-07", "occurred", _BOTH),
    (_2002, "anniversary", "2002-09-02/2002-09-08", "occurred", _BOTH),
    (_2002, "anniversary", "2002-07", "occurred", _BOTH),
    (_2002, "accession", "1995-07", "occurred", ("VN",)),
    (_2012, "anniversary", "2012-07-18", "planned", _BOTH),
    (_2012, "treaty_signed", "1977-07-18", "occurred", _BOTH),
    (_2012, "accession", "2007-01", "occurred", ("VN",)),
    (_2017, "treaty_signed", "1977-07-18", "occurred", _BOTH),
    (_2017, "anniversary", "2017-07-18", "planned", _BOTH),
    (_2017, "relations_established", "1962-09-05", "occurred", _BOTH),
    (_2017, "anniversary", "2017-09-05", "planned", _BOTH),
    (_2017, "accession", "1995-07-28", "occurred", ("VN",)),
    (_2017, "chairmanship", "2016", "occurred", ("LA",)),
    (_2017, "accession", "2013-02", "occurred", ("LA",)),
    (_2022, "relations_established", "1962-09-05", "occurred", _BOTH),
    (_2022, "treaty_signed", "1977-07", "occurred", _BOTH),
    (_2022, "campaign_year", "2022", "occurred", _BOTH),
    ("laos-vietnam.txt", "relations_established", "1962-09-05", "occurred", _BOTH),
    ("laos-vietnam.txt", "treaty_signed", "1977-07-18", "occurred", _BOTH),
    ("laos-vietnam.txt", "anniversary", "2017-07-18?", "occurred", _BOTH),
    ("laos-vietnam.txt", "anniversary", "2017-09-05?", "occurred", _BOTH),
    ("mong-co-viet-nam.txt", "relations_established", "1954-11-17", "occurred", ("MN", "VN")),
    ("mong-co-viet-nam.txt", "anniversary", "2024-11-17", "occurred", ("MN", "VN")),
    ("kenya-japan.txt", "multilateral_meeting", "2016", "occurred", ()),
    (_KENYA_2013, "multilateral_meeting", "2013-05-27/2013-06-02", "planned", ()),
    (_KENYA_2013, "other", "1964", "occurred", ("JP",)),
    (_KENYA_2016, "multilateral_meeting", "2013", "occurred", ()),
]

#: The same with the reason why it is not found.
MISSED: list[tuple[Gold, str]] = [
    (
        (_2002, "relations_established", "1962-09-05", "occurred", _BOTH),
        "the day is told as 'two young states decided to speak to each other'; of the week only the month is certain",
    ),
    (
        (_2002, "treaty_signed", "1977-07-18", "occurred", _BOTH),
        "the day is told as 'they decided to go on doing so'",
    ),
    ((_2002, "accession", "1997-07", "occurred", ("LA",)), "'Laos followed': no frame takes its verb from another"),
    ((_2002, "accession", "1999", "occurred", ("KH",)), "'Cambodia had joined us': what was joined is not named"),
    ((_2012, "campaign_year", "2012", "ongoing", _BOTH), "a bare year as a subject is not taken as a date"),
    ((_2012, "anniversary", "2012-09", "planned", _BOTH), "'half a century of diplomatic relations' has no ordinal"),
    ((_2012, "multilateral_meeting", "2012-11", "planned", ("LA",)), "'is the host of the Asia–Europe Meeting'"),
    ((_2012, "multilateral_meeting", "2004", "occurred", ("VN",)), "'the same meeting' refers across sentences"),
    ((_2012, "economic_cooperation", "2006-12", "occurred", ("LA", "TH")), "the passive 'bridge … was opened'"),
    ((_2017, "accession", "1997-07-23", "occurred", ("LA",)), "'Lào gia nhập': what was joined is said before"),
    ((_2022, "official_visit", "2022-01-08", "ongoing", _BOTH), "'has been in Vietnam since Saturday'"),
    ((_2022, "aid", "2021-08", "occurred", _BOTH), "'was handed over, a gift of Vietnam to Laos'"),
    ((_2022, "economic_cooperation", "2021-12", "occurred", ("CN", "LA")), "the passive 'railway … was opened'"),
    ((_KENYA_2013, "relations_established", "1963-12-12", "occurred", ("JP", "KE")), "'recognised the new state'"),
    ((_KENYA_2016, "multilateral_meeting", "1993", "occurred", ()), "'The first conference was in Tokyo'"),
    (("kenya-japan.txt", "anniversary", "2023", "occurred", ("JP", "KE")), "only the publication tells the year"),
]

#: File, kind and date of what a careless reader would list.
WRONG: list[tuple[str, str, str | None]] = [
    (_1992, "official_visit", None),
    (_2002, "treaty_signed", "1992"),
    (_2002, "high_level_meeting", None),
    (_2012, "treaty_signed", "2012-07-18"),
    (_2012, "joint_committee_session", "2012-07-17T00:00:00"),
    (_KENYA_2013, "relations_established", "1964"),
    (_KENYA_2016, "official_visit", "1993"),
    (_KENYA_2016, "official_visit", None),
    ("laos-vietnam.txt", "high_level_meeting", None),
]


@cache
def _events(name: str) -> tuple[Event, ...]:
    path = _EXAMPLES / name
    if path.suffix == ".docx":
        pytest.importorskip("docx", reason="python-docx is not installed")
    return bc.read(path).events


def _rows(name: str) -> list[Gold]:
    return [
        (name, event.kind.value, None if event.date is None else str(event.date), event.status.value, event.countries)
        for event in _events(name)
    ]


@pytest.mark.parametrize("gold", FOUND, ids=lambda gold: f"{gold[0]}-{gold[1]}-{gold[2]}")
def test_what_a_reader_lists_is_found(gold: Gold) -> None:
    assert gold in _rows(gold[0])


@pytest.mark.parametrize(
    "gold",
    [pytest.param(gold, marks=pytest.mark.xfail(reason=reason, strict=True)) for gold, reason in MISSED],
    ids=lambda gold: f"{gold[0]}-{gold[1]}-{gold[2]}",
)
def test_what_a_reader_lists_as_well(gold: Gold) -> None:
    assert gold in _rows(gold[0])


@pytest.mark.parametrize(("name", "kind", "date"), WRONG)
def test_what_is_no_event_is_not_listed(name: str, kind: str, date: str | None) -> None:
    assert (name, kind, date) not in [row[:3] for row in _rows(name)]


def test_a_treaty_in_the_words_of_five_interviews_is_one() -> None:
    timeline = bc.read_corpus(_EXAMPLES).timeline(countries={"LA", "VN"})
    treaties = [one for one in timeline if one.kind.value == "treaty_signed" and one.date is not None]
    assert [str(one.date) for one in treaties] == ["1977-07-18"]
    relations = [one for one in timeline if one.kind.value == "relations_established"]
    assert [str(one.date) for one in relations] == ["1962-09-05"]
