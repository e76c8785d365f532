"""What a format holds, and the names of what it does not."""

from __future__ import annotations

from attrs import evolve

from bilateral_corpus.formats import Format
from bilateral_corpus.formats.holding import held, lost
from bilateral_corpus.model import Interview, Passage, Person, Source, Span, Turn

TALK = Interview(
    id="talk",
    source=Source(outlet="Harbour News"),
    people=[Person(id="venn", name="Dara Venn", aliases=["D. Venn"])],
    passages=[
        Passage(kind="headline", text="A harbour", span=Span(0, 9)),
        Turn(text="We signed.", span=Span(14, 24), label="V:", label_span=Span(11, 13)),
    ],
)


def holding(*names: str) -> Format:
    return Format(name="x", title="X", suffixes=(), media_type="x/x", holds=frozenset(names))


def test_nothing_is_lost_where_everything_is_held() -> None:
    assert lost(TALK, holding("*")) == []


def test_a_field_of_which_nothing_is_held_is_named_once() -> None:
    assert lost(TALK, holding("id")) == ["source", "passages", "people"]


def test_a_part_of_a_field_has_its_own_name() -> None:
    assert lost(TALK, holding("id", "source", "people.id", "people.name", "passages")) == ["people.aliases"]


def test_turns_may_be_held_without_the_other_passages() -> None:
    format = holding("id", "source", "people", "turns.text", "turns.span", "turns.kind")
    assert lost(TALK, format) == ["passages", "turns.label", "turns.label_span"]
    assert held(TALK, format)["passages"] == [{"kind": "turn", "text": "We signed.", "span": {"start": 14, "end": 24}}]


def test_defaults_are_no_loss() -> None:
    assert lost(Interview(id="talk"), holding("id")) == []


def test_characters_that_change_are_a_loss() -> None:
    format = evolve(holding("*"), renders=lambda field, text: text if field == "id" else text.replace("a", "?"))
    assert lost(TALK, format) == ["source.outlet", "passages.text", "people.name"]
    assert held(TALK, format)["people"][0]["name"] == "D?r? Venn"
    assert held(TALK, format)["id"] == "talk"
