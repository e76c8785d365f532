"""Networks of interviews. All people and events are invented."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import bilateral_corpus as bc
from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats.network import to_networkx
from bilateral_corpus.model import (
    Appointment,
    Event,
    Interview,
    Mention,
    Organization,
    Participant,
    Person,
    Span,
    Turn,
)
from strategies import interviews

# "Ms Venn of the Harbour Union: Kenya, Kenya." said by a reporter and by Ms Venn.
_TEXT = "Venn, Union, Kenya, Kenya, nobody"
VENN = Person(
    id="dara-venn",
    name="Dara  Venn",
    country="KE",
    appointments=[Appointment(post="Ambassador", of="KE", to="MN"), Appointment(post="Chair", of="harbour-union")],
)
UNION = Organization(id="harbour-union", name="Harbour Union", countries=["KE", "MN"])
TREATY = Event(id="treaty", kind="treaty_signed", name="Harbour Treaty", date="1977-07-18", countries=["MN", "KE"])
VISIT = Event(id="visit", kind="official_visit", name="visit", date="2022", status="planned", countries=["KE"])


def mention(word: str, kind: str, target: str | None, start: int = 0) -> Mention:
    place = _TEXT.index(word, start)
    return Mention(span=Span(place, place + len(word)), kind=kind, target=target)


SAID = [
    mention("Venn", "person", "dara-venn"),
    mention("Union", "organization", "harbour-union"),
    mention("Kenya", "country", "KE"),
    mention("Kenya", "country", "KE", 18),
    mention("nobody", "person", None),
]
TALK = Interview(
    id="talk-1",
    participants=[
        Participant(id="reporter", name="Reporter", role="interviewer"),
        Participant(id="venn", name="Venn", role="interviewee", person="dara-venn"),
        Participant(id="union", name="Union", role="other", organization="harbour-union"),
    ],
    passages=[
        Turn(text=_TEXT, span=Span(0, 33), speaker="reporter", mentions=SAID[:1]),
        Turn(text=_TEXT, span=Span(33, 66), speaker="venn", mentions=SAID),
        Turn(text=_TEXT, span=Span(66, 99), speaker="union", mentions=SAID[2:3]),
        Turn(text=_TEXT, span=Span(99, 132), mentions=SAID),
    ],
    people=[VENN],
    organizations=[UNION],
    events=[TREATY, VISIT],
)


def edges(graph: Any, relation: str) -> dict[tuple[str, str], dict[str, Any]]:
    return {(source, target): data for source, target, data in graph.edges(data=True) if data["relation"] == relation}


def test_people_organizations_countries_and_nameless_voices_are_nodes() -> None:
    assert dict(to_networkx([TALK]).nodes(data=True)) == {
        "country.KE": {"label": "Kenya", "type": "country", "interviews": 1},
        "country.MN": {"label": "Mongolia", "type": "country", "interviews": 1},
        "organization.harbour-union": {
            "label": "Harbour Union",
            "type": "organization",
            "country": "Kenya; Mongolia",
            "interviews": 1,
        },
        "person.dara-venn": {
            "label": "Dara Venn",
            "type": "person",
            "country": "Kenya",
            "posts": "Ambassador of Kenya to Mongolia; Chair of Harbour Union",
            "interviews": 1,
        },
        "voice.talk-1.reporter": {"label": "Reporter", "type": "voice", "interviews": 1},
    }


def test_who_speaks_points_at_whom_is_spoken_of_as_often_as_they_are() -> None:
    spoken = edges(to_networkx([TALK]), "speaks_of")
    assert {ends: data["weight"] for ends, data in spoken.items()} == {
        ("voice.talk-1.reporter", "person.dara-venn"): 1,
        ("person.dara-venn", "person.dara-venn"): 1,
        ("person.dara-venn", "organization.harbour-union"): 1,
        ("person.dara-venn", "country.KE"): 2,
        ("organization.harbour-union", "country.KE"): 1,
    }


def test_an_event_joins_its_countries() -> None:
    assert edges(to_networkx([TALK]), "event") == {
        ("country.KE", "country.MN"): {
            "relation": "event",
            "kind": "treaty_signed",
            "name": "Harbour Treaty",
            "status": "occurred",
            "date": "1977-07-18",
            "earliest": "1977-07-18",
            "latest": "1977-07-18",
            "start": "1977-07-18",
            "end": "1977-07-18",
            "weight": 1,
            "found_in": 1,
        }
    }


def test_a_vague_date_has_bounds_but_no_place_on_a_time_line() -> None:
    talk = evolve(TALK, events=[evolve(TREATY, date="1977~"), evolve(VISIT, date=None, countries=["KE", "MN", "JP"])])
    graph = to_networkx([talk])
    (treaty,) = [data for *_, data in graph.edges(data=True) if data.get("kind") == "treaty_signed"]
    assert (treaty["date"], treaty["earliest"], treaty["latest"]) == ("1977~", "1977-01-01", "1977-12-31")
    assert "start" not in treaty
    assert "end" not in treaty
    pairs = {(source, target) for source, target, data in graph.edges(data=True) if data.get("status") == "planned"}
    assert pairs == {
        ("country.JP", "country.KE"),
        ("country.JP", "country.MN"),
        ("country.KE", "country.MN"),
    }
    assert all("date" not in data for *_, data in graph.edges(data=True) if data.get("status") == "planned")


def test_interviews_add_up() -> None:
    other = evolve(TALK, id="talk-2", people=[evolve(VENN, name="Dara Lena Venn", country=None)])
    graph = bc.Corpus([TALK, other]).to_networkx()
    assert graph.nodes["person.dara-venn"]["label"] == "Dara Lena Venn"
    assert graph.nodes["person.dara-venn"]["country"] == "Kenya"
    assert graph.nodes["person.dara-venn"]["interviews"] == 2
    assert {name for name in graph if name.startswith("voice")} == {"voice.talk-1.reporter", "voice.talk-2.reporter"}
    said = edges(graph, "speaks_of")["person.dara-venn", "country.KE"]
    assert (said["weight"], said["found_in"]) == (4, 2)
    (treaty,) = edges(graph, "event").values()
    assert (treaty["weight"], treaty["found_in"]) == (2, 2)


def test_only_interviews_make_a_network() -> None:
    with pytest.raises(InvalidValueError, match="made of interviews"):
        to_networkx(["talk"])  # type: ignore[list-item]


def test_the_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(bc.MissingExtraError, match=r"pip install 'bilateral_corpus\[graph\]'"):
        to_networkx([TALK])


@settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
@given(talks=st.lists(interviews(), min_size=2, max_size=3))
def test_the_order_of_interviews_does_not_matter_and_mentions_are_counted_once(talks: list[Interview]) -> None:
    graph, other = to_networkx(talks), to_networkx(reversed(talks))
    assert list(graph.nodes(data=True)) == list(other.nodes(data=True))
    assert list(graph.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))
    keys = [key for *_, key in graph.edges(keys=True)]
    assert len(set(keys)) == len(keys)
    assert all("type" in data for _, data in graph.nodes(data=True))
    named = {"person", "organization", "country"}
    said = [one for talk in talks for turn in talk.turns if turn.speaker is not None for one in turn.mentions]
    count = sum(one.kind in named and one.target is not None for one in said)
    assert sum(data["weight"] for *_, data in graph.edges(data=True) if data["relation"] == "speaks_of") == count
