"""Bytes to text: what encoding a text file has, and the refusal to guess when nothing says it."""

from __future__ import annotations

import codecs

from bilateral_corpus.errors import InvalidValueError, ParseError

__all__ = ["decode"]

# UTF-32 comes first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# First bytes that no text begins with, from the signatures at https://www.iana.org/assignments/media-types and
# https://www.nationalarchives.gov.uk/PRONOM. An RTF file is text of a sort, but not the text that a reader sees.
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP file, such as a Word (DOCX), OpenDocument or EPUB document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document (DOC)"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\x1f\x8b", "a gzip file"),
    (b"SQLite format 3\x00", "an SQLite database"),
)


def decode(data: bytes, *, encoding: str | None = None, source: str | None = None) -> str:
    """Decode a text file, strictly.

    A byte order mark of UTF-8, UTF-16 or UTF-32 says the encoding and is removed. Without one and without `encoding`
    the file must be UTF-8: a guess would now and then put wrong letters into names, and nobody would see it.

    Args:
        data: The whole file.
        encoding: The encoding, if the caller knows it: any name that Python's :mod:`codecs` know.
        source: The file's name, for messages.

    Returns:
        The text, without byte order mark; line ends as they are.

    Raises:
        ParseError: The data are empty, not text, or not in this encoding; with the line and column.
        InvalidValueError: Python knows no such encoding.
    """
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise ParseError("this is not a text file", source=source, expected="text", found=kind)
    mark, chosen = _encoding_of(data, encoding)
    text = _strictly(data[len(mark) :], chosen, given=encoding is not None, skipped=len(mark), source=source)
    if "\0" in text:
        raise _at(
            text[: text.index("\0")],
            "this is not a text file; if it is UTF-16 or UTF-32, say so, as in encoding='utf-16-le'",
            source=source,
            expected="text",
            found="a NUL character",
        )
    if not text.strip():
        found = "only white space" if text else "an empty file"
        raise ParseError("there is nothing to read", source=source, expected="text", found=found)
    return text


def _encoding_of(data: bytes, given: str | None) -> tuple[bytes, str]:
    mark, marked = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8"))
    if given is None:
        return mark, marked
    try:
        chosen = codecs.lookup(given).name
    except LookupError:
        raise InvalidValueError(f"there is no encoding {given!r}; usual ones are utf-8, cp1252 and utf-16") from None
    # The mark is removed where it belongs to the encoding given ("utf-16" reads and removes it without help).
    return (mark, chosen) if chosen == marked else (b"", chosen)


def _strictly(data: bytes, encoding: str, *, given: bool, skipped: int, source: str | None) -> str:
    try:
        return data.decode(encoding)
    except LookupError:
        raise InvalidValueError(f"{encoding!r} is not an encoding of text") from None
    except UnicodeDecodeError as error:
        advice = "" if given else "; if you know the encoding, give it, as in encoding='cp1252'"
        raise _at(
            data[: error.start].decode(encoding, "ignore"),
            f"byte {skipped + error.start} does not fit{advice}",
            source=source,
            expected=encoding.upper(),
            found=f"the byte {data[error.start]:02X}",
        ) from None


def _at(
    before: str, message: str, *, source: str | None, expected: str | None = None, found: str | None = None
) -> ParseError:
    return ParseError(
        message,
        source=source,
        line=before.count("\n") + 1,
        column=len(before) - before.rfind("\n"),
        expected=expected,
        found=found,
    )
