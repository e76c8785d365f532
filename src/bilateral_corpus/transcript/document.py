"""A document: the text of a page in blocks, and what its mark-up says of it."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from bilateral_corpus.model import PartialDate
from bilateral_corpus.transcript.blocks import Block, blocks_of
from bilateral_corpus.transcript.source_text import SourceText


@frozen(kw_only=True)
class Metadata:
    """What a page says of itself outside of its text: in front matter, in ``<meta>``, in the properties of a file.

    Attributes:
        title: The headline.
        published: When it was published.
        outlet: Who published it.
        url: Where it was published.
        byline: Who wrote it.
        language: The BCP 47 tag of its language.
    """

    title: str | None = None
    published: PartialDate | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None
    language: str | None = None


def _as_tuple(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(blocks)


@frozen(kw_only=True)
class Document:
    """What a reader of a file format hands over: blocks with hints, whatever the mark-up was.

    Attributes:
        source: The text that spans point into, and its normal form, which the blocks are cut from.
        blocks: Its paragraphs, in order; together they hold everything that is not white space.
        metadata: What the page says of itself.
        media_type: What the file was.
    """

    source: SourceText
    blocks: tuple[Block, ...] = field(converter=_as_tuple)
    metadata: Metadata = field(factory=Metadata)
    media_type: str = "text/plain"

    @classmethod
    def of_text(cls, text: str) -> Document:
        """Make a document of plain text."""
        source = SourceText.of(text)
        return cls(source=source, blocks=tuple(blocks_of(source.text)))
