"""Whole pages: what people see of an interview, and what is read again. All people are invented."""

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
from bilateral_corpus.formats.extras import load
from bilateral_corpus.formats.holding import held
from bilateral_corpus.formats.html_writing import VERSION, page_html, style
from bilateral_corpus.model import (
    Appointment,
    Event,
    Interview,
    Mention,
    Organization,
    Participant,
    Passage,
    Person,
    Source,
    Span,
    Turn,
)
from formats.test_versions import STORED
from formats.test_versions import TALK as EVERYTHING
from strategies import interviews

TALK = Interview(
    id="talk-1",
    title="A harbour for two",
    source=Source(outlet="Harbour News", url="https://example.org/a?b=c&d", byline="I. Dahl", place="Port Alder"),
    language="en",
    published="2022-07-07",
    participants=[
        Participant(id="reporter", name="Reporter", role="interviewer"),
        Participant(id="venn", name="Venn", role="interviewee", person="dara-venn"),
    ],
    passages=[
        Passage(kind="headline", text="A harbour for two", span=Span(0, 17)),
        Passage(kind="standfirst", text="It is open.", span=Span(19, 30)),
        Turn(text="Why?", span=Span(32, 36), speaker="reporter", role="interviewer"),
        Turn(
            text="Kenya wants it.\n\nSince May.",
            span=Span(44, 71),
            speaker="venn",
            role="interviewee",
            label="Venn:",
            label_span=Span(38, 43),
            mentions=[
                Mention(span=Span(0, 5), kind="country", target="KE"),
                Mention(span=Span(23, 26), kind="date", date="2022-05"),
            ],
        ),
    ],
    people=[
        Person(
            id="dara-venn",
            name="Dara Venn",
            honorific="H.E.",
            appointments=[Appointment(post="Ambassador", of="KE", to="MN")],
        )
    ],
    organizations=[Organization(id="union", name="Harbour Union", acronym="HU")],
    events=[Event(id="fair", kind="cultural_event", name="Harbour Fair", date="2022-05", countries=["KE", "MN"])],
)


def written(talk: Interview) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", bc.LossWarning)
        return bc.dumps(talk, "html").decode()


def tree(page: str) -> Any:
    etree = load("lxml.etree", "html")
    return etree.fromstring(page, etree.HTMLParser(huge_tree=True))


def texts(page: str, path: str) -> list[str]:
    return [" ".join("".join(one.itertext()).split()) for one in tree(page).xpath(path)]


def test_a_page_has_landmarks_a_language_and_one_main_heading() -> None:
    page = written(TALK)
    root = tree(page)
    assert (root.get("lang"), root.get("dir")) == ("en", "ltr")
    assert texts(page, "//main/article//h1") == ["A harbour for two"]
    assert texts(page, "//title") == ["A harbour for two"]
    assert texts(page, "//article/header/p") == ["Harbour News, 2022-07-07, Port Alder, I. Dahl"]
    assert texts(page, "//ul[@aria-label='Speakers']/li") == ["Reporter, interviewer", "Venn, interviewee"]
    assert root.xpath("//header//a/@href") == ["https://example.org/a?b=c&d"]
    assert root.xpath("//meta[@charset]/@charset") == ["utf-8"]


def test_every_turn_names_who_speaks() -> None:
    page = written(TALK)
    assert texts(page, "//*[@role='group']/p[@class='speaker']") == ["Reporter", "Venn:"]
    for turn in tree(page).xpath("//*[@role='group']"):
        assert turn.get("aria-labelledby") == turn[0].get("id")
    nobody = written(evolve(TALK, passages=[Turn(text="So.", span=Span(0, 3))]))
    assert texts(nobody, "//*[@role='group']") == []


def test_people_organizations_and_events_stand_under_it() -> None:
    page = written(TALK)
    assert texts(page, "//section/h2") == ["People", "Organizations", "Events"]
    assert texts(page, "//section//li") == ["H.E. Dara Venn, Ambassador of Kenya to Mongolia", "Harbour Union (HU)"]
    assert texts(page, "//section//th") == ["Date", "Event", "Status", "Countries"]
    assert texts(page, "//section//td") == ["2022-05", "Harbour Fair", "occurred", "Kenya, Mongolia"]
    blank = written(evolve(TALK, passages=[Passage(kind="headline", text=" ", span=Span(0, 1))]))
    assert texts(blank, "//h1") == ["A harbour for two"]
    bare = written(Interview(id="x"))
    assert texts(bare, "//section") == []
    assert texts(bare, "//h1") == ["x"]


def test_a_page_in_a_script_from_right_to_left_runs_from_there() -> None:
    talk = evolve(TALK, language="ar", passages=[Passage(kind="note", text="مرحبا", span=Span(0, 5))])
    assert (tree(written(talk)).get("lang"), tree(written(talk)).get("dir")) == ("ar", "rtl")
    assert tree(written(evolve(TALK, language="und"))).get("lang") == ""


