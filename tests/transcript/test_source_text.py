"""The normal form of a text, and the way back from it to the text as published."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bilateral_corpus.model import Span
from bilateral_corpus.transcript.source_text import SourceText

# What makes normal forms hard: marks that reorder, characters that are composed from one, two or three others, that
# grow (Devanagari U+0958, Bengali U+09DC, U+0344), that are renamed (the Ångström sign), Hangul, Indic vowels in two
# parts; line ends of every kind.
_HARD = st.sampled_from(
    [
        *["a", "e", "E", "u", "o", "D", "đ", " ", ":", "=", "\n", "\r", "\r\n", "\x85", "\u2028"],
        *["\u0300", "\u0301", "\u0302", "\u0303", "\u0306", "\u0309", "\u031b", "\u0323", "\u0338", "\u0344", "\u0345"],
        *["\u0958", "\u09dc", "\u0b47", "\u0b56", "\u0b3e", "\u0dd9", "\u0dcf", "\u0dca", "\u212b", "\u2000", "\u037e"],
        *["\u1100", "\u1161", "\u11a8", "\uac00", "\ud55c", "\u11a7", "\u110b", "\u1175"],
        *["\U0001d15e", "\U00011099", "\U000110ba", "\U00011131", "\U00011127", "\u3099", "か", "\ufb1d", "\u200d"],
    ]
)
_TEXTS = st.one_of(st.text(), st.lists(_HARD, max_size=25).map("".join))


def normal(text: str) -> str:
    return unicodedata.normalize("NFC", re.sub("\r\n?", "\n", text))


def is_boundary(text: str, place: int) -> bool:
    """Whether a place in a published text is the beginning of a character as its readers see it, or the end."""
    before, after = text[:place], text[place:]
    # Marks, and the vowels and finals of Hangul, which are no marks to Unicode.
    joins = unicodedata.category(after[:1] or "a")[0] == "M" or "\u1160" <= after[:1] <= "\u11ff"
    inside = joins or (before.endswith("\r") and after.startswith("\n"))
    return not inside and normal(text) == normal(before) + normal(after)


@given(_TEXTS)
@example("\r\n\u0958")  # one character less, then one more
@example("\u0958\r\nb")
def test_the_text_is_nfc_with_line_feeds(text: str) -> None:
    source = SourceText.of(text)
    assert source.original == text
    assert source.text == normal(text)


@given(_TEXTS)
@example("\r\n\u0958")
@example("\r\n\u0958\r\nb")
def test_the_whole_maps_to_the_whole(text: str) -> None:
    source = SourceText.of(text)
    assert source.origin(0, len(source.text)) == Span(0, len(text))


@given(_TEXTS, st.data())
def test_what_stands_between_two_boundaries_maps_back_to_it(text: str, data: st.DataObject) -> None:
    boundaries = [place for place in range(len(text) + 1) if is_boundary(text, place)]
    start, end = sorted(data.draw(st.lists(st.sampled_from(boundaries), min_size=2, max_size=2)))
    source = SourceText.of(text)
    first, last = len(normal(text[:start])), len(normal(text[:end]))
    assert source.origin(first, last) == Span(start, end)
    assert normal(text[start:end]) == source.text[first:last]


@given(_TEXTS)
def test_the_normal_form_is_its_own_normal_form(text: str) -> None:
    source = SourceText.of(SourceText.of(text).text)
    assert source.text == source.original
    assert source.starts == ()
    assert source.origin(0, len(source.text)) == Span(0, len(source.text))


@pytest.mark.parametrize(
    ("text", "word", "printed"),
    [
        ("one\r\ntwo", "two", "two"),
        ("one\rtwo\rthree", "three", "three"),
        ("a\r\nb\rc\nd", "b\nc\nd", "b\rc\nd"),
        ("\r\n\r\nDara", "Dara", "Dara"),
        ("D\u0323a\u0323i s\u01b0\u0301: Tho\u031b\u0300i", "Thời", "Tho\u031b\u0300i"),
        ("Đa\u0323i sư\u0301 Va\u0302n", "Vân", "Va\u0302n"),
        ("\u1112\u1161\u11ab\u1100\u116e\u11a8 Laos", "한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8"),
        ("\u1112\u1161\u11ab\u1100\u116e\u11a8 Laos", "Laos", "Laos"),
        ("\u0995\u09dc\u09be Dhaka", "Dhaka", "Dhaka"),
        ("\r\n\u0995\u09dc\u09be Dhaka", "Dhaka", "Dhaka"),
        ("\u212bngstro\u0308m went home", "Ångström", "\u212bngstro\u0308m"),
    ],
)
def test_words_are_found_where_they_were_published(text: str, word: str, printed: str) -> None:
    source = SourceText.of(text)
    start = source.text.index(word)
    span = source.origin(start, start + len(word))
    assert text[span.slice] == printed


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_vietnamese_in_either_form(form: Literal["NFC", "NFD"]) -> None:
    title = "Đại sứ Đặc mệnh toàn quyền nước Cộng hòa Dân chủ Nhân dân Lào tại Việt Nam"
    words = title.split()
    text = unicodedata.normalize(form, "\r\n".join(words))
    source = SourceText.of(text)
    assert source.text.split("\n") == words
    position = 0
    for word in words:
        span = source.origin(position, position + len(word))
        assert text[span.slice] == unicodedata.normalize(form, word)
        position += len(word) + 1


def test_a_text_in_normal_form_is_taken_as_it_is() -> None:
    text = "Reporter: A café?\n\nAmbassador: Đúng.\n"
    source = SourceText.of(text)
    assert source.text is text
    assert source.origin(4, 9) == Span(4, 9)


def test_the_empty_text() -> None:
    assert SourceText.of("").origin(0, 0) == Span(0, 0)
