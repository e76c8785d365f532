"""What the errors say."""

from __future__ import annotations

import pytest

from bilateral_corpus import errors
from bilateral_corpus.errors import BilateralCorpusError, MissingExtraError, ParseError, UnknownFormatError


@pytest.mark.parametrize("name", errors.__all__)
def test_one_base_guards_all(name: str) -> None:
    assert issubclass(getattr(errors, name), BilateralCorpusError)


@pytest.mark.parametrize("name", ["InvalidValueError", "IntegrityError", "ParseError", "UnrepresentableError"])
def test_wrong_values_are_value_errors(name: str) -> None:
    assert issubclass(getattr(errors, name), ValueError)


def test_an_unknown_format_is_a_failed_look_up() -> None:
    assert issubclass(UnknownFormatError, LookupError)


def test_a_missing_extra_is_a_failed_import() -> None:
    assert issubclass(MissingExtraError, ImportError)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (ParseError("no text"), "no text"),
        (ParseError("no text", source="a.txt"), "a.txt: no text"),
        (ParseError("not UTF-8", source="a.txt", line=3, column=7), "a.txt:3:7: not UTF-8"),
        (ParseError("not UTF-8", line=3), "3: not UTF-8"),
        (ParseError("wrong type", path="$.passages[3].text"), "wrong type @ $.passages[3].text"),
        (
            ParseError("wrong type", source="a.json", path="$.id", found="int", expected="str"),
            "a.json: wrong type (expected str, found int) @ $.id",
        ),
        (ParseError("wrong type", expected="str"), "wrong type (expected str, found nothing)"),
        (ParseError("wrong type", found="int"), "wrong type (expected something else, found int)"),
    ],
)
def test_parse_error_says_where(error: ParseError, expected: str) -> None:
    assert str(error) == expected
    assert error.args == (error.message,)
