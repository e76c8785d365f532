"""WebVTT: voices become turns, and turns the same captions again. All people are invented."""

from __future__ import annotations

import warnings
from datetime import timedelta
from io import BytesIO

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import bilateral_corpus as bc
from bilateral_corpus.errors import ParseError, UnrepresentableError
from bilateral_corpus.formats import LossWarning
from bilateral_corpus.formats.captions.caption import captions_of
from bilateral_corpus.model import Interview, Passage, Role, Span, Turn
from strategies import interviews

TALK = """\
WEBVTT - A harbour for two
Language: en

STYLE
::cue { color: white }

NOTE Checked by hand.
Twice.

intro
00:01.000 --> 00:03.200 align:start
<v.loud Ines Dahl>Why <i>now</i>,
Ambassador?</v>

2
00:00:03.200 --> 00:00:04.000
<v Dara Venn>Tom &amp; I

00:00:04.000 --> 00:00:06.500 position:10%
<v Dara Venn>are <00:00:05.000>ready &lt;now&gt;.
"""


def read(text: str) -> Interview:
    return bc.loads(text, "webvtt", annotators=())


def write(interview: Interview) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", LossWarning)
        return bc.dumps(interview, "webvtt").decode()


def said(interview: Interview) -> list[tuple[str | None, str]]:
    names = {one.id: one.name for one in interview.participants}
    return [(names.get(turn.speaker or ""), turn.text) for turn in interview.turns]


def test_captions_of_one_voice_become_a_turn() -> None:
    talk = read(TALK)
    assert said(talk) == [("Ines Dahl", "Why now,\nAmbassador?"), ("Dara Venn", "Tom & I are ready <now>.")]
    assert [(turn.start, turn.end) for turn in talk.turns] == [
        (timedelta(seconds=1), timedelta(seconds=3.2)),
        (timedelta(seconds=3.2), timedelta(seconds=6.5)),
    ]


def test_a_turn_keeps_its_captions() -> None:
    first, second = read(TALK).turns
    assert first.cues == ()
    assert [(second.text[cue.span.slice], cue.start, cue.end) for cue in second.cues] == [
        ("Tom & I", timedelta(seconds=3.2), timedelta(seconds=4)),
        ("are ready <now>.", timedelta(seconds=4), timedelta(seconds=6.5)),
    ]


def test_they_are_written_again_with_the_same_words_and_times() -> None:
    assert write(read(TALK)) == (
        "WEBVTT\n\n1.1\n00:00:01.000 --> 00:00:03.200\n<v Ines Dahl>Why now,\nAmbassador?\n"
        "\n2.1\n00:00:03.200 --> 00:00:04.000\n<v Dara Venn>Tom &amp; I\n"
        "\n2.2\n00:00:04.000 --> 00:00:06.500\n<v Dara Venn>are ready &lt;now&gt;.\n"
    )


def test_every_word_lies_in_a_turn() -> None:
    talk = read(TALK)
    assert talk.source.length == len("Why now,\nAmbassador?\n\nTom & I are ready <now>.")
    assert talk.uncovered("Why now,\nAmbassador?\n\nTom & I are ready <now>.") == ()


def test_two_voices_may_share_a_caption() -> None:
    talk = read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>Yes?</v> <v B>No.</v>\n")
    assert said(talk) == [("A", "Yes?"), ("B", "No.")]


def test_without_voices_marks_of_a_new_speaker_count() -> None:
    talk = read(
        "WEBVTT\n\n00:01.000 --> 00:02.000\nINES DAHL: Why now?\n\n00:02.000 --> 00:03.000\n>> Because.\n"
        "And soon.\n\n00:03.000 --> 00:04.000\n- Really?\n- Yes: really.\n"
    )
    assert said(talk) == [
        ("INES DAHL", "Why now?"),
        (None, "Because.\nAnd soon."),
        (None, "Really?"),
        (None, "Yes: really."),
    ]
    assert [turn.label for turn in talk.turns] == ["INES DAHL:", ">>", "-", "-"]


def test_captions_without_any_mark_are_one_turn() -> None:
    talk = read("WEBVTT\n\n00:01.000 --> 00:02.000\nOne: and\n\n00:02.000 --> 00:03.000\ntwo.\n")
    assert said(talk) == [(None, "One: and two.")]


