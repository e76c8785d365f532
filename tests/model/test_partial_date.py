from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, cast

import attrs
import cattrs
import pytest
from dateutil.relativedelta import relativedelta

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model.partial_date import PartialDate, to_partial_date


@pytest.mark.parametrize(
    ("text", "year", "month", "day", "grouping"),
    [
        ("1985-04-12", 1985, 4, 12, None),
        ("1985-04-12T23:20:30Z", 1985, 4, 12, None),
        ("?1985-~04-12", 1985, 4, 12, None),
        ("1985-04", 1985, 4, None, None),
        ("1985", 1985, None, None, None),
        ("-0044", -44, None, None, None),
        ("0000", 0, None, None, None),
        ("Y-17E7", -170_000_000, None, None, None),
        ("1950S2", None, None, None, None),
        ("198X", None, None, None, None),
        ("1985-XX-12", 1985, None, 12, None),
        ("XXXX-12-XX", None, 12, None, None),
        ("1985-1X", 1985, None, None, None),
        ("2001-21", 2001, None, None, 21),
        ("2001-41", 2001, None, None, 41),
        ("1985/1986", None, None, None, None),
        ("{1985}", None, None, None, None),
    ],
)
def test_the_parts_that_are_stated(
    text: str, year: int | None, month: int | None, day: int | None, grouping: int | None
) -> None:
    value = PartialDate(text)
    assert (value.year, value.month, value.day, value.grouping) == (year, month, day, grouping)


@pytest.mark.parametrize(
    ("text", "is_exact", "is_approximate", "is_uncertain"),
    [
        ("1985-04-12", True, False, False),
        ("1985-04-12T23:20:30", True, False, False),
        ("-0044-03-15", True, False, False),
        ("1985-04-12?", False, False, True),
        ("1985-04-~12", False, True, False),
        ("1985%-04-12", False, True, True),
        ("1985-04-1X", False, False, False),
        ("1985-04", False, False, False),
        ("1985-04-12/1985-04-12", False, False, False),
        ("1984?/2004~", False, True, True),
        ("[1984~,1985]", False, True, False),
        ("[1985-04-12]", False, False, False),
    ],
)
def test_exact_approximate_uncertain(text: str, is_exact: bool, is_approximate: bool, is_uncertain: bool) -> None:
    value = PartialDate(text)
    assert (value.is_exact, value.is_approximate, value.is_uncertain) == (is_exact, is_approximate, is_uncertain)


@pytest.mark.parametrize(
    ("text", "open_start", "open_end", "unknown_start", "unknown_end"),
    [
        ("1984/1985", False, False, False, False),
        ("../1985", True, False, False, False),
        ("1985/..", False, True, False, False),
        ("/1985", False, False, True, False),
        ("1985/", False, False, False, True),
        ("[..1985]", True, False, False, False),
        ("{..1985,1990..}", True, True, False, False),
        ("0000", False, False, False, False),
    ],
)
def test_open_and_unknown_ends(
    text: str, open_start: bool, open_end: bool, unknown_start: bool, unknown_end: bool
) -> None:
    value = PartialDate(text)
    assert (value.has_open_start, value.has_open_end) == (open_start, open_end)
    assert (value.has_unknown_start, value.has_unknown_end) == (unknown_start, unknown_end)


def test_the_ends_of_an_interval_and_the_members_of_a_set() -> None:
    interval, choice = PartialDate("1984~/2004-06"), PartialDate("[..1667,1668,1670..1672,1760..]")
    assert (interval.is_interval, interval.is_set, interval.members) == (True, False, ())
    assert (interval.start, interval.end) == (PartialDate("1984~"), PartialDate("2004-06"))
    assert (PartialDate("../1985").start, PartialDate("1985/").end) == (None, None)
    assert (choice.is_interval, choice.is_set, choice.start, choice.end) == (False, True, None, None)
    assert [member.edtf for member in choice.members] == ["../1667", "1668", "1670/1672", "1760/.."]


