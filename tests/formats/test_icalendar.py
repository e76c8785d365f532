"""iCalendar, read again with the library of that name. All people and events are invented."""

from __future__ import annotations

import sys
import warnings
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID, uuid5

import icalendar
import pytest
from attrs import evolve
from dateutil.rrule import rrulestr
from hypothesis import HealthCheck, assume, given, settings

import bilateral_corpus as bc
from bilateral_corpus.errors import UnrepresentableError
from bilateral_corpus.formats.calendar_entries import in_calendar
from bilateral_corpus.model import Event, EventStatus, Interview, Mention, Participant, Passage, Source, Span, Turn
from strategies import interviews

_TEXT = "We signed it at sea, then we ate. Nobody spoke."
TREATY = Event(id="treaty", kind="treaty_signed", name="Harbour Treaty", date="1977-07-18", countries=["KE", "MN"])
JUBILEE = Event(
    id="jubilee",
    kind="anniversary",
    name="45th anniversary",
    date="2022-07-18",
    status="planned",
    place="Port Alder",
    commemorates="treaty",
)


def _named(start: int, end: int) -> Mention:
    return Mention(span=Span(start, end), kind="event", target="treaty")


TALK = Interview(
    id="talk-1",
    title="A harbour for two",
    source=Source(outlet="Harbour News", url="https://example.org/a?b=c"),
    published="2022-06-07",
    participants=[Participant(id="venn", name="Dara Venn", role="interviewee")],
    passages=[
        Passage(kind="headline", text="Treaty", span=Span(0, 6), mentions=[_named(0, 6)]),
        Turn(text=_TEXT, span=Span(8, 55), speaker="venn", mentions=[_named(3, 12)]),
    ],
    events=[TREATY, JUBILEE],
)


def written(*talks: Interview) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", bc.LossWarning)
        return bc.dumps(talks, "icalendar")


def entries(*talks: Interview) -> list[Any]:
    """The entries of a calendar, after it was read again."""
    return list(icalendar.Calendar.from_ical(written(*talks)).walk("VEVENT"))


def entry(event: Event) -> Any:
    (found,) = entries(evolve(TALK, passages=[], events=[event]))
    return found


def days(found: Any) -> tuple[date, date]:
    """The first day, and the day after the last."""
    return found["dtstart"].dt, found["dtend"].dt


def returns(yearly: Any) -> list[date]:
    """The first fifty days of an entry that comes back, by the rules of dateutil."""
    first = datetime.combine(yearly["dtstart"].dt, time(), tzinfo=UTC)
    rule: Any = rrulestr(yearly["rrule"].to_ical().decode(), dtstart=first)
    return [day.date() for day in rule[:50]]


def test_an_exact_day_is_a_day() -> None:
    found = entry(TREATY)
    assert days(found) == (date(1977, 7, 18), date(1977, 7, 19))
    assert (found["summary"], found["status"], found["transp"]) == ("Harbour Treaty", "CONFIRMED", "TRANSPARENT")
    assert [str(one) for one in found["categories"].cats] == ["treaty signed", "Kenya", "Mongolia"]
    assert found["url"] == "https://example.org/a?b=c"
    assert "description" not in found
    assert {name: str(found[name]) for name in found if name.startswith("X-")} == {
        "X-BILATERAL-COUNTRIES": "KE MN",
        "X-BILATERAL-EDTF": "1977-07-18",
        "X-BILATERAL-EVENT": "treaty",
        "X-BILATERAL-KIND": "treaty_signed",
        "X-BILATERAL-STATUS": "occurred",
    }


def test_what_is_commemorated_comes_back_every_year() -> None:
    yearly, jubilee, treaty = entries(TALK)
    assert yearly["summary"] == "Anniversary: Harbour Treaty"
    assert yearly["dtstart"].dt == date(1978, 7, 18)
    assert returns(yearly)[44] == date(2022, 7, 18)
    assert yearly["related-to"] == treaty["uid"]
    assert "rrule" not in treaty
    # The jubilee of 2022 takes the place of that year's anniversary.
    assert (jubilee["uid"], jubilee["recurrence-id"].dt) == (yearly["uid"], date(2022, 7, 18))
    assert (jubilee["summary"], jubilee["status"], jubilee["location"]) == (
        "45th anniversary",
        "TENTATIVE",
        "Port Alder",
    )


