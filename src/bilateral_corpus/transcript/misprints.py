"""Misprints: a name with one letter wrong, missing or too many is the name."""

from __future__ import annotations

from collections.abc import Iterable

# In shorter names one letter may make another name: "Kim" and "Lim", "Anna" and "Anne".
_SHORTEST = 6


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Find the known word that a word is a misprint of.

    Args:
        word: A folded word or name, at least six letters long.
        known: Folded words.

    Returns:
        The only one that differs in one letter; None if there is none, or if there are several.
    """
    if len(word) < _SHORTEST:
        return None
    found = [other for other in known if is_misprint(word, other)]
    return found[0] if len(found) == 1 else None


def is_misprint(word: str, other: str) -> bool:
    """Whether two words differ by one letter: another one, one more, one less, or two that changed places.

    >>> is_misprint("presiden venn", "president venn"), is_misprint("zelenskky", "zelenskyy"), is_misprint("a", "a")
    (True, True, False)
    """
    if abs(len(word) - len(other)) > 1 or word == other or min(len(word), len(other)) < _SHORTEST - 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    rest, rest_of_other = word[start:], other[start:]
    if rest[:2] == rest_of_other[1::-1] and rest[2:] == rest_of_other[2:]:
        return True
    changed = rest[1:] == rest_of_other[1:]
    return changed or rest[1:] == rest_of_other or rest == rest_of_other[1:]
