"""Passages as HTML; what is expected was written by hand."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings

from bilateral_corpus.formats.html_elements import direction, element, html_text, time
from bilateral_corpus.formats.html_passage import passage_html
from bilateral_corpus.model import Interview, Mention, PartialDate, Passage, Span, Turn
from strategies import interviews


def mention(start: int, end: int, target: str | None = "KE", kind: str = "country") -> Mention:
    return Mention(span=Span(start, end), kind=kind, target=target)


def written(text: str, *mentions: Mention, kind: str = "note") -> str:
    """The HTML of a passage without the attributes that are told elsewhere."""
    html = passage_html(Passage(kind=kind, text=text, span=Span(0, len(text)), mentions=mentions), 3)
    return re.sub(r' class="mention \w+" data-mention="\w+"| value="country.KE"', "", html)


def test_a_passage_is_an_element_of_its_kind() -> None:
    assert written("Ä <b> & more") == (
        '<div class="passage note" id="passage-3" data-passage="note">'
        '<div data-words=""><p>Ä &lt;b&gt; &amp; more</p></div></div>'
    )


def test_a_heading_is_a_heading_unless_it_is_blank() -> None:
    assert '<h2 data-words="">One\n\ntwo</h2>' in written("One\n\ntwo", kind="headline")
    assert '<div data-words=""><p> </p></div>' in written(" ", kind="heading")


def test_line_ends_between_paragraphs_are_kept() -> None:
    assert written("One\ntwo\n\n\nthree\n\n").endswith(
        '<div data-words=""><p>One\ntwo</p>\n\n\n<p>three</p>\n\n</div></div>'
    )
    assert written("").endswith('<div data-words=""></div></div>')


def test_mentions_say_what_they_are() -> None:
    passage = Passage(kind="note", text="Kenya", span=Span(0, 5), mentions=[mention(0, 5)])
    assert (
        '<data class="mention country" data-mention="country" data-number="0" data-span="0 5" value="country.KE">'
        "Kenya</data>"
    ) in passage_html(passage, 0)
    nobody = Passage(kind="note", text="He", span=Span(0, 2), mentions=[mention(0, 2, None, "person")])
    assert (
        '<span class="mention person" data-mention="person" data-number="0" data-span="0 2">He</span>'
        in passage_html(nobody, 0)
    )


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2022-09-05", '<time datetime="2022-09-05" data-edtf="2022-09-05" dir="ltr">2022-09-05</time>'),
        ("2022-09", '<time datetime="2022-09" data-edtf="2022-09" dir="ltr">2022-09</time>'),
        ("2022", '<time datetime="2022" data-edtf="2022" dir="ltr">2022</time>'),
        ("2022?", '<span data-edtf="2022?" dir="ltr">2022?</span>'),
        ("2022-21", '<span data-edtf="2022-21" dir="ltr">2022-21</span>'),
        ("0000", '<span data-edtf="0000" dir="ltr">0000</span>'),
    ],
)
def test_dates_are_times_where_html_has_such_times(edtf: str, expected: str) -> None:
    assert time(PartialDate(edtf)) == expected


def test_mentions_in_mentions_are_elements_in_elements() -> None:
    html = written("Kenya and Japan", mention(10, 15), mention(0, 15), mention(0, 5))
    assert html.endswith(
        '<p><data data-number="1" data-span="0 15"><data data-number="2" data-span="0 5">Kenya</data> and '
        '<data data-number="0" data-span="10 15">Japan</data></data></p></div></div>'
    )


def test_a_mention_that_crosses_another_one_is_marked_up_to_there() -> None:
    assert written("abcdef", mention(0, 4), mention(2, 6)).endswith(
        '<p><data data-number="0" data-span="0 4">ab<data data-number="1" data-span="2 6">cd</data></data>ef</p>'
        "</div></div>"
    )


def test_a_mention_ends_with_its_paragraph_and_one_between_paragraphs_is_kept() -> None:
    assert written("ab\n\ncd", mention(1, 5), mention(2, 3), mention(3, 6), mention(6, 6)).endswith(
        '<p>a<data data-number="0" data-span="1 5">b</data></p>\n\n'
        '<p><data data-number="1" data-span="2 3"></data><data data-number="2" data-span="3 6">cd</data>'
        '<data data-number="3" data-span="6 6"></data></p></div></div>'
    )


def test_mentions_are_not_nested_without_end() -> None:
    text = "a" * 300
    html = written(text, *(mention(start, 300) for start in range(300)))
    assert html.count("<data") == 300
    assert "</data>" * 16 in html
    assert "</data>" * 17 not in html


def test_a_turn_says_who_speaks() -> None:
    turn = Turn(text="Yes.", span=Span(7, 11), speaker="a:b", role="interviewee", label="V <i>", label_span=Span(0, 6))
    assert passage_html(turn, 1, speaker="Dara Venn") == (
        '<div class="passage turn interviewee" id="passage-1" data-passage="turn" role="group" '
        'aria-labelledby="speaker-1" data-speaker="participant.a_x003A_b" data-role="interviewee" '
        'data-label="V &lt;i&gt;"><p class="speaker" id="speaker-1">V &lt;i&gt;</p>'
        '<div data-words=""><p>Yes.</p></div></div>'
    )
    bare = Turn(text="Ja.", span=Span(0, 3), language="de")
    assert passage_html(bare, 1, speaker="Dara Venn").startswith(
        '<div class="passage turn" id="passage-1" data-passage="turn" role="group" aria-labelledby="speaker-1" '
        'lang="de" data-language="de"><p class="speaker" id="speaker-1">Dara Venn</p>'
    )
    assert "speaker" not in passage_html(bare, 1)


def test_words_run_as_their_script_does() -> None:
    assert direction(["مرحبا", "abc"]) == "rtl"
    assert direction(["abcdef", "שלום", "123"]) == "ltr"
    assert direction(["123 -"]) is None
    hebrew = Passage(kind="note", text="שלום", span=Span(0, 4))
    assert ' dir="rtl"' in passage_html(hebrew, 0)
    assert " dir=" not in passage_html(hebrew, 0, around="rtl")
    mixed = Passage(kind="note", text="שלום, שלום\n\nYes.\n\n123", span=Span(0, 21))
    assert passage_html(mixed, 0, around="rtl").endswith(
        '<div data-words=""><p>שלום, שלום</p>\n\n<p dir="ltr">Yes.</p>\n\n<p>123</p></div></div>'
    )


def test_what_html_lacks_is_replaced() -> None:
    assert html_text("a\0\x0b\x0c\r\x85\ufdd0\uffff\U0010ffff\t\n\u2028é") == "a" + "\ufffd" * 8 + "\t\n\u2028é"
    assert element("i", {"title": 'a"b\n<&\t', "lang": None}) == '<i title="a&quot;b&#10;&lt;&amp;&#9;"></i>'


class _Text(HTMLParser):
    """Puts together what stands in the words of a passage, and checks that elements are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.opened: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.opened.append((tag, "data-words" in given or (bool(self.opened) and self.opened[-1][1])))

    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.words += data if self.opened[-1][1] else ""


@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
@given(talk=interviews())
def test_the_words_of_a_passage_are_its_text_and_no_mention_is_lost(talk: Interview) -> None:
    for number, passage in enumerate(talk.passages):
        html = passage_html(passage, number)
        parser = _Text()
        parser.feed(html)
        parser.close()
        assert parser.opened == []
        assert parser.words == html_text(passage.text)
        spans = re.findall(r'data-number="(\d+)" data-span="(\d+) (\d+)"', html)
        assert sorted((int(one), int(start), int(end)) for one, start, end in spans) == [
            (place, one.span.start, one.span.end) for place, one in enumerate(passage.mentions)
        ]