# Beyond the shared list of invalid strings.
@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "found ''"),
        (" 1985", "found ' 1985'"),
        ("1985\n", "found '1985\\n'"),
        ("1985-04-12T10:00:00\n", "found the time"),
        ("[1667, 1668]", "found ' 1668'"),
        ("١٩٨٥", "found"),
        ("１９８５", "found"),
        ("1985-²1", "found"),
        ("2004-01-01T10:10:10+٠١:٠٠", "found the time"),
        ("?2004~", "one side of the year"),
        ("2004-?06~", "one side of the month"),
        ("2004-21-01", "expected a full year before a season, and no day"),
        ("200X-21", "expected a full year before a season, and no day"),
        ("XXX1-02-29", "expected a day that the calendar has"),
        ("XX00-02-30", "expected a day that the calendar has"),
        ("1985-04-12T23:20", "expected hh:mm:ss"),
        ("1985-04-12T23:20:30.5", "expected hh:mm:ss"),
        ("1985-04-12T24:00:00", "expected hh:mm:ss"),
        ("1985-04-12T23:59:60Z", "expected hh:mm:ss"),
        ("1985-04-12T10:00:00-00:00", "expected hh:mm:ss"),
        ("1985-04-12T10:00:00-00", "expected hh:mm:ss"),
        ("1985-04T10:00:00", "expected a full day without marks"),
        ("1985-04-1XT10:00:00", "expected a full day without marks"),
        ("1985-04-12?T10:00:00", "expected a full day without marks"),
        ("1985-04-12T10:00:00/1986", "found '1985-04-12T10:00:00'"),
        ("/", "expected a date at one end"),
        ("../..", "expected a date at one end"),
        ("../", "expected a date at one end"),
        ("2005/2004", "expected one not before '2005'"),
        ("2004-07/2004-06-30", "expected one not before '2004-07'"),
        ("[]", "found ''"),
        ("[..]", "expected a date at one end"),
        ("[1984..1980]", "expected one not before '1984'"),
        ("[1984,..1985]", "inside a set"),
        ("[1984..,1985]", "inside a set"),
        ("[1984/1985]", "found '1984/1985'"),
        ("{[1984]}", "found '[1984]'"),
        ("1950S0", "found '1950S0'"),
        ("1950S5", "expected at most those of"),
        ("0123S4", "expected at most those of"),
        ("-0000S1", "found the year -0000"),
        ("1950E2S2", "expected one only after a Y"),
        ("1950S2-05", "found '1950S2-05'"),
        ("Y012345", "found 'Y012345'"),
        ("Y1E3", "of more than four digits"),
        ("Y1E18", "expected one of at most 18 digits"),
        ("Y" + "9" * 19, "expected one of at most 18 digits"),
        ("Y" + "9" * 20, "expected at most 18"),
    ],
)
def test_what_is_refused_and_what_the_message_says(text: str, why: str) -> None:
    with pytest.raises(InvalidValueError, match="expected") as caught:
        PartialDate(text)
    assert why in str(caught.value)


@pytest.mark.parametrize("value", [1985, 1985.0, True, None, b"1985", ["1985"], date(1985, 1, 1)])
def test_the_constructor_takes_text_only(value: Any) -> None:
    with pytest.raises(InvalidValueError, match="expected an EDTF text"):
        PartialDate(value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1985-04", "1985-04"),
        (PartialDate("198X"), "198X"),
        (date(985, 4, 12), "0985-04-12"),
        (datetime(1985, 4, 12, 23, 20, 30), "1985-04-12T23:20:30"),  # noqa: DTZ001 - without a zone on purpose
        (datetime(1985, 4, 12, 23, 20, 30, tzinfo=UTC), "1985-04-12T23:20:30Z"),
        (datetime(1985, 4, 12, tzinfo=timezone(timedelta(hours=-4))), "1985-04-12T00:00:00-04:00"),
        (datetime(1899, 1, 1, tzinfo=timezone(-timedelta(hours=15, minutes=56))), "1899-01-01T00:00:00-15:56"),
    ],
)
def test_the_converter_takes_dates_too(value: Any, expected: str) -> None:
    assert to_partial_date(value).edtf == expected


@pytest.mark.parametrize("value", [1985, True, None, 1.5, b"1985"])
def test_the_converter_refuses_what_has_no_one_meaning(value: Any) -> None:
    with pytest.raises(InvalidValueError, match="expected an EDTF text, a date"):
        to_partial_date(value)


def test_the_converter_keeps_a_partial_date() -> None:
    value = PartialDate("1985")
    assert to_partial_date(value) is value


