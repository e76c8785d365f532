"""JSON-LD with schema.org: what it says, read by rdflib and checked against shapes. All people are invented."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

import bilateral_corpus as bc
from bilateral_corpus.errors import UnknownFormatError, UnrepresentableError
from bilateral_corpus.formats import LossWarning, formats
from bilateral_corpus.formats.guid import urn
from bilateral_corpus.formats.json_ld.terms import dated
from bilateral_corpus.model import (
    Appointment,
    Event,
    Interview,
    Mention,
    Organization,
    PartialDate,
    Participant,
    Passage,
    Person,
    Source,
    Span,
    Turn,
)
from strategies import interviews

rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed")
pytestmark = [
    pytest.mark.filterwarnings("ignore::bilateral_corpus.LossWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),  # of rdflib, about itself
]

INTERVIEW = Interview(
    id="venn-2022",
    title="A harbour for two",
    source=Source(outlet="Harbour News", url="https://harbour.example/talk", byline="P. V.", place="Vientiane"),
    language="en",
    published="2022-07-18",
    participants=[
        Participant(id="reporter", name="Reporter", role="interviewer"),
        Participant(id="venn", name="Dara Venn", role="interviewee", person="dara"),
        Participant(id="news", name="Harbour News", role="moderator", organization="harbour-news"),
    ],
    people=[
        Person(
            id="dara",
            name="Dara Venn",
            aliases=["Venn"],
            honorific="H.E.",
            gender="female",
            country="LA",
            appointments=[
                Appointment(post="Ambassador", of="LA", to="VN", interval="2020/2022-05"),
                Appointment(post="Chair", of="harbour-news", interval="2019?"),
            ],
            died="XXXX",
            identifiers=["wikidata:Q42"],
        )
    ],
    organizations=[Organization(id="harbour-news", name="Harbour News", acronym="HN", kind="media")],
    events=[
        Event(
            id="treaty",
            kind="treaty_signed",
            name="The treaty",
            date="1977-07-18",
            countries=["LA", "VN"],
            identifiers=["milestone:treaty"],
        ),
        Event(id="visit", kind="official_visit", name="A visit", date="2023~", status="planned", place="Hanoi"),
        Event(id="never", kind="war", name="A war", status="negated", participants=["dara", "harbour-news"]),
        Event(id="jubilee", kind="anniversary", name="45 years", date="2022-22", commemorates="treaty"),
    ],
    passages=[
        Passage(kind="headline", text="A harbour for two", span=Span(0, 17)),
        Turn(text="Why now?", span=Span(18, 26), speaker="reporter", role="interviewer"),
        Turn(
            text="Laos signed.",
            span=Span(27, 39),
            speaker="venn",
            role="interviewee",
            mentions=[
                Mention(span=Span(0, 4), kind="country", target="LA"),
                Mention(span=Span(5, 11), kind="event", target="treaty"),
                Mention(span=Span(5, 11), kind="date", date="1977"),
            ],
        ),
        Turn(text="And now?", span=Span(40, 48), role="interviewer"),
    ],
)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("something is fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def graph(*interviews: Interview) -> Any:
    return rdflib.Graph().parse(data=bc.dumps(interviews or INTERVIEW, "json-ld"), format="json-ld")


def query(text: str, *interviews: Interview) -> list[tuple[str | None, ...]]:
    head = "PREFIX s: <https://schema.org/> PREFIX d: <http://purl.org/dc/terms/>"
    rows = graph(*interviews).query(f"{head} SELECT {text}")
    return sorted((tuple(None if one is None else str(one) for one in row) for row in rows), key=repr)


def test_the_conversation() -> None:
    where = (
        "{ ?x a s:Conversation, s:Article ; s:headline ?h ; s:identifier ?i ; s:inLanguage ?l ; s:datePublished ?p ;"
    )
    more = " d:issued ?e ; s:creditText ?c ; s:publisher/s:name ?n ; s:locationCreated/s:name ?w }"
    assert query(f"?x ?h ?i ?l ?p ?e ?c ?n ?w {where}{more}") == [
        (
            "https://harbour.example/talk",
            "A harbour for two",
            "venn-2022",
            "en",
            "2022-07-18",
            "2022-07-18",
            "P. V.",
            "Harbour News",
            "Vientiane",
        )
    ]


def test_who_takes_part() -> None:
    assert query("?r ?n ?t { [] s:contributor [ s:roleName ?r ; s:contributor ?who ] . ?who s:name ?n ; a ?t }") == [
        ("interviewee", "Dara Venn", "https://schema.org/Person"),
        ("interviewer", "Reporter", "https://schema.org/Person"),
        ("moderator", "Harbour News", "https://schema.org/Organization"),
    ]


def test_questions_have_answers() -> None:
    assert query("?q ?a { ?x a s:Question ; s:text ?q ; s:suggestedAnswer ?y . ?y a s:Answer ; s:text ?a }") == [
        ("Why now?", "Laos signed.")
    ]
    assert query("?q ?a { ?y s:parentItem ?x ; s:text ?a . ?x s:text ?q }") == [("Why now?", "Laos signed.")]
    # Nobody answers the last one.
    assert query("?t ?p { ?x a s:Comment ; s:text ?t ; s:position ?p }") == [("And now?", "4")]
    assert query("?t ?g { [] s:text ?t ; s:genre ?g }") == [("A harbour for two", "headline")]


def test_a_turn_has_its_author_and_what_it_mentions() -> None:
    assert query("?n ?m { ?x s:text 'Laos signed.' ; s:author/s:name ?n ; s:mentions/s:name ?m }") == [
        ("Dara Venn", "Laos"),
        ("Dara Venn", "The treaty"),
    ]


def test_people() -> None:
    where = "{ ?x s:identifier 'dara' ; s:alternateName ?a ; s:honorificPrefix ?h ; s:gender ?g ; s:sameAs ?s }"
    assert query(f"?x ?a ?h ?g ?s {where}") == [
        (urn("person", "dara"), "Venn", "H.E.", "https://schema.org/Female", "http://www.wikidata.org/entity/Q42")
    ]
    posts = "{ [] s:hasOccupation ?r . ?r s:roleName ?n ; s:hasOccupation/s:name ?n ; d:date ?d"
    assert query(f"?n ?d ?s ?e {posts} OPTIONAL {{ ?r s:startDate ?s }} OPTIONAL {{ ?r s:endDate ?e }} }}") == [
        ("Ambassador", "2020/2022-05", "2020", "2022-05"),
        ("Chair", "2019?", None, None),
    ]
    assert query("?t { [] s:jobTitle ?t }") == [("Ambassador of Laos to Vietnam",), ("Chair of Harbour News",)]
    assert query("?n { [] s:affiliation/s:name ?n }") == [("Harbour News",)]
    assert query("?d { [] s:deathDate ?d }") == []


def test_a_date_is_iso_where_it_can_be_and_edtf_always() -> None:
    where = "{ ?x a s:Event ; s:identifier ?i OPTIONAL { ?x s:startDate ?s } OPTIONAL { ?x d:date ?d } }"
    assert query(f"?i ?s ?d {where}") == [
        ("jubilee", None, "2022-22"),
        ("milestone:treaty", "1977-07-18", "1977-07-18"),
        ("never", None, None),
        ("treaty", "1977-07-18", "1977-07-18"),
        ("visit", None, "2023~"),
    ]
    kinds = {str(one.datatype) for one in graph().objects(None, rdflib.URIRef("http://purl.org/dc/terms/date"))}
    assert kinds == {"http://id.loc.gov/datatypes/edtf/EDTF"}


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("1977", {"startDate": "1977"}),
        ("1977-07", {"startDate": "1977-07"}),
        ("1977-07-18/1978", {"startDate": "1977-07-18", "endDate": "1978"}),
        ("1977/..", {"startDate": "1977"}),
        ("../1978", {"endDate": "1978"}),
        ("1977?", {}),
        ("197X", {}),
        ("1977-21", {}),
        ("[1977,1978]", {}),
        ("-0044", {}),
        ("Y12345", {}),
    ],
)
def test_nothing_is_said_that_iso_cannot_say(edtf: str, said: dict[str, str]) -> None:
    assert dated(PartialDate(edtf), "startDate", "endDate") == said


def test_a_time_in_which_something_happened_is_not_how_long_it_took() -> None:
    # "Late 2019" is an interval of months.
    assert dated(PartialDate("2019-09/2019-12"), "startDate", "endDate", exact=True) == {}
    assert dated(PartialDate("2019-09-01/2019-09-03"), "startDate", "endDate", exact=True) == {
        "startDate": "2019-09-01",
        "endDate": "2019-09-03",
    }
    assert dated(PartialDate("2019-09"), "startDate", "endDate", exact=True) == {"startDate": "2019-09"}


def test_what_is_planned_is_scheduled_and_what_was_denied_is_said_to_be() -> None:
    assert query("?i ?s { ?x s:identifier ?i ; s:eventStatus ?s }") == [("visit", "https://schema.org/EventScheduled")]
    assert query("?i { ?x s:identifier ?i ; s:description ?d FILTER(CONTAINS(?d, 'did not take place')) }") == [
        ("never",)
    ]
    statuses = "{ ?x s:identifier ?i ; s:keywords [ s:termCode ?w ; s:inDefinedTermSet/s:name ?n ]"
    assert query(f"?i ?w {statuses} FILTER(CONTAINS(?n, 'status')) }}") == [
        ("jubilee", "occurred"),
        ("milestone:treaty", "occurred"),
        ("never", "negated"),
        ("treaty", "occurred"),
        ("visit", "planned"),
    ]


def test_events_are_about_countries_and_other_events() -> None:
    assert query("?i ?n { ?x a s:Event ; s:identifier ?i ; s:about/s:name ?n }") == [
        ("jubilee", "The treaty"),
        ("milestone:treaty", "Laos"),
        ("milestone:treaty", "Vietnam"),
        ("treaty", "Laos"),
        ("treaty", "Vietnam"),
    ]
    assert query("?n { ?x s:identifier 'never' ; s:attendee/s:name ?n }") == [("Dara Venn",), ("Harbour News",)]


def test_interviews_share_who_and_what_they_speak_of() -> None:
    other = evolve(INTERVIEW, id="other", source=Source(url="not an address"))
    assert query("?x { ?x a s:Conversation }", INTERVIEW, other) == sorted(
        [("https://harbour.example/talk",), (urn("interview", "other"),)], key=repr
    )
    assert len(query("?x { ?x s:identifier 'dara' }", INTERVIEW, other)) == 1
    assert len(query("?x { ?x a s:Country }", INTERVIEW, other)) == 2


def test_no_interview_is_a_graph_too() -> None:
    assert len(rdflib.Graph().parse(data=bc.dumps([], "json-ld"), format="json-ld")) == 0


# --- checks -----------------------------------------------------------------------------------------------------------

#: What schema.org says of the domains and ranges of the properties used, and of dates.
SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix s: <https://schema.org/> . @prefix d: <http://purl.org/dc/terms/> .
@prefix edtf: <http://id.loc.gov/datatypes/edtf/> . @prefix x: <urn:shapes:> .
x:conversation a sh:NodeShape ; sh:targetClass s:Conversation ;
    sh:property [ sh:path s:identifier ; sh:minCount 1 ; sh:maxCount 1 ] ;
    sh:property [ sh:path s:inLanguage ; sh:minCount 1 ; sh:maxCount 1 ] ;
    sh:property [ sh:path s:datePublished ; sh:maxCount 1 ; sh:node x:date ] ;
    sh:property [ sh:path d:issued ; sh:maxCount 1 ; sh:datatype edtf:EDTF ] ;
    sh:property [ sh:path s:contributor ; sh:class s:Role ] ;
    sh:property [ sh:path s:about ; sh:class s:Country ] ;
    sh:property [ sh:path s:mentions ; sh:or ( [ sh:class s:Person ] [ sh:class s:Organization ] [ sh:class s:Country ]
                                               [ sh:class s:Event ] ) ] ;
    sh:property [ sh:path s:hasPart ; sh:or ( [ sh:class s:Question ] [ sh:class s:Answer ] [ sh:class s:Comment ]
                                              [ sh:class s:CreativeWork ] ) ;
                  sh:property [ sh:path s:text ; sh:minCount 1 ; sh:maxCount 1 ] ;
                  sh:property [ sh:path s:position ; sh:minCount 1 ; sh:maxCount 1 ] ] .
x:question a sh:NodeShape ; sh:targetClass s:Question ;
    sh:property [ sh:path s:suggestedAnswer ; sh:minCount 1 ; sh:class s:Answer ] .
x:answer a sh:NodeShape ; sh:targetClass s:Answer ; sh:property [ sh:path s:parentItem ; sh:class s:Question ] .
x:author a sh:NodeShape ; sh:targetSubjectsOf s:author ;
    sh:property [ sh:path s:author ; sh:or ( [ sh:class s:Person ] [ sh:class s:Organization ] ) ] .
x:event a sh:NodeShape ; sh:targetClass s:Event ;
    sh:property [ sh:path s:name ; sh:minCount 1 ] ;
    sh:property [ sh:path s:keywords ; sh:minCount 2 ; sh:class s:DefinedTerm ] ;
    sh:property [ sh:path s:startDate ; sh:node x:date ] ; sh:property [ sh:path s:endDate ; sh:node x:date ] ;
    sh:property [ sh:path d:date ; sh:datatype edtf:EDTF ] ;
    sh:property [ sh:path s:attendee ; sh:or ( [ sh:class s:Person ] [ sh:class s:Organization ] ) ] ;
    sh:property [ sh:path s:eventStatus ; sh:in ( s:EventScheduled ) ] .
x:person a sh:NodeShape ; sh:targetClass s:Person ; sh:property [ sh:path s:name ; sh:minCount 1 ] ;
    sh:property [ sh:path s:hasOccupation ; sh:class s:Role ] ;
    sh:property [ sh:path s:affiliation ; sh:class s:Organization ] ;
    sh:property [ sh:path s:sameAs ; sh:nodeKind sh:IRI ] .
x:date a sh:NodeShape ; sh:datatype s:Date ; sh:pattern "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" .
"""


