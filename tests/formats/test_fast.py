"""The fast way says yes only where the checked way says the same."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats import canonical, conversion
from bilateral_corpus.formats.durations import format_duration
from bilateral_corpus.formats.format import ReadOptions
from bilateral_corpus.model import Interview, Mention, MentionKind, Passage, PassageKind, Span, Turn
from formats.sample import CANONICAL, INTERVIEW
from strategies import durations, interviews

msgspec = pytest.importorskip("msgspec")
fast = pytest.importorskip("bilateral_corpus.formats.fast")


def outcome(data: bytes, *, checked: bool) -> Interview | str:
    """The interview read, or the text of the error."""
    decode = canonical.decode_checked if checked else canonical.decode
    try:
        return decode(data, ReadOptions())
    except ParseError as error:
        return str(error)


@given(interviews())
def test_both_ways_write_the_same_bytes_and_read_the_same_interview(interview: Interview) -> None:
    written = fast.encode(interview)
    assert written == canonical.encode_checked(interview)
    read = fast.decode(written)
    assert read == canonical.decode_checked(written, ReadOptions()) == interview
    assert repr(read) == repr(interview)
    assert [repr(passage) for passage in read.passages] == [repr(passage) for passage in interview.passages]


@given(interviews())
def test_both_ways_give_the_same_plain_values(interview: Interview) -> None:
    document = fast.to_document(interview)
    assert document == conversion.to_document(interview)
    assert list(document) == list(conversion.to_document(interview))
    assert fast.from_document(document) == interview


@pytest.mark.parametrize(
    "change", [{"title": 5}, {"mood": None}, {"passages": [{"kind": "note"}]}, {"published": "soon"}]
)
def test_plain_values_that_are_wrong_are_refused_in_the_words_of_the_checked_way(change: dict[str, object]) -> None:
    document = {**conversion.to_document(INTERVIEW), **change}
    with pytest.raises(ParseError) as expected:
        conversion.to_interview(document, "there")
    with pytest.raises(ParseError) as caught:
        canonical.to_interview(document, "there")
    assert str(caught.value) == str(expected.value)


def test_knows_the_sample() -> None:
    assert fast.encode(INTERVIEW) == CANONICAL
    assert fast.decode(CANONICAL) == INTERVIEW
    assert fast.decode(CANONICAL + b"\n") == INTERVIEW


@given(st.data())
def test_one_changed_byte_has_the_same_outcome_both_ways(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(CANONICAL) - 1))
    inserted = data.draw(st.binary(max_size=2) | st.sampled_from([b"0", b" ", b'"', b",", b"null", b"1.0", b"\\u0041"]))
    removed = data.draw(st.integers(0, 3))
    changed = CANONICAL[:place] + inserted + CANONICAL[place + removed :]
    assert outcome(changed, checked=False) == outcome(changed, checked=True)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"version":1', b'"version":1.0'),
        (b'"version":1', b'"version":1,"version":1'),
        (b'"length":40', b'"length":40.0'),
        (b'"length":40', b'"length":4e1'),
        (b'"end":22', b'"end":21,"end":22'),
        (b'"certainty":0.5', b'"certainty":0.50'),
        (b'"certainty":0.5', b'"certainty":1'),
        (b'"certainty":0.5', b'"certainty":0.12345'),
        (b'"start":"PT90S"', b'"start":"PT1M30S"'),
        (b'"start":"PT90S"', b'"start":"P0Y0M0DT90S"'),
        (b'"start":"PT90S"', b'"start":"pt90s"'),
        (b'"start":"PT90S"', b'"start":"PT90.0000001S"'),
        (b'"start":"PT90S"', b'"start":90'),
        (b"Harbour News", b"Harbour\\u0020News"),
        (b"Harbour News", b"Harbour\\/News"),
        (b"Harbour News", b"\\ud800"),
        (b"Harbour News", b"\x7f"),
        (b"Harbour News", b"\xed\xa0\x80"),
        (b'"kind":"turn"', b'"kind":"Turn"'),
        (b'"kind":"turn"', b'"kind":"note"'),
        (b'"kind":"headline"', b'"kind":"turn"'),
        (b'"kind":"headline",', b""),
        (b'"label":"Venn:"', b'"label":null'),
        (b"2022-07?", b" 2022-07?"),
        (b'"people":[]', b'"people":[],"mood":null'),
        (b'"people":[]', b'"people": []'),
        (b'"people":[]', b'"people":null'),
    ],
)
def test_what_msgspec_is_lenient_about_has_the_same_outcome_both_ways(old: bytes, new: bytes) -> None:
    changed = CANONICAL.replace(old, new, 1)
    assert changed != CANONICAL
    assert outcome(changed, checked=False) == outcome(changed, checked=True)


def test_a_document_laid_out_otherwise_is_left_to_the_checked_way() -> None:
    assert fast.decode(json.dumps(json.loads(CANONICAL)).encode()) is None


def test_every_character_is_written_the_same_way() -> None:
    for first in (*range(0, 0xD800, 0x800), *range(0xE000, 0x110000, 0x800)):
        interview = Interview(id="all", title="".join(map(chr, range(first, first + 0x800))))
        assert fast.encode(interview) == canonical.encode_checked(interview)


def test_every_certainty_is_written_the_same_way() -> None:
    mentions = [Mention(span=Span(0, 0), kind=MentionKind.EVENT, certainty=n / 10_000) for n in range(10_001)]
    interview = Interview(
        id="all", passages=[Passage(kind=PassageKind.NOTE, text="", span=Span(0, 0), mentions=mentions)]
    )
    assert fast.encode(interview) == canonical.encode_checked(interview)


@given(durations())
def test_durations_are_those_of_msgspec(duration: timedelta) -> None:
    assert msgspec.json.encode(duration).decode() == f'"{format_duration(duration)}"'


def test_a_class_of_ones_own_is_left_to_the_checked_way() -> None:
    class Speech(Turn):
        pass

    with pytest.raises(KeyError):
        fast.encode(Interview(id="x", passages=[Speech(text="a", span=Span(0, 1))]))
