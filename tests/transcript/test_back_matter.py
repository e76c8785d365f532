"""What closes a page, and where it begins."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.asides import find_asides
from bilateral_corpus.transcript.back_matter import read_back_matter
from bilateral_corpus.transcript.blocks import blocks_of


def read(*lines: str, language: str = "en", last: int = 0) -> tuple[int, list[str]]:
    text = "\n".join(lines)
    blocks, words = list(blocks_of(text)), lexicon(language)
    first, pieces = read_back_matter(blocks, last, find_asides(blocks, words), words)
    assert [text[piece.start : piece.end] for piece in pieces] == [piece.text for piece in pieces]
    assert [piece.text for piece in pieces] == [block.text for block in blocks[first:]]
    return first, [piece.kind.value for piece in pieces]


@pytest.mark.parametrize(
    ("lines", "first"),
    [
        (["Ambassador: So."], 1),
        (["Ambassador: So.", "And so on."], 2),
        (["Ambassador: So.", "Share", "Related articles"], 1),
        (["Ambassador: So.", "And so on.", "Share", "A harbour for two", "Ten years on"], 2),
        (["Ambassador: So.", "Share", "And so on."], 3),
        (["Ambassador: These", "1. Roads", "2. Ports"], 3),
        (["Ambassador: These", "1. Roads", "2. Ports", "Share"], 3),
        (["Share", "Follow us"], 1),
        (["Ambassador: So.", "Follow us on Facebook and YouTube."], 1),
        (["Ambassador: So.", "Mời quý độc giả theo dõi HN.EXAMPLE trên Facebook, YouTube."], 1),
        (["Ambassador: So.", "Subscribe to peace, I say to you all"], 2),
        (["Ambassador: So.", "Share our rivers and our roads"], 2),
        (["Ambassador: These", "1. Copyright law"], 2),
        (["Ambassador: These", "1. Copyright law", "Share"], 2),
    ],
)
def test_where_it_begins(lines: list[str], first: int) -> None:
    assert read(*lines)[0] == first


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Interview by Lise Orr", "byline"),
        ("Thực hiện: Hà Lâm", "byline"),
        ("Hà Lâm (thực hiện)", "byline"),
        ("Photo: T. Hale", "caption"),
        ("Ảnh: Hà Lâm", "caption"),
        ("Editor’s note: The talk was cut.", "note"),
        ("Share", "boilerplate"),
    ],
)
def test_kinds(line: str, kind: str) -> None:
    assert read("Ambassador: So.", line) == (1, [kind])
    assert read("Ambassador: So.", line, "Share") == (1, [kind, "boilerplate"])


def test_titles_after_furniture_are_furniture() -> None:
    lines = ("Ambassador: So.", "Interview by Lise Orr", "Related articles", "A harbour for two")
    assert read(*lines) == (1, ["byline", "boilerplate", "boilerplate"])


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("line", ["Báo Cảng Biển trên điện thoại của bạn", "“Con đường hữu nghị”"])
def test_words_in_another_language_are_furniture_only_if_a_cue_says_so(line: str, language: str) -> None:
    assert read("Ambassador: So.", "We call it this:", line, language=language) == (3, [])


def test_the_last_label_is_never_taken() -> None:
    assert read("Share") == (1, [])
