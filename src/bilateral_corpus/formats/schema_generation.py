"""Making the JSON Schema of the canonical form from the classes of the model."""

from __future__ import annotations

import inspect
import re
from datetime import timedelta
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

from attrs import Attribute, fields, has

from bilateral_corpus.formats.canonical import NAME, VERSION
from bilateral_corpus.model import Interview, PartialDate, Passage, PassageKind, Turn
from bilateral_corpus.model import _fields as checks

__all__ = ["generate"]

Schema: TypeAlias = dict[str, Any]

_PLAIN: dict[Any, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    NoneType: {"type": "null"},
    timedelta: {"type": "string", "pattern": r"^-?P([0-9]+D)?(T[0-9]+(\.[0-9]+)?S)?$"},
    PartialDate: {"type": "string", "format": "edtf", "minLength": 1},
}
# What the model's own checks say, as far as a schema can say it too.
_CHECKED: dict[Any, Schema] = {
    checks.is_slug: {"minLength": 1},
    checks.not_blank: {"minLength": 1},
    checks.is_country_code: {"pattern": "^[A-Z]{2}$"},
    checks.is_language_tag: {"pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},
    checks.is_sha256: {"pattern": "^[0-9a-f]{64}$"},
    checks.not_negative: {"minimum": 0},
    checks.are_country_codes: {"items": {"type": "string", "pattern": "^[A-Z]{2}$"}, "uniqueItems": True},
    checks.are_identifiers: {"items": {"type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9+.-]*:\S+$"}},
}
_ITEM = re.compile(r"^    (\w+): (.+(?:\n {5,}.+)*)", re.MULTILINE)
_ROLE = re.compile(r":\w+:`~?(?:[\w.]+\.)?(\w+)`|`{1,2}([^`]+)`{1,2}")


def generate() -> Schema:
    """Make the schema anew from the model; what is published must equal this."""
    definitions: dict[str, Schema] = {}
    root = _object(Interview, definitions)
    header = {"format": {"const": NAME}, "version": {"const": VERSION}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An interview in the canonical JSON of bilateral_corpus",
        **root,
        "properties": {**header, **root["properties"]},
        "required": [*header, *root["required"]],
        "$defs": dict(sorted(definitions.items())),
    }


def _object(kind: Any, definitions: dict[str, Schema]) -> Schema:
    hints, described = get_type_hints(kind), _descriptions(kind)
    properties = {}
    for attribute in fields(kind):
        schema = _checked(attribute, _schema(hints[attribute.name], definitions))
        properties[attribute.name] = {"description": described[attribute.name], **schema}
    if issubclass(kind, Passage):
        kinds = [PassageKind.TURN] if kind is Turn else [one for one in PassageKind if one is not PassageKind.TURN]
        properties["kind"] = {"description": described["kind"], "enum": [one.value for one in kinds]}
    return {
        "description": _plain(inspect.getdoc(kind) or "").partition("\n")[0],
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _schema(kind: Any, definitions: dict[str, Schema]) -> Schema:
    if kind in _PLAIN:
        return dict(_PLAIN[kind])
    if get_origin(kind) in (Union, UnionType):
        return _either([_schema(one, definitions) for one in get_args(kind)])
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _schema(get_args(kind)[0], definitions)}
    if issubclass(kind, Enum):
        return {"enum": [member.value for member in kind]}
    if kind is Passage:
        return {"oneOf": [_reference(Turn, definitions), _reference(Passage, definitions)]}
    if has(kind):
        return _reference(kind, definitions)
    raise TypeError(f"no schema for {kind!r}")


def _either(options: list[Schema]) -> Schema:
    """Join options to one schema; the members that only some types heed (a pattern, say) can stand side by side."""
    if any("$ref" in option for option in options):
        return {"anyOf": options}
    if any("enum" in option for option in options):
        return {"enum": [value for option in options for value in option.get("enum", [None])]}
    joined = {name: value for option in options for name, value in option.items()}
    return {**joined, "type": [option["type"] for option in options]}


def _reference(kind: Any, definitions: dict[str, Schema]) -> Schema:
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}
        definitions[kind.__name__] = _object(kind, definitions)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _checked(attribute: Attribute[Any], schema: Schema) -> Schema:
    validator = attribute.validator
    for one in getattr(validator, "_validators", (validator,)):
        schema = {**schema, **_CHECKED.get(one, {})}
    return schema


def _descriptions(kind: type) -> dict[str, str]:
    """What the docstrings say of each attribute; a class has those of its bases too."""
    found: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        _, _, attributes = inspect.cleandoc(base.__dict__.get("__doc__") or "").partition("Attributes:\n")
        found |= {name: _plain(" ".join(text.split())) for name, text in _ITEM.findall(attributes)}
    return found


def _plain(text: str) -> str:
    """A docstring's text for readers of JSON."""
    return _ROLE.sub(lambda role: role[1] or role[2], text).replace("None", "null")