def test_the_converter_serves_as_one() -> None:
    @attrs.frozen
    class Treaty:
        signed: PartialDate = attrs.field(converter=to_partial_date)

    assert Treaty("1977-07-18") == Treaty(date(1977, 7, 18))


def test_what_level_0_does_not_write_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="microseconds"):
        PartialDate.from_datetime(datetime(2022, 9, 5, 10, 0, 0, 1, tzinfo=UTC))
    with pytest.raises(InvalidValueError, match="shift"):
        PartialDate.from_datetime(datetime(1880, 1, 1, tzinfo=timezone(timedelta(seconds=61))))
    with pytest.raises(InvalidValueError, match="no datetime"):
        PartialDate.from_date(datetime(2022, 9, 5, tzinfo=UTC))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((1985,), "1985"),
        ((1985, 4), "1985-04"),
        ((1985, 4, 12), "1985-04-12"),
        ((-44, 3, 15), "-0044-03-15"),
        ((7,), "0007"),
        ((0,), "0000"),
        ((170_000_002,), "Y170000002"),
        ((-10_000,), "Y-10000"),
        ((2001, 21), "2001-21"),
    ],
)
def test_from_parts(parts: tuple[int, ...], expected: str) -> None:
    assert PartialDate.from_parts(*parts).edtf == expected


@pytest.mark.parametrize(
    "parts",
    [(1985, 13), (1985, 2, 29), (1985, None, 12), (10_000, 1), (1985, 0), (1985, -1), (True,), (1985.0,), ("1985",)],
)
def test_from_parts_refuses(parts: tuple[Any, ...]) -> None:
    with pytest.raises(InvalidValueError):
        PartialDate.from_parts(*parts)


def test_interval_is_made_of_its_ends() -> None:
    assert PartialDate.interval("1984~", date(2004, 6, 1)).edtf == "1984~/2004-06-01"
    assert PartialDate.interval(None, PartialDate("1985")).edtf == "/1985"
    assert PartialDate.interval("1985", "..").edtf == "1985/.."
    for start, end in [(None, ".."), ("1984/1985", "1986"), ("", "1986"), ("1986", "1985"), ("[1984]", "1985")]:
        with pytest.raises(InvalidValueError):
            PartialDate.interval(start, end)


def test_to_date() -> None:
    assert PartialDate("1977-07-18").to_date() == date(1977, 7, 18)
    assert PartialDate("1977-07-18T10:00:00Z").to_date() == date(1977, 7, 18)
    for text in ("1977-07", "1977-07-18?", "1977-07-1X", "-0044-03-15", "1977-07-18/1977-07-18"):
        with pytest.raises(InvalidValueError, match="expected one day"):
            PartialDate(text).to_date()


def test_only_partial_dates_compare() -> None:
    assert PartialDate("1985") != cast("object", "1985")
    for other in ("1985", date(1985, 1, 1), 1985, None):
        with pytest.raises(TypeError):
            PartialDate("1985") < other  # type: ignore[operator] # noqa: B015


def test_it_is_a_frozen_value() -> None:
    value = PartialDate("1985")
    assert (repr(value), str(value), f"{value}") == ("PartialDate('1985')", "1985", "1985")
    assert {value: 1}[PartialDate.parse("1985")] == 1
    assert attrs.asdict(value) == {"edtf": "1985"}
    assert attrs.evolve(value, edtf="1986") == PartialDate("1986")
    assert not hasattr(value, "__dict__")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        value.edtf = "1986"  # type: ignore[misc]


def test_a_subclass_of_str_is_stored_as_text() -> None:
    class Text(str):
        __slots__ = ()

    assert type(PartialDate(Text("1985")).edtf) is str


def test_cattrs_builds_it_from_a_text() -> None:
    converter = cattrs.Converter()
    converter.register_structure_hook(PartialDate, lambda text, _: PartialDate(text))
    converter.register_unstructure_hook(PartialDate, str)
    assert converter.structure(["1985", "198X"], list[PartialDate]) == [PartialDate("1985"), PartialDate("198X")]
    assert converter.unstructure([PartialDate("1985")]) == ["1985"]


def test_a_zero_delta_changes_nothing() -> None:
    value = PartialDate("[1667,1668]")
    assert value + relativedelta() is value
