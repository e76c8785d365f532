"""The countries that the library knows. Expected values are written by hand, not taken from the data file."""

from __future__ import annotations

import os
import pickle
import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.knowledge import (
    ALL_KINDS,
    Countries,
    CountryName,
    CountryStatus,
    NameKind,
    country,
    find_country,
    load_countries,
    lookup_country,
)
from bilateral_corpus.knowledge.spelling import spelling_key

UN_MEMBERS = re.findall(
    "[A-Z]{2}",
    """
    AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO
    CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID
    IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK
    ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC
    SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE
    ZA ZM ZW
    """,
)


NAMES = [name for entry in load_countries() for name in entry.names]


@pytest.fixture(scope="module")
def known() -> Countries:
    return load_countries()


def test_every_un_member_is_there(known: Countries) -> None:
    assert len(UN_MEMBERS) == 193
    assert [entry.code for entry in known if entry.status is CountryStatus.UN_MEMBER] == UN_MEMBERS


@pytest.mark.parametrize(
    ("status", "codes"),
    [
        (CountryStatus.UN_OBSERVER, {"PS", "VA"}),
        (CountryStatus.OTHER, {"CK", "EH", "HK", "MO", "NU", "TW", "XK"}),
        (CountryStatus.HISTORICAL, {"CS", "DD", "SU", "VD", "YD", "YU"}),
    ],
)
def test_those_that_are_no_members(known: Countries, status: CountryStatus, codes: set[str]) -> None:
    assert {entry.code for entry in known if entry.status is status} == codes


def test_codes_are_unique_well_formed_and_sorted(known: Countries) -> None:
    codes = [entry.code for entry in known]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch("[A-Z]{2}", code) for code in codes)
    alpha3 = {entry.alpha3 for entry in known}
    assert len(alpha3) == len(codes)
    assert all(re.fullmatch("[A-Z]{3}", code) for code in alpha3)


@pytest.mark.parametrize(
    ("code", "alpha3"),
    [
        ("LA", "LAO"),
        ("VN", "VNM"),
        ("CH", "CHE"),
        ("DE", "DEU"),
        ("KR", "KOR"),
        ("KP", "PRK"),
        ("XK", "XKX"),
        ("SU", "SUN"),
    ],
)
def test_a_country_is_found_by_either_code(code: str, alpha3: str) -> None:
    assert country(code) is country(alpha3)
    assert country(code).alpha3 == alpha3


@pytest.mark.parametrize("code", ["ZZ", "EU", "la", "Laos", "", "LAOS"])
def test_an_unknown_code_is_refused(known: Countries, code: str) -> None:
    assert code not in known
    with pytest.raises(InvalidValueError, match=re.escape(repr(code))):
        country(code)


def test_every_entry_has_what_a_reader_needs(known: Countries) -> None:
    for entry in known:
        assert entry.name("en"), entry
        assert entry.name("vi"), entry
        assert entry.official_name("en"), entry
        assert entry.adjectives("en"), entry
        if entry.status is not CountryStatus.HISTORICAL:
            assert entry.capitals("en"), entry
            assert entry.capitals("vi"), entry


def test_historical_ones_say_when_they_ended(known: Countries) -> None:
    ended = {entry.code: entry.until for entry in known if entry.until is not None}
    assert ended == {"CS": 1992, "DD": 1990, "SU": 1991, "VD": 1976, "YD": 1990, "YU": 2003}


def test_a_shared_name_is_declared_ambiguous(known: Countries) -> None:
    claims: dict[str, set[str]] = {}
    for name in (name for entry in known for name in entry.names if not name.ambiguous):
        claims.setdefault(name.text.casefold(), set()).add(name.code)
    assert {text: codes for text, codes in claims.items() if len(codes) > 1} == {}


