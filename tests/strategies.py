"""Hypothesis strategies for the objects of the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any, TypeVar

from attrs import evolve
from hypothesis import strategies as st

from bilateral_corpus.corpus import Corpus
from bilateral_corpus.model import (
    Appointment,
    Convention,
    Cue,
    Event,
    EventKind,
    EventStatus,
    Gender,
    Interview,
    Mention,
    MentionKind,
    Organization,
    PartialDate,
    Participant,
    Passage,
    PassageKind,
    Person,
    Problem,
    Role,
    Source,
    Span,
    Turn,
)

T = TypeVar("T")

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


# --- interviews -------------------------------------------------------------------------------------------------------
#
# Everything that the model allows, and rarely what a newspaper would print. To build a strategy takes longer than to
# draw from it, hence the caches.

_ODD_CHARACTERS = (
    "\u0000\u0001\u001f\u007f\u0085\u00a0\u2028\u2029\ufeff\ufffe"  # controls, odd line ends, marks, no character
    '\b\f\n\r\t"\\/'  # what JSON escapes, and what it could
    "אבג\u200fمرحبا"  # from right to left
    "é\u0301đ老挝😀\u200d👧"
)
_NOT_SURROGATES = st.characters(exclude_categories=["Cs"])


@cache
def texts(min_size: int = 0) -> st.SearchStrategy[str]:
    """Texts with control characters, right-to-left scripts, emoji and all else that Unicode has."""
    return st.text(st.one_of(st.sampled_from(_ODD_CHARACTERS), _NOT_SURROGATES), min_size=min_size, max_size=12)


@cache
def _names() -> st.SearchStrategy[str]:
    return texts(min_size=1).filter(str.strip)


@cache
def slugs() -> st.SearchStrategy[str]:
    """Ids: any characters but white space."""
    return texts(min_size=1).filter(lambda text: not any(character.isspace() for character in text))


def _maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.one_of(st.none(), strategy)


def _some(strategy: st.SearchStrategy[T], key: Callable[[T], object] | None = None) -> st.SearchStrategy[list[T]]:
    return st.lists(strategy, max_size=3, unique_by=key) if key else st.lists(strategy, max_size=3)


_COUNTRIES = st.sampled_from(["LA", "VN", "MN", "KE", "JP"])
_DATES = st.one_of(st.none(), partial_dates())
_LANGUAGES = st.sampled_from(["en", "vi", "zh-Hant", "sr-Latn-RS", "und"])
_IDENTIFIERS = st.sampled_from(["wikidata:Q881", "viaf:113230702", "https://example.org/đ?q=1"])
_COUNTS = st.one_of(st.integers(0, 100), st.sampled_from([2**31, 2**53 + 1, 2**63 - 1]))
_CERTAINTIES = st.one_of(st.floats(0, 1), st.sampled_from([0.0001, 1, 0, 1e-9]))


def _ids_of(items: Iterable[Any]) -> st.SearchStrategy[str | None]:
    return st.sampled_from([None, *(item.id for item in items)])


@cache
def durations() -> st.SearchStrategy[timedelta]:
    """Durations of every sign and size."""
    return st.one_of(st.timedeltas(), st.timedeltas(timedelta(0), timedelta(hours=3)))


@st.composite
def spans(draw: st.DrawFn, length: int = 10**6) -> Span:
    """Spans in a text of so many code points."""
    start = draw(st.integers(0, length))
    return Span(start, draw(st.integers(start, length)))


@cache
def organizations() -> st.SearchStrategy[Organization]:
    """Institutions."""
    return st.builds(
        Organization,
        id=slugs(),
        name=_names(),
        acronym=_maybe(texts()),
        aliases=_some(texts()),
        kind=_maybe(texts()),
        countries=st.lists(_COUNTRIES, unique=True, max_size=2),
        identifiers=_some(_IDENTIFIERS),
    )


def _people(organizations: list[Organization]) -> st.SearchStrategy[Person]:
    party = st.one_of(_COUNTRIES, _ids_of(organizations))
    appointments = st.builds(
        Appointment,
        post=_names(),
        of=party,
        to=party,
        interval=_DATES,
        as_of=_DATES,
    )
    return st.builds(
        Person,
        id=slugs(),
        name=_names(),
        aliases=_some(texts()),
        honorific=_maybe(texts()),
        gender=_maybe(st.sampled_from(Gender)),
        country=_maybe(_COUNTRIES),
        appointments=_some(appointments),
        died=_DATES,
        identifiers=_some(_IDENTIFIERS),
    )


@cache
def _events() -> st.SearchStrategy[Event]:
    return st.builds(
        Event,
        id=slugs(),
        kind=st.sampled_from(EventKind),
        name=_names(),
        date=_DATES,
        status=st.sampled_from(EventStatus),
        countries=st.lists(_COUNTRIES, unique=True, max_size=2),
        place=_maybe(texts()),
        ordinal=_maybe(_COUNTS),
        identifiers=_some(_IDENTIFIERS),
    )


@st.composite
def _mentions(draw: st.DrawFn, length: int, known: dict[MentionKind, list[Any]]) -> Mention:
    kind = draw(st.sampled_from(MentionKind))
    target = _maybe(_COUNTRIES) if kind is MentionKind.COUNTRY else _ids_of(known.get(kind, []))
    return Mention(
        span=draw(spans(length)),
        kind=kind,
        target=draw(target),
        date=draw(_DATES) if kind is MentionKind.DATE else None,
        annotator=draw(_maybe(texts())),
        certainty=draw(_maybe(_CERTAINTIES)),
    )


@st.composite
def _cues(draw: st.DrawFn, length: int) -> list[Cue]:
    places = sorted(draw(st.lists(st.integers(0, length), max_size=6)))
    pairs = zip(places[::2], places[1::2], strict=False)
    return [
        Cue(span=Span(start, end), start=times[0], end=times[1])
        for start, end in pairs
        if (times := sorted(draw(st.tuples(durations(), durations()))))
    ]


@st.composite
def _passages(draw: st.DrawFn, participants: list[Participant], known: dict[MentionKind, list[Any]]) -> Passage:
    kind, text, span = draw(st.sampled_from(PassageKind)), draw(texts()), draw(spans())
    mentions = draw(_some(_mentions(len(text), known)))
    if kind is not PassageKind.TURN:
        return Passage(kind=kind, text=text, span=span, mentions=mentions)
    label = draw(_maybe(texts()))
    start, end = sorted(draw(st.tuples(durations(), durations())))
    return Turn(
        text=text,
        span=span,
        mentions=mentions,
        speaker=draw(_ids_of(participants)),
        role=draw(_maybe(st.sampled_from(Role))),
        label=label,
        label_span=None if label is None else draw(spans()),
        language=draw(_maybe(_LANGUAGES)),
        start=draw(st.sampled_from([None, start])),
        end=draw(st.sampled_from([None, end])),
        interruptions=draw(_some(spans(span.end - span.start).map(lambda inner: inner.shift(span.start)))),
        cues=draw(_cues(len(text))),
    )


def _one_after_another(passages: list[Passage], gap: int) -> Iterator[Passage]:
    """The passages moved so that each begins behind the one before it, and so many code points after a label."""
    reached = 0
    for passage in passages:
        changes: dict[str, Any] = {}
        if isinstance(passage, Turn) and passage.label_span is not None:
            changes["label_span"] = Span(reached, reached + len(passage.label_span))
            reached = changes["label_span"].end + gap
        offset = reached - passage.span.start
        if isinstance(passage, Turn):
            changes["interruptions"] = [span.shift(offset) for span in passage.interruptions]
        yield evolve(passage, span=passage.span.shift(offset), **changes)
        reached += len(passage.span)


@cache
def sources() -> st.SearchStrategy[Source]:
    """Publications, without the length of their text, so that spans may lie anywhere."""
    return st.builds(
        Source,
        outlet=_maybe(texts()),
        url=_maybe(texts()),
        byline=_maybe(texts()),
        place=_maybe(texts()),
        occasion=_maybe(texts()),
        media_type=_maybe(texts()),
        sha256=_maybe(st.binary(min_size=32, max_size=32).map(bytes.hex)),
        retrieved=_DATES,
    )


@cache
def problems() -> st.SearchStrategy[Problem]:
    """Doubts of a reader."""
    return st.builds(
        Problem, code=slugs(), message=_names(), span=_maybe(spans()), action=_maybe(texts()), source=_maybe(texts())
    )


@st.composite
def interviews(draw: st.DrawFn) -> Interview:
    """Whole interviews, with passages and mentions of every kind."""
    institutions = draw(_some(organizations(), key=_id))
    people = draw(_some(_people(institutions), key=_id))
    events = draw(_some(_events(), key=_id))
    participants = draw(
        _some(
            st.builds(
                Participant,
                id=slugs(),
                name=_names(),
                role=st.sampled_from(Role),
                person=_ids_of(people),
                organization=_ids_of(institutions),
                labels=_some(texts()),
            ),
            key=_id,
        )
    )
    parties = [*map(_id, people), *map(_id, institutions)]
    known: dict[MentionKind, list[Any]] = {
        MentionKind.PERSON: people,
        MentionKind.ORGANIZATION: institutions,
        MentionKind.EVENT: events,
    }
    passages = draw(_some(_passages(participants, known)))
    return Interview(
        id=draw(slugs()),
        title=draw(_maybe(texts())),
        source=draw(sources()),
        language=draw(_LANGUAGES),
        published=draw(_DATES),
        participants=participants,
        passages=_one_after_another(passages, draw(st.integers(0, 3))),
        people=people,
        organizations=institutions,
        events=[
            evolve(
                event,
                participants=draw(st.lists(st.sampled_from(parties), max_size=2)) if parties else (),
                commemorates=draw(_ids_of(events)),
            )
            for event in events
        ],
        convention=draw(st.lists(st.sampled_from(Convention), max_size=2, unique=True)),
        problems=draw(_some(problems())),
    )


def corpora() -> st.SearchStrategy[Corpus]:
    """A few interviews in one hand."""
    return st.lists(interviews(), unique_by=_id, max_size=4).map(Corpus)


def _id(item: Any) -> str:
    return str(item.id)