@pytest.mark.parametrize("edtf", ["2022-07-20", "2022-07", "2022-07-18?"])
def test_a_jubilee_on_another_day_is_an_entry_of_its_own(edtf: str) -> None:
    yearly, jubilee, _ = entries(evolve(TALK, events=[TREATY, evolve(JUBILEE, date=edtf)]))
    assert "recurrence-id" not in jubilee
    assert jubilee["uid"] != yearly["uid"] == jubilee["related-to"]


def test_two_jubilees_on_a_day_are_one_change_and_one_entry() -> None:
    found = entries(evolve(TALK, events=[TREATY, JUBILEE, evolve(JUBILEE, id="fair", name="fair")]))
    keys = [(one["uid"], one.get("recurrence-id") and one["recurrence-id"].dt) for one in found]
    assert len(set(keys)) == len(keys) == 4


def test_a_list_of_dates_keeps_its_commas() -> None:
    found = entry(evolve(TREATY, date="{2022-09-05,2022-09-07}"))
    assert str(found["x-bilateral-edtf"]) == "{2022-09-05,2022-09-07}"
    assert days(found) == (date(2022, 9, 5), date(2022, 9, 8))


def test_a_leap_day_has_an_anniversary_every_year() -> None:
    leap = evolve(TREATY, date="1976-02-29")
    yearly, jubilee, _ = entries(evolve(TALK, events=[leap, evolve(JUBILEE, date="2022-02-28")]))
    assert returns(yearly)[:4] == [date(1977, 2, 28), date(1978, 2, 28), date(1979, 2, 28), date(1980, 2, 29)]
    assert jubilee["recurrence-id"].dt == date(2022, 2, 28)


@pytest.mark.parametrize(
    "changes", [{"date": "1977-07"}, {"date": "1977-07-18~"}, {"status": "negated"}, {"date": None}]
)
def test_what_has_no_exact_day_or_did_not_take_place_does_not_come_back(changes: dict[str, Any]) -> None:
    found = entries(evolve(TALK, events=[evolve(TREATY, **changes), JUBILEE]))
    assert all("rrule" not in one for one in found)


@pytest.mark.parametrize(
    ("edtf", "first", "after", "note"),
    [
        ("2024-02", (2024, 2, 1), (2024, 3, 1), "some time from 2024-02-01 to 2024-02-29 (EDTF 2024-02)"),
        ("2024-02-05?", (2024, 2, 5), (2024, 2, 6), "on 2024-02-05, uncertain (EDTF 2024-02-05?)"),
        ("2024-02%", (2024, 2, 1), (2024, 3, 1), "2024-02-29, uncertain, approximate (EDTF 2024-02%)"),
        ("2024-01-01/2024-12-31", (2024, 1, 1), (2025, 1, 1), None),
    ],
)
def test_vague_dates_are_all_their_days_and_say_so(
    edtf: str, first: tuple[int, int, int], after: tuple[int, int, int], note: str | None
) -> None:
    found = entry(evolve(TREATY, date=edtf))
    assert days(found) == (date(*first), date(*after))
    assert note in found["description"] if note else "description" not in found


@pytest.mark.parametrize(
    ("edtf", "moment"),
    [
        ("2022-09-05T10:00:00Z", datetime(2022, 9, 5, 10, tzinfo=UTC)),
        ("2022-09-05T01:00:00+07", datetime(2022, 9, 4, 18, tzinfo=UTC)),
        ("2022-09-05T10:00:00", datetime(2022, 9, 5, 10)),  # noqa: DTZ001 - the text has no zone
    ],
)
def test_a_time_is_a_time(edtf: str, moment: datetime) -> None:
    found = entry(evolve(TREATY, date=edtf))
    assert found["dtstart"].dt == moment
    assert "dtend" not in found


def test_the_last_day_of_all_has_no_day_after_it() -> None:
    found = entry(evolve(TREATY, date="9999-12-31"))
    assert found["dtstart"].dt == date(9999, 12, 31)
    assert "dtend" not in found


