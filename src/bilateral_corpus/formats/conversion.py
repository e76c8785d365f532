"""Interviews to plain JSON values and back, with nothing taken on trust.

This is the only place where cattrs is told how. Structuring refuses whatever is not exactly of the declared shape, and
collects all faults with their paths.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from enum import StrEnum
from functools import cache
from math import isfinite
from typing import Any, TypeAlias, TypeVar, get_args, get_origin

from attrs import fields, frozen, has
from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.durations import format_duration, parse_duration
from bilateral_corpus.model import Interview, PartialDate, Passage, PassageKind, Turn

__all__ = ["Duplicated", "Fault", "NotANumber", "from_document", "plain", "structured", "to_document", "to_interview"]

T = TypeVar("T")
Hook: TypeAlias = Callable[[Any, Any], Any]


class Duplicated(dict[str, Any]):
    """A JSON object in which a key occurred more than once.

    Attributes:
        key: The first such key.
    """

    key: str


class NotANumber(str):
    """What stands where JSON has a number but is none: NaN, Infinity or -Infinity."""

    __slots__ = ()


@frozen
class Fault:
    """One thing that is wrong with a document.

    Attributes:
        path: Where, such as ``$.passages[3].text``.
        message: What is wrong.
        expected: What should stand there, if that can be said.
        found: What stands there, if that helps.
    """

    path: str
    message: str
    expected: str | None = None
    found: str | None = None

    def __str__(self) -> str:
        detail = f" (expected {self.expected}, found {self.found})" if self.expected else ""
        return f"{self.path}: {self.message}{detail}"


class _WrongTypeError(Exception):
    def __init__(self, expected: str, value: object) -> None:
        super().__init__(expected)
        self.expected = expected
        self.found = _described(value)


class _KeyProblemError(Exception):
    pass


def to_document(interview: Interview) -> dict[str, Any]:
    """Give an interview as dicts, lists, texts and numbers, with every key in the declared order."""
    return plain(interview)


def from_document(document: object) -> Interview:
    """Make an interview from plain values.

    Raises:
        ExceptionGroup: It is not exactly of the declared shape; :func:`faults` says where.
    """
    return structured(document, Interview)


def plain(record: object) -> dict[str, Any]:
    """Give any attrs object as dicts, lists, texts and numbers, with every key in the declared order."""
    document: dict[str, Any] = _converter().unstructure(record, type(record))
    return document


def structured(document: object, kind: type[T]) -> T:
    """Make an object of an attrs class from plain values; raises what :func:`from_document` does."""
    return _converter().structure(document, kind)


def to_interview(document: dict[str, Any], source: str | None) -> Interview:
    """Make an interview from plain values that a file holds in a form of its own.

    Args:
        document: The values, with the id of the interview.
        source: The file, for messages.

    Raises:
        ParseError: It is not exactly of the declared shape; with the path of the first thing that is wrong.
    """
    try:
        return from_document(document)
    except Exception as error:  # noqa: BLE001 - cattrs raises groups of anything
        fault = next(faults(error))
        raise ParseError(
            f"the interview {document.get('id')!r:.80} does not fit together: {fault.message}",
            source=source,
            path=fault.path,
            expected=fault.expected,
            found=fault.found,
        ) from None


def faults(error: Exception, path: str = "$") -> Iterator[Fault]:
    """Give what is wrong, in the order of the document.

    Args:
        error: What :func:`from_document` raised.
        path: The path of the value that it was given.
    """
    if isinstance(error, ExceptionGroup):
        for inner in error.exceptions:
            yield from faults(inner, path + _step(inner))
    elif isinstance(error, ForbiddenExtraKeysError):
        for key in sorted(error.extra_fields):
            yield Fault(path, f"the key {key!r:.80} is not known")
    elif isinstance(error, _WrongTypeError):
        yield Fault(path, "a value of another type", error.expected, error.found)
    elif not isinstance(error, KeyError):  # cattrs' way to say that a key is missing; said already, and better
        yield Fault(path, str(error))


def _step(error: Exception) -> str:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return f".{note.name}"
        if isinstance(note, IterableValidationNote):
            return f"[{note.index}]"
    return ""


@cache
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook_factory(has, _object_hook)
    converter.register_structure_hook_factory(_is_tuple, _list_hook)
    converter.register_structure_hook(StrEnum, _member)  # nearer to the enumerations than the hook for str
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(int, _whole_number)
    converter.register_structure_hook(bool, _truth)
    converter.register_structure_hook(float, _number)
    converter.register_structure_hook(timedelta, lambda value, _: parse_duration(_text(value)))
    converter.register_structure_hook(PartialDate, lambda value, _: PartialDate(_text(value)))
    converter.register_unstructure_hook(str, _plain_text)
    converter.register_unstructure_hook(PartialDate, lambda date: date.edtf)
    converter.register_unstructure_hook(timedelta, format_duration)
    # These look up the hooks of their fields at once, and so come last.
    converter.register_structure_hook_func(lambda kind: kind is Passage, _passage_hook(converter))
    _register_unstructuring_of_passages(converter)
    return converter


def _register_unstructuring_of_passages(converter: Converter) -> None:
    writers = {kind: make_dict_unstructure_fn(kind, converter) for kind in (Passage, Turn)}
    for kind in writers:
        converter.register_unstructure_hook(kind, lambda passage: writers[type(passage)](passage))


def _object_hook(kind: Any, converter: Converter) -> Hook:
    inner: Hook = make_dict_structure_fn(
        kind, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True
    )
    keys = dict.fromkeys(attribute.name for attribute in fields(kind)).keys()

    def structure(value: object, _: object = None) -> object:
        if not isinstance(value, dict):
            raise _WrongTypeError("an object", value)
        problems = []
        if value.keys() != keys:
            problems += [_KeyProblemError(f"the key {key!r} is missing") for key in keys if key not in value]
        if isinstance(value, Duplicated):
            problems.append(_KeyProblemError(f"the key {value.key!r:.80} occurs more than once"))
        try:
            made = inner(value, kind)
        except ClassValidationError as error:
            raise ClassValidationError(error.message, [*problems, *error.exceptions], kind) from None
        if problems:
            raise ClassValidationError(f"While structuring {kind.__name__}", problems, kind)
        return made

    return structure


def _passage_hook(converter: Converter) -> Hook:
    passage, turn = _object_hook(Passage, converter), _object_hook(Turn, converter)

    def structure(value: object, _: object = None) -> object:
        is_turn = isinstance(value, dict) and value.get("kind") == PassageKind.TURN
        return (turn if is_turn else passage)(value, _)

    return structure


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _list_hook(kind: Any, converter: Converter) -> Hook:
    item = get_args(kind)[0]
    inner = converter.get_structure_hook(item)

    def structure(value: object, _: object = None) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise _WrongTypeError("a list", value)
        made, problems = [], []
        for index, one in enumerate(value):
            try:
                made.append(inner(one, item))
            except Exception as error:  # noqa: BLE001 - collected, like those of cattrs' own hooks
                error.add_note(IterableValidationNote("While structuring a list", index, item))
                problems.append(error)
        if problems:
            raise IterableValidationError("While structuring a list", problems, kind)
        return tuple(made)

    return structure


def _member(value: object, kind: type[StrEnum]) -> StrEnum:
    members = _members(kind)
    if type(value) is not str or value not in members:
        raise _WrongTypeError(f"one of {', '.join(members)}", value)
    return members[value]


@cache
def _members(kind: type[StrEnum]) -> dict[str, StrEnum]:
    return {str(member): member for member in kind}


def _text(value: object, _: object = None) -> str:
    if type(value) is not str:
        raise _WrongTypeError("text", value)
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError as error:
            surrogate = f"half of a surrogate pair, U+{ord(value[error.start]):04X}, at {error.start}"
            raise _KeyProblemError(f"the text holds {surrogate}, which is no character") from None
    return value


def _plain_text(value: object) -> object:
    """Text of a class of its own (a member of a vocabulary, a tag's text) as text; it is equal to it."""
    return str.__str__(value) if isinstance(value, str) else value


def _whole_number(value: object, _: object = None) -> int:
    if type(value) is not int:
        raise _WrongTypeError("a whole number", value)
    return value


def _truth(value: object, _: object = None) -> bool:
    if type(value) is not bool:
        raise _WrongTypeError("true or false", value)
    return value


def _number(value: object, _: object = None) -> float:
    if type(value) is float and isfinite(value):
        return value
    if type(value) is int and abs(value) <= 2**53:
        return float(value)
    raise _WrongTypeError("a number", value)


def _described(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, NotANumber):
        return str(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f"the text {value!r:.60}"
    if isinstance(value, (dict, list)):
        return "an object" if isinstance(value, dict) else "a list"
    return f"the number {value!r:.60}" if isinstance(value, (int, float)) else repr(value)[:60]
