"""Numbers in English words."""

from __future__ import annotations

__all__ = ["counted"]


def counted(number: int, one: str, several: str | None = None) -> str:
    """A number with what it counts.

    >>> counted(1, "turn"), counted(1200, "turn"), counted(0, "country", "countries")
    ('1 turn', '1,200 turns', '0 countries')
    """
    return f"{number:,} {one if number == 1 else several or f'{one}s'}"
