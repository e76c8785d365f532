"""People, organizations and countries in whole interviews; all people are invented."""

from __future__ import annotations

import itertools
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.names.interviews import OPENING, named, people, person, posts, prose, talk
from bilateral_corpus import Interview, parse, read
from bilateral_corpus.annotation.annotator import annotate
from bilateral_corpus.annotation.names import ANNOTATOR, annotate_names, known_organizations
from bilateral_corpus.annotation.names.people_register import PeopleRegister
from bilateral_corpus.knowledge.organizations import Organizations
from bilateral_corpus.model import MentionKind, PassageKind

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"


def test_the_interviewee_is_one_person_everywhere() -> None:
    interview = talk("I, Dara Venn, am glad.", "Venn is my name, and the Ambassador is my post.")
    assert people(interview) == ["Dara Venn"]
    assert posts(person(interview, "dara-venn")) == [("Ambassador", "LA", "NO")]
    assert named(interview, "person") == [
        ("Dara Venn", "dara-venn"),
        ("Dara Venn", "dara-venn"),
        ("Venn", "dara-venn"),
        ("Ambassador", "dara-venn"),
    ]


def test_a_post_without_a_name_means_its_holder_with_less_certainty() -> None:
    interview = talk("They asked the Ambassador.")
    (mention,) = [one for turn in interview.turns for one in turn.mentions if one.kind is MentionKind.PERSON]
    assert (mention.target, mention.certainty) == ("dara-venn", 0.9)


def test_another_countrys_ambassador_is_not_the_interviewee() -> None:
    assert named(talk("They asked the Thai Ambassador."), "person") == [("Dara Venn", "dara-venn")]


@pytest.mark.parametrize("words", ["Our country", "My homeland"])
def test_the_speakers_own_country(words: str) -> None:
    assert named(talk(f"{words} is wide."), "country")[-1] == (words, "LA")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Hanoi agreed.", [("Hanoi", "VN")]),
        ("Hanoi has also rejected it.", [("Hanoi", "VN")]),
        ("Hanoi and Vientiane signed; Hanoi and Vientiane refused.", [("Hanoi", "VN"), ("Vientiane", "LA")]),
        ("The talks between Hanoi and Vientiane went on.", [("Hanoi", "VN"), ("Vientiane", "LA")]),
        ("The relations between Oslo and Laos are good.", [("Oslo", "NO"), ("Laos", "LA")]),
        ("The road between Hanoi and Vientiane is long.", []),
        ("They live in Hanoi and work in Vientiane.", []),
        ("Mexico City agreed, said Dara Venn.", [("Mexico City", "MX")]),
        ("They went to Mexico City", []),
    ],
)
def test_a_capital_stands_for_its_government_where_it_acts(words: str, expected: list[tuple[str, str]]) -> None:
    assert named(talk(words), "country")[2:] == expected


def test_a_capital_in_vietnamese() -> None:
    text = "Hà Nội đã phản đối. Ông sống ở Hà Nội. Quan hệ giữa Hà Nội và Viêng Chăn tốt."
    found = named(annotate_names(parse(text, language="vi", annotators=())), "country")
    assert found == [("Hà Nội", "VN"), ("Hà Nội", "VN"), ("Viêng Chăn", "LA")]


def test_a_reporters_own_country_is_not_known() -> None:
    text = f"{OPENING}Reporter: What does our country buy?\n\nAmbassador: Timber.\n\n"
    assert named(annotate_names(parse(text, annotators=())), "country") == [("Lao", "LA"), ("Norway", "NO")]


def test_the_two_countries_are_the_pair_of_the_post() -> None:
    assert named(talk("The two countries trade."), "country")[2:] == [
        ("The two countries", "LA"),
        ("The two countries", "NO"),
    ]


def test_there_is_no_pair_without_a_post_between_two_countries() -> None:
    interview = talk("The two countries trade.", opening="Lao Ambassador Dara Venn spoke to us.\n\n")
    assert named(interview, "country") == [("Lao", "LA")]


