"""The weights by which signs and clues count: the data files beside this module."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any


def read_weights(name: str) -> dict[str, Any]:
    """Read a data file of weights.

    Args:
        name: Its name without ``.toml``.

    Returns:
        Its tables by their names.
    """
    return tomllib.loads((files(__package__) / f"{name}.toml").read_text(encoding="utf-8"))
