"""Which names of institutions are the beginning or the end of which others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from attrs import Factory, define

from bilateral_corpus.language import fold

# Longer names are no one's shorter form, and their parts would fill the memory.
_MOST_WORDS = 24


@define
class NameParts:
    """Names by their parts, so that a name is only compared with those that can be a part of it or have it as one.

    Attributes:
        links: The words between an institution and whose it is, folded, with the spaces around them.
        with_ends: Whether the end of a name may be a shorter form of it: the "Salt Office" of "Royal Salt Office".
            Where the head of a name stands first, its end is another body.
    """

    links: tuple[str, ...]
    with_ends: bool = True
    _whole: dict[str, dict[str, None]] = Factory(lambda: defaultdict(dict))
    _by_part: dict[str, dict[str, None]] = Factory(lambda: defaultdict(dict))

    def add(self, id: str, name: str) -> None:
        """Add a name of what has an id."""
        self._whole[fold(name)].setdefault(id)
        for part in self._parts(name):
            self._by_part[part].setdefault(id)

    def related(self, name: str) -> Mapping[str, None]:
        """The ids of those of which a name may be a fuller or a shorter form, in the order in which they were added."""
        found = dict(self._by_part.get(fold(name), {}))
        for whole in (fold(name), *self._parts(name)):
            found.update(self._whole.get(whole, {}))
        return found

    def is_part(self, one: str, other: str) -> bool:
        """Whether one of two names is the beginning of the other one, which says whose it is, or its end."""
        short, full = sorted((fold(one), fold(other)), key=len)
        goes_on = full.startswith(short) and full[len(short) :].startswith(self.links)
        return " " in short and (goes_on or (self.with_ends and full.endswith(f" {short}")))

    def _parts(self, name: str) -> Iterator[str]:
        """The beginnings and ends of a name that can be names by themselves."""
        words = fold(name).split(" ")
        if len(words) > _MOST_WORDS:
            return
        for cut in range(2, len(words)):
            if f" {words[cut]} " in self.links:
                yield " ".join(words[:cut])
            if self.with_ends:
                yield " ".join(words[cut - 1 :])
