"""The colours of a plot, on a light or a dark ground."""

from __future__ import annotations

from attrs import frozen

from bilateral_corpus.model import MentionKind, Role
from bilateral_corpus.views.palette import Colour, palette

__all__ = ["Ink"]


@frozen(kw_only=True)
class Ink:
    """Gives the colours of the palette for one ground.

    Attributes:
        dark: Whether the ground is dark.
    """

    dark: bool = False

    def page(self, name: str) -> str:
        """The colour of a part of the page, such as ``text``, as ``#rrggbb``."""
        return self._shade(palette().page[name])

    def kind(self, kind: MentionKind) -> str:
        """The colour of a kind of thing that is mentioned."""
        return self._shade(palette().kinds[kind])

    def role(self, role: Role | None) -> str:
        """The colour of a role; those whose role is not known have that of ``other``."""
        return self._shade(palette().roles[role or Role.OTHER])

    def _shade(self, colour: Colour) -> str:
        return colour.dark if self.dark else colour.light
