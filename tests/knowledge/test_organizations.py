"""The organizations that the library knows. Expected values are written by hand, not taken from the data file."""

from __future__ import annotations

import pickle
import re
import sys
import time
from collections.abc import Iterator
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.knowledge import (
    OrganizationName,
    OrganizationNameKind,
    Organizations,
    find_organization,
    load_countries,
    load_organizations,
    lookup_organization,
    organization,
)
from bilateral_corpus.knowledge.organization_file import written
from bilateral_corpus.knowledge.spelling import spelling_key
from bilateral_corpus.model import Organization, PartialDate
from bilateral_corpus.model.ids import slug

KINDS = {
    "alliance",
    "bank",
    "cooperation_framework",
    "court",
    "economic_bloc",
    "forum",
    "humanitarian",
    "intergovernmental",
    "non_governmental",
    "organ",
    "parliamentary",
    "peace_operation",
    "sports",
    "un_agency",
    "un_organ",
    "un_programme",
}
NAMES = [name for entry in load_organizations() for name in entry.names]


@pytest.fixture(scope="module")
def known() -> Organizations:
    return load_organizations()


def test_the_id_is_the_slug_of_the_english_name(known: Organizations) -> None:
    assert [entry.id for entry in known] == [slug(entry.name("en")) for entry in known]
    assert [entry.id for entry in known] == sorted({entry.id for entry in known})


def test_every_entry_has_what_a_reader_needs(known: Organizations) -> None:
    for entry in known:
        assert {"en", "vi"} <= set(entry.languages), entry
        assert entry.kind in KINDS, entry
        assert entry.source, entry


def test_facts_are_well_formed(known: Organizations) -> None:
    states = {country.code for country in load_countries()}
    items = [entry.wikidata for entry in known if entry.wikidata]
    assert len(items) == len(set(items))
    for entry in known:
        assert set(entry.members) <= states, entry
        for date in (entry.founded, entry.ended):
            assert date is None or (date.level == 0 and not date.is_interval and date <= PartialDate("2026")), entry
        assert entry.founded is None or PartialDate("1850") < entry.founded, entry


def test_an_organ_of_the_united_nations_is_a_part_of_it(known: Organizations) -> None:
    for entry in known:
        if entry.kind.startswith("un_"):
            above = entry.part_of
            while above is not None and above != "united-nations":
                above = known.organization(above).part_of
            assert above == "united-nations", entry


def test_names_are_written_as_prose_has_them() -> None:
    for name in NAMES:
        assert name.text == " ".join(name.text.split()), name
        assert "’" not in name.text, name
        if name.kind is OrganizationNameKind.ACRONYM:
            assert any(letter.isupper() for letter in name.text), name


def test_an_acronym_or_name_of_two_organizations_is_marked_ambiguous(known: Organizations) -> None:
    claims: dict[str, set[str]] = {}
    for name in (name for name in NAMES if not name.ambiguous):
        for text in written(name, known.spellings):
            claims.setdefault(text.casefold(), set()).add(name.id)
    assert {text: ids for text, ids in claims.items() if len(ids) > 1} == {}


# Words of the language, and acronyms that as often mean something else; in capitals nothing tells them apart.
@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("WHO", "en"),
        ("AU", "en"),
        ("MRC", "en"),
        ("NAM", "en"),
        ("NAM", "vi"),
        ("CAN", "es"),
        ("ALBA", "es"),
        ("Quad", "en"),
        ("Commonwealth", "en"),
        ("Francophonie", "en"),
        ("PACE", "en"),
        ("ECO", "en"),
        ("Security Council", "en"),
        ("Hội đồng châu Âu", "vi"),
    ],
)
def test_what_has_another_meaning_is_marked_ambiguous(text: str, language: str) -> None:
    assert lookup_organization(text, language)
    assert all(name.ambiguous for name in lookup_organization(text, language))


@pytest.mark.parametrize("text", ["ASEAN", "UN", "NATO", "EU", "UNESCO", "WTO", "Non-Aligned Movement", "ACMECS"])
def test_what_has_no_other_meaning_is_not(text: str) -> None:
    assert not any(name.ambiguous for name in lookup_organization(text))


def test_no_name_is_also_a_country_without_saying_so() -> None:
    countries = load_countries()
    assert [name for name in NAMES if countries.find(name.text) and not name.ambiguous] == []


