"""The text that was read."""

from __future__ import annotations

import hashlib

import pytest

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import PartialDate, Source


def test_nothing_need_be_known() -> None:
    assert Source().outlet is None


def test_hash_is_that_of_hashlib() -> None:
    digest = hashlib.sha256(b"Laos").hexdigest()
    assert Source(sha256=digest, length=4, retrieved="2024-07-26").retrieved == PartialDate("2024-07-26")


@pytest.mark.parametrize("digest", ["", "0" * 63, "0" * 65, "G" * 64, "A" * 64])
def test_hash_is_64_lower_case_digits(digest: str) -> None:
    with pytest.raises(InvalidValueError, match=r"Source\.sha256 must be 64 hexadecimal digits"):
        Source(sha256=digest)


def test_length_is_not_negative() -> None:
    assert Source(length=0).length == 0
    with pytest.raises(InvalidValueError, match=r"Source\.length must not be negative"):
        Source(length=-1)


def test_length_fits_into_64_bits() -> None:
    assert Source(length=2**63 - 1).length == 2**63 - 1
    with pytest.raises(InvalidValueError, match=r"Source\.length must be less than 2\*\*63"):
        Source(length=2**63)