def test_every_name_is_found_by_itself_and_in_capitals(known: Countries) -> None:
    for name in (name for entry in known for name in entry.names):
        assert name in known.lookup(name.text, name.language)
        assert name in known.lookup(name.text.upper(), name.language)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Laos", "LA"),
        ("Lao PDR", "LA"),
        ("the Lao PDR", "LA"),
        ("The Lao P.D.R.", "LA"),
        ("LAO PDR", "LA"),
        ("Lao People's Democratic Republic", "LA"),
        ("Lao People’s Democratic Republic", "LA"),
        ("Lao  People's\nDemocratic Republic", "LA"),
        ("Laotian", "LA"),
        ("Laotians", "LA"),
        ("Viet Nam", "VN"),
        ("Vietnam", "VN"),
        ("VietNam", "VN"),
        ("VIETNAM", "VN"),
        ("Viet-Nam", "VN"),
        ("SRV", "VN"),
        ("S.R.V.", "VN"),
        ("Socialist Republic of Viet Nam", "VN"),
        ("Vietnamese", "VN"),
        ("US", "US"),
        ("U.S.", "US"),
        ("the US", "US"),
        ("USA", "US"),
        ("the United States of America", "US"),
        ("Americans", "US"),
        ("UK", "GB"),
        ("Great Britain", "GB"),
        ("British", "GB"),
        ("Britons", "GB"),
        ("UAE", "AE"),
        ("Emirati", "AE"),
        ("DPRK", "KP"),
        ("D.P.R.K.", "KP"),
        ("the Democratic People's Republic of Korea", "KP"),
        ("the Democratic People’s Republic of Korea", "KP"),
        ("North Korean", "KP"),
        ("ROK", "KR"),
        ("R.O.K.", "KR"),
        ("Republic of Korea", "KR"),
        ("People's Republic of China", "CN"),
        ("People’s Republic of China", "CN"),
        ("PRC", "CN"),
        ("Republic of China", "TW"),
        ("Chinese Taipei", "TW"),
        ("Czech Republic", "CZ"),
        ("Czechia", "CZ"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
        ("Turks", "TR"),
        ("Burma", "MM"),
        ("Burmese", "MM"),
        ("Myanmar", "MM"),
        ("Cabo Verde", "CV"),
        ("Cape Verde", "CV"),
        ("Timor-Leste", "TL"),
        ("Timor Leste", "TL"),
        ("East Timor", "TL"),
        ("Ivory Coast", "CI"),
        ("Côte d'Ivoire", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Swaziland", "SZ"),
        ("Ceylon", "LK"),
        ("Siam", "TH"),
        ("Holland", "NL"),
        ("Dutch", "NL"),
        ("Danes", "DK"),
        ("Swiss", "CH"),
        ("Filipino", "PH"),
        ("The Gambia", "GM"),
        ("Holy See", "VA"),
        ("Soviet", "SU"),
        ("USSR", "SU"),
        ("Yugoslav", "YU"),
        ("German Democratic Republic", "DD"),
        ("Democratic Republic of Vietnam", "VD"),
        ("Czechoslovakia", "CS"),
        # Pairs that are easy to take for each other.
        ("Niger", "NE"),
        ("Nigeria", "NG"),
        ("Nigerien", "NE"),
        ("Nigerian", "NG"),
        ("Dominica", "DM"),
        ("Dominican Republic", "DO"),
        ("Guinea", "GN"),
        ("Guinea-Bissau", "GW"),
        ("Guinea–Bissau", "GW"),
        ("Equatorial Guinea", "GQ"),
        ("Papua New Guinea", "PG"),
        ("Austria", "AT"),
        ("Australia", "AU"),
        ("Slovak", "SK"),
        ("Slovene", "SI"),
        ("Mauritian", "MU"),
        ("Mauritanian", "MR"),
        ("Sudan", "SD"),
        ("South Sudan", "SS"),
        ("Samoa", "WS"),
        ("Ireland", "IE"),
        ("DR Congo", "CD"),
        ("Republic of the Congo", "CG"),
        ("Georgia", "GE"),
    ],
)
def test_english_names(text: str, code: str) -> None:
    assert find_country(text, "en") == (code,)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Lào", "LA"),
        ("Cộng hòa Dân chủ Nhân dân Lào", "LA"),
        ("Cộng hoà Dân chủ Nhân dân Lào", "LA"),
        ("CHDCND Lào", "LA"),
        ("Việt Nam", "VN"),
        ("CHXHCN Việt Nam", "VN"),
        ("Trung Quốc", "CN"),
        ("Hàn Quốc", "KR"),
        ("Triều Tiên", "KP"),
        ("Hoa Kỳ", "US"),
        ("Mỹ", "US"),
        ("Pháp", "FR"),
        ("Anh", "GB"),
        ("Nga", "RU"),
        ("Liên bang Nga", "RU"),
        ("Nhật Bản", "JP"),
        ("Campuchia", "KH"),
        ("Thái Lan", "TH"),
        ("Thụy Sĩ", "CH"),
        ("Thuỵ Sĩ", "CH"),
        ("Ấn Độ", "IN"),
        ("Úc", "AU"),
        ("Ai Cập", "EG"),
        ("Xinh-ga-po", "SG"),
        ("Liên Xô", "SU"),
    ],
)
def test_vietnamese_names(text: str, code: str) -> None:
    assert find_country(text, "vi") == (code,)
    assert find_country(text, "vi-VN") == (code,)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Korea", ("KP", "KR")),
        ("Koreans", ("KP", "KR")),
        ("Congo", ("CD", "CG")),
        ("Congolese", ("CD", "CG")),
        ("Dominican", ("DM", "DO")),
    ],
)
def test_a_shared_name_gives_all_countries(text: str, codes: tuple[str, ...]) -> None:
    assert find_country(text) == codes
    assert all(name.ambiguous for name in lookup_country(text))


