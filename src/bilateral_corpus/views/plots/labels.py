"""Words of a corpus, as they can stand in a picture."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

from bilateral_corpus.model.display import JOINERS

__all__ = ["cut", "sentence", "wrapped"]

_ELLIPSIS = "…"


def sentence(text: str) -> str:
    """End a text with a full stop, if it has no end yet."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def cut(text: str, room: float, measure: Callable[[str], float]) -> str:
    """Cut a line to the room there is, with an ellipsis for what is left out; never between a letter and its mark.

    Args:
        text: One line.
        room: How wide it may be, in the unit of `measure`.
        measure: Gives the width of a text, which grows with the text.
    """
    if measure(text) <= room:
        return text
    fits, too_long = 0, len(text)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        fits, too_long = (middle, too_long) if measure(text[:middle] + _ELLIPSIS) <= room else (fits, middle)
    while 0 < fits < len(text) and (unicodedata.category(text[fits])[0] == "M" or text[fits] in JOINERS):
        fits -= 1
    return text[:fits].rstrip() + _ELLIPSIS


def wrapped(text: str, room: float, measure: Callable[[str], float]) -> list[str]:
    """Break a text into lines at its spaces; a word that is wider than the room is cut."""
    return [cut(line, room, measure) for line in _lines(text.split(), room, measure)]


def _lines(words: list[str], room: float, measure: Callable[[str], float]) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}".strip()
        if line and measure(longer) > room:
            yield line
            longer = word
        line = longer
    if line:
        yield line
