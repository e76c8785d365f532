"""The canonical JSON text of an interview: one object, written in one way only.

Every key of every object is written, always, in the order in which the model declares it. At the root two more come
first, ``format`` and ``version``. There is no white space between the parts, the text is UTF-8, only the control
characters, the quotation mark and the backslash are escaped, and there is no NaN. So equal interviews are equal bytes.

There are two ways to read and to write it. The checked way uses the standard library and cattrs. The fast way uses
msgspec, where that is installed, and only ever says yes: when it is not certain that all is well, the checked way does
the work again. The outcome is the same, and so are the errors.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from importlib import import_module
from types import MappingProxyType, ModuleType
from typing import Any, TypeAlias

from bilateral_corpus.errors import ParseError, UnrepresentableError
from bilateral_corpus.formats import conversion
from bilateral_corpus.formats.collector import paused_collector
from bilateral_corpus.formats.conversion import Duplicated, Fault, NotANumber
from bilateral_corpus.formats.decoding import decode as decode_text
from bilateral_corpus.formats.format import ReadOptions
from bilateral_corpus.model import Interview

__all__ = [
    "NAME",
    "VERSION",
    "decode",
    "decode_checked",
    "encode",
    "encode_checked",
    "parsed",
    "refused",
    "to_document",
    "to_interview",
]

NAME = "bilateral_corpus/interview"
VERSION = 1

Migration: TypeAlias = Callable[[dict[str, Any]], dict[str, Any]]

#: What makes a document of the next version of one of this version; the first version has nothing before it.
MIGRATIONS: Mapping[int, Migration] = MappingProxyType({})

_SHOWN_FAULTS = 5


def encode(interview: Interview) -> bytes:
    """Write an interview, without a line end.

    Raises:
        UnrepresentableError: It holds half of a surrogate pair, or values of other types than the model declares.
    """
    with paused_collector():
        if fast := _fast():
            with suppress(Exception):  # whatever it is, the checked way says it better
                written: bytes = fast.encode(interview)
                return written
        return encode_checked(interview)


def encode_checked(interview: Interview) -> bytes:
    """Write an interview the checked way: what could not be read again is not written."""
    try:
        document = conversion.to_document(interview)
        again = conversion.from_document(document)
    except Exception as error:  # noqa: BLE001 - a field of another type can raise anything
        raise _unrepresentable(interview, next(conversion.faults(error), repr(error))) from None
    if again != interview:
        raise _unrepresentable(interview, "it would be another one when it is read")
    root = {"format": NAME, "version": VERSION, **document}
    return json.dumps(root, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def _unrepresentable(interview: Interview, problem: object) -> UnrepresentableError:
    return UnrepresentableError(f"the interview {interview.id!r:.80} cannot be written as JSON: {problem}")


def to_document(interview: Interview) -> dict[str, Any]:
    """Give an interview as dicts, lists, texts and numbers, as :func:`conversion.to_document` does."""
    if fast := _fast():
        with suppress(Exception):  # whatever it is, the checked way says it better
            document: dict[str, Any] = fast.to_document(interview)
            return document
    return conversion.to_document(interview)


def to_interview(document: dict[str, Any], source: str | None) -> Interview:
    """Make an interview of values that were read with their types, as :func:`conversion.to_interview` does."""
    with paused_collector():
        if fast := _fast():
            with suppress(Exception):  # whatever it is, the checked way says it better
                interview: Interview = fast.from_document(document)
                return interview
        return conversion.to_interview(document, source)


def decode(data: bytes, options: ReadOptions, *, line: int | None = None) -> Interview:
    """Read an interview.

    Args:
        data: One JSON object; white space may stand around and inside it, and the keys may have any order.
        options: The source, for messages, and what the caller knows better than the file.
        line: The line of the file that the data are, where a file holds several.

    Raises:
        ParseError: It is not an interview in this form, or one of a later version.
    """
    interview = None
    with paused_collector():
        if (fast := _fast()) and options.encoding is None:
            with suppress(Exception):  # whatever it is, the checked way says it better
                interview = fast.decode(data)
        if interview is None:
            interview = decode_checked(data, options, line=line)
    return options.applied_to(interview)


def decode_checked(data: bytes, options: ReadOptions, *, line: int | None = None) -> Interview:
    """Read an interview the checked way."""
    source = options.source
    try:
        text = decode_text(data, encoding=options.encoding, source=source)
    except ParseError as error:
        error.line = error.line if line is None else line + (error.line or 1) - 1
        raise
    document = _migrated(parsed(text, source, line), source, line)
    try:
        return conversion.from_document(document)
    except Exception as error:  # noqa: BLE001 - cattrs raises groups of anything
        raise refused(list(conversion.faults(error)), source, line) from None


@cache
def _fast() -> ModuleType | None:
    try:
        return import_module("bilateral_corpus.formats.fast")
    except ImportError:
        return None


def parsed(text: str, source: str | None, line: int | None) -> object:
    """Read JSON strictly; a key that occurs twice and a number that is none are marked, and refused later."""
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=NotANumber)
    except json.JSONDecodeError as error:
        cut_off = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated")
        raise ParseError(
            "this JSON is cut off, or a quotation mark is missing" if cut_off else f"this is not JSON: {error.msg}",
            source=source,
            line=(line or 1) + error.lineno - 1,
            column=error.colno,
        ) from None
    except RecursionError:
        raise ParseError("this is JSON, but nested too deeply for an interview", source=source, line=line) from None
    except ValueError as error:  # a number of some thousand digits
        raise ParseError(f"this is JSON, but not an interview: {error}", source=source, line=line) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    keys = [key for key, _ in pairs]
    marked = Duplicated(made)
    marked.key = next(key for key in keys if keys.count(key) > 1)
    return marked


def _migrated(document: object, source: str | None, line: int | None) -> object:
    """Take the two keys that the interview itself does not have, and bring an older version up to this one."""
    if not isinstance(document, dict) or document.get("format") != NAME:
        raise ParseError(
            "this is JSON, but not an interview of this library",
            source=source,
            line=line,
            path="$.format",
            expected=repr(NAME),
            found=repr(document["format"])[:80] if isinstance(document, dict) and "format" in document else "nothing",
        )
    version = document.get("version")
    if type(version) is not int or not 1 <= version <= VERSION:
        newer = type(version) is int and version > VERSION
        raise ParseError(
            "this was written by a later version of bilateral_corpus; update it to read this"
            if newer
            else "no version",
            source=source,
            line=line,
            path="$.version",
            expected=f"a whole number from 1 to {VERSION}" if VERSION > 1 else "1",
            found=repr(version)[:80] if "version" in document else "nothing",
        )
    del document["format"], document["version"]
    for step in range(version, VERSION):
        document = MIGRATIONS[step](document)
    return document


def refused(faults: list[Fault], source: str | None, line: int | None) -> ParseError:
    """Say all that is wrong with a document in one error."""
    first, *others = faults
    message = first.message
    if others:
        shown = "; ".join(map(str, others[: _SHOWN_FAULTS - 1]))
        rest = f"; and {len(faults) - _SHOWN_FAULTS} more" if len(faults) > _SHOWN_FAULTS else ""
        message = f"{len(faults)} faults: {shown}{rest}; and first of all, {message}"
    return ParseError(message, source=source, line=line, path=first.path, expected=first.expected, found=first.found)
