"""The laws of find_dates: spans are text, no day is invented, time is linear, the same text gives the same dates."""

from __future__ import annotations

import timeit
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral_corpus import InvalidValueError, find_dates
from bilateral_corpus.language.time_grammar import time_grammar

GRAMMARS = [grammar for tag in ("en", "vi", "fr", "es", "ru", "zh") if (grammar := time_grammar(tag))]
SIGNS = [",", ".", "-", "/", "(", ")", "'", "of", "the", "2024", "1999", "31", "5", "5/6/2023", "9:30", "1990s", "\n\n"]


def words_of(tag: str) -> list[str]:
    grammar = time_grammar(tag)
    assert grammar is not None
    return [word for table in grammar.words.values() for listed in table.values() for word in listed] + SIGNS


@st.composite
def sayings(draw: st.DrawFn) -> tuple[str, str]:
    language = draw(st.sampled_from([grammar.tag for grammar in GRAMMARS]))
    parts = draw(st.lists(st.sampled_from(words_of(language)), min_size=1, max_size=9))
    text = " ".join(parts)
    return language, text.capitalize() if draw(st.booleans()) else text


@settings(max_examples=400, deadline=None)
@given(sayings(), st.sampled_from([None, "2024-07-22", "2024", "2024-07"]), st.booleans())
def test_spans_are_text_and_never_overlap(saying: tuple[str, str], reference: str | None, timeml: bool) -> None:
    language, text = saying
    end = 0
    for mention in find_dates(text, reference=reference, language=language, timeml=timeml):
        assert text[mention.start : mention.end] == mention.text
        assert mention.text == mention.text.strip()
        assert mention.start >= end
        end = mention.end


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert find_dates(text) == find_dates(text)


@pytest.mark.parametrize(
    "text", ["In 2013 we met.", "In November 2022.", "In the 1980s.", "In early 2022.", "Last year."]
)
def test_no_day_is_invented(text: str) -> None:
    (mention,) = find_dates(text, reference="2024-07-22", language="en")
    assert mention.date is not None
    assert mention.date.day is None
    assert not mention.date.is_exact


def test_without_a_reference_what_is_relative_has_no_date() -> None:
    found = find_dates("Last year we met, and on Friday we meet again.", language="en")
    assert [(one.text, one.date) for one in found] == [("Last year", None), ("Friday", None)]


def test_a_year_of_reference_is_enough_for_years_but_not_for_days() -> None:
    found = find_dates("Last year we met yesterday.", reference="2022", language="en")
    assert [one.date and one.date.edtf for one in found] == ["2021", None]


def test_one_date_that_can_be_read_one_way_settles_the_others() -> None:
    found = find_dates("From 15/8/2023 to us; and 05/06/2023.", reference="2024-07-22", language="en")
    assert [one.date and one.date.edtf for one in found] == ["2023-08-15", "2023-06-05"]
    found = find_dates("From 8/15/2023 to us; and 05/06/2023.", reference="2024-07-22", language="en")
    assert [one.date and one.date.edtf for one in found] == ["2023-08-15", "2023-05-06"]


def test_history_is_told_from_date_to_date() -> None:
    text = "In June 1941 the war came. In December it was lost. In 1943 we fled; two years later it ended."
    found = find_dates(text, reference="2024-07-22", language="en", narrative=True)
    assert [one.timex_value for one in found] == ["1941-06", "1941-12", "1943", "1945"]


def test_the_future_is_that_of_who_speaks_and_not_of_what_is_told() -> None:
    text = "In June 1941 the war came. Nobody thought of the future."
    found = find_dates(text, reference="2024-07-22", language="en", narrative=True)
    assert [one.date and one.date.edtf for one in found] == ["1941-06", "2024/.."]
    found = find_dates(text, language="en", narrative=True)
    assert [(one.timex_value, one.date and one.date.edtf) for one in found] == [
        ("1941-06", "1941-06"),
        ("FUTURE_REF", None),
    ]


def test_timeml_marks_both_ends_and_no_preposition() -> None:
    text = "He served from 2009 to 2012, since 1998, on August 18-20 and in the first five months of 2024."
    found = find_dates(text, reference="2024-07-22", language="en", timeml=True)
    assert [(one.text, one.timex_value) for one in found][:3] == [("2009", "2009"), ("2012", "2012"), ("1998", "1998")]
    assert [(one.timex_type, one.timex_value) for one in found[-2:]] == [("DURATION", "P5M"), ("DATE", "2024")]


def test_in_a_language_without_a_file_figures_are_read() -> None:
    found = find_dates("Der Vertrag vom 18.07.1977 gilt seit 1980 Jahren.", language="de")
    assert [(one.text, one.timex_value) for one in found] == [("18.07.1977", "1977-07-18")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("July 18 was calm.", "XXXX-07-18"),
        ("March was calm.", None),
        ("In March it was calm.", "XXXX-03"),
        ("The third quarter was calm.", "XXXX-Q3"),
        ("It is at 9:30.", "XXXX-XX-XXT09:30"),
        ("Last Friday was calm.", "XXXX-WXX-5"),
        ("Two years ago it was calm.", "PAST_REF"),
        ("Next year will be calm.", "FUTURE_REF"),
        ("Last fiscal year was calm.", "FYXXXX"),
        ("From 2010 until now it was calm.", "2010/PRESENT_REF"),
    ],
)
def test_without_a_reference_a_value_says_what_is_open(text: str, value: str | None) -> None:
    assert [one.timex_value for one in find_dates(text, language="en")] == ([value] if value else [])


def test_what_no_calendar_reaches_is_left_alone() -> None:
    assert find_dates("It was 300 centuries ago.", reference="2024-07-22", language="en") == ()


def test_history_goes_over_the_end_of_a_year() -> None:
    text = "In 1941 the war came. In November 1941 it snowed. In February it thawed. On Friday, 6 March 1942 it ended."
    found = find_dates(text, reference="2024-07-22", language="en", narrative=True)
    assert [one.timex_value for one in found] == ["1941", "1941-11", "1942-02", "1942-03-06"]


def test_timeml_marks_both_parts_of_a_distance() -> None:
    found = find_dates("We met ten days before May 5, 2020.", reference="2024-07-22", language="en", timeml=True)
    assert [(one.text, one.timex_value) for one in found] == [("ten days", "P10D"), ("May 5, 2020", "2020-05-05")]
    assert find_dates("The 50th anniversary is near.", reference="2024-07-22", language="en", timeml=True) == ()


@pytest.mark.parametrize("text", [None, 5, b"2013"])
def test_no_text_is_refused(text: object) -> None:
    with pytest.raises(InvalidValueError):
        find_dates(text)  # type: ignore[arg-type] # the point of the test


def test_no_reference_is_refused_if_it_is_no_date() -> None:
    with pytest.raises(InvalidValueError):
        find_dates("Today.", reference="yesterday")


@pytest.mark.parametrize(
    "unit",
    ["1", "1 ", "/", "of ", "the end of ", "May 5, ", "5, ", "1/", "1-", "day ", "a.m. ", "2019 ", "first ", "-"],
)
def test_time_is_linear(unit: str) -> None:
    def taken(length: int) -> float:
        text = (unit * length)[:length]
        # As timeit does without the garbage collector, whose work depends on what else is in memory.
        return min(
            timeit.repeat(
                lambda: find_dates(text, reference="2024-07-22", language="en"),
                timer=process_time,
                number=1,
                repeat=2,
            )
        )

    taken(100)
    # Eight times the text: were the time to grow with its square, it would be 64 times as much.
    short, long = taken(4_000), taken(32_000)
    assert long < 32 * short + 0.2
