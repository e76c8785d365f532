"""Every string of a shared list of EDTF strings, and the bounds that another library gives for them."""

from __future__ import annotations

import json
import math
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model.edtf.reading import read
from bilateral_corpus.model.edtf.syntax import End
from bilateral_corpus.model.partial_date import PartialDate

_VECTORS = Path(__file__).parents[3] / "shared" / "edtf" / "vectors.json"

pytestmark = pytest.mark.skipif(not _VECTORS.exists(), reason="the list of EDTF strings is not beside the checkout")

_DECEMBER_ONLY = "winter of a year is its December alone, though a winter lasts three months"
_TEN_YEARS = "an unknown end is taken to be ten years away; the standard says no such thing"
_ESTIMATE_ONLY = "significant digits are left out of account; 1950S2 is 'some year between 1900 and 1999'"
_NO_PARTIAL_X = "a month or day with one digit of two unspecified raises an error"
_NO_ZERO_SHIFT = "a shift of +00:00 is refused; ISO 8601-1 allows it"

# Where python-edtf 5.0.2 differs, and why that is not followed. The test fails if an entry is no longer true.
_DIFFERENCES = {
    _DECEMBER_ONLY: ["1980-24", "2001-24", "2010-24", "2017-24", "2018-24", "2022-24"],
    _TEN_YEARS: [
        *["/1960", "/1960-11", "/1969", "/1970-01-02", "/1985-04-12", "/2006", "/2008", "/2015", "/2016-05", "/2024"],
        *["1969/", "1970-02/", "1984-06-02?/", "2004-06-01/", "2008/", "2019/"],
    ],
    _ESTIMATE_ONLY: [
        *["1950S2", "1953S2", "1953S3", "2015S2"],
        *["Y12345S1", "Y171010000S3", "Y17101000S3", "Y17101E4S3", "Y3388E2S3"],
    ],
    _NO_PARTIAL_X: [
        *["1500-1X-25", "15XX-01-3X", "15XX-0X-25", "15XX-X2", "1984-1X", "2X12-1X-X4", "2X1X-0X-15"],
        *["2016-01-0X", "2016-01-1X", "2016-01-2X", "2016-01-3X", "2016-01-X1", "2016-01-X2"],
        *["2016-02-2X", "2016-02-X1", "2016-02-X9", "2016-09-2X", "2016-09-X1"],
        *["2017-02-2X", "2017-02-X8", "2017-02-X9"],
    ],
    _NO_ZERO_SHIFT: ["2004-01-01T10:10:10+00:00"],
}


def _rows() -> list[dict[str, Any]]:
    if not _VECTORS.exists():
        return []
    rows: list[dict[str, Any]] = json.loads(_VECTORS.read_text(encoding="utf-8"))["vectors"]
    return rows


@pytest.mark.parametrize(("text", "verdict"), [(row["edtf"], row["verdict"]) for row in _rows()])
def test_the_level_of_each_string_is_as_judged(text: str, verdict: str) -> None:
    if verdict == "invalid":
        with pytest.raises(InvalidValueError, match="expected"):
            PartialDate(text)
    else:
        date = PartialDate(text)
        assert (f"L{date.level}", date.edtf) == (verdict, text)


def _bounds_of_oracle(text: str) -> object:
    edtf = pytest.importorskip("edtf")
    try:
        expression = edtf.parse_edtf(text)
        bounds = expression.lower_strict(), expression.upper_strict()
    except Exception as error:  # noqa: BLE001 - it raises errors of many kinds, AttributeError among them
        return type(error)
    return tuple(bound if isinstance(bound, float) else tuple(bound[:3]) for bound in bounds)


def _bounds_for_oracle(text: str) -> object:
    first, last = read(text).bounds
    return -math.inf if first is End.OPEN else first, math.inf if last is End.OPEN else last


def test_bounds_agree_with_python_edtf_but_for_the_known_differences() -> None:
    texts = [row["edtf"] for row in _rows() if row["verdict"] != "invalid"]
    differing = {text for text in texts if _bounds_of_oracle(text) != _bounds_for_oracle(text)}
    assert sorted(differing) == sorted(chain.from_iterable(_DIFFERENCES.values()))
