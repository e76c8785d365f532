"""Bytes to text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given

from bilateral_corpus.errors import InvalidValueError, ParseError
from bilateral_corpus.formats.decoding import decode
from strategies import texts

TEXT = "Phóng viên: Xin chào Đại sứ!\r\nĐại sứ: 😀 здравствуйте\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_says_the_encoding(mark: bytes, encoding: str) -> None:
    assert decode(mark + TEXT.encode(encoding)) == TEXT
    assert decode(mark + TEXT.encode(encoding), encoding=encoding.upper()) == TEXT


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig", "UTF8"])
def test_an_encoding_that_handles_the_mark_itself(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), encoding=encoding) == TEXT


def test_an_encoding_given_is_used() -> None:
    assert decode("Visé à Liège".encode("cp1252"), encoding="cp1252") == "Visé à Liège"
    assert decode("Посол".encode("koi8-r"), encoding="koi8-r") == "Посол"


@given(texts().filter(lambda text: text.strip() and "\0" not in text and text[0] != "\ufeff"))
def test_utf_8_is_the_default(text: str) -> None:
    assert decode(text.encode()) == text


def test_only_one_mark_is_removed() -> None:
    assert decode(codecs.BOM_UTF8 + "\ufeffA".encode()) == "\ufeffA"


def test_without_mark_and_encoding_nothing_is_guessed() -> None:
    with pytest.raises(ParseError) as caught:
        decode("On\r\nva à Liège".encode("cp1252"), source="visé.txt")
    error = caught.value
    assert (error.source, error.line, error.column) == ("visé.txt", 2, 4)
    assert (error.expected, error.found) == ("UTF-8", "the byte E0")
    assert error.message == "byte 7 does not fit; if you know the encoding, give it, as in encoding='cp1252'"


def test_columns_count_code_points() -> None:
    with pytest.raises(ParseError) as caught:
        decode("đ😀".encode() + b"\xff")
    assert (caught.value.line, caught.value.column) == (1, 3)
    assert "byte 6 does not fit" in caught.value.message


def test_a_wrong_encoding_given_is_refused_without_advice() -> None:
    with pytest.raises(ParseError) as caught:
        decode("Đ".encode(), encoding="ascii")
    assert caught.value.message == "byte 0 does not fit"
    assert caught.value.expected == "ASCII"


def test_a_utf_16_file_that_is_cut_off_is_refused() -> None:
    with pytest.raises(ParseError) as caught:
        decode("a\nb".encode("utf-16")[:-1])
    assert (caught.value.line, caught.value.column) == (2, 1)
    assert "byte 6 does not fit" in caught.value.message


@pytest.mark.parametrize("encoding", ["latin-9000", "hex", "rot-13"])
def test_an_encoding_that_is_none_is_refused(encoding: str) -> None:
    with pytest.raises(InvalidValueError, match=f"'{encoding}"):
        decode(b"text", encoding=encoding)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%", "a PDF file"),
        (b"PK\x03\x04\x14\x00", "a ZIP file, such as a Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "an old Microsoft Office document"),
        (b"{\\rtf1\\ansi", "an RTF document"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"GIF89a", "a GIF image"),
        (b"\x1f\x8b\x08", "a gzip file"),
        (b"SQLite format 3\x00", "an SQLite database"),
    ],
)
@pytest.mark.parametrize("encoding", [None, "latin-1"])
def test_files_that_are_no_text_are_named(data: bytes, kind: str, encoding: str | None) -> None:
    with pytest.raises(ParseError, match="not a text file") as caught:
        decode(data, encoding=encoding, source="x")
    assert caught.value.found is not None
    assert caught.value.found.startswith(kind)


def test_nul_characters_are_refused() -> None:
    with pytest.raises(ParseError, match="encoding='utf-16-le'") as caught:
        decode("ab\ncd".encode("utf-16-le"))
    assert (caught.value.line, caught.value.column, caught.value.found) == (1, 2, "a NUL character")


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", "an empty file"),
        (codecs.BOM_UTF8, "an empty file"),
        (codecs.BOM_UTF16_BE, "an empty file"),
        (b" \r\n\t", "only white space"),
    ],
)
def test_nothing_to_read_is_refused(data: bytes, found: str) -> None:
    with pytest.raises(ParseError, match="nothing to read") as caught:
        decode(data, source="empty.txt")
    assert (caught.value.source, caught.value.found) == ("empty.txt", found)
