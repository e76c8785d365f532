"""Files that are no TEI, broken, or made to hurt."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bilateral_corpus as bc
from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.format import ReadOptions
from bilateral_corpus.formats.tei import read
from formats.sample import INTERVIEW

pytest.importorskip("lxml")

NAMESPACE = 'xmlns="http://www.tei-c.org/ns/1.0"'


def tei(body: str, before: str = "") -> str:
    return f"{before}<TEI {NAMESPACE}><teiHeader/><text><body>{body}</body></text></TEI>"


def refusal(data: bytes | str) -> ParseError:
    with pytest.raises(ParseError) as caught:
        bc.loads(data, "tei")
    return caught.value


def test_broken_xml_is_refused_with_line_and_column() -> None:
    error = refusal("<TEI>\n<text>\n</TEI>")
    assert (error.line, error.column) == (3, 7)
    assert "not well-formed" in error.message


@pytest.mark.parametrize("data", [b"", b"   ", b"\x00\x01\x02", b"PK\x03\x04", b"talk", b"<?xml version='1.0'?>"])
def test_what_is_no_xml_is_refused(data: bytes) -> None:
    assert "XML" in refusal(data).message


def test_other_xml_is_refused() -> None:
    error = refusal('<html xmlns="http://www.w3.org/1999/xhtml"/>')
    assert error.found == "{http://www.w3.org/1999/xhtml}html"
    assert "P4" in refusal("<TEI.2/>").message


def test_a_document_without_text_is_refused() -> None:
    assert "no text" in refusal(tei("<pb/>")).message
    included = (
        f'<teiCorpus {NAMESPACE}><xi:include href="a.xml" xmlns:xi="http://www.w3.org/2001/XInclude"/></teiCorpus>'
    )
    assert "no interview" in refusal(included).message


def test_entities_are_neither_expanded_nor_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    for declared in (
        f'<!ENTITY x SYSTEM "{secret.as_uri()}">',
        '<!ENTITY x "said">',
        f'<!ENTITY % x SYSTEM "{secret}">',
    ):
        error = refusal(tei("<u>&x;</u>" if "%" not in declared else "<u>a</u>", f"<!DOCTYPE TEI [{declared}]>"))
        assert "entit" in error.message
    assert "entity" in refusal(tei("<u>&nbsp;</u>", '<!DOCTYPE TEI SYSTEM "tei.dtd">')).message.lower()


def test_a_document_type_without_entities_is_harmless() -> None:
    found = bc.loads(tei('<u who="#a">Why?</u>', '<!DOCTYPE TEI SYSTEM "http://localhost:9/tei.dtd">'), "tei")
    assert found.turns[0].text == "Why?"


GROWTH = """
import resource, sys
import bilateral_corpus as bc

def refused(data):
    try:
        bc.loads(data, "tei")
    except bc.ParseError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

harmless, bomb = sys.stdin.read().split("\\f")
before = refused(harmless)
print(refused(bomb) - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="about the unit in which Linux counts memory")
@pytest.mark.parametrize("place", ["<u>&i;</u>", '<u who="&i;">a</u>'])
def test_an_entity_bomb_takes_no_memory(place: str) -> None:
    names = "abcdefghi"
    bomb = '<!ENTITY a "lol">' + "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names))
    given = "\f".join(tei(place, f"<!DOCTYPE TEI [{one}]>") for one in ('<!ENTITY i "lol">', bomb))
    run = subprocess.run([sys.executable, "-c", GROWTH], input=given, capture_output=True, text=True, check=True)
    assert int(run.stdout) < 20_000, "in KiB; all of it is 300 MB"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'resp="#annotator.1"', b'resp="#annotator.7"'),
        (b'xml:id="participant.venn"', b""),
        (b'role="interviewee"', b'role="king"'),
        (b"<persName>Dara Venn</persName>", b""),
    ],
)
def test_a_file_of_the_library_that_was_broken_by_hand_is_refused(old: bytes, new: bytes) -> None:
    data = (Path(__file__).parents[1] / "versions" / "tei.1.xml").read_bytes()
    assert old in data
    assert "was changed and does not fit together" in refusal(data.replace(old, new, 1).decode()).message


def test_nothing_is_included(tmp_path: Path) -> None:
    (tmp_path / "more.txt").write_text("secret")
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="{tmp_path}/more.txt"/>'
    assert bc.loads(tei(f'<u who="#a">Why {include} now?</u>'), "tei").turns[0].text == "Why now?"


def test_deep_nesting_is_refused() -> None:
    assert "depth" in refusal(tei("<seg>" * 5000 + "</seg>" * 5000)).message.lower()


@pytest.mark.parametrize(
    "piece",
    [
        "<seg>a</seg>",
        "a<note>b</note>",
        "<persName>a</persName> ",
        "<pb/>",
        "<hi>a</hi>",
        "</u><u>a",
        "</u><p>b</p><u>",
    ],
)
def test_work_is_linear(piece: str) -> None:
    def cost(times: int) -> int:
        """How many functions are called, which is the same on every machine."""
        data = tei(f"<u>{piece * times}z</u>").encode()
        calls = 0

        def count(frame: FrameType, event: str, argument: object) -> None:
            nonlocal calls
            calls += event in {"call", "c_call"}

        sys.setprofile(count)
        try:
            list(read(BytesIO(data), ReadOptions(annotators=())))
        finally:
            sys.setprofile(None)
        return calls

    cost(10)
    assert cost(4000) < 9 * cost(500) + 1000


@settings(max_examples=120, deadline=None)
@given(place=st.integers(0, 10**4), length=st.integers(0, 40), by=st.binary(max_size=8))
def test_whatever_happened_to_a_file_the_error_is_typed(place: int, length: int, by: bytes) -> None:
    data = bc.dumps(INTERVIEW, "tei")
    start = place % len(data)
    with suppress(ParseError):
        bc.loads(data[:start] + by + data[start + length :], "tei", annotators=())
