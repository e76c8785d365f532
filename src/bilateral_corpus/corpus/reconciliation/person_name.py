"""How much two ways of writing a person's name differ.

Names of this genre are written from hearing, or carried from one alphabet into another, and syllables change places on
the way (*Khamphan*, *Phankham*). So names are compared part by part, in any order, and a part costs by how many letters
of it differ. The distance between two parts is that of optimal string alignment (Damerau and Levenshtein): letters that
are put in, left out, changed, or swapped with the next.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from bilateral_corpus.corpus.words import folded, words_in
from bilateral_corpus.language.patterns import SOUTHERN

__all__ = ["PersonName", "difference", "distance", "read_name"]

_SWAPPED_ORDER = 0.3
_SPLIT_ELSEWHERE = 0.3
_OTHER_MARKS = 4.0
_MARKS_LEFT_OUT = 0.2
_INITIAL = 1.5
_ROTATED = 3.0
_LEFT_OUT = 2.0
_INITIAL_LEFT_OUT = 0.3
_MOST_LEFT_OUT = 2
_WHOLLY_OTHER = 10.0
_LETTERS_FOR_AN_EDIT = 4
_VOWELS = frozenset("aeiouyhw")
# In Lao, Thai, Khmer and Burmese the words of a name are parted by spaces, though those of a sentence are not.
_RUNS = re.compile(rf"(?P<southern>[{SOUTHERN}]+)|[^{SOUTHERN}]+")


@frozen
class PersonName:
    """A name in parts.

    Attributes:
        printed: The name as printed.
        parts: Its words without case and marks.
        marked: Its words without case.
    """

    printed: str
    parts: tuple[str, ...]
    marked: tuple[str, ...]

    @property
    def is_of_letters(self) -> bool:
        """Whether it is written in a script that parts no words, such as Chinese: another letter is another name."""
        return all(len(part) == 1 and not _is_initial(part) for part in self.parts)

    @property
    def skeleton(self) -> str:
        """The consonants that occur in it, sorted; names written by ear often share them."""
        return _skeleton("".join(self.parts))

    def blocks(self) -> Iterator[tuple[str, ...]]:
        """What names that may be one have in common: all consonants, or those of all parts but one."""
        yield ("all", self.skeleton)
        if len(self.parts) > 1:
            yield ("ends", _skeleton(self.parts[0]), _skeleton(self.parts[-1]))
            for number, part in enumerate(self.parts):
                rest = sorted(map(_skeleton, (*self.parts[:number], *self.parts[number + 1 :])))
                yield ("from", *rest, part[0])
                yield ("to", *rest, part[-1])


@lru_cache(maxsize=2**16)
def read_name(name: str) -> PersonName:
    """Take a name apart."""
    words = list(_words(name))
    marked = tuple(unicodedata.normalize("NFC", word).casefold() for word in words)
    return PersonName(name, tuple(map(folded, words)), marked)


def _words(name: str) -> Iterator[str]:
    for run in _RUNS.finditer(name):
        southern = run.group("southern")
        yield from [southern] if southern else (word.group() for word in words_in(run.group()))


@lru_cache(maxsize=2**16)
def _skeleton(letters: str) -> str:
    return "".join(sorted(set(letters) - _VOWELS)) or letters


def difference(one: PersonName, other: PersonName) -> float | None:
    """Say how much two names differ.

    Args:
        one: A name with at least one part.
        other: Another one.

    Returns:
        0 for the same name, about 1 for a letter in ten, and more the more they differ; None if they are not alike.
        It is the same whichever name comes first.
    """
    if one.parts == other.parts:
        return _marks(one.marked, other.marked)
    if one.is_of_letters or other.is_of_letters:
        return None
    if sorted(one.parts) == sorted(other.parts):
        return _SWAPPED_ORDER + _marks(sorted(one.marked), sorted(other.marked))
    if "".join(one.parts) == "".join(other.parts):
        return _SPLIT_ELSEWHERE
    short, long = sorted((one.parts, other.parts), key=lambda parts: (len(parts), parts))
    if len(long) - len(short) > (_MOST_LEFT_OUT if len(short) > 1 else len(long)):
        return None
    apart = [pair for pair in zip(short, long, strict=False) if pair[0] != pair[1]]
    # Most names that are compared differ in one part, which needs no search for what corresponds to what.
    return _part_difference(*apart[0]) if len(short) == len(long) and len(apart) == 1 else _aligned(short, long)


def _aligned(short: Sequence[str], long: Sequence[str]) -> float | None:
    """Give each part of the shorter name the part of the longer one that is most like it."""
    costs = [
        (cost, abs(here - there), here, there)
        for here, part in enumerate(short)
        for there, facing in enumerate(long)
        if (cost := _part_difference(part, facing)) is not None
    ]
    pairs: dict[int, int] = {}
    total = 0.0
    for cost, _, here, there in sorted(costs):
        if here not in pairs and there not in pairs.values():
            pairs[here] = there
            total += cost
    if len(pairs) < len(short):
        return None
    places = [pairs[here] for here in range(len(short))]
    swapped = 0.0 if places == sorted(places) else _SWAPPED_ORDER
    left = (part for place, part in enumerate(long) if place not in places) if len(short) > 1 else ()
    return total + swapped + sum(_INITIAL_LEFT_OUT if _is_initial(part) else _LEFT_OUT for part in left)


def _is_initial(part: str) -> bool:
    return len(part) == 1 and part.upper() != part.lower()


@lru_cache(maxsize=2**16)
def _part_difference(one: str, other: str) -> float | None:
    if one == other:
        return 0.0
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) == 1:
        return _INITIAL if longer.startswith(shorter) else None
    allowed = len(longer) // _LETTERS_FOR_AN_EDIT
    # Letters that the other lacks each need an edit, and are counted sooner than edits are.
    if len(longer) - len(shorter) <= allowed and len(set(one) - set(other)) <= allowed:
        edits = distance(one, other)
        if edits <= allowed:
            return _WHOLLY_OTHER * edits / len(longer)
    is_rotated = len(one) == len(other) > _LETTERS_FOR_AN_EDIT and one in other + other
    return _ROTATED if is_rotated else None


def _marks(one: Sequence[str], other: Sequence[str]) -> float:
    """In Vietnamese, marks tell names apart; but many print none."""
    if tuple(one) == tuple(other):
        return 0.0
    both_marked = any(not each.isascii() for each in one) and any(not each.isascii() for each in other)
    return _OTHER_MARKS if both_marked else _MARKS_LEFT_OUT


def distance(one: str, other: str) -> int:
    """The least number of letters to put in, leave out, change or swap with the next, none of them twice.

    >>> distance("eunthavanh", "ernthavanh"), distance("viphavan", "viphavanh"), distance("pham", "phma")
    (1, 1, 1)
    """
    one, other = _without_common_ends(one, other)
    before: list[int] = []
    row = list(range(len(other) + 1))
    for here, letter in enumerate(one, 1):
        older, before, row = before, row, [here]
        for there, facing in enumerate(other, 1):
            found = min(before[there] + 1, row[-1] + 1, before[there - 1] + (letter != facing))
            if here > 1 and there > 1 and letter == other[there - 2] and one[here - 2] == facing:
                found = min(found, older[there - 2] + 1)
            row.append(found)
    return row[-1]


def _without_common_ends(one: str, other: str) -> tuple[str, str]:
    start, end, last = 0, 0, min(len(one), len(other))
    while start < last and one[start] == other[start]:
        start += 1
    while end < last - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]
