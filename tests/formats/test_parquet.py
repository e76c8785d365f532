"""Parquet and Arrow tables, read by other programs, and by this one when broken."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve

import bilateral_corpus as bc
from bilateral_corpus.errors import InvalidValueError, ParseError, UnrepresentableError
from bilateral_corpus.formats import formats
from bilateral_corpus.formats.arrow import schema_of, to_arrow, to_pandas, to_polars
from bilateral_corpus.formats.table_schema import TABLES
from formats.sample import INTERVIEW

pytest.importorskip("pyarrow")

OTHER = evolve(INTERVIEW, id="other")


def test_a_corpus_is_a_folder_of_tables(tmp_path: Path) -> None:
    bc.write([INTERVIEW, OTHER], tmp_path / "tables", format="parquet")
    assert {path.name for path in (tmp_path / "tables").iterdir()} == formats.by_name("parquet").folder
    assert list(bc.read_corpus(tmp_path / "tables")) == [INTERVIEW, OTHER]


def test_a_table_has_types() -> None:
    table = to_arrow([INTERVIEW, OTHER], "interviews")
    row = table.to_pylist()[0]
    assert (row["published"], row["published_earliest"], row["published_latest"]) == (
        "2022-07?",
        date(2022, 7, 1),
        date(2022, 7, 31),
    )
    (turn, _) = to_arrow([INTERVIEW, OTHER], "turns").to_pylist()
    assert (turn["interview"], turn["start"], turn["span_end"]) == ("venn-2022", Decimal("90.000000"), 22)
    assert to_arrow([], "turns").num_rows == 0


def test_every_table_has_the_columns_that_are_declared() -> None:
    for table in TABLES:
        assert to_arrow([INTERVIEW], table.name).schema == schema_of(table.name)
        assert schema_of(table.name).names == [column.name for column in table.columns]


def test_data_frames_have_the_same_rows() -> None:
    pytest.importorskip("pandas")
    pytest.importorskip("polars")
    assert list(to_pandas([INTERVIEW, OTHER], "participants")["name"]) == ["Dara Venn", "Dara Venn"]
    assert to_polars([INTERVIEW, OTHER], "participants")["role"].to_list() == ["interviewee", "interviewee"]


def test_a_corpus_gives_its_tables() -> None:
    pytest.importorskip("pandas")
    pytest.importorskip("polars")
    corpus = bc.Corpus([INTERVIEW, OTHER])
    assert corpus.to_arrow("turns") == to_arrow(corpus, "turns")
    assert list(corpus.to_pandas("turns")["interview"]) == corpus.to_polars("turns")["interview"].to_list()


def test_a_table_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(InvalidValueError, match="no table 'words'; there are interviews, participants, turns"):
        to_arrow([INTERVIEW], "words")


def archive(**changes: bytes | None) -> bytes:
    with zipfile.ZipFile(io.BytesIO(bc.dumps([INTERVIEW], "parquet"))) as made:
        files: dict[str, bytes | None] = {name: made.read(name) for name in made.namelist()}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as changed:
        for name, data in (files | {f"{name}.parquet": data for name, data in changes.items()}).items():
            if data is not None:
                changed.writestr(name, data)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("turns", "message"),
    [(None, "a table is missing"), (b"PAR1", "no such table"), (b"", "no such table"), (b"x" * 100, "no such table")],
)
def test_what_is_wrong_is_refused(turns: bytes | None, message: str) -> None:
    with pytest.raises(ParseError, match=message):
        bc.loads(archive(turns=turns), "parquet")


def test_the_table_of_another_name_is_refused() -> None:
    with zipfile.ZipFile(io.BytesIO(bc.dumps([INTERVIEW], "parquet"))) as made:
        people = made.read("people.parquet")
    with pytest.raises(ParseError, match="no such table"):
        bc.loads(archive(turns=people), "parquet")


def test_two_interviews_of_one_id_and_halves_of_characters_are_refused() -> None:
    with pytest.raises(UnrepresentableError, match="two interviews"):
        bc.dumps([INTERVIEW, INTERVIEW], "parquet")
    with pytest.raises(UnrepresentableError):
        bc.dumps(evolve(INTERVIEW, title="\ud800"), "parquet")
