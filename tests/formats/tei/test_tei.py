"""TEI that this library writes: valid, with pointers that lead somewhere, and read again as it was."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

import bilateral_corpus as bc
from bilateral_corpus.errors import InvalidValueError, ParseError, UnrepresentableError
from bilateral_corpus.formats import LossWarning
from bilateral_corpus.formats.format import ReadOptions
from bilateral_corpus.formats.tei import extract_text, read, write
from bilateral_corpus.model import (
    Appointment,
    Event,
    Interview,
    Mention,
    Organization,
    Participant,
    Passage,
    Person,
    Role,
    Source,
    Span,
    Turn,
)
from strategies import interviews

etree = pytest.importorskip("lxml.etree")

SCHEMA = Path(__file__).parents[4] / "shared" / "tei" / "tei_pruned.rng"
TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
POINTERS = ("who", "ref", "corresp", "ana", "resp", "active", "passive", "target", "datingMethod", "scheme")

# Invented people and places.
TALK = Interview(
    id="harbour-news-2022",
    title="A harbour for two",
    source=Source(outlet="Harbour News", place="Port Alder", length=100),
    language="en",
    published="2022-07?",
    participants=[
        Participant(id="reporter", name="Reporter", role=Role.INTERVIEWER, organization="harbour-news"),
        Participant(id="venn", name="Dara Venn", role=Role.INTERVIEWEE, person="venn", labels=["Venn"]),
    ],
    passages=[
        Passage(kind="headline", text="A harbour for two", span=Span(0, 17)),
        Turn(text="Why now?", span=Span(18, 26), speaker="reporter", role=Role.INTERVIEWER),
        Turn(
            text="In May Laos signed.",
            span=Span(33, 52),
            speaker="venn",
            role=Role.INTERVIEWEE,
            label="Venn:",
            label_span=Span(27, 32),
            mentions=[
                Mention(span=Span(0, 6), kind="date", date="2022-05", annotator="dates", certainty=0.75),
                Mention(span=Span(7, 11), kind="country", target="LA"),
                Mention(span=Span(7, 18), kind="event", target="signed"),
                Mention(span=Span(3, 11), kind="organization"),
            ],
        ),
        Passage(kind="stage_direction", text="(Laughter.)", span=Span(53, 64)),
    ],
    people=[
        Person(
            id="venn",
            name="Dara Venn",
            country="LA",
            appointments=[Appointment(post="Ambassador", of="LA", to="VN", interval="2019/..", as_of="2022-07")],
            identifiers=["wikidata:Q0", "https://example.org/venn"],
        )
    ],
    organizations=[Organization(id="harbour-news", name="Harbour News", kind="media", acronym="HN")],
    events=[
        Event(id="signed", kind="treaty_signed", name="The treaty", date="1977-07-18", countries=["LA", "VN"]),
        Event(
            id="again", kind="anniversary", name="Its 45th", ordinal=45, commemorates="signed", participants=["venn"]
        ),
    ],
    convention=["colon_labels"],
)


def tree(*talks: Interview) -> Any:
    stream = BytesIO()
    write(talks, stream)
    return etree.fromstring(stream.getvalue())


def one(root: Any, path: str) -> Any:
    (found,) = root.iterfind(re.sub(r"(\w+)(?=/|$|\[)", rf"{TEI}\1", f".//{path}", count=1))
    return found


@pytest.fixture(scope="module")
def schema() -> Any:
    if not SCHEMA.exists():
        pytest.skip("the schema of TEI is not there")
    return etree.RelaxNG(etree.parse(SCHEMA))


@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
@given(talk=interviews())
def test_every_interview_is_valid_tei(schema: Any, talk: Interview) -> None:
    assert schema.validate(tree(talk)), schema.error_log


def test_a_corpus_is_valid_tei(schema: Any) -> None:
    assert schema.validate(tree(TALK, evolve(TALK, id="other"))), schema.error_log


@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
@given(talk=interviews())
def test_every_pointer_leads_to_something(talk: Interview) -> None:
    root = tree(talk)
    ids = [element.get(ID) for element in root.iter() if element.get(ID)]
    assert len(set(ids)) == len(ids)
    for element in root.iter():
        for name in POINTERS:
            for pointer in (element.get(name) or "").split():
                if pointer.startswith("npt:"):
                    continue  # a moment of the recording
                target = re.fullmatch(r"#(?:string-range\()?([^,)]+).*", pointer)
                assert target is not None, pointer
                assert target[1] in ids, (element.tag, pointer)


def test_a_turn_is_an_utterance() -> None:
    utterance = tree(TALK).findall(f".//{TEI}u")[1]
    assert utterance.get("who") == "#participant.venn"
    assert utterance.get("ana") == "#role.interviewee"
    assert utterance.get("source") == "char:33,52"
    assert utterance.getprevious().text == "Venn:"
    assert utterance.getprevious().get("type") == "speaker"
    assert "".join(utterance.itertext()) == "In May Laos signed."


def test_names_that_nest_stand_in_the_text() -> None:
    turn = evolve(TALK.turns[1], mentions=TALK.turns[1].mentions[:1])
    date = tree(evolve(TALK, passages=[turn])).find(f".//{TEI}u/{TEI}date")
    assert date.text == "In May"
    assert dict(date.attrib) == {
        "when-custom": "2022-05",
        "datingMethod": "#edtf",
        "when": "2022-05",
        "resp": "#annotator.1",
        "cert": "0.75",
    }


def test_names_that_cross_stand_beside_it() -> None:
    root = tree(TALK)
    assert root.find(f".//{TEI}u/{TEI}date") is None
    targets = [element.get("target") for element in root.iter(f"{TEI}annotation")]
    assert targets[2:] == ["#string-range(passage.3,7,11)", "#string-range(passage.3,3,8)"]


def test_an_event_has_its_kind_date_and_relations() -> None:
    root = tree(TALK)
    first, second = root.iter(f"{TEI}event")
    assert (first.get("type"), first.get("when"), first.get("subtype")) == ("treaty_signed", "1977-07-18", "occurred")
    assert first.find(f"{TEI}ptr").get("target") == "#country.LA #country.VN"
    assert second.get("n") == "45"
    relation = root.find(f".//{TEI}relation")
    assert (relation.get("active"), relation.get("passive")) == ("#event.again", "#event.signed")


def test_the_talk_comes_back() -> None:
    assert bc.loads(bc.dumps(TALK, "tei", strict=True), "tei") == TALK


def test_a_corpus_comes_back_one_by_one(tmp_path: Path) -> None:
    other = evolve(TALK, id="other")
    bc.write([TALK, other, evolve(TALK, id="third")], tmp_path / "talks.tei.xml")
    assert [talk.id for talk in bc.read_corpus(tmp_path / "talks.tei.xml")] == ["harbour-news-2022", "other", "third"]


def test_characters_that_xml_lacks_are_a_loss() -> None:
    talk = evolve(TALK, title="bell \x07")
    with pytest.warns(LossWarning, match="TEI P5 does not hold: title$"):
        data = bc.dumps(talk, "tei")
    assert bc.loads(data, "tei").title == "bell \ufffd"
    with pytest.raises(UnrepresentableError, match="title"):
        bc.dumps(talk, "tei", strict=True)


def test_half_of_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(UnrepresentableError):
        bc.dumps(evolve(TALK, title="\ud800"), "tei")


def test_nothing_makes_no_corpus() -> None:
    with pytest.raises(UnrepresentableError, match="without interviews"):
        bc.dumps([], "tei")


def test_what_the_caller_knows_better_counts() -> None:
    again = bc.loads(bc.dumps(TALK, "tei"), "tei", published="2021", language="fr")
    assert (str(again.published), again.language) == ("2021", "fr")


def test_words_may_be_corrected_by_hand() -> None:
    turn = evolve(TALK.turns[1], mentions=TALK.turns[1].mentions[:2])
    data = bc.dumps(evolve(TALK, passages=[turn]), "tei").replace(b"> signed.", b"> has signed at last.")
    (changed,) = bc.loads(data, "tei").turns
    assert changed.text == "In May Laos has signed at last."
    assert [changed.quote(mention) for mention in changed.mentions] == ["In May", "Laos"]


def test_a_file_that_was_broken_by_hand_is_refused_with_a_reason() -> None:
    data = bc.dumps(TALK, "tei").replace(b'who="#participant.venn"', b'who="#participant.nobody"')
    with pytest.raises(ParseError, match=r"does not fit together any more: .*'nobody' is no participant"):
        bc.loads(data, "tei")


def test_a_later_version_is_refused() -> None:
    data = bc.dumps(TALK, "tei").replace(b"bilateral_corpus/tei/1", b"bilateral_corpus/tei/2")
    with pytest.raises(ParseError, match="a later version"):
        bc.loads(data, "tei")


def test_one_bad_document_of_a_corpus_can_be_stepped_over() -> None:
    data = bc.dumps([TALK, evolve(TALK, id="other")], "tei").replace(b"#i1-participant.venn", b"#i1-participant.no")
    errors: list[ParseError] = []
    found = list(read(BytesIO(data), ReadOptions(on_error=errors.append)))
    assert [talk.id for talk in found] == ["other"]
    assert len(errors) == 1
    assert errors[0].line is not None


def test_the_text_of_such_a_file_is_its_first_source() -> None:
    with pytest.raises(InvalidValueError, match="first source"):
        extract_text(bc.dumps(TALK, "tei"))