def test_who_travels_to_the_other_country_stands_for_the_own() -> None:
    interview = talk(
        "Prime Minister Mira Orr's visit to Norway went well.", "Prime Minister Ivo Sand's visit to Japan did too."
    )
    assert person(interview, "mira-orr").country == "LA"
    assert person(interview, "ivo-sand").country is None


def test_a_country_with_two_meanings_is_the_one_that_somebody_stands_for() -> None:
    opening = "South Korean Ambassador to Norway Dara Venn spoke to us.\n\n"
    assert named(talk("Korea sells ships.", opening=opening), "country")[-1] == ("Korea", "KR")


def test_a_country_with_two_meanings_stays_open_without_support() -> None:
    assert named(talk("Korea sells ships."), "country")[-1] == ("Korea", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Doi Moi process went on.",
        "They marched through Truong Son.",
        "We opened the Lotus Festival.",
        "March was cold, and Monday was dark.",
        "Norwegian Salmon sells well.",
        "We stayed at the President Hotel.",
        "The Minister of Foreign Affairs came.",
        "Thank You All.",
        "Parliament House is open.",
    ],
)
def test_nobody_is_named(sentence: str) -> None:
    assert people(talk(sentence)) == ["Dara Venn"]


def test_a_heading_that_is_a_post_names_nobody() -> None:
    assert people(prose("Ambassador\n\nThe harbour was full of boats, and it rained all day long.")) == []


def test_two_people_with_one_surname_stay_two() -> None:
    interview = talk("Mr. Ivo Sand met Mrs. Mira Sand.", "Sand was content.")
    assert people(interview) == ["Dara Venn", "Ivo Sand", "Mira Sand"]
    assert "Sand" not in dict(named(interview, "person"))


def test_late_means_dead_since_some_time() -> None:
    interview = talk("The late Lao President Ivo Sand founded it. Mira Orr did not.")
    assert str(person(interview, "ivo-sand").died) == "XXXX"
    assert person(interview, "dara-venn").died is None


def test_gender_is_only_what_is_stated() -> None:
    interview = talk("Mrs. Mira Orr, Mr. Ivo Sand and Dr. Olga Lind spoke.")
    genders = {one.name: one.gender for one in interview.people}
    assert genders == {"Dara Venn": None, "Mira Orr": "female", "Ivo Sand": "male", "Olga Lind": None}


def test_an_acronym_is_defined_and_then_used() -> None:
    interview = talk("The Union of Harbour Towns (UHT) met.", "UHT will meet again, and so will the UHT's friends.")
    (union,) = interview.organizations
    assert (union.name, union.acronym, union.kind) == ("Union of Harbour Towns", "UHT", "association")
    assert [words for words, _ in named(interview, "organization")] == ["Union of Harbour Towns", "UHT", "UHT", "UHT"]


def test_an_acronym_is_made_of_the_initials_of_a_name() -> None:
    interview = talk("The International Salt Trade Association met.", "ISTA will meet again.")
    assert [(one.name, one.acronym) for one in interview.organizations] == [
        ("International Salt Trade Association", "ISTA")
    ]


def test_a_known_organization_is_known_by_its_acronym_too() -> None:
    interview = talk("We joined ASEAN.", "The Association of Southeast Asian Nations is large.")
    assert {target for _, target in named(interview, "organization")} == {"association-of-southeast-asian-nations"}
    assert len(interview.organizations) == 1


def test_a_post_of_an_organization() -> None:
    interview = talk("The Secretary General of ASEAN Mira Orr came.", "ASEAN Secretary General Ivo Sand left.")
    asean = "association-of-southeast-asian-nations"
    assert posts(person(interview, "mira-orr")) == [("Secretary-General", asean, None)]
    assert posts(person(interview, "ivo-sand")) == [("Secretary-General", asean, None)]


def test_who_is_called_up_is_a_person() -> None:
    interview = talk("Our next question goes to Olga with Reuters.")
    assert named(interview, "person")[-1] == ("Olga", "olga")
    assert named(interview, "organization") == [("Reuters", "reuters")]


