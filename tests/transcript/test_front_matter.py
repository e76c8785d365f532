"""What stands before the first turn."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.blocks import blocks_of
from bilateral_corpus.transcript.front_matter import FrontMatter, classify_aside, read_front_matter

EN, VI = lexicon("en"), lexicon("vi")


def read(*lines: str, language: str = "en") -> FrontMatter:
    text = "\n".join(lines)
    front = read_front_matter(list(blocks_of(text)), lexicon(language))
    for piece in front.pieces:
        assert text[piece.start : piece.end] == piece.text
    assert "".join("".join(piece.text.split()) for piece in front.pieces) == "".join(text.split())
    return front


def kinds(front: FrontMatter) -> list[str]:
    return [piece.kind.value for piece in front.pieces]


def test_headline_date_line_and_introduction() -> None:
    front = read(
        "A harbour for two",
        "Published: 26/07/2024",
        "On the eve of the regatta, Harbour News spoke to Ambassador Dara Venn.",
        "Here are excerpts from the interview.",
    )
    assert kinds(front) == ["headline", "dateline", "standfirst", "standfirst"]
    assert front.title == "A harbour for two"
    assert front.published is not None
    assert str(front.published.date) == "2024-07-26"


def test_a_date_line_is_cut_at_its_bars() -> None:
    front = read("A harbour for two", "Publish date 26/07/2024 | 2:18 AM  | View count: 23")
    assert [(piece.kind.value, piece.text) for piece in front.pieces[1:]] == [
        ("dateline", "Publish date 26/07/2024 | 2:18 AM"),
        ("boilerplate", "| View count: 23"),
    ]


def test_furniture_before_the_date() -> None:
    front = read("A harbour for two", "1,204 views • 26/07/2024")
    assert kinds(front) == ["headline", "boilerplate", "dateline"]


def test_a_page_may_begin_with_its_date() -> None:
    front = read("26/07/2024", "A harbour for two", "Ambassador Dara Venn met us.")
    assert kinds(front) == ["dateline", "headline", "standfirst"]


def test_captions_notes_bylines_and_furniture() -> None:
    front = read(
        "A harbour for two",
        "By Lise Orr",
        "Share",
        "Photo: T. Hale",
        "[Note: the talk took place before the vote.]",
        "Ambassador Dara Venn met us.",
    )
    assert kinds(front) == ["headline", "byline", "boilerplate", "caption", "note", "standfirst"]
    assert front.byline == "Lise Orr"


def test_a_long_first_paragraph_is_no_headline() -> None:
    front = read("The harbour is older than the town, and that is what all tell their guests first. " * 4)
    assert kinds(front) == ["standfirst"]
    assert front.title is None


def test_there_is_one_headline() -> None:
    assert kinds(read("A harbour for two", "The view from both sides", "We met.")) == [
        "headline",
        "standfirst",
        "standfirst",
    ]


def test_nothing() -> None:
    assert read() == FrontMatter()


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("Ambassador Dara Venn granted an interview to Harbour News.", "Harbour News"),
        ("Ambassador Dara Venn gave an interview to Harbour News to mark the day.", "Harbour News"),
        ("In an exclusive interview granted to Harbour News, she said so.", "Harbour News"),
        ("“Harbour News” conducted an interview with her.", "Harbour News"),
        ("the “Lantern Street” Bulletin conducted an interview with her.", "Lantern Street Bulletin"),
        ("She told Harbour News that it was so.", "Harbour News"),
        ("On Monday the diplomat spoke to the Harbour News.", "Harbour News"),
    ],
)
def test_outlets(sentence: str, outlet: str) -> None:
    assert read("A title", sentence).outlets == (outlet,)


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("Đại sứ đã trả lời phỏng vấn Báo Cảng Biển.", "Báo Cảng Biển"),
        ("Đại sứ đã trả lời phỏng vấn của Đài Sông Hồng.", "Đài Sông Hồng"),
    ],
)
def test_vietnamese_outlets(sentence: str, outlet: str) -> None:
    assert read("Bến cảng", sentence, language="vi").outlets[0] == outlet


@pytest.mark.parametrize(
    "agency", ["HN.AU - The two sides met.", "(HN) - The two sides met.", "HN – The two sides met."]
)
def test_agency_lines(agency: str) -> None:
    (outlet,) = read("A title", agency).outlets
    assert outlet.startswith("HN")


@pytest.mark.parametrize(
    ("sentence", "occasion"),
    [
        ("She spoke to us to mark 60 years of relations.", "to mark 60 years of relations"),
        ("On the occasion of the fair, she spoke to us.", "On the occasion of the fair"),
        ("We met ahead of the visit of Prime Minister Orr.", "ahead of the visit of Prime Minister Orr"),
        ("Nhân dịp Quốc khánh Na Uy, Đại sứ trả lời.", "Nhân dịp Quốc khánh Na Uy"),
        (
            "In celebration of a day (May 3, 1967 - May 3, 2024), we met.",
            "In celebration of a day (May 3, 1967 - May 3, 2024)",
        ),
        ("We met.", None),
    ],
)
def test_occasions(sentence: str, occasion: str | None) -> None:
    assert read("A title", sentence).occasion == occasion


def test_persons_with_their_posts() -> None:
    (person,) = read("A title", "The Ambassador met us.", "Lao Ambassador to Vietnam Dara Venn smiled.").persons
    assert person.name == "Dara Venn"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Share", "boilerplate"),
        ("Photo: T. Hale", "caption"),
        ("Ảnh: Hà Lâm", "caption"),
        ("Editor’s note: The talk took place before the vote.", "note"),
        ("Lời tòa soạn: Cuộc trò chuyện diễn ra trước đó.", "note"),
        ("Interview by Lise Orr", "byline"),
        ("Thực hiện: Hà Lâm", "byline"),
        ("Hà Lâm (thực hiện)", "byline"),
    ],
)
def test_asides(text: str, kind: str) -> None:
    assert classify_aside(text, EN) == classify_aside(text, VI) == kind


@pytest.mark.parametrize(
    "text",
    [
        "The harbour is old.",
        "Reporter: Why?",
        "Ambassador: By the port.",
        "Photographs hang in my house.",
        "Notes: none were taken by us",
        "By now we have built the road.",
        "By the port",
    ],
)
def test_no_asides(text: str) -> None:
    assert classify_aside(text, EN) is None
