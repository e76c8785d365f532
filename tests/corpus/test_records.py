"""Results as records and as tables."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve, frozen

import bilateral_corpus as bc
from bilateral_corpus import PartialDate
from bilateral_corpus.corpus.records import Records


@frozen(kw_only=True)
class Row:
    name: str | None
    role: bc.Role | None
    date: bc.PartialDate | None
    count: int
    share: float
    countries: tuple[str, ...] = ()


ROWS = Records(
    Row,
    [
        Row(name="a", role=bc.Role.OTHER, date=bc.PartialDate("2022-09"), count=1, share=0.5, countries=("LA",)),
        Row(name=None, role=None, date=None, count=2, share=1.0),
    ],
)


def test_it_is_a_sequence() -> None:
    assert len(ROWS) == 2
    assert ROWS[1].count == 2
    assert ROWS[:1] == Records(Row, [ROWS[0]])
    assert list(reversed(ROWS)) == [ROWS[1], ROWS[0]]
    assert Records(Row, ROWS.items) == ROWS
    assert hash(ROWS) == hash(Records(Row, ROWS.items))


def test_it_is_a_table() -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    assert ROWS.to_arrow().to_pylist() == [
        {
            "name": "a",
            "role": "other",
            "date": "2022-09",
            "date_earliest": date(2022, 9, 1),
            "date_latest": date(2022, 9, 30),
            "count": 1,
            "share": 0.5,
            "countries": ["LA"],
        },
        {
            "name": None,
            "role": None,
            "date": None,
            "date_earliest": None,
            "date_latest": None,
            "count": 2,
            "share": 1.0,
            "countries": [],
        },
    ]
    assert Records(Row).to_arrow().schema == ROWS.to_arrow().schema


def test_it_is_a_data_frame() -> None:
    pytest.importorskip("pandas", reason="pandas is not installed")
    pytest.importorskip("polars", reason="polars is not installed")
    assert list(ROWS.to_pandas()["count"]) == [1, 2]
    assert ROWS.to_polars()["count"].to_list() == [1, 2]


def test_days_of_a_data_frame_can_be_compared_and_grouped() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    first = ROWS.to_pandas()["date_earliest"]
    assert first.dt.year.tolist()[0] == 2022
    assert (first < "2023-01-01").tolist() == [True, False]
    oldest = Records(Row, [evolve(ROWS[0], date=PartialDate("0001"))]).to_pandas()["date_latest"]
    assert oldest.tolist() == [pandas.Timestamp("0001-12-31")]


def test_what_it_looks_like() -> None:
    assert repr(ROWS).splitlines()[0] == "<Records of Row: 2>"
    assert len(repr(ROWS).splitlines()) == 3
    assert str(ROWS[:1]) == str(ROWS[0])
    assert str(Records(Row, [ROWS[0]] * 23)).endswith("… and 3 more")