def test_a_blank_line_in_a_caption_loses_nothing() -> None:
    assert read("WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\ntwo\n").turns[0].text == "One\ntwo"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_byte_order_marks_do_not_matter(end: str) -> None:
    assert bc.loads(b"\xef\xbb\xbf" + TALK.replace("\n", end).encode(), "webvtt", annotators=()) == read(TALK)


@pytest.mark.parametrize(
    ("text", "message", "line", "column"),
    [
        ("Hello\n", "not WebVTT", 1, 1),
        ("\nWEBVTT\n", "not WebVTT", 1, 1),
        ("WEBVTT\n", "no caption", None, None),
        ("WEBVTT\n\nNOTE nothing\n", "no caption", None, None),
        ("WEBVTT\n\n00:01.000 --> soon\nHi\n", "does not say when", 3, 1),
        ("WEBVTT\n\nid\n00:01.000 --> 00:00.500\nHi\n", "ends before it starts", 4, 15),
        ("WEBVTT\n\n00:99.000 --> 01:00.500\nHi\n", "does not say when", 3, 1),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(text: str, message: str, line: int | None, column: int | None) -> None:
    with pytest.raises(ParseError, match=message) as caught:
        read(text)
    assert (caught.value.line, caught.value.column) == (line, column)


def test_turns_without_times_and_other_passages_are_a_loss() -> None:
    talk = Interview(
        id="talk",
        passages=[
            Passage(kind="headline", text="A harbour", span=Span(0, 9)),
            Turn(text="Why?", span=Span(10, 14), start=timedelta(seconds=1), end=timedelta(seconds=2)),
            Turn(text="Because.", span=Span(15, 23)),
        ],
    )
    with pytest.warns(LossWarning, match=r"does not hold: id, passages, turns\.span, turns$"):
        assert bc.dumps(talk, "webvtt") == b"WEBVTT\n\n1.1\n00:00:01.000 --> 00:00:02.000\nWhy?\n"


def test_half_of_a_surrogate_pair_is_refused() -> None:
    talk = read(TALK)
    with pytest.raises(UnrepresentableError):
        bc.dumps(evolve(talk, passages=[evolve(talk.turns[0], text="Why\ud800")]), "webvtt")


def with_times(talk: Interview) -> Interview:
    """The same with times for each turn, so that each is a caption or several, and with one turn at least."""
    end = max((one.span.end for one in talk.passages), default=0)
    turns = [] if talk.turns else [Turn(text="Why?", span=Span(end, end + 4), role=Role.OTHER)]
    return evolve(talk, passages=[_with_time(one) for one in (*talk.passages, *turns)])


def _with_time(passage: Passage) -> Passage:
    if not isinstance(passage, Turn) or captions_of(passage):
        return passage
    return evolve(passage, start=timedelta(seconds=1), end=timedelta(seconds=2))


@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
@given(talk=interviews().map(with_times))
def test_another_program_reads_the_same_captions(talk: Interview) -> None:
    webvtt = pytest.importorskip("webvtt")
    written = write(talk)
    found = webvtt.from_buffer(BytesIO(written.encode()))
    times = [line.split(" --> ") for line in written.splitlines() if " --> " in line]
    assert len([one for one in found if one.text]) <= len(times)
    # It passes over captions of more than 99 hours, and keeps the order of the others.
    starts = iter([start for start, _ in times])
    assert all(one.start in starts for one in found)


def test_another_program_reads_the_same_voices() -> None:
    webvtt = pytest.importorskip("webvtt")
    found = webvtt.from_buffer(BytesIO(write(read(TALK)).encode()))
    assert [(one.voice, one.start, one.end) for one in found] == [
        ("Ines Dahl", "00:00:01.000", "00:00:03.200"),
        ("Dara Venn", "00:00:03.200", "00:00:04.000"),
        ("Dara Venn", "00:00:04.000", "00:00:06.500"),
    ]


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("WEBVT\n\r :.,->0123<v/>&;ab\u2028\x00"), max_size=60))
def test_whatever_a_file_holds_the_error_is_typed(text: str) -> None:
    for head in ("", "WEBVTT\n\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n"):
        try:
            read(head + text)
        except ParseError:
            continue
