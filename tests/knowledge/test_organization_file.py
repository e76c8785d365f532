"""Organization files of a user's own. The organizations are invented."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bilateral_corpus.errors import ParseError
from bilateral_corpus.knowledge import Organizations, load_organizations
from bilateral_corpus.model import PartialDate

Load = Callable[..., Organizations]

LEAGUE = """
[venn-league]
kind = "forum"
en.name = "Venn League"
en.acronyms = ["VL"]
"""


@pytest.fixture
def load(tmp_path: Path) -> Load:
    def load(*texts: str) -> Organizations:
        paths = [tmp_path / f"own{number}.toml" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, encoding="utf-8")
        return load_organizations(*paths)

    return load


def test_an_organization_is_added(load: Load) -> None:
    known = load(LEAGUE)
    assert known.find("Venn League") == known.find("VL") == ("venn-league",)
    assert known.organization("venn-league").languages == ("en",)
    assert len(known) == len(load_organizations()) + 1
    assert "venn-league" not in load_organizations()
    assert load_organizations().find("Venn League") == ()


def test_all_fields_are_read(load: Load) -> None:
    entry = load(
        LEAGUE + 'founded = "1990-05"\nended = "2001"\nmembers = ["LA", "VN"]\npart_of = "united-nations"\n'
        'wikidata = "Q1"\nsource = "Charter of the Venn League"\n'
    ).organization("venn-league")
    assert (entry.founded, entry.ended) == (PartialDate("1990-05"), PartialDate("2001"))
    assert (entry.members, entry.part_of, entry.wikidata) == (("LA", "VN"), "united-nations", "Q1")
    assert entry.source == "Charter of the Venn League"


def test_a_field_is_replaced_and_the_others_stay(load: Load) -> None:
    known = load('non-aligned-movement.en.acronyms = ["NAM", "NOAL"]\nnon-aligned-movement.members = ["LA"]')
    movement = known.organization("non-aligned-movement")
    assert movement.acronyms() == ("NAM", "NOAL")
    assert movement.members == ("LA",)
    assert movement.name() == "Non-Aligned Movement"
    assert movement.name("vi") == "Phong trào Không liên kết"
    assert str(movement.founded) == "1961-09"


def test_the_later_file_wins(load: Load) -> None:
    known = load(LEAGUE, 'venn-league.en.name = "League of Venn"')
    assert known.organization("venn-league").name() == "League of Venn"
    assert known.find("Venn League") == ()


def test_a_language_is_added(load: Load) -> None:
    known = load(LEAGUE + 'lo.name = "ສະຫະປະຊາຊາດ"')
    assert [span.ids for span in known.names_in("ໃນສະຫະປະຊາຊາດ", "lo")] == [("venn-league",)]


def test_a_phrase_that_means_no_organization_is_added(load: Load) -> None:
    known = load(LEAGUE + '[not_organizations]\nen = ["Venn League Cup"]')
    assert [span.ids for span in known.names_in("Venn League Cup, Venn League", "en")] == [("venn-league",)]


def test_the_phrases_of_the_library_stay(load: Load) -> None:
    known = load('[not_organizations]\nen = ["Venn", "National Security Council"]')
    assert list(known.names_in("the National Security Council", "en")) == []


def test_words_that_are_written_in_several_ways_are_added(load: Load) -> None:
    known = load(LEAGUE + 'en.other = ["Organization of Venn"]\n[spellings.en]\n"Venn" = ["Wenn"]')
    assert known.find("Wenn League") == known.find("Organisation of Wenn") == ("venn-league",)
    assert known.find("World Health Organisation") == ("world-health-organization",)


def test_a_name_that_two_share_is_declared_by_both(load: Load) -> None:
    league = LEAGUE + 'en.other = ["Arab League"]\n'
    with pytest.raises(
        ParseError, match=r"own0\.toml.*'Arab League' names league-of-arab-states, venn-league"
    ) as caught:
        load(league)
    assert caught.value.path == "$.venn-league"
    both = load(
        league + 'en.ambiguous = ["Arab League"]\n[league-of-arab-states]\nen.ambiguous = ["Arab League", "LAS"]'
    )
    assert both.find("Arab League") == ("league-of-arab-states", "venn-league")


def test_a_name_shared_in_another_spelling_is_declared_by_both(load: Load) -> None:
    with pytest.raises(ParseError, match=r"'World Health Organi[sz]ation' names venn-league"):
        load(LEAGUE + 'en.other = ["World Health Organisation"]')


def test_what_is_part_of_itself_is_refused(load: Load) -> None:
    with pytest.raises(ParseError, match="it is part of itself"):
        load(LEAGUE + 'part_of = "venn-league"')
    with pytest.raises(ParseError, match="it is part of itself"):
        load('united-nations.part_of = "world-bank"')


@pytest.mark.parametrize(
    ("text", "path", "message"),
    [
        ('kind = "forum"', "$.kind", "wrong type"),
        ("[asean]\nkind = 3", "$.asean.kind", "wrong type"),
        ('venn_league.en.name = "V"', "$.venn_league", "not an organization .expected a slug"),
        ('Venn.kind = "forum"\nVenn.en.name = "V"', "$.Venn", "slug"),
        ('venn.en.name = "V"', "$.venn", "KnownOrganization.kind"),
        ('venn.kind = "forum"', "$.venn", "one full name"),
        ('venn.kind = "forum"\nvenn.fr.acronyms = ["V"]', "$.venn", "one full name"),
        (LEAGUE + 'founded = "1990-13"', "$.venn-league", "1990-13"),
        (LEAGUE + "founded = 1990", "$.venn-league.founded", "wrong type"),
        (LEAGUE + 'members = "LA"', "$.venn-league.members", "wrong type"),
        (LEAGUE + 'members = ["Laos"]', "$.venn-league", "'Laos'"),
        (LEAGUE + 'part_of = "dara-league"', "$.venn-league", "part of 'dara-league', which is not there"),
        (LEAGUE + 'seat = "Venn"', "$.venn-league.seat", "unknown key"),
        (LEAGUE + 'en.official = ["V"]', "$.venn-league.en.official", "unknown key"),
        (LEAGUE + 'english.name = "V"', "$.venn-league.english", "unknown key"),
        (LEAGUE + 'en.ambiguous = ["V"]', "$.venn-league", "en.ambiguous"),
        ('not_organizations.english = ["V"]', "$.not_organizations.english", "unknown key"),
        ('spellings.english.V = ["W"]', "$.spellings.english", "unknown key"),
        ('spellings.en = ["W"]', "$.spellings.en", "wrong type"),
        ('spellings.en.V = "W"', "$.spellings.en.V", "wrong type"),
    ],
)
def test_a_wrong_file_is_refused_with_the_place(load: Load, text: str, path: str, message: str) -> None:
    with pytest.raises(ParseError, match=message) as caught:
        load(text)
    assert caught.value.path == path
    assert str(caught.value.source).endswith("own0.toml")


def test_a_missing_file_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_organizations(tmp_path / "none.toml")
