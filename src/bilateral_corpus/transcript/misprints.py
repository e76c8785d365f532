"""Misprints: a name with one letter wrong, missing or too many is the name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from attrs import frozen

# In shorter names one letter may make another name: "Kim" and "Lim", "Anna" and "Anne".
_SHORTEST = 6
# Longer than any name; and more words than this with one rest are a list of something.
_LONGEST = 60
_MOST_ALIKE = 16
# Nobody has more people in one conversation, and the index of each takes the room of a paragraph.
_MOST_WORDS = 2000


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


@frozen
class MisprintIndex:
    """Known words, found by what is left of them when a letter is taken out, so that a look-up is no walk over all.

    Attributes:
        by_rest: The words that leave each rest.
    """

    by_rest: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, words: Iterable[str]) -> MisprintIndex:
        """Index folded words or names, the first two thousand of them."""
        by_rest: dict[str, list[str]] = defaultdict(list)
        for word in islice(dict.fromkeys(words), _MOST_WORDS):
            for rest in _rests(word):
                by_rest[rest].append(word)
        return cls(dict(by_rest))

    def nearest(self, word: str) -> str | None:
        """Find the known word that a word is a misprint of, as :func:`nearest` does."""
        candidates = (known for rest in _rests(word) for known in self.by_rest.get(rest, ())[:_MOST_ALIKE])
        return nearest(word, dict.fromkeys(candidates))


def _rests(word: str) -> Iterator[str]:
    yield word
    if _SHORTEST - 1 <= len(word) <= _LONGEST:
        yield from dict.fromkeys(word[:place] + word[place + 1 :] for place in range(len(word)))


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
