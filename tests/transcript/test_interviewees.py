"""Who is interviewed, by headline, introduction and questions."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.interviewees import Introduction, likeliest, rank_interviewees
from bilateral_corpus.transcript.outlets import Outlets


def interviewed(
    *paragraphs: str,
    language: str = "en",
    headline: str = "",
    questions: tuple[str, ...] = (),
    answers: tuple[str, ...] = (),
    authors: tuple[str, ...] = (),
    outlets: tuple[str, ...] = (),
) -> list[str]:
    introduction = Introduction(
        headlines=(headline,) if headline else (),
        paragraphs=paragraphs,
        authors=authors,
        outlets=Outlets(sure=outlets),
    )
    ranked = rank_interviewees(introduction, questions, answers, lexicon(language))
    return [one.name for one in likeliest(ranked)]


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("en", "Dara Venn, keeper of the lighthouse, spoke to Harbour News about the year ahead.", "Dara Venn"),
        ("vi", "Bà Trần Hải Vân đã trả lời phỏng vấn Báo Cảng Biển về năm tới.", "Trần Hải Vân"),
        ("fr", "Hélène Marsan, cinéaste, a répondu aux questions de notre journal.", "Hélène Marsan"),
        ("es", "Lucía Ferrán, poeta, conversó con nosotros sobre el mar.", "Lucía Ferrán"),
        ("pt", "Dara Venâncio, poeta, conversou com a nossa redação.", "Dara Venâncio"),
        ("de", "Dara Wenn, Dichterin, sprach mit uns über das kommende Jahr.", "Dara Wenn"),
        ("ru", "Дара Венн, писательница, в интервью нашей газете рассказывает о море.", "Дара Венн"),
        ("zh-Hans", "诗人王小明日前接受本报采访。", "王小明"),
    ],
)
def test_who_gives_an_interview(language: str, sentence: str, name: str) -> None:
    assert interviewed(sentence, language=language) == [name]


@pytest.mark.parametrize(
    ("language", "headline", "name"),
    [
        ("en", "Ten years at sea: an interview with Dara Venn", "Dara Venn"),
        ("fr", "Entretien avec Hélène Marsan", "Hélène Marsan"),
        ("es", "Entrevista a Lucía Ferrán", "Lucía Ferrán"),
        ("pt", "Entrevista com Dara Venâncio", "Dara Venâncio"),
        ("de", "Interview mit Dara Wenn", "Dara Wenn"),
    ],
)
def test_whom_the_headline_names_and_the_questions_address(language: str, headline: str, name: str) -> None:
    surname = name.split()[-1]
    assert interviewed(headline=headline, language=language, questions=(f"{surname}, …?",)) == [name]


def test_whom_they_talk_about_is_not_who_talks() -> None:
    said = ("President Tomas Hale came at noon.", "Hale is a friend.")
    sentence = "Dara Venn spoke to us about Tomas Hale and the poet Mira Sol."
    assert interviewed(sentence, answers=said) == ["Dara Venn"]


def test_neither_the_author_nor_the_outlet_is_interviewed() -> None:
    sentence = "Lise Orr spoke to the poet of the harbour."
    assert interviewed(sentence, authors=("Lise Orr",)) == []
    assert interviewed("Lantern Street spoke to a poet.", outlets=("Lantern Street",)) == []


def test_a_page_that_names_nobody() -> None:
    assert interviewed("It rained all day.") == interviewed() == []


def test_a_page_of_names_is_read_in_linear_time() -> None:
    names = " and ".join(f"Dara Venn{letter * 3}" for letter in "abcdefghij" * 500)
    assert interviewed(*[names] * 50) == []
