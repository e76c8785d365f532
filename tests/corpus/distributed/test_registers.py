"""A cluster finds the people, organizations and events that one machine finds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import bilateral_corpus as bc
from bilateral_corpus.corpus.distributed import read_registers, registers
from bilateral_corpus.corpus.reconciliation import Constraints, Reference
from bilateral_corpus.errors import ParseError
from formats.sample import INTERVIEW

pytest.importorskip("pyarrow")
pytest.importorskip("distributed", reason="the extra dask is not installed")

# Invented people; one under three spellings, and two who share a name and no country.
NAMES = [
    ("Somphavanh Ketthavisay", "LA"),
    ("Somphavan Ketthavisay", "LA"),
    ("Ketthavisay Somphavanh", None),
    ("Dara Venn", "KE"),
    ("Dara Venn", "JP"),
    ("Venn", "KE"),
    ("Tsolmon Gansukh", "MN"),
    ("Tsolmon Gansukh", None),
]


def talk(number: int) -> bc.Interview:
    name, country = NAMES[number % len(NAMES)]
    ministry = bc.Organization(
        id="ministry",
        name="Ministry of Foreign Affairs",
        acronym=("MFA", None)[number % 2],
        kind="ministry",
        countries=[country] if country else [],
    )
    person = bc.Person(
        id=f"p-{number}",
        name=name,
        country=country,
        appointments=[bc.Appointment(post="Minister", of="ministry", as_of=f"{2000 + number % 3}")],
    )
    treaty = bc.Event(
        id="treaty", kind="treaty_signed", name="Treaty of Friendship and Cooperation", date="1977-07-18",
        countries=["LA", "VN"], participants=[person.id],
    )  # fmt: skip
    anniversary = bc.Event(
        id="jubilee", kind="anniversary", name="Treaty anniversary", date=f"{2017 + number % 4}-07-18",
        countries=["LA", "VN"], commemorates="treaty",
    )  # fmt: skip
    return bc.Interview(
        id=f"talk-{number:02}",
        language=("en", "vi", "lo")[number % 3],
        published=f"{2019 + number % 4}",
        people=[person],
        organizations=[ministry],
        events=[treaty, anniversary],
    )


TALKS = [talk(number) for number in range(24)]
DECIDED = Constraints(
    same=[(Reference("person", "talk-03", "p-3"), Reference("person", "talk-04", "p-4"))],
    different=[(Reference("person", "talk-00", "p-0"), Reference("person", "talk-01", "p-1"))],
)


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    bc.write(TALKS, tmp_path / "dataset", format="parquet-dataset")
    return tmp_path / "dataset"


@pytest.mark.parametrize("constraints", [None, DECIDED])
def test_they_are_those_of_one_machine(
    cluster: Any, dataset: Path, monkeypatch: pytest.MonkeyPatch, constraints: Constraints | None
) -> None:
    monkeypatch.setattr(registers, "_PAIRS_EACH", 5)
    found = read_registers(dataset, client=cluster, constraints=constraints)
    corpus = bc.Corpus(TALKS, constraints=constraints or Constraints())
    assert found.people == corpus.people
    assert found.organizations == corpus.organizations
    assert found.events == corpus.events
    assert 1 < len(found.people) < len(TALKS)
    assert found.people.matches
    assert found.people.proposals


def test_they_come_without_texts(cluster: Any, tmp_path: Path) -> None:
    assert INTERVIEW.passages
    bc.write([INTERVIEW, *TALKS], tmp_path / "dataset", format="parquet-dataset")
    found = read_registers(tmp_path / "dataset", client=cluster)
    assert {one.id for one in found.interviews} == {one.id for one in (INTERVIEW, *TALKS)}
    assert not any(one.passages for one in found.interviews)


def test_what_is_no_dataset_is_refused(cluster: Any, tmp_path: Path, dataset: Path) -> None:
    with pytest.raises(ParseError, match="no dataset"):
        read_registers(tmp_path / "nowhere", client=cluster)
    damaged = next((dataset / "people").rglob("*.parquet"))
    damaged.write_bytes(b"PAR1")
    with pytest.raises(ParseError, match="no such table") as caught:
        read_registers(dataset, client=cluster)
    assert caught.value.source == str(dataset)


def test_a_dataset_without_a_table_is_refused(cluster: Any, tmp_path: Path) -> None:
    bc.write([talk(0)], tmp_path / "dataset", format="parquet-dataset")
    for file in (tmp_path / "dataset" / "people").rglob("*.parquet"):
        file.unlink()
    with pytest.raises(ParseError, match=r"a table is missing.*people"):
        read_registers(tmp_path / "dataset", client=cluster)