@pytest.mark.parametrize(
    "text",
    ["us", "Us", "the us", "rok", "Rok", "uk", "turkey", "polish", "laos", "china", "", " ", "the", "Vietnm", "Lao PD",
     "viet", "Europe", "European Union", "ASEAN", "Latin America", "Vientiane", "Sino", "Laos and Vietnam", "I ran"],
)  # fmt: skip
def test_what_names_no_country(text: str) -> None:
    assert find_country(text) == ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Laos", ["name"]),
        ("Lao", ["adjective", "demonym"]),
        ("Laotians", ["demonym"]),
        ("Lao People's Democratic Republic", ["official"]),
        ("Burma", ["other"]),
        ("ROK", ["abbreviation"]),
        ("Vientiane", ["capital"]),
        ("Sino", ["combining"]),
        ("Luxembourg", ["name", "adjective", "capital"]),
        ("The Hague", ["capital"]),
        ("Hague", []),
    ],
)
def test_the_kind_of_name_is_told(text: str, kinds: list[str]) -> None:
    assert [name.kind for name in lookup_country(text, "en")] == kinds


@pytest.mark.parametrize(
    ("text", "language", "ambiguous"),
    [("Georgia", "en", True), ("Laos", "en", False), ("Mỹ", "vi", True), ("Hoa Kỳ", "vi", False), ("Male", "en", True)],
)
def test_ambiguity_is_told(text: str, language: str, ambiguous: bool) -> None:
    assert {name.ambiguous for name in lookup_country(text, language)} == {ambiguous}


@given(st.sampled_from(NAMES), st.integers(0, 40), st.sampled_from(["", *"aáKNOR .-'"]))
def test_nothing_is_guessed_from_a_similar_name(name: CountryName, place: int, letter: str) -> None:
    similar = name.text[:place] + letter + name.text[place + 1 :]
    spellings = {spelling_key(similar), spelling_key(similar).removeprefix("the ")}
    assert all(spelling_key(found.text) in spellings for found in lookup_country(similar))


def test_a_name_belongs_to_its_language() -> None:
    assert find_country("Đức", "en") == ()
    assert find_country("Lao", "vi") == ()
    assert find_country("Lào", "en") == ()
    assert find_country("Laos", "fr") == ()


def test_states_with_two_seats_of_government() -> None:
    assert {"Amsterdam", "The Hague"} <= set(country("NL").capitals())
    assert {"Sucre", "La Paz"} <= set(country("BO").capitals())
    assert {"Pretoria", "Cape Town", "Bloemfontein"} <= set(country("ZA").capitals())


def test_a_country_tells_its_names() -> None:
    laos = country("LA")
    assert laos.name() == "Laos"
    assert laos.name("vi") == "Lào"
    assert laos.official_name("vi") == "Cộng hòa Dân chủ Nhân dân Lào"
    assert laos.adjectives() == ("Lao", "Laotian")
    assert laos.adjectives("vi") == ()
    assert "Lao" in laos.demonyms()
    assert "Lao PDR" in laos.abbreviations()
    assert laos.capitals("vi")[0] == "Viêng Chăn"
    assert laos.languages == ("en", "vi")
    assert laos.official_name("fr") is None
    with pytest.raises(InvalidValueError, match="only in en, vi"):
        laos.name("fr")


