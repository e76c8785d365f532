"""What stands before the first turn."""

from __future__ import annotations

import pytest
from attrs import evolve

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.asides import classify_aside, credited
from bilateral_corpus.transcript.blocks import Hint, blocks_of
from bilateral_corpus.transcript.front_matter import FrontMatter, read_front_matter

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


def test_a_heading_by_the_mark_up_is_the_headline() -> None:
    blocks = list(blocks_of("Archive\n\nA harbour for two\n\nAmbassador Dara Venn met us."))
    blocks[1] = evolve(blocks[1], hint=Hint.HEADING)
    front = read_front_matter(blocks, lexicon("en"))
    assert front.title == "A harbour for two"


def test_an_editors_note_introduces() -> None:
    front = read("A harbour for two", "Editor's note: Our reporter met Ambassador Dara Venn.")
    assert [person.name for person in front.persons] == ["Dara Venn"]


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


def test_the_outlet_and_the_place_of_the_introduction() -> None:
    front = read("A title", "PORT ASTER, 4 March 2021 (Harbour News) - The two sides met.", "She spoke to Radio Aster.")
    assert front.outlets.sure == ("Radio Aster", "Harbour News")
    assert front.place == "PORT ASTER"
    assert front.published is not None
    assert str(front.published.date) == "2021-03-04"


@pytest.mark.parametrize(
    ("lines", "date", "updated"),
    [
        (["Published 1 Mar 2021 | Last updated 17:02, 4 Mar 2021"], "2021-03-01", False),
        (["Last updated 17:02, 4 Mar 2021 | Published 1 Mar 2021"], "2021-03-01", False),
        (["Last updated 17:02, 4 Mar 2021", "Published 1 Mar 2021"], "2021-03-01", False),
        (["Published 1 Mar 2021, updated 4 Mar 2021"], "2021-03-01", False),
        (["Last updated 17:02, 4 Mar 2021"], "[..2021-03-04]", True),
    ],
)
def test_the_date_of_publication_wins_over_that_of_a_change(lines: list[str], date: str, updated: bool) -> None:
    published = read("A title", *lines, "We met.").published
    assert published is not None
    assert (str(published.date), published.updated) == (date, updated)


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize(
    "line",
    [
        "18 July 1977: the day that changed us",
        "Tháng 7/1977: một hiệp ước",
        "The interview took place on 1 March 2021.",
    ],
)
def test_a_date_in_a_title_or_a_sentence_is_no_date_of_publication(line: str, language: str) -> None:
    assert read("A title", line, "We met.", language=language).published is None
    assert read(line, "We met.", language=language).published is None


@pytest.mark.parametrize("line", ["Remembering 30 April 1975", "Trade fair of 18 July 1977 remembered"])
def test_a_headline_may_have_a_date_in_it(line: str) -> None:
    front = read(line, "We met.")
    assert (front.title, front.published) == (line, None)


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
        (
            "We met on the occasion of the visit of H.E. Mrs. D. Venn. It rained.",
            "on the occasion of the visit of H.E. Mrs. D. Venn",
        ),
        ("We met on the eve of the fair of 2021. It rained.", "on the eve of the fair of 2021"),
        ("We met on the eve of the fair of March 4. It rained.", "on the eve of the fair of March 4"),
        ("We met.", None),
    ],
)
def test_occasions(sentence: str, occasion: str | None) -> None:
    assert read("A title", sentence).occasion == occasion


@pytest.mark.parametrize(
    ("language", "sentence", "occasion"),
    [
        ("ru", "По случаю ярмарки 4 марта 2021 г. в Астере мы встретились.", None),
        ("ru", "Накануне визита, 4 марта, мы встретились.", "Накануне визита"),
        ("de", "Anlässlich der Messe am 4. März in Aster. Es regnet.", "Anlässlich der Messe am 4. März in Aster"),
        ("fr", "À l’occasion du 60e anniversaire, Mme Venn a répondu.", "À l’occasion du 60e anniversaire"),
        ("es", "Hablamos con motivo del 60 aniversario.", "con motivo del 60 aniversario"),
        ("pt", "Falámos por ocasião da feira.", "por ocasião da feira"),
    ],
)
def test_occasions_in_other_languages(language: str, sentence: str, occasion: str | None) -> None:
    found = read("A title", sentence, language=language).occasion
    assert found == (occasion or sentence.rstrip("."))


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("en", "Interview by Pieter van der Meer", "Pieter van der Meer"),
        ("fr", "Propos recueillis par Lise d’Orr.", "Lise d’Orr"),
        ("fr", "Entretien réalisé par Jean de La Tour", "Jean de La Tour"),
        ("es", "Entrevista: Ana de la Costa", "Ana de la Costa"),
        ("pt", "Entrevista de João dos Santos", "João dos Santos"),
        ("de", "Die Fragen stellte Lise von Orr.", "Lise von Orr"),
        ("ru", "Беседовала Лиза Орр.", "Лиза Орр"),
        ("zh-Hant", "記者林奧採訪", "林奧"),
        ("zh-Hant", "（記者林奧採訪）", "林奧"),
        ("zh-Hans", "本报记者 李明", "李明"),
        ("zh-Hans", "责任编辑：达拉·韦恩", "达拉·韦恩"),
        ("ja", "聞き手・田中太郎", "田中太郎"),
        ("ja", "聞き手：田中太郎", "田中太郎"),
        ("ko", "김민수 기자", "김민수"),
        ("th", "สัมภาษณ์โดย สมชาย ใจดี", "สมชาย ใจดี"),
    ],
)
def test_credits(language: str, line: str, name: str) -> None:
    assert credited(line, lexicon(language)) == name


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
        pytest.param("Notes: none were taken by us", marks=pytest.mark.xfail(reason="“Notes” heads a back matter")),
        "By now we have built the road.",
        "By the port",
    ],
)
def test_no_asides(text: str) -> None:
    assert classify_aside(text, EN) is None
