"""Libraries that only some formats need: loaded when they are used, and named when they are missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from bilateral_corpus.errors import MissingExtraError

__all__ = ["load"]


def load(module: str, extra: str) -> Any:
    """Import a module that belongs to an extra.

    Args:
        module: Its full name.
        extra: The extra that brings it.

    Raises:
        MissingExtraError: It is not installed; the message says how to get it.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtraError(
            f"this needs the library {module.partition('.')[0]!r}; "
            f"pip install 'bilateral_corpus[{extra}]' installs it ({error})"
        ) from None
