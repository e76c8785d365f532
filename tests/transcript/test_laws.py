"""What holds for every text, and what must come out of transcripts whose turns are known because they were put in."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import Literal

import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

import bilateral_corpus as bc

# --- any text ---------------------------------------------------------------------------------------------------------

# Pieces of interviews, of page furniture and of trouble.
_FRAGMENTS = st.sampled_from(
    [
        *["Reporter", "PV", "Q", "A", "Q1", "Ambassador", "Đại sứ", "H.E. Mr. Dara Venn", "DARA VENN", "Mr.", "H.E."],
        *["Lao Ambassador to Vietnam Dara Venn", "Đại sứ Lào tại Việt Nam", "Harbour News", "spoke to Harbour News"],
        *["Harbour News asked the Ambassador", "Harbour News: "],
        *[
            ":",
            ": ",
            "：",
            "::",
            "://",
            " - ",
            " – ",
            "|",
            " | ",
            "•",
            "·",
            "\u0387",
            ".",
            "?",
            ", ",
            "(",
            ")",
            "“",
            "’",
        ],
        *["\n", "\n\n", "\r\n", "\r", "\n\r", "\t", " ", "\u00a0", "\u3000", "\u2000", "\x0b", "\x0c", "\x1c", "\x1f"],
        *["\x85", "\u2028", "\u2029", "\ufeff", "\u200b", "\0", "\ud800", "\U0001f600", "\U000e0041"],
        *[
            "\u0301",
            "\u0344",
            "\u0338",
            "\u0323\u0302",
            "ệ",
            "e\u0323\u0302",
            "\u1100\u1161\u11a8",
            "한",
            "\u212b",
            "\u0958",
        ],
        *["26/07/2024", "31/31/2024", "4 March 2021", "ngày 4 tháng 3 năm 2021", "10:30", "1. ", "View count: 23"],
        *[
            "Share",
            "Photo: ",
            "Note: ",
            "(ảnh",
            "Mời quý độc giả",
            "By Lise Orr",
            "trade",
            "The two sides",
            "và của là",
        ],
    ]
)


def any_texts() -> st.SearchStrategy[str]:
    """Texts of any characters, halves of surrogate pairs too, and texts that nearly are interviews."""
    anything = st.text(st.characters(exclude_categories=()), max_size=80)
    return st.one_of(anything, st.lists(st.one_of(_FRAGMENTS, anything), max_size=30).map("".join))


def normalised(text: str) -> str:
    return unicodedata.normalize("NFC", re.sub("\r\n?", "\n", text))


def check_laws(text: str, interview: bc.Interview) -> None:
    assert interview.uncovered(text) == ()
    reached = 0
    for passage in interview.passages:
        label = passage.label_span if isinstance(passage, bc.Turn) else None
        for span in (label, passage.span) if label is not None else (passage.span,):
            assert reached <= span.start
            reached = span.end
        assert normalised(text[passage.span.slice]) == passage.text
        if isinstance(passage, bc.Turn) and label is not None:
            assert normalised(text[label.slice]) == passage.label
    assert bool(interview.turns) or "no-turns" in [problem.code for problem in interview.problems]


@given(any_texts())
def test_any_text_is_read_and_nothing_of_it_is_lost(text: str) -> None:
    check_laws(text, bc.parse(text))


@given(any_texts())
def test_the_same_text_gives_the_same_interview(text: str) -> None:
    assert bc.parse(text) == bc.parse(text)


@given(st.one_of(st.binary(max_size=60), any_texts().map(lambda text: text.encode("utf-8", "ignore"))))
def test_any_bytes_are_read_or_refused_with_an_error_of_ours(data: bytes) -> None:
    with suppress(bc.ParseError):
        interview = bc.loads(data, "text")
        assert interview.source.sha256 == hashlib.sha256(data.removeprefix(b"\xef\xbb\xbf")).hexdigest()
        check_laws(data.removeprefix(b"\xef\xbb\xbf").decode(), interview)


# --- transcripts ------------------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class Transcript:
    """A transcript with what must come out of it.

    Attributes:
        text: The whole page.
        roles: The role of each turn.
        speakers: The name of each turn's speaker.
        texts: The words of each turn.
    """

    text: str
    roles: tuple[str, ...]
    speakers: tuple[str, ...]
    texts: tuple[str, ...]


@frozen(kw_only=True)
class Voices:
    """How the two sides are labelled in a transcript.

    Attributes:
        introduction: What stands before the first turn.
        asks: The label of the questions.
        asker: Who asks.
        answers: The label of the answers.
        answerer: Who answers.
    """

    introduction: tuple[str, ...]
    asks: str
    asker: str
    answers: str
    answerer: str


_EN_INTRODUCTION = (
    "A harbour for two",
    "Harbour News spoke to Lao Ambassador to Vietnam Dara Venn on the eve of the regatta.",
)
_VI_INTRODUCTION = (
    "Bến cảng của hai nước",
    "Nhân dịp lễ hội, Đại sứ Lào tại Việt Nam Trần Hải Vân đã trả lời phỏng vấn Báo Cảng Biển.",
)

_EN_VOICES = st.builds(
    lambda asks, answers: Voices(
        introduction=_EN_INTRODUCTION, asks=asks[0], asker=asks[1], answers=answers, answerer="Dara Venn"
    ),
    st.sampled_from(
        [
            *[(word, word) for word in ("Reporter", "REPORTER", "Journalist", "Interviewer", "Question", "Q")],
            *[("Harbour News", "Harbour News"), ("HARBOUR NEWS", "HARBOUR NEWS")],
        ]
    ),
    st.sampled_from(
        [
            *["Ambassador", "AMBASSADOR", "Ambassador Dara Venn", "Lao Ambassador to Vietnam Dara Venn", "Dara Venn"],
            *["DARA VENN", "Venn", "H.E. Ambassador Dara Venn", "Answer", "A", "Ambassador Venn"],
        ]
    ),
)
_VI_VOICES = st.builds(
    lambda asks, answers: Voices(
        introduction=_VI_INTRODUCTION, asks=asks, asker=asks, answers=answers, answerer="Trần Hải Vân"
    ),
    st.sampled_from(["PV", "Phóng viên", "PHÓNG VIÊN", "Hỏi", "Báo Cảng Biển"]),
    st.sampled_from(
        ["Đại sứ", "ĐẠI SỨ", "Đại sứ Trần Hải Vân", "Đại sứ Lào tại Việt Nam Trần Hải Vân", "Trả lời", "Đáp"]
    ),
)

_EN_QUESTIONS = st.sampled_from(
    [
        "How old is the harbour?",
        "And the ferry: does it run in winter?",
        "What do the two sides expect of the year 2024?",
        "Please tell our readers about the visit.",
        "Thank you very much, Ambassador!",
    ]
)
_EN_PARAGRAPHS = st.sampled_from(
    [
        "Older than the town.",
        "Our side has built a pier. It is long, and it is made of wood.",
        "He told me: “Come back when the tide is in.”",
        "and so we did; at 10:30 the first ship came in.",
        "Who would have thought so? Nobody on our side did.",
        "1. Repair the pier.",
        "2. Train the pilots",
        "See https://harbour.example/plan for the plan.",
        "• A school for captains",
        "Point number two: the roads behind the harbour.",
        "(Laughter.)",
    ]
)
_VI_QUESTIONS = st.sampled_from(
    ["Xin Đại sứ cho biết bến cảng có từ bao giờ?", "Theo Đại sứ, nên bắt đầu từ đâu?", "Xin trân trọng cảm ơn Đại sứ!"]
)
_VI_PARAGRAPHS = st.sampled_from(
    [
        "Bến cảng có trước thị trấn.",
        "Chúng tôi đã xây một cầu tàu dài, làm bằng gỗ.",
        "Ông ấy nói với tôi: “Hãy trở lại khi thủy triều lên.”",
        "1. Sửa cầu tàu.",
        "Vào lúc 10:30, con tàu đầu tiên đã cập bến.",
    ]
)


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    """Transcripts in which the two sides take turns, one of them perhaps twice in a row."""
    english = draw(st.booleans())
    voices = draw(_EN_VOICES if english else _VI_VOICES)
    questions = st.lists(_EN_QUESTIONS if english else _VI_QUESTIONS, min_size=1, max_size=1)
    answers = st.lists(_EN_PARAGRAPHS if english else _VI_PARAGRAPHS, min_size=1, max_size=5)
    asking = draw(st.lists(st.booleans(), max_size=6).map(lambda more: [True, False, True, False, *more]))
    gap, between = draw(st.sampled_from([("\n", "\n"), ("\n\n", "\n\n"), ("\n", "\n\n"), ("\n\n", "\n\n\n")]))
    space = draw(st.sampled_from([" ", " ", "", "\t", "\u00a0 ", "\n"]))
    texts = [gap.join(draw(questions if asks else answers)) for asks in asking]
    labels = [voices.asks if asks else voices.answers for asks in asking]
    turns = [f"{label}:{space}{text}" for label, text in zip(labels, texts, strict=True)]
    return Transcript(
        text=between.join([*voices.introduction, *turns]),
        roles=tuple("interviewer" if asks else "interviewee" for asks in asking),
        speakers=tuple(voices.asker if asks else voices.answerer for asks in asking),
        texts=tuple(texts),
    )


def check_transcript(transcript: Transcript, interview: bc.Interview) -> None:
    check_laws(transcript.text, interview)
    assert tuple(turn.text for turn in interview.turns) == transcript.texts
    assert tuple(turn.role for turn in interview.turns) == transcript.roles
    names = {one.id: one.name for one in interview.participants}
    assert tuple(names[turn.speaker or ""] for turn in interview.turns) == transcript.speakers


@given(transcripts())
def test_a_transcript_gives_the_turns_put_in(transcript: Transcript) -> None:
    interview = bc.parse(transcript.text)
    check_transcript(transcript, interview)
    assert [one.kind for one in interview.passages[:2]] == ["headline", "standfirst"]
    assert [(post.of, post.to) for one in interview.people for post in one.appointments] == [("LA", "VN")]
    assert [turn for one in interview.exchanges for turn in (*one.questions, *one.answers)] == list(interview.turns)


@given(transcripts(), st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["NFC", "NFD"]))
def test_line_ends_and_unicode_forms_change_no_word(
    transcript: Transcript, line_end: str, form: Literal["NFC", "NFD"]
) -> None:
    printed = evolve(transcript, text=unicodedata.normalize(form, transcript.text).replace("\n", line_end))
    interview = bc.parse(printed.text)
    check_transcript(printed, interview)
    plain = bc.parse(transcript.text)
    assert (interview.title, interview.people) == (plain.title, plain.people)
    assert interview.participants == plain.participants


@given(transcripts(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_a_byte_order_mark_changes_nothing(transcript: Transcript, encoding: str) -> None:
    assert bc.loads(transcript.text.encode(encoding), "text") == bc.parse(transcript.text)


@given(transcripts(), st.text("\n \t\u00a0", max_size=4), st.text("\n \t\u00a0", max_size=4))
def test_white_space_around_a_page_moves_spans_and_no_more(transcript: Transcript, before: str, after: str) -> None:
    padded = evolve(transcript, text=f"{before}{transcript.text}{after}")
    check_transcript(padded, bc.parse(padded.text))


# --- the machine does not matter --------------------------------------------------------------------------------------

_DUMP = """
import sys, bilateral_corpus as bc
sys.stdout.buffer.write(bc.dumps([bc.loads(text.encode(), "text") for text in sys.argv[1:]], "jsonl"))
"""


def test_the_order_of_sets_does_not_matter() -> None:
    texts = [
        "\n".join((*_EN_INTRODUCTION, "Radio Aster: Why?", "Dara Venn: Why not?", "Radio Aster: Venn: So be it.")),
        "\n".join((*_VI_INTRODUCTION, "04/03/2021", "PV: Vì sao?", "Đại sứ: Vì biển.")),
    ]
    source = Path(bc.__file__).parents[1]
    runs = {
        subprocess.run(
            [sys.executable, "-c", _DUMP, *texts],
            env={**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONPATH": str(source), "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in (0, 1, 2)
    }
    assert len(runs) == 1
    assert all(runs)


@pytest.mark.parametrize("unit", ["a", " ", ":", "a:", "\u0301", "\r", "| ", "1"])
def test_one_character_over_and_over(unit: str) -> None:
    text = unit * 20_000
    check_laws(text, bc.parse(text))