# Checked against the document named in each entry's source.
@pytest.mark.parametrize(
    ("key", "founded"),
    [
        ("united-nations", "1945-10-24"),
        ("association-of-southeast-asian-nations", "1967-08-08"),
        ("non-aligned-movement", "1961-09"),
        ("world-health-organization", "1948-04-07"),
        ("united-nations-children-s-fund", "1946-12-11"),
        ("international-criminal-court", "2002-07-01"),
        ("north-atlantic-treaty-organization", "1949-04-04"),
        ("european-union", "1993-11-01"),
        ("council-of-europe", "1949-05-05"),
        ("world-trade-organization", "1995-01-01"),
        ("shanghai-cooperation-organization", "2001-06-15"),
        ("mekong-river-commission", "1995-04-05"),
        ("ayeyawady-chao-phraya-mekong-economic-cooperation-strategy", "2003-11-12"),
        ("organization-of-the-petroleum-exporting-countries", "1960-09-14"),
        ("league-of-arab-states", "1945-03-22"),
        ("organization-of-american-states", "1948-04-30"),
        ("african-union", "2002-07-09"),
        ("economic-community-of-west-african-states", "1975-05-28"),
        ("southern-common-market", "1991-03-26"),
        ("international-organization-of-la-francophonie", "1970-03-20"),
        ("community-of-portuguese-language-countries", "1996-07-17"),
        ("organization-for-economic-cooperation-and-development", "1961-09-30"),
        ("asian-infrastructure-investment-bank", "2015-12-25"),
        ("group-of-77", "1964-06-15"),
        ("visegrad-group", "1991-02-15"),
        ("inter-parliamentary-union", "1889"),
    ],
)
def test_when_it_was_founded(key: str, founded: str) -> None:
    assert str(organization(key).founded) == founded


@pytest.mark.parametrize(
    ("key", "ended"),
    [
        ("warsaw-treaty-organization", "1991-07-01"),
        ("council-for-mutual-economic-assistance", "1991-06-28"),
        ("southeast-asia-treaty-organization", "1977-06-30"),
        ("international-criminal-tribunal-for-rwanda", "2015-12-31"),
    ],
)
def test_when_it_ended(key: str, ended: str) -> None:
    assert str(organization(key).ended) == ended


@pytest.mark.parametrize(
    ("key", "members"),
    [
        ("association-of-southeast-asian-nations", "BN ID KH LA MM MY PH SG TH TL VN"),
        ("mekong-river-commission", "KH LA TH VN"),
        ("clmv-cooperation", "KH LA MM VN"),
        ("group-of-seven", "CA DE FR GB IT JP US"),
        ("quadrilateral-security-dialogue", "AU IN JP US"),
        ("gulf-cooperation-council", "AE BH KW OM QA SA"),
        ("visegrad-group", "CZ HU PL SK"),
        ("european-free-trade-association", "CH IS LI NO"),
        ("eurasian-economic-union", "AM BY KG KZ RU"),
        ("south-asian-association-for-regional-cooperation", "AF BD BT IN LK MV NP PK"),
        ("andean-community", "BO CO EC PE"),
    ],
)
def test_its_members(key: str, members: str) -> None:
    assert list(organization(key).members) == members.split()


