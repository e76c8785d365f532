"""Who asked, by the words of an introduction."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.agency_line import read_agency_line
from bilateral_corpus.transcript.outlets import Outlets, find_outlets, has_outlet_word, is_outlet_name, outlet_beside


def find(*introduction: str, language: str = "en") -> Outlets:
    words = lexicon(language)
    return find_outlets(introduction, [], read_agency_line(introduction[0], words), words)


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
        ("Harbour News spoke to Lao Ambassador to Vietnam Dara Venn on the eve of the regatta.", "Harbour News"),
        ("Harbour News interviewed Lao Ambassador to Vietnam Dara Venn.", "Harbour News"),
        ("She told Harbour.example that it was so.", "Harbour.example"),
        ("She told “Harbour News of the day” that it was so.", "Harbour News of the day"),
        ("(Lantern Street) - The two sides met.", "Lantern Street"),
        ("HN.AU - The two sides met.", "HN.AU"),
    ],
)
def test_sure_outlets(sentence: str, outlet: str) -> None:
    assert find(sentence).sure == (outlet,)


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("Đại sứ đã trả lời phỏng vấn Báo Cảng Biển.", "Báo Cảng Biển"),
        ("Đại sứ đã trả lời phỏng vấn của Đài Sông Hồng.", "Đài Sông Hồng"),
    ],
)
def test_vietnamese_outlets(sentence: str, outlet: str) -> None:
    assert find(sentence, language="vi").sure[0] == outlet


@pytest.mark.parametrize(
    ("language", "sentence", "outlet"),
    [
        ("fr", "Dans un entretien à « La Gazette du port d’Aster », elle a dit cela.", "La Gazette du port d’Aster"),
        ("fr", "Elle a répondu aux questions de Radio Aster.", "Radio Aster"),
        ("fr", "Elle a confié à la Gazette d'Aster que cela suffit.", "Gazette d'Aster"),
        ("es", "En una entrevista con el Diario del Puerto, la embajadora habló.", "Diario del Puerto"),
        ("es", "La embajadora conversó con Radio de la Costa sobre el puerto.", "Radio de la Costa"),
        ("pt", "Em entrevista ao Jornal do Porto, o embaixador falou.", "Jornal do Porto"),
        ("de", "Im Interview mit dem Hafener Anzeiger sprach sie darüber.", "Hafener Anzeiger"),
        ("ru", "Интервью посла газете «Вестник порта Астер».", "Вестник порта Астер"),
        ("ru", "Посол ответила на вопросы агентства «Новости Астера».", "Новости Астера"),
    ],
)
def test_outlets_in_other_languages(language: str, sentence: str, outlet: str) -> None:
    assert find(sentence, language=language).sure == (outlet,)


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("She told Lantern Street that it was so.", "Lantern Street"),
        ("She told HN that it was so.", "HN"),
        ("HN – The two sides met.", "HN"),
    ],
)
def test_names_of_which_nothing_says_that_they_are_outlets_are_possible(sentence: str, outlet: str) -> None:
    assert find(sentence) == Outlets(possible=(outlet,))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Elle a confié à la Norvège que cela suffit."),
        ("es", "Dijo a Noruega que era así."),
        ("ru", "Она рассказала Норвегии об этом."),
    ],
)
def test_a_country_in_another_language_is_not_even_possible(language: str, sentence: str) -> None:
    assert find(sentence, language=language) == Outlets()


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize(
    "sentence",
    [
        "Laos - Vietnam ties have never been better, the Ambassador says.",
        "Laos - Vietnam friendship has grown.",
        "Việt Nam - Lào là hai nước láng giềng.",
        "HANOI - The Lao ambassador met us.",
        "Hanoi - The two sides opened the road.",
        "PORT ASTER – The two sides opened the road.",
        "The Ambassador spoke about rail links.",
        "He spoke with President To Lam last week.",
        "She spoke to us",
        "She spoke to us about fish.",
        "The Minister talked about fish.",
        "Ambassador Dara Venn talked about fish.",
        "Mr. Hale told President Orr that it was so.",
        "The Lao side spoke to Ambassador Venn.",
        "She told Vietnam that it was so.",
    ],
)
def test_no_outlet_is_sure(sentence: str, language: str) -> None:
    assert find(sentence, language=language).sure == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "HANOI - The Lao ambassador met us.",
        "Laos - Vietnam ties are old.",
        "On Monday she spoke with President To Lam.",
    ],
)
def test_countries_capitals_and_titled_persons_are_not_even_possible(sentence: str) -> None:
    assert find(sentence) == Outlets()


@pytest.mark.parametrize(
    ("label", "confirmed"),
    [
        ("VOV", True),
        ("vov", True),
        ("VOV.VN", True),
        ("Lantern Street", True),
        ("VO", False),
        ("VN", False),
        ("", False),
    ],
)
def test_a_label_confirms_an_outlet(label: str, confirmed: bool) -> None:
    assert Outlets(sure=("VOV.VN",), possible=("Lantern Street",)).confirmed_by(label) is confirmed


@pytest.mark.parametrize("name", ["Harbour News", "Radio Aster", "Báo Cảng Biển", "HN", "HN.AU", "harbour.example"])
def test_names_of_outlets(name: str) -> None:
    assert is_outlet_name(name, lexicon("en"))


@pytest.mark.parametrize("name", ["Dara Venn", "Lantern Street", "DARA VENN", "Newsome", "HARBOURTOWN"])
def test_other_names(name: str) -> None:
    assert not is_outlet_name(name, lexicon("en"))
    assert not has_outlet_word(name, lexicon("en"))


@pytest.mark.parametrize(
    ("language", "sentence", "outlet"),
    [
        ("zh-Hant", "大使韋恩日前接受《海港報》專訪。", "海港報"),
        ("zh-Hant", "大使韋恩接受海港報專訪，談兩國關係。", "海港報"),
        ("zh-Hant", "日前海港報採訪了大使。", "海港報"),
        ("zh-Hans", "大使接受 Harbour News 采访。", "Harbour News"),
        ("zh-Hans", "来源：海港报", "海港报"),
        ("ja", "大使は「海港新聞」のインタビューに応じた。", "海港新聞"),
        ("ko", "대사는 하버일보와의 인터뷰에서 말했다.", "하버일보"),
        ("th", "เอกอัครราชทูตให้สัมภาษณ์กับหนังสือพิมพ์ท่าเรือ", "หนังสือพิมพ์ท่าเรือ"),
    ],
)
def test_outlets_in_scripts_without_capitals(language: str, sentence: str, outlet: str) -> None:
    assert find(sentence, language=language).sure == (outlet,)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("zh-Hans", "大使接受挑战，对此表示高兴。"), ("ko", "대사는 친구와의 인터뷰에서 말했다.")],
)
def test_no_outlets_in_scripts_without_capitals(language: str, sentence: str) -> None:
    assert find(sentence, language=language).sure == ()


@pytest.mark.parametrize(("name", "is_outlet"), [("海港報", True), ("報", False), ("報答", False), ("하버일보", True)])
def test_words_of_outlets_in_scripts_without_spaces(name: str, is_outlet: bool) -> None:
    assert has_outlet_word(name, lexicon("zh-Hant")) is is_outlet


@pytest.mark.parametrize(
    ("language", "dateline", "outlet"),
    [
        ("en", "PORT ASTER, March 4, 2021 (Harbour News) –", "Harbour News"),
        ("en", "Harbour News, March 4, 2021", "Harbour News"),
        ("es", "Diario del Faro, 4 de marzo de 2021", "Diario del Faro"),
        ("ru", "«Голос маяка», 4 марта 2021 года", "Голос маяка"),
        ("zh-Hans", "海灯报 2021年3月4日", "海灯报"),
        ("en", "Port Aster, March 4, 2021", None),
        ("en", "March 4, 2021 (Laos)", None),
        ("en", "Harbour News", None),
    ],
)
def test_an_outlet_beside_a_date(language: str, dateline: str, outlet: str | None) -> None:
    assert outlet_beside(dateline, lexicon(language)) == outlet
