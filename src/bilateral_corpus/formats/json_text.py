"""JSON from strangers: what is broken is refused with its place."""

from __future__ import annotations

import json
from typing import Any

from bilateral_corpus.errors import ParseError

__all__ = ["parse_json"]


def parse_json(text: str, source: str | None, *, line: int = 1) -> Any:
    """Read a JSON text.

    Args:
        text: The text.
        source: The file, for messages.
        line: The line of the file that the text begins at.

    Raises:
        ParseError: It is no JSON, or nested too deeply; with the line, and the column where it can be told.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise ParseError(
            f"this is not JSON: {error.msg}", source=source, line=line + error.lineno - 1, column=error.colno
        ) from None
    except (RecursionError, ValueError):
        raise ParseError(
            "this is JSON, but nested too deeply, or with far too long numbers", source=source, line=line
        ) from None
