"""What a corpus without its text gives away, and what it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bilateral_corpus as bc
from bilateral_corpus import model
from bilateral_corpus.corpus.sharing import dumps_standoff
from bilateral_corpus.corpus.sharing.checks import BLOCK, block_checks, text_check
from bilateral_corpus.corpus.sharing.citations import RUN
from bilateral_corpus.corpus.sharing.file import _document
from bilateral_corpus.corpus.sharing.letters import Letters
from bilateral_corpus.corpus.sharing.withholding import StandoffInterview, withhold
from bilateral_corpus.corpus.words import words_in
from bilateral_corpus.model import Span
from corpus.sharing.copies import PAGE, interview

PROJECT = Path(__file__).parents[3]
PAGE_ABOUT_IT = PROJECT / "docs" / "explanation" / "sharing-without-the-text.md"

# Names and the data of the publication, which are given as they are; everything else is searched.
NAMES = {
    "id",
    "title",
    "outlet",
    "url",
    "byline",
    "name",
    "labels",
    "aliases",
    "acronym",
    "honorific",
    "post",
    "target",
}
REGISTERS = {"participants", "people", "organizations"}


def decided() -> dict[str, set[str]]:
    """The fields of each class in the table of the page, which says of every one what becomes of it."""
    rows = re.findall(
        r"^\| (\w+) \| ([\w, ]*)\|([\w, ]*)\|([\w, ]*)\|$", PAGE_ABOUT_IT.read_text("utf-8"), re.MULTILINE
    )
    rows = [row for row in rows if row[0] != "class"]
    return {name: {one for cell in cells for one in cell.replace(" ", "").split(",") if one} for name, *cells in rows}


def classes_of_the_model() -> Iterator[type[Any]]:
    """The classes that an interview is made of."""
    beside = {model.Exchange, model.Statement, model.PartialDate}  # a date is one value, and the others are not stored
    for name in model.__all__:
        if attrs.has(kind := getattr(model, name)) and kind not in beside:
            yield kind


def test_what_becomes_of_every_field_is_decided() -> None:
    assert decided() == {kind.__name__: {one.name for one in attrs.fields(kind)} for kind in classes_of_the_model()}


def values(document: Any, name: str = "") -> Iterator[str]:
    """Every text of a document that is no name."""
    if isinstance(document, dict):
        for key, value in document.items():
            if key not in REGISTERS and not (key in NAMES and name != "events"):
                yield from values(value, key if isinstance(value, list) else name)
    elif isinstance(document, list):
        for value in document:
            yield from values(value, name)
    elif isinstance(document, str):
        yield document


def runs(text: str) -> Iterator[str]:
    """Every run of words as long as is withheld, as printed, but for the width of white space."""
    words = list(words_in(text))
    for first, last in zip(words, words[RUN - 1 :], strict=False):
        yield re.sub(r"\s+", " ", text[first.start() : last.end()])


def assert_nothing_is_told(one: bc.Interview, shared: StandoffInterview) -> None:
    printed = {run for passage in one.passages for run in runs(passage.text)}
    told = {run for value in values(_document(shared)) for run in runs(value)}
    assert not printed & told


@pytest.mark.parametrize("path", sorted((PROJECT / "examples").glob("*.txt"), key=str), ids=lambda path: path.stem)
def test_no_run_of_words_of_the_examples_is_told(path: Path) -> None:
    one = bc.read(path)
    assert_nothing_is_told(one, withhold(one))


@settings(max_examples=40)
@given(st.data())
def test_no_run_of_words_is_told_whatever_repeats_it(data: st.DataObject) -> None:
    text = " ".join(
        data.draw(st.lists(st.sampled_from(["the", "pier", "was", "built,", "by\n", "no", "one"]), max_size=40))
    )

    def part() -> str:
        start = data.draw(st.integers(0, len(text)))
        return " ".join(text[start : start + data.draw(st.integers(0, 80))].split())

    one = bc.Interview(
        id="pier",
        source=bc.Source(occasion=f"On {part()} and {part()}"),
        passages=[bc.Passage(kind="narration", text=text, span=Span(0, len(text)))],
        events=[bc.Event(id="built", kind="other", name=f"{part()}!", place=part())],
        problems=[bc.Problem(code="doubt", message=f"what is {part()!r}?", action=f"took {part()}")],
    )
    shared = withhold(one)
    assert_nothing_is_told(one, shared)
    assert shared.interview.passages[0].text.replace("█", "").strip("\n") == ""


def test_names_of_events_are_cut_after_four_words() -> None:
    text = "They came to open the long pier of the old harbour, and left."
    event = bc.Event(id="open", kind="other", name="open the long pier of the old harbour")
    one = bc.Interview(
        id="pier", passages=[bc.Passage(kind="narration", text=text, span=Span(0, len(text)))], events=[event]
    )
    assert withhold(one).interview.events[0].name == "open the long pier…"
    assert withhold(one, quotes=True).interview.events[0].name == event.name


def test_quotes_are_told_only_if_asked() -> None:
    one = interview()
    assert "Juma Otieno" not in str([passage.text for passage in withhold(one).interview.passages])
    quoting = withhold(one, quotes=True).interview
    assert [passage.quote(mention) for passage, mention in quoting.located_mentions] == [
        passage.quote(mention) for passage, mention in one.located_mentions
    ]
    assert "counted the steps" not in dumps_standoff(bc.Corpus([one]).without_text(quotes=True)).decode()


def test_checks_are_shorter_than_what_they_are_of() -> None:
    # 4 bits a digit, and about one bit a letter.
    assert [len(text_check("x" * letters, letters)) for letters in (0, 15, 16, 31, 32, 64, 9999)] == [
        0,
        0,
        1,
        1,
        2,
        4,
        4,
    ]
    assert [len(list(block_checks("x" * letters))) for letters in (0, BLOCK - 1, BLOCK, BLOCK + 1)] == [0, 0, 1, 2]


def test_letters_are_the_same_however_a_text_is_set() -> None:
    assert Letters("“The ﬁrst\n– visit”").text == Letters('"The first - VISIT"').text == "thefirstvisit"
    assert Letters("Đại sứ").text == Letters("Đa\u0323i sư\u0301").text
    assert Letters("日本、 韓国").text == "日本韓国"


def test_people_and_the_timeline_are_there_without_the_text() -> None:
    corpus = bc.Corpus([bc.parse(PAGE)])
    blanked = corpus.without_text().corpus
    assert list(blanked.people) == list(corpus.people)
    assert [str(one.date) for one in blanked.timeline()] == [str(one.date) for one in corpus.timeline()]
    assert blanked.frequencies().items == ()
