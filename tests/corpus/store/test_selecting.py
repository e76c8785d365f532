"""What is chosen in a store is what is chosen in a corpus."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest
from attrs import fields
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import bilateral_corpus as bc
from bilateral_corpus import Event, Interview, Mention, Passage, Source, Span
from bilateral_corpus.corpus.selection import DateMatch, Selection
from bilateral_corpus.corpus.store.selecting import condition_of
from strategies import corpora

WORDS = ["Việt", "Nam", "trade", "trader", "agreed", "on", "½", "老挝", "大使"]
DATES = [None, "2022-07-18", "2022", "2021/2023", "../2020", "2023/", "Y12022", "202X", "2022-07?", "[1999,2024]"]
LANGUAGES = ["en", "en-GB", "EN", "vi", "vie"]
OUTLETS = [None, "Báo Cảng", "bao-cang", "The Harbour"]
COUNTRIES = ["LA", "VN", "KE"]
KINDS = ["official_visit", "treaty_signed"]


@st.composite
def interviews(draw: st.DrawFn) -> Interview:
    text = " ".join(draw(st.lists(st.sampled_from(WORDS), max_size=6)))
    codes = draw(st.lists(st.sampled_from(COUNTRIES), unique=True)) if text else []
    mentions = [Mention(span=Span(0, 1), kind="country", target=code) for code in codes]
    kind = draw(st.sampled_from(KINDS))
    return Interview(
        id=f"interview-{draw(st.integers(0, 10**6))}",
        language=draw(st.sampled_from(LANGUAGES)),
        published=draw(st.sampled_from(DATES)),
        source=Source(outlet=draw(st.sampled_from(OUTLETS))),
        events=[Event(id="e", kind=kind, name="an event")] if draw(st.booleans()) else [],
        passages=[Passage(kind="heading", text=text, span=Span(0, len(text)), mentions=mentions)],
    )


def criteria() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {},
        optional={
            "countries": st.sets(st.sampled_from(COUNTRIES)),
            "outlet": st.sampled_from([outlet for outlet in OUTLETS if outlet]),
            "language": st.sampled_from(LANGUAGES),
            "published": st.sampled_from([date for date in DATES if date]),
            "date_match": st.sampled_from(DateMatch),
            "events": st.sets(st.sampled_from(KINDS)),
            "text": st.sampled_from(["viet nam", "trad*", "agree* on", "1", "½", "挝", "trade agreed", "dai*"]),
        },
    )


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(interviews(), unique_by=lambda one: one.id, max_size=6), st.lists(criteria(), min_size=1, max_size=8))
def test_a_store_chooses_as_a_corpus_does(
    tmp_path_factory: pytest.TempPathFactory, given: list[Interview], wanted: list[dict[str, Any]]
) -> None:
    corpus = bc.Corpus(sorted(given, key=lambda one: one.id))
    with bc.CorpusStore(tmp_path_factory.mktemp("selecting") / "a.store") as store:
        store.add(given)
        for one in wanted:
            expected = corpus.where(**one)
            assert list(store.where(**one)) == list(expected)
            assert len(store.where(**one)) == len(expected)
            assert store.where(**one).to_corpus() == expected


def test_the_two_take_the_same_arguments() -> None:
    taken = set(inspect.signature(bc.Corpus.where).parameters)
    assert taken == set(inspect.signature(bc.CorpusStore.where).parameters)
    assert taken == {"self", *(one.name for one in fields(Selection))}


def test_people_and_events_by_their_ids(tmp_path: Path) -> None:
    people = [bc.Person(id=id, name=id.title()) for id in ("dara", "kim")]
    visit = Event(id="visit-2022", kind="official_visit", name="a visit")
    with bc.CorpusStore(tmp_path / "a.store") as store:
        store.add([Interview(id="one", people=people), Interview(id="two", people=people[:1], events=[visit])])
        assert [one.id for one in store.where(people="dara")] == ["one", "two"]
        assert [one.id for one in store.where(people=["dara", "kim"])] == ["one"]
        assert [one.id for one in store.where(people="dara", event_ids="visit-2022")] == ["two"]
        assert len(store.where(event_ids="visit")) == len(store.where(people="nobody")) == 0


def ambassador(id: str, name: str, person: str, text: str = "") -> Interview:
    """An interview that knows an invented ambassador of Laos to Vietnam."""
    post = bc.Appointment(post="Ambassador", of="LA", to="VN", as_of="2024-03")
    passages = [Passage(kind="heading", text=text, span=Span(0, len(text)))] if text else []
    people = [bc.Person(id=person, name=name, country="LA", appointments=[post])]
    return Interview(id=id, people=people, passages=passages)


SPELT = [
    ambassador("i0", "Khamvong Eunthavy", "khamvong-eunthavy", "She agreed on a port."),
    ambassador("i1", "Khamvong Ernthavy", "khamvong-ernthavy"),
    ambassador("i2", "Khamvong Ernthavy", "p2"),
]


def test_people_in_whatever_spelling(tmp_path: Path) -> None:
    with bc.CorpusStore(tmp_path / "a.store") as store:
        store.add(SPELT[:2])
        assert [one.id for one in store.where(people="khamvong-ernthavy")] == ["i1"]
        registers = store.reconcile()
        assert registers.people["khamvong-ernthavy"].aliases == ("Khamvong Eunthavy",)
        for id in ("khamvong-ernthavy", "khamvong-eunthavy"):
            assert [one.id for one in store.where(people=id)] == ["i0", "i1"]
        assert [one.id for one in store.where(people="khamvong-ernthavy", text="agree* on")] == ["i0"]
        store.add(SPELT[2])
        assert [one.id for one in store.where(people="p2")] == ["i2"]  # nobody has compared it yet
        store.reconcile()
        assert [one.id for one in store.where(people="p2")] == ["i0", "i1", "i2"]
        store.delete("i0")
        assert [one.id for one in store.where(people="khamvong-ernthavy")] == ["i1", "i2"]
        assert len(store.where(people="khamvong-eunthavy")) == 0


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(corpora())
def test_a_reconciled_store_knows_who_a_corpus_knows(
    tmp_path_factory: pytest.TempPathFactory, corpus: bc.Corpus
) -> None:
    with bc.CorpusStore(tmp_path_factory.mktemp("selecting") / "a.store") as store:
        store.add(corpus)
        registers = store.reconcile()
        assert (registers.people, registers.events) == (corpus.people, corpus.events)
        for person in {*corpus.people, *(one.id for interview in corpus for one in interview.people)}:
            assert {one.id for one in store.where(people=person)} == {one.id for one in corpus.where(people=person)}
        for event in {*corpus.events, *(one.id for interview in corpus for one in interview.events)}:
            assert {one.id for one in store.where(event_ids=event)} == {one.id for one in corpus.where(event_ids=event)}


def test_a_store_is_asked_for_what_can_be(tmp_path: Path) -> None:
    with bc.CorpusStore(tmp_path / "a.store") as store:
        store.add(Interview(id="own", people=[bc.Person(id="dara", name="Dara", country="ZZ")]))
        assert len(store.where(countries="ZZ")) == 1  # a code from data of one's own
        assert len(store.where(countries="FR")) == 0
        for wrong, near in (("Vietnam", "'VN'"), ("vn", "'VN'"), ("UK", "'GB'"), ("XX", "'XX'")):
            with pytest.raises(bc.InvalidValueError, match=near):
                store.where(countries=wrong)


def test_a_condition_that_tells_all_is_exact() -> None:
    assert condition_of(Selection(countries="LA", published="2022", text="viet nam")).is_exact
    assert not condition_of(Selection(text="agree* on")).is_exact
