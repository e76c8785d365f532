"""Closed vocabularies."""

from __future__ import annotations

from enum import StrEnum
from typing import NoReturn

from bilateral_corpus.errors import InvalidValueError


class Vocabulary(StrEnum):
    """A closed list of words. A member is made from its word; any other value is refused with the list."""

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        raise InvalidValueError(f"found {value!r:.60}, expected a {cls.__name__}: one of {', '.join(cls)}")
