"""Milestones, of the library and of a user's own files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bilateral_corpus.errors import InvalidValueError, ParseError
from bilateral_corpus.knowledge import Milestones, country, load_milestones, organization
from bilateral_corpus.model import EventKind

Load = Callable[..., Milestones]
FACTS = Path(__file__).parents[3] / "shared" / "vocabulary" / "facts.tsv"
ASEAN = "association-of-southeast-asian-nations"

HARBOUR = """
[la-mn-harbour]
kind = "treaty_signed"
countries = ["LA", "MN"]
date = "2001-02-03"
name = "Harbour Treaty of Laos and Mongolia"
words = ["harbour"]
source = "invented"
"""


@pytest.fixture
def load(tmp_path: Path) -> Load:
    def load(*texts: str) -> Milestones:
        paths = [tmp_path / f"own{number}.toml" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, encoding="utf-8")
        return load_milestones(*paths)

    return load


def test_each_entry_names_what_is_known_and_has_a_source_and_a_day() -> None:
    for one in load_milestones():
        assert one.source
        assert one.countries or one.organization
        for code in one.countries:
            assert country(code).code == code
        if one.organization is not None:
            assert organization(one.organization).id == one.organization
        assert all(date.day for date in one.dates)


def test_both_dates_are_kept_where_sources_differ() -> None:
    one = load_milestones().milestone("us-vn-relations")
    assert [str(date) for date in one.dates] == ["1995-07-12", "1995-07-11"]
    assert "Washington" in one.also[one.dates[1]]


def test_a_milestone_is_found_by_who_it_concerns() -> None:
    known = load_milestones()
    found = known.find(EventKind.RELATIONS_ESTABLISHED, ["VN", "LA"])
    assert found is not None
    assert found.id == "la-vn-relations"
    assert known.find(EventKind.RELATIONS_ESTABLISHED, ["VN", "LA", "KH"]) is None
    assert known.find(EventKind.RELATIONS_ESTABLISHED) is None


def test_a_treaty_is_found_by_its_words_as_well() -> None:
    known = load_milestones()
    found = known.find(EventKind.TREATY_SIGNED, ["LA", "VN"], name="Friendship and Cooperation Treaty")
    assert found is not None
    assert known.find(EventKind.TREATY_SIGNED, ["LA", "VN"], name="Treaty on Fisheries") is None


def test_an_accession_needs_its_organization() -> None:
    known = load_milestones()
    found = known.find(EventKind.ACCESSION, ["LA"], [ASEAN])
    assert found is not None
    assert str(found.date) == "1997-07-23"
    assert known.find(EventKind.ACCESSION, ["LA"]) is None


def test_a_file_of_ones_own_adds_and_replaces(load: Load) -> None:
    known = load(HARBOUR + '[la-vn-relations]\ndate = "1962-09-06"\n')
    assert str(known.milestone("la-mn-harbour").date) == "2001-02-03"
    assert str(known.milestone("la-vn-relations").date) == "1962-09-06"
    assert known.milestone("la-vn-relations").countries == {"LA", "VN"}
    assert len(known) == len(load_milestones()) + 1
    assert str(load_milestones().milestone("la-vn-relations").date) == "1962-09-05"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("[x]\nday = 3\n", "$.x.day"),
        ("[x]\nkind = 3\n", "$.x.kind"),
        ('[x]\nkind = "war"\n', "$.x.name"),
        (HARBOUR.replace("2001-02-03", "soon"), "$.la-mn-harbour.date"),
        (HARBOUR.replace('countries = ["LA", "MN"]', ""), "$.la-mn-harbour.countries"),
        (HARBOUR.replace("treaty_signed", "feast"), "$.la-mn-harbour.date"),
    ],
)
def test_a_mistake_is_named_with_its_place(load: Load, text: str, where: str) -> None:
    with pytest.raises(ParseError) as caught:
        load(text)
    assert where in str(caught.value)
    assert "own0.toml" in str(caught.value)


def test_an_unknown_id_is_an_error() -> None:
    with pytest.raises(InvalidValueError, match="no milestone"):
        load_milestones().milestone("nothing")


@pytest.mark.skipif(not FACTS.exists(), reason="the table of facts is not beside the checkout")
def test_the_dates_are_those_of_the_table_of_facts() -> None:
    dates = {str(date) for one in load_milestones() for date in one.dates}
    pairs = [line.split("\t") for line in FACTS.read_text(encoding="utf-8").splitlines()[1:]]
    relations = [date for fact, date, _ in pairs if fact.startswith("VN-") and "(" not in date]
    assert relations
    assert set(relations) <= dates
