"""JSON-LD with the terms of schema.org: interviews for search engines, catalogues and knowledge graphs.

An interview is a ``Conversation`` whose parts are questions and answers. It is only written. A part of a file, laid out
for people::

    {"@id": "urn:uuid:…", "@type": ["Article", "Conversation"], "headline": "A harbour for two",
     "datePublished": "2022-07-18", "contributor": [
       {"@type": "Role", "roleName": "interviewee", "contributor": {"@id": "urn:uuid:…"}}],
     "hasPart": [{"@id": "urn:uuid:…", "@type": "Question", "position": 2, "text": "Why now?", "suggestedAnswer": […]}]}

Specifications: https://www.w3.org/TR/json-ld11/ and https://schema.org/. The context is in the file, so that nothing is
fetched. A date is said in ISO 8601 where that can say it, and in any case as EDTF with the properties of Dublin Core.
It cannot represent where words stand, how certain something is, the countries of people and posts but in words, times
of captions, problems, and halves of surrogate pairs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from bilateral_corpus.errors import UnrepresentableError
from bilateral_corpus.formats.format import Format
from bilateral_corpus.formats.json_ld.terms import CONTEXT
from bilateral_corpus.model import Interview

__all__ = ["FORMAT", "write"]


def write(interviews: Iterable[Interview], stream: BinaryIO) -> None:
    """Write interviews as a graph, a node a line, one interview after the other.

    Raises:
        UnrepresentableError: One holds half of a surrogate pair.
    """
    stream.write(f'{{"@context":{_json(CONTEXT)},"@graph":['.encode())
    before = b"\n"
    for interview in interviews:
        for line in _lines(interview):
            stream.write(before + line)
            before = b",\n"
    stream.write(b"\n]}\n")


def _lines(interview: Interview) -> Iterator[bytes]:
    # Names of countries need their data, and finding a format should not.
    from bilateral_corpus.formats.json_ld.nodes import nodes

    try:
        yield from [_json(node).encode() for node in nodes(interview)]
    except (ValueError, AttributeError, TypeError) as error:
        raise UnrepresentableError(f"the interview {interview.id!r:.80} cannot be written: {error}") from None


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


FORMAT = Format(
    name="json-ld",
    title="JSON-LD with schema.org",
    suffixes=(".jsonld",),
    media_type="application/ld+json",
    holds=frozenset(
        {"id", "title", "language", "published"}
        | {f"source.{one}" for one in ("outlet", "url", "byline", "place", "media_type")}
        | {f"participants.{one}" for one in ("name", "role", "person", "organization")}
        | {f"people.{one}" for one in ("id", "name", "aliases", "honorific", "gender", "identifiers")}
        | {f"people.appointments.{one}" for one in ("post", "interval")}
        | {f"organizations.{one}" for one in ("id", "name", "acronym", "aliases", "kind", "identifiers")}
        | {f"events.{one}" for one in ("id", "kind", "name", "date", "status", "countries", "participants", "place")}
        | {"events.commemorates", "events.identifiers", "passages.kind", "passages.text"}
        | {f"turns.{one}" for one in ("kind", "text", "speaker", "role", "language")}
    ),
    many=True,
    streams=True,
    write=write,
)
