"""When two ways of writing a name count as one."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.knowledge.spelling import case_fits, regular_spelling, spelling_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lào", unicodedata.normalize("NFD", "Lào")),
        ("Côte d'Ivoire", "Côte d’Ivoire"),
        ("Timor-Leste", "Timor‑Leste"),
        ("Viet Nam", " Viet\u00a0\n Nam "),
        ("Cộng hòa", "Cộng hoà"),
        ("Thụy Sĩ", "Thuỵ Sĩ"),
        ("THỤY SĨ", "THUỴ SĨ"),
        ("khỏe", "khoẻ"),
    ],
)
def test_the_same_name(one: str, other: str) -> None:
    assert regular_spelling(one) == regular_spelling(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Lào", "Lao"), ("I-ran", "I ran"), ("Đức", "Duc"), ("Viet Nam", "Vietnam"), ("Hoà", "Hóa")]
)
def test_different_names(one: str, other: str) -> None:
    assert spelling_key(one) != spelling_key(other)


@given(st.text())
def test_a_regular_spelling_stays_as_it_is(text: str) -> None:
    regular = regular_spelling(text)
    assert regular_spelling(regular) == regular


@pytest.mark.parametrize(
    ("written", "text", "exact", "fits"),
    [
        ("US", "US", True, True),
        ("US", "Us", True, False),
        ("Lao PDR", "LAO PDR", True, True),
        ("Lao PDR", "lao PDR", True, False),
        ("Turkey", "TURKEY", False, True),
        ("Turkey", "turkey", False, False),
        ("eSwatini", "Eswatini", False, True),
    ],
)
def test_which_capitals_a_name_needs(written: str, text: str, exact: bool, fits: bool) -> None:
    assert case_fits(written, text, exact=exact) is fits
