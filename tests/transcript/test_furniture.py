"""Page furniture: what it looks like."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.furniture import is_furniture

EN, VI = lexicon("en"), lexicon("vi")


@pytest.mark.parametrize(
    "line",
    [
        "Home > News > Harbour",
        "首页 > 新闻动态",
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
        "Mời quý độc giả theo dõi HN.EXAMPLE trên",
        "Lượt xem: 23",
        "Tin liên quan",
        "Chia sẻ",
        "Từ khóa: cảng, biển",
        "Share:",
        "Follow us on Facebook and YouTube.",
        "Mời quý độc giả theo dõi HN.EXAMPLE trên Facebook, YouTube.",
        "© Harbour News",
        "分享到微信",
        "相关新闻：港口开放",
        "1204次浏览",
        "點閱數：1,204",
        "この記事をシェアする",
        "조회수 1,204",
        "관련기사",
        "ข่าวที่เกี่ยวข้อง",
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
        "评论这件事还太早。",
        "두 나라는 항구를 공유합니다.",
        "Share your harbour with your neighbour, we say.",
        "Sharewood is a village",
        "Comments were made by both sides.",
        "Views differ on that.",
        "In 2021 we had 12 views of it.",
        "Chia sẻ với bạn bè là điều tốt.",
        "Subscribe to peace, I say to you all",
        "Share our rivers and our roads",
        "1. Copyright law",
        "Copyright law is the first of them",
        "Follow us into the harbour",
        "Share " + "of the harbour and of the road " * 5,
    ],
)
def test_prose(line: str) -> None:
    assert not is_furniture(line, EN)
