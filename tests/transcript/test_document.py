"""What a reader of a file format hands over."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.transcript import read_transcript
from bilateral_corpus.transcript.blocks import Block, Hint
from bilateral_corpus.transcript.document import Document, Metadata
from bilateral_corpus.transcript.source_text import SourceText


def test_plain_text_says_nothing_of_itself() -> None:
    document = Document.of_text("A title\n\nText")
    assert document.metadata == Metadata()
    assert document.media_type == "text/plain"
    assert document.source.original == "A title\n\nText"
    assert document.blocks == (Block(0, 7, "A title"), Block(9, 13, "Text", apart=True))


def test_blocks_are_cut_from_the_normal_form() -> None:
    """CRLF is one line end, and "e" with an accent of its own is one letter; the source keeps what was printed."""
    printed = "Cafe\u0301\r\nText"
    document = Document.of_text(printed)
    assert [(block.start, block.end, block.text) for block in document.blocks] == [(0, 4, "Café"), (5, 9, "Text")]
    assert document.source.original == printed
    assert printed[document.source.origin(5, 9).slice] == "Text"


def test_blocks_may_come_from_any_iterable() -> None:
    source = SourceText.of("Text")
    document = Document(source=source, blocks=iter([Block(0, 4, "Text")]))
    assert document.blocks == (Block(0, 4, "Text"),)


def test_a_document_does_not_change() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Document.of_text("Text").media_type = "text/html"  # type: ignore[misc]


@given(st.text(st.sampled_from("aé e\u0301\r\n\t\u2028")))
def test_blocks_hold_all_that_is_no_white_space(text: str) -> None:
    document = Document.of_text(text)
    held = "".join(block.text for block in document.blocks)
    assert "".join(held.split()) == "".join(document.source.text.split())


def test_what_the_mark_up_says_outweighs_what_the_text_says() -> None:
    source = SourceText.of("A harbour\n\n4 March 2021\n\nReporter: Why?\n\nVenn: So.")
    metadata = Metadata(title="The harbour opens", outlet="Harbour News", url="https://harbour.example/1")
    document = Document(source=source, blocks=Document.of_text(source.text).blocks, metadata=metadata)
    found = read_transcript(document)
    assert found.title == "The harbour opens"
    assert (found.source.outlet, found.source.url) == ("Harbour News", "https://harbour.example/1")
    assert str(found.published) == "2021-03-04"


def test_a_hint_makes_a_caption() -> None:
    """Nothing in the words says that it is one."""
    text = "Reporter: Why?\n\nThe pier at night\n\nVenn: So.\n\nReporter: And?\n\nVenn: So."
    plain = Document.of_text(text)
    blocks = [
        attrs.evolve(block, hint=Hint.CAPTION if block.text.startswith("The pier") else Hint.NONE)
        for block in plain.blocks
    ]
    found = read_transcript(Document(source=plain.source, blocks=blocks))
    assert [(str(one.kind), one.text) for one in found.passages][1] == ("caption", "The pier at night")
    assert [turn.text for turn in found.turns] == ["Why?", "So.", "And?", "So."]