@pytest.mark.parametrize(
    ("key", "count"),
    [
        ("european-union", 27),
        ("north-atlantic-treaty-organization", 32),
        ("asia-pacific-economic-cooperation", 21),
        ("organization-for-economic-cooperation-and-development", 38),
        ("league-of-arab-states", 22),
        ("southern-african-development-community", 16),
        ("regional-comprehensive-economic-partnership", 15),
        ("comprehensive-and-progressive-agreement-for-trans-pacific", 12),
        ("shanghai-cooperation-organization", 10),
        ("group-of-twenty", 19),
    ],
)
def test_how_many_members_it_has(key: str, count: int) -> None:
    assert len(organization(key).members) == count


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("UN", "united-nations"),
        ("the U.N.", "united-nations"),
        ("The United Nations", "united-nations"),
        ("UN Security Council", "united-nations-security-council"),
        ("U.N. General Assembly", "united-nations-general-assembly"),
        ("United  Nations\nSecurity Council", "united-nations-security-council"),
        ("UNITED NATIONS", "united-nations"),
        ("United Nations Children’s Fund", "united-nations-children-s-fund"),
        ("UNDP", "united-nations-development-programme"),
        ("United Nations Development Program", "united-nations-development-programme"),
        ("World Health Organisation", "world-health-organization"),
        ("International Labor Organization", "international-labour-organization"),
        ("Association of South East Asian Nations", "association-of-southeast-asian-nations"),
        ("Non-Aligned Movement", "non-aligned-movement"),
        ("Non‑aligned Movement", "non-aligned-movement"),
        ("Movement of Non-Aligned Countries", "non-aligned-movement"),
        ("Asia Pacific Economic Co-operation", "asia-pacific-economic-cooperation"),
        ("ASEAN Interparliamentary Assembly", "asean-inter-parliamentary-assembly"),
        ("Visegrad Group", "visegrad-group"),
        ("Arab League", "league-of-arab-states"),
        ("Warsaw Pact", "warsaw-treaty-organization"),
        ("Doctors Without Borders", "medecins-sans-frontieres"),
        ("Greater Mekong Sub-region", "greater-mekong-subregion"),
        ("East–West Economic Corridor", "east-west-economic-corridor"),
        ("Interpol", "international-criminal-police-organization"),
        # Pairs that are easy to take for each other.
        ("European Council", "european-council"),
        ("Council of Europe", "council-of-europe"),
        ("Council of the European Union", "council-of-the-european-union"),
        ("European Court of Justice", "court-of-justice-of-the-european-union"),
        ("European Court of Human Rights", "european-court-of-human-rights"),
        ("International Court of Justice", "international-court-of-justice"),
        ("International Criminal Court", "international-criminal-court"),
        ("Commonwealth of Nations", "commonwealth-of-nations"),
        ("Commonwealth of Independent States", "commonwealth-of-independent-states"),
        ("Asian Development Bank", "asian-development-bank"),
        ("African Development Bank", "african-development-bank"),
        ("Pacific Alliance", "pacific-alliance"),
        ("Pacific Community", "pacific-community"),
    ],
)
def test_english_names(text: str, key: str) -> None:
    assert find_organization(text, "en") == (key,)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Liên hợp quốc", "united-nations"),
        ("Liên Hợp Quốc", "united-nations"),
        ("Liên hiệp quốc", "united-nations"),
        ("LHQ", "united-nations"),
        ("Đại hội đồng Liên hợp quốc", "united-nations-general-assembly"),
        ("Hội đồng Bảo an LHQ", "united-nations-security-council"),
        ("Hội đồng Bảo an của Liên hợp quốc", "united-nations-security-council"),
        ("Hiệp hội các quốc gia Đông Nam Á", "association-of-southeast-asian-nations"),
        ("Hiệp hội các nước Đông Nam Á", "association-of-southeast-asian-nations"),
        ("Phong trào Không liên kết", "non-aligned-movement"),
        ("Tổ chức Y tế thế giới", "world-health-organization"),
        ("Tổ chức Giáo dục, Khoa học và Văn hóa Liên hợp quốc", "united-nations-educational-scientific-and-cultural"),
        (
            "Tổ chức Giáo dục, Khoa học và Văn hoá của Liên hợp quốc",
            "united-nations-educational-scientific-and-cultural",
        ),
        ("Uỷ ban châu Âu", "european-commission"),
        ("Ủy hội sông Mê Công", "mekong-river-commission"),
        ("Hành lang kinh tế Đông - Tây", "east-west-economic-corridor"),
        ("Diễn đàn Hợp tác Kinh tế châu Á-Thái Bình Dương", "asia-pacific-economic-cooperation"),
        ("Diễn đàn Hợp tác Kinh tế Châu Á – Thái Bình Dương", "asia-pacific-economic-cooperation"),
        ("Cộng đồng các quốc gia độc lập", "commonwealth-of-independent-states"),
        ("Toà án Công lý quốc tế", "international-court-of-justice"),
        ("Tổ chức quốc tế Pháp ngữ", "international-organization-of-la-francophonie"),
        ("Hội đồng Tương trợ kinh tế", "council-for-mutual-economic-assistance"),
    ],
)
def test_vietnamese_names(text: str, key: str) -> None:
    assert find_organization(text, "vi") == (key,)
    assert find_organization(text, "vi-VN") == (key,)


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [
        ("ONU", "fr", "united-nations"),
        ("Conseil de sécurité de l’ONU", "fr", "united-nations-security-council"),
        ("OTAN", "es", "north-atlantic-treaty-organization"),
        ("UE", "fr", "european-union"),
        ("Consejo de Seguridad de la ONU", "es", "united-nations-security-council"),
        ("Mercosul", "pt", "southern-common-market"),
        ("Europarat", "de", "council-of-europe"),
        ("ШОС", "ru", "shanghai-cooperation-organization"),
        ("东盟", "zh-Hans", "association-of-southeast-asian-nations"),
    ],
)
def test_names_in_other_languages(text: str, language: str, key: str) -> None:
    assert find_organization(text, language) == (key,)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("ICC", ["international-chamber-of-commerce", "international-criminal-court"]),
        ("IDB", ["inter-american-development-bank", "islamic-development-bank"]),
        ("CEI", ["central-european-initiative", "commonwealth-of-independent-states"]),
        ("Hội đồng châu Âu", ["council-of-europe", "european-council"]),
    ],
)
def test_a_shared_name_gives_all_organizations(text: str, keys: list[str]) -> None:
    assert set(keys) <= set(find_organization(text))
    assert all(name.ambiguous for name in lookup_organization(text))


