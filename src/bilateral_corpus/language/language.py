"""Language data files: what they may say, and how they are found."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, get_type_hints

from attrs import NOTHING, Factory, field, fields, frozen, has

from bilateral_corpus.errors import InvalidValueError, ParseError
from bilateral_corpus.language.data_file import Table, read_table
from bilateral_corpus.language.tables import (
    Boilerplate,
    Dates,
    Detection,
    FrontMatter,
    Honorifics,
    Names,
    Organizations,
    Reference,
    Roles,
    Talk,
    Titles,
)


@frozen(kw_only=True, eq=False)
class Language:
    """What is known of a language.

    Attributes:
        tag: The BCP 47 tag.
        name: The language's own name.
        detection: How it is told from others.
        roles: Words that stand as labels.
        talk: What tells questions from answers.
        posts: The forms of each post, by its usual English name.
        honorifics: Words of respect.
        titles: How posts and countries combine.
        names: How names are written.
        organizations: How institutions are named.
        reference: How those are meant who are not named.
        dates: How dates are written.
        front_matter: Cues of the introduction.
        boilerplate: Cues of page furniture.
    """

    tag: str
    name: str
    detection: Detection = field(factory=Detection)
    roles: Roles = field(factory=Roles)
    talk: Talk = field(factory=Talk)
    posts: Mapping[str, tuple[str, ...]] = Factory(dict)
    honorifics: Honorifics = field(factory=Honorifics)
    titles: Titles = field(factory=Titles)
    names: Names = field(factory=Names)
    organizations: Organizations = field(factory=Organizations)
    reference: Reference = field(factory=Reference)
    dates: Dates = field(factory=Dates)
    front_matter: FrontMatter = field(factory=FrontMatter)
    boilerplate: Boilerplate = field(factory=Boilerplate)


def load_language(path: str | Path) -> Language:
    """Read a language data file.

    Args:
        path: A TOML file like those in this folder.

    Returns:
        The language.

    Raises:
        ParseError: The file is no TOML, or has a key or a value that is not known; the message names it.
    """
    return _read(Path(path))


@cache
def languages() -> tuple[Language, ...]:
    """All languages that the library has a data file for, sorted by tag; read once."""
    entries = (entry for entry in files(__package__).iterdir() if entry.name.endswith(".toml"))
    return tuple(_read(entry) for entry in sorted(entries, key=lambda entry: entry.name))


def _read(path: Path | Traversable) -> Language:
    language: Language = _record(Language, read_table(path))
    return language


def _record(cls: Any, table: Table) -> Any:
    """Build a record of a table: the types of its fields say what each key must hold."""
    kinds = get_type_hints(cls)
    table.check_keys(kinds)
    for attribute in fields(cls):
        if attribute.default is NOTHING and attribute.name not in table.values:
            raise table.error("missing key", attribute.name)
    values = {key: _value(kinds[key], table, key) for key in table.values}
    try:
        return cls(**values)
    except InvalidValueError as error:
        raise ParseError(str(error), source=table.source, path=table.path) from error


def _value(kind: Any, table: Table, key: str) -> object:
    if kind is str:
        return table.string(key)
    if kind is int:
        return table.integer(key)
    if kind == tuple[str, ...]:
        return table.strings(key)
    inside = table.table(key)
    if has(kind):
        return _record(kind, inside)
    read = inside.integer if kind == Mapping[str, int] else inside.strings
    return {name: read(name) for name in inside.values}
