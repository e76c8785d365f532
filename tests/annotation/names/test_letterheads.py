"""Posts on lines of their own; all people are invented."""

from __future__ import annotations

import pytest

from annotation.names.interviews import posts
from bilateral_corpus.annotation.names import annotate_names
from bilateral_corpus.model import Interview, Passage, PassageKind, Span


def page(*lines: str) -> Interview:
    passages, start = [], 0
    for line in lines:
        passages.append(Passage(kind=PassageKind.NARRATION, text=line, span=Span(start, start + len(line))))
        start += len(line) + 1
    return annotate_names(Interview(id="i", title="Boats", language="en", passages=passages))


@pytest.mark.parametrize(
    "lines",
    [
        ("AMBASSADOR OF LAOS TO NORWAY", "H.E. Mr. Zarvo Quent"),
        ("H.E. Mr. Zarvo Quent", "Ambassador of Laos to Norway"),
        ("We met on a boat.", "Ambassador of Laos to Norway,", "Mr. Zarvo Quent", "It was cold."),
    ],
)
def test_a_post_above_or_below_a_name(lines: tuple[str, ...]) -> None:
    (person,) = page(*lines).people
    assert (person.name, posts(person)) == ("Zarvo Quent", [("Ambassador", "LA", "NO")])


def test_of_two_names_around_a_post_the_lower_one_has_it() -> None:
    found = page("Mr. Zarvo Quent", "Ambassador of Laos", "Mrs. Olga Orr").people
    assert {one.name: len(one.appointments) for one in found} == {"Zarvo Quent": 0, "Olga Orr": 1}


def test_a_post_in_a_sentence_is_nobodys() -> None:
    assert [one.appointments for one in page("The ambassador was there.", "Mr. Zarvo Quent").people] == [()]


def test_letters_after_a_name_stay_and_another_post_before_it_speaks_against() -> None:
    (person,) = page("Minister for Trade", "The Hon. Zarvo Quent MP").people
    assert [post[0] for post in posts(person)] == ["Minister for Trade", "Member of Parliament"]
    (person,) = page("Minister for Trade", "Ambassador Zarvo Quent").people
    assert [post[0] for post in posts(person)] == ["Ambassador"]