def test_own_organizations_are_found(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('[venn-line]\nkind = "company"\nen.name = "Venn Line"\n', encoding="utf-8")
    text = f"{OPENING}Reporter: Who sails?\n\nAmbassador: The Venn Line sails.\n"
    mine = partial(annotate_names, known=known_organizations(path))
    assert named(annotate(parse(text, annotators=()), [mine]), "organization") == [("Venn Line", "venn-line")]


def test_no_organizations_known_are_none() -> None:
    (turn,) = annotate_names(parse("We spoke to ASEAN.", language="en", annotators=()), Organizations(())).passages
    assert turn.mentions == ()


def test_an_address_names_no_country() -> None:
    interview = prose("See www.harbour.la or write to us@mail.la for the U.S./Norway fair and the timetable of boats.")
    assert [code for _, code in named(interview, "country")] == ["US", "NO"]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Quan hệ Hàn-Nhật rất tốt, và tàu thuyền đã đến cảng hôm qua.", ["KR", "JP"]),
        ("Nước Lào và Việt Nam là bạn, và tàu thuyền đã đến cảng hôm qua.", ["LA", "VN"]),
    ],
)
def test_vietnamese_countries(text: str, countries: list[str]) -> None:
    assert [code for _, code in named(prose(text, "vi"), "country")] == countries


def test_vietnamese_names() -> None:
    interview = prose(
        "Ngoại trưởng Lào Nguyễn Văn Bến đã gặp bà Trần Thị Sông tại Hà Nội. Ông Bến cho biết tàu đã đến.", "vi"
    )
    assert people(interview) == ["Nguyễn Văn Bến", "Trần Thị Sông"]
    assert posts(person(interview, "nguyen-van-ben")) == [("Minister of Foreign Affairs", "LA", None)]
    assert person(interview, "tran-thi-song").gender == "female"
    assert named(interview, "person")[-1] == ("Bến", "nguyen-van-ben")


def test_vietnamese_organizations_end_with_their_country() -> None:
    interview = prose("Người phát ngôn Bộ Ngoại giao Lào Nguyễn Văn Bến nói rằng tàu đã đến cảng hôm qua.", "vi")
    assert named(interview, "organization") == [("Bộ Ngoại giao Lào", "bo-ngoai-giao-lao")]
    assert posts(person(interview, "nguyen-van-ben")) == [("Spokesperson", "bo-ngoai-giao-lao", None)]


def test_french_and_spanish() -> None:
    french = prose(
        "Le ministre du Commerce de la Norvège, Paul Sorel, a visité le Ministère des Affaires étrangères hier.", "fr"
    )
    assert [(one.name, one.country) for one in french.people] == [("Paul Sorel", "NO")]
    assert [one.name for one in french.organizations] == ["Ministère des Affaires étrangères"]
    spanish = prose(
        "La presidenta de Noruega, Mira Orr, visitó ayer el Ministerio de Relaciones Exteriores con su equipo.", "es"
    )
    assert [(one.name, one.country) for one in spanish.people] == [("Mira Orr", "NO")]
    assert [one.name for one in spanish.organizations] == ["Ministerio de Relaciones Exteriores"]


def test_mentions_say_which_annotator_made_them() -> None:
    assert {one.annotator for one in talk("Norway is far.").mentions} == {ANNOTATOR}


WORDS = st.sampled_from(
    [
        *("Ambassador", "Dara", "Venn", "Mira", "Orr", "of", "the", "Norway", "Lao", "Mr.", "Ministry", "Trade", "and"),
        *("(UHT)", "UHT", "Union", "Harbour", "Towns", "said", "late", "President", "to", ",", ".", "’s", "-", "\n"),
        *("our country", "the two countries", "ASEAN", "Secretary General", "visit to", "Nguyễn", "Bộ", "Reporter:"),
        *("Korea", "(", ")", "a", "DV"),
    ]
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)