@pytest.mark.parametrize(
    "text",
    ["who", "Who", "un", "Un", "au", "Nam", "Aseam", "ASEAN Summits", "united nations", "quad", "commonwealth", "", " ",
     "the", "UN and EU", "Laos", "Ministry of Foreign Affairs", "WHOO", "N.A.M"],
)  # fmt: skip
def test_what_names_no_organization(text: str) -> None:
    assert find_organization(text) == ()


@given(st.sampled_from(NAMES), st.integers(0, 60), st.sampled_from(["", *"aáENOW .-'"]))
def test_nothing_is_guessed_from_a_similar_name(name: OrganizationName, place: int, letter: str) -> None:
    known = load_organizations()
    similar = name.text[:place] + letter + name.text[place + 1 :]
    spellings = {spelling_key(similar), spelling_key(similar).removeprefix("the ")}
    for guess in known.lookup(similar):
        assert spellings & {spelling_key(way) for way in written(guess, known.spellings)}


def test_a_name_belongs_to_its_language() -> None:
    assert find_organization("ONU", "en") == ()
    assert find_organization("LHQ", "en") == ()
    assert find_organization("UN", "fr") == ()
    assert find_organization("Liên hợp quốc", "en") == ()


def test_the_kind_of_name_is_told() -> None:
    assert [str(name.kind) for name in lookup_organization("Association of Southeast Asian Nations", "en")] == ["name"]
    assert [str(name.kind) for name in lookup_organization("Arab League", "en")] == ["other"]
    assert [str(name.kind) for name in lookup_organization("NATO", "vi")] == ["acronym"]
    acronyms = {OrganizationNameKind.ACRONYM}
    assert load_organizations().lookup("Arab League", "en", acronyms) == ()


def test_an_organization_tells_its_names() -> None:
    movement = organization("non-aligned-movement")
    assert movement.name() == "Non-Aligned Movement"
    assert movement.name("vi") == "Phong trào Không liên kết"
    assert movement.acronyms() == ("NAM",)
    assert "Movement of Non-Aligned Countries" in movement.other_names()
    with pytest.raises(InvalidValueError, match="no name of non-aligned-movement is known in 'lo'"):
        movement.name("lo")


def test_an_organization_becomes_the_record_of_an_interview() -> None:
    assert organization("mekong-river-commission").to_organization("vi") == Organization(
        id="mekong-river-commission",
        name="Ủy hội sông Mê Công quốc tế",
        acronym="MRC",
        kind="intergovernmental",
        countries=("KH", "LA", "TH", "VN"),
    )
    assert organization("united-nations").to_organization().identifiers == ("wikidata:Q1065",)


@pytest.mark.parametrize("key", ["", "ASEAN", "asean", "European Union", "no-such-thing"])
def test_an_unknown_id_is_refused(known: Organizations, key: str) -> None:
    assert key not in known
    with pytest.raises(InvalidValueError, match=re.escape(repr(key))):
        organization(key)


