"""Collections of annotations as interviews."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bilateral_corpus.annotation.annotations import Annotation, add_annotations
from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.conversion import to_interview
from bilateral_corpus.formats.web_annotation.annotations import annotations_in, to_annotations
from bilateral_corpus.formats.web_annotation.writing import NAME, VERSION
from bilateral_corpus.model import Interview, MentionKind

__all__ = ["collections_in", "to_interviews"]


def collections_in(document: Any) -> list[Any]:
    """The collections of a document: itself, or the parts of its graph."""
    graph = document.get("@graph") if isinstance(document, dict) else None
    return graph if isinstance(graph, list) else [document]


def to_interviews(document: Any, source: str | None) -> Iterator[Interview]:
    """Read collections that this library wrote, with what was added to them since.

    Raises:
        ParseError: It has no interview in it, or one that does not fit together.
    """
    for collection in collections_in(document):
        described = collection.get("interview") if isinstance(collection, dict) else None
        if not isinstance(described, dict) or described.get("format") != NAME:
            raise ParseError(
                "there are annotations here, but not the text that they are about; read_annotations reads them, and "
                "add_annotations adds them to the interview",
                source=source,
                expected=f"a collection with an interview, {NAME!r}",
            )
        _check_version(described.get("version"), source)
        yield _interview(described, list(annotations_in(collection.get("first"))), source)


def _check_version(version: Any, source: str | None) -> None:
    if version != VERSION:
        raise ParseError(
            "this was written by a later version of bilateral_corpus; update it to read this",
            source=source,
            path="interview.version",
            expected=str(VERSION),
            found=repr(version)[:40],
        )


def _interview(described: Mapping[str, Any], items: list[Mapping[str, Any]], source: str | None) -> Interview:
    rest = {name: value for name, value in described.items() if name not in {"format", "version"}}
    passages, numbers = list[dict[str, Any]](), dict[str, int]()
    for one in items:
        if isinstance(one.get("passage"), dict):
            numbers[_target_id(one)] = len(passages)
            passages.append({**one["passage"], "text": _quoted(one, source), "mentions": []})
    others: list[Annotation] = []
    for one in items:
        for annotation in () if "passage" in one else to_annotations(one, numbers, source):
            if _is_exact(annotation, passages):
                passages[annotation.passage or 0]["mentions"].append(_mention(annotation))
            else:
                others.append(annotation)
    interview = to_interview({**rest, "passages": passages}, source)
    return add_annotations(interview, others) if others else interview


def _target_id(one: Mapping[str, Any]) -> str:
    target = one.get("target")
    return str(target.get("id")) if isinstance(target, dict) else ""


def _quoted(one: Mapping[str, Any], source: str | None) -> Any:
    """The text of a passage."""
    for annotation in to_annotations(one, {}, source):
        return annotation.exact
    raise ParseError("a passage is not quoted", source=source, path=str(one.get("id"))[:80], expected="its text")


def _is_exact(annotation: Annotation, passages: list[dict[str, Any]]) -> bool:
    """Whether a mention is as this library writes them, with words that stand where it says."""
    number, start, end = annotation.passage, annotation.start, annotation.end
    if number is None or start is None or end is None or annotation.labels[:1] not in _KINDS:
        return False
    text = passages[number]["text"]
    return isinstance(text, str) and end <= len(text) and text[start:end] == annotation.exact


def _mention(annotation: Annotation) -> dict[str, Any]:
    return {
        "span": {"start": annotation.start, "end": annotation.end},
        "kind": annotation.labels[0],
        "target": annotation.target,
        "date": None if annotation.date is None else annotation.date.edtf,
        "annotator": annotation.annotator,
        "certainty": annotation.certainty,
    }


_KINDS = frozenset((kind.value,) for kind in MentionKind)
