"""The descriptor of tables: what each column holds, as a Frictionless Data Package.

Specification: https://specs.frictionlessdata.io/data-package/ and https://specs.frictionlessdata.io/table-schema/.
"""

from __future__ import annotations

from typing import Any

from bilateral_corpus.formats.schema import json_schema
from bilateral_corpus.formats.table_schema import TABLES, Column, Table

__all__ = ["NAME", "VERSION", "descriptor"]

NAME = "bilateral_corpus/tables"
VERSION = 1

_TYPES = {
    "text": "string",
    "edtf": "string",
    "bound": "date",
    "whole": "integer",
    "number": "number",
    "seconds": "number",
    "texts": "array",
    "spans": "array",
}
_KEYS = {
    "interview": "The id of the interview.",
    "position": "The place among those of the same interview, or of the same passage or person, counted from 0.",
}


def descriptor() -> dict[str, Any]:
    """Describe the package."""
    return {
        "profile": "tabular-data-package",
        "name": "interviews",
        "title": "Interviews about relations between countries",
        "bilateral_corpus": {"format": NAME, "version": VERSION},
        "resources": [_resource(table) for table in TABLES],
    }


def _resource(table: Table) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            "foreignKeys": [_foreign_key(name, fields) for name, fields in table.parents.items()],
            "missingValues": [""],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": _TYPES[column.kind], "description": _description(column)}
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    words = _property(column).get("enum")
    if words and column.kind == "text":
        constraints["enum"] = [word for word in words if word is not None]
    if constraints:
        field["constraints"] = constraints
    return field


def _foreign_key(name: str, fields: tuple[str, ...]) -> dict[str, Any]:
    (parent,) = (table for table in TABLES if table.name == name)
    return {"fields": list(fields), "reference": {"resource": name, "fields": list(parent.key)}}


def _description(column: Column) -> str:
    if column.name in _KEYS:
        return _KEYS[column.name]
    if column.kind == "bound":
        field, _, side = column.name.rpartition("_")
        return f"The {'first' if side == 'earliest' else 'last'} day that {field} can mean; empty where there is none."
    said = str(_property(column).get("description", ""))
    more = {
        "edtf": " An EDTF text (ISO 8601-2).",
        "seconds": " In seconds.",
        "texts": " A JSON list of texts.",
        "spans": " A JSON list of pairs of a start and an end, in code points.",
    }.get(column.kind, "")
    if column.name.endswith(("span_start", "span_end")):
        more = " The first code point." if column.name.endswith("start") else " The first code point after it."
    return (said + more).strip()


def _property(column: Column) -> dict[str, Any]:
    owner, _, field = column.of.partition(".")
    schema = json_schema()
    properties = schema["properties"] if owner == "Interview" else schema["$defs"].get(owner, {}).get("properties", {})
    found: dict[str, Any] = properties.get(field, {})
    return found
