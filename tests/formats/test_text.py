"""Plain-text files: what is read, and what every kind of bad input leads to."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from attrs import evolve

import bilateral_corpus as bc
from bilateral_corpus.formats import formats

PAGE = """\
A harbour for two

Harbour News spoke to Ambassador Dara Venn on the eve of the regatta.

Reporter: How old is the café?

Ambassador: Older than the town.
"""
VIETNAMESE = """\
Bến cảng của hai nước

PV: Xin Đại sứ cho biết bến cảng có từ bao giờ?

Đại sứ: Bến cảng có trước thị trấn. Tiếng Việt gọi nơi ấy là Cửa Biển.
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "page.txt"


def turns(interview: bc.Interview) -> list[tuple[str | None, str]]:
    return [(turn.role, turn.text) for turn in interview.turns]


TURNS = [("interviewer", "How old is the café?"), ("interviewee", "Older than the town.")]


# --- what is read -----------------------------------------------------------------------------------------------------


def test_parse_reads_a_text() -> None:
    interview = bc.parse(PAGE)
    assert turns(interview) == TURNS
    assert interview.title == "A harbour for two"
    assert interview.source.media_type == "text/plain"
    assert interview.source.length == len(PAGE)


def test_read_loads_and_parse_agree(page: Path) -> None:
    page.write_text(PAGE, encoding="utf-8", newline="")
    interview = bc.parse(PAGE)
    assert bc.read(page) == bc.read(str(page)) == interview
    assert bc.loads(PAGE, "text") == bc.loads(PAGE.encode(), "text") == interview


@pytest.mark.parametrize("name", ["page", "page.TXT", "page.txt"])
def test_suffixes_that_are_read_as_text(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(PAGE, encoding="utf-8")
    assert turns(bc.read(path)) == TURNS


def test_mark_up_is_not_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "page.xhtml5"
    path.write_text("<p>Reporter: Why?</p>", encoding="utf-8")
    with pytest.raises(bc.UnknownFormatError, match=r"page\.xhtml5"):
        bc.read(path)
    assert bc.read(path, format="text").turns == ()


@pytest.mark.parametrize("published", ["2021-03", bc.PartialDate("2021-03")])
def test_the_caller_may_know_the_date(published: str | bc.PartialDate) -> None:
    dated = PAGE.replace("\n", "\nPublished: 4 March 2019\n", 1)
    assert bc.parse(dated).published == bc.PartialDate("2019-03-04")
    assert bc.parse(dated, published=published).published == bc.PartialDate("2021-03")


def test_a_wrong_date_is_refused() -> None:
    with pytest.raises(bc.InvalidValueError):
        bc.parse(PAGE, published="yesterday")


def test_the_caller_may_know_the_language() -> None:
    assert bc.parse(PAGE).language == "en"
    assert bc.parse(PAGE, language="en-GB").language == "en-GB"
    with pytest.raises(bc.InvalidValueError):
        bc.parse(PAGE, language="the Queen's English")


def test_annotators_run_in_order() -> None:
    def number(interview: bc.Interview) -> bc.Interview:
        problem = bc.Problem(code="seen", message=f"after {len(interview.problems)}")
        return evolve(interview, problems=(*interview.problems, problem))

    problems = bc.parse(PAGE, annotators=[number, number]).problems
    assert [problem.message for problem in problems] == ["after 0", "after 1"]


def test_text_is_read_and_not_written(tmp_path: Path) -> None:
    assert formats.by_name("text").write is None
    with pytest.raises(bc.UnknownFormatError, match="read but not written"):
        bc.dumps(bc.parse(PAGE), "text")
    with pytest.raises(bc.UnknownFormatError, match="read but not written"):
        bc.write(bc.parse(PAGE), tmp_path / "out.txt")
    assert list(tmp_path.iterdir()) == []


# --- encodings --------------------------------------------------------------------------------------------------------


def test_what_is_not_utf8_is_refused_with_the_place(page: Path) -> None:
    page.write_bytes(PAGE.encode("latin-1"))
    with pytest.raises(bc.ParseError) as caught:
        bc.read(page)
    error = caught.value
    assert error.source == str(page)
    assert (error.line, error.column) == (5, len("Reporter: How old is the caf") + 1)
    assert (error.expected, error.found) == ("UTF-8", "the byte E9")
    assert str(error).startswith(f"{page}:5:29: ")
    assert "encoding=" in str(error)


def test_the_column_counts_characters_and_not_bytes() -> None:
    with pytest.raises(bc.ParseError) as caught:
        bc.loads("Đại sứ: Cảm ơn ".encode() + b"\xff", "text")
    assert (caught.value.line, caught.value.column) == (1, len("Đại sứ: Cảm ơn ") + 1)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_line_counts_line_ends_of_any_kind(line_end: str) -> None:
    data = line_end.join(["one", "two", "caf"]).encode() + b"\xe9"
    with pytest.raises(bc.ParseError) as caught:
        bc.loads(data, "text")
    assert (caught.value.line, caught.value.column) == (3, 4)


def test_a_text_that_breaks_off_inside_a_character_is_refused() -> None:
    with pytest.raises(bc.ParseError) as caught:
        bc.loads("Reporter: Why?\ncafé".encode()[:-1], "text")
    assert (caught.value.line, caught.value.column) == (2, 4)


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "iso-8859-15", "mac-roman"])
def test_an_encoding_that_is_given_is_used(page: Path, encoding: str) -> None:
    page.write_bytes(PAGE.encode(encoding))
    assert bc.read(page, encoding=encoding) == bc.parse(PAGE)


