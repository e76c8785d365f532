"""Page furniture: what it looks like, and where it begins at the end of a page."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.blocks import blocks_of
from bilateral_corpus.transcript.furniture import is_furniture, trailing_furniture

EN, VI = lexicon("en"), lexicon("vi")


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "SHARE",
        "Share on Facebook",
        "Follow us",
        "Subscribe",
        "Related articles",
        "Read more: Ten years of a small embassy",
        "View count: 23",
        "Views: 1,204",
        "1,204 views",
        "12K views",
        "Tags: road, port",
        "Comments (3)",
        "Mời quý độc giả theo dõi HN.EXAMPLE trên",
        "Lượt xem: 23",
        "Tin liên quan",
        "Chia sẻ",
        "Từ khóa: cảng, biển",
    ],
)
def test_furniture(line: str) -> None:
    assert is_furniture(line, EN)
    assert is_furniture(line, VI)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "A harbour for two",
        "Share your harbour with your neighbour, we say.",
        "Sharewood is a village",
        "Comments were made by both sides.",
        "Views differ on that.",
        "In 2021 we had 12 views of it.",
        "Chia sẻ với bạn bè là điều tốt.",
        "Share " + "of the harbour and of the road " * 5,
    ],
)
def test_prose(line: str) -> None:
    assert not is_furniture(line, EN)


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
    ],
)
def test_where_the_furniture_begins(lines: list[str], first: int) -> None:
    assert trailing_furniture(list(blocks_of("\n".join(lines))), EN) == first


def test_a_foreign_closing_line_is_furniture() -> None:
    lines = ["Ambassador: So.", "And that is all that there is to say.", "Báo Cảng Biển trên điện thoại của bạn"]
    assert trailing_furniture(list(blocks_of("\n".join(lines))), EN) == 2
    assert trailing_furniture(list(blocks_of("\n".join(lines))), VI) == 3