def found(text: str, *languages: str) -> list[tuple[str, str]]:
    spans = load_organizations().names_in(text, languages or None)
    return [(text[span.start : span.end], "/".join(span.ids)) for span in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the UN, then NATO.", [("UN", "united-nations"), ("NATO", "north-atlantic-treaty-organization")]),
        ("UN's and ASEAN’s", [("UN", "united-nations"), ("ASEAN", "association-of-southeast-asian-nations")]),
        ("those who met WHO staff", [("WHO", "world-health-organization")]),
        ("the U.N. Security Council", [("U.N. Security Council", "united-nations-security-council")]),
        ("ASEAN Regional Forum of ASEAN", [
            ("ASEAN Regional Forum", "asean-regional-forum"), ("ASEAN", "association-of-southeast-asian-nations"),
        ]),
        ("(NAM)-led", [("NAM", "non-aligned-movement")]),
        ("UNable, EUR, ASEANs, NATO2", []),
        ("VIET NAM AND LAOS, VIỆT NAM", []),
        ("the National Security Council and the Commonwealth of Virginia, AU$5", []),
        ("Who's Who at the Commonwealth Games", []),
        ("ASEAN-EU talks", [("ASEAN", "association-of-southeast-asian-nations"), ("EU", "european-union")]),
        ("the Council of Europe and the European Council", [
            ("Council of Europe", "council-of-europe"), ("European Council", "european-council"),
        ]),
    ],
)  # fmt: skip
def test_names_in_english_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Việt Nam gia nhập ASEAN", [("ASEAN", "association-of-southeast-asian-nations")]),
        ("VIỆT NAM", []),
        ("Đại hội đồng cổ đông", []),
        ("Hội đồng Bảo an Liên Hợp Quốc họp", [("Hội đồng Bảo an Liên Hợp Quốc", "united-nations-security-council")]),
        ("EU (Liên minh châu Âu)", [("EU", "european-union"), ("Liên minh châu Âu", "european-union")]),
    ],
)
def test_names_in_vietnamese_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "vi") == expected


def test_names_in_other_texts() -> None:
    assert found("le siège de l’ONU", "fr") == [("ONU", "united-nations")]
    assert found("中国和东盟的关系", "zh-Hans") == [("东盟", "association-of-southeast-asian-nations")]
    assert found("ONU, UN", "en") == [("UN", "united-nations")]
    assert found("ONU, UN") == [("ONU", "united-nations"), ("UN", "united-nations")]


def test_a_find_tells_whether_it_is_ambiguous(known: Organizations) -> None:
    assert [span.ambiguous for span in known.names_in("ASEAN and the AU", "en")] == [False, True]


def test_a_name_at_a_place(known: Organizations) -> None:
    text = "Secretary-General of ASEAN and the UN"
    at = known.name_at(text, len("Secretary-General of "), "en")
    assert at is not None
    assert (at.start, at.end, at.ids) == (21, 26, ("association-of-southeast-asian-nations",))
    assert known.name_at(text, 0, "en") is None
    assert known.name_at("National Security Council", 0, "en") is None


def test_every_name_is_found_by_itself_and_in_capitals(known: Organizations) -> None:
    for name in NAMES:
        for text in written(name, known.spellings):
            assert name in known.lookup(text, name.language)
        assert name in known.lookup(name.text.upper(), name.language)


@given(st.sampled_from(NAMES), st.sampled_from(["", "– ", "(", "\n"]), st.sampled_from([",", ")", "\u2019s", ".\n"]))
def test_every_name_is_found_in_a_running_text(name: OrganizationName, before: str, after: str) -> None:
    text = f"{before}{name.text}{after}"
    spans = list(load_organizations().names_in(text, name.language))
    assert [(span.start, span.end) for span in spans] == [(len(before), len(before) + len(name.text))]
    assert name in spans[0].names


def test_no_phrase_is_itself_a_name(known: Organizations) -> None:
    assert [phrase for phrase in known.not_organizations if known.find(phrase.text, phrase.language)] == []


def _calls(text: str) -> int:
    """Count the function calls that a search takes: unlike time, the same on every machine."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        for _ in load_organizations().names_in(text):
            pass
    finally:
        sys.setprofile(before)
    return count


def _hard() -> Iterator[str]:
    yield "Association of Southeast Asian "
    yield "United "
    yield "UN "
    yield "Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Co-operation "
    yield "the \n\t "
    yield "U."


@pytest.mark.parametrize("part", list(_hard()))
def test_steps_grow_with_the_text(part: str) -> None:
    load_organizations().find("UN")
    few, many = _calls(part * 100), _calls(part * 400)
    assert many <= 4.2 * few + 100


@pytest.mark.parametrize("part", list(_hard()))
def test_time_is_linear(part: str) -> None:
    start = time.process_time()
    list(load_organizations().names_in(part * (200_000 // len(part)), "en"))
    assert time.process_time() - start < 60  # quadratic time would take hours


def test_a_set_of_organizations_survives_pickling(known: Organizations) -> None:
    copy = pickle.loads(pickle.dumps(known))
    assert copy.entries == known.entries
    assert copy.find("NATO") == known.find("NATO")


def test_spelling_variants_multiply_no_name_beyond_reason(known: Organizations) -> None:
    assert max(len(written(name, known.spellings)) for name in NAMES) <= 24
