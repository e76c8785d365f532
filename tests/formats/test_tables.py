"""Interviews as tables."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats.conversion import from_document, to_document
from bilateral_corpus.formats.table_schema import TABLES
from bilateral_corpus.formats.tables import documents, rows
from bilateral_corpus.model import Interview
from formats.sample import INTERVIEW
from strategies import interviews


def tables(interview: Interview) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {table.name: [] for table in TABLES}
    for name, row in rows(to_document(interview)):
        found[name].append(row)
    return found


@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
@given(interview=interviews())
def test_an_interview_comes_back_from_its_rows(interview: Interview) -> None:
    shuffled = {name: found[::-1] for name, found in tables(interview).items()}
    (document,) = documents(shuffled)
    assert from_document(document) == interview


def test_every_row_has_the_columns_of_its_table() -> None:
    for table in TABLES:
        for row in tables(INTERVIEW)[table.name]:
            assert list(row) == [column.name for column in table.columns]


def test_dates_have_their_first_and_last_day() -> None:
    (row,) = tables(INTERVIEW)["interviews"]
    assert (row["published"], row["published_earliest"], row["published_latest"]) == (
        "2022-07?",
        "2022-07-01",
        "2022-07-31",
    )


def test_times_are_seconds_and_spans_two_columns() -> None:
    (turn,) = tables(INTERVIEW)["turns"]
    assert (turn["start"], turn["end"], turn["position"]) == ("90", None, 1)
    assert (turn["span_start"], turn["span_end"]) == (6, 22)
    (mention,) = tables(INTERVIEW)["mentions"]
    assert (mention["passage"], mention["span_start"], mention["date"]) == (1, 3, "XXXX-05")


@pytest.mark.parametrize(
    ("name", "changes", "message"),
    [
        ("participants", {"interview": "other"}, "rows of an interview 'other'"),
        ("mentions", {"passage": 7}, "the passage 7 that there is not"),
    ],
)
def test_a_row_that_belongs_to_nothing_is_refused(name: str, changes: dict[str, Any], message: str) -> None:
    found = tables(INTERVIEW)
    found[name][0] |= changes
    with pytest.raises(InvalidValueError, match=message):
        list(documents(found))
