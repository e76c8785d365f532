"""Validators and converters that several classes of this floor share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any, TypeVar

from attrs import Attribute

from bilateral_corpus.errors import InvalidValueError

__all__ = ["LANGUAGE", "as_tuple", "member_of", "not_blank", "of_form"]

E = TypeVar("E", bound=StrEnum)

#: An ISO 639 code, the shortest that the language has.
LANGUAGE = re.compile(r"[a-z]{2,3}")


# Any, not a type variable: mypy asks for an iterable of the bare variable wherever a converter is generic.
def as_tuple(values: Iterable[Any]) -> tuple[Any, ...]:
    """Turn any iterable into a tuple."""
    return tuple(values)


def member_of(vocabulary: type[E], value: str) -> E:
    """Give the member of a vocabulary with a value, or refuse it with the list of those there are."""
    if value not in list(vocabulary):
        raise InvalidValueError(f"{value!r} is none of {', '.join(vocabulary)}")
    return vocabulary(value)


def not_blank(instance: object, attribute: Attribute[Any], value: str) -> None:
    """Require a text with something in it."""
    if not isinstance(value, str) or not value.strip():
        raise InvalidValueError(f"{type(instance).__name__}.{attribute.name} must not be blank, found {value!r}")


def of_form(form: re.Pattern[str], example: str) -> Callable[[object, Attribute[Any], str], None]:
    """Make a validator that requires a text of a form, all of it.

    Args:
        form: The form.
        example: A text of the form, for the error.
    """

    def validate(instance: object, attribute: Attribute[Any], value: str) -> None:
        if not isinstance(value, str) or not form.fullmatch(value):
            name = f"{type(instance).__name__}.{attribute.name}"
            raise InvalidValueError(f"{name} must be of the form {example!r}, found {value!r}")

    return validate
