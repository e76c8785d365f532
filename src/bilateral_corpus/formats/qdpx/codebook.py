"""The code book of a project: what passages, speakers and mentions are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from attrs import frozen

from bilateral_corpus.formats.guid import guid
from bilateral_corpus.model import EventKind, MentionKind, PassageKind, Role

__all__ = ["Code", "code_book", "code_guid", "country_in", "kind_in"]

ROLE, PASSAGE, MENTION = "Role", "Passage", "Mention"
_DESCRIPTIONS = {
    ROLE: "What the speaker of a turn does in the conversation",
    PASSAGE: "What a piece of the text is on the page",
    MENTION: "Words that refer to a person, an organization, a country, an event or a date",
}
_COUNTRY = re.compile(r".*\(([A-Z]{2})\)\s*", re.DOTALL)


@frozen
class Code:
    """A code.

    Attributes:
        path: Its name after those of the codes that it is part of.
        description: What it stands for.
        codable: Whether anything is coded with it; else it only holds others.
        children: The codes that are part of it.
    """

    path: tuple[str, ...]
    description: str = ""
    codable: bool = True
    children: tuple[Code, ...] = ()


@cache
def code_guid(*path: str) -> str:
    """The identifier of a code, which is the same in all projects."""
    return guid("code", *path)


def code_book(countries: Mapping[str, str]) -> Iterator[Code]:
    """Give the codes of a project.

    Args:
        countries: The names of the countries that are mentioned, by their codes.
    """
    for name, words in ((ROLE, list[str](Role)), (PASSAGE, list[str](PassageKind))):
        yield Code((name,), _DESCRIPTIONS[name], False, _codes((name,), [(str(word), []) for word in words]))
    inside = {
        MentionKind.EVENT: [str(kind) for kind in EventKind],
        MentionKind.COUNTRY: [labelled(code, name) for code, name in sorted(countries.items())],
    }
    kinds = [(str(kind), inside.get(kind, [])) for kind in MentionKind]
    yield Code((MENTION,), _DESCRIPTIONS[MENTION], False, _codes((MENTION,), kinds))


def labelled(code: str, name: str) -> str:
    """The name of the code for a country."""
    return f"{name} ({code})"


def _codes(path: tuple[str, ...], words: Iterable[tuple[str, Iterable[str]]]) -> tuple[Code, ...]:
    return tuple(
        Code((*path, word), children=tuple(Code((*path, word, one)) for one in inside)) for word, inside in words
    )


def kind_in(path: Sequence[str], kinds: Mapping[str, MentionKind]) -> MentionKind | None:
    """The kind of mention that a code stands for.

    Below "Mention" it is that of the nearest code that has one, and below "Role" and "Passage" there is none. Elsewhere
    the code itself has to be called so: what is part of a code "Organization" of others may be anything.

    Args:
        path: The names of the code, the outermost first.
        kinds: The kinds by their names, in lower case.
    """
    root = path[0] if len(path) > 1 else ""
    if root in {ROLE, PASSAGE}:
        return None
    names = reversed(path[1:]) if root == MENTION else path[-1:]
    return next((kinds[one.strip().casefold()] for one in names if one.strip().casefold() in kinds), None)


def country_in(path: Sequence[str]) -> str | None:
    """The code of the country that the name of a code ends with, such as "Laos (LA)"."""
    match = _COUNTRY.fullmatch(path[-1]) if path else None
    return match[1] if match else None
