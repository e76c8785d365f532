"""What may be a label, and what its words say."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.blocks import blocks_of
from bilateral_corpus.transcript.labels import LONGEST, Candidate, LabelKind, Mark, candidates, read_label

WORDS = lexicon("en")


def found(text: str) -> list[Candidate]:
    return list(candidates(blocks_of(text), WORDS))


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("Reporter: Why?", "Reporter:"),
        ("Reporter:Why?", "Reporter:"),
        ("Reporter : Why?", "Reporter :"),
        ("PV：Vì sao?", "PV："),
        ("Ambassador:", "Ambassador:"),
        ("Mr. O’Dare: No.", "Mr. O’Dare:"),
        ("Dara Venn, Minister of Trade: Yes.", "Dara Venn, Minister of Trade:"),
        ("Q 1: Why?", "Q 1:"),
        ("PV\u00a0: Vì sao?", "PV\u00a0:"),
        ("J.R. Venn: No.", "J.R. Venn:"),
        ("H.E. Mr. Dara Venn: No.", "H.E. Mr. Dara Venn:"),
    ],
)
def test_a_label_ends_with_its_colon(line: str, printed: str) -> None:
    (candidate,) = found(line)
    assert line[: candidate.end] == printed


@pytest.mark.parametrize(
    "line",
    [
        "",
        "No colon here.",
        ": nothing before it",
        "https://harbour.example",
        "See https://harbour.example",
        "10:30 is early.",
        "At 10:30 we met.",
        "Note::",
        "That is all. And then: nothing.",
        "Is it so? Then: yes.",
        "x" * LONGEST + ": too long",
    ],
)
def test_no_label(line: str) -> None:
    assert found(line) == []


def test_candidates_say_their_block() -> None:
    text = "A headline\n\nReporter: Why?\nSo.\nA: Yes."
    assert [(one.block, one.mark, one.reading.words) for one in found(text)] == [
        (0, Mark.LINE, "A headline"),
        (1, Mark.COLON, "Reporter"),
        (3, Mark.COLON, "A"),
    ]


@pytest.mark.parametrize(
    ("line", "goes_on"),
    [
        ("Prime Minister: when he visits", True),
        ("Prime Minister:when he visits", True),
        ("Đại sứ: đó là", True),
        ("Prime Minister: When he visits", False),
        ("Prime Minister: “when he visits”", False),
        ("Prime Minister: 1. roads", False),
        ("Prime Minister:", False),
    ],
)
def test_candidates_say_whether_the_sentence_goes_on(line: str, goes_on: bool) -> None:
    (candidate,) = found(line)
    assert candidate.goes_on is goes_on


@pytest.mark.parametrize(
    ("printed", "role"),
    [
        ("Reporter", "interviewer"),
        ("REPORTER", "interviewer"),
        ("Q", "interviewer"),
        ("Q1", "interviewer"),
        ("Q 12", "interviewer"),
        ("3. Q", "interviewer"),
        ("Question 3", "interviewer"),
        ("PV", "interviewer"),
        ("Phóng viên", "interviewer"),
        ("**Reporter**", "interviewer"),
        ("Phóng viên (PV)", "interviewer"),
        ("PV Báo Cảng Biển", "interviewer"),
        ("VOV reporter", "interviewer"),
        ("Answer", "interviewee"),
        ("A", "interviewee"),
        ("Trả lời", "interviewee"),
        ("Moderator", "moderator"),
        ("Interpreter", "interpreter"),
        ("Question from the audience", "audience"),
    ],
)
def test_role_words(printed: str, role: str) -> None:
    reading = read_label(printed, WORDS)
    assert reading.kind is LabelKind.ROLE
    assert reading.role == role
    assert reading.person is None


def test_numbers_do_not_tell_role_words_apart() -> None:
    assert read_label("Q1", WORDS).key == read_label("Q2", WORDS).key == read_label("3. Q", WORDS).key


@pytest.mark.parametrize(
    ("printed", "post"),
    [
        ("Ambassador", "Ambassador"),
        ("AMBASSADOR", "Ambassador"),
        ("Mr. Ambassador", "Ambassador"),
        ("Đại sứ", "Ambassador"),
        ("Consul-General", "Consul General"),
        ("Prime Minister", "Prime Minister"),
        ("Foreign Minister", "Minister of Foreign Affairs"),
    ],
)
def test_posts(printed: str, post: str) -> None:
    reading = read_label(printed, WORDS)
    assert reading.kind is LabelKind.POST
    assert reading.person is not None
    assert reading.person.title is not None
    assert reading.person.title.post == post
    assert reading.person.name is None


@pytest.mark.parametrize(
    ("printed", "name", "of", "to"),
    [
        ("Ambassador Dara Venn", "Dara Venn", None, None),
        ("Lao Ambassador to Vietnam Dara Venn", "Dara Venn", "LA", "VN"),
        ("Dara Venn, Ambassador of Norway", "Dara Venn", "NO", None),
        ("PRESIDENT NÚÑEZ LARA", "NÚÑEZ LARA", None, None),
        ("H.E. Ambassador Dara Venn", "Dara Venn", None, None),
        ("Đại sứ Lào tại Việt Nam Trần Hải Vân", "Trần Hải Vân", "LA", "VN"),
    ],
)
def test_titled_names(printed: str, name: str, of: str | None, to: str | None) -> None:
    reading = read_label(printed, WORDS)
    assert reading.kind is LabelKind.TITLED
    assert reading.person is not None
    assert reading.person.title is not None
    assert (reading.person.name, reading.person.title.of, reading.person.title.to) == (name, of, to)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Dara Venn", "Dara Venn"),
        ("McVENN", "McVENN"),
        ("Harbour News", "Harbour News"),
        ("MR. O'DARE", "O'DARE"),
        ("H.E. Mr. Tomas Hale", "Tomas Hale"),
        ("Bà Trần Hải Vân", "Trần Hải Vân"),
        ("D. Venn", "D. Venn"),
        ("ORR", "ORR"),
    ],
)
def test_names(printed: str, name: str) -> None:
    reading = read_label(printed, WORDS)
    assert reading.kind is LabelKind.NAME
    assert reading.person is not None
    assert reading.person.name == name


@pytest.mark.parametrize(
    "printed",
    [
        "Point number two",
        "He told me",
        "and then",
        "The Minister said in Port Aster",
        "Our side and the ambassador",
        "ngày đăng",
        "1",
        "",
    ],
)
def test_other_words(printed: str) -> None:
    assert read_label(printed, WORDS).kind is LabelKind.OTHER


def test_a_name_with_an_outlet_asks() -> None:
    read = read_label("Lise Orr – Harbour News", lexicon("en"))
    assert (read.kind, read.role, read.key, read.names_person) == (LabelKind.ROLE, "interviewer", "lise orr", True)
    assert read_label("Dara Venn – The question", lexicon("en")).kind is LabelKind.OTHER
