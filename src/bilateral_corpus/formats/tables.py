"""Interviews as rows of tables with keys: the same for CSV, and for whatever else has rows and columns.

Every table has the column ``interview``, and those of things that come in an order have ``position``, counted from 0.
A list of texts is a list in one cell; dates are EDTF, with their first and last day beside them; a span is two columns;
times are seconds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from operator import itemgetter
from typing import Any, TypeAlias

from attrs import fields

from bilateral_corpus.errors import InvalidValueError, ParseError, UnrepresentableError
from bilateral_corpus.formats.canonical import to_interview
from bilateral_corpus.formats.durations import format_duration, parse_duration
from bilateral_corpus.formats.format import ReadOptions
from bilateral_corpus.formats.seconds import from_seconds, to_seconds
from bilateral_corpus.formats.table_schema import TABLES, Column, Table
from bilateral_corpus.model import Interview, PartialDate, PassageKind, Source

__all__ = ["Row", "distinct", "documents", "interviews", "rows"]

Row: TypeAlias = dict[str, Any]
Document: TypeAlias = dict[str, Any]

_SOURCE_NAMES = frozenset(one.name for one in fields(Source))
_PLAIN = ("participants", "organizations", "events", "problems")


def rows(document: Document) -> Iterator[tuple[str, Row]]:
    """Give the rows of an interview, each with the name of its table.

    Args:
        document: The interview as dicts, lists, texts and numbers, as in the canonical JSON.

    Yields:
        A row has a value for each column of its table: None, a text, a number, or a list. Seconds are texts.
    """
    id = document["id"]
    yield "interviews", _row("interviews", {**document, **document["source"]})
    for name in _PLAIN:
        yield from _rows(name, document[name], interview=id)
    for position, passage in enumerate(document["passages"]):
        name = "turns" if passage["kind"] == PassageKind.TURN else "passages"
        yield name, _row(name, {**passage, "interview": id, "position": position})
        yield from _rows("mentions", passage["mentions"], interview=id, passage=position)
        yield from _rows("cues", passage.get("cues", ()), interview=id, turn=position)
    yield from _rows("people", document["people"], interview=id)
    for person in document["people"]:
        yield from _rows("appointments", person["appointments"], interview=id, person=person["id"])


def distinct(given: Iterable[Interview]) -> Iterator[Interview]:
    """Give interviews as they come; rows name their interview by its id, so that no two may have the same.

    Raises:
        UnrepresentableError: Two have.
    """
    seen = set[str]()
    for interview in given:
        if interview.id in seen:
            raise UnrepresentableError(f"two interviews have the id {interview.id!r:.80}")
        seen.add(interview.id)
        yield interview


def interviews(tables: Mapping[str, Iterable[Row]], options: ReadOptions) -> Iterator[Interview]:
    """Put interviews together from rows.

    Args:
        tables: The rows of each table, in any order.
        options: The source, for messages, and what the caller knows better than the rows.

    Raises:
        ParseError: A row belongs to nothing, or an interview does not fit together; with the path of what is wrong.
    """
    try:
        for document in documents(tables):
            yield options.applied_to(to_interview(document, options.source))
    except InvalidValueError as error:
        raise ParseError(str(error), source=options.source) from None


def documents(tables: Mapping[str, Iterable[Row]]) -> Iterator[Document]:
    """Put interviews together from rows; what :func:`rows` takes apart.

    Args:
        tables: The rows of each table, in any order.

    Raises:
        InvalidValueError: A row belongs to no interview or to nothing in it.
    """
    grouped = {name: _grouped(found) for name, found in tables.items() if name != "interviews"}
    for row in tables["interviews"]:
        own = {name: groups.pop(row["id"], []) for name, groups in grouped.items()}
        yield _document(row, own)
    for name, groups in grouped.items():
        for id in groups:
            raise InvalidValueError(f"the table {name!r} has rows of an interview {id!r:.80} that there is not")


def _document(row: Row, own: Mapping[str, list[Row]]) -> Document:
    values = _values("interviews", row)
    source = {name: values.pop(name) for name in list(values) if name in _SOURCE_NAMES}
    lists = {name: [_values(name, one) for one in own[name]] for name in (*_PLAIN, "people")}
    _attach(lists["people"], "appointments", own["appointments"], "person", [one["id"] for one in lists["people"]])
    passages = [(one["position"], {"kind": "turn", **_values("turns", one)}) for one in own["turns"]]
    passages += [(one["position"], _values("passages", one)) for one in own["passages"]]
    passages.sort(key=lambda pair: pair[0])
    places, ordered = [place for place, _ in passages], [passage for _, passage in passages]
    _attach(ordered, "mentions", own["mentions"], "passage", places)
    _attach(ordered, "cues", own["cues"], "turn", places)
    for passage in ordered:
        if passage["kind"] != PassageKind.TURN and passage.pop("cues"):
            raise InvalidValueError("the table 'cues' has rows of a passage that is no turn")
    return {**values, "source": source, **lists, "passages": ordered}


def _attach(owners: list[Document], name: str, found: list[Row], key: str, keys: list[Any]) -> None:
    """Put rows into the list of their owner."""
    by_key: dict[Any, Document] = dict(zip(keys, owners, strict=True))
    for owner in owners:
        owner[name] = []
    for row in found:
        if row[key] not in by_key:
            raise InvalidValueError(f"the table {name!r} has a row for the {key} {row[key]!r:.80} that there is not")
        by_key[row[key]][name].append(_values(name, row))


def _grouped(found: Iterable[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        groups[row["interview"]].append(row)
    for group in groups.values():
        group.sort(key=lambda row: row["position"])
    return groups


def _rows(name: str, items: Iterable[Document], **keys: Any) -> Iterator[tuple[str, Row]]:
    for position, item in enumerate(items):
        # A person's post is in the table of appointments; the keys of the row come first where names are the same.
        yield name, _row(name, {**item, **keys, "position": position})


def _row(name: str, item: Document) -> Row:
    return {column: of(item) for column, of in _CELLS[name]}


def _values(name: str, row: Row) -> Document:
    """The fields of the model that a row holds; keys that say where it belongs are none."""
    return {field: of(row) for field, of in _FIELDS[name]}


def _cell(column: Column) -> Callable[[Document], Any]:
    """What makes a cell of an object of the model."""
    field, _, side = column.name.rpartition("_")
    if column.kind == "bound":
        return lambda item: _bound(item[field], side)
    if column.name.endswith(("span_start", "span_end")):
        return lambda item: None if item[field] is None else item[field][side]
    return _converted(column, _WRITTEN)


def _fields(table: Table) -> Iterator[tuple[str, Callable[[Row], Any]]]:
    """The fields that the rows of a table hold, each with what takes it out of a row."""
    keys = {"interview", "position", *(field for fields in table.parents.values() for field in fields), "passage"}
    for column in table.columns:
        if column.kind == "bound" or column.name in keys:
            continue
        if column.name.endswith("span_start"):
            field = column.name.removesuffix("_start")
            yield field, _span(field)
        elif not column.name.endswith("span_end"):
            yield column.name, _converted(column, _READ)


def _span(field: str) -> Callable[[Row], Document | None]:
    pair = itemgetter(f"{field}_start", f"{field}_end")

    def span(row: Row) -> Document | None:
        start, end = pair(row)
        return None if start is None and end is None else {"start": start, "end": end}

    return span


def _converted(column: Column, converters: Mapping[str, Callable[[Any], Any]]) -> Callable[[Document], Any]:
    name, convert = column.name, converters.get(column.kind)
    return itemgetter(name) if convert is None else lambda item: convert(item[name])


@lru_cache(maxsize=4096)
def _bound(edtf: str | None, side: str) -> str | None:
    if edtf is None:
        return None
    day = getattr(PartialDate(edtf), side)
    return None if day is None else day.isoformat()


def _to_seconds(duration: str | None) -> str | None:
    return None if duration is None else to_seconds(parse_duration(duration))


def _from_seconds(text: str | None) -> str | None:
    return None if text is None else format_duration(from_seconds(text))


def _to_pairs(spans: list[Document]) -> list[list[int]]:
    return [[span["start"], span["end"]] for span in spans]


def _from_pairs(pairs: list[list[int]]) -> list[Document]:
    return [{"start": start, "end": end} for start, end in pairs]


_WRITTEN: Mapping[str, Callable[[Any], Any]] = {"seconds": _to_seconds, "spans": _to_pairs}
_READ: Mapping[str, Callable[[Any], Any]] = {"seconds": _from_seconds, "spans": _from_pairs}

_CELLS = {table.name: [(column.name, _cell(column)) for column in table.columns] for table in TABLES}
_FIELDS = {table.name: list(_fields(table)) for table in TABLES}
