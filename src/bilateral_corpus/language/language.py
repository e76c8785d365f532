"""Language data files: what they may say, and how they are found."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, get_type_hints

from attrs import NOTHING, Factory, field, fields, frozen

from bilateral_corpus.errors import ParseError


@frozen(kw_only=True)
class Detection:
    """How the language is told from others.

    Attributes:
        function_words: The commonest words.
        letters: Letters that, taken together, no other language uses.
    """

    function_words: tuple[str, ...] = ()
    letters: str = ""


@frozen(kw_only=True)
class Honorifics:
    """Words of respect before a name, by the gender that they state."""

    neutral: tuple[str, ...] = ()
    male: tuple[str, ...] = ()
    female: tuple[str, ...] = ()


@frozen(kw_only=True)
class Titles:
    """How a post and its two countries are put together.

    Attributes:
        frames: Phrases with the slots ``{post}``, ``{of}`` (the country represented) and ``{to}`` (the host country).
        articles: Words that may stand before a country or a title.
    """

    frames: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()


@frozen(kw_only=True)
class Names:
    """How personal names are written.

    Attributes:
        particles: Words in lower case that may stand inside a name.
    """

    particles: tuple[str, ...] = ()


@frozen(kw_only=True)
class Dates:
    """How dates are written.

    Attributes:
        months: Twelve lists of names.
        weekdays: Names, from Monday.
        forms: Phrases with the slots ``{day}``, ``{month}`` (a name), ``{month_number}`` and ``{year}``.
        ordinals: What may follow the number of a day.
        numeric_order: ``dmy``, ``mdy`` or ``ymd``; empty where sites of the language differ.
        published: Words before a date of publication.
    """

    months: tuple[tuple[str, ...], ...] = ()
    weekdays: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    numeric_order: str = ""
    published: tuple[str, ...] = ()


@frozen(kw_only=True)
class FrontMatter:
    """Cues of what stands before the first turn.

    Attributes:
        occasions: Words that begin what an interview is given for.
        outlets: Phrases with the slot ``{outlet}`` that name who asked.
        credits: Phrases with the slot ``{name}`` that name who wrote it.
        captions: How captions begin.
        notes: How editors' notes begin.
        announcements: Phrases of sentences that only announce the talk.
    """

    occasions: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    announcements: tuple[str, ...] = ()


@frozen(kw_only=True)
class Boilerplate:
    """Cues of page furniture.

    Attributes:
        openings: How its lines begin.
        counters: What a page counts.
    """

    openings: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()


@frozen(kw_only=True)
class Language:
    """What is known of a language.

    Attributes:
        tag: The BCP 47 tag.
        name: The language's own name.
        detection: How it is told from others.
        roles: Label words by role (``interviewer``, ``interviewee``, ``moderator``, ``interpreter``, ``audience``).
        posts: The forms of each post, by its usual English name.
        honorifics: Words of respect.
        titles: How posts and countries combine.
        names: How names are written.
        dates: How dates are written.
        front_matter: Cues of the introduction.
        boilerplate: Cues of page furniture.
    """

    tag: str
    name: str
    detection: Detection = field(factory=Detection)
    roles: Mapping[str, tuple[str, ...]] = Factory(dict)
    posts: Mapping[str, tuple[str, ...]] = Factory(dict)
    honorifics: Honorifics = field(factory=Honorifics)
    titles: Titles = field(factory=Titles)
    names: Names = field(factory=Names)
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
    return _parse(Path(path).read_text(encoding="utf-8"), str(path))


@cache
def languages() -> tuple[Language, ...]:
    """All languages that the library has a data file for, sorted by tag; read once."""
    folder = files(__package__)
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return tuple(_parse(folder.joinpath(name).read_text(encoding="utf-8"), name) for name in names)


def _parse(text: str, source: str) -> Language:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ParseError(str(error), source=source) from error
    language: Language = _build(Language, data, source, "$")
    return language


def _build(cls: type, data: object, source: str, path: str) -> Any:
    """Build a record of a TOML table, one key at a time, so that a wrong one can be named."""
    if not isinstance(data, dict):
        raise ParseError("wrong type", source=source, path=path, found=repr(data), expected="a table")
    kinds = get_type_hints(cls)
    known = {attribute.name for attribute in fields(cls)}
    for key in data:
        if key not in known:
            raise ParseError(
                "unknown key", source=source, path=f"{path}.{key}", found=key, expected=", ".join(sorted(known))
            )
    missing = {attribute.name for attribute in fields(cls) if attribute.default is NOTHING} - data.keys()
    if missing:
        raise ParseError("missing key", source=source, path=path, expected=", ".join(sorted(missing)))
    return cls(**{key: _value(kinds[key], value, source, f"{path}.{key}") for key, value in data.items()})


def _value(kind: Any, value: object, source: str, path: str) -> object:
    if hasattr(kind, "__attrs_attrs__"):
        return _build(kind, value, source, path)
    if kind is str:
        return _text(value, source, path)
    if kind == tuple[str, ...]:
        return tuple(_text(item, source, f"{path}[{n}]") for n, item in enumerate(_list(value, source, path)))
    if kind == tuple[tuple[str, ...], ...]:
        lists = _list(value, source, path)
        return tuple(_value(tuple[str, ...], item, source, f"{path}[{n}]") for n, item in enumerate(lists))
    if not isinstance(value, dict):
        raise ParseError("wrong type", source=source, path=path, found=repr(value), expected="a table of lists")
    return {key: _value(tuple[str, ...], item, source, f"{path}.{key}") for key, item in value.items()}


def _text(value: object, source: str, path: str) -> str:
    if not isinstance(value, str):
        raise ParseError("wrong type", source=source, path=path, found=repr(value), expected="a text")
    return value


def _list(value: object, source: str, path: str) -> Iterable[object]:
    if not isinstance(value, list):
        raise ParseError("wrong type", source=source, path=path, found=repr(value), expected="a list")
    return value
