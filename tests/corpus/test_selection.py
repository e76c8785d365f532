"""Choosing interviews of a corpus."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bilateral_corpus as bc
from bilateral_corpus import Event, Interview, Mention, Passage, Person, Source, Span
from bilateral_corpus.corpus.selection import DateMatch, Selection


def interview(id: str, **values: Any) -> Interview:
    return Interview(id=id, **values)


def naming(*countries: str) -> dict[str, Any]:
    """The passages of an interview that names some countries."""
    mentions = [Mention(span=Span(0, 4), kind="country", target=code) for code in countries]
    return {"passages": [Passage(kind="headline", text="Việt Nam, harbours", span=Span(0, 18), mentions=mentions)]}


VISIT = Event(id="e", kind="official_visit", name="a visit")
CORPUS = bc.Corpus(
    [
        interview("a", language="en", published="2022-07-18", source=Source(outlet="Báo Cảng"), **naming("LA", "VN")),
        interview("b", language="en-GB", published="2022", **naming("VN")),
        interview("c", language="vi", published="2021/2023", events=[VISIT]),
        interview("d", people=[Person(id="dara", name="Dara Venn")]),
    ]
)


def ids(corpus: bc.Corpus) -> str:
    return "".join(one.id for one in corpus)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, "abcd"),
        ({"countries": "VN"}, "ab"),
        ({"countries": {"VN", "LA"}}, "a"),
        ({"outlet": "bao cang"}, "a"),
        ({"language": "en"}, "ab"),
        ({"language": "EN-gb"}, "b"),
        ({"language": "fr"}, ""),
        ({"people": "dara"}, "d"),
        ({"people": ["dara", "nobody"]}, ""),
        ({"event_ids": "e"}, "c"),
        ({"countries": "FR"}, ""),
        ({"events": "official_visit"}, "c"),
        ({"events": ["official_visit", "treaty_signed"]}, ""),
        ({"text": "viet nam"}, "ab"),
        ({"text": "harbo*"}, "ab"),
        ({"text": "harbour"}, ""),
        ({"countries": "VN", "language": "en-GB"}, "b"),
    ],
)
def test_all_that_is_said_must_hold(wanted: dict[str, Any], expected: str) -> None:
    assert ids(CORPUS.where(**wanted)) == expected


@pytest.mark.parametrize(
    ("published", "certain", "possible"),
    [
        ("2022", "ab", "abc"),
        ("2022-07", "a", "abc"),
        ("2022-01", "", "bc"),
        ("2021/2024", "abc", "abc"),
        ("2030", "", ""),
        ("2022-03/..", "a", "abc"),
    ],
)
def test_vague_dates_lie_in_a_range_for_certain_or_possibly(published: str, certain: str, possible: str) -> None:
    assert ids(CORPUS.where(published=published)) == certain
    assert ids(CORPUS.where(published=published, date_match="certain")) == certain
    assert ids(CORPUS.where(published=published, date_match=DateMatch.POSSIBLE)) == possible


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ({"date_match": "perhaps"}, "certain, possible"),
        ({"published": "soon"}, "soon"),
        ({"text": " "}, "a word in it"),
        ({"events": "party"}, "treaty_signed"),
        ({"events": "Official visit"}, "did you mean 'official_visit'"),
        ({"events": 3}, "found 3"),
        ({"countries": "Vietnam"}, "did you mean 'VN'"),
        ({"countries": "vn"}, "did you mean 'VN'"),
        ({"countries": "VNM"}, "did you mean 'VN'"),
        ({"countries": ["LA", "Viet Namm"]}, "did you mean 'VN'"),
        ({"countries": "korea"}, "did you mean 'KP' or 'KR'"),
        ({"countries": "UK"}, "'UK'.*did you mean 'GB'"),
        ({"countries": "XX"}, "'XX'"),
        ({"countries": [None]}, "found None"),
        ({"countries": 3}, "found 3"),
        ({"language": "English"}, "did you mean 'en'"),
        ({"language": "zh_Hans"}, "did you mean 'zh-Hans'"),
        ({"language": "e"}, "BCP 47"),  # a language has two letters or more
        ({"language": 3}, "found 3"),
        ({"people": "Dara Venn"}, "did you mean 'dara-venn'"),
        ({"people": 3}, "found 3"),
        ({"event_ids": ""}, "found ''"),
        ({"outlet": 3}, "found 3"),
    ],
)
def test_what_no_interview_can_be(wanted: dict[str, Any], told: str) -> None:
    with pytest.raises(bc.InvalidValueError, match=told):
        CORPUS.where(**wanted)


def test_a_code_of_ones_own_is_known_where_an_interview_has_it() -> None:
    corpus = bc.Corpus([interview("own", language="en", **naming("ZZ"))])
    assert ids(corpus.where(countries="ZZ")) == "own"
    assert ids(corpus.where(countries="ZZ", language="vi")) == ""


def test_choosing_twice_is_choosing_both() -> None:
    assert CORPUS.where(language="en").where(people="dara") == CORPUS.where(language="en", people="dara")
    assert CORPUS.select(Selection(language="en", countries="LA")) == CORPUS.where(language="en", countries="LA")


def test_what_is_chosen_keeps_the_problems() -> None:
    problem = bc.Problem(code="unreadable", message="it was a scan")
    corpus = bc.Corpus(CORPUS.interviews, problems=[problem])
    assert corpus.where(language="vi").problems == (problem,)
    assert ids(corpus.filter(lambda one: one.published is None)) == "d"


POOL = [interview(id, language=language) for id, language in zip("abcdef", ["en", "vi", "en-GB"] * 2, strict=True)]


def handfuls() -> st.SearchStrategy[bc.Corpus]:
    """Some interviews of a few."""
    return st.lists(st.sampled_from(POOL), unique=True).map(bc.Corpus)


@given(handfuls())
def test_each_interview_is_chosen_or_not(corpus: bc.Corpus) -> None:
    chosen = corpus.where(language="en")
    assert [one for one in corpus if Selection(language="en").fits(one)] == list(chosen)
    assert list(corpus - chosen) == [one for one in corpus if one not in chosen]


@given(handfuls(), handfuls())
def test_union_intersection_and_difference(one: bc.Corpus, other: bc.Corpus) -> None:
    assert set(one | other) == set(one) | set(other)
    assert set(one & other) == set(one) & set(other)
    assert set(one - other) == set(one) - set(other)
    assert list(one | other)[: len(one)] == list(one)
    assert len(one | other) == len(one) + len(other - one)


def test_a_union_refuses_two_interviews_with_one_id() -> None:
    with pytest.raises(bc.IntegrityError, match="'a'"):
        CORPUS | bc.Corpus([interview("a")])


def test_only_corpora_are_joined() -> None:
    for operation in ("__or__", "__and__", "__sub__"):
        assert getattr(CORPUS, operation)([]) is NotImplemented
