"""How objects show themselves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus import model
from bilateral_corpus.model import (
    Appointment,
    Event,
    Interview,
    Mention,
    Organization,
    Participant,
    Passage,
    Person,
    Problem,
    Source,
    Span,
    Turn,
    display,
)
from bilateral_corpus.model.display import Displayable, beginning, display_with, one_line
from strategies import interviews

WHOLE = [
    Appointment(post="Ambassador", of="LA", to="VN", interval="2020/.."),
    Event(id="talks", kind="negotiation", name="talks", date="2020-05", countries=["LA", "VN"], status="planned"),
    Mention(span=Span(3, 9), kind="country", target="LA", certainty=0.8),
    Organization(id="asean", name="Association", acronym="ASEAN", identifiers=["wikidata:Q7768"]),
    Participant(id="reporter", name="Reporter", role="interviewer", labels=["Reporter", "Q"]),
    Passage(kind="heading", text="On the \u202eroad\n", span=Span(0, 11)),
    Person(id="dara-venn", name="Dara Venn", honorific="Ms.", gender="female", died="XXXX"),
    Problem(code="no-turns", message="nobody speaks", span=Span(0, 5)),
    Source(outlet="Harbour News", length=12),
    Turn(text="We agree.", span=Span(10, 19), speaker="dara", role="interviewee", label="A:", label_span=Span(7, 9)),
]


@pytest.fixture
def views() -> Iterator[None]:
    before = list(display._views)
    yield
    display._views[:] = before


@pytest.mark.parametrize("thing", WHOLE, ids=lambda thing: type(thing).__name__)
def test_a_repr_in_which_nothing_is_cut_makes_an_equal_object(thing: object) -> None:
    assert eval(repr(thing), vars(model)) == thing


def test_what_is_left_to_its_default_is_not_shown() -> None:
    assert repr(Person(id="dara-venn", name="Dara Venn")) == "Person(id='dara-venn', name='Dara Venn')"
    assert repr(Appointment(post="Envoy", to="VN")) == "Appointment(post='Envoy', to='VN')"


def test_many_values_are_counted_and_long_texts_cut() -> None:
    person = Person(id="x", name="X", aliases=[f"alias {number}" for number in range(12)])
    assert repr(person) == "Person(id='x', name='X', aliases=<12>)"
    passage = Passage(kind="narration", text="word " * 10**5, span=Span(0, 5 * 10**5))
    assert len(repr(passage)) < 150


@given(interviews())
def test_every_repr_is_one_line_of_bounded_length_that_steers_no_terminal(interview: Interview) -> None:
    things = (interview, *interview.passages, *interview.people, *interview.events, *interview.statements)
    for shown in map(repr, things):
        assert shown.isprintable()
        assert len(shown) < 2500


def test_nothing_is_shown_until_someone_says_how(views: None) -> None:
    display._views.clear()
    assert Span.__mro__.count(Displayable) == 0
    assert WHOLE[0]._repr_html_() is None
    display_with(lambda thing: f"<p>{type(thing).__name__}</p>")
    assert WHOLE[0]._repr_html_() == "<p>Appointment</p>"


@given(st.text())
def test_what_is_one_line_has_no_controls(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert all(character.isprintable() or character in "\u200c\u200d" for character in line)
    assert one_line(line) == line


def test_the_beginning_of_many_asks_for_no_more_than_it_shows() -> None:
    items = iter(range(100))
    assert beginning("Numbers", items) == "Numbers\n0\n1\n2\n3\n4"
    assert next(items) == 5