def law_of_mentions(interview: Interview) -> None:
    targets = {
        MentionKind.PERSON: {one.id for one in interview.people},
        MentionKind.ORGANIZATION: {one.id for one in interview.organizations},
    }
    for passage in interview.passages:
        for one in passage.mentions:
            assert 0 <= one.span.start < one.span.end <= len(passage.text)
            words = passage.text[one.span.start : one.span.end]
            assert words == words.strip()
            assert one.kind not in targets or one.target in targets[one.kind]


@given(TEXTS, st.sampled_from(["en", "vi", "fr", "es"]))
def test_mentions_lie_in_their_passage_and_targets_exist(text: str, language: str) -> None:
    law_of_mentions(talk(text, text, language=language))


@given(TEXTS)
def test_annotating_twice_changes_nothing(text: str) -> None:
    once = talk(text)
    assert annotate_names(once) == once


@given(TEXTS)
def test_the_text_and_what_stands_around_it_stay(text: str) -> None:
    before = parse(f"{OPENING}Reporter: And?\n\nAmbassador: {text}\n", annotators=())
    after = annotate(before, [annotate_names])
    assert [one.text for one in after.passages] == [one.text for one in before.passages]
    assert {one.id for one in before.people} <= {one.id for one in after.people}


def test_the_order_of_the_answers_changes_no_ids() -> None:
    answers = ("Mira Orr met Ivo Sand.", "The Union of Harbour Towns met.", "Ministry of Salt")
    found = {
        (frozenset(one.id for one in talk(*order).people), frozenset(one.id for one in talk(*order).organizations))
        for order in itertools.permutations(answers)
    }
    assert len(found) == 1


@pytest.fixture(scope="module")
def seeds() -> list[Interview]:
    if not SEEDS.is_dir():
        pytest.skip("the two published interviews are not beside the project")
    return [annotate_names(read(path, annotators=())) for path in sorted(SEEDS.glob("*.txt"))]


class TestSeeds:
    def test_three_people_each(self, seeds: list[Interview]) -> None:
        countries = [{one.id: one.country for one in interview.people} for interview in seeds]
        assert countries == [
            {"sengphet-houngboungnuang": "LA", "kaysone-phomvihan": "LA", "khamphan-viphavan": "LA"},
            {"khamphao-eunthavanh": "LA", "to-lam": "VN", "tran-thanh-man": "VN"},
        ]

    def test_their_posts(self, seeds: list[Interview]) -> None:
        held = [{one.id: posts(one) for one in interview.people} for interview in seeds]
        assert held == [
            {
                "sengphet-houngboungnuang": [("Ambassador", "LA", "VN")],
                "kaysone-phomvihan": [("President", "LA", None)],
                "khamphan-viphavan": [("Prime Minister", "LA", None)],
            },
            {
                "khamphao-eunthavanh": [("Ambassador", "LA", "VN")],
                "to-lam": [("President", "VN", None)],
                "tran-thanh-man": [("Chairman of the National Assembly", "VN", None)],
            },
        ]

    def test_nine_and_six_organizations_five_with_acronyms(self, seeds: list[Interview]) -> None:
        assert [len(interview.organizations) for interview in seeds] == [9, 6]
        met = [
            one.acronym
            for interview in seeds
            for one in interview.organizations
            if one.acronym and len({words for words, id in named(interview, "organization") if id == one.id}) > 1
        ]
        assert len(met) == 5

    def test_no_heading_or_festival_is_a_person(self, seeds: list[Interview]) -> None:
        for interview in seeds:
            headings = {one.text for one in interview.passages if one.kind is PassageKind.HEADING}
            assert headings.isdisjoint(people(interview))


def test_the_work_grows_with_the_words_and_with_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    def calls(words: int) -> int:
        count = 0
        find = PeopleRegister.find

        def counted(register: PeopleRegister, name: str) -> str | None:
            nonlocal count
            count += 1
            return find(register, name)

        monkeypatch.setattr(PeopleRegister, "find", counted)
        prose(f"{'Salt Wind ' * (words // 2)}and boats.")
        monkeypatch.setattr(PeopleRegister, "find", find)
        return count

    few, many = calls(1_000), calls(10_000)
    assert few > 0
    assert many <= 11 * few


