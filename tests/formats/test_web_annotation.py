"""W3C Web Annotation: what is written, what others wrote, and what is refused. All people are invented."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings

import bilateral_corpus as bc
from bilateral_corpus.annotation.annotations import add_annotations
from bilateral_corpus.errors import InvalidValueError, ParseError, UnrepresentableError
from bilateral_corpus.formats import formats
from bilateral_corpus.formats.web_annotation import parse_annotations, read_annotations
from bilateral_corpus.model import Interview, Mention, Participant, Passage, Person, Source, Span, Turn
from formats.mutations import mutated

INTERVIEW = Interview(
    id="venn-2022",
    title="A harbour for two",
    source=Source(url="https://harbour.example/talk", length=60),
    language="en",
    participants=[Participant(id="venn", name="Dara Venn", role="interviewee", person="dara")],
    people=[Person(id="dara", name="Dara Venn", identifiers=["wikidata:Q42"])],
    passages=[
        Passage(kind="headline", text="A harbour for two", span=Span(0, 17)),
        Turn(
            text="😀 Venn signed in May.",
            span=Span(25, 46),
            speaker="venn",
            role="interviewee",
            mentions=[
                Mention(span=Span(2, 6), kind="person", target="dara", annotator="names", certainty=0.75),
                Mention(span=Span(17, 20), kind="date", date="2022-05?"),
            ],
        ),
    ],
)


def written(interview: Interview = INTERVIEW) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(bc.dumps(interview, "web-annotation", strict=True))
    return document


def items(document: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = document["first"]["items"]
    return found


def read(document: dict[str, Any]) -> Interview:
    return bc.loads(json.dumps(document), "web-annotation")


def test_the_form_is_that_of_the_standard() -> None:
    document = written()
    assert document["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (document["type"], document["total"], document["label"]) == ("AnnotationCollection", 4, "A harbour for two")
    assert (document["first"]["type"], document["first"]["startIndex"]) == ("AnnotationPage", 0)
    assert all(one["id"].startswith("urn:uuid:") for one in [document, document["first"], *items(document)])
    assert len({one["id"] for one in items(document)}) == 4


def test_a_passage_is_an_annotation_of_the_source() -> None:
    turn = items(written())[1]
    assert [(one["purpose"], one["value"]) for one in turn["body"]] == [
        ("classifying", "turn"),
        ("classifying", "interviewee"),
        ("identifying", "Dara Venn"),
    ]
    assert turn["target"]["source"] == {"id": "https://harbour.example/talk", "type": "Text", "language": "en"}
    assert turn["target"]["selector"] == [
        {"type": "TextPositionSelector", "start": 25, "end": 46},
        {"type": "TextQuoteSelector", "exact": "😀 Venn signed in May."},
    ]


def test_a_mention_is_an_annotation_of_its_passage() -> None:
    _, turn, person, date = items(written())
    assert person["target"] == {
        "type": "SpecificResource",
        "source": turn["target"]["id"],
        "scope": "https://harbour.example/talk",
        "selector": [
            {"type": "TextPositionSelector", "start": 2, "end": 6},
            {"type": "TextQuoteSelector", "exact": "Venn", "prefix": "😀 ", "suffix": " signed in May."},
        ],
    }
    assert person["body"] == [
        {"type": "TextualBody", "purpose": "classifying", "value": "person", "format": "text/plain"},
        {"type": "TextualBody", "purpose": "identifying", "value": "dara", "format": "text/plain"},
        {"type": "SpecificResource", "purpose": "linking", "source": "http://www.wikidata.org/entity/Q42"},
    ]
    assert (person["creator"], person["certainty"]) == ({"type": "Software", "name": "names"}, 0.75)
    assert [one["value"] for one in date["body"]] == ["date", "2022-05?"]
    assert "creator" not in date


def test_a_source_without_an_address_has_a_name() -> None:
    target = items(written(evolve(INTERVIEW, source=Source(url="not an address"))))[0]["target"]
    assert target["source"]["id"].startswith("urn:uuid:")


def test_several_interviews_are_a_graph(tmp_path: Path) -> None:
    several = [INTERVIEW, evolve(INTERVIEW, id="other")]
    bc.write(several, tmp_path / "two.anno.jsonld")
    assert list(bc.read_corpus(tmp_path / "two.anno.jsonld")) == several
    bc.write([], tmp_path / "none.anno.jsonld")
    assert list(bc.read_all(tmp_path / "none.anno.jsonld")) == []


def test_it_is_recognised_without_a_suffix(tmp_path: Path) -> None:
    (tmp_path / "annotations").write_bytes(bc.dumps(INTERVIEW, "web-annotation"))
    assert bc.read(tmp_path / "annotations") == INTERVIEW


def test_the_media_type_has_a_profile() -> None:
    given = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
    assert formats.by_media_type(given).name == "web-annotation"


def test_what_others_added_comes_back() -> None:
    document = written()
    turn = items(document)[1]["target"]["id"]
    added = {
        "type": "Annotation",
        "body": {"type": "TextualBody", "purpose": "tagging", "value": "treaty_signed"},
        "creator": "https://people.example/reader",
        "target": {"source": turn, "selector": {"type": "TextQuoteSelector", "exact": "signed in  May"}},
    }
    items(document).append(added)
    mention = read(document).mentions[1]
    assert (mention.span, str(mention.kind), mention.annotator) == (
        Span(7, 20),
        "event",
        "https://people.example/reader",
    )


def test_what_was_taken_out_is_gone() -> None:
    document = written()
    del items(document)[2]
    assert [str(one.kind) for one in read(document).mentions] == ["date"]


def test_a_mention_that_no_longer_fits_is_a_problem() -> None:
    document = written()
    items(document)[2]["target"]["selector"][1]["exact"] = "Nobody"
    assert [one.code for one in read(document).problems] == ["annotation-not-found"]


# --- what others wrote ------------------------------------------------------------------------------------------------

HYPOTHESIS = {
    "id": "abc",
    "created": "2022-08-01T10:00:00+00:00",
    "user": "acct:reader@hypothes.is",
    "uri": "https://harbour.example/talk",
    "text": "Who is this?",
    "tags": ["diplomat", "person"],
    "target": [
        {
            "source": "https://harbour.example/talk",
            "selector": [
                {"type": "RangeSelector", "startContainer": "/p[1]", "startOffset": 3, "endContainer": "/p[1]"},
                {"type": "TextPositionSelector", "start": 903, "end": 907},
                {"type": "TextQuoteSelector", "exact": "Venn", "prefix": "😀 ", "suffix": " signed"},
            ],
        }
    ],
    "document": {"title": ["A harbour for two"]},
}
REPLY = {"id": "def", "user": "acct:other@hypothes.is", "text": "Indeed.", "tags": [], "target": [{"source": "x"}]}


@pytest.mark.parametrize(
    "document",
    [
        HYPOTHESIS,
        [HYPOTHESIS, REPLY],
        {"total": 2, "rows": [HYPOTHESIS, REPLY]},
        {"export_date": "2022-08-02", "client_version": "1.0", "annotations": [REPLY, HYPOTHESIS]},
        {"type": "AnnotationPage", "items": [HYPOTHESIS]},
        {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [HYPOTHESIS]}},
        {"@graph": [HYPOTHESIS]},
    ],
)
def test_annotations_in_every_container(document: object) -> None:
    (one,) = parse_annotations(json.dumps(document))
    assert (one.exact, one.prefix, one.suffix, one.start, one.end) == ("Venn", "😀 ", " signed", 903, 907)
    assert (one.labels, one.annotator) == (("diplomat", "person"), "reader@hypothes.is")


def test_they_are_added_to_an_interview(tmp_path: Path) -> None:
    (tmp_path / "export.json").write_text(json.dumps({"rows": [HYPOTHESIS, REPLY]}))
    bare = evolve(INTERVIEW, passages=[evolve(one, mentions=()) for one in INTERVIEW.passages])
    (mention,) = add_annotations(bare, read_annotations(tmp_path / "export.json")).mentions
    # A participant is called venn, and nobody's whole name is Venn.
    assert (mention.span, mention.target, mention.annotator) == (Span(2, 6), "venn-2", "reader@hypothes.is")


def test_a_quotation_inside_a_selection_counts_by_its_words() -> None:
    quote = {"type": "TextQuoteSelector", "exact": "Venn"}
    inner = [{"type": "TextPositionSelector", "start": 1, "end": 5}, quote]
    outer = {"type": "FragmentSelector", "value": "para5", "refinedBy": inner}
    (one,) = parse_annotations(json.dumps({"target": {"selector": outer}}))
    assert (one.exact, one.start) == ("Venn", None)


def test_a_plain_text_fragment_is_a_place() -> None:
    selector = {"type": "FragmentSelector", "conformsTo": "http://tools.ietf.org/rfc/rfc5147", "value": "char=2,6"}
    (one,) = parse_annotations(json.dumps({"body": "person", "target": {"selector": selector}}))
    assert (one.exact, one.start, one.end, one.labels) == (None, 2, 6, ())


@pytest.mark.parametrize(
    "target", [None, "https://harbour.example/talk", [], {}, {"selector": {"type": "XPathSelector"}}]
)
def test_what_is_about_no_words_is_no_annotation_of_words(target: object) -> None:
    assert parse_annotations(json.dumps({"target": target})) == ()


# --- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "selector",
    [
        {"type": "TextPositionSelector", "start": -1, "end": 5},
        {"type": "TextPositionSelector", "start": 5, "end": 1},
        {"type": "TextPositionSelector", "start": "5", "end": "6"},
        {"type": "TextPositionSelector"},
        {"type": "TextQuoteSelector", "exact": 5},
    ],
)
def test_values_that_no_selector_has_are_refused(selector: dict[str, Any]) -> None:
    with pytest.raises(ParseError, match="this is no annotation") as caught:
        parse_annotations(json.dumps({"id": "abc", "target": {"selector": selector}}), source="export.json")
    assert (caught.value.source, caught.value.path) == ("export.json", "abc")


@pytest.mark.parametrize("certainty", ["high", 7, True, -0.1])
def test_a_certainty_is_a_number(certainty: object) -> None:
    document = written()
    items(document)[2]["certainty"] = certainty
    with pytest.raises(ParseError, match="certainty"):
        read(document)


@pytest.mark.parametrize("document", [HYPOTHESIS, {"rows": []}, [], None, 5, {"@graph": [5]}, {"interview": {}}])
def test_annotations_without_their_text_are_refused_with_advice(document: object) -> None:
    with pytest.raises(ParseError, match="read_annotations"):
        read(document)  # type: ignore[arg-type]


def test_a_later_version_is_refused() -> None:
    document = written()
    document["interview"]["version"] = 2
    with pytest.raises(ParseError, match="later version"):
        read(document)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("interview", "people"), [{}]),
        (("first", "items", 1, "passage", "span"), {"start": 9, "end": 1}),
        (("first", "items", 1, "passage", "speaker"), "nobody"),
        (("first", "items", 1, "target", "selector"), []),
        (("first", "items", 2, "body", 1, "value"), "nobody"),
    ],
)
def test_an_interview_that_does_not_fit_together_is_refused(path: tuple[Any, ...], value: object) -> None:
    document: Any = written()
    inner = document
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    with pytest.raises(ParseError):
        read(document)


@pytest.mark.parametrize("data", ["", "{", "[" * 100_000, '{"a":', "<a/>"])
def test_what_is_no_json_is_refused(data: str) -> None:
    for reading in (parse_annotations, lambda text: bc.loads(text, "web-annotation")):
        with pytest.raises(ParseError):
            reading(data)


def test_a_document_that_is_deep_is_read_to_a_bound() -> None:
    assert parse_annotations("[" * 500 + json.dumps(HYPOTHESIS) + "]" * 500) == ()


def test_selections_in_selections_are_read_to_a_bound() -> None:
    nested = '{"type":"XPathSelector","refinedBy":' * 900 + "null" + "}" * 900
    assert parse_annotations(f'{{"target":{{"selector":{nested}}}}}') == ()


@settings(max_examples=150, deadline=None)
@given(mutated(written()))
def test_whatever_stands_in_a_file_it_is_read_or_refused(document: Any) -> None:
    with suppress(ParseError):
        read(document)


@settings(max_examples=100, deadline=None)
@given(mutated(HYPOTHESIS))
def test_whatever_stands_in_an_annotation_it_is_read_or_refused(document: Any) -> None:
    with suppress(ParseError):
        add_annotations(INTERVIEW, parse_annotations(json.dumps(document)))


def test_a_path_is_not_taken_for_data() -> None:
    with pytest.raises(InvalidValueError, match="read_annotations"):
        parse_annotations(Path("export.json"))  # type: ignore[arg-type]


def test_half_of_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(UnrepresentableError):
        bc.dumps(evolve(INTERVIEW, title="\ud800"), "web-annotation")


# --- what another program makes of it ---------------------------------------------------------------------------------

_OA, _AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"
_XSD = "http://www.w3.org/2001/XMLSchema#"
#: The terms of http://www.w3.org/ns/anno.jsonld that are used, as the vocabulary defines them: nothing is fetched.
_TERMS: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    **{
        name: f"{_OA}{name}"
        for name in ("Annotation", "SpecificResource", "TextualBody", "TextPositionSelector", "TextQuoteSelector")
    },
    **{name: f"{_OA}{name}" for name in ("exact", "prefix", "suffix")},
    **{name: {"@id": f"{_OA}has{name.title()}", "@type": "@id"} for name in ("body", "target", "source", "scope")},
    "selector": {"@id": f"{_OA}hasSelector", "@type": "@id"},
    **{
        name: {"@id": f"{_OA}{name}", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"}
        for name in ("start", "end")
    },
    "purpose": {"@id": f"{_OA}hasPurpose", "@type": "@vocab"},
    "motivation": {"@id": f"{_OA}motivatedBy", "@type": "@vocab"},
    **{name: f"{_OA}{name}" for name in ("classifying", "identifying", "linking")},
    "AnnotationCollection": f"{_AS}OrderedCollection",
    "AnnotationPage": f"{_AS}OrderedCollectionPage",
    "first": {"@id": f"{_AS}first", "@type": "@id"},
    "items": {"@id": f"{_AS}items", "@type": "@id", "@container": "@list"},
    "total": f"{_AS}totalItems",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "creator": {"@id": "http://purl.org/dc/terms/creator", "@type": "@id"},
}
_SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix oa: <http://www.w3.org/ns/oa#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
[] a sh:NodeShape ; sh:targetClass oa:Annotation ;
   sh:property [ sh:path oa:hasTarget ; sh:minCount 1 ; sh:class oa:SpecificResource ] ;
   sh:property [ sh:path oa:motivatedBy ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
   sh:property [ sh:path ( oa:hasTarget oa:hasSource ) ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
   sh:property [ sh:path ( oa:hasTarget oa:hasSelector ) ; sh:minCount 2 ; sh:maxCount 2 ] .
[] a sh:NodeShape ; sh:targetClass oa:TextPositionSelector ;
   sh:property [ sh:path oa:start ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:nonNegativeInteger ;
                 sh:lessThanOrEquals oa:end ] ;
   sh:property [ sh:path oa:end ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:nonNegativeInteger ] .
[] a sh:NodeShape ; sh:targetClass oa:TextQuoteSelector ;
   sh:property [ sh:path oa:exact ; sh:minCount 1 ; sh:maxCount 1 ] .
"""


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of rdflib, about itself
def test_rdflib_and_pyshacl_read_it() -> None:
    rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed")
    pyshacl = pytest.importorskip("pyshacl", reason="pyshacl is not installed")
    document = written()
    document["@context"][0] = _TERMS
    graph = rdflib.Graph().parse(data=json.dumps(document), format="json-ld")
    conforms, _, report = pyshacl.validate(graph, shacl_graph=_SHAPES, shacl_graph_format="turtle")
    assert conforms, report
    quotes = {str(one) for one in graph.objects(None, rdflib.URIRef(f"{_OA}exact"))}
    assert quotes == {"A harbour for two", "😀 Venn signed in May.", "Venn", "May"}
    certainty = list(graph.objects(None, rdflib.URIRef("http://www.w3.org/2005/11/its/rdf#taConfidence")))
    assert [float(one) for one in certainty] == [0.75]
