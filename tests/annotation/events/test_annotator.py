"""What holds of the events of any interview."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import bilateral_corpus as bc
from annotation.events.reports import events, interview
from annotation.events.test_english import TOLD, UNTOLD
from annotation.events.test_vietnamese import TOLD as TOLD_VIETNAMESE
from bilateral_corpus.annotation import annotate_events
from bilateral_corpus.annotation.events import ANNOTATOR
from bilateral_corpus.annotation.events.circumstances import sentences
from bilateral_corpus.annotation.events.finding import find_occurrences
from bilateral_corpus.annotation.events.frames import frame_index
from bilateral_corpus.model import Event, Interview, Mention, MentionKind, Passage, Span
from strategies import interviews

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("**/*.txt"))


def _check(found: Interview) -> None:
    ids = {event.id for event in found.events}
    assert len(ids) == len(found.events)
    for passage in found.passages:
        for mention in passage.mentions:
            assert 0 <= mention.span.start <= mention.span.end <= len(passage.text)
            if mention.kind is MentionKind.EVENT and mention.annotator == ANNOTATOR:
                assert mention.target in ids
                assert passage.quote(mention).strip()
    assert {event.commemorates for event in found.events} <= {None, *ids}


_ANSWERS = st.lists(st.sampled_from([*TOLD, *UNTOLD]), min_size=1, max_size=6).map(" ".join)


@given(_ANSWERS)
def test_mentions_lie_in_their_passage_and_point_at_events(text: str) -> None:
    found = interview(text)
    _check(found)
    assert annotate_events(found) == found
    assert interview(text) == found


@given(st.lists(st.sampled_from([*TOLD_VIETNAMESE]), min_size=1, max_size=5).map(" ".join))
def test_the_same_holds_in_vietnamese(text: str) -> None:
    found = interview(text, language="vi")
    _check(found)
    assert annotate_events(found) == found


@given(interviews(), st.sampled_from(["en", "vi", "zh-Hant"]))
def test_what_others_found_is_kept_whatever_it_is(before: Interview, language: str) -> None:
    before = evolve(before, language=language)
    after = annotate_events(before)
    _check(after)
    assert annotate_events(after) == after
    assert [mention for mention in after.mentions if mention.annotator != ANNOTATOR] == [
        mention for mention in before.mentions if mention.annotator != ANNOTATOR
    ]
    assert after.people == before.people
    assert after.problems == before.problems


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_keep_the_laws(path: Path) -> None:
    found = bc.read(path)
    _check(found)
    assert annotate_events(found) == found


def test_one_event_however_often_it_is_named() -> None:
    (event,) = events(
        "Laos and Vietnam signed the Harbour Cooperation Treaty on 3 March 2019. The Harbour Cooperation Treaty was "
        "signed in Port Aster. Since we signed the Harbour Cooperation Treaty trade has grown."
    )
    assert (event.place, str(event.date)) == ("Port Aster", "2019-03-03")


def test_visits_in_different_years_are_two() -> None:
    found = events("Our President visited Vietnam in May 2021. Our President visited Vietnam in May 2023.")
    assert [str(event.date) for event in found] == ["2021-05", "2023-05"]


def test_an_event_of_another_annotator_stays_and_keeps_its_id() -> None:
    before = Interview(
        id="x",
        language="en",
        passages=[
            Passage(
                kind="narration",
                text="Laos joined ASEAN in 1997.",
                span=Span(0, 26),
                mentions=[Mention(span=Span(0, 4), kind="event", target="accession", annotator="by-hand")],
            )
        ],
        events=[Event(id="accession", kind="accession", name="accession of Laos")],
    )
    after = annotate_events(before)
    assert after.events[0] == before.events[0]
    assert len({event.id for event in after.events}) == len(after.events)
    assert annotate_events(after) == after


def test_a_language_without_frames_has_no_events() -> None:
    before = Interview(id="x", language="eo", passages=[Passage(kind="narration", text="ASEAN", span=Span(0, 5))])
    assert annotate_events(before) is before


_HOSTILE = [
    "of the " * 15_000,
    "Treaty " * 15_000,
    "Signing Of " * 10_000,
    "visit to " * 12_000,
    "the 46th meeting of the " * 5_000,
    "“theme " * 15_000,
    "Anniversary, and " * 6_000,
    "ab " * 40_000,
]


@pytest.mark.parametrize("text", _HOSTILE, ids=lambda text: text[:12])
def test_hostile_text_is_read_in_pieces_of_bounded_length(text: str) -> None:
    passage = Passage(kind="narration", text=text, span=Span(0, len(text)))
    pieces = [sentence.text for sentence in sentences(passage)]
    assert "".join(pieces) == text
    assert max(map(len, pieces)) <= 4000


def test_an_event_that_is_named_a_thousand_times_is_one() -> None:
    text = "visit to Xenia " * 1000
    before = Interview(id="x", language="en", passages=[Passage(kind="narration", text=text, span=Span(0, len(text)))])
    after = annotate_events(before)
    assert len(after.events) == 1
    # A text of 15,000 characters without a full stop is cut three times, perhaps within such words.
    assert 997 <= len(after.mentions) <= 1000


@pytest.mark.parametrize("unit", ["of the ", "Treaty ", "visit to ", "the 46th meeting of the ", "“theme "])
def test_what_is_found_grows_no_faster_than_the_text(unit: str) -> None:
    index = frame_index("en")
    assert index is not None
    counts = []
    for times in (2_000, 4_000):
        text = unit * times
        passage = Passage(kind="narration", text=text, span=Span(0, len(text)))
        counts.append(len(find_occurrences(passage, index, frozenset())))
    assert counts[1] <= 2 * counts[0] + 2
