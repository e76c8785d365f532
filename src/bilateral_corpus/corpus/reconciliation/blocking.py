"""Which entries are compared at all, so that the work does not grow with the square of their number.

Two entries are compared if they share a block. A block that is too large (a common family name, say) is sorted, and
each entry is compared with its neighbours only: the sorted neighbourhood of Hernández and Stolfo (The merge/purge
problem for large databases, 1995).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations

__all__ = ["cross_pairs", "pairs"]

_SMALL = 24
_WINDOW = 12
_FEW = 12


def pairs(keys: Sequence[Iterable[Hashable]]) -> Iterator[tuple[int, int]]:
    """Give the pairs of entries to compare, each once.

    Args:
        keys: The blocks of each entry. The entries must be in an order that depends on what they are and not on where
            they were met, with similar ones near each other.

    Yields:
        The numbers of two entries, the smaller one first.
    """
    seen: set[int] = set()
    for block in _blocks(keys).values():
        for one, other in _near(block):
            code = one * len(keys) + other
            if code not in seen:
                seen.add(code)
                yield one, other


def cross_pairs(ones: Sequence[Iterable[Hashable]], others: Sequence[Iterable[Hashable]]) -> Iterator[tuple[int, int]]:
    """Give pairs of an entry that has a key on the one side and another that has it on the other.

    Where many have a key on the other side, it says too little about which is meant, and gives no pair.

    Args:
        ones: The keys of each entry on the one side.
        others: The keys of each entry on the other side.

    Yields:
        The numbers of two entries, the smaller one first.
    """
    blocks = _blocks(others)
    found = {
        (min(one, other), max(one, other))
        for one, keys in enumerate(ones)
        for key in keys
        if len(blocks.get(key, ())) <= _FEW
        for other in blocks.get(key, ())
        if one != other
    }
    yield from sorted(found)


def _blocks(keys: Sequence[Iterable[Hashable]]) -> dict[Hashable, list[int]]:
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for number, own in enumerate(keys):
        for key in dict.fromkeys(own):
            blocks[key].append(number)
    return blocks


def _near(block: list[int]) -> Iterator[tuple[int, int]]:
    if len(block) <= _SMALL:
        yield from combinations(block, 2)
        return
    for position, one in enumerate(block):
        for other in block[position + 1 : position + 1 + _WINDOW]:
            yield one, other
