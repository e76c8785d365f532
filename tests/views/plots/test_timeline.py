"""The timeline: each event where its date says, and no label over another."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bilateral_corpus as bc
from bilateral_corpus.views import plots
from bilateral_corpus.views.plots.time_marks import MARKERS
from views.plots.drawn import bars, event, events_told, outside, overlaps, patches, texts

# Counted by hand from 1970-01-01, with the leap years 1972, 1976, 1980, 1984 and 1988.
YEAR_1975 = (5 * 365 + 1, 365)
SEPTEMBER_1962 = (-(7 * 365 + 2 + 122), 30)
DAY_1977_07_18 = 7 * 365 + 2 + 181 + 17
YEAR_1986, END_OF_1990 = 16 * 365 + 4, 21 * 365 + 5


def days(figure: Any) -> list[float]:
    return [float(mark.get_offsets()[0][0]) for mark in figure.axes[0].collections if len(mark.get_offsets())]


def test_a_day_is_a_mark_in_its_middle() -> None:
    figure = plots.timeline(events_told(event("1977-07-18")))
    assert days(figure) == [DAY_1977_07_18 + 0.5]
    assert bars(figure) == []


@pytest.mark.parametrize(("when", "bar"), [("1975", YEAR_1975), ("1962-09", SEPTEMBER_1962)])
def test_a_vague_date_is_a_hollow_bar_over_all_that_it_can_mean(when: str, bar: tuple[float, float]) -> None:
    figure = plots.timeline(events_told(event(when)))
    assert bars(figure) == [bar]
    assert days(figure) == []
    assert patches(figure)[0].get_facecolor()[3] < 0.5


def test_a_decade() -> None:
    # 1980-01-01 is ten years of which 1972 and 1976 are leap years after 1970-01-01.
    assert bars(plots.timeline(events_told(event("198X")))) == [(10 * 365 + 2, 10 * 365 + 3)]


def test_what_lasts_is_full_where_it_is_certain_and_hollow_where_it_may_begin_or_end() -> None:
    figure = plots.timeline(events_told(event("1986/1990")))
    whole, certain = bars(figure)
    assert whole == (YEAR_1986, END_OF_1990 - YEAR_1986)
    # It has begun by the last day of 1986, and has not ended before the first day of 1990.
    assert certain == (YEAR_1986 + 364, (END_OF_1990 - 365 + 1) - (YEAR_1986 + 364))
    assert [patch.get_facecolor()[3] == 1 for patch in patches(figure)] == [False, True]


def test_an_interval_from_day_to_day_is_full() -> None:
    figure = plots.timeline(events_told(event("1970-01-03/1970-01-05")))
    assert bars(figure) == [(2, 3), (2, 3)]


def test_an_open_end_fades() -> None:
    figure = plots.timeline(events_told(event("1975/.."), event("1990")))
    begin, *fading = [patch for patch in patches(figure) if patch.get_y() < 1]
    assert (begin.get_x(), begin.get_width()) == (YEAR_1975[0], 364)  # its last day is the first that is certain
    shades = [patch.get_facecolor()[3] for patch in fading if patch.get_x() < END_OF_1990 - 1000]
    assert len(shades) > 5
    assert shades == sorted(shades, reverse=True)
    assert "A bar that fades has no end there, or none that is known." in texts(figure)


def test_each_of_a_set_is_drawn() -> None:
    figure = plots.timeline(events_told(event("[1971,1975]")))
    assert bars(figure) == [(365, 365), YEAR_1975]


def test_a_doubtful_date_is_dashed_and_covers_no_more() -> None:
    plain, marked = (plots.timeline(events_told(event(when))) for when in ("1975", "1975~"))
    assert bars(plain) == bars(marked)
    assert patches(plain)[0].get_linestyle() in {"-", "solid"}
    assert patches(marked)[0].get_linestyle() not in {"-", "solid"}


def test_the_status_has_a_shape_and_a_word() -> None:
    assert len(set(MARKERS.values())) == len(bc.EventStatus)
    told = [event(f"2001-0{n}-01", "talks", status=status) for n, status in enumerate(bc.EventStatus, 1)]
    figure = plots.timeline(events_told(*told))
    paths: list[Any] = [mark.get_paths()[0].vertices for mark in figure.axes[0].collections]
    assert len({path.tobytes() for path in paths}) == len(bc.EventStatus)
    for status in set(bc.EventStatus) - {"occurred"}:
        assert any(f"({status})" in text for text in texts(figure))


def test_what_has_no_place_is_counted_and_not_drawn() -> None:
    figure = plots.timeline(events_told(event("1975"), event(None, "undated"), event("XXXX-07-18", "some July")))
    assert "2 more events without a date, or without a year, not drawn." in texts(figure)
    assert len(bars(figure)) == 1


def test_pairs_of_countries_come_first_the_largest_first() -> None:
    told = [event("1975", "a", "KE JP"), event("1976", "b", "LA VN"), event("1977", "c", "LA VN")]
    figure = plots.timeline(events_told(*told, event("1978", "d", "LA"), event("1979", "e")))
    headings = [text.get_text() for text in figure.axes[0].texts if text.get_fontweight() == "bold"]
    assert headings == ["Laos – Vietnam", "Japan – Kenya", "No country named", "One country"]


def test_countries_have_names_in_other_languages() -> None:
    figure = plots.timeline(events_told(event("1975", "a", "LA VN")), language="vi")
    assert "Lào – Việt Nam" in texts(figure)


def test_a_period_chooses_and_sets_the_axis() -> None:
    told = events_told(event("1960", "a"), event("1975", "b"), event("198X", "c"))
    figure = plots.timeline(told, period="1975/1985")
    assert len(bars(figure)) == 2
    assert "1 event outside the period, not drawn." in texts(figure)
    low, high = figure.axes[0].get_xlim()
    assert low < YEAR_1975[0] < YEAR_1986 < high
    assert high - low < 11 * 366 * 1.1


def test_the_events_of_most_interviews_are_kept() -> None:
    rare = [event(f"19{n}", f"rare {n}") for n in range(50, 60)]
    often = bc.Event(id="t", kind="treaty_signed", name="often told treaty", date="1975-03-04", countries=["LA", "VN"])
    corpus = bc.Corpus([bc.Interview(id="one", events=[*rare, often]), bc.Interview(id="other", events=[often])])
    figure = plots.timeline(corpus, most=1)
    assert any(text.startswith("often told treaty") for text in texts(figure))
    assert "Of 11 events with dates, the 1 of which most interviews speak are drawn." in texts(figure)


@pytest.mark.parametrize("corpus", [bc.Corpus(), events_told(event(None))])
def test_without_dates_there_is_a_figure_that_says_so(corpus: bc.Corpus) -> None:
    figure = plots.timeline(corpus, title="Nothing yet")
    assert "Nothing yet" in texts(figure)
    assert "No event with a date." in texts(figure)


def test_a_kind_that_there_is_not() -> None:
    with pytest.raises(bc.InvalidValueError):
        plots.timeline(bc.Corpus(), kinds="party")


_DATES = st.one_of(
    st.dates().map(str),
    st.integers(1900, 2030).map(str),
    st.integers(190, 202).map("{}X".format),
    st.integers(1900, 2030).map("{}/..".format),
    st.integers(1900, 2030).map("../{}".format),
    st.integers(1900, 1960).map(lambda year: f"{year}/{year + 60}"),
    st.sampled_from(["2001-03?", "0001-01-01", "9999-12-31", "[1999,2004-05]", "2001-21", "1985/"]),
)
_NAMES = st.text(st.characters(codec="latin-1", exclude_categories=["C"]), min_size=1, max_size=120).filter(str.strip)


@settings(max_examples=8)
@given(
    st.lists(st.tuples(_DATES, _NAMES, st.sampled_from(["", "LA VN", "KE JP"])), min_size=1, max_size=12),
    st.sampled_from([3.5, 6.3, 12.0]),
)
def test_no_label_covers_another(rows: list[tuple[str, str, str]], width: float) -> None:
    told = [
        bc.Event(id=f"e{number}", kind="other", name=name, date=when, countries=countries.split())
        for number, (when, name, countries) in enumerate(rows)
    ]
    figure = plots.timeline(events_told(*told), width=width)
    assert overlaps(figure) == []
    assert outside(figure) == []


def test_forty_events_of_two_years() -> None:
    told = [event(f"202{n % 2}-{n % 12 + 1:02}", f"meeting number {n} about the harbour", "LA VN") for n in range(40)]
    figure = plots.timeline(events_told(*told), width=6.3)
    assert overlaps(figure) == []
    assert len(bars(figure)) == 40


def test_the_description_has_the_events() -> None:
    figure = plots.timeline(events_told(event("1975", "a treaty", "LA VN"), event(None)), title="Two countries")
    assert figure.description == (
        "Two countries: a timeline. Laos – Vietnam: 1975 a treaty (occurred). "
        "1 more event without a date, or without a year, not drawn."
    )