def test_the_shapes_hold_and_find_faults() -> None:
    pyshacl = pytest.importorskip("pyshacl", reason="pyshacl is not installed")
    conforms, _, report = pyshacl.validate(graph(), shacl_graph=SHAPES, shacl_graph_format="turtle")
    assert conforms, report
    broken = graph()
    schema = rdflib.Namespace("https://schema.org/")
    broken.add((rdflib.URIRef(urn("event", "visit")), schema.startDate, rdflib.Literal("2023~", datatype=schema.Date)))
    assert not pyshacl.validate(broken, shacl_graph=SHAPES, shacl_graph_format="turtle")[0]


def test_all_terms_are_those_of_schema_org() -> None:
    known = set(rdflib.SDO.__annotations__)
    used = {one for triple in graph() for one in triple if str(one).startswith("https://schema.org/")}
    used |= {one.datatype for one in graph().objects() if isinstance(one, rdflib.Literal) and one.datatype}
    names = {str(one).removeprefix("https://schema.org/") for one in used if "schema.org" in str(one)}
    assert len(names) > 30
    assert names <= known


@settings(max_examples=15, suppress_health_check=list(HealthCheck), deadline=None)
@given(interviews())
def test_whatever_an_interview_holds_it_is_a_graph_of_that_form(interview: Interview) -> None:
    pyshacl = pytest.importorskip("pyshacl", reason="pyshacl is not installed")
    document = json.loads(bc.dumps(interview, "json-ld"))
    assert document == json.loads(bc.dumps(interview, "json-ld"))
    made = rdflib.Graph().parse(data=json.dumps(document), format="json-ld")
    conforms, _, report = pyshacl.validate(made, shacl_graph=SHAPES, shacl_graph_format="turtle")
    assert conforms, report


# --- the registry -----------------------------------------------------------------------------------------------------


def test_it_is_written_and_not_read(tmp_path: Path) -> None:
    bc.write(INTERVIEW, tmp_path / "talk.jsonld")
    with pytest.raises(UnknownFormatError, match="written but not read"):
        bc.read(tmp_path / "talk.jsonld")
    assert formats.by_media_type("application/ld+json; charset=utf-8").name == "json-ld"


def test_what_is_not_held_is_told() -> None:
    with pytest.warns(LossWarning, match=r"does not hold: participants\.id, .*turns\.mentions"):
        bc.dumps(INTERVIEW, "json-ld")
    with pytest.raises(UnrepresentableError, match=r"people\.country"):
        bc.dumps(INTERVIEW, "json-ld", strict=True)


def test_half_of_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(UnrepresentableError, match="cannot be written"):
        bc.dumps(evolve(INTERVIEW, title="\ud800"), "json-ld")
