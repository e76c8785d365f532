"""Markdown: what the marks say, and that spans point into the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bilateral_corpus as bc
from bilateral_corpus.formats.markdown import is_marked_up, to_document
from bilateral_corpus.transcript import Hint


def texts(markdown: str) -> list[str]:
    return [block.text for block in to_document(markdown).blocks]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("**Venn:** We met.", "Venn: We met."),
        ("_Venn_ met *us*.", "Venn met us."),
        ("***Both*** of __us__", "Both of us"),
        ("# A harbour", "A harbour"),
        ("> A harbour", "A harbour"),
        (r"1\. A \*harbour\*", "1. A *harbour*"),
        ("Trade &amp; fish&nbsp;now", "Trade & fish\u00a0now"),
        ("See [the plan](https://harbour.example/plan) now", "See the plan now"),
        ("![A pier](pier.jpg)", "A pier"),
        ("A <b>new</b> pier<!-- no -->", "A new pier"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("**never closed", "**never closed"),
        ("[no link]", "[no link]"),
        (r"\d and C:\path", r"\d and C:\path"),
        ("**記者：**為什麼？", "記者：為什麼？"),
    ],
)
def test_marks_are_left_out(printed: str, text: str) -> None:
    assert texts(printed) == [text]


@pytest.mark.parametrize(
    ("printed", "emphasised"),
    [
        ("**Venn:** We met.", "Venn:"),
        ("**Why now?**", "Why now?"),
        ("_Why now?_ So.", "Why now?"),
        ("<strong>Why now?</strong> So.", "Why now?"),
        ("We **met** her.", ""),
    ],
)
def test_emphasis_at_the_beginning_is_a_hint(printed: str, emphasised: str) -> None:
    (block,) = to_document(printed).blocks
    assert block.text[: block.emphasised] == emphasised


@pytest.mark.parametrize(
    ("printed", "hint"),
    [("## A pier", Hint.HEADING), ("> A pier", Hint.QUOTATION), ("![A pier](a.jpg)", Hint.CAPTION), ("A", Hint.NONE)],
)
def test_hints(printed: str, hint: Hint) -> None:
    assert to_document(printed).blocks[0].hint is hint


PAGE = """\
# A harbour for two

**Reporter:** Why *now*?

**Ambassador:** The [plan](https://harbour.example) is &quot;ready&quot;.

It is 2\\*3 metres long.
"""


def test_spans_point_into_the_file() -> None:
    interview = bc.loads(PAGE.encode(), "markdown", annotators=())
    assert [turn.text for turn in interview.turns] == ["Why now?", 'The plan is "ready".\n\nIt is 2*3 metres long.']
    question, answer = interview.turns
    assert "Why *now*?" in PAGE[question.span.slice]
    assert "[plan](https://harbour.example) is &quot;ready&quot;" in PAGE[answer.span.slice]
    assert interview.uncovered(PAGE) == ()
    assert interview.source.media_type == "text/markdown"


@pytest.mark.parametrize(
    "front",
    [
        '---\ntitle: "A harbour: two towns"\ndate: 2021-03-04\nauthor: Lise Orr\n---\n',
        "---\r\ntitle: 'A harbour: two towns'\r\ndate: 2021-03-04T09:15:00Z\r\nauthor: Lise Orr\r\n---\r\n",
        '+++\ntitle = "A harbour: two towns"\ndate = 2021-03-04\nauthor = "Lise Orr"\n+++\n',
    ],
)
def test_front_matter(front: str) -> None:
    text = f"{front}\n**Reporter:** Why?\n\n**Ambassador:** So.\n"
    interview = bc.loads(text.encode(), "markdown", annotators=())
    assert (interview.title, str(interview.published)) == ("A harbour: two towns", "2021-03-04")
    assert interview.source.byline == "Lise Orr"
    assert [turn.text for turn in interview.turns] == ["Why?", "So."]
    assert interview.uncovered(text) == ()


@pytest.mark.parametrize(
    ("text", "marked"),
    [("# A\n\n## B", True), ("**Q:** a\n\n**A:** b", True), ("---\ntitle: a\n---\n", True), ("Q: a\nA: b", False)],
)
def test_a_text_is_markdown_by_its_marks(text: str, marked: bool) -> None:
    assert is_marked_up(text) is marked


_PIECES = st.sampled_from(
    [
        *["*", "**", "***", "_", "__", "# ", "> ", ">> ", "- ", "1. ", "\\", "\\*", "[", "![", "](", ")", "](a.jpg)"],
        *["<", ">", "&amp;", "&#x301;", "---\n", "+++\n"],
        *["title: a\n", "Reporter: ", "Ambassador: ", "Why?", "So", " ", "\n", "\n\n", "\r\n", "\r", "\t", "\u00a0"],
        *["é", "e\u0301", "\u0301", "\u212b", "한", "\u1100\u1161", "為", "\U0001f600", "\ufeff", "`", "|"],
    ]
)


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_nothing_of_any_markdown_is_lost(text: str) -> None:
    text = text.lstrip("\ufeff")
    if text.strip():
        interview = bc.loads(text.encode(), "markdown", annotators=())
        assert interview.uncovered(text) == ()
        assert interview == bc.loads(text.encode(), "markdown", annotators=())


@pytest.mark.xfail(reason="a tag or an entity beside white space only is in no passage")
@pytest.mark.parametrize("text", ["*<p>", "&#13;\r*", "<b>\r*"])
def test_nothing_of_what_stands_alone_is_lost(text: str) -> None:
    assert bc.loads(text.encode(), "markdown", annotators=()).uncovered(text) == ()


@pytest.mark.parametrize("unit", ["*", "_", "[", "](", "<", "<!--", "&", "\\", "**a", "[a", "> ", "# ", "*a* ", "<b>"])
def test_marks_over_and_over(unit: str) -> None:
    text = unit * 10_000
    assert bc.loads(text.encode(), "markdown", annotators=()).uncovered(text) == ()
