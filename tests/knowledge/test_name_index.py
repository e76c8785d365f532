"""Finding many names in running text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.knowledge.name_index import IndexedName, NameIndex

WORDS = ["Lao", "Laos", "Viet", "Nam", "New", "Guinea", "US", "U.S.", "the", "ngoài"]
SEPARATORS = [" ", "-", "  ", "\n", ", ", "", "'"]
NAMES = ["Lao", "Laos", "Viet Nam", "Guinea", "New Guinea", "New Guinea Lao Laos", "Lao-Viet", "U.S.", "ngoài"]


def index(*names: str, exact_case: bool = False, joined: bool = False) -> NameIndex[str]:
    return NameIndex(tuple(IndexedName(text=name, value=name, exact_case=exact_case, joined=joined) for name in names))


def spans(names: NameIndex[str], text: str) -> list[str]:
    return [text[span.start : span.end] for span in names.find(text, lambda _: True)]


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(SEPARATORS)), max_size=12))
def test_what_is_found_is_what_a_search_for_all_of_them_finds(pairs: list[tuple[str, str]]) -> None:
    text = "".join(word + separator for word, separator in pairs)
    longest_first = sorted(NAMES, key=len, reverse=True)
    names = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)
    assert spans(index(*NAMES), text) == re.findall(rf"\b(?:{names})(?:(?<=\.)|\b)", text)


@given(st.text(alphabet="LaosVietNm .-'\u2019\n國老挝ລາວ", max_size=40))
def test_what_is_found_is_a_name_by_itself(text: str) -> None:
    names = index("Lao", "Laos", "Viet Nam", "老挝", "ລາວ", "o's")
    end = 0
    for span in names.find(text, lambda _: True):
        assert end <= span.start < span.end
        assert set(span.values) <= set(names.whole(text[span.start : span.end]))
        end = span.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("老挝和越南", ["老挝", "越南"]),
        ("在Laos国", ["Laos"]),
        ("ປະເທດລາວແລະ", ["ລາວ"]),
        ("한국은", ["한국"]),
        ("xLaos", []),
    ],
)
def test_scripts_without_spaces(text: str, expected: list[str]) -> None:
    assert spans(index("老挝", "越南", "Laos", "ລາວ", "한국"), text) == expected


def test_only_values_that_count_are_found() -> None:
    names = index("New Guinea", "Guinea", "New")
    text = "New Guinea"
    assert [span.values for span in names.find(text, lambda value: value != "New Guinea")] == [("New",), ("Guinea",)]


def test_an_abbreviation_yields_to_a_name_that_fits() -> None:
    names = NameIndex((IndexedName(text="Lao PDR", value=1, exact_case=True), IndexedName(text="Lao", value=2)))
    assert [span.values for span in names.find("Lao PDR, Lao Pdr, LAO PDR", lambda _: True)] == [(1,), (2,), (1,)]


@pytest.mark.parametrize("text", ["Sino-Lao", "Sino – Lao", "Lao-Sino", "Lao — Sino"])
def test_a_joined_name_is_found_next_to_a_dash(text: str) -> None:
    assert spans(index("Sino", joined=True), text) == ["Sino"]


@pytest.mark.parametrize("text", ["Sino", "Sino Lao", "Lao-Viet Sino", "Sinology-"])
def test_a_joined_name_is_not_found_elsewhere(text: str) -> None:
    assert spans(index("Sino", joined=True), text) == []


def test_no_names_find_nothing() -> None:
    assert spans(index(), "Laos") == []
    assert index().whole("Laos") == ()
