"""Data files in TOML, read so that an error says in which file and at which entry it stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from attrs import frozen

from bilateral_corpus.errors import ParseError

__all__ = ["Table", "read_table"]

_PLACE = re.compile(r"(?P<message>.*) \(at line (?P<line>\d+), column (?P<column>\d+)\)$")


@frozen(kw_only=True)
class Table:
    """A table of a data file, and where it stands.

    Attributes:
        source: The file.
        path: The place in the file, such as ``$.LA.en``.
        values: What the table holds.
    """

    source: str
    path: str
    values: Mapping[str, Any]

    def table(self, key: str) -> Table:
        """Give the table under a key.

        Raises:
            ParseError: There is something else.
        """
        return Table(source=self.source, path=f"{self.path}.{key}", values=self._typed(key, dict, "a table"))

    def string(self, key: str) -> str:
        """Give the string under a key.

        Raises:
            ParseError: There is something else, or it is empty.
        """
        value: str = self._typed(key, str, "a string")
        if not value.strip():
            raise self.error("the string is empty", key, expected="a string")
        return value

    def integer(self, key: str) -> int:
        """Give the integer under a key.

        Raises:
            ParseError: There is something else.
        """
        value: int = self._typed(key, int, "an integer")
        return value

    def strings(self, key: str) -> tuple[str, ...]:
        """Give the strings in the array under a key.

        Raises:
            ParseError: There is something else, or one of them is empty or stands there twice.
        """
        values: list[object] = self._typed(key, list, "an array of strings")
        strings = tuple(value for value in values if isinstance(value, str) and value.strip())
        if len(strings) < len(values):
            raise self.error("not every element is a string with text in it", key, expected="an array of strings")
        if len(set(strings)) < len(strings):
            raise self.error("an element is repeated", key)
        return strings

    def check_keys(self, known: Iterable[str]) -> None:
        """Refuse keys that mean nothing here, for they are mostly misspelt.

        Raises:
            ParseError: A key is not known.
        """
        expected = sorted(known)
        for key in self.values:
            if key not in expected:
                raise self.error("unknown key", key, expected=f"one of {', '.join(expected)}", found=repr(key))

    def error(self, message: str, key: str, *, expected: str | None = None, found: str | None = None) -> ParseError:
        """Make the error that says where it stands.

        Args:
            message: What is wrong.
            key: The key in this table that it is wrong with.
            expected: What should stand there.
            found: What stands there.
        """
        return ParseError(message, source=self.source, path=f"{self.path}.{key}", expected=expected, found=found)

    def _typed(self, key: str, kind: type, expected: str) -> Any:
        value = self.values[key]
        if not isinstance(value, kind) or isinstance(value, bool):
            raise self.error("wrong type", key, expected=expected, found=repr(value))
        return value


def read_table(path: Path | Traversable) -> Table:
    """Read a data file.

    Args:
        path: The file, on disk or in a package.

    Returns:
        Its top table.

    Raises:
        ParseError: It is not TOML in UTF-8.
    """
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ParseError("the file is not UTF-8", source=str(path)) from error
    except tomllib.TOMLDecodeError as error:
        raise _located(error, str(path)) from error
    return Table(source=str(path), path="$", values=values)


def _located(error: tomllib.TOMLDecodeError, source: str) -> ParseError:
    place = _PLACE.match(str(error))
    if place is None:
        return ParseError(str(error), source=source)
    return ParseError(place["message"], source=source, line=int(place["line"]), column=int(place["column"]))
