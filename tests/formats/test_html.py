"""HTML pages: which blocks they become, what a page says of itself, and what hostile ones lead to."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given

import bilateral_corpus as bc
from bilateral_corpus.formats import formats
from bilateral_corpus.formats.html import extract_text, to_document
from bilateral_corpus.transcript.blocks import Block, Hint
from formats.pages import fragments

pytest.importorskip("lxml")


def blocks(html: str) -> tuple[Block, ...]:
    document = to_document(html)
    for block in document.blocks:
        assert document.source.original[block.start : block.end] == block.text
    return document.blocks


def texts(html: str) -> list[str]:
    return [block.text for block in blocks(html)]


def emphasised(html: str) -> list[str]:
    return [block.text[: block.emphasised] for block in blocks(html)]


def content(html: str) -> list[str]:
    return [block.text for block in blocks(html) if Hint.FURNITURE not in block.hint]


PAGE = """\
<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>A harbour for two - Harbour News</title>
<meta property="og:site_name" content="Harbour News">
<meta property="article:published_time" content="2021-03-04T23:15:00+07:00">
<link rel="canonical" href="https://harbour.example/a-harbour-for-two">
<meta name="author" content="Lise Orr">
</head>
<body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<main>
<h1>A harbour for two</h1>
<div class="share-buttons"><a href="#">Share</a></div>
<p>On the eve of the regatta, Harbour News spoke to Ambassador Dara Venn of Aurelia.</p>
<figure><img src="venn.jpg" alt="Venn"><figcaption>Venn at the port. Photo: T. Hale</figcaption></figure>
<p><b>Harbour News:</b> How old is the port?</p>
<p><b>Ambassador Dara Venn:</b> Older than the town.</p>
<aside>Read also: the price of salt</aside>
</main>
<footer>© Harbour News</footer>
</body>
</html>
"""


# --- a whole page -----------------------------------------------------------------------------------------------------


def test_a_page_is_read_as_an_interview(tmp_path: Path) -> None:
    path = tmp_path / "harbour.html"
    path.write_text(PAGE, encoding="utf-8")
    interview = bc.read(path)
    assert [turn.text for turn in interview.turns] == ["How old is the port?", "Older than the town."]
    assert interview.title == "A harbour for two"
    assert interview.published == bc.PartialDate("2021-03-04")
    assert interview.language in ("en", "en-GB")
    assert interview.source.outlet == "Harbour News"
    assert interview.source.url == "https://harbour.example/a-harbour-for-two"
    assert interview.source.byline == "Lise Orr"
    assert interview.source.media_type == "text/html"


def test_spans_point_into_the_extracted_text() -> None:
    interview = bc.loads(PAGE, "html")
    text = extract_text(PAGE)
    assert interview.source.length == len(text)
    assert interview.uncovered(text) == ()
    for passage in interview.passages:
        assert text[passage.span.slice] == passage.text


def test_furniture_is_kept_and_marked() -> None:
    assert content(PAGE) == [
        "A harbour for two",
        "On the eve of the regatta, Harbour News spoke to Ambassador Dara Venn of Aurelia.",
        "Venn at the port. Photo: T. Hale",
        "Harbour News: How old is the port?",
        "Ambassador Dara Venn: Older than the town.",
    ]
    furniture = [block.text for block in blocks(PAGE) if Hint.FURNITURE in block.hint]
    assert furniture == ["Home", "World", "Share", "Read also: the price of salt", "© Harbour News"]


def test_a_page_without_turns_is_an_interview_with_a_problem() -> None:
    interview = bc.loads("<p>The ambassador said that trade had grown. She added that it would grow more.", "html")
    assert interview.turns == ()
    assert "no-turns" in [problem.code for problem in interview.problems]


def test_what_the_caller_knows_counts_more() -> None:
    interview = bc.loads(PAGE, "html", published="1999", language="en")
    assert (interview.published, interview.language) == (bc.PartialDate("1999"), "en")


@pytest.mark.parametrize("name", ["page.html", "page.HTM", "page.xhtml", "page"])
def test_files_that_are_read_as_html(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(PAGE, encoding="utf-8")
    assert len(bc.read(path).turns) == 2


# --- blocks -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("Why now?", ["Why now?"]),
        ("<p>One.<p>Two.", ["One.", "Two."]),
        ("<title>no</title><main>One.</main><p>Two.", ["One.", "Two."]),
        ("<html><head><meta charset=utf-8></head><article>One.</article></html>", ["One."]),
        ("One.<br>Two.<br><br>Three.", ["One.", "Two.", "Three."]),
        ("<div>One.<div>Two.</div>Three.</div>", ["One.", "Two.", "Three."]),
        ("<p>O<i>n</i><b>e</b>, <span>two</span>\n   and\tthree.</p>", ["One, two and three."]),
        ("<p>A&nbsp;b &amp; c &#x110;&eacute; &bogus;</p>", ["A\u00a0b & c Đé &bogus;"]),
        ("<p>&nbsp;</p><p>\u00a0One.&nbsp;</p>", ["One."]),
        ("<table><tr><td>Q<td>Why?<tr><td>A<td>So.</table>", ["Q", "Why?", "A", "So."]),
        ("<dl><dt>Why?<dd>So.<dt>When?<dd>Now.</dl>", ["Why?", "So.", "When?", "Now."]),
        ("<ul><li>One<li>Two<ul><li>Three</ul></ul>", ["One", "Two", "Three"]),
        ("<pre>One\n  two\n\nThree</pre>", ["One", "two", "Three"]),
        ('<div style="white-space: pre-line">One\ntwo</div>', ["One", "two"]),
        ('<span style="display:block">One</span><span style="display: block">Two</span>', ["One", "Two"]),
        ("<p>One\u2028two", ["One", "two"]),
        ("<p>cafe\u0301", ["café"]),
        ('<p dir="rtl">שלום, שגריר?<br>שלום.', ["שלום, שגריר?", "שלום."]),
        ("<p>One<wbr>two<source>three", ["Onetwothree"]),
        ("<p>大使<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字", ["大使漢字"]),
        ("<P><B>One</B><BR/>Two</P>", ["One", "Two"]),
        ("<p>One</div></table> two", ["One two"]),
    ],
)
def test_lines(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


def test_a_blank_line_stands_where_the_markup_parts_and_a_line_end_where_it_breaks() -> None:
    html = "<h2>Talk</h2><p>Why?<br>So.<br><br>Well.</p><table><tr><td>Q<td>How?<tr><td>A<td>So.</table><dl><dt>x<dd>y"
    assert extract_text(html) == "Talk\n\nWhy?\nSo.\n\nWell.\n\nQ\nHow?\n\nA\nSo.\n\nx\ny"
    assert [block.apart for block in blocks(html)] == [True, True, False, True, True, False, True, False, True, False]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p><b>Why now?</b>", "Why now?"),
        ("<p><strong>Why</strong> <em>now?</em></p>", "Why now?"),
        ("<p><b>Reporter:</b> Why now?", "Reporter:"),
        ("<p><b>Reporter</b>: Why now?", "Reporter"),
        ("<p><b>Reporter: </b>Why now?", "Reporter:"),
        ("<p>– <b>Why now</b>?", "– Why now?"),
        ("<p>“<i>Why now?</i>”", "“Why now?”"),
        ("<p>Why <b>now</b>?", ""),
        ("<p><b>–</b> Why now?", ""),
        ("<b><p>Why now?</p></b>", "Why now?"),
        ("<b><div>Why now?</div></b>", "Why now?"),
        ('<p style="font-weight: 700">Why now?', "Why now?"),
        ('<p><span style="FONT-WEIGHT:bold;color:red">Why</span> now?', "Why"),
        ('<b style="font-weight:normal">Why now?</b>', ""),
        ('<p><span style="font: italic bold 12px serif">Why now?</span>', "Why now?"),
        ('<p><span style="font-style:italic">Why now?</span>', "Why now?"),
        ('<p><span style="text-decoration: underline">Why now?</span>', "Why now?"),
        ('<p><span class="font-bold">Why now?</span>', "Why now?"),
        ('<div class="question">Why now?</div>', "Why now?"),
        ('<p><span class="speaker-name">Venn:</span> Why now?', "Venn:"),
        ('<div class="question-and-answer">Why now?</div>', ""),
        ("<p><u>Why now?</u>", "Why now?"),
        ("<table><th>Why now?</table>", "Why now?"),
        ("<p><b>cafe\u0301</b> noir", "café"),
        ("<pre><b>Why</b> now?</pre>", "Why"),
    ],
)
def test_emphasis_at_the_beginning(html: str, expected: str) -> None:
    assert emphasised(html) == [expected]


def test_emphasis_ends_at_a_line_break() -> None:
    assert emphasised("<p><strong>Why now?</strong><br>So.<br><b>And then?</b></p>") == ["Why now?", "", "And then?"]


@pytest.mark.parametrize(
    ("html", "hint"),
    [
        ("<h3>Talk</h3>", Hint.HEADING),
        ('<div role="heading">Talk</div>', Hint.HEADING),
        ("<ul><li><p>Talk</ul>", Hint.ITEM),
        ("<figure><figcaption>Talk</figcaption></figure>", Hint.CAPTION),
        ("<table><caption>Talk</caption></table>", Hint.CAPTION),
        ('<p class="wp-caption-text">Talk</p>', Hint.CAPTION),
        ('<p class="photoCaption">Talk</p>', Hint.CAPTION),
        ("<blockquote><p>Talk</p></blockquote>", Hint.QUOTATION),
        ("<ul><li><h4>Talk</h4></ul>", Hint.ITEM | Hint.HEADING),
        ("<p>Talk</p>", Hint.NONE),
    ],
)
def test_hints(html: str, hint: Hint) -> None:
    assert [block.hint for block in blocks(html)] == [hint]


@pytest.mark.parametrize(
    "html",
    [
        "<p>One<script>no</script>",
        "<p>One<style>no</style><template><p>no</template><noscript>no</noscript>",
        "<p>One<p hidden>no",
        '<p>One<span style="display: none">no</span>',
        '<p>One<span style="VISIBILITY:hidden">no</span>',
        "<p>One<iframe>no</iframe><svg><text>no</text></svg><object>no</object>",
        "<p>One<select><option>no</select><textarea>no</textarea>",
        "<p>One<dialog>no</dialog>",
        "<p>One<!-- no --><![CDATA[no]]><?php no ?>",
        '<title>no</title><p>One<img alt="no"><input value="no">',
    ],
)
def test_what_cannot_be_seen_is_no_text(html: str) -> None:
    assert texts(html) == ["One"]


def test_what_may_be_found_is_text() -> None:
    assert texts('<p>One<dialog open>two</dialog><p hidden="until-found">three') == ["One", "two", "three"]


@given(fragments)
def test_every_word_that_is_seen_lies_in_the_blocks_in_order(fragment: tuple[str, list[str]]) -> None:
    html, seen = fragment
    expected = "".join("".join(seen).split())
    if not expected:
        with pytest.raises(bc.ParseError, match="nothing to read"):
            to_document(html)
        return
    document = to_document(html)
    found = [block.text for block in document.blocks]
    assert "".join("".join(found).split()) == unicodedata.normalize("NFC", expected)
    assert document.source.original == document.source.text
    reached = 0
    for block in document.blocks:
        assert block.text == block.text.strip() == document.source.text[block.start : block.end]
        assert not document.source.text[reached : block.start].strip()
        assert block.apart == (document.source.text[reached : block.start] != "\n")
        assert 0 <= block.emphasised <= len(block.text)
        reached = block.end
    assert reached == len(document.source.text)


# --- content and furniture --------------------------------------------------------------------------------------------

TALK = "".join(f"<p><b>And what of harbour {n}, Ambassador?</b></p><p>It is older than the town.</p>" for n in range(9))
WORDS = [text for n in range(9) for text in (f"And what of harbour {n}, Ambassador?", "It is older than the town.")]


@pytest.mark.parametrize(
    "html",
    [
        TALK,
        f"<nav>Home</nav>{TALK}",
        f"<article>{TALK}</article><footer>About us</footer>",
        f"<div>{TALK}</div><div role='complementary'>More</div>",
        f"<form id='aspnetForm'><div>{TALK}</div><div class='footer'>About us</div></form>",
        f"<body class='has-sidebar'><div class='content with-sidebar'>{TALK}</div><div id='sidebar'>More</div>",
        f"<div>{TALK}<div class='related-links'><p>The price of salt</p></div></div>",
        f"<div>{TALK}<ul><li><a href=1>The price of salt</a><li><a href=2>The price of fish</a></ul></div>",
        f"<div>{TALK}</div><div id='comments'><p>I was there, and it was not so.</div>",
        f"<table><tr><td><a href=1>Home</a><td>{TALK}</table>",
        f"<a href=1>Home</a><br><a href=2>World</a><div>{TALK}</div>",
    ],
)
def test_content_of_a_page(html: str) -> None:
    assert [text for text in content(html) if text in WORDS] == WORDS
    assert len(content(html)) <= len(WORDS) + ("<br>" in html) * 2


def test_the_headline_may_stand_outside_of_the_article() -> None:
    html = f"<div class=menu>World</div><div>News<h1>Two harbours</h1><i>4 March</i></div><div><div>{TALK}</div></div>"
    assert content(html) == ["Two harbours", "4 March", *WORDS]


def test_the_headline_may_be_known_by_the_title() -> None:
    html = f"<title>Two harbours of one sea | News</title><p>Top</p><b>Two harbours of one sea</b><div>{TALK}</div>"
    assert content(html) == ["Two harbours of one sea", *WORDS]


def test_a_link_that_is_never_closed_makes_no_furniture() -> None:
    assert content(f"<a href=x>{TALK.replace('<p>', '<br>').replace('</p>', '')}") == WORDS


# --- what a page says of itself ---------------------------------------------------------------------------------------


def metadata(head: str) -> tuple[object, ...]:
    found = to_document(f"<head>{head}</head><p>12").metadata
    return found.title, found.published, found.outlet, found.url, found.byline, found.language


@pytest.mark.parametrize(
    ("head", "field", "expected"),
    [
        ("<title>Two\n harbours</title>", 0, "Two harbours"),
        ("<title>Two harbours | News</title><meta property=og:site_name content=News>", 0, "Two harbours"),
        ("<title>News - Two harbours</title><meta property=og:site_name content=News>", 0, "Two harbours"),
        ("<title>Two harbours - one sea</title>", 0, "Two harbours - one sea"),
        ("<title>x</title><meta property=og:title content='Two harbours'>", 0, "Two harbours"),
        ('<script type="application/ld+json">{"@type":"NewsArticle","headline":"Two"}</script>', 0, "Two"),
        ('<script type="application/ld+json">{"@graph":[{"@type":["Article"],"headline":"Two"}]}</script>', 0, "Two"),
        ('<script type="application/ld+json">{"@type":"Organization","headline":"Two"}</script>', 0, None),
        ('<script type="application/ld+json">{broken</script>', 0, None),
        ("<meta property=article:published_time content=2021-03-04T23:15:00+07:00>", 1, "2021-03-04"),
        ("<meta name=DC.date.issued content=2021-03>", 1, "2021-03"),
        ("<meta name=pubdate content=20210304>", 1, "2021-03-04"),
        ("<meta name=date content=2021/3/4>", 1, "2021-03-04"),
        ("<meta name=date content=04/03/2021>", 1, None),
        ("<meta name=date content=2021-02-30>", 1, None),
        ("<meta property=article:modified_time content=2021-03-04>", 1, None),
        (
            '<script type="application/ld+json">{"@type":"Article","datePublished":"2021-03-04"}</script>',
            1,
            "2021-03-04",
        ),
        ("<body><p><time itemprop=datePublished datetime=2021-03-04>Thursday</time>", 1, "2021-03-04"),
        ("<body><p><time datetime=2021-03-04>Thursday</time>", 1, None),
        ('<script type="application/ld+json">{"@type":"Article","publisher":{"name":"News"}}</script>', 2, "News"),
        ("<meta name=dc.publisher content=News>", 2, "News"),
        ("<link rel=canonical href=https://a.example/1>", 3, "https://a.example/1"),
        ("<link rel=canonical href=/1><meta property=og:url content=https://a.example/2>", 3, "https://a.example/2"),
        ("<meta name=author content='Lise Orr'>", 4, "Lise Orr"),
        ("<meta property=article:author content=https://a.example/orr>", 4, None),
        (
            '<script type="application/ld+json">'
            '{"@type":"Article","author":[{"@type":"Person","name":"L. Orr"},{"name":"T. Hale"}]}</script>',
            4,
            "L. Orr, T. Hale",
        ),
        ("<meta property=og:locale content=vi_VN>", 5, "vi-VN"),
        ("<meta http-equiv=Content-Language content=lo>", 5, "lo"),
        ("<meta http-equiv=Content-Language content='en, fr'>", 5, None),
    ],
)
def test_metadata(head: str, field: int, expected: str | None) -> None:
    found = metadata(head)[field]
    assert (str(found) if found is not None else None) == expected


def test_the_language_of_the_root_element_comes_first() -> None:
    page = "<html lang=vi-VN><meta property=og:locale content=en_US><p>12"
    assert to_document(page).metadata.language == "vi-VN"
    assert to_document("<html xml:lang=lo><p>12").metadata.language == "lo"


# --- encodings --------------------------------------------------------------------------------------------------------

FRENCH = '<html><head><meta charset="{}"></head><p>Êtes-vous prêt, Monsieur l’Ambassadeur ?'


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("ISO-8859-1", "utf-8"),
        ("windows-1258", "utf-8"),
        ("utf-16", "utf-8"),
        ("windows-1252", "cp1252"),
        ("none such", "utf-8"),
        ("iso-8859-1", "utf-8-sig"),
        ("iso-8859-1", "utf-16"),
    ],
)
def test_encodings(declared: str, encoding: str) -> None:
    assert extract_text(FRENCH.format(declared).encode(encoding)) == "Êtes-vous prêt, Monsieur l’Ambassadeur ?"


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
        "<META CHARSET=GBK>",
        '<?xml version="1.0" encoding="gb18030"?>',
    ],
)
def test_declarations(declaration: str) -> None:
    assert extract_text(f"{declaration}<p>記者：為什麼？".encode("gb18030")) == "記者：為什麼？"


def test_an_encoding_that_nothing_says_is_refused() -> None:
    with pytest.raises(bc.ParseError, match="encoding="):
        extract_text("<p>prêt".encode("cp1252"))
    assert extract_text("<p>prêt".encode("cp1252"), encoding="cp1252") == "prêt"


def test_a_few_broken_bytes_are_a_problem_and_many_are_an_error() -> None:
    page = PAGE.replace("regatta", "regatta" * 100).encode().replace(b"Hale", b"H\xffle")
    (problem,) = (one for one in bc.loads(page, "html").problems if one.code == "broken-bytes")
    assert "1 place" in problem.message
    assert "H\ufffdle" in extract_text(page)
    with pytest.raises(bc.ParseError, match="does not fit"):
        extract_text(page.replace(b"a", b"\xff"))


@pytest.mark.parametrize("data", [b"", b" \n", b"<!-- -->", b"<p></p>", b"<script>1</script>", b"<html></html>"])
def test_a_page_without_text_is_refused(data: bytes) -> None:
    with pytest.raises(bc.ParseError, match="nothing to read"):
        bc.loads(data, "html")


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"PK\x03\x04", b"<p>a\x00b", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_html_is_refused(data: bytes) -> None:
    with pytest.raises(bc.ParseError, match="not a text file"):
        bc.loads(data, "html")


# --- hostile pages ----------------------------------------------------------------------------------------------------


def test_entities_and_references_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret", encoding="utf-8")
    entities = "".join(f'<!ENTITY e{n + 1} "&e{n};&e{n};&e{n};&e{n};&e{n};&e{n};&e{n};&e{n};">' for n in range(12))
    text = extract_text(
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "bomb">{entities}<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
        f'<html xmlns:xi="http://www.w3.org/2001/XInclude"><p>&x;&e12;</p><xi:include href="{secret.as_uri()}"/>'
        f'<iframe src="{secret.as_uri()}"></iframe><link rel=stylesheet href="{secret.as_uri()}"></html>'
    )
    assert text == "&x;&e12;"


@pytest.mark.parametrize("opened", ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<span class='a'>"])
@pytest.mark.parametrize("closed", [True, False])
def test_deep_nesting(opened: str, closed: bool) -> None:
    tags = [tag.split()[0].strip("<>") for tag in opened.split("<")[1:]]
    end = "".join(f"</{tag}>" for tag in reversed(tags)) if closed else ""
    assert texts(f"{opened * 100_000}One{end * 100_000}<p>Two")[-2:] in (["One", "Two"], ["OneTwo"])


def test_closing_tags_of_nothing_cost_no_more_than_others() -> None:
    assert len(texts("<i>x</b></p></div></table>" * 50_000)) == 1


@pytest.mark.parametrize("unit", ["<", "&", "<!--", "<a ", "</", "&#", "x<br>", '<p class="', "<svg><style>", "]]>"])
def test_a_great_many_of_a_kind(unit: str) -> None:
    assert texts(f"<p>One</p>{unit * 100_000}")[0] == "One"


def test_long_attributes_and_lines() -> None:
    html = f'<p class="{"aB " * 100_000}" style="{";font: " * 100_000}">{"word " * 1_000_000}'
    assert [len(text) for text in texts(html)] == [4_999_999]


def test_linked_data_that_is_nested_too_deeply_says_nothing() -> None:
    for broken in ("[" * 200_000, '{"@graph":[' * 100_000, "9" * 10_000, "null", '"x"', "[[]]"):
        assert texts(f'<script type="application/ld+json">{broken}</script>One') == ["One"]


def test_a_missing_library_is_named_with_the_line_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lxml.etree", None)
    with pytest.raises(bc.MissingExtraError, match=r"pip install 'bilateral_corpus\[html\]'"):
        bc.loads(PAGE, "html")
    assert formats.by_name("html").extra == "html"
