"""How words are compared."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.language import fold, upper_class


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("REPORTER", "reporter"),
        ("Editor’s  note", "editor's note"),
        ("Consul\u2011General", "consul-general"),
        ("Consul – General", "consul - general"),
        ("“Harbour”", '"harbour"'),
        ("PV\u00a0：", "pv :"),
        ("សួរ៖", "សួរ:"),
        (" Đại\u00a0sứ\n", "đại sứ"),
        ("ĐẠI SỨ", "đại sứ"),
        ("\ufeffRe\u00adporter\u200b", "reporter"),
        (unicodedata.normalize("NFD", "Phóng viên"), "phóng viên"),
    ],
)
def test_what_does_not_matter(one: str, other: str) -> None:
    assert fold(one) == fold(other) == other


@pytest.mark.parametrize(("one", "other"), [("ຄຳ", "ຄໍາ"), ("คำ", "คํา")])
def test_am_is_written_in_one_letter_or_in_two(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("hoi", "hỏi"), ("attache", "attaché"), ("a.i.", "ai"), ("PV", "P V")])
def test_what_matters(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_white_space_is_single_and_inside(text: str) -> None:
    folded = fold(text)
    assert folded == folded.strip()
    assert not re.search(r"\s\s|[^\S ]", folded)


@pytest.mark.parametrize("letter", "AZĐÁỆЯДΩÉǅ")
def test_capital_letters(letter: str) -> None:
    assert re.fullmatch(f"[{upper_class()}]", letter)


@pytest.mark.parametrize("letter", "azđệяω1-]^한安")
def test_no_capital_letters(letter: str) -> None:
    assert not re.fullmatch(f"[{upper_class()}]", letter)
