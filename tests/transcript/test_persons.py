"""Persons named together with a post, and those named with an honorific only."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.persons import TitledPerson, honoured_person, is_full_name, titled_persons

Post = tuple[str, str | None, str | None]


def read(text: str, language: str = "en") -> list[TitledPerson]:
    persons = list(titled_persons(text, lexicon(language)))
    assert all(text[one.start : one.end] for one in persons)
    return persons


def post(person: TitledPerson) -> Post:
    assert person.title is not None
    return (person.title.post, person.title.of, person.title.to)


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("according to Lao Ambassador to Vietnam Dara Venn.", "Dara Venn", ("Ambassador", "LA", "VN")),
        ("the Lao Ambassador in Vietnam Dara Venn", "Dara Venn", ("Ambassador", "LA", "VN")),
        ("Ambassador of Norway to Japan Dara Venn", "Dara Venn", ("Ambassador", "NO", "JP")),
        ("Norwegian ambassador Dara Venn", "Dara Venn", ("Ambassador", "NO", None)),
        ("Ambassador to Japan Dara Venn", "Dara Venn", ("Ambassador", None, "JP")),
        ("Ambassador Dara Venn said so.", "Dara Venn", ("Ambassador", None, None)),
        ("AMBASSADOR DARA VENN", "DARA VENN", ("Ambassador", None, None)),
        ("U.S. Ambassador to Viet Nam Dara Venn", "Dara Venn", ("Ambassador", "US", "VN")),
        ("the UK Ambassador to the Lao PDR Dara Venn", "Dara Venn", ("Ambassador", "GB", "LA")),
        ("South Korean Ambassador to Japan Dara Venn", "Dara Venn", ("Ambassador", "KR", "JP")),
        ("the British Ambassador to Vietnam, Mr Dara Venn", "Dara Venn", ("Ambassador", "GB", "VN")),
        ("Dara Venn, Ambassador of Norway to Japan, told us", "Dara Venn", ("Ambassador", "NO", "JP")),
        ("Dara Venn, the Norwegian Ambassador to Japan,", "Dara Venn", ("Ambassador", "NO", "JP")),
        ("Dara Venn (Ambassador of Norway)", "Dara Venn", ("Ambassador", "NO", None)),
        (
            "Mrs. Dara Venn, the Ambassador Extraordinary and Plenipotentiary of the Kingdom of Norway to Japan.",
            "Dara Venn",
            ("Ambassador", "NO", "JP"),
        ),
        ("Lao Foreign Minister Dara Venn", "Dara Venn", ("Minister of Foreign Affairs", "LA", None)),
        ("Minister of Foreign Affairs of Laos Dara Venn", "Dara Venn", ("Minister of Foreign Affairs", "LA", None)),
        ("Deputy Prime Minister Dara Venn", "Dara Venn", ("Deputy Prime Minister", None, None)),
        ("Consul General of Japan Dara Venn", "Dara Venn", ("Consul General", "JP", None)),
        ("Prime Minister Dara Venn’s official visit", "Dara Venn", ("Prime Minister", None, None)),
        ("On Monday Dara Venn, Ambassador of Laos to Vietnam, met us.", "Dara Venn", ("Ambassador", "LA", "VN")),
        ("Chinese Ambassador to Vietnam He Wei", "He Wei", ("Ambassador", "CN", "VN")),
        ("Vietnamese Ambassador To Anh Dung", "To Anh Dung", ("Ambassador", "VN", None)),
        ("Vietnam’s ambassador to Laos, Dara Venn, spoke to us.", "Dara Venn", ("Ambassador", "VN", "LA")),
        ("Vietnam's Ambassador to Laos Dara Venn spoke to us.", "Dara Venn", ("Ambassador", "VN", "LA")),
        ("Ambassador Dara Venn of Norway", "Dara Venn", ("Ambassador", "NO", None)),
        ("Ambassador Dara Venn of Norway to Japan", "Dara Venn", ("Ambassador", "NO", "JP")),
        ("Ambassador Dara Venn Tuesday said so.", "Dara Venn", ("Ambassador", None, None)),
        ("Amb. Dara Venn", "Dara Venn", ("Ambassador", None, None)),
    ],
)
def test_english(text: str, name: str, title: Post) -> None:
    (person,) = read(text)
    assert (person.name, post(person)) == (name, title)


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Đại sứ Lào tại Việt Nam Kham Vong đã trả lời", "Kham Vong", ("Ambassador", "LA", "VN")),
        ("Đại sứ CHDCND Lào tại Việt Nam Kham Vong", "Kham Vong", ("Ambassador", "LA", "VN")),
        ("Đại sứ Việt Nam tại Lào Trần Hải Vân", "Trần Hải Vân", ("Ambassador", "VN", "LA")),
        ("Đại sứ Nhật Bản Kenji Orr cho biết", "Kenji Orr", ("Ambassador", "JP", None)),
        ("Đại sứ Trần Hải Vân", "Trần Hải Vân", ("Ambassador", None, None)),
        ("ông Kham Vong, Đại sứ Lào tại Việt Nam", "Kham Vong", ("Ambassador", "LA", "VN")),
        (
            "Đại sứ Đặc mệnh toàn quyền nước Cộng hòa Dân chủ Nhân dân Lào tại Việt Nam, ngài Kham Vong",
            "Kham Vong",
            ("Ambassador", "LA", "VN"),
        ),
        ("Bộ trưởng Bộ Ngoại giao Lào Kham Vong", "Kham Vong", ("Minister of Foreign Affairs", "LA", None)),
        ("Tổng lãnh sự Nhật Bản Kenji Orr", "Kenji Orr", ("Consul General", "JP", None)),
    ],
)
def test_vietnamese(text: str, name: str, title: Post) -> None:
    (person,) = read(text, "vi")
    assert (person.name, post(person)) == (name, title)


@pytest.mark.parametrize(
    ("language", "text", "name", "title"),
    [
        ("fr", "l’ambassadrice du Laos au Vietnam, Dara Venn", "Dara Venn", ("Ambassador", "LA", "VN")),
        ("fr", "Mme Dara Venn, ambassadrice du Laos au Vietnam,", "Dara Venn", ("Ambassador", "LA", "VN")),
        ("fr", "la chargée d'affaires du Laos Lise d'Orr", "Lise d'Orr", ("Chargé d'affaires", "LA", None)),
        ("es", "la embajadora de Laos en Vietnam, Dara Venn, habló", "Dara Venn", ("Ambassador", "LA", "VN")),
        ("es", "la canciller Dara Venn recibió", "Dara Venn", ("Minister of Foreign Affairs", None, None)),
        ("es", "el embajador Juan Orr y Ana Venn", "Juan Orr", ("Ambassador", None, None)),
        ("fr", "l’ambassadeur norvégien au Japon Jean Orr", "Jean Orr", ("Ambassador", "NO", "JP")),
        ("fr", "Jean Orr, ambassadeur d’Allemagne en Norvège", "Jean Orr", ("Ambassador", "DE", "NO")),
        ("fr", "Dara Venn, ambassadrice des États-Unis auprès du Saint-Siège", "Dara Venn", ("Ambassador", "US", "VA")),
        ("es", "el embajador chileno en Noruega, Juan Orr", "Juan Orr", ("Ambassador", "CL", "NO")),
        ("es", "Embajador de los Estados Unidos en Japón Juan Orr", "Juan Orr", ("Ambassador", "US", "JP")),
        ("pt", "o embaixador do Laos no Vietnam, João Orr.", "João Orr", ("Ambassador", "LA", "VN")),
        ("pt", "a embaixadora norueguesa no Brasil, Dara Venn,", "Dara Venn", ("Ambassador", "NO", "BR")),
        ("de", "die norwegische Botschafterin in Japan, Dara Venn.", "Dara Venn", ("Ambassador", "NO", "JP")),
        ("de", "der Botschafter Norwegens in der Türkei, Lars Orr.", "Lars Orr", ("Ambassador", "NO", "TR")),
        ("de", "Botschafter der Schweiz in Norwegen Lars Orr", "Lars Orr", ("Ambassador", "CH", "NO")),
        (
            "ru",
            "Чрезвычайный и Полномочный Посол Норвегии во Вьетнаме Дара Венн",
            "Дара Венн",
            ("Ambassador", "NO", "VN"),
        ),
        ("ru", "норвежский посол в Японии Дара Венн", "Дара Венн", ("Ambassador", "NO", "JP")),
        ("ru", "Посол США на Филиппинах Дара Венн", "Дара Венн", ("Ambassador", "US", "PH")),
        ("de", "die Botschafterin von Laos in Vietnam, Dara Venn.", "Dara Venn", ("Ambassador", "LA", "VN")),
        ("ru", "Посол Дара Венн", "Дара Венн", ("Ambassador", None, None)),
        ("ru", "Дара Венн — Чрезвычайный и Полномочный Посол", "Дара Венн", ("Ambassador", None, None)),
        ("ru", "Чрезвычайный и Полномочный Посол – Дара Венн", "Дара Венн", ("Ambassador", None, None)),
    ],
)
def test_other_languages(language: str, text: str, name: str, title: Post) -> None:
    (person,) = read(text, language)
    assert (person.name, post(person)) == (name, title)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Deputy Prime Minister and Minister of Foreign Affairs Dara Venn", "Dara Venn"),
        ("Dara Venn, Minister of Foreign Affairs and Deputy Prime Minister of Laos", "Dara Venn"),
        ("Dara Venn – Lao Ambassador to Vietnam", "Dara Venn"),
        ("HANOI – Lao Ambassador to Vietnam spoke to us.", None),
        ("Lantern – Lao Ambassador to Vietnam spoke to us.", None),
    ],
)
def test_two_posts_and_dashes(text: str, name: str | None) -> None:
    (person,) = read(text)
    assert person.name == name


@pytest.mark.parametrize(
    "name",
    [
        "Pieter van der Meer",
        "Seán O’Dare",
        "Jean-Luc Orr",
        "K. Orr",
        "Inés Núñez Lara",
        "Kim",
        "Dara McVenn",
        "J.K. Orr",
    ],
)
def test_names(name: str) -> None:
    (person,) = read(f"Norwegian Ambassador to Japan {name} said so.")
    assert person.name == name


@pytest.mark.parametrize(
    ("text", "honorific", "gender"),
    [
        ("Ms. Dara Venn, Ambassador of Norway", "Ms.", "female"),
        ("H.E. Mr. Dara Venn, Ambassador of Norway", "H.E. Mr.", "male"),
        ("Mr.Dara Venn, Ambassador of Norway", "Mr.", "male"),
        ("H.E. Dara Venn, Ambassador of Norway", "H.E.", None),
        ("Ambassador of Norway His Excellency Dara Venn", "His Excellency", "male"),
        ("Her Excellency Ms. Dara Venn, Ambassador of Norway", "Her Excellency Ms.", "female"),
        ("Dara Venn, Ambassador of Norway", None, None),
        ("bà Dara Venn, Đại sứ Na Uy", "bà", "female"),
    ],
)
def test_honorifics_and_the_gender_that_they_state(text: str, honorific: str | None, gender: str | None) -> None:
    (person,) = read(text)
    assert (person.name, person.honorific, person.gender) == ("Dara Venn", honorific, gender)


@pytest.mark.parametrize(
    "text",
    [
        "the Ambassador, Hanoi",
        "the Ambassador said so",
        "Mr. Ambassador",
        "Thưa Đại sứ",
        "As Ambassador I work here",
        "the Prime Minister, Foreign Affairs and others",
    ],
)
def test_a_title_alone_names_nobody(text: str) -> None:
    (person,) = read(text)
    assert person.name is None


@pytest.mark.parametrize("text", ["", "Dara Venn went home.", "The harbour is old.", "an ambassadorial matter"])
def test_no_title(text: str) -> None:
    assert read(text) == []


def test_two_persons() -> None:
    one, two = read("Thai Ambassador to Vietnam Nok Siri and Lao Ambassador to Vietnam Kham Vong spoke.")
    assert (one.name, post(one)) == ("Nok Siri", ("Ambassador", "TH", "VN"))
    assert (two.name, post(two)) == ("Kham Vong", ("Ambassador", "LA", "VN"))


def test_a_name_has_the_post_that_follows_it_and_not_the_one_before() -> None:
    alone, named = read("After meeting the Prime Minister, Mr. John Doe, Ambassador of France to Vietnam, spoke to us.")
    assert (alone.name, post(alone)) == (None, ("Prime Minister", None, None))
    assert (named.name, post(named)) == ("John Doe", ("Ambassador", "FR", "VN"))


@pytest.mark.parametrize(
    ("text", "current"),
    [
        ("Former Lao Ambassador to Vietnam Dara Venn", False),
        ("the former Lao Ambassador to Vietnam Dara Venn", False),
        ("Dara Venn, former Lao Ambassador to Vietnam,", False),
        ("the late Ambassador Dara Venn", False),
        ("Lao Ambassador to Vietnam Dara Venn", True),
    ],
)
def test_a_post_is_held_now_unless_a_word_says_otherwise(text: str, current: bool) -> None:
    assert [one.title and one.title.current for one in read(text)] == [current]


def test_the_other_language_is_read_where_it_tells_more() -> None:
    (person,) = read("Đại sứ Lào tại Việt Nam Kham Vong", "en")
    assert (person.name, post(person)) == ("Kham Vong", ("Ambassador", "LA", "VN"))


def test_a_country_that_may_be_two_is_not_guessed() -> None:
    (person,) = read("Congolese Ambassador to Vietnam Dara Venn")
    assert post(person) == ("Ambassador", None, "VN")


def test_places_are_told() -> None:
    text = "We met Lao Ambassador to Vietnam Dara Venn there."
    (person,) = read(text)
    assert text[person.start : person.end] == "Lao Ambassador to Vietnam Dara Venn"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dara Venn", "Dara Venn"),
        ("H.E. Mr. Dara Venn", "Dara Venn"),
        ("MS. NÚÑEZ LARA", "NÚÑEZ LARA"),
        ("ông Vong", "Vong"),
    ],
)
def test_a_name_with_honorifics(text: str, name: str) -> None:
    person = honoured_person(text, lexicon("en"))
    assert person is not None
    assert person.name == name


@pytest.mark.parametrize("text", ["", "Mr.", "the harbour", "Dara Venn went home", "Dara, Venn"])
def test_no_name(text: str) -> None:
    assert honoured_person(text, lexicon("en")) is None


# --- scripts without capitals -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "name", "post", "to"),
    [
        ("zh-Hant", "韋恩大使", "韋恩", "Ambassador", None),
        ("zh-Hant", "王明駐越大使表示，兩國關係很好。", "王明", "Ambassador", "VN"),
        ("zh-Hant", "值此建交之際，大使韋恩接受本報專訪。", "韋恩", "Ambassador", None),
        ("zh-Hans", "王明外长", "王明", "Minister of Foreign Affairs", None),
        ("zh-Hans", "外交部发言人李明", "李明", "Spokesperson", None),
        ("zh-Hans", "驻越大使达拉·韦恩", "达拉·韦恩", "Ambassador", "VN"),
        ("zh-Hans", "尊敬的大使先生", None, "Ambassador", None),
        ("ja", "山本大臣", "山本", "Minister", None),
        ("ja", "林官房長官", "林", "Chief Cabinet Secretary", None),
        ("ja", "ダラ・ヴェン大使", "ダラ・ヴェン", "Ambassador", None),
        ("ja", "大使のダラ・ヴェン氏は", "ダラ・ヴェン", "Ambassador", None),
        ("ja", "外務大臣 山本太郎", "山本太郎", "Minister of Foreign Affairs", None),
        ("ko", "김민수 대사", "김민수", "Ambassador", None),
        ("ko", "김 대사", "김", "Ambassador", None),
        ("ko", "김민수 외교부 장관은", "김민수", "Minister of Foreign Affairs", None),
        ("ko", "다라 벤 대사", "다라 벤", "Ambassador", None),
        ("ko", "장관님", None, "Minister", None),
        ("th", "นายสมชาย ใจดี เอกอัครราชทูต", "สมชาย ใจดี", "Ambassador", None),
        ("th", "ท่านทูต", None, "Ambassador", None),
        ("lo", "ທ່ານ ຄຳໃສ ວົງດາລາ ເອກອັກຄະລັດຖະທູດ", "ຄຳໃສ ວົງດາລາ", "Ambassador", None),
        ("km", "ឯកឧត្តម ដារ៉ា វ៉ែន ឯកអគ្គរដ្ឋទូត", "ដារ៉ា វ៉ែន", "Ambassador", None),
    ],
)
def test_names_beside_titles_need_no_capitals(
    language: str, text: str, name: str | None, post: str, to: str | None
) -> None:
    (person,) = titled_persons(text, lexicon(language))
    assert person.title is not None
    assert (person.name, person.title.post, person.title.to) == (name, post, to)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh-Hans", "大使馆说，两国关系很好。"),
        ("ja", "大使館は町の中にある。"),
        ("ko", "대사관에서 회의장까지"),
        ("th", "สถานทูตอยู่ในเมือง"),
    ],
)
def test_words_that_a_post_is_a_part_of_are_no_titles(language: str, text: str) -> None:
    assert titled_persons(text, lexicon(language)) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh-Hans", "我们问大使，两国的关系怎么样。"),
        ("zh-Hans", "新任大使表示，港口很重要。"),
        ("ja", "今日、大使は町を訪れた。"),
        ("ko", "어제 대사는 항구를 방문했다."),
    ],
)
def test_prose_beside_a_title_is_no_name(language: str, text: str) -> None:
    assert [person.name for person in titled_persons(text, lexicon(language))] == [None]


@pytest.mark.parametrize(
    ("language", "text", "name", "gender"),
    [
        ("zh-Hans", "王明先生", "王明", "male"),
        ("zh-Hant", "韋恩女士", "韋恩", "female"),
        ("ja", "山本太郎氏", "山本太郎", None),
        ("ja", "田中さん", "田中", None),
        ("zh-Hant", "韋恩", "韋恩", None),
        ("ja", "ダラ・ヴェン", "ダラ・ヴェン", None),
        ("ko", "다라 벤", "다라 벤", None),
        ("ko", "김민수 씨", "김민수", None),
        ("th", "นางสาวสมหญิง ใจดี", "สมหญิง ใจดี", "female"),
    ],
)
def test_honoured_names_without_capitals(language: str, text: str, name: str, gender: str | None) -> None:
    person = honoured_person(text, lexicon(language))
    assert person is not None
    assert (person.name, person.gender) == (name, gender)


@pytest.mark.parametrize(
    ("language", "text", "name", "of", "to"),
    [
        ("zh-Hant", "挪威駐越南大使韋恩接受本報專訪", "韋恩", "NO", "VN"),
        ("zh-Hant", "奧瑞利亞駐越南大使韋恩", "韋恩", None, "VN"),
        ("zh-Hans", "中国驻挪威大使王明", "王明", "CN", "NO"),
        ("zh-Hans", "越南外交部长王明", "王明", "VN", None),
        ("ja", "駐日ノルウェー大使のダラ・ヴェン氏は", "ダラ・ヴェン", "NO", "JP"),
        ("ja", "駐ベトナム・ノルウェー大使ダラ・ヴェン", "ダラ・ヴェン", "NO", "VN"),
        ("ko", "주베트남 대사 김민수", "김민수", None, "VN"),
        ("ko", "다라 벤 주한 노르웨이 대사는", "다라 벤", "NO", "KR"),
        ("ko", "김민수 주베트남 한국대사", "김민수", "KR", "VN"),
        ("th", "นายสมชาย ใจดี เอกอัครราชทูตไทยประจำประเทศเวียดนาม", "สมชาย ใจดี", "TH", "VN"),
        ("lo", "ທ່ານ ຄຳໃສ ວົງດາລາ ເອກອັກຄະລັດຖະທູດລາວປະຈຳຫວຽດນາມ", "ຄຳໃສ ວົງດາລາ", "LA", "VN"),
        ("km", "ឯកឧត្តម ដារ៉ា វ៉ែន ឯកអគ្គរដ្ឋទូតន័រវែសប្រចាំវៀតណាម", "ដារ៉ា វ៉ែន", "NO", "VN"),
        ("en", "挪威駐越南大使韋恩", "韋恩", "NO", "VN"),
    ],
)
def test_countries_are_cut_out_of_runs(language: str, text: str, name: str, of: str | None, to: str | None) -> None:
    (person,) = titled_persons(text, lexicon(language))
    assert person.title is not None
    assert (person.name, person.title.of, person.title.to) == (name, of, to)


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh-Hant", "我們很高興見到您"), ("zh-Hans", "关于"), ("ja", "ありがとう"), ("th", "ขอบคุณครับ")],
)
def test_prose_is_no_honoured_name(language: str, text: str) -> None:
    assert honoured_person(text, lexicon(language)) is None


def test_two_posts_of_one_person() -> None:
    found = read("Trade Minister Dara Venn, MP spoke.")
    assert [(one.name, post(one)[0]) for one in found] == [
        ("Dara Venn", "Trade Minister"),
        ("Dara Venn", "Member of Parliament"),
    ]


@pytest.mark.parametrize("text", ["The President Dara Venn’s visit", "President Dara  Venn"])
def test_where_the_name_stands(text: str) -> None:
    (person,) = read(text)
    assert text[person.name_start : person.name_end].split() == ["Dara", "Venn"]


def test_an_article_may_belong_to_an_honorific() -> None:
    (person,) = read("Minister of Trade The Hon Dara Venn")
    assert (person.name, person.honorific, post(person)[0]) == ("Dara Venn", "The Hon", "Minister of Trade")


@pytest.mark.parametrize(
    ("name", "full"),
    [("Mira Venn", True), ("Nguyen Van Ben", True), ("Mira", False), ("Lotus Festival", False), ("", False)],
)
def test_full_names(name: str, full: bool) -> None:
    assert is_full_name(name, lexicon("en")) is full


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Dara Venn MP spoke", "Dara Venn", "Member of Parliament"),
        ("Dara Venn, the deputy Harbour Office press secretary, spoke", "Dara Venn", "Press Secretary"),
        ("Dara Venn, Norway’s new trade minister, spoke", "Dara Venn", "trade minister"),
        ("Minister for Trade\n\nThe Hon. Dara Venn MP\n\nTRANSCRIPT", "Dara Venn", "Minister for Trade"),
        ("Vice Chancellor Dara Venn", "Dara Venn", "Vice Chancellor"),
        ("FM Venn arrived", "Venn", "Minister of Foreign Affairs"),
    ],
)
def test_posts_around_names(text: str, name: str, title: str) -> None:
    found = read(text)[0]
    assert (found.name, found.title and found.title.post) == (name, title)


@pytest.mark.parametrize(
    "text", ["In Jakarta, the President spoke.", "Last week in Bangkok, the Foreign Minister spoke."]
)
def test_a_place_before_a_comma_holds_no_post(text: str) -> None:
    assert [one.name for one in read(text)] == [None]


def test_a_heading_below_a_name_is_no_name() -> None:
    assert {one.name for one in read("The Hon. Dara Venn MP\n\nTRANSCRIPT OF")} == {"Dara Venn"}


def test_both_of_two_posts_count() -> None:
    (found,) = read("Dara Venn, Deputy Prime Minister and Minister of Foreign Affairs of Laos, spoke.")
    assert [(title.post, title.of) for title in found.titles] == [
        ("Deputy Prime Minister", "LA"),
        ("Minister of Foreign Affairs", "LA"),
    ]


def test_a_word_that_is_no_syllable_is_a_name_in_vietnamese() -> None:
    assert [one.name for one in read("Thủ tướng Kenjiro cho biết", "vi")] == ["Kenjiro"]
    assert [one.name for one in read("Thủ tướng Liên minh châu Âu", "vi")] == [None]
    assert [one.name for one in read("ông Dara Venn, Cục trưởng Cục An ninh Quốc gia", "vi")] == ["Dara Venn"]


def test_who_serves_the_holder_of_a_post_serves_that_country() -> None:
    found = read("Dara Venn, Special Representative of the Norwegian Prime Minister Mira Orr, spoke.")
    assert [(one.name, one.title and one.title.of) for one in found] == [("Dara Venn", "NO"), ("Mira Orr", "NO")]


@pytest.mark.parametrize("name", ["Le Van Venn", "Nguyen Van Le", "Le Thi Orr"])
def test_the_family_name_le_is_no_french_article(name: str) -> None:
    (person,) = titled_persons(f"Ambassador {name} came first.", lexicon("en"))
    assert person.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I met Dara Venn, the Foreign Minister agreed.", None),
        ("I met Dara Venn, the Foreign Minister, there.", "Dara Venn"),
        ("Dara Venn, the Foreign Minister said.", "Dara Venn"),
        ("Ambassador van der Orr came.", "van der Orr"),
        ("Secretary-General von Venn came.", "von Venn"),
        ("The Minister of Trade came.", None),
        ("Under Secretary of State for Political Affairs Dara Venn came.", "Dara Venn"),
    ],
)
def test_clauses_and_particles(text: str, name: str | None) -> None:
    assert [one.name for one in titled_persons(text, lexicon("en"))] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我的同事达拉·韦恩曾任老挝驻越南大使。", "达拉·韦恩"),
        ("希望那时的大使会来。", None),
    ],
)
def test_chinese_words_beside_a_name(text: str, name: str | None) -> None:
    assert [one.name for one in titled_persons(text, lexicon("zh-Hans"))] == [name]
