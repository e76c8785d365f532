"""A stored file of every version of every format that counts versions: all are read, and later ones refused.

The files in ``versions`` were written by the library when their version was the current one, and are never written
anew. Whoever counts a version up adds a file of the new one; the old ones then show that migration works.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

import bilateral_corpus as bc
from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats import canonical, convokit, data_package, loads
from bilateral_corpus.formats.guid import guid
from bilateral_corpus.formats.qdpx import writing as qdpx_writing
from bilateral_corpus.formats.tei import header_writing
from bilateral_corpus.formats.web_annotation import writing as web_annotation_writing
from bilateral_corpus.model import (
    Appointment,
    Cue,
    Event,
    Interview,
    Mention,
    Organization,
    Participant,
    Passage,
    Person,
    Problem,
    Source,
    Span,
    Turn,
)
from bilateral_corpus.views.reading_page import enclosure

STORED = Path(__file__).parent / "versions"

# Invented, with a value in every field of the model.
TALK = Interview(
    id="harbour-news-2022-two-harbours-0a1b",
    title="Two harbours, one sea",
    source=Source(
        outlet="Harbour News",
        url="https://harbour-news.example/two-harbours",
        byline="Ulla Prenn",
        place="Vientiane",
        occasion="sixty years of relations",
        media_type="text/plain",
        sha256="0a1b" * 16,
        length=120,
        retrieved="2022-07-20",
    ),
    language="en",
    published="2022-07?",
    participants=[
        Participant(id="harbour-news", name="Harbour News", role="interviewer", organization="harbour-news-office"),
        Participant(id="venn", name="Dara Venn", role="interviewee", person="venn", labels=["Venn", "D. Venn"]),
    ],
    passages=[
        Passage(kind="headline", text="Two harbours, one sea", span=Span(0, 21)),
        Turn(
            text="Chào Đại sứ, why now? 😀",
            span=Span(25, 48),
            speaker="harbour-news",
            role="interviewer",
            language="vi",
            mentions=[Mention(span=Span(5, 11), kind="person", target="venn", annotator="names", certainty=0.75)],
        ),
        Turn(
            text="We signed in May 1982 for Laos.",
            span=Span(60, 100),
            speaker="venn",
            role="interviewee",
            label="Venn:",
            label_span=Span(50, 55),
            start=timedelta(seconds=1),
            end=timedelta(seconds=9, milliseconds=250),
            interruptions=[Span(70, 79)],
            cues=[
                Cue(span=Span(0, 12), start=timedelta(seconds=1), end=timedelta(seconds=4)),
                Cue(span=Span(13, 31), start=timedelta(seconds=4), end=timedelta(seconds=9)),
            ],
            mentions=[
                Mention(span=Span(3, 21), kind="event", target="signed", annotator="events"),
                Mention(span=Span(13, 21), kind="date", date="1982-05", annotator="dates", certainty=0.5),
                Mention(span=Span(26, 30), kind="country", target="LA"),
            ],
        ),
        Passage(kind="stage_direction", text="(laughs)", span=Span(70, 79)),
    ],
    people=[
        Person(
            id="venn",
            name="Dara Venn",
            aliases=["D. Venn"],
            honorific="H.E.",
            gender="female",
            country="LA",
            appointments=[Appointment(post="Ambassador", of="LA", to="VN", interval="2020/..", as_of="2022-07")],
            died="XXXX",
            identifiers=["local:venn"],
        )
    ],
    organizations=[
        Organization(
            id="harbour-news-office",
            name="Harbour News",
            acronym="HN",
            aliases=["The News"],
            kind="media",
            countries=["LA"],
            identifiers=["local:hn"],
        )
    ],
    events=[
        Event(
            id="signed",
            kind="treaty_signed",
            name="The harbour treaty",
            date="1982-05~",
            countries=["LA", "VN"],
            participants=["venn"],
            place="Vientiane",
            identifiers=["local:treaty"],
        ),
        Event(id="forty", kind="anniversary", name="Forty years", status="planned", ordinal=40, commemorates="signed"),
    ],
    convention=["colon_labels"],
    problems=[
        Problem(code="guessed", message="a guess", span=Span(0, 4), action="it was kept", source="two-harbours.txt")
    ],
)

# The name of the format, how its files are called, and the version that is written now.
VERSIONED = {
    "json": ("interview.{}.json", canonical.VERSION),
    "tei": ("tei.{}.xml", header_writing.VERSION),
    "csv": ("tables.{}.csv.zip", data_package.VERSION),
    "parquet": ("tables.{}.parquet.zip", data_package.VERSION),
    "convokit": ("corpus.{}.convokit.zip", convokit._VERSION),
    "web-annotation": ("interview.{}.anno.jsonld", web_annotation_writing.VERSION),
    "qdpx": ("interviews.{}.qdpx", qdpx_writing.VERSION),
    "reading-page": ("interview.{}.reader.html", enclosure.VERSION),
}

_NEEDED = {"tei": "lxml", "parquet": "pyarrow", "qdpx": "lxml"}


@pytest.mark.parametrize("format", VERSIONED)
def test_a_file_of_every_version_is_read(format: str) -> None:
    if format in _NEEDED:
        pytest.importorskip(_NEEDED[format])
    pattern, current = VERSIONED[format]
    stored = [STORED / pattern.format(version) for version in range(1, current + 1)]
    for path in stored:
        assert bc.read(path) == TALK, path
    assert set(stored) == set(STORED.glob(pattern.format("*")))


def test_what_is_written_now_is_the_current_version_byte_for_byte() -> None:
    """Whoever changes the canonical form counts its version up."""
    path = STORED / VERSIONED["json"][0].format(canonical.VERSION)
    assert bc.dumps(TALK, "json") == path.read_bytes()


def in_archive(name: str, change: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    def changed(data: bytes) -> bytes:
        stream = io.BytesIO()
        with ZipFile(io.BytesIO(data)) as old, ZipFile(stream, "w") as new:
            for one in old.namelist():
                new.writestr(one, change(old.read(one)) if one == name else old.read(one))
        return stream.getvalue()

    return changed


def later(data: bytes) -> bytes:
    assert data.count(b'"version": 1') + data.count(b'"version":1') == 1
    return data.replace(b'"version": 1', b'"version": 99').replace(b'"version":1', b'"version":99')


def later_tei(data: bytes) -> bytes:
    assert data.count(b"bilateral_corpus/tei/1") == 1
    return data.replace(b"bilateral_corpus/tei/1", b"bilateral_corpus/tei/99")


def later_parquet(data: bytes) -> bytes:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(arrow.BufferReader(data))
    stream = io.BytesIO()
    parquet.write_table(table.replace_schema_metadata({"bilateral_corpus/tables": "99"}), stream)
    return stream.getvalue()


def later_page(data: bytes) -> bytes:
    assert data.count(b"bilateral_corpus/reading-page 1") == 1
    return data.replace(b"bilateral_corpus/reading-page 1", b"bilateral_corpus/reading-page 99")


@pytest.mark.parametrize(
    ("format", "change"),
    [
        ("reading-page", later_page),
        ("json", later),
        ("tei", later_tei),
        ("csv", in_archive("datapackage.json", later)),
        ("parquet", in_archive("turns.parquet", later_parquet)),
        ("convokit", in_archive("corpus.json", later)),
        ("web-annotation", later),
        ("qdpx", in_archive(f"sources/{guid('note', TALK.id)}.txt", later)),
    ],
)
def test_a_file_of_a_later_version_is_refused(format: str, change: Callable[[bytes], bytes]) -> None:
    pattern, current = VERSIONED[format]
    data = change((STORED / pattern.format(current)).read_bytes())
    with pytest.raises(ParseError, match="written by a later version of bilateral_corpus; update it") as caught:
        loads(data, format)
    assert "99" in (caught.value.found or "")
    assert "1" in (caught.value.expected or "")
