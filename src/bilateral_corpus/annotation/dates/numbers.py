"""Numbers in words: "twenty-five", "three and a half", "nineteen ninety-six"."""

from __future__ import annotations

from bilateral_corpus.annotation.dates.slots import Slots

# The centuries of years that are read out in two parts.
_CENTURIES = range(13, 21)


def number(slots: Slots) -> int:
    """A whole number of several words: "two hundred and five" is 2 times 100, and 5."""
    numbers = slots.numbers("tens", "cardinal", "ones", "ten", "int")
    scale = slots.get("scale")
    if scale is None:
        return sum(numbers)
    if not numbers:
        return int(scale)
    return int(numbers[0] * scale + sum(numbers[1:]))


def mixed_number(slots: Slots) -> str:
    """A number and a half or a quarter, as decimal text."""
    whole = slots.get("count") or slots.get("int") or slots.get("cardinal") or 0
    return f"{whole}.{slots.get('fraction') or slots.get('fraction_word')}"


def year_in_words(slots: Slots) -> int | None:
    """A year read out in two parts: "nineteen ninety-six"."""
    century, *rest = slots.numbers("tens", "cardinal")
    return century * 100 + sum(rest) if century in _CENTURIES else None


MEANINGS = (number, mixed_number, year_in_words)
