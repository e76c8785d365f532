"""The tables that interviews are taken apart into: their columns, and the keys that join them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from attrs import frozen

__all__ = ["TABLES", "Column", "Table"]

Kind: TypeAlias = Literal["text", "edtf", "bound", "whole", "number", "seconds", "texts", "spans"]


@frozen
class Column:
    """A column.

    Attributes:
        name: Its name.
        kind: What stands in it: a text, an EDTF date, the first or last day of one, a whole number, a number, seconds,
            a list of texts, or a list of pairs of whole numbers.
        of: The class and the field of the model that it holds, such as ``Turn.label``.
        required: Whether no cell is empty.
    """

    name: str
    kind: Kind = "text"
    of: str = ""
    required: bool = False


@frozen
class Table:
    """A table.

    Attributes:
        name: Its name.
        title: What it holds.
        columns: Its columns, in order.
        key: The columns that tell rows apart.
        parents: The tables whose key stands in columns of this one.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    parents: Mapping[str, tuple[str, ...]] = {}


_TEXT: Kind = "text"
_INTERVIEW = Column("interview", of="Interview.id", required=True)
_POSITION = Column("position", "whole", required=True)
_IN_INTERVIEWS = {"interviews": ("interview",)}


def _columns(owner: str, *columns: tuple[str, Kind] | str, required: tuple[str, ...] = ()) -> tuple[Column, ...]:
    made: list[Column] = []
    for one in columns:
        name, kind = one if isinstance(one, tuple) else (one, _TEXT)
        field = name.removesuffix("_start").removesuffix("_end") if "span" in name else name
        made.append(Column(name, kind, f"{owner}.{field}", name in required))
        if kind == "edtf":
            made += [Column(f"{name}_earliest", "bound"), Column(f"{name}_latest", "bound")]
    return tuple(made)


_SPAN: tuple[tuple[str, Kind], ...] = (("span_start", "whole"), ("span_end", "whole"))
_SOURCE = _columns(
    "Source",
    *("outlet", "url", "byline", "place", "occasion", "media_type", "sha256"),
    ("length", "whole"),
    ("retrieved", "edtf"),
)

TABLES: tuple[Table, ...] = (
    Table(
        "interviews",
        "Interviews, and where each was published",
        (
            *_columns("Interview", "id", "title", "language", ("published", "edtf"), required=("id", "language")),
            *_SOURCE,
            *_columns("Interview", ("convention", "texts")),
        ),
        ("id",),
    ),
    Table(
        "participants",
        "Those who speak in an interview",
        (
            _INTERVIEW,
            _POSITION,
            *_columns("Participant", "id", "name", "role", "person", "organization", required=("id", "name", "role")),
            *_columns("Participant", ("labels", "texts")),
        ),
        ("interview", "id"),
        _IN_INTERVIEWS,
    ),
    Table(
        "turns",
        "What one speaker says until another one speaks",
        (
            _INTERVIEW,
            _POSITION,
            *_columns("Turn", "text", "speaker", "role", "label", "language"),
            *_columns("Turn", ("start", "seconds"), ("end", "seconds"), *_SPAN, required=("span_start", "span_end")),
            *_columns("Turn", ("label_span_start", "whole"), ("label_span_end", "whole"), ("interruptions", "spans")),
        ),
        ("interview", "position"),
        _IN_INTERVIEWS,
    ),
    Table(
        "passages",
        "The pieces of an interview that are no turns",
        (
            _INTERVIEW,
            _POSITION,
            *_columns("Passage", "kind", "text", *_SPAN, required=("kind", "span_start", "span_end")),
        ),
        ("interview", "position"),
        _IN_INTERVIEWS,
    ),
    Table(
        "mentions",
        "What is said where: words of a turn or of another passage, by the position of that",
        (
            _INTERVIEW,
            Column("passage", "whole", "Interview.passages", required=True),
            _POSITION,
            *_columns("Mention", "kind", *_SPAN, required=("kind", "span_start", "span_end")),
            *_columns("Mention", "target", ("date", "edtf"), "annotator", ("certainty", "number")),
        ),
        ("interview", "passage", "position"),
        _IN_INTERVIEWS,
    ),
    Table(
        "cues",
        "The captions that a turn was put together from",
        (
            _INTERVIEW,
            Column("turn", "whole", "Interview.passages", required=True),
            _POSITION,
            *_columns("Cue", *_SPAN, ("start", "seconds"), ("end", "seconds"), required=("start", "end")),
        ),
        ("interview", "turn", "position"),
        {**_IN_INTERVIEWS, "turns": ("interview", "turn")},
    ),
    Table(
        "people",
        "Those who speak or are spoken of",
        (
            _INTERVIEW,
            _POSITION,
            *_columns("Person", "id", "name", "honorific", "gender", "country", required=("id", "name")),
            *_columns("Person", ("died", "edtf"), ("aliases", "texts"), ("identifiers", "texts")),
        ),
        ("interview", "id"),
        _IN_INTERVIEWS,
    ),
    Table(
        "appointments",
        "The posts of people",
        (
            _INTERVIEW,
            Column("person", "text", "Person.id", required=True),
            _POSITION,
            *_columns("Appointment", "post", "of", "to", ("interval", "edtf"), ("as_of", "edtf"), required=("post",)),
        ),
        ("interview", "person", "position"),
        {**_IN_INTERVIEWS, "people": ("interview", "person")},
    ),
    Table(
        "organizations",
        "Institutions that speak or are spoken of",
        (
            _INTERVIEW,
            _POSITION,
            *_columns("Organization", "id", "name", "acronym", "kind", required=("id", "name")),
            *_columns("Organization", ("aliases", "texts"), ("countries", "texts"), ("identifiers", "texts")),
        ),
        ("interview", "id"),
        _IN_INTERVIEWS,
    ),
    Table(
        "events",
        "What is reported, planned or commemorated",
        (
            _INTERVIEW,
            _POSITION,
            *_columns(
                "Event", "id", "kind", "name", ("date", "edtf"), "status", required=("id", "kind", "name", "status")
            ),
            *_columns("Event", ("countries", "texts"), ("participants", "texts"), "place", ("ordinal", "whole")),
            *_columns("Event", "commemorates", ("identifiers", "texts")),
        ),
        ("interview", "id"),
        _IN_INTERVIEWS,
    ),
    Table(
        "problems",
        "What the reader of an interview could not decide",
        (
            _INTERVIEW,
            _POSITION,
            *_columns("Problem", "code", "message", *_SPAN, "action", "source", required=("code", "message")),
        ),
        ("interview", "position"),
        _IN_INTERVIEWS,
    ),
)
