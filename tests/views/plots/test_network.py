"""The network: who speaks of whom, with no name over another."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

import bilateral_corpus as bc
from bilateral_corpus.views import plots
from views.plots.drawn import event, events_told, interview, mention, outside, overlaps, texts


def speaking_of(*names: str, times: int = 1) -> bc.Interview:
    """Dara Venn mentions these people."""
    plain = interview("x", [("venn", "They all came.")])
    people = [bc.Person(id=name.lower().replace(" ", "-"), name=name) for name in names]
    told = [mention("person", person.id) for person in people for _ in range(times)]
    return evolve(plain, people=[*plain.people, *people], passages=[evolve(plain.passages[0], mentions=told)])


def arrows(figure: Any) -> list[Any]:
    return [text.arrow_patch for text in figure.axes[0].texts if getattr(text, "arrow_patch", None) is not None]


def test_who_speaks_is_full_and_who_is_spoken_of_is_hollow() -> None:
    figure = plots.network([speaking_of("Mira Sol")])
    assert {"Dara Venn", "Mira Sol", "person who speaks", "person spoken of", "2 nodes, 1 link"} <= set(texts(figure))
    ground = figure.get_facecolor()
    names = [text.get_text() for text in figure.axes[0].texts if text.get_text()]
    faces: list[Any] = [mark.get_facecolor() for mark in figure.axes[0].collections]
    hollow = [tuple(face[0]) == ground for face in faces]
    assert dict(zip(names, hollow, strict=True)) == {"Dara Venn": False, "Mira Sol": True}
    assert len(arrows(figure)) == 1


def test_countries_that_share_events() -> None:
    corpus = events_told(event("1975", "a", "LA VN"), event("1977", "b", "LA VN"), event("1978", "c", "KE"))
    figure = plots.network(corpus, relation="event")
    assert {"Laos", "Vietnam"} <= set(texts(figure))
    assert "Kenya" not in texts(figure)
    assert (
        figure.description == "Countries that share events: a network of 2 nodes. Laos shares events with Vietnam (2)."
    )


def test_the_strongest_links_are_kept() -> None:
    weak, strong = speaking_of("Mira Sol"), evolve(speaking_of("Teo Brand", times=3), id="y")
    figure = plots.network([weak, strong], most=2)
    assert "Teo Brand" in texts(figure)
    assert "Mira Sol" not in texts(figure)
    assert "1 more node with weaker links not drawn." in texts(figure)


def test_types_that_are_not_wanted_are_left_out() -> None:
    assert "None of these speaks of another." in texts(plots.network([speaking_of("Mira Sol")], types="organization"))


@pytest.mark.parametrize("relation", ["speaks_of", "event"])
def test_nothing_is_joined(relation: Any) -> None:
    figure = plots.network(bc.Corpus(), relation=relation)
    assert len(texts(figure)) == 2


def test_what_cannot_be() -> None:
    with pytest.raises(bc.InvalidValueError, match="speaks_of, event"):
        plots.network(bc.Corpus(), relation="love")  # type: ignore[arg-type]
    with pytest.raises(bc.InvalidValueError, match="person, organization"):
        plots.network(bc.Corpus(), types="river")
    with pytest.raises(bc.InvalidValueError, match="400"):
        plots.network(bc.Corpus(), most=401)


@pytest.mark.parametrize("width", [3.5, 6.3, 12.0])
def test_many_names_do_not_cover_one_another(width: float) -> None:
    names = [f"Person number {n} of the Harbour" for n in range(40)]
    figure = plots.network([speaking_of(*names)], width=width, most=41)
    assert overlaps(figure) == []
    assert outside(figure) == []
    assert len(arrows(figure)) == 40


def test_places_are_the_same_each_time() -> None:
    places = [
        [text.get_position() for text in plots.network([speaking_of("Mira Sol", "Teo Brand")]).axes[0].texts]
        for _ in range(2)
    ]
    assert places[0] == places[1]
