"""Annotators made of spaCy pipelines, with pipelines of rules that need no download; all people are invented."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import pytest
from attrs import frozen

from bilateral_corpus import Interview, MissingExtraError, annotate, parse
from bilateral_corpus.annotation.names import annotate_names
from bilateral_corpus.annotation.spacy import Pipeline, spacy_annotator
from bilateral_corpus.model import MentionKind

TEXT = """Lao Ambassador to Norway Dara Venn spoke to us.

Reporter: Who came?

Ambassador: Mira Orr of the Salt Guild came to Norway in May 2022.
"""


@frozen
class Entity:
    start_char: int
    end_char: int
    label_: str


@frozen
class Document:
    ents: tuple[Entity, ...]


@frozen
class Marker:
    """A pipeline that finds words wherever they stand, in spans as wide as the words are given."""

    words: dict[str, str]

    def pipe(self, texts: Iterable[str], /) -> Iterator[Document]:
        for text in texts:
            places = ((text.find(words), words, label) for words, label in self.words.items())
            yield Document(tuple(Entity(at, at + len(words), label) for at, words, label in places if at >= 0))


def found(interview: Interview) -> list[tuple[str, str, str | None, str | None]]:
    """The words, kind, target and annotator of each mention in the answer."""
    answer = interview.turns[-1]
    return [
        (answer.text[one.span.start : one.span.end], str(one.kind), one.target, one.annotator)
        for one in answer.mentions
    ]


def read() -> Interview:
    return parse(TEXT, annotators=())


def test_labels_become_kinds() -> None:
    marker = Marker({"Mira Orr": "PERSON", "Salt Guild": "ORG", "Norway": "GPE", "May 2022": "DATE", "Who": "MONEY"})
    interview = annotate(read(), [spacy_annotator(marker)])
    assert found(interview) == [
        ("Mira Orr", "person", "mira-orr", "spacy"),
        ("Salt Guild", "organization", "salt-guild", "spacy"),
        ("Norway", "country", "NO", "spacy"),
        ("May 2022", "date", None, "spacy"),
    ]
    assert [one.name for one in interview.people] == ["Dara Venn", "Mira Orr"]
    assert [one.name for one in interview.organizations] == ["Salt Guild"]
    assert str(interview.turns[-1].mentions[-1].date) == "2022-05"


def test_labels_can_be_chosen() -> None:
    annotator = spacy_annotator(Marker({"Mira Orr": "ACTOR", "Norway": "GPE"}), labels={"ACTOR": MentionKind.PERSON})
    assert found(annotate(read(), [annotator])) == [("Mira Orr", "person", "mira-orr", "spacy")]


def test_a_town_is_no_country() -> None:
    assert found(annotate(read(), [spacy_annotator(Marker({"Salt Guild": "GPE"}))])) == []


def test_a_name_of_two_countries_stays_open() -> None:
    interview = parse(TEXT.replace("Norway in", "Korea in"), annotators=())
    assert found(annotate(interview, [spacy_annotator(Marker({"Korea": "GPE"}))])) == [
        ("Korea", "country", None, "spacy")
    ]


def test_white_space_and_a_possessive_ending_are_no_part_of_a_name() -> None:
    interview = parse(TEXT.replace("Mira Orr of", "Mira Orr’s friend of"), annotators=())
    annotator = spacy_annotator(Marker({"Mira Orr’s ": "PERSON", " ": "ORG"}))
    assert found(annotate(interview, [annotator])) == [("Mira Orr", "person", "mira-orr", "spacy")]


def test_what_was_there_first_stays() -> None:
    annotator = spacy_annotator(Marker({"Orr of the Salt": "ORG", "Guild": "ORG"}))
    assert found(annotate(read(), [annotate_names, annotator])) == [
        ("Mira Orr", "person", "mira-orr", "names"),
        ("Guild", "organization", "guild", "spacy"),
        ("Norway", "country", "NO", "names"),
    ]


def test_or_gives_way_when_told() -> None:
    annotator = spacy_annotator(Marker({"Orr of the Salt": "ORG"}), overwrites=True)
    assert found(annotate(read(), [annotate_names, annotator])) == [
        ("Orr of the Salt", "organization", "orr-of-the-salt", "spacy"),
        ("Norway", "country", "NO", "names"),
    ]


def test_who_is_known_is_linked_and_not_added() -> None:
    annotator = spacy_annotator(Marker({"Dara Venn": "PERSON"}), certainty=0.5, name="marker")
    interview = annotate(read(), [annotator])
    assert [one.name for one in interview.people] == ["Dara Venn"]
    (mention,) = interview.mentions
    assert (mention.target, mention.annotator, mention.certainty) == ("dara-venn", "marker", 0.5)


def test_annotating_twice_changes_nothing() -> None:
    annotator = spacy_annotator(Marker({"Mira Orr": "PERSON", "Salt Guild": "ORG"}))
    once = annotate(read(), [annotator])
    assert annotate(once, [annotator]) == once


def test_without_spacy_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'bilateral_corpus\[spacy\]'"):
        spacy_annotator("en_core_web_sm")


def test_a_pipeline_of_spacy() -> None:
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed")
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Mira Orr"}, {"label": "ORG", "pattern": "the Salt Guild"}])
    checked: Pipeline = pipeline
    assert found(annotate(read(), [spacy_annotator(checked)])) == [
        ("Mira Orr", "person", "mira-orr", "spacy"),
        ("the Salt Guild", "organization", "the-salt-guild", "spacy"),
    ]


def test_a_pipeline_that_spacy_does_not_have() -> None:
    pytest.importorskip("spacy", reason="spaCy is not installed")
    with pytest.raises(OSError, match="no_such_pipeline"):
        spacy_annotator("no_such_pipeline")
