"""How a language speaks of events: the frames of the files in the folder ``events``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

from attrs import field, frozen

from bilateral_corpus.language.data_file import Table, read_table

T = TypeVar("T")

_Value = TypeVar("_Value")


@frozen(kw_only=True, eq=False)
class EventFrames:
    """The frames of one language. What a file leaves out is empty.

    Attributes:
        tag: The BCP 47 tag of the language.
        links: Words that may stand between a frame and a name or date that belongs to it.
        conjunctions: Those of the links that begin something else if a date follows: "on July 18 and the next day".
        together: Words between two events that have one date: "signed it in May and left", "on 8 May during the visit".
        words: By name, classes of words that frames use.
        verbs: By name, classes of verbs; of each all forms in one string: "meet meets met meeting", and the participle
            before the last one where it is not the past.
        reports: Verbs of saying; a date before one is that of what is said, not of what it is about.
        clauses: Words that begin another clause: "and we", "when".
        leads: Words after which any form of a verb tells or announces something: "will" meet, "are" meeting.
        adverbs: Words that may stand between the two: "will soon meet".
        numbers: Words for numbers and ordinals from 1 to 19, and those that stand by themselves, with what they mean.
        tens: Words for multiples of ten, which one of the numbers may follow.
        frames: By kind of event, the phrases that speak of one. One that ends in ``!`` says enough by itself, one that
            ends in ``@`` only with a date, and one in ``~`` refers to an event that is named elsewhere; in ``!~``, or
            is one itself.
        common: Words that tell no event apart, though they are printed with capitals: "Prime Minister".
        sure: Kinds whose frames say enough without a name, a number or a date.
        others: Phrases that are no events of this sort, though a frame fits them: "press conference".
        places: Words before a place: "in Hanoi".
        articles: Words that may stand right before a country: "the", "nước".
        destinations: Words before the country that a visit goes to: "to", "visited".
        pair: Words that mean both of two countries: "the two sides".
        partners: Words that mean them where nobody is named: "they", "our".
        since: Words that end what an anniversary is of a whole clause: "it is 30 years since the two sides signed".
        clock: Words that tell the time of a day and not the day: "midnight", "p.m.".
        that: Words that begin what is said: "he told us in 1992 that …".
        mutual: Words in the names of treaties that two countries make: "friendship".
        buildings: What ends the name of a building or a street: "Treaty Square".
        buildings_before: The same where it stands first.
        speaker: Words with which speakers name themselves alone.
        works: Words before the quoted title of a text, which reports nothing: a headline, a slogan.
        status: By status, words of a clause that say so; ``hypothetical`` says that nothing is reported at all,
            and ``ignored`` are phrases that hold such a word and say nothing of the kind: "not only".
        status_after: The same for what is said of an event behind it: "the visit will take place in May".
        names: By kind, what such an event is called where it is known who takes part: "visit of {person} to {country}".
    """

    tag: str
    links: tuple[str, ...] = field(repr=False)
    conjunctions: tuple[str, ...] = field(repr=False)
    together: tuple[str, ...] = field(repr=False)
    words: Mapping[str, tuple[str, ...]] = field(repr=False)
    verbs: Mapping[str, tuple[str, ...]] = field(repr=False)
    reports: tuple[str, ...] = field(repr=False)
    clauses: tuple[str, ...] = field(repr=False)
    leads: tuple[str, ...] = field(repr=False)
    adverbs: tuple[str, ...] = field(repr=False)
    numbers: Mapping[str, int] = field(repr=False)
    tens: Mapping[str, int] = field(repr=False)
    frames: Mapping[str, tuple[str, ...]] = field(repr=False)
    common: tuple[str, ...] = field(repr=False)
    sure: tuple[str, ...] = field(repr=False)
    others: tuple[str, ...] = field(repr=False)
    places: tuple[str, ...] = field(repr=False)
    articles: tuple[str, ...] = field(repr=False)
    destinations: tuple[str, ...] = field(repr=False)
    pair: tuple[str, ...] = field(repr=False)
    partners: tuple[str, ...] = field(repr=False)
    since: tuple[str, ...] = field(repr=False)
    clock: tuple[str, ...] = field(repr=False)
    that: tuple[str, ...] = field(repr=False)
    mutual: tuple[str, ...] = field(repr=False)
    buildings: tuple[str, ...] = field(repr=False)
    buildings_before: tuple[str, ...] = field(repr=False)
    speaker: tuple[str, ...] = field(repr=False)
    works: tuple[str, ...] = field(repr=False)
    status: Mapping[str, tuple[str, ...]] = field(repr=False)
    status_after: Mapping[str, tuple[str, ...]] = field(repr=False)
    names: Mapping[str, str] = field(repr=False)


_LISTS = (
    "links",
    "conjunctions",
    "together",
    "reports",
    "clauses",
    "leads",
    "adverbs",
    "common",
    "sure",
    "others",
    "places",
    "articles",
    "destinations",
    "pair",
    "partners",
    "since",
    "clock",
    "that",
    "mutual",
    "buildings",
    "buildings_before",
    "speaker",
    "works",
)
_TABLES_OF_LISTS = ("words", "verbs", "frames", "status", "status_after")
_TABLES_OF_NUMBERS = ("numbers", "tens")


@cache
def event_frames(language: str) -> EventFrames | None:
    """Give the frames of a language; None, if there is no file for it.

    Args:
        language: A BCP 47 tag; of ``vi-VN`` the file ``vi`` counts.

    Raises:
        ParseError: The file is no TOML, or has a key that is not known; the message names it.
    """
    folder = files(__package__) / "events"
    subtags = language.split("-")
    for length in range(len(subtags), 0, -1):
        entry = folder / f"{'-'.join(subtags[:length])}.toml"
        if entry.is_file():
            return read_event_frames(entry)
    return None


def read_event_frames(path: Path | Traversable) -> EventFrames:
    """Read a file of frames.

    Args:
        path: The file, on disk or in a package.

    Raises:
        ParseError: The file is no TOML, lacks its tag, has a key that is not known or a value of the wrong type.
    """
    table = read_table(path)
    table.check_keys(("tag", "names", *_LISTS, *_TABLES_OF_LISTS, *_TABLES_OF_NUMBERS))
    if "tag" not in table.values:
        raise table.error("the tag of the language is missing", "tag", expected="a string")
    inner = {name: table.table(name) for name in table.values if name in _TABLES}
    values: dict[str, Any] = {name: table.strings(name) if name in table.values else () for name in _LISTS}
    values |= {name: _each(inner.get(name), Table.strings) for name in _TABLES_OF_LISTS}
    values |= {name: _each(inner.get(name), Table.integer) for name in _TABLES_OF_NUMBERS}
    return EventFrames(tag=table.string("tag"), names=_each(inner.get("names"), Table.string), **values)


_TABLES = frozenset(("names", *_TABLES_OF_LISTS, *_TABLES_OF_NUMBERS))


def _each(table: Table | None, read: Callable[[Table, str], T]) -> dict[str, T]:
    return {} if table is None else {name: read(table, name) for name in table.values}
