"""Where blocks of letters that are known by their checks alone stand in a copy.

It is how rsync finds the blocks of an old file in a new one (A. Tridgell and P. Mackerras, *The rsync algorithm*,
1996): the copy is read letter by letter; where the next letters are a block, it goes on behind it. Then those blocks
are kept that come in the same order in both, as many as there can be, which takes *n* log *n* steps.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from attrs import frozen

from bilateral_corpus.corpus.sharing.checks import BLOCK, BLOCK_DIGITS, check

__all__ = ["Run", "anchors", "found_blocks"]

T = TypeVar("T")


@frozen
class Run:
    """Letters that two texts have in common.

    Attributes:
        original: Where they begin in the letters of the original.
        copy: Where they begin in those of the copy.
        length: How many there are.
    """

    original: int
    copy: int
    length: int


def found_blocks(letters: str, known: Mapping[str, T]) -> Iterator[tuple[int, T]]:
    """Find known blocks in the letters of a copy.

    Args:
        letters: The letters of the copy.
        known: What is known of each block, by its check.

    Yields:
        Where a block begins, and what is known of it; no two overlap.
    """
    place, last = 0, len(letters) - BLOCK
    while place <= last:
        found = known.get(check(letters[place : place + BLOCK], BLOCK_DIGITS))
        if found is None:
            place += 1
        else:
            yield place, found
            place += BLOCK


def anchors(blocks: Sequence[str], length: int, letters: str) -> list[Run]:
    """Find blocks in the letters of a copy, in their order.

    Args:
        blocks: The checks of all blocks of the original.
        length: How many letters the original has.
        letters: The letters of the copy.

    Returns:
        Runs in the order of both texts; those that lie together in both are one.
    """
    known: dict[str, list[int]] = {}
    for number, one in enumerate(blocks[:-1]):
        known.setdefault(one, []).append(number)
    found: list[tuple[int, int]] = []
    expected = 0
    for place, numbers in found_blocks(letters, known):
        # Of equal blocks the next one after the last that was found.
        number = numbers[min(bisect_left(numbers, expected), len(numbers) - 1)]
        found.append((place, number))
        expected = number + 1
    runs = _joined(_in_order(found))
    return [*runs, *_last(blocks[-1], length, runs[-1] if runs else Run(0, 0, 0), letters)] if blocks else []


def _last(block: str, length: int, before: Run, letters: str) -> Iterator[Run]:
    """What the last block adds to those before it, which it may overlap."""
    reached, copied = before.original + before.length, before.copy + before.length
    overlap = max(0, reached - (length - BLOCK))
    start = max(0, copied - overlap)
    for place, _ in islice(found_blocks(letters[start:], {block: True}), 1):
        yield Run(max(reached, length - BLOCK), start + place + overlap, BLOCK - overlap)


def _in_order(found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest subsequence with ascending numbers, by patience sorting."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, number) in enumerate(found):
        pile = bisect_left(tails, number)
        before.append(ends[pile - 1] if pile else -1)
        tails[pile : pile + 1] = [number]
        ends[pile : pile + 1] = [index]
    kept, index = [], ends[-1] if ends else -1
    while index >= 0:
        kept.append(found[index])
        index = before[index]
    return kept[::-1]


def _joined(found: Sequence[tuple[int, int]]) -> list[Run]:
    runs: list[Run] = []
    for place, number in found:
        last = runs[-1] if runs else None
        if last and (last.original + last.length, last.copy + last.length) == (number * BLOCK, place):
            runs[-1] = Run(last.original, last.copy, last.length + BLOCK)
        else:
            runs.append(Run(number * BLOCK, place, BLOCK))
    return runs
