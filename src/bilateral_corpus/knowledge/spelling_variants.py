"""Words that are written in more than one way, and the names that hold them.

"Organization" and "Organisation", "United Nations" and "UN" in "UN Security Council": a name need only be listed in one
of the ways in which it can be written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from itertools import product

from attrs import field, frozen

__all__ = ["SpellingVariants"]


@frozen(slots=False, eq=False)
class SpellingVariants:
    """Words of one language, each with the other ways to write it.

    Attributes:
        words: The words or phrases; their case counts.
    """

    words: Mapping[str, tuple[str, ...]] = field(factory=dict)

    def of(self, text: str) -> tuple[str, ...]:
        """Give all ways to write a name.

        >>> variants = SpellingVariants({"Organization": ("Organisation",), "United Nations": ("UN",)})
        >>> variants.of("United Nations Organization")[:2]
        ('United Nations Organization', 'United Nations Organisation')
        >>> variants.of("United Nations")
        ('United Nations',)

        Args:
            text: The name.

        Returns:
            The name itself, then the other ways. A name that is nothing but one of the words has no other way, for
            a name and its acronym are told apart.
        """
        parts = self._word.split(text)
        if not any(parts[::2]):
            return (text,)
        return tuple("".join(way) for way in product(*(self._ways.get(part, (part,)) for part in parts)))

    @cached_property
    def _ways(self) -> Mapping[str, tuple[str, ...]]:
        rows = ((word, *others) for word, others in self.words.items())
        return {word: (word, *(other for other in row if other != word)) for row in rows for word in row}

    @cached_property
    def _word(self) -> re.Pattern[str]:
        longest_first = sorted(self._ways, key=len, reverse=True)
        words = "|".join(map(re.escape, longest_first))
        return re.compile(rf"(?<!\w)({words})(?!\w)" if words else "((?!))")
