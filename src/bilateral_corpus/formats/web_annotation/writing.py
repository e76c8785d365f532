"""Interviews as collections of annotations."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from bilateral_corpus.errors import UnrepresentableError
from bilateral_corpus.formats.conversion import to_document
from bilateral_corpus.formats.guid import urn
from bilateral_corpus.formats.identifiers import address_of, addresses
from bilateral_corpus.model import Interview

__all__ = ["CONTEXT", "NAME", "VERSION", "to_collection"]

NAME, VERSION = "bilateral_corpus/web-annotation", 1
#: The context of the standard, and the terms that are used beyond it: what the standard has no place for is JSON, and
#: the certainty of an annotator is the confidence of the Internationalization Tag Set (ITS 2.0).
CONTEXT: tuple[Any, ...] = (
    "http://www.w3.org/ns/anno.jsonld",
    {
        "interview": {"@id": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value", "@type": "@json"},
        "passage": {"@id": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value", "@type": "@json"},
        "certainty": {
            "@id": "http://www.w3.org/2005/11/its/rdf#taConfidence",
            "@type": "http://www.w3.org/2001/XMLSchema#double",
        },
    },
)
# As much as Hypothesis keeps.
_CONTEXT_LENGTH = 32


def to_collection(interview: Interview) -> Iterator[str]:
    """Give an interview as the text of an ``AnnotationCollection`` without context, line by line.

    Raises:
        UnrepresentableError: It holds half of a surrogate pair, or values of other types than the model declares.
    """
    try:
        document = to_document(interview)
        lines = list(_lines(document))
        "\n".join(lines).encode()
    except (ValueError, AttributeError, TypeError) as error:
        raise UnrepresentableError(f"the interview {interview.id!r:.80} cannot be written: {error}") from None
    yield from lines


def _lines(document: Mapping[str, Any]) -> Iterator[str]:
    id = document["id"]
    annotations = list(_annotations(document))
    rest = {name: value for name, value in document.items() if name != "passages"}
    head = {
        "id": urn("collection", id),
        "type": "AnnotationCollection",
        "label": document["title"] or id,
        "total": len(annotations),
        "interview": {"format": NAME, "version": VERSION, **rest},
    }
    page = {"id": urn("page", id), "type": "AnnotationPage", "startIndex": 0}
    yield f"{_json(head)[1:-1]},"
    yield f'"first":{{{_json(page)[1:-1]},"items":['
    for number, one in enumerate(annotations, start=1):
        yield _json(one) + ("," if number < len(annotations) else "")
    yield "]}"


def _annotations(document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    id, language = document["id"], document["language"]
    source = address_of(id, document["source"]["url"])
    names = {one["id"]: one["name"] for one in document["participants"]}
    identifiers = {
        (kind, one["id"]): one["identifiers"]
        for kind, register in (("person", "people"), ("organization", "organizations"), ("event", "events"))
        for one in document[register]
    }
    for number, passage in enumerate(document["passages"]):
        yield _passage(passage, urn("passage", id, number), source, names, passage.get("language") or language)
        for position, mention in enumerate(passage["mentions"]):
            known = identifiers.get((mention["kind"], mention["target"]), ())
            yield {
                "id": urn("mention", id, number, position),
                **_mention(mention, known),
                "target": _target(passage["text"], mention["span"], urn("passage", id, number), source),
            }


def _passage(
    passage: Mapping[str, Any], address: str, source: str, names: Mapping[str, str], language: str
) -> dict[str, Any]:
    body = [_text("classifying", passage["kind"])]
    if passage.get("role") is not None:
        body.append(_text("classifying", passage["role"]))
    if passage.get("speaker") is not None:
        body.append(_text("identifying", names[passage["speaker"]]))
    quote = {"type": "TextQuoteSelector", "exact": passage["text"]}
    return {
        "id": urn("annotation", address),
        "type": "Annotation",
        "motivation": "classifying",
        "body": body,
        "target": {
            "id": address,
            "type": "SpecificResource",
            "source": {"id": source, "type": "Text", "language": language},
            "selector": [{"type": "TextPositionSelector", **passage["span"]}, quote],
        },
        "passage": {name: value for name, value in passage.items() if name not in {"text", "mentions"}},
    }


def _mention(mention: Mapping[str, Any], identifiers: list[str]) -> dict[str, Any]:
    meant = mention["date"] if mention["target"] is None else mention["target"]
    body = [_text("classifying", mention["kind"])]
    if meant is not None:
        body.append(_text("identifying", meant))
    body += [{"type": "SpecificResource", "purpose": "linking", "source": one} for one in addresses(identifiers)]
    made: dict[str, Any] = {"type": "Annotation", "motivation": "identifying", "body": body}
    if mention["annotator"] is not None:
        made["creator"] = {"type": "Software", "name": mention["annotator"]}
    if mention["certainty"] is not None:
        made["certainty"] = mention["certainty"]
    return made


def _target(text: str, span: Mapping[str, int], passage: str, source: str) -> dict[str, Any]:
    start, end = span["start"], span["end"]
    return {
        "type": "SpecificResource",
        "source": passage,
        "scope": source,
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {
                "type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(0, start - _CONTEXT_LENGTH) : start],
                "suffix": text[end : end + _CONTEXT_LENGTH],
            },
        ],
    }


def _text(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
