"""Annotations as the standard and Hypothesis write them, one by one."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

from bilateral_corpus.annotation.annotations import Annotation
from bilateral_corpus.errors import InvalidValueError, ParseError
from bilateral_corpus.model import MentionKind

__all__ = ["annotations_in", "to_annotations"]

# What holds annotations: containers of the standard and of JSON-LD, and what Hypothesis answers and exports.
_CONTAINERS = ("first", "items", "@graph", "rows", "annotations")
_LABELLING = frozenset({"tagging", "classifying"})
# A plain text fragment counts characters: https://www.rfc-editor.org/rfc/rfc5147
_FRAGMENT = re.compile(r"char=([0-9]{1,15}),([0-9]{1,15})")
_QUOTED = ("exact", "prefix", "suffix")
_DEEPEST = 20


def annotations_in(document: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """Give the annotations of a document, whatever they are packed in, in their order."""
    if depth > _DEEPEST:
        return
    if isinstance(document, list):
        for one in document:
            yield from annotations_in(one, depth + 1)
    elif isinstance(document, dict):
        inside = [document[name] for name in _CONTAINERS if isinstance(document.get(name), (list, dict))]
        if "target" in document or not inside:
            yield document
        else:
            yield from annotations_in(inside, depth + 1)


def to_annotations(one: Mapping[str, Any], passages: Mapping[str, int], source: str | None) -> Iterator[Annotation]:
    """Read an annotation; one for each of its targets.

    Args:
        one: The annotation.
        passages: The numbers of the passages by their addresses, where targets may be passages.
        source: The file, for messages.

    Yields:
        The annotations of words; what is about a page as a whole, or a reply to another annotation, is none.

    Raises:
        ParseError: A value in it is no annotation's; with the annotation's id.
    """
    bodies = [body if isinstance(body, dict) else {"value": body} for body in _several(one.get("body"))]
    try:
        for target in _several(one.get("target")):
            place = _place(target.get("selector")) if isinstance(target, dict) else {}
            if place:
                yield Annotation(
                    **place,
                    passage=passages.get(_address(target.get("source"))),
                    labels=[*_texts(one.get("tags")), *_values(bodies, _LABELLING)],
                    annotator=_name(one.get("creator", one.get("user"))),
                    certainty=one.get("certainty"),
                    **_meaning(bodies),
                )
    except InvalidValueError as error:
        raise ParseError(f"this is no annotation: {error}", source=source, path=str(one.get("id"))[:80]) from None


def _place(selectors: Any, depth: int = 0) -> dict[str, Any]:
    """What the selectors of a target say, all together."""
    found: dict[str, Any] = {}
    for selector in _several(selectors):
        if not isinstance(selector, dict) or depth > _DEEPEST:
            continue
        inner = _place(selector.get("refinedBy"), depth + 1)
        if "exact" in inner:
            # A place within a place counts from there, which nobody but its author knows.
            return {name: value for name, value in inner.items() if name not in {"start", "end"}}
        kind = selector.get("type")
        if kind == "TextQuoteSelector":
            found |= {name: selector[name] for name in _QUOTED if selector.get(name) is not None}
        elif kind == "TextPositionSelector":
            found |= {name: selector.get(name) for name in ("start", "end")}
        elif kind == "FragmentSelector" and (match := _FRAGMENT.fullmatch(str(selector.get("value")))):
            found |= {"start": int(match[1]), "end": int(match[2])}
    return found


def _meaning(bodies: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The target or the date that an annotation identifies."""
    kinds = list(_values(bodies, _LABELLING))
    meant = next(_values(bodies, {"identifying"}), None)
    return {"date" if MentionKind.DATE in kinds else "target": meant}


def _values(bodies: Iterable[Mapping[str, Any]], purposes: Container[str]) -> Iterator[str]:
    for body in bodies:
        value = body.get("value")
        if isinstance(value, str) and any(one in purposes for one in _texts(body.get("purpose"))):
            yield value


def _texts(value: Any) -> list[str]:
    return [one for one in _several(value) if isinstance(one, str)]


def _several(value: Any) -> list[Any]:
    """One value or a list of them, which JSON-LD does not tell apart."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _address(source: Any) -> str:
    found = source.get("id") if isinstance(source, dict) else source
    return found if isinstance(found, str) else ""


def _name(creator: Any) -> str | None:
    """Who made an annotation: Hypothesis writes ``acct:name@server``."""
    one = next(iter(_several(creator)), None)
    if isinstance(one, dict):
        one = next((one[key] for key in ("name", "nickname", "id") if isinstance(one.get(key), str)), None)
    return one.removeprefix("acct:") if isinstance(one, str) else None
