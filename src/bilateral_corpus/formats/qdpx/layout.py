"""The text of an interview as a project has it: the passages under each other, with the labels of the turns."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field

from bilateral_corpus.model import Passage, Span, Turn

__all__ = ["Layout"]

_BLANK_LINE = "\n\n"


@define
class Layout:
    """Puts passages under each other, with a blank line between them and the label on the line before its turn.

    Attributes:
        places: Where each passage stands, in code points, without its label.
    """

    places: list[Span] = field(factory=list)
    _parts: list[str] = field(factory=list, init=False)
    _length: int = field(default=0, init=False)

    @classmethod
    def of(cls, passages: Iterable[Passage]) -> Layout:
        """Put down all passages of an interview."""
        layout = cls()
        for passage in passages:
            layout._put(_BLANK_LINE if layout.places else "")
            layout._put(f"{passage.label}\n" if isinstance(passage, Turn) and passage.label else "")
            start = layout._length
            layout._put(passage.text)
            layout.places.append(Span(start, layout._length))
        return layout

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(self._parts)

    def _put(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)
