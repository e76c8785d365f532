"""Converters, validators and short reprs that several classes of the model share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sized
from typing import TYPE_CHECKING, Any, NoReturn

from bilateral_corpus.errors import InvalidValueError

if TYPE_CHECKING:
    from attrs import Attribute

_COUNTRY_CODE = re.compile(r"[A-Z]{2}")
_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_SHA256 = re.compile(r"[0-9a-f]{64}")
# What a column of a table and a cell of a database can hold.
_LARGEST = 2**63 - 1


# Any, not a type variable: mypy asks for an iterable of the bare variable wherever a converter is generic.
def as_tuple(values: Iterable[Any]) -> tuple[Any, ...]:
    """Turn any iterable into a tuple, but refuse text and mappings, whose items are rarely what was meant."""
    if isinstance(values, (str, bytes, Mapping)) or not isinstance(values, Iterable):
        raise InvalidValueError(f"expected a sequence of values, found {type(values).__name__}: {values!r:.60}")
    return tuple(values)


def refuse_type(place: str, expected: str, value: object) -> NoReturn:
    """Say that a value is of the wrong type."""
    raise InvalidValueError(f"{place} must be {expected}, found {type(value).__name__}: {value!r:.60}")


def short_text(value: object, limit: int = 60) -> str:
    """Give the repr of a text, cut in the middle of nowhere after `limit` code points."""
    text = repr(value)
    return text if len(text) <= limit else f"{text[: limit - 2]}…{text[-1]}"


def count_only(values: Sized) -> str:
    """Give the number of values instead of all of them."""
    return f"<{len(values)}>"


def _name(instance: object, attribute: Attribute[Any]) -> str:
    return f"{type(instance).__name__}.{attribute.name}"


def is_text(instance: object, attribute: Attribute[Any], value: str | None) -> None:
    """Require a text (or none)."""
    if value is not None and not isinstance(value, str):
        refuse_type(_name(instance, attribute), "text", value)


def are_texts(instance: object, attribute: Attribute[Any], value: tuple[str, ...]) -> None:
    """Require texts."""
    for one in value:
        if not isinstance(one, str):
            refuse_type(_name(instance, attribute), "texts", one)


def not_blank(instance: object, attribute: Attribute[Any], value: str) -> None:
    """Require a text with something in it."""
    if not isinstance(value, str) or not value.strip():
        raise InvalidValueError(f"{_name(instance, attribute)} must not be blank, found {value!r}")


def is_slug(instance: object, attribute: Attribute[Any], value: str) -> None:
    """Require an id: not empty and without white space."""
    if not isinstance(value, str) or not value or any(character.isspace() for character in value):
        raise InvalidValueError(f"{_name(instance, attribute)} must be an id without white space, found {value!r}")


def is_country_code(instance: object, attribute: Attribute[Any], value: str | None) -> None:
    """Require an ISO 3166-1 alpha-2 code (or none), by its form."""
    if value is not None and not (isinstance(value, str) and _COUNTRY_CODE.fullmatch(value)):
        raise InvalidValueError(f"{_name(instance, attribute)} must be an ISO 3166-1 code like 'LA', found {value!r}")


def are_country_codes(instance: object, attribute: Attribute[Any], value: tuple[str, ...]) -> None:
    """Require ISO 3166-1 alpha-2 codes, by their form, none twice."""
    for code in value:
        is_country_code(instance, attribute, code)
    if len(set(value)) != len(value):
        raise InvalidValueError(f"{_name(instance, attribute)} names a country twice: {value!r}")


def are_identifiers(instance: object, attribute: Attribute[Any], value: tuple[str, ...]) -> None:
    """Require identifiers of the form ``scheme:value``, such as ``wikidata:Q881`` or a URL."""
    for identifier in value:
        if not (isinstance(identifier, str) and _IDENTIFIER.fullmatch(identifier)):
            raise InvalidValueError(f"{_name(instance, attribute)} must be like 'wikidata:Q881', found {identifier!r}")


def is_language_tag(instance: object, attribute: Attribute[Any], value: str | None) -> None:
    """Require a BCP 47 language tag (or none), by its form."""
    if value is not None and not (isinstance(value, str) and _LANGUAGE_TAG.fullmatch(value)):
        raise InvalidValueError(f"{_name(instance, attribute)} must be a BCP 47 tag like 'en', found {value!r}")


def is_sha256(instance: object, attribute: Attribute[Any], value: str | None) -> None:
    """Require 64 lower-case hexadecimal digits (or none)."""
    if value is not None and not (isinstance(value, str) and _SHA256.fullmatch(value)):
        raise InvalidValueError(f"{_name(instance, attribute)} must be 64 hexadecimal digits, found {value!r:.80}")


def not_negative(instance: object, attribute: Attribute[Any], value: int | None) -> None:
    """Require a whole number of zero or more, in 64 bits (or none)."""
    if value is None:
        return
    if type(value) is not int:
        refuse_type(_name(instance, attribute), "a whole number", value)
    if value < 0:
        raise InvalidValueError(f"{_name(instance, attribute)} must not be negative, found {value!r}")
    if value > _LARGEST:
        raise InvalidValueError(f"{_name(instance, attribute)} must be less than 2**63, found {value:.3e}")
