"""Turns: where each one begins, how that is marked, and where its text stands."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from bilateral_corpus.model import Role
from bilateral_corpus.transcript.asides import Piece
from bilateral_corpus.transcript.blocks import Block
from bilateral_corpus.transcript.labels import Candidate, LabelReading


@frozen(kw_only=True)
class Opening:
    """The place where a turn begins.

    Attributes:
        block: The number of the block.
        start: Where in the block's text the turn begins, with its label or dash.
        end: Where its label or dash ends; `start`, if it has none.
        reading: What the label says; None without label.
        role: The role that the speaker has by the layout; None where the label tells.
    """

    block: int
    start: int = 0
    end: int = 0
    reading: LabelReading | None = None
    role: Role | None = None

    @classmethod
    def of_label(cls, label: Candidate) -> Opening:
        """The turn that a label opens."""
        return cls(block=label.block, end=label.end, reading=label.reading)

    @property
    def key(self) -> str:
        """What the openings of one speaker have in common."""
        return self.reading.key if self.reading is not None else f"({self.role})"


@frozen(kw_only=True)
class Stretch:
    """A turn with its places in the parsed text.

    Attributes:
        opening: Where it begins.
        label_start: Where the label begins.
        label_end: Where the label ends; `label_start`, if there is none.
        start: Where the words begin.
        end: Where they end.
        inside: What stands between its words and is not the speaker's, in order.
    """

    opening: Opening
    label_start: int
    label_end: int
    start: int
    end: int
    inside: tuple[Piece, ...] = ()


def lay_out(
    blocks: Sequence[Block], openings: Sequence[Opening], stop: int, asides: dict[int, Piece]
) -> tuple[list[Stretch], list[Piece]]:
    """Give each opening the text up to the next one.

    Args:
        blocks: The blocks of the document.
        openings: Where turns begin, in order.
        stop: The number of the block at which the last turn ends.
        asides: The blocks that are nobody's words, by their numbers.

    Returns:
        The turns, and the asides that stand in them and between them.
    """
    stretches: list[Stretch] = []
    between: list[Piece] = []
    for number, opening in enumerate(openings):
        following = openings[number + 1] if number + 1 < len(openings) else None
        end_block, cut = (following.block, following.start) if following else (stop, 0)
        stretch, after = _stretch(blocks, opening, end_block, cut, asides)
        stretches.append(stretch)
        between += [*stretch.inside, *after]
    return stretches, between


def _stretch(
    blocks: Sequence[Block], opening: Opening, end_block: int, cut: int, asides: dict[int, Piece]
) -> tuple[Stretch, list[Piece]]:
    """The text from an opening to a place: the block it stands in, and how much of that block belongs to the turn."""
    first = blocks[opening.block]
    label_start, label_end = first.start + opening.start, first.start + opening.end
    # The parts of the turn that are in the speaker's words, each with its start and end.
    parts: list[tuple[int, int]] = []
    pieces: list[Piece] = []
    if words := _inside(first, opening.end, cut if end_block == opening.block else len(first.text)):
        parts.append(words)
    for number in range(opening.block + 1, end_block):
        if number in asides:
            pieces.append(asides[number])
        else:
            parts.append((blocks[number].start, blocks[number].end))
    if cut and end_block > opening.block and (words := _inside(blocks[end_block], 0, cut)):
        parts.append(words)
    start, end = (parts[0][0], parts[-1][1]) if parts else (label_end, label_end)
    before = tuple(piece for piece in pieces if piece.start < start)
    inside = tuple(piece for piece in pieces if start <= piece.start < end)
    after = [*before, *(piece for piece in pieces if piece.start >= end)]
    stretch = Stretch(
        opening=opening, label_start=label_start, label_end=label_end, start=start, end=end, inside=inside
    )
    return stretch, after


def _inside(block: Block, begin: int, end: int) -> tuple[int, int] | None:
    """The words of a block between two places in its text; None, if there is nothing but white space."""
    text = block.text[begin:end]
    words = text.strip()
    if not words:
        return None
    start = block.start + begin + len(text) - len(text.lstrip())
    return start, start + len(words)
