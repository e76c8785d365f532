"""Words in runs of letters without spaces."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.tokens import tokenize
from bilateral_corpus.transcript.unspaced import cut


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("zh-Hant", "韋恩大使", ["韋恩", "大使"]),
        ("zh-Hant", "韋恩駐越大使", ["韋恩", "駐", "越", "大使"]),
        ("zh-Hant", "本報與王明大使會談", ["本報", "與", "王明", "大使", "會談"]),
        ("zh-Hans", "外交部发言人李明", ["外交部发言人", "李明"]),
        ("zh-Hans", "前驻越大使达拉·韦恩", ["前", "驻", "越", "大使", "达拉·韦恩"]),
        ("zh-Hans", "大使馆", ["大使馆"]),
        ("zh-Hans", "李在明", ["李在明"]),
        ("ja", "山本大臣", ["山本", "大臣"]),
        ("ja", "林官房長官は", ["林", "官房長官", "は"]),
        ("ja", "ダラ・ヴェン氏は", ["ダラ・ヴェン", "氏", "は"]),
        ("ja", "様々な大使館", ["様々", "な", "大使館"]),
        ("ko", "김민수 대사는", ["김민수", "대사", "는"]),
        ("ko", "김대사", ["김", "대사"]),
        ("ko", "장관님께서", ["장관", "님", "께서"]),
        ("ko", "대사관에서", ["대사관", "에서"]),
        ("ko", "회의장", ["회의장"]),
        ("th", "นายสมชาย ใจดี เอกอัครราชทูต", ["นาย", "สมชาย", "ใจดี", "เอกอัครราชทูต"]),
        ("th", "ขอบคุณท่านทูต", ["ขอบคุณ", "ท่าน", "ทูต"]),
        ("lo", "ທ່ານຄຳໃສ", ["ທ່ານ", "ຄຳໃສ"]),
        ("km", "ឯកអគ្គ\u200bរដ្ឋទូតដារ៉ា", ["ឯកអគ្គ\u200bរដ្ឋទូត", "ដារ៉ា"]),
        ("en", "Ambassador 韋恩大使 Venn", ["Ambassador", "韋恩", "大使", "Venn"]),
    ],
)
def test_words_are_cut_out_of_runs(language: str, text: str, words: list[str]) -> None:
    assert [token.text for token in tokenize(text, lexicon(language))] == words


@given(st.text(alphabet="大使館駐越南的王明·・ア氏はนายทูตใำກຳ대사관김는\u200b ", max_size=40))
def test_pieces_are_in_order_and_nothing_visible_is_between_them(run: str) -> None:
    run = run.replace(" ", "")
    reached = 0
    for start, end in cut(run, lexicon("zh-Hant")):
        assert start < end
        assert not run[reached:start].strip("\u200b")
        reached = end
    assert not run[reached:].strip("\u200b")


@pytest.mark.parametrize("text", ["駐" * 20_000, "大使" * 10_000, "兼的前駐" * 5_000, "김" * 20_000, "นาย" * 7_000])
def test_time_is_linear(text: str) -> None:
    start = time.perf_counter()
    list(cut(text, lexicon("zh-Hant")))
    assert time.perf_counter() - start < 60  # quadratic time would take hours
