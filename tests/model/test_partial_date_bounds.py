"""What each construct means: its bounds, its precision, and how it compares."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bilateral_corpus.model.partial_date import PartialDate, Precision

P = Precision

# Text, first day, last day, precision: read from the standard, section by section. None: outside the years 1 to 9999.
_MEANINGS = [
    # Level 0
    ("1985-04-12", "1985-04-12", "1985-04-12", P.DAY),
    ("1985-04", "1985-04-01", "1985-04-30", P.MONTH),
    ("1900-02", "1900-02-01", "1900-02-28", P.MONTH),
    ("2000-02", "2000-02-01", "2000-02-29", P.MONTH),
    ("1985", "1985-01-01", "1985-12-31", P.YEAR),
    ("0000", None, None, P.YEAR),
    ("0001", "0001-01-01", "0001-12-31", P.YEAR),
    ("1985-04-12T23:20:30", "1985-04-12", "1985-04-12", P.SECOND),
    ("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", P.SECOND),  # the day as written, not that of UTC
    ("1964/2008", "1964-01-01", "2008-12-31", P.INTERVAL),
    ("2004-02-01/2005", "2004-02-01", "2005-12-31", P.INTERVAL),
    # Level 1
    ("Y170000002", None, None, P.YEAR),
    ("Y-170000002", None, None, P.YEAR),
    ("-1985", None, None, P.YEAR),
    ("2001-21", "2001-03-01", "2001-05-31", P.SEASON),
    ("2001-22", "2001-06-01", "2001-08-31", P.SEASON),
    ("2001-23", "2001-09-01", "2001-11-30", P.SEASON),
    ("2001-24", "2001-12-01", "2002-02-28", P.SEASON),
    ("2003-24", "2003-12-01", "2004-02-29", P.SEASON),
    ("9999-24", "9999-12-01", None, P.SEASON),
    ("1984?", "1984-01-01", "1984-12-31", P.YEAR),
    ("2004-06~", "2004-06-01", "2004-06-30", P.MONTH),
    ("2004-06-11%", "2004-06-11", "2004-06-11", P.DAY),
    ("201X", "2010-01-01", "2019-12-31", P.DECADE),
    ("20XX", "2000-01-01", "2099-12-31", P.CENTURY),
    ("00XX", None, "0099-12-31", P.CENTURY),
    ("2004-XX", "2004-01-01", "2004-12-31", P.YEAR),
    ("1985-04-XX", "1985-04-01", "1985-04-30", P.MONTH),
    ("1999-02-XX", "1999-02-01", "1999-02-28", P.MONTH),
    ("2004-02-XX", "2004-02-01", "2004-02-29", P.MONTH),
    ("1985-XX-XX", "1985-01-01", "1985-12-31", P.YEAR),
    ("-199X", None, None, P.DECADE),
    ("1985-04-12/..", "1985-04-12", None, P.INTERVAL),
    ("../1985-04", None, "1985-04-30", P.INTERVAL),
    ("1985/", "1985-01-01", None, P.INTERVAL),
    ("/1985-04-12", None, "1985-04-12", P.INTERVAL),
    ("1984~/2004-06", "1984-01-01", "2004-06-30", P.INTERVAL),
    ("2001-21/2003-24", "2001-03-01", "2004-02-29", P.INTERVAL),
    # Level 2
    ("Y-17E7", None, None, P.YEAR),
    ("1950S2", "1900-01-01", "1999-12-31", P.CENTURY),
    ("1953S3", "1950-01-01", "1959-12-31", P.DECADE),
    ("1953S4", "1953-01-01", "1953-12-31", P.YEAR),
    ("1953S1", "1000-01-01", "1999-12-31", P.MILLENNIUM),
    ("0123S2", "0120-01-01", "0129-12-31", P.DECADE),  # a leading zero is not significant
    ("Y171010000S3", None, None, P.COARSER),
    ("2001-25", "2001-03-01", "2001-05-31", P.SEASON),
    ("2001-28", "2001-12-01", "2002-02-28", P.SEASON),
    ("2001-29", "2001-09-01", "2001-11-30", P.SEASON),
    ("2001-30", "2001-12-01", "2002-02-28", P.SEASON),
    ("2001-31", "2001-03-01", "2001-05-31", P.SEASON),
    ("2001-32", "2001-06-01", "2001-08-31", P.SEASON),
    ("2001-33", "2001-01-01", "2001-03-31", P.QUARTER),
    ("2001-34", "2001-04-01", "2001-06-30", P.QUARTER),
    ("2001-35", "2001-07-01", "2001-09-30", P.QUARTER),
    ("2001-36", "2001-10-01", "2001-12-31", P.QUARTER),
    ("2001-37", "2001-01-01", "2001-04-30", P.QUADRIMESTER),
    ("2001-38", "2001-05-01", "2001-08-31", P.QUADRIMESTER),
    ("2001-39", "2001-09-01", "2001-12-31", P.QUADRIMESTER),
    ("2001-40", "2001-01-01", "2001-06-30", P.SEMESTER),
    ("2001-41", "2001-07-01", "2001-12-31", P.SEMESTER),
    ("2004-06~-11", "2004-06-11", "2004-06-11", P.DAY),
    ("2004-?06-11", "2004-06-11", "2004-06-11", P.DAY),
    ("?2004", "2004-01-01", "2004-12-31", P.YEAR),
    ("156X-12-25", "1560-12-25", "1569-12-25", P.DECADE),
    ("15XX-12-XX", "1500-12-01", "1599-12-31", P.CENTURY),
    ("1XXX-12", "1000-12-01", "1999-12-31", P.MILLENNIUM),
    ("1XX3", "1003-01-01", "1993-12-31", P.MILLENNIUM),
    ("XXXX-12-XX", None, "9999-12-31", P.COARSER),
    ("XXX1", "0001-01-01", "9991-12-31", P.COARSER),
    ("1984-1X", "1984-10-01", "1984-12-31", P.YEAR),
    ("1984-0X", "1984-01-01", "1984-09-30", P.YEAR),
    ("1984-X2", "1984-02-01", "1984-12-31", P.YEAR),
    ("2016-02-X9", "2016-02-09", "2016-02-29", P.MONTH),
    ("2017-02-X9", "2017-02-09", "2017-02-19", P.MONTH),
    ("2016-01-3X", "2016-01-30", "2016-01-31", P.MONTH),
    ("2016-XX-31", "2016-01-31", "2016-12-31", P.YEAR),
    ("2016-XX-3X", "2016-01-30", "2016-12-31", P.YEAR),
    ("201X-02-29", "2012-02-29", "2016-02-29", P.DECADE),
    ("1X00-02-29", "1200-02-29", "1600-02-29", P.MILLENNIUM),
    ("190X-02-29", "1904-02-29", "1908-02-29", P.DECADE),
    ("XXXX-02-29", None, "9996-02-29", P.COARSER),  # the first leap year is 0000
    ("2X1X-0X-15", "2010-01-15", "2919-09-15", P.MILLENNIUM),
    ("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", P.INTERVAL),
    ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", P.SET),
    ("[..1760-12-03]", None, "1760-12-03", P.SET),
    ("[1760-12..]", "1760-12-01", None, P.SET),
    ("[1667,1760-12]", "1667-01-01", "1760-12-31", P.SET),
    ("{1961-12,1960}", "1960-01-01", "1961-12-31", P.SET),
    ("{..1984}", None, "1984-12-31", P.SET),
    ("[1999]", "1999-01-01", "1999-12-31", P.SET),
]


@pytest.mark.parametrize(("text", "earliest", "latest", "precision"), _MEANINGS)
def test_bounds_and_precision(text: str, earliest: str | None, latest: str | None, precision: Precision) -> None:
    value = PartialDate(text)
    found = [None if day is None else day.isoformat() for day in (value.earliest, value.latest)]
    assert (*found, value.precision) == (earliest, latest, precision)


@pytest.mark.parametrize(
    ("outer", "inner", "contains", "overlaps"),
    [
        ("1985", "1985-04-12", True, True),
        ("1985-04-12", "1985", False, True),
        ("1985", "1986", False, False),
        ("1985", "1985~", True, True),
        ("1985-XX-XX", "1985-04", True, True),
        ("2001-24", "2002-01", True, True),
        ("1984/1986", "1985", True, True),
        ("1984/1986", "1986/1987", False, True),
        ("../1985", "-0044", True, True),
        ("../1985", "1986", False, False),
        ("1985/..", "Y170000002", True, True),
        ("1985/..", "2000/..", True, True),
        ("1985/1990", "1985/..", False, True),
        ("../1985", "/1985", True, True),  # wherever the unknown start is
        ("/1985", "1985", False, True),  # the start may lie in 1985
        ("/1985", "1900", False, True),
        ("/1985", "1986", False, False),
        ("/1985", "/1985", True, True),
        ("{1960,1962}", "1961", True, True),  # the gap counts as inside
        ("Y17E7", "Y170000000", True, True),
        ("1XX3", "1500", True, True),
    ],
)
def test_containment_and_overlap(outer: str, inner: str, contains: bool, overlaps: bool) -> None:
    assert PartialDate(outer).contains(PartialDate(inner)) == contains
    assert (inner in PartialDate(outer)) == contains
    assert PartialDate(outer).overlaps(inner) == PartialDate(inner).overlaps(outer) == overlaps


def test_a_day_of_the_standard_library_can_be_asked_for() -> None:
    assert date(1985, 4, 12) in PartialDate("1985-04")
    assert date(1985, 5, 1) not in PartialDate("1985-04")


def test_the_order() -> None:
    in_order = [
        *["[..1760]", "../1985", "/1985", "[..1985,1990..]", "Y-17E7", "-0044", "-0044-03-15", "0000", "1960"],
        *["1984-12-31", "1985-01-01", "1985-01", "1985", "1985-XX", "1985~", "1985/1986", "1985/", "1985/.."],
        *["1985-04-12", "1985-04-12T00:00:00", "1985-04-12T23:20:30", "9999", "Y10000", "Y170000002"],
    ]
    assert [value.edtf for value in sorted(map(PartialDate, reversed(in_order)))] == in_order


_PAGE = Path(__file__).parents[2] / "docs" / "reference" / "dates.md"


@pytest.mark.skipif(not _PAGE.exists(), reason="the documentation is not beside the tests")
def test_the_table_of_the_documentation_is_true() -> None:
    lines = [line.strip("|").split("|") for line in _PAGE.read_text(encoding="utf-8").splitlines()]
    rows = [[cell.strip(" `") for cell in line[1:]] for line in lines if len(line) == 6 and "`" in line[1]]
    assert len(rows) > 40
    assert [_described(PartialDate(row[0])) for row in rows] == rows


def _described(value: PartialDate) -> list[str]:
    start = "open" if value.has_open_start else "unknown" if value.has_unknown_start else "outside"
    end = "open" if value.has_open_end else "unknown" if value.has_unknown_end else "outside"
    return [value.edtf, str(value.level), str(value.earliest or start), str(value.latest or end), value.precision]
