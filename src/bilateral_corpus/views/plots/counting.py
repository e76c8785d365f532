"""Numbers and lists in English words."""

from __future__ import annotations

__all__ = ["sentence", "things"]


def things(number: int, noun: str) -> str:
    """Say how many, with thousands parted.

    >>> things(1, "event"), things(10000, "event")
    ('1 event', '10,000 events')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def sentence(text: str) -> str:
    """End a text with a full stop, if it has no end yet."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
