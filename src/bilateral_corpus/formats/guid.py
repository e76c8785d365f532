"""Identifiers that other programs ask for, made of the ids of the model: the same on every run and every machine."""

from __future__ import annotations

import json
from uuid import UUID, uuid5

__all__ = ["guid", "urn"]

_NAMESPACE = UUID("6f0c3c52-7a52-5b0e-9d34-54f1a0f6d0c1")


def guid(*path: str | int) -> str:
    """The identifier of what a path leads to: a UUID of version 5 (:rfc:`9562`), in lower case.

    >>> guid("interview", "harbour-news-2022") == guid("interview", "harbour-news-2022")
    True
    >>> guid("interview", "a", "b") == guid("interview", "ab")
    False

    Args:
        path: What it is, and the ids and numbers that lead to it.
    """
    return str(uuid5(_NAMESPACE, json.dumps(path, ensure_ascii=False)))


def urn(*path: str | int) -> str:
    """The identifier of what a path leads to as an address, for what has none of its own."""
    return f"urn:uuid:{guid(*path)}"
