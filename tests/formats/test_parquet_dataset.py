"""Datasets of Parquet files in folders by language and year, as other engines and this library read them."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from attrs import evolve

import bilateral_corpus as bc
from bilateral_corpus.errors import ParseError, UnrepresentableError
from bilateral_corpus.formats import parquet_dataset
from bilateral_corpus.formats.table_schema import TABLES
from formats.sample import INTERVIEW

pytest.importorskip("pyarrow")

NONE = "__HIVE_DEFAULT_PARTITION__"


def talk(id: str, language: str, published: str | None) -> bc.Interview:
    return evolve(INTERVIEW, id=id, language=language, published=published)


TALKS = [
    talk("a", "en", "2021-05-03"),
    talk("b", "vi", "2022-07?"),
    talk("c", "en", "2021/2022"),
    talk("d", "en", "2021-12"),
    talk("e", "vi", None),
    talk("f", "vi", "202X"),
    talk("g", "vi", "-0044"),
]
PLACES = {
    "a": ("en", "2021"),
    "b": ("vi", "2022"),
    "c": ("en", NONE),
    "d": ("en", "2021"),
    "e": ("vi", NONE),
    "f": ("vi", NONE),
    "g": ("vi", NONE),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    bc.write(TALKS, tmp_path / "dataset", format="parquet-dataset")
    return tmp_path / "dataset"


def test_a_table_is_a_folder_with_one_for_each_language_and_year(folder: Path) -> None:
    assert {one.name for one in folder.iterdir()} == {table.name for table in TABLES}
    expected = {
        f"interview_language={language}/published_year={year}/part-0.parquet" for language, year in PLACES.values()
    }
    for table in folder.iterdir():
        assert {one.relative_to(table).as_posix() for one in table.rglob("*.parquet")} == expected


def test_it_is_read_again_by_language_and_year(folder: Path, tmp_path: Path) -> None:
    expected = sorted(TALKS, key=lambda one: (*PLACES[one.id], one.id))
    assert list(bc.read_corpus(folder)) == expected
    bc.write(TALKS, tmp_path / "all.dataset.zip")
    assert list(bc.read_corpus(tmp_path / "all.dataset.zip")) == expected
    (tmp_path / "all.dataset.zip").rename(tmp_path / "unnamed")
    assert list(bc.read_all(tmp_path / "unnamed")) == expected


def test_an_empty_corpus_has_the_tables(tmp_path: Path) -> None:
    bc.write([], tmp_path / "dataset", format="parquet-dataset")
    assert list(bc.read_corpus(tmp_path / "dataset")) == []
    assert (
        tmp_path / "dataset/cues" / f"interview_language={NONE}" / f"published_year={NONE}/part-0.parquet"
    ).is_file()


def test_many_rows_are_several_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_dataset, "ROWS_HELD", 5)
    many = [talk(f"talk-{number}", "en", "2021") for number in range(11)]
    bc.write(many, tmp_path / "dataset", format="parquet-dataset")
    parts = {one.name for one in (tmp_path / "dataset/turns").rglob("*.parquet")}
    # An interview, its participant, its headline, its turn and the mention in it are five rows.
    assert parts == {f"part-{number}.parquet" for number in range(11)}
    assert list(bc.read_corpus(tmp_path / "dataset")) == many


@pytest.mark.parametrize("engine", ["pyarrow", "polars", "duckdb"])
def test_an_engine_sees_the_partitions(folder: Path, engine: str) -> None:
    library: Any = pytest.importorskip(engine)
    if engine == "pyarrow":
        dataset = pytest.importorskip("pyarrow.dataset")
        rows = dataset.dataset(folder / "turns", partitioning="hive").to_table().to_pylist()
    elif engine == "polars":
        rows = library.scan_parquet(folder / "turns/**/*.parquet", hive_partitioning=True).collect().to_dicts()
    else:
        found = library.sql(f"SELECT * FROM read_parquet('{folder}/turns/**/*.parquet', hive_partitioning = true)")
        rows = [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]
    seen = {row["interview"]: (row["interview_language"], str(row["published_year"] or NONE)) for row in rows}
    assert seen == PLACES
    assert all(row["language"] is None for row in rows), "that of a turn, where it differs from the interview's"


def test_what_another_engine_wrote_anew_is_read(folder: Path) -> None:
    """One that joins the parts of a partition, and leaves out those without rows."""
    dataset = pytest.importorskip("pyarrow.dataset")
    parquet = pytest.importorskip("pyarrow.parquet")
    for table in TABLES:
        rows = dataset.dataset(folder / table.name / "interview_language=en", format="parquet").to_table()
        for old in (folder / table.name / "interview_language=en").rglob("*.parquet"):
            old.unlink()
        if rows.num_rows or table.name == "cues":
            target = folder / table.name / "interview_language=en" / "all.parquet"
            parquet.write_table(rows.replace_schema_metadata(None), target)
    assert {one.id for one in bc.read_corpus(folder, strict=True)} == set(PLACES)


def test_only_a_dataset_is_replaced(folder: Path) -> None:
    bc.write(TALKS[:1], folder, format="parquet-dataset")
    assert list(bc.read_corpus(folder)) == TALKS[:1]
    (folder / "turns" / "notes.txt").write_text("mine")
    with pytest.raises(FileExistsError, match=r"notes\.txt"):
        bc.write(TALKS, folder, format="parquet-dataset")
    assert (folder / "turns" / "notes.txt").read_text() == "mine"


def test_partitions_that_are_gone_are_gone_elsewhere_too() -> None:
    fsspec = pytest.importorskip("fsspec")
    bc.write(TALKS, "memory://parted", format="parquet-dataset")
    bc.write(TALKS[:1], "memory://parted", format="parquet-dataset")
    assert list(bc.read_corpus("memory://parted")) == TALKS[:1]
    fsspec.filesystem("memory").rm("/parted", recursive=True)


def test_what_is_wrong_is_refused(folder: Path) -> None:
    data = bc.dumps(TALKS, "parquet-dataset")
    for name, damage in (("turns", None), ("people", b"PAR1")):
        stream = io.BytesIO()
        with ZipFile(io.BytesIO(data)) as whole, ZipFile(stream, "w") as changed:
            for one in whole.namelist():
                if not one.startswith(name):
                    changed.writestr(one, whole.read(one))
                elif damage is not None:
                    changed.writestr(one, damage)
        with pytest.raises(ParseError, match="a table is missing" if damage is None else "no such table") as caught:
            list(bc.read_all(io.BytesIO(stream.getvalue()), format="parquet-dataset"))
        assert (caught.value.path or "").startswith(name)


def test_two_interviews_of_one_id_and_halves_of_characters_are_refused() -> None:
    with pytest.raises(UnrepresentableError, match="two interviews"):
        bc.dumps([INTERVIEW, INTERVIEW], "parquet-dataset")
    with pytest.raises(UnrepresentableError):
        bc.dumps(evolve(INTERVIEW, title="\ud800"), "parquet-dataset")
