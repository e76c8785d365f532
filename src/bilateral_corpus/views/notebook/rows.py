"""Objects as rows of a table, so that the first of many can be seen side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from functools import singledispatch
from itertools import islice
from typing import Any

from attrs import fields, frozen, has

from bilateral_corpus.corpus.analysis import ConcordanceLine
from bilateral_corpus.corpus.located import LocatedMention, LocatedStatement, LocatedTurn
from bilateral_corpus.corpus.store import SearchHit
from bilateral_corpus.formats.html_elements import element, time, words
from bilateral_corpus.formats.html_marks import Mark, marked
from bilateral_corpus.formats.posts import country_name
from bilateral_corpus.model import Event, Interview, Organization, PartialDate, Person, Span
from bilateral_corpus.views.markup import brief, joined, name, table
from bilateral_corpus.views.referents import Referents, kind_in_words

__all__ = ["Html", "cell", "in_context", "row", "rows_table"]

_SNIPPET = 160
_CONTEXT = 60
_MOST_NAMED = 4
# Of larger numbers nobody reads what stands behind the point.
_WHOLE = 1000


@frozen
class Html:
    """A cell that is written as HTML already.

    Attributes:
        text: The HTML.
    """

    text: str


def rows_table(
    caption: str, items: Iterable[object], *, most: int, total: int | None = None, position: int | None = None
) -> str:
    """Write the first of some objects as a table.

    Args:
        caption: What they are, in plain text.
        items: The objects, of which no more are asked for than are shown.
        most: How many are shown.
        total: How many there are; None if nobody has counted them.
        position: The position of the first, where they are found by their positions.
    """
    rows = [row(item) for item in islice(items, most)]
    if position is not None:
        rows = [{"#": _position(number), **one} for number, one in enumerate(rows, position)]
    if not rows:
        return ""
    numbers = [place for place, title in enumerate(rows[0]) if all(isinstance(one[title], int | float) for one in rows)]
    more = "" if total is None or total <= len(rows) else f"… and {total - len(rows):,} more"
    return table(
        caption, list(rows[0]), [[cell(value) for value in one.values()] for one in rows], more=more, numbers=numbers
    )


def _position(number: int) -> Html:
    return Html(element("span", {"class": "bc-position"}, str(number)))


def cell(value: object) -> str:
    """Write a value as HTML."""
    if isinstance(value, Html):
        return value.text
    if value is None:
        return ""
    if isinstance(value, PartialDate):
        return time(value)
    if isinstance(value, Enum):
        return words(kind_in_words(str(value)))
    if isinstance(value, float) and abs(value) < _WHOLE:
        return f"{value:.4g}"
    if isinstance(value, int | float):
        return f"{value:,.0f}"
    if isinstance(value, tuple):
        rest = f", … {len(value):,} in all" if len(value) > _MOST_NAMED else ""
        return joined(brief(str(one)) for one in value[:_MOST_NAMED]) + rest
    return name(brief(str(value)))


@singledispatch
def row(item: object) -> Mapping[str, object]:
    """Give an object as the values of a row, each by what stands above its column."""
    kind: type[Any] = type(item)
    if not has(kind):
        return {kind.__name__: str(item)}
    return {kind_in_words(one.name): getattr(item, one.name) for one in fields(kind) if one.init}


@row.register
def _(item: Interview) -> Mapping[str, object]:
    return {
        "title": item.title or item.id,
        "published": item.published,
        "outlet": item.source.outlet,
        "language": item.language,
        "passages": len(item.passages),
    }


@row.register
def _(item: Person) -> Mapping[str, object]:
    return {"name": item.name, "posts": Referents().posts(item), "country": _country(item.country), "id": item.id}


@row.register
def _(item: Organization) -> Mapping[str, object]:
    countries = tuple(map(country_name, item.countries))
    return {"name": item.name, "acronym": item.acronym, "kind": item.kind, "countries": countries, "id": item.id}


@row.register
def _(item: Event) -> Mapping[str, object]:
    countries = tuple(map(country_name, item.countries))
    return {
        "name": item.name,
        "date": item.date,
        "kind": item.kind,
        "status": item.status,
        "countries": countries,
        "id": item.id,
    }


@row.register
def _(item: LocatedTurn) -> Mapping[str, object]:
    speaker = item.participant
    said_by = item.turn.label if speaker is None else speaker.name
    return {"words": brief(item.text, _SNIPPET), "speaker": said_by, "role": item.role, **_of(item.interview)}


@row.register
def _(item: LocatedMention) -> Mapping[str, object]:
    meant = Referents.of(item.interview).meant(item.mention)
    shown = in_context(item.passage.text, [item.mention.span])
    return {"words": Html(shown), "kind": item.mention.kind, "resolves to": meant, **_of(item.interview)}


@row.register
def _(item: LocatedStatement) -> Mapping[str, object]:
    statement = item.statement
    shown = in_context(statement.passage.text, [statement.mention.span])
    speaker = None if statement.speaker is None else statement.speaker.name
    event = statement.event
    return {"words": Html(shown), "event": event.name, "date": event.date, "speaker": speaker, **_of(item.interview)}


@row.register
def _(item: ConcordanceLine) -> Mapping[str, object]:
    left, right = " ".join(item.left.split())[-_CONTEXT:], " ".join(item.right.split())[:_CONTEXT]
    keyword = element("mark", {}, name(item.keyword))
    return {
        "before": Html(element("span", {"class": "bc-before"}, name(left))),
        "keyword": Html(keyword),
        "after": Html(name(right)),
        "speaker": item.speaker,
        "published": item.published,
        "interview": item.interview,
    }


@row.register
def _(item: SearchHit) -> Mapping[str, object]:
    return {
        "words": Html(in_context(item.text, item.spans)),
        "speaker": item.name,
        "role": item.role,
        "published": item.published,
        "interview": item.title or item.interview,
        "turn": item.turn,
    }


def _of(interview: Interview) -> Mapping[str, object]:
    return {"published": interview.published, "interview": interview.title or interview.id}


def _country(code: str | None) -> str | None:
    return None if code is None else country_name(code)


def in_context(text: str, spans: Iterable[Span], width: int = _SNIPPET) -> str:
    """Write a piece of a text with some of its words marked, from a little before the first of them.

    Args:
        text: The text.
        spans: Where the words stand in it, in code points and in order.
        width: About how many code points to show.
    """
    found = list(spans)
    first = found[0].start if found else 0
    start = max(0, first - width // 3)
    start = start and text.find(" ", start, first) + 1
    end = min(len(text), start + width)
    inside = [Span(span.start - start, min(span.end, end) - start) for span in found if start <= span.start < end]
    before, after = "…" if start else "", "…" if end < len(text) else ""
    shown = marked(text[start:end], [Mark(span, "<mark>", "</mark>", is_kept=False) for span in inside])
    return before + element("bdi", {}, shown) + after
