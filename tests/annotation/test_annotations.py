"""Annotations made elsewhere: where they are put, and what is said of those that fit nowhere. People are invented."""

from __future__ import annotations

from time import process_time
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.annotation import annotate
from bilateral_corpus.annotation.annotations import Annotation, add_annotations
from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats import parse
from bilateral_corpus.model import Interview, MentionKind, Participant, Passage, Person, Span, Turn

TEXT = """Venn 😀 on the harbour

REPORTER: Is Laos ready for the harbour?
AMBASSADOR: Laos is ready. Dara Venn signed
in May 2022, and Kenya signed too. Ready?
"""
INTERVIEW = parse(TEXT, annotators=())
ANSWER = INTERVIEW.passages[2]


def added(*annotations: Annotation, **more: Any) -> Interview:
    return add_annotations(INTERVIEW, annotations, **more)


def found(interview: Interview) -> list[tuple[str, str, str | None]]:
    return [
        (str(mention.kind), passage.quote(mention), mention.target) for passage, mention in interview.located_mentions
    ]


def test_the_sample_is_as_the_tests_take_it_to_be() -> None:
    assert [one.text.split()[0] for one in INTERVIEW.passages] == ["Venn", "Is", "Laos"]
    assert all(TEXT[one.span.slice] == one.text for one in INTERVIEW.passages)


def test_a_quotation_is_found_and_who_is_named_is_added() -> None:
    interview = added(Annotation(exact="Dara Venn", labels=["PERSON"], annotator="reader", certainty=0.5))
    assert found(interview) == [("person", "Dara Venn", "dara-venn")]
    assert (interview.people[-1].id, interview.people[-1].name) == ("dara-venn", "Dara Venn")
    assert (interview.mentions[0].annotator, interview.mentions[0].certainty) == ("reader", 0.5)
    assert interview.problems == INTERVIEW.problems


def test_line_ends_count_as_spaces() -> None:
    interview = added(Annotation(exact="signed in  May", labels=["treaty_signed"]))
    assert found(interview) == [("event", "signed\nin May", None)]


def test_dates_are_understood_unless_they_are_given() -> None:
    words = Annotation(exact="May 2022", labels=["date"])
    assert [one.date.edtf for one in added(words).mentions if one.date] == ["2022-05"]
    assert [one.date.edtf for one in added(evolve(words, date="2022-05?")).mentions if one.date] == ["2022-05?"]


def test_the_context_tells_which_of_equal_words_are_meant() -> None:
    asked = added(Annotation(exact="Laos", prefix="REPORTER: Is ", labels=["country"]))
    answered = added(Annotation(exact="Laos", suffix=" is ready. Dara", labels=["country"]))
    assert [one.mentions for one in asked.passages].index(()) == 0
    assert asked.passages[1].mentions
    assert answered.passages[2].mentions
    assert found(asked) == found(answered) == [("country", "Laos", "LA")]


@pytest.mark.parametrize("number", [1, 2])
def test_so_does_the_place_in_the_text_that_was_read(number: int) -> None:
    start = INTERVIEW.passages[number].span.start + INTERVIEW.passages[number].text.index("Laos")
    one = Annotation(exact="Laos", start=start, end=start + 4, labels=["country"])
    assert added(one).passages[number].mentions
    assert added(one, text=TEXT).passages[number].mentions


@pytest.mark.parametrize("number", [1, 2])
def test_and_the_place_in_utf_16_where_the_text_is_given(number: int) -> None:
    start = INTERVIEW.passages[number].span.start + INTERVIEW.passages[number].text.index("Laos")
    units = len(TEXT[:start].encode("utf-16-le")) // 2
    assert units == start + 1
    assert (
        added(Annotation(exact="Laos", start=units, end=units + 4, labels=["country"]), text=TEXT)
        .passages[number]
        .mentions
    )


def test_words_that_could_stand_in_two_places_are_a_problem() -> None:
    interview = added(Annotation(exact="harbour", labels=["organization"]))
    assert not interview.mentions
    assert [(one.code, one.action) for one in interview.problems[len(INTERVIEW.problems) :]] == [
        ("annotation-ambiguous", "it was not added")
    ]


@pytest.mark.parametrize(
    ("annotation", "code"),
    [
        (Annotation(exact="Mongolia", labels=["country"]), "annotation-not-found"),
        (Annotation(exact="ready? Laos", labels=["country"]), "annotation-not-found"),
        (Annotation(exact="", labels=["country"]), "annotation-not-found"),
        (Annotation(start=10**6, end=10**6 + 4, labels=["country"]), "annotation-not-found"),
        (Annotation(start=0, end=4, passage=9, labels=["country"]), "annotation-not-found"),
        (Annotation(exact="Kenya"), "annotation-without-kind"),
        (Annotation(exact="Kenya", labels=["trust", "doubt"]), "annotation-without-kind"),
        (Annotation(exact="signed too", labels=["GPE"]), "annotation-without-target"),
    ],
)
def test_what_cannot_be_added_is_a_problem(annotation: Annotation, code: str) -> None:
    interview = added(annotation)
    assert interview.mentions == INTERVIEW.mentions
    assert [one.code for one in interview.problems[len(INTERVIEW.problems) :]] == [code]