def test_the_adjective_of_a_country_before_a_name_says_whose_it_is() -> None:
    found = prose("There were American Kevin Sand and Australian Timothy King. In Norway Olga Orr said no.")
    assert {one.name: one.country for one in found.people} == {
        "Kevin Sand": "US",
        "Timothy King": "AU",
        "Olga Orr": None,
    }


def test_a_state_named_elsewhere_confirms_its_head_without_a_post() -> None:
    assert [one.country for one in prose("We met Sauli Niinistö in Finland.").people] == ["FI"]
    assert [one.country for one in prose("We met Sauli Niinistö in Japan.").people] == [None]


@pytest.mark.parametrize(
    ("traveller", "country"),
    [("President Biden", "US"), ("Prime Minister Hun Manet", "KH"), ("Prime Minister Mira Sol", "LA")],
)
def test_who_visits_the_other_country_is_the_speakers_unless_known_elsewhere(traveller: str, country: str) -> None:
    name = traveller.removeprefix("Prime Minister ").removeprefix("President ")
    interview = talk(f"{traveller}'s visit to Norway was good.")
    assert [one.country for one in interview.people if one.name == name] == [country]


def test_the_speed_does_not_depend_on_how_often_a_name_stands() -> None:
    assert people(talk("Ambassador Lise Orr. " * 2000)) == ["Dara Venn", "Lise Orr"]


@pytest.mark.parametrize(
    ("language", "text", "countries"),
    [
        ("es", "Me hablan en español, y en Norwick no.", []),
        ("es", "El ministro español llegó a España.", ["ES", "ES"]),
        ("en", "He answered in Japanese. She speaks French well.", []),
        ("en", "They fish in Japanese waters with a French captain.", ["JP", "FR"]),
        ("fr", "Elle parle français en français.", []),
        ("vi", "Ông nói tiếng Việt rất giỏi.", []),
        ("zh-Hans", "他会说越南语。", []),
        ("zh-Hans", "他喜欢越南。", ["VN"]),
    ],
)
def test_a_language_is_no_country(language: str, text: str, countries: list[str]) -> None:
    assert [target for _, target in named(prose(text, language), "country")] == countries


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Korea buys salt. South Korea sells boats.", "KR"),
        ("Korea buys salt. North Korea and South Korea sell boats.", None),
        ("Congo buys salt. The Democratic Republic of the Congo sells boats.", "CD"),
        ("Korea buys salt.", None),
    ],
)
def test_a_shared_name_is_of_the_country_that_the_text_names_in_full(text: str, country: str | None) -> None:
    assert named(prose(text), "country")[0][1] == country


def test_a_known_acronym_behind_a_post_is_no_person() -> None:
    interview = prose("Năm 2021 Lào làm Chủ tịch ASEAN và chúng tôi mừng.", "vi")
    assert interview.people == ()
    assert [one.acronym for one in interview.organizations] == ["ASEAN"]


def test_a_post_behind_a_comma_is_no_part_of_an_organization() -> None:
    interview = prose("Theo Ban Bí thư, Chủ tịch nước Trần Muối đã đến.", "vi")
    assert people(interview) == ["Trần Muối"]
    assert [one.name for one in interview.organizations] == ["Ban Bí thư"]


def test_an_aeroplane_is_no_organization() -> None:
    assert prose("He came on Air Force One and met the Air Force.").organizations[0].name == "Air Force"
    assert prose("He came on Air Force One.").organizations == ()


def test_who_is_said_to_be_an_ambassador() -> None:
    interview = prose("Haruko Vennishi is the Ambassador of Japan to Kenya.")
    assert posts(person(interview, "haruko-vennishi")) == [("Ambassador", "JP", "KE")]
    assert people(prose("Harbour Weather is the best.")) == []
