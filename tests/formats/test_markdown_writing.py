"""Markdown that is written: what people see, and what is read again. All people are invented."""

from __future__ import annotations

import re
import warnings
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

import bilateral_corpus as bc
from bilateral_corpus.errors import ParseError, UnrepresentableError
from bilateral_corpus.formats import formats
from bilateral_corpus.formats.front_matter import front_matter
from bilateral_corpus.formats.holding import held
from bilateral_corpus.formats.markdown_writing import VERSION
from bilateral_corpus.formats.own_pages import laid_out
from bilateral_corpus.model import Interview, Participant, Passage, Source, Span, Turn
from formats.test_versions import STORED
from formats.test_versions import TALK as EVERYTHING
from strategies import interviews

TALK = Interview(
    id="talk-1",
    title='A "harbour" for two',
    source=Source(outlet="Harbour News", url="https://example.org/a", byline="I. Dahl"),
    language="en",
    published="2022-07-07",
    participants=[
        Participant(id="reporter", name="Reporter", role="interviewer"),
        Participant(id="venn", name="Dara Venn", role="interviewee"),
    ],
    passages=[
        Passage(kind="headline", text='A "harbour" for two', span=Span(0, 19)),
        Passage(kind="standfirst", text="It is open.", span=Span(21, 32)),
        Turn(text="Why *now*?", span=Span(34, 44), speaker="reporter", role="interviewer"),
        Turn(
            text="Kenya wants it.\n\nSince May.",
            span=Span(52, 79),
            speaker="venn",
            role="interviewee",
            label="Venn:",
            label_span=Span(46, 51),
        ),
        Turn(text="And who pays?", span=Span(81, 94), speaker="reporter", role="interviewer"),
    ],
)
WRITTEN = r"""---
generator: "bilateral_corpus/markdown 1"
title: "A \"harbour\" for two"
date: "2022-07-07"
language: "en"
outlet: "Harbour News"
url: "https://example.org/a"
author: "I. Dahl"
id: "talk-1"
participants: [{"id": "reporter", "name": "Reporter", "role": "interviewer"}, {"id": "venn", "name": "Dara Venn", "role": "interviewee"}]
---

# A "harbour" for two

<!-- standfirst -->
It is open.

**Reporter:** <!-- {"speaker": "reporter", "role": "interviewer", "label": null} --> Why \*now\*?

**Venn:** <!-- {"speaker": "venn", "role": "interviewee"} --> Kenya wants it.

Since May.

**Reporter:** And who pays?
"""  # noqa: E501 - the file has such a line


def written(talk: Interview) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", bc.LossWarning)
        return bc.dumps(talk, "markdown").decode()


def read(text: str) -> Interview:
    return bc.loads(text, "markdown", annotators=())


def test_an_interview_is_front_matter_headings_and_turns() -> None:
    assert written(TALK) == WRITTEN


def test_it_comes_back_without_any_guess() -> None:
    again = read(WRITTEN)
    assert again.passages == TALK.passages
    assert again.participants == TALK.participants
    assert (again.id, again.title, again.published) == (TALK.id, TALK.title, TALK.published)
    assert again == TALK
    assert bc.loads(WRITTEN, "markdown", published="2022-07-08").published == bc.PartialDate("2022-07-08")


def test_annotators_run_over_it() -> None:
    assert [one.target for one in bc.loads(WRITTEN, "markdown").mentions if one.kind == "country"] == ["KE"]


def test_line_ends_of_windows_do_not_matter() -> None:
    assert read(WRITTEN.replace("\n", "\r\n")) == TALK


def test_other_readers_of_front_matter_understand_it() -> None:
    found = front_matter(WRITTEN)
    assert found is not None
    meant = found.metadata()
    assert (meant.title, meant.published, meant.outlet) == (TALK.title, TALK.published, "Harbour News")
    assert (meant.url, meant.byline, meant.language) == ("https://example.org/a", "I. Dahl", "en")