def found(text: str, *languages: str, kinds: frozenset[NameKind] | None = None) -> list[tuple[str, str]]:
    known = load_countries()
    spans = known.names_in(text, languages or None) if kinds is None else known.names_in(text, languages or None, kinds)
    return [(text[span.start : span.end], "/".join(span.codes)) for span in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laos and Vietnam’s ties", [("Laos", "LA"), ("Vietnam", "VN")]),
        ("the Lao People’s Democratic\n  Republic.", [("Lao People’s Democratic\n  Republic", "LA")]),
        ("the Lao People are", [("Lao", "LA")]),
        ("US-Lao talks told us. Us too.", [("US", "US"), ("Lao", "LA")]),
        ("(U.S.) UK/USA", [("U.S.", "US"), ("UK", "GB"), ("USA", "US")]),
        ("Laotianization, inLaos, Laos_2, USAID, Chinatown", []),
        ("Papua New Guinea, New Guinea, Guinea", [("Papua New Guinea", "PG"), ("Guinea", "GN")]),
        ("South China Sea, Latin American and Indian Ocean issues cost US$5", []),
        ("in Lao Cai, in Northern Ireland", []),
        ("Republic of Korea; Korea", [("Republic of Korea", "KR"), ("Korea", "KP/KR")]),
        ("I ran to Hanoi", []),
        ("the DPRK, the ROK, the SRV; a rok, a Rok", [("DPRK", "KP"), ("ROK", "KR"), ("SRV", "VN")]),
        (
            "the Democratic People’s Republic of Korea and the Republic of Korea",
            [("Democratic People’s Republic of Korea", "KP"), ("Republic of Korea", "KR")],
        ),
        ("the Congo and the DR Congo", [("Congo", "CD/CG"), ("DR Congo", "CD")]),
        ("Georgia and South Georgia", [("Georgia", "GE")]),
        ("Sino-Vietnamese ties", [("Vietnamese", "VN")]),
        ("HEAD OF THE LAO PDR MISSION", [("LAO PDR", "LA")]),
    ],
)
def test_names_in_english_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("quan hệ Việt Nam-Lào", [("Việt Nam", "VN"), ("Lào", "LA")]),
        ("tỉnh Lào Cai", []),
        ("nước CHDCND Lào", [("CHDCND Lào", "LA")]),
        ("Cộng hoà Pháp, pháp luật, Pháp luật", [("Cộng hoà Pháp", "FR")]),
        ("Nhật ký, anh hùng Anh hùng", []),
        ("Ngà Mỹx", []),
        ("Ấn Độ Dương và Ấn Độ", [("Ấn Độ", "IN")]),
    ],
)
def test_names_in_vietnamese_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "vi") == expected


def test_all_languages_count_unless_some_are_chosen() -> None:
    assert found("Laos, Lào") == [("Laos", "LA"), ("Lào", "LA")]
    assert found("Laos, Lào", "en") == [("Laos", "LA")]
    assert found("Laos, Lào", "vi-VN") == [("Lào", "LA")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sino-Vietnamese", ["Sino", "Vietnamese"]),
        ("quan hệ Việt - Trung", ["Việt", "Trung"]),
        ("quan hệ Trung–Việt", ["Trung", "Việt"]),
        ("miền Trung, người Việt", []),
        ("Vientiane", ["Vientiane"]),
    ],
)
def test_half_compounds_need_their_dash(text: str, expected: list[str]) -> None:
    assert [name for name, _ in found(text, kinds=ALL_KINDS)] == expected


def test_a_chosen_kind_is_found_alone() -> None:
    text = "the Lao Ambassador to Laos, Lao PDR"
    assert found(text, "en", kinds=frozenset({NameKind.ADJECTIVE})) == [("Lao", "LA"), ("Lao", "LA")]
    assert found(text, "en", kinds=frozenset({NameKind.NAME})) == [("Laos", "LA")]


def test_a_name_at_a_place(known: Countries) -> None:
    text = "Ambassador of Viet Nam to Laos"
    at = known.name_at(text, len("Ambassador of "), "en")
    assert at is not None
    assert (at.start, at.end, at.codes) == (14, 22, ("VN",))
    assert known.name_at(text, 0, "en") is None
    assert known.name_at("Latin America", 0, "en") is None


def test_a_set_of_countries_survives_pickling(known: Countries) -> None:
    copy = pickle.loads(pickle.dumps(known))
    assert copy.entries == known.entries
    assert copy.find("Laos") == ("LA",)


def test_importing_reads_no_file() -> None:
    code = """
import os, sys
sys.addaudithook(lambda event, args: event == "open" and str(args[0]).endswith(".toml") and os._exit(1))
import bilateral_corpus.knowledge
"""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", code], check=False, env=environment).returncode == 0