_HOSTILE = '</title></style><script>alert(1)</script><img src=x onerror=alert(1)>"\' onload="x&lt;'


def test_whatever_is_in_an_interview_is_text() -> None:
    talk = Interview(
        id='a"><script>',
        title=_HOSTILE,
        source=Source(outlet=_HOSTILE, url="javascript:alert(1)", byline=_HOSTILE, place=_HOSTILE, occasion=_HOSTILE),
        participants=[Participant(id='"><script>', name=_HOSTILE, role="other")],
        passages=[Turn(text=_HOSTILE, span=Span(0, 90), speaker='"><script>', label=_HOSTILE, label_span=Span(0, 0))],
        people=[Person(id='"><script>', name=_HOSTILE, honorific=_HOSTILE)],
        organizations=[Organization(id='"><script>o', name=_HOSTILE, acronym=_HOSTILE)],
        events=[Event(id='"><script>', kind="other", name=_HOSTILE, place=_HOSTILE)],
    )
    page = written(talk)
    root = tree(page)
    assert root.xpath("//script | //img | //a | //link | //iframe") == []
    assert [name for one in root.iter() for name in one.attrib if name.startswith("on")] == []
    assert texts(page, "//title") == [" ".join(_HOSTILE.split())]
    assert bc.loads(page, "html").turns[0].text == _HOSTILE


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://a b", "http://a\n", "ftp://a", "", " https://a"])
def test_only_addresses_of_the_web_become_links(url: str) -> None:
    page = written(evolve(TALK, source=Source(url=url)))
    assert tree(page).xpath("//a") == []
    assert bc.loads(page, "html").source.url == url


def test_nothing_is_run_or_fetched() -> None:
    assert re.search(r"url\(|@import|expression", style()) is None
    assert tree(written(TALK)).xpath("//script | //link | //*[@src]") == []


def test_a_page_comes_back_without_any_guess() -> None:
    again = bc.loads(written(TALK), "html", published="2022-07-08")
    assert again.published == bc.PartialDate("2022-07-08")
    assert [(turn.speaker, turn.text) for turn in again.turns] == [(turn.speaker, turn.text) for turn in TALK.turns]
    assert again.mentions == TALK.mentions
    assert again.passages[3].span == Span(44, 71)
    with pytest.warns(bc.LossWarning, match=r"people\.appointments"):
        bc.dumps(TALK, "html")


def test_a_page_of_every_version_is_read() -> None:
    # As for the other formats that count versions; see test_versions.
    stored = [STORED / f"page.{version}.html" for version in range(1, VERSION + 1)]
    html = formats.by_name("html")
    for path in stored:
        assert held(bc.read(path), html) == held(EVERYTHING, html)
    assert set(stored) == set(STORED.glob("page.*"))


def test_half_a_character_is_refused() -> None:
    with pytest.raises(UnrepresentableError, match="cannot be written"):
        written(evolve(TALK, title="\ud800"))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('content="bilateral_corpus/html 1"', 'content="bilateral_corpus/html 2"', "later version"),
        ('data-language="en"', "", "'data-language' is missing"),
        ('data-speaker="participant.venn"', 'data-speaker="participant.other"', "changed after it was written"),
        ('data-span="0 5"', 'data-span="0 500"', "changed after it was written"),
        ('data-span="0 5"', 'data-span="0"', "changed after it was written"),
        ('data-published="2022-07-07"', 'data-published="July"', "changed after it was written"),
        ('data-role="interviewee"', 'data-role="singer"', "changed after it was written"),
        ("<article", "<div", "'id' is missing"),
    ],
)
def test_a_page_that_was_changed_is_refused(old: str, new: str, message: str) -> None:
    page = written(TALK)
    assert old in page
    with pytest.raises(ParseError, match=message):
        bc.loads(page.replace(old, new), "html")


def test_tags_out_of_place_do_not_matter() -> None:
    page = written(TALK)
    stray = '<div data-words="">stray</div><data data-mention="country">x</data></p></div>'
    again = bc.loads(page.replace("<main>", f"<main>{stray}"), "html")
    assert [turn.text for turn in again.turns] == [turn.text for turn in TALK.turns]


def test_a_page_says_nothing_of_the_library_unless_it_wrote_it() -> None:
    page = written(TALK).replace('<meta name="generator"', '<meta name="other"')
    assert [turn.label for turn in bc.loads(page, "html", annotators=()).turns][-1] == "Venn:"


@settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
@given(talk=interviews())
def test_html5lib_finds_no_fault(talk: Interview) -> None:
    html5lib: Any = pytest.importorskip("html5lib", reason="html5lib is not installed")
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    assert parser.parse(page_html(talk)) is not None