def test_a_place_alone_will_do() -> None:
    start = TEXT.index("Kenya")
    place = Annotation(start=start, end=start + 5, labels=["country"])
    assert found(added(place)) == found(added(place, text=TEXT)) == [("country", "Kenya", "KE")]


def test_a_place_in_a_passage_is_certain_as_long_as_the_words_stand_there() -> None:
    second = ANSWER.text.index("signed too")
    here = Annotation(exact="signed", start=second, end=second + 6, passage=2, labels=["treaty_signed"])
    assert added(here).mentions[0].span == Span(second, second + 6)
    moved = Annotation(exact="Kenya", start=0, end=5, passage=2, labels=["country"])
    assert found(added(moved)) == [("country", "Kenya", "KE")]


def test_a_target_that_is_known_is_taken_and_another_one_is_not() -> None:
    known = evolve(INTERVIEW, people=[*INTERVIEW.people, Person(id="dv", name="D. V.")])
    one = Annotation(exact="Dara Venn", labels=["person"], target="dv")
    assert found(add_annotations(known, [one])) == [("person", "Dara Venn", "dv")]
    assert found(add_annotations(INTERVIEW, [one])) == [("person", "Dara Venn", "dara-venn")]
    country = Annotation(exact="Dara Venn", labels=["country"], target="KE")
    assert found(added(country)) == [("country", "Dara Venn", "KE")]


def test_labels_of_ones_own() -> None:
    kinds = {"who": MentionKind.PERSON}
    assert found(added(Annotation(exact="Dara Venn", labels=["Who"]), kinds=kinds)) == [
        ("person", "Dara Venn", "dara-venn")
    ]


def test_the_same_twice_is_there_once() -> None:
    one = Annotation(exact="Kenya", labels=["country"], annotator="reader")
    once = added(one, one)
    assert len(once.mentions) == 1
    assert add_annotations(once, [one]) == once


def test_nothing_but_mentions_and_who_they_point_at_changes() -> None:
    one = Annotation(exact="Dara Venn", labels=["person"])
    assert annotate(INTERVIEW, [lambda interview: add_annotations(interview, [one])]) == added(one)


@pytest.mark.parametrize("places", [{}, {"start": 3}, {"exact": "a", "end": 3}, {"start": 3, "end": 2}])
def test_an_annotation_without_words_needs_a_place(places: dict[str, Any]) -> None:
    with pytest.raises(InvalidValueError, match="needs words, or a start and an end"):
        Annotation(**places)


WORDS = st.lists(st.sampled_from(["one", "two", "😀", "老", "three"]), min_size=1, max_size=6)


@given(st.lists(WORDS, min_size=1, max_size=4), st.data())
def test_every_word_with_its_place_comes_back_at_its_place(lines: list[list[str]], data: st.DataObject) -> None:
    passages, place = [], 0
    for words in lines:
        line = " ".join(words)
        passages.append(Turn(text=line, span=Span(place, place + len(line)), speaker="venn"))
        place += len(line) + 1
    text = "\n".join(one.text for one in passages)
    voices = [Participant(id="venn", name="Venn", role="interviewee")]
    interview = Interview(id="x", participants=voices, passages=passages)
    number = data.draw(st.integers(0, len(passages) - 1))
    passage: Passage = passages[number]
    first = data.draw(st.integers(0, len(lines[number]) - 1))
    start = len(" ".join([*lines[number][:first], ""]))
    span = Span(start, start + len(lines[number][first]))
    units = len(text[: passage.span.start + start].encode("utf-16-le")) // 2
    one = Annotation(exact=passage.text[span.slice], start=units, end=units, labels=["event"])
    points = evolve(one, start=passage.span.start + span.start, end=passage.span.start + span.end)
    for annotation, given_text in ((points, None), (points, text)):
        again = add_annotations(interview, [annotation], text=given_text)
        assert [(index, mention.span) for index, p in enumerate(again.passages) for mention in p.mentions] == [
            (number, span)
        ]
    if points.start == one.start or text[units : units + len(one.exact or "")] != one.exact:
        again = add_annotations(interview, [one], text=text)
        assert again.passages[number].mentions[0].span == span


def test_thousands_of_annotations_of_the_same_words_take_a_moment() -> None:
    text = "the word and " * 5000
    interview = Interview(id="x", passages=[Passage(kind="note", text=text, span=Span(0, len(text)))])
    places = range(0, len(text), 13)
    marked = [Annotation(exact="the word", start=one, end=one + 8, labels=["event"]) for one in places]
    began = process_time()
    assert len(add_annotations(interview, marked, text=text).mentions) == 5000
    assert process_time() - began < 5