def test_an_encoding_of_vietnamese_that_writes_tones_apart(page: Path) -> None:
    # Windows-1258 has "ê" as one character and its tone as another one.
    tones = "\u0300\u0301\u0303\u0309\u0323"
    apart = ""
    for letter in VIETNAMESE:
        marks = unicodedata.normalize("NFD", letter)
        letter_only = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in tones))
        apart += letter_only + "".join(mark for mark in marks if mark in tones)
    page.write_bytes(apart.encode("cp1258"))
    interview = bc.read(page, encoding="windows-1258")
    assert [turn.text for turn in interview.turns] == [turn.text for turn in bc.parse(VIETNAMESE).turns]
    assert interview.language == "vi"


def test_an_encoding_that_is_given_and_does_not_fit_is_refused(page: Path) -> None:
    page.write_bytes(VIETNAMESE.encode())
    with pytest.raises(bc.ParseError) as caught:
        bc.read(page, encoding="ascii")
    assert (caught.value.line, caught.value.column) == (1, 2)
    assert caught.value.expected == "ASCII"


@pytest.mark.parametrize("encoding", ["utf-9", "rot13", ""])
def test_an_encoding_that_there_is_not_is_refused(page: Path, encoding: str) -> None:
    page.write_text(PAGE, encoding="utf-8")
    with pytest.raises(bc.InvalidValueError):
        bc.read(page, encoding=encoding)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_the_encoding(page: Path, encoding: str) -> None:
    page.write_bytes(VIETNAMESE.encode(encoding))
    assert bc.read(page) == bc.parse(VIETNAMESE)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_with_its_mark_in_either_order(page: Path, encoding: str) -> None:
    page.write_bytes(f"\ufeff{VIETNAMESE}".encode(encoding))
    assert bc.read(page) == bc.parse(VIETNAMESE)
    assert bc.read(page, encoding=encoding) == bc.parse(VIETNAMESE)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_refused_unless_it_is_named(page: Path, encoding: str) -> None:
    page.write_bytes(PAGE.encode(encoding))
    with pytest.raises(bc.ParseError):
        bc.read(page)
    assert bc.read(page, encoding=encoding) == bc.parse(PAGE)


def test_utf16_cut_short_is_refused(page: Path) -> None:
    page.write_bytes(PAGE.encode("utf-16")[:-1])
    with pytest.raises(bc.ParseError) as caught:
        bc.read(page)
    assert caught.value.line == PAGE.count("\n")


def test_a_text_in_memory_has_no_encoding() -> None:
    with pytest.raises(bc.InvalidValueError, match="encoding"):
        bc.loads(PAGE, "text", encoding="utf-8")


# --- what is no text --------------------------------------------------------------------------------------------------


def test_nul_bytes_are_refused_with_the_place(page: Path) -> None:
    page.write_bytes(b"Reporter: Why?\nAmb\x00assador: So.\n")
    with pytest.raises(bc.ParseError, match="NUL") as caught:
        bc.read(page)
    assert (caught.value.line, caught.value.column) == (2, 4)


@pytest.mark.parametrize("content", [b"", b"\n", b" \r\n\t\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\xef\xbb\xbf\n"])
def test_an_empty_file_is_refused(page: Path, content: bytes) -> None:
    page.write_bytes(content)
    with pytest.raises(bc.ParseError, match="nothing to read") as caught:
        bc.read(page)
    assert caught.value.source == str(page)


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        b"PK\x03\x04\x14\x00\x06\x00word/document.xml",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        bytes(range(256)),
    ],
)
def test_a_binary_file_is_refused(page: Path, content: bytes) -> None:
    page.write_bytes(content)
    with pytest.raises(bc.ParseError) as caught:
        bc.read(page)
    assert caught.value.source == str(page)
    assert caught.value.found


