"""The organizations that texts are searched for."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from bilateral_corpus.annotation.names import known_organizations
from bilateral_corpus.knowledge import load_organizations


def test_every_well_known_file_is_read() -> None:
    names = {"media": "Reuters", "companies": "Boeing", "parties": "Fidesz", "public_bodies": "KGB"}
    names["civil_society"] = "Harvard"
    folder = files("bilateral_corpus.knowledge") / "well_known"
    assert {entry.name for entry in folder.iterdir()} == {f"{name}.toml" for name in names}
    assert all(known_organizations().find(name) for name in names.values())
    assert {one.id for one in load_organizations()} < {one.id for one in known_organizations()}


@pytest.mark.parametrize(
    ("name", "ambiguous"), [("Ford", True), ("Ford Motor Company", False), ("Labor", True), ("Allianz", True)]
)
def test_names_that_are_also_words_or_surnames_are_ambiguous(name: str, ambiguous: bool) -> None:
    assert any(one.ambiguous for one in known_organizations().lookup(name)) is ambiguous


@pytest.mark.parametrize(
    ("text", "found"),
    [("Le Monde", True), ("LE MONDE", True), ("Le monde", False), ("The times", False), ("Rt", False)],
)
def test_names_with_an_article_and_short_capitals_need_their_case(text: str, found: bool) -> None:
    assert bool(known_organizations().find(text)) is found


@pytest.mark.parametrize(
    ("text", "found"), [("N.A.T.O.", True), ("H.P.", True), ("N.A.F.T.A.", False), ("n.a.t.o.", False)]
)
def test_acronyms_of_up_to_four_letters_may_have_full_stops(text: str, found: bool) -> None:
    assert bool(known_organizations().find(text)) is found


def test_own_files_lie_over_the_well_known(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('[reuters]\nen.other = ["Old Reuters"]\n', encoding="utf-8")
    assert known_organizations(path).find("Old Reuters") == ("reuters",)
