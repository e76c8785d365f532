"""How a language speaks of events: the frames of the files in the folder ``events``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from attrs import field, frozen

from bilateral_corpus.language.data_file import Table, read_table


@frozen(kw_only=True, eq=False)
class EventFrames:
    """The frames of one language.

    Attributes:
        tag: The BCP 47 tag of the language.
        links: Words that may stand between a frame and a name or date that belongs to it.
        words: By name, classes of words that frames use.
        frames: By kind of event, the phrases that speak of one.
        sure: Kinds whose frames say enough without a name, a number or a date.
        others: Phrases that are no events of this sort, though a frame fits them: "press conference".
        status: By status, words of a clause that say so; ``hypothetical`` says that nothing is reported at all.
    """

    tag: str
    links: tuple[str, ...] = field(repr=False)
    words: Mapping[str, tuple[str, ...]] = field(repr=False)
    frames: Mapping[str, tuple[str, ...]] = field(repr=False)
    sure: tuple[str, ...] = field(repr=False)
    others: tuple[str, ...] = field(repr=False)
    status: Mapping[str, tuple[str, ...]] = field(repr=False)


@cache
def event_frames(language: str) -> EventFrames | None:
    """Give the frames of a language; None, if there is no file for it.

    Args:
        language: A BCP 47 tag; of ``vi-VN`` the file ``vi`` counts.

    Raises:
        ParseError: The file is no TOML, or lacks a key; the message names it.
    """
    folder = files(__package__) / "events"
    subtags = language.split("-")
    for length in range(len(subtags), 0, -1):
        entry = folder / f"{'-'.join(subtags[:length])}.toml"
        if entry.is_file():
            return _read(read_table(entry))
    return None


def _read(table: Table) -> EventFrames:
    table.check_keys(("tag", "links", "words", "frames", "sure", "others", "status"))
    return EventFrames(
        tag=table.string("tag"),
        links=table.strings("links"),
        words=_lists(table.table("words")),
        frames=_lists(table.table("frames")),
        sure=table.strings("sure"),
        others=table.strings("others"),
        status=_lists(table.table("status")),
    )


def _lists(table: Table) -> Mapping[str, tuple[str, ...]]:
    return {name: table.strings(name) for name in table.values}
