"""The published JSON Schema of the canonical form."""

from __future__ import annotations

from pathlib import Path
from typing import Any

__all__ = ["SCHEMA_FILE", "json_schema"]

#: Where the schema lies in the package; a test sees to it that it is what the model says.
SCHEMA_FILE = Path(__file__).with_name("interview.schema.json")


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of an interview in canonical JSON.

    It describes a ``.json`` file, or a line of a ``.jsonl`` file, and says what a schema can say. That dates are EDTF,
    that ids point at something and that spans lie in their texts is checked when a file is read.

    Returns:
        The schema, as a dict of one's own.
    """
    import json  # who never asks for the schema should not wait for it

    schema: dict[str, Any] = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    return schema
