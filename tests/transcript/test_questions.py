"""How much a paragraph reads like a question."""

from __future__ import annotations

from importlib.resources import files

import pytest
from attrs import fields

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.questions import Scale, Signs, asking, is_question, read_signs, weights

QUESTIONS = {
    "en": [
        "How do you see the next year?",
        "Please tell our readers about your visit.",
        "Could you say a few words about the port, Ambassador?",
        "And the fishermen?",
    ],
    "vi": [
        "Xin Đại sứ đánh giá kết quả chuyến thăm.",
        "Đại sứ có thể cho biết kế hoạch năm tới?",
        "Theo ông, hai nước cần làm gì?",
    ],
    "fr": ["Parlez-nous de ce projet.", "Quand viendrez-vous à Port Aster ?", "Et le calendrier ?"],
    "es": ["¿Cómo ve usted el próximo año?", "¿Y los pescadores?"],
    "ru": ["Расскажите, пожалуйста, о вашем визите.", "Когда вы приедете?"],
    "de": ["Wie sehen Sie das kommende Jahr?"],
    "ja": ["来年の計画について教えてください。", "いつ署名しましたか。"],
    "zh-Hant": ["請談談您的訪問。", "您如何看待兩國關係？"],
    "ko": ["내년 계획은 무엇입니까?"],
}
ANSWERS = {
    "en": [
        "It will be a year of work. We have signed three treaties, and our two sides will open the port in May.",
        "We drove there at night, and what did we find? An empty hall. I have never forgotten it.",
    ],
    "vi": ["Chúng tôi đã ký ba hiệp định, và tôi tin rằng cảng sẽ mở cửa vào tháng 5. Đó là một năm nhiều việc."],
    "fr": ["Nous avons signé trois traités, et notre port ouvrira en mai. Ce sera pour nous une année de travail."],
    "es": ["Hemos firmado tres tratados y nuestro puerto abrirá en mayo. Será un año de mucho trabajo para nosotros."],
    "ru": ["Мы подписали три договора, и наш порт откроется в мае. Для нас это будет год большой работы."],
    "de": [
        "Wir haben drei Verträge unterschrieben, und unser Hafen öffnet im Mai. Das wird für uns ein Jahr der Arbeit."
    ],
    "ja": ["私たちは三つの条約に署名し、港は五月に開きます。来年は私たちにとって仕事の年になるでしょう。"],
    "zh-Hant": ["我們簽署了三項條約，港口將於五月開放。對我們來說，這將是忙碌的一年，我相信兩國都會受益。"],
    "ko": ["우리는 세 개의 조약에 서명했고 항구는 오월에 열립니다. 우리에게 일이 많은 한 해가 될 것입니다."],
}


@pytest.mark.parametrize(("language", "text"), [(tag, text) for tag, texts in QUESTIONS.items() for text in texts])
def test_questions_and_requests_ask(language: str, text: str) -> None:
    assert asking(text, lexicon(language)) > 0


@pytest.mark.parametrize(("language", "text"), [(tag, text) for tag, texts in ANSWERS.items() for text in texts])
def test_answers_do_not(language: str, text: str) -> None:
    assert asking(text, lexicon(language)) < 0


@pytest.mark.parametrize("text", ["Why?", "Why?”", "Pourquoi ?", "為什麼？」", "Why? **", "لماذا؟"])
def test_a_question_mark_may_stand_in_quotes(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize("text", ["Why? Because.", "Because.", ""])
def test_a_question_mark_must_stand_at_the_end(text: str) -> None:
    assert not is_question(text)


def test_signs_of_a_question() -> None:
    signs = read_signs("Thank you. What will you do, and what will your port do?", lexicon("en"))
    assert (signs.ends_asking, signs.only_asks, signs.question_word, signs.question_word_at_end) == (1, 0, 0, 1)
    assert (signs.address, signs.much_address, signs.courtesy, signs.states, signs.first_person) == (1, 1, 1, 0, 0)


def test_signs_of_an_answer() -> None:
    signs = read_signs("We asked ourselves: why now? I do not know. We did.", lexicon("en"))
    assert (signs.ends_asking, signs.asks_before, signs.states) == (0, 1, 0)
    assert signs.first_person > 1


def test_long_texts_are_read_at_both_ends() -> None:
    middle = "The road is long. " * 10_000
    signs = read_signs(f"{middle}Will you come?", lexicon("en"))
    assert (signs.ends_asking, signs.address, signs.length) == (1, 1, 3)


def test_a_short_paragraph_asks_more_on_a_page_of_long_ones() -> None:
    long, short = "The road is long and leads along the coast. " * 20, "The road along the coast"
    among_long = Scale.of([long, long, short], lexicon("en"))
    among_short = Scale.of([short, short, short], lexicon("en"))
    assert among_long.asking(short) > among_short.asking(short)
    assert Scale.of([], lexicon("en")).usual == 0


def test_every_sign_has_a_weight() -> None:
    text = files("bilateral_corpus.transcript").joinpath("questions.toml").read_text(encoding="utf-8")
    assert len(weights().signs) == len(fields(Signs))
    assert all(f"\n{field.name} = " in text for field in fields(Signs))
