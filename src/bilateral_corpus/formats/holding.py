"""What a format holds of an interview, and what of one would be lost in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from attrs import Attribute, fields, has

from bilateral_corpus.formats.format import Format
from bilateral_corpus.model import Interview, PartialDate, Passage, PassageKind, Span, Turn

__all__ = ["held", "lost"]

_ALL = "*"
_LEAVES = (Span, PartialDate)


def lost(interview: Interview, format: Format) -> list[str]:
    """Name the fields of an interview that would not come back, or not as they are, if it was written.

    Fields that have their default value are not named: nothing of them is lost.

    Args:
        interview: Any interview.
        format: The format to write it in.

    Returns:
        Names with dots, such as ``people.aliases``, each once, in the order of the model. A field of which nothing is
        held is named as a whole. Fields of turns are called ``turns.…``, those of other passages ``passages.…``.
    """
    if _ALL in format.holds and format.renders is None and format.reduces is None:
        return []
    losses = dict.fromkeys(_lost(interview, "", format))
    if format.reduces is not None:
        losses |= dict.fromkeys(_changed(_whole(interview, format), held(interview, format)))
    return list(losses)


def held(interview: Interview, format: Format) -> dict[str, Any]:
    """Give what comes back when an interview is written and read again.

    Args:
        interview: Any interview.
        format: The format to write it in.

    Returns:
        Dicts, lists, texts and numbers as in the canonical JSON, with the fields that are held and no others.
    """
    return _whole(interview if format.reduces is None else format.reduces(interview), format)


def _whole(interview: Interview, format: Format) -> dict[str, Any]:
    # Writing asks what would be lost, and should not load what makes documents for that.
    from bilateral_corpus.formats.conversion import to_document

    document: dict[str, Any] = _pruned(to_document(interview), "", format)
    return document


def _changed(before: Any, after: Any, path: str = "") -> Iterator[str]:
    """Name the fields in which two documents differ."""
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for name in before:
            yield from _changed(before[name], after.get(name), f"{path}.{name}".removeprefix("."))
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after) and path == "passages":
        for one, other in zip(before, after, strict=True):
            yield from _changed(one, other, "turns" if one["kind"] == PassageKind.TURN else path)
    else:
        turns = path == "passages" and all(one["kind"] == PassageKind.TURN for one in before)
        yield "turns" if turns else path


def _lost(value: Any, prefix: str, format: Format) -> Iterator[str]:
    for name, path, default, is_held in _plan(type(value), prefix, format.holds):  # type: ignore[arg-type]
        one = getattr(value, name)
        if one is default or one == default:
            continue
        if path == "passages" and (is_held or _is_held("turns", format.holds)):
            for passage in one:
                yield from _lost_in(passage, "turns" if isinstance(passage, Turn) else path, format)
        elif is_held:
            yield from _lost_within(one, path, format)
        else:
            yield path


def _lost_in(passage: Passage, path: str, format: Format) -> Iterator[str]:
    if _is_held(path, format.holds):
        yield from _lost(passage, f"{path}.", format)
    else:
        yield path


def _lost_within(value: Any, path: str, format: Format) -> Iterator[str]:
    """Name what is lost within a field that is held, or held in part."""
    kind = type(value)
    if kind is str:
        if format.renders is not None and format.renders(path, value) != value:
            yield path
    elif kind is tuple:
        for item in value:
            yield from _lost_within(item, path, format)
    elif _has_fields(kind):  # type: ignore[arg-type]
        yield from _lost(value, f"{path}.", format)


@cache
def _has_fields(kind: Any) -> bool:
    return has(kind) and not issubclass(kind, _LEAVES)


@cache
def _plan(kind: Any, prefix: str, holds: frozenset[str]) -> tuple[tuple[str, str, Any, bool], ...]:
    """The fields of a class: name, name with dots, default, and whether the field or something in it is held."""
    given = [attribute for attribute in fields(kind) if attribute.init]
    return tuple((one.name, path, _default(one), _is_held(path, holds)) for one in given if (path := prefix + one.name))


def _default(attribute: Attribute[Any]) -> Any:
    factory = getattr(attribute.default, "factory", None)
    return attribute.default if factory is None else factory()


@cache
def _is_held(path: str, holds: frozenset[str]) -> bool:
    """Whether a field is held, or something in it."""
    paths = {path, path.replace("turns", "passages", 1)} if path.startswith("turns") else {path}
    return any(
        name in (_ALL, one) or name.startswith(f"{one}.") or one.startswith(f"{name}.")
        for name in holds
        for one in paths
    )


def _pruned(value: Any, path: str, format: Format) -> Any:
    if isinstance(value, dict):
        return {
            key: _pruned(inner, one, format)
            for key, inner in value.items()
            if _is_held(one := f"{path}.{key}" if path else key, format.holds)
            or (key == "passages" and not path and _is_held("turns", format.holds))
        }
    if isinstance(value, list):
        if path == "passages":
            pairs = [(item, "turns" if item["kind"] == PassageKind.TURN else path) for item in value]
        else:
            pairs = [(item, path) for item in value]
        return [_pruned(item, one, format) for item, one in pairs if _is_held(one, format.holds)]
    return format.renders(path, value) if format.renders is not None and isinstance(value, str) else value
