"""Places in a text that another program counted in UTF-16 code units, as Java, JavaScript and .NET do."""

from __future__ import annotations

from bisect import bisect_left

from attrs import field, frozen

__all__ = ["CodeUnits"]


@frozen
class CodeUnits:
    """Turns places that are counted in UTF-16 code units into places that are counted in code points.

    Attributes:
        text: The text.

    >>> units = CodeUnits("Yes 😀 no")
    >>> units.to_code_points(7), "Yes 😀 no"[6:]
    (6, 'no')
    """

    text: str = field(repr=False)
    _pairs: tuple[int, ...] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        places = () if self.text.isascii() else (i for i, one in enumerate(self.text) if one > "\uffff")
        pairs = tuple(place + number for number, place in enumerate(places))
        object.__setattr__(self, "_pairs", pairs)

    @property
    def differ(self) -> bool:
        """Whether the two ways to count differ anywhere in this text."""
        return bool(self._pairs)

    def to_code_points(self, place: int) -> int:
        """The same place in code points; a place inside a surrogate pair is the one before it."""
        return place - bisect_left(self._pairs, place)