def test_without_its_first_line_it_is_read_like_any_other() -> None:
    again = read(re.sub("generator.*\n", "", WRITTEN.replace("Venn:", "Ambassador:")))
    assert [turn.text for turn in again.turns] == [turn.text for turn in TALK.turns]
    assert again.title == TALK.title


@pytest.mark.parametrize(
    "turn",
    [
        Turn(text="Yes.", span=Span(0, 4)),
        Turn(text="Yes.", span=Span(0, 4), role="moderator"),
        Turn(text="Yes.", span=Span(0, 4), label=" ", label_span=Span(0, 0)),
        Turn(text="", span=Span(0, 0), speaker="venn", label="**V--> {", label_span=Span(0, 0), language="de"),
        Turn(text="**No:** <!-- note -->", span=Span(0, 21), speaker="venn", label="a\nb", label_span=Span(0, 0)),
    ],
)
def test_odd_turns_come_back(turn: Turn) -> None:
    heading = Passage(kind="heading", text="a\nb", span=Span(0, 3))
    talk = evolve(TALK, passages=laid_out([turn, heading, turn, turn]))
    markdown = formats.by_name("markdown")
    assert held(read(written(talk)), markdown) == held(talk, markdown)


def test_who_works_on_the_text_is_understood() -> None:
    changed = WRITTEN.replace("Since May.", "Since June.\n\n\n\nOr *July*.").replace('"2022-07-07"', "2022-07-09")
    changed = changed.replace("url:", "tags: [a, b]\nurl:") + "\n**Moderator:** Thank you.\n\n## The end\n"
    again = read(changed)
    assert again.published == bc.PartialDate("2022-07-09")
    assert again.turns[1].text == "Kenya wants it.\n\nSince June.\n\nOr *July*."
    last = again.turns[-1]
    assert (last.speaker, last.role, last.label, last.text) == (None, None, "Moderator:", "Thank you.")
    assert (again.passages[-1].kind, again.passages[-1].text) == ("heading", "The end")
    assert read(WRITTEN.replace("# A", "A")).passages[0].kind == "narration"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("markdown 1", "markdown 2", "later version of bilateral_corpus; update it"),
        ('id: "talk-1"\n', "", "'id' is missing"),
        ('"speaker": "venn"', '"speaker": "nobody"', "changed after it was written"),
        ('"speaker": "venn"', '"speaker": venn', "changed after it was written"),
        ('"role": "interviewee"}]', '"role": "singer"}]', "changed after it was written"),
        ("participants: [", "participants: " + "[" * 10**5, "changed after it was written"),
        ('[{"id": "reporter", "name": "Reporter", "role": "interviewer"}, ', "[1, ", "changed after it was written"),
        ("---\n\n#", "#", "changed after it was written"),
    ],
)
def test_what_does_not_fit_together_is_refused(old: str, new: str, message: str) -> None:
    assert old in WRITTEN
    with pytest.raises(ParseError, match=message):
        read(WRITTEN.replace(old, new))


def test_what_is_lost_is_told() -> None:
    with pytest.warns(bc.LossWarning, match=r"passages\.mentions|turns\.mentions"):
        bc.dumps(EVERYTHING, "markdown")
    with pytest.raises(UnrepresentableError, match="cannot be written"):
        written(evolve(TALK, title="\ud800"))


def test_a_file_of_every_version_is_read() -> None:
    # As for the other formats that count versions; see test_versions.
    stored = [STORED / f"interview.{version}.md" for version in range(1, VERSION + 1)]
    markdown = formats.by_name("markdown")
    for path in stored:
        assert held(bc.read(path, annotators=()), markdown) == held(EVERYTHING, markdown)
    assert set(stored) == set(STORED.glob("*.md"))


@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
@given(talk=interviews())
def test_yaml_understands_the_front_matter(talk: Interview) -> None:
    yaml: Any = pytest.importorskip("yaml", reason="PyYAML is not installed")
    values = yaml.safe_load(written(talk).split("\n---\n")[0])
    assert (values["id"], values.get("title"), values["language"]) == (talk.id, talk.title, talk.language)
    assert values.get("author") == talk.source.byline
    assert [one["name"] for one in values["participants"]] == [one.name for one in talk.participants]
