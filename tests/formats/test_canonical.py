"""Both ways to read and write the canonical form: what they give, and what they refuse."""

from __future__ import annotations

import json
import sys
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given, settings

from bilateral_corpus.errors import ParseError, UnrepresentableError
from bilateral_corpus.formats import canonical
from bilateral_corpus.formats.format import ReadOptions
from bilateral_corpus.model import Event, Interview, Passage, Person, Role, Span, Turn
from formats.sample import CANONICAL, INTERVIEW, as_bytes, document, with_value, without_key
from strategies import interviews

HERE = ReadOptions(source="venn.json")


@pytest.fixture(params=["fast", "checked"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run a test with msgspec, and as if it were not installed."""
    if request.param == "fast":
        pytest.importorskip("msgspec")
    else:
        monkeypatch.setattr(canonical, "_fast", lambda: None)
    return str(request.param)


def refusal(data: bytes) -> ParseError:
    with pytest.raises(ParseError) as caught:
        canonical.decode(data, HERE)
    return caught.value


def test_writes_what_was_written_down_by_hand(way: str) -> None:
    assert canonical.encode(INTERVIEW) == CANONICAL


def test_reads_what_was_written_down_by_hand(way: str) -> None:
    assert canonical.decode(CANONICAL, HERE) == INTERVIEW


def test_is_free_to_read_other_layouts(way: str) -> None:
    laid_out = json.dumps(dict(reversed(json.loads(CANONICAL).items())), indent=4).encode()
    assert canonical.decode(laid_out, HERE) == INTERVIEW
    assert canonical.decode(b"\xef\xbb\xbf" + laid_out, HERE) == INTERVIEW
    assert canonical.decode(laid_out.decode().encode("utf-16"), HERE) == INTERVIEW


def test_takes_a_whole_number_where_a_number_is_wanted(way: str) -> None:
    data = CANONICAL.replace(b'"certainty":0.5', b'"certainty":1')
    assert canonical.decode(data, HERE).mentions[0].certainty == 1.0


def test_takes_durations_in_other_units(way: str) -> None:
    assert canonical.decode(CANONICAL.replace(b"PT90S", b"PT1M30S"), HERE) == INTERVIEW


def test_what_the_caller_knows_wins(way: str) -> None:
    interview = canonical.decode(CANONICAL, ReadOptions(published="2022-07-18", language="lo"))
    assert (str(interview.published), interview.language) == ("2022-07-18", "lo")


@settings(max_examples=30)  # test_fast.py asks more of both ways
@given(interviews())
def test_what_is_written_is_read_again_the_checked_way(interview: Interview) -> None:
    written = canonical.encode_checked(interview)
    again = canonical.decode_checked(written, HERE)
    assert again == interview
    assert canonical.encode_checked(again) == written


ROLES = "interviewer, interviewee, moderator, interpreter, audience, other"


@pytest.mark.parametrize(
    ("path", "value", "expected", "found"),
    [
        ("$.title", 5, "text", "the number 5"),
        ("$.id", None, "text", "null"),
        ("$.passages", {}, "a list", "an object"),
        ("$.passages", "ab", "a list", "the text 'ab'"),
        ("$.source", [], "an object", "a list"),
        ("$.passages[1]", None, "an object", "null"),
        ("$.passages[1].text", None, "text", "null"),
        ("$.passages[1].text", False, "text", "false"),
        ("$.passages[1].span.end", 3.7, "a whole number", "the number 3.7"),
        ("$.passages[1].span.end", 22.0, "a whole number", "the number 22.0"),
        ("$.passages[1].start", 90, "text", "the number 90"),
        ("$.passages[1].mentions[0].certainty", True, "a number", "true"),
        ("$.passages[1].mentions[0].certainty", "1", "a number", "the text '1'"),
        ("$.passages[1].mentions[0].certainty", float("nan"), "a number", "NaN"),
        ("$.passages[1].mentions[0].certainty", float("-inf"), "a number", "-Infinity"),
        ("$.passages[1].mentions[0].date", 2022, "text", "the number 2022"),
        ("$.source.length", True, "a whole number", "true"),
        ("$.source.length", "40", "a whole number", "the text '40'"),
        ("$.participants[0].role", "king", f"one of {ROLES}", "the text 'king'"),
        ("$.participants[0].role", None, f"one of {ROLES}", "null"),
        ("$.passages[1].role", "king", f"one of {ROLES}", "the text 'king'"),
    ],
)
def test_refuses_a_value_of_another_type(way: str, path: str, value: object, expected: str, found: str) -> None:
    error = refusal(with_value(path, value))
    assert (error.source, error.path, error.expected, error.found) == ("venn.json", path, expected, found)
    assert str(error) == f"venn.json: a value of another type (expected {expected}, found {found}) @ {path}"


@pytest.mark.parametrize("path", ["$.events", "$.passages[1].start", "$.passages[0].kind", "$.source.url"])
def test_refuses_an_object_without_a_key(way: str, path: str) -> None:
    parent, _, key = path.rpartition(".")
    error = refusal(without_key(path))
    assert (error.path, error.message) == (parent, f"the key {key!r} is missing")


@pytest.mark.parametrize("path", ["$.mood", "$.passages[0].speaker", "$.passages[1].mentions[0].span.length"])
def test_refuses_a_key_that_is_not_known(way: str, path: str) -> None:
    parent, _, key = path.rpartition(".")
    error = refusal(with_value(path, None))
    assert (error.path, error.message) == (parent, f"the key {key!r} is not known")


@pytest.mark.parametrize(
    ("path", "value", "place", "message"),
    [
        ("$.published", "2022-13", "$.published", "'2022-13' is not a date in EDTF"),
        ("$.published", "", "$.published", "'' is not a date in EDTF"),
        ("$.passages[1].start", "P1Y", "$.passages[1].start", "'P1Y' is not an ISO 8601 duration"),
        ("$.passages[1].span.end", 3, "$.passages[1].span", "a span needs 0 <= start <= end"),
        ("$.passages[1].mentions[0].certainty", 2, "$.passages[1].mentions[0]", "a certainty lies between 0 and 1"),
        ("$.participants[0].name", " ", "$.participants[0]", "Participant.name must not be blank"),
        ("$.passages[1].speaker", "orr", "$", "the speaker 'orr' is no participant"),
        ("$.participants[0].organization", "nam", "$", "the id 'nam' points at nothing"),
    ],
)
def test_refuses_what_does_not_hold(way: str, path: str, value: object, place: str, message: str) -> None:
    error = refusal(with_value(path, value))
    assert error.path == place
    assert message in error.message


@pytest.mark.parametrize(
    ("path", "key", "old", "new"),
    [
        ("$", "id", '"id":', '"id":"other","id":'),
        ("$.passages[1].span", "end", '"end":22', '"end":22,"end":22'),
        ("$.passages[1]", "text", '"text":"In', '"text":"Out","text":"In'),
        ("$", "version", '"version":1', '"version":1,"version":1'),
    ],
)
def test_refuses_a_key_that_occurs_twice(way: str, path: str, key: str, old: str, new: str) -> None:
    error = refusal(CANONICAL.decode().replace(old, new, 1).encode())
    assert (error.path, error.message) == (path, f"the key {key!r} occurs more than once")


def test_names_several_faults() -> None:
    changed = document()
    del changed["title"]
    changed["language"] = 7
    changed["passages"][0]["text"] = None
    error = refusal(as_bytes(changed))
    assert error.path == "$"
    assert str(error) == (
        "venn.json: 3 faults: "
        "$.language: a value of another type (expected text, found the number 7); "
        "$.passages[0].text: a value of another type (expected text, found null); "
        "and first of all, the key 'title' is missing @ $"
    )


def test_says_how_many_more_faults_there_are() -> None:
    message = refusal(with_value("$.people", [1, 2, 3, 4, 5, 6, 7])).message
    assert message.startswith("7 faults: $.people[1]: ")
    assert "$.people[4]" in message
    assert "; and 2 more; and first of all, a value of another type" in message


@pytest.mark.parametrize(
    ("data", "line", "column", "message"),
    [
        (CANONICAL[:-20], 1, len(CANONICAL.decode()) - 29, "this JSON is cut off, or"),
        (CANONICAL[:62], 1, 57, "this JSON is cut off, or"),
        (b'{\n  "format":,\n}', 2, 12, "this is not JSON: Expecting value"),
        (CANONICAL + b"{}", 1, len(CANONICAL.decode()) + 1, "this is not JSON: Extra data"),
        (b"\xff{}", 1, 1, "byte 0 does not fit"),
        (b'{"id":\n"\xe9"}', 2, 2, "byte 8 does not fit"),
        (b"", None, None, "there is nothing to read"),
        (b"PK\x03\x04", None, None, "this is not a text file"),
    ],
)
def test_refuses_what_is_not_json(way: str, data: bytes, line: int, column: int, message: str) -> None:
    error = refusal(data)
    assert (error.source, error.line, error.column) == ("venn.json", line, column)
    assert error.message.startswith(message)


def test_refuses_what_is_nested_too_deeply(way: str) -> None:
    assert "nested too deeply" in refusal(b"[" * 200_000).message
    deep = b'{"format":"bilateral_corpus/interview","version":1,"id":' + b'{"a":' * 100_000
    assert "nested too deeply" in refusal(deep).message


def test_refuses_numbers_that_no_one_counts_to(way: str) -> None:
    assert "not an interview" in refusal(CANONICAL.replace(b'"length":40', b'"length":' + b"9" * 5000)).message
    error = refusal(CANONICAL.replace(b'"certainty":0.5', b'"certainty":1e400'))
    assert (error.path, error.found) == ("$.passages[1].mentions[0].certainty", "the number inf")


@pytest.mark.parametrize(
    ("path", "found", "data"),
    [
        ("$.format", "nothing", b"{}"),
        ("$.format", "nothing", b"[]"),
        ("$.format", "nothing", b"null"),
        ("$.format", "'other'", with_value("$.format", "other")),
        ("$.version", "2", with_value("$.version", 2)),
        ("$.version", "0", with_value("$.version", 0)),
        ("$.version", "True", with_value("$.version", True)),
        ("$.version", "'1'", with_value("$.version", "1")),
        ("$.version", "nothing", without_key("$.version")),
    ],
)
def test_refuses_other_documents_and_versions(way: str, path: str, found: str, data: bytes) -> None:
    error = refusal(data)
    assert (error.path, error.found) == (path, found)
    assert ("later version" in error.message) == (found == "2")


def test_an_older_version_is_brought_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    def to_2(document: dict[str, Any]) -> dict[str, Any]:
        document["title"] = document.pop("headline")
        return document

    monkeypatch.setattr(canonical, "_fast", lambda: None)
    monkeypatch.setattr(canonical, "VERSION", 2)
    monkeypatch.setattr(canonical, "MIGRATIONS", {1: to_2})
    old = CANONICAL.replace(b'"title"', b'"headline"')
    assert canonical.decode(old, HERE) == INTERVIEW


@pytest.mark.parametrize("escape", ["\\ud800", "\\udfff", "ab\\ud83d"])
def test_refuses_to_read_half_of_a_surrogate_pair(way: str, escape: str) -> None:
    error = refusal(CANONICAL.replace(b"Harbour News", escape.encode()))
    assert error.path == "$.source.outlet"
    assert "surrogate" in error.message


def test_reads_a_whole_surrogate_pair(way: str) -> None:
    assert canonical.decode(CANONICAL.decode().replace("😀", "\\ud83d\\ude00").encode(), HERE) == INTERVIEW


@pytest.mark.parametrize(
    ("interview", "place"),
    [
        (Interview(id="x", title="a\ud800"), "$.title"),
        (Interview(id="\udc80"), "$.id"),
        (Interview(id="x", passages=[Passage(kind="note", text="\ud800", span=Span(0, 1))]), "$.passages[0].text"),
        (Interview(id="x", events=[Event(id="a", kind="aid", name="a", place="\ud800")]), "$.events[0].place"),
    ],
)
def test_refuses_to_write_what_could_not_be_read(way: str, interview: Interview, place: str) -> None:
    with pytest.raises(UnrepresentableError) as caught:
        canonical.encode(interview)
    assert place in str(caught.value)


def test_text_of_a_class_of_its_own_is_text(way: str) -> None:
    class Words(str):
        __slots__ = ()

    interview = Interview(id=Words("x"), title=Role.OTHER)
    assert canonical.encode(interview) == canonical.encode(Interview(id="x", title="other"))


def test_refuses_to_write_what_has_fields_of_its_own(way: str) -> None:
    @frozen(kw_only=True)
    class Minister(Person):
        party: str

    @frozen(kw_only=True)
    class Speech(Turn):
        topic: str

    @frozen(kw_only=True)
    class Debate(Interview):
        topic: str

    for interview in (
        Interview(id="x", people=[Minister(id="venn", name="Dara Venn", party="Harbour")]),
        Interview(id="x", passages=[Speech(text="a", span=Span(0, 1), topic="harbours")]),
        Debate(id="x", topic="harbours"),
    ):
        with pytest.raises(UnrepresentableError, match="cannot be written as JSON"):
            canonical.encode(interview)


def test_msgspec_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "msgspec", None)
    monkeypatch.delitem(sys.modules, "bilateral_corpus.formats.fast", raising=False)
    canonical._fast.cache_clear()
    try:
        assert canonical._fast() is None
        assert canonical.decode(canonical.encode(INTERVIEW), HERE) == INTERVIEW
    finally:
        canonical._fast.cache_clear()