@pytest.mark.parametrize("edtf", ["2024", "2024-21", "197X", "2024-01-01/..", "2023-09/2023-12"])
def test_what_has_no_days_is_left_out_and_told(edtf: str) -> None:
    talk = evolve(TALK, passages=[], events=[evolve(TREATY, date=edtf), evolve(TREATY, id="other")])
    with pytest.warns(bc.LossWarning, match=r"(?:: |, )events(?:,|$)"):
        data = bc.dumps(talk, "icalendar")
    (found,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert str(found["x-bilateral-event"]) == "other"
    with pytest.raises(UnrepresentableError, match="no event has a date"):
        written(evolve(talk, events=talk.events[:1]))


@pytest.mark.parametrize(
    ("status", "found"),
    [
        ("occurred", "CONFIRMED"),
        ("ongoing", "CONFIRMED"),
        ("planned", "TENTATIVE"),
        ("proposed", "TENTATIVE"),
        ("negated", "CANCELLED"),
    ],
)
def test_statuses_are_those_of_calendars(status: str, found: str) -> None:
    made = entry(evolve(TREATY, status=status))
    assert (made["status"], made["x-bilateral-status"]) == (found, status)


def test_the_sentence_that_tells_of_an_event_is_quoted_with_its_source() -> None:
    *_, treaty = entries(TALK)
    assert treaty["description"] == (
        "“We signed it at sea, then we ate.” — "
        "Dara Venn, A harbour for two, Harbour News, 2022-06-07, https://example.org/a?b=c"
    )


def test_an_event_of_several_interviews_is_one_entry() -> None:
    other = evolve(
        TALK,
        id="talk-2",
        published="2023-01-02",
        source=Source(),
        events=[evolve(TREATY, name="The Harbour Treaty", status="planned"), evolve(JUBILEE, status="occurred")],
    )
    assert written(TALK, other) == written(other, TALK)
    _, jubilee, treaty = entries(TALK, other)
    assert treaty["summary"] == "The Harbour Treaty"
    assert (jubilee["status"], str(jubilee["x-bilateral-status"])) == ("CONFIRMED", "occurred planned")
    assert treaty["description"].count("“We signed it") == 2
    assert treaty["dtstamp"].dt == datetime(2023, 1, 2, tzinfo=UTC)


def test_identifiers_and_stamps_do_not_change() -> None:
    # A calendar that took an entry once must know it again: what stands here is never to change.
    namespace = UUID("6f0c3c52-7a52-5b0e-9d34-54f1a0f6d0c1")
    assert str(entry(TREATY)["uid"]) == str(uuid5(namespace, '["event", "treaty_signed", "1977-07-18", "treaty"]'))
    undated = evolve(TALK, published=None)
    assert entries(undated)[0]["dtstamp"].dt == datetime(1970, 1, 1, tzinfo=UTC)
    assert {one["uid"] for one in entries(undated)} == {one["uid"] for one in entries(TALK)}


def test_lines_are_short_and_texts_are_texts() -> None:
    event = evolve(TREATY, name="a;b,c\\n\r\nBEGIN:VEVENT\r\n\0" + "đ😀" * 60)
    data = written(evolve(TALK, passages=[], events=[event]))
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    (found,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert found["summary"] == "a;b,c\\n\nBEGIN:VEVENT\n\ufffd" + "đ😀" * 60


def test_a_time_that_utc_cannot_hold_is_a_day() -> None:
    found = entry(evolve(TREATY, date="0001-01-01T00:00:00+14"))
    assert days(found) == (date(1, 1, 1), date(1, 1, 2))


def test_half_a_character_is_refused() -> None:
    with pytest.raises(UnrepresentableError, match="cannot be written"):
        written(evolve(TALK, passages=[], events=[evolve(TREATY, name="\ud800")]))


def test_the_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(bc.MissingExtraError, match=r"pip install 'bilateral_corpus\[calendar\]'"):
        written(TALK)


@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
@given(talk=interviews())
def test_every_event_with_days_is_there_once(talk: Interview) -> None:
    shown = [event for event in talk.events if in_calendar(event)]
    assume(shown)
    found = [one for one in entries(talk) if "rrule" not in one]
    assert all(one.errors == [] for one in found)
    assert sorted(str(one["x-bilateral-edtf"]) for one in found) == sorted(str(event.date) for event in shown)
    assert sorted(str(one["status"]) == "CANCELLED" for one in found) == sorted(
        event.status is EventStatus.NEGATED for event in shown
    )
    assert written(talk) == written(talk)
