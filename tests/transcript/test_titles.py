"""Posts, and the two countries that they stand between."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.titles import FoundTitle, Title, begins_post, countries_at, title_around
from bilateral_corpus.transcript.tokens import Token, tokenize


def read(text: str, language: str = "en") -> tuple[tuple[Token, ...], FoundTitle | None]:
    """The first title of a text."""
    words = lexicon(language)
    tokens = tokenize(text, words)
    places = (number for number, token in enumerate(tokens) if begins_post(token, words))
    titles = (title_around(tokens, place, words, words.languages[0]) for place in places)
    return tokens, next(filter(None, titles), None)


@pytest.mark.parametrize(
    ("language", "text", "printed", "title"),
    [
        ("en", "Ambassador", "Ambassador", Title(post="Ambassador")),
        ("en", "the Lao Ambassador met", "Lao Ambassador", Title(post="Ambassador", of="LA")),
        ("en", "Ambassador to Laos", "Ambassador to Laos", Title(post="Ambassador", to="LA")),
        (
            "en",
            "Ambassador of the Lao PDR to the UK",
            "Ambassador of the Lao PDR to the UK",
            Title(post="Ambassador", of="LA", to="GB"),
        ),
        ("en", "Vietnam’s envoy in Laos", "Vietnam ’ s envoy in Laos", Title(post="Envoy", of="VN", to="LA")),
        ("en", "Vietnam’s envoy in Vientiane", "Vietnam ’ s envoy in Vientiane", Title(post="Envoy", of="VN", to="LA")),
        ("vi", "Đại sứ Lào tại Hà Nội", "Đại sứ Lào tại Hà Nội", Title(post="Ambassador", of="LA", to="VN")),
        ("en", "Lao President in Vietnam", "Lao President", Title(post="President", of="LA")),
        ("en", "Ambassador to nowhere", "Ambassador", Title(post="Ambassador")),
        ("en", "Vietnamese Ambassador To Anh Dung", "Vietnamese Ambassador", Title(post="Ambassador", of="VN")),
        ("en", "Congolese Ambassador to Laos", "Congolese Ambassador to Laos", Title(post="Ambassador", to="LA")),
        ("vi", "Đại sứ Lào tại Việt Nam", "Đại sứ Lào tại Việt Nam", Title(post="Ambassador", of="LA", to="VN")),
        ("vi", "Đại sứ nước Lào", "Đại sứ nước Lào", Title(post="Ambassador", of="LA")),
        ("vi", "Phó Thủ tướng Lào", "Phó Thủ tướng Lào", Title(post="Deputy Prime Minister", of="LA")),
        (
            "en",
            "Lao Deputy Prime Minister and Minister of Foreign Affairs met",
            "Lao Deputy Prime Minister and Minister of Foreign Affairs",
            Title(post="Deputy Prime Minister", of="LA"),
        ),
        (
            "en",
            "Deputy Prime Minister and Minister of Foreign Affairs of Laos",
            "Deputy Prime Minister and Minister of Foreign Affairs of Laos",
            Title(post="Deputy Prime Minister", of="LA"),
        ),
        ("en", "Ambassador and friends", "Ambassador", Title(post="Ambassador")),
        (
            "vi",
            "Phó Thủ tướng kiêm Bộ trưởng Bộ Ngoại giao Lào",
            "Phó Thủ tướng kiêm Bộ trưởng Bộ Ngoại giao Lào",
            Title(post="Deputy Prime Minister", of="LA"),
        ),
        (
            "fr",
            "ambassadrice du Laos au Vietnam",
            "ambassadrice du Laos au Vietnam",
            Title(post="Ambassador", of="LA", to="VN"),
        ),
        (
            "fr",
            "ministre de l’Europe et des Affaires étrangères",
            "ministre de l’Europe et des Affaires étrangères",
            Title(post="Minister of Foreign Affairs"),
        ),
        (
            "fr",
            "chargé d’affaires a.i. du Laos",
            "chargé d’affaires a.i. du Laos",
            Title(post="Chargé d'affaires", of="LA"),
        ),
        (
            "es",
            "la embajadora de Laos en Vietnam",
            "embajadora de Laos en Vietnam",
            Title(post="Ambassador", of="LA", to="VN"),
        ),
        (
            "pt",
            "Embaixador do Laos no Vietnam",
            "Embaixador do Laos no Vietnam",
            Title(post="Ambassador", of="LA", to="VN"),
        ),
        (
            "de",
            "Botschafterin von Laos in Vietnam",
            "Botschafterin von Laos in Vietnam",
            Title(post="Ambassador", of="LA", to="VN"),
        ),
        (
            "fr",
            "l’ambassadrice norvégienne au Japon",
            "ambassadrice norvégienne au Japon",
            Title(post="Ambassador", of="NO", to="JP"),
        ),
        ("ru", "посол Норвегии в КНР", "посол Норвегии в КНР", Title(post="Ambassador", of="NO", to="CN")),
        ("ru", "российского посла", "российского посла", Title(post="Ambassador", of="RU")),
        ("ru", "Чрезвычайный и Полномочный Посол", "Чрезвычайный и Полномочный Посол", Title(post="Ambassador")),
    ],
)
def test_titles(language: str, text: str, printed: str, title: Title) -> None:
    tokens, found = read(text, language)
    assert found is not None
    assert found.title == title
    printed = printed.replace(" ’ s", "’s")
    assert text[tokens[found.start].start : tokens[found.end - 1].end] == printed


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "Former Lao Ambassador to Vietnam", Title(post="Ambassador", of="LA", to="VN", current=False)),
        ("en", "Vietnam’s former ambassador to Laos", Title(post="Ambassador", of="VN", to="LA", current=False)),
        ("en", "the late ambassador", Title(post="Ambassador", current=False)),
        ("en", "Ambassador designate to Laos", Title(post="Ambassador", current=False)),
        ("vi", "Nguyên Đại sứ Lào tại Việt Nam", Title(post="Ambassador", of="LA", to="VN", current=False)),
        ("vi", "cố Tổng Bí thư", Title(post="General Secretary", current=False)),
        ("es", "el ex embajador de Laos", Title(post="Ambassador", of="LA", current=False)),
        ("fr", "l’ancienne ambassadrice du Laos", Title(post="Ambassador", of="LA", current=False)),
        ("ru", "бывший посол", Title(post="Ambassador", current=False)),
    ],
)
def test_a_word_may_say_that_a_post_is_not_held_now(language: str, text: str, title: Title) -> None:
    _, found = read(text, language)
    assert found is not None
    assert found.title == title


def test_words_that_only_begin_like_a_post() -> None:
    assert read("consul")[1] is not None
    assert read("general affairs")[1] is None


@pytest.mark.parametrize(
    ("text", "end", "of", "to"),
    [("of Norway to Japan", 4, "NO", "JP"), ("of Norway said", 2, "NO", None), ("said so", 0, None, None)],
)
def test_countries_after_the_name(text: str, end: int, of: str | None, to: str | None) -> None:
    words = lexicon("en")
    title = Title(post="Ambassador", current=False)
    expected = (end, Title(post="Ambassador", of=of, to=to, current=False))
    assert countries_at(tokenize(text, words), 0, title, words.languages[0]) == expected


def test_a_title_that_has_its_countries_takes_no_more() -> None:
    words = lexicon("en")
    title = Title(post="Ambassador", of="LA")
    assert countries_at(tokenize("of Norway", words), 0, title, words.languages[0]) == (0, title)


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("fr", "ministre norvégien des Affaires étrangères", Title(post="Minister of Foreign Affairs", of="NO")),
        ("fr", "ministre malienne de la Défense", Title(post="Defense Minister", of="ML")),
        ("es", "ministro español de Exteriores", Title(post="Minister of Foreign Affairs", of="ES")),
    ],
)
def test_a_country_may_stand_between_a_post_and_its_field(language: str, text: str, title: Title) -> None:
    _, found = read(text, language)
    assert found is not None
    assert found.title == title


@pytest.mark.parametrize(
    ("language", "text", "post"),
    [
        ("vi", "Bộ trưởng Tài chính", "Finance Minister"),
        ("vi", "Thứ trưởng Bộ Quốc phòng", "Deputy Defense Minister"),
        ("vi", "Bộ trưởng Kế hoạch và Đầu tư", "Bộ trưởng Kế hoạch và Đầu tư"),
        ("fr", "ministre de la Santé", "Health Minister"),
        ("es", "ministra de Hacienda", "Finance Minister"),
        ("en", "Minister of Finance", "Minister of Finance"),
    ],
)
def test_fields_of_government_have_english_names(language: str, text: str, post: str) -> None:
    _, found = read(text, language)
    assert found is not None
    assert found.title.post == post
