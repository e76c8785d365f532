"""SubRip: numbered captions with labels. All people are invented."""

from __future__ import annotations

import warnings
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bilateral_corpus as bc
from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats import LossWarning
from bilateral_corpus.formats.captions.caption import captions_of
from bilateral_corpus.model import Cue, Interview, Span, Turn

TALK = """\
1
00:00:01,000 --> 00:00:03,200
INES DAHL: Why <i>now</i>,
{\\an8}Ambassador?

2
00:00:03,200 --> 00:00:04,000
DARA VENN: Tom & I

3
00:00:04.000 --> 00:00:06.500 X1:40 X2:600
are ready.
"""


def read(text: str) -> Interview:
    return bc.loads(text, "srt", annotators=())


def write(interview: Interview) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", LossWarning)
        return bc.dumps(interview, "srt").decode()


def shown(interview: Interview) -> list[tuple[str, timedelta, timedelta]]:
    return [(one.text, one.start, one.end) for turn in interview.turns for one in captions_of(turn)]


def test_labels_become_speakers() -> None:
    talk = read(TALK)
    assert [(turn.speaker, turn.label, turn.text) for turn in talk.turns] == [
        ("ines-dahl", "INES DAHL:", "Why now,\nAmbassador?"),
        ("dara-venn", "DARA VENN:", "Tom & I are ready."),
    ]
    assert [one.start for one in talk.turns[1].cues] == [timedelta(seconds=3.2), timedelta(seconds=4)]


def test_captions_are_written_again_as_they_were() -> None:
    assert write(read(TALK)) == (
        "1\n00:00:01,000 --> 00:00:03,200\nINES DAHL: Why now,\nAmbassador?\n\n"
        "2\n00:00:03,200 --> 00:00:04,000\nDARA VENN: Tom & I\n\n"
        "3\n00:00:04,000 --> 00:00:06,500\nare ready.\n"
    )
    assert read(write(read(TALK))).turns == read(TALK).turns


def test_speakers_without_labels_are_named() -> None:
    vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ines Dahl>Why?\n\n00:02.000 --> 00:03.000\n<v Dara Venn>Because.\n"
    talk = read(write(bc.loads(vtt, "webvtt", annotators=())))
    assert [(turn.speaker, turn.text) for turn in talk.turns] == [("ines-dahl", "Why?"), ("dara-venn", "Because.")]


@pytest.mark.parametrize("line", ["记者：现在？", "Reporter: Now?", "[Reporter]: Now?", ">> Reporter: Now?"])
def test_labels_are_found_in_the_usual_forms(line: str) -> None:
    talk = read(f"1\n00:00:01,000 --> 00:00:02,000\n{line}\n\n2\n00:00:02,000 --> 00:00:03,000\n{line}\n")
    (one,) = talk.participants
    assert one.name in {"记者", "Reporter"}


def test_numbers_may_be_missing_and_lines_blank() -> None:
    assert read("00:00:01,000 --> 00:00:02,000\nOne\n\ntwo\n").turns[0].text == "One\ntwo"


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("Hello\n", "not SubRip", 1),
        ("1\n00:00:01,000 -->\nHi\n", "does not say when", 2),
        ("1\n00:00:02,000 --> 00:00:01,000\nHi\n", "ends before it starts", 2),
        ("1\n00:00:01,000 --> 00:00:02,000\n\n", "no caption", None),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(text: str, message: str, line: int | None) -> None:
    with pytest.raises(ParseError, match=message) as caught:
        read(text)
    assert caught.value.line == line


_WORDS = (
    st.text(st.sampled_from("abc đ老😀,.?\n"), max_size=12)
    .map(lambda text: "\n".join(filter(None, map(str.strip, text.split("\n")))))
    .filter(bool)
)


@st.composite
def _talks(draw: st.DrawFn) -> Interview:
    turns, clock = [], timedelta(0)
    for _ in range(draw(st.integers(1, 4))):
        text, cues = "", []
        for words in draw(st.lists(_WORDS, min_size=1, max_size=3)):
            end = clock + timedelta(milliseconds=draw(st.integers(1, 5000)))
            cues.append(Cue(span=Span(len(text), len(text) + len(words)), start=clock, end=end))
            text, clock = f"{text}{words} ", end
        turns.append(Turn(text=text.strip(), span=Span(0, 0), cues=cues, start=cues[0].start, end=clock))
    return Interview(id="talk", passages=turns)


@settings(max_examples=80, deadline=None)
@given(_talks())
def test_words_and_times_come_back(talk: Interview) -> None:
    assert shown(read(write(talk))) == shown(talk)


@settings(max_examples=80, deadline=None)
@given(_talks())
def test_another_program_reads_the_same_captions(talk: Interview) -> None:
    srt = pytest.importorskip("srt")
    found = list(srt.parse(write(talk)))
    assert [(one.start, one.end) for one in found] == [(start, end) for _, start, end in shown(talk)]
    assert [one.content.removeprefix(">> ") for one in found] == [text for text, _, _ in shown(talk)]
    assert [one.index for one in found] == list(range(1, len(found) + 1))


@settings(max_examples=40, deadline=None)
@given(_talks())
def test_what_another_program_writes_is_read(talk: Interview) -> None:
    srt = pytest.importorskip("srt")
    wanted = shown(talk)
    written = srt.compose([srt.Subtitle(None, start, end, text) for text, start, end in wanted])
    assert sorted(shown(read(written))) == sorted(wanted)
