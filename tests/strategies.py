"""Hypothesis strategies for the objects of the library."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from bilateral_corpus.model.partial_date import PartialDate

# --- partial dates ----------------------------------------------------------------------------------------------------
#
# Texts are put together from their parts here, not by the library, so that a law about parsing says something.

_MARKS = st.sampled_from("?~%")
_CALENDAR_DAYS = st.dates().map(date.isoformat)
_CALENDAR_MONTHS = _CALENDAR_DAYS.map(lambda day: day[:7])
_FOUR_DIGIT_YEARS = st.integers(0, 9999).map("{:04}".format)
_PLAIN_DATES = st.one_of(_CALENDAR_DAYS, _CALENDAR_MONTHS, _FOUR_DIGIT_YEARS)
_TIMES = st.builds(
    "T{:%H:%M:%S}{}".format,
    st.times(),
    st.sampled_from(["", "Z", "+00:00", "-04", "+04:30", "-00:15", "+14:00", "-12:00"]),
)


def _in_order(dates: st.SearchStrategy[str], separator: str) -> st.SearchStrategy[str]:
    return st.lists(dates, min_size=2, max_size=2).map(sorted).map(separator.join)


def level_0_texts() -> st.SearchStrategy[str]:
    """EDTF texts of level 0."""
    return st.one_of(_PLAIN_DATES, st.builds("{}{}".format, _CALENDAR_DAYS, _TIMES), _in_order(_PLAIN_DATES, "/"))


def _negative(text: str) -> str:
    # Years before 0 have other leap days, and 0 has no sign.
    return f"-{text}" if not text.startswith("0000") and not text.endswith("02-29") else "-0001"


def _level_1_dates() -> st.SearchStrategy[str]:
    negative = _PLAIN_DATES.map(_negative)
    unspecified = st.one_of(
        _FOUR_DIGIT_YEARS.map(lambda year: f"{year[:3]}X"),
        _FOUR_DIGIT_YEARS.map(lambda year: f"{year[:2]}XX"),
        _FOUR_DIGIT_YEARS.map("{}-XX".format),
        _FOUR_DIGIT_YEARS.map("{}-XX-XX".format),
        _CALENDAR_MONTHS.map("{}-XX".format),
    )
    long_years = st.one_of(st.integers(10_000, 10**18 - 1), st.integers(-(10**18) + 1, -10_000)).map("Y{}".format)
    seasons = st.builds("{}-{}".format, _FOUR_DIGIT_YEARS, st.integers(21, 24))
    qualified = st.builds("{}{}".format, st.one_of(_PLAIN_DATES, negative, unspecified, seasons), _MARKS)
    return st.one_of(negative, unspecified, long_years, seasons, qualified)


def level_1_texts() -> st.SearchStrategy[str]:
    """EDTF texts of level 1."""
    return st.one_of(
        _level_1_dates(),
        st.builds("{}/{}".format, _PLAIN_DATES, st.sampled_from(["", ".."])),
        st.builds("{}/{}".format, st.sampled_from(["", ".."]), _PLAIN_DATES),
        st.builds("{}{}".format, _in_order(_PLAIN_DATES, "/"), _MARKS),
    )


@st.composite
def masked_days(draw: st.DrawFn) -> str:
    """Days of which any digits are unspecified; the day that they were drawn from fits."""
    day = draw(_CALENDAR_DAYS)
    places = draw(st.sets(st.sampled_from([0, 1, 2, 3, 5, 6, 8, 9]), min_size=1))
    return "".join("X" if place in places else character for place, character in enumerate(day))


@st.composite
def _partly_qualified(draw: st.DrawFn) -> str:
    parts = draw(_CALENDAR_DAYS).split("-")[: draw(st.integers(1, 3))]
    sides = [draw(st.sampled_from([("", ""), ("mark", ""), ("", "mark")])) for _ in parts]
    sides[0] = ("mark", "")  # so that it is of level 2 whatever else was drawn
    marked = zip(parts, sides, strict=True)
    return "-".join(f"{before and draw(_MARKS)}{part}{after and draw(_MARKS)}" for part, (before, after) in marked)


def _level_2_dates() -> st.SearchStrategy[str]:
    return st.one_of(
        masked_days().map(lambda day: f"X{day[1:]}"),
        _partly_qualified(),
        st.builds("{}-{}".format, _FOUR_DIGIT_YEARS, st.integers(25, 41)),
        st.builds("{}S{}".format, st.integers(1000, 9999), st.integers(1, 4)),
        st.builds("Y{}E{}".format, st.integers(10_000, 99_999), st.integers(1, 13)),
        st.builds("Y-{}E{}S{}".format, st.integers(10_000, 99_999), st.integers(1, 13), st.integers(1, 6)),
    )


def _sets() -> st.SearchStrategy[str]:
    member = st.one_of(_PLAIN_DATES, _level_1_dates(), _level_2_dates(), _in_order(_PLAIN_DATES, ".."))
    first = st.one_of(member, _PLAIN_DATES.map("..{}".format))
    last = st.one_of(member, _PLAIN_DATES.map("{}..".format))
    content = st.builds(lambda a, b, c: ",".join([a, *b, c]), first, st.lists(member, max_size=3), last)
    return st.builds(lambda text, brackets: f"{brackets[0]}{text}{brackets[1]}", content, st.sampled_from(["[]", "{}"]))


def level_2_texts() -> st.SearchStrategy[str]:
    """EDTF texts of level 2."""
    return st.one_of(_level_2_dates(), _sets(), st.builds("{}/..".format, _level_2_dates()))


def edtf_texts() -> st.SearchStrategy[str]:
    """EDTF texts of every level."""
    return st.one_of(level_0_texts(), level_1_texts(), level_2_texts())


def partial_dates() -> st.SearchStrategy[PartialDate]:
    """Partial dates of every level: dates, times, intervals and sets."""
    return edtf_texts().map(PartialDate)