def test_a_folder_is_an_error_of_the_system_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError, match="read_corpus") as caught:
        bc.read(tmp_path)
    assert caught.value.filename == str(tmp_path)


def test_a_missing_file_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        bc.read(tmp_path / "lost.txt")


@pytest.mark.parametrize("value", [b"Reporter: Why?", None, 3])
def test_what_is_no_text_is_not_parsed(value: object) -> None:
    with pytest.raises(bc.InvalidValueError, match=type(value).__name__):
        bc.parse(value)  # type: ignore[arg-type]


def test_half_of_a_surrogate_pair_in_a_text_is_refused_by_loads() -> None:
    with pytest.raises(bc.ParseError, match=r"U\+D800") as caught:
        bc.loads("Reporter: Why?\nA: \ud800", "text")
    assert (caught.value.line, caught.value.column) == (2, 4)


# --- texts that are hardly interviews ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "The ambassador said that trade had grown. She added that it would grow more.\n",
        "A headline\n\nA paragraph.\n\nAnother one: with a colon.\n",
        "12 345\n",
    ],
)
def test_a_text_without_turns_is_an_interview_without_turns_and_a_problem(text: str) -> None:
    interview = bc.parse(text)
    assert interview.turns == ()
    assert [problem.code for problem in interview.problems] == ["no-turns"]
    assert interview.uncovered(text) == ()


def test_parse_takes_an_empty_text() -> None:
    interview = bc.parse("")
    assert interview.passages == ()
    assert interview.title is None
    assert [problem.code for problem in interview.problems] == ["no-turns"]


@pytest.mark.parametrize("after", ["", "\n", "   \n\n"])
def test_a_label_with_nothing_after_it_is_a_turn_without_words(after: str) -> None:
    text = f"A harbour for two\n\nReporter: How old is it?\n\nAmbassador:{after}"
    interview = bc.parse(text)
    assert turns(interview) == [("interviewer", "How old is it?"), ("interviewee", "")]
    (problem,) = interview.problems
    assert problem.code == "empty-turn"
    assert problem.span is not None
    assert text[problem.span.slice] == "Ambassador:"
    assert interview.uncovered(text) == ()


def test_a_label_with_nothing_after_it_takes_no_words_of_the_next_turn() -> None:
    text = "Reporter: How old is it?\n\nAmbassador:\n\nReporter: No answer?\n\nAmbassador: Very old.\n"
    interview = bc.parse(text)
    assert [turn.text for turn in interview.turns] == ["How old is it?", "", "No answer?", "Very old."]
    assert [problem.code for problem in interview.problems] == ["empty-turn"]


def test_decomposed_text_is_composed_and_its_spans_point_into_what_was_read() -> None:
    decomposed = unicodedata.normalize("NFD", VIETNAMESE)
    assert decomposed != VIETNAMESE
    interview, plain = bc.parse(decomposed), bc.parse(VIETNAMESE)
    assert interview.language == "vi"
    assert interview.source.length == len(decomposed)
    assert [one.text for one in interview.passages] == [one.text for one in plain.passages]
    assert [turn.label for turn in interview.turns] == ["PV:", "Đại sứ:"]
    for passage in interview.passages:
        assert unicodedata.normalize("NFC", decomposed[passage.span.slice]) == passage.text
    assert interview.uncovered(decomposed) == ()


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_of_other_systems(page: Path, line_end: str) -> None:
    text = (PAGE + "\nIt was built twice.\n").replace("\n", line_end)
    page.write_bytes(text.encode())
    interview = bc.read(page)
    assert turns(interview) == [TURNS[0], ("interviewee", "Older than the town.\n\nIt was built twice.")]
    assert interview.source.length == len(text)
    assert text[interview.turns[1].span.slice] == f"Older than the town.{line_end * 2}It was built twice."
    assert interview.uncovered(text) == ()


def test_kinds_of_line_ends_may_be_mixed() -> None:
    text = "A harbour for two\r\rReporter: Why?\r\nAmbassador: One.\rTwo.\n\rThree.\r\r\nFour."
    (_, answer) = bc.parse(text).turns
    assert answer.text == "One.\nTwo.\n\nThree.\n\nFour."
    assert text[answer.span.slice] == "One.\rTwo.\n\rThree.\r\r\nFour."
