"""The reading page as a file: what is written, and that all of it is read again."""

from __future__ import annotations

import gzip
import re
import warnings
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from attrs import evolve

import bilateral_corpus as bc
from bilateral_corpus.formats import formats
from bilateral_corpus.views.reading_page import reading_page
from views.reading_page.talks import ATTACK, HARBOUR, HOSTILE, ORCHARD, TALKS

CORPUS = bc.Corpus(TALKS)
PAGE = reading_page(CORPUS)


def test_several_interviews_as_html_are_a_reading_page(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # nothing is lost, so nothing is told
        bc.write(CORPUS, tmp_path / "reader.html", strict=True)
    assert (tmp_path / "reader.html").read_text(encoding="utf-8") == PAGE
    assert bc.read_corpus(tmp_path / "reader.html").interviews == TALKS


def test_a_collection_of_one_is_one_too_and_an_interview_is_an_article(tmp_path: Path) -> None:
    bc.write([ORCHARD], tmp_path / "one.html")
    assert bc.read(tmp_path / "one.html") == ORCHARD
    with pytest.warns(bc.LossWarning):
        bc.write(ORCHARD, tmp_path / "article.html")
    assert b"reading-page" not in (tmp_path / "article.html").read_bytes()
    assert bc.read(tmp_path / "article.html").title == ORCHARD.title


def test_html_said_in_so_many_words_stays_one_article(tmp_path: Path) -> None:
    with pytest.raises(bc.UnrepresentableError, match="several interviews"):
        bc.write(CORPUS, tmp_path / "reader.html", format="html")


@pytest.mark.parametrize("name", ["reader.htm", "talks.reader.html", "reader.html.gz", "no-suffix"])
def test_it_is_found_by_its_beginning_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    bc.write(CORPUS, tmp_path / name, format="reading-page")
    assert bc.read_corpus(tmp_path / name).interviews == TALKS


def test_no_interview_is_a_page_too() -> None:
    page = bc.dumps([], "reading-page")
    assert b"0 interviews" in page
    with pytest.raises(bc.ParseError, match="no interview"):
        bc.loads(page)


def test_the_same_interviews_are_the_same_bytes() -> None:
    assert bc.dumps(TALKS, "reading-page") == PAGE.encode() == bc.dumps(CORPUS, "reading-page")


def test_a_title_can_be_given() -> None:
    page = reading_page(CORPUS, title="Talks <2022>")
    assert "<title>Talks &lt;2022&gt;</title>" in page
    assert formats.by_name("reading-page").recognises is not None


def test_what_cannot_be_shown_is_refused() -> None:
    with pytest.raises(bc.UnrepresentableError, match="the id 'orchard-2020'"):
        bc.dumps([ORCHARD, evolve(ORCHARD, title="Another one")], "reading-page")
    with pytest.raises(bc.UnrepresentableError):
        bc.dumps([evolve(ORCHARD, title="\ud800")], "reading-page")


def packed(page: str) -> str:
    found = re.search(r'<script type="application/gzip" data-interviews="">([^<]*)</script>', page)
    assert found is not None
    return found[1]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (PAGE.replace("reading-page 1", "reading-page 99"), "later version of bilateral_corpus"),
        (PAGE.replace("bilateral_corpus/reading-page 1", "Another program 1"), "this is no reading page"),
        (PAGE.replace(packed(PAGE), packed(PAGE)[:-9]), "changed after it was written"),
        (PAGE.replace(packed(PAGE), "****"), "changed after it was written"),
        (PAGE.replace(packed(PAGE), b64encode(gzip.compress(b"{}")[:-9]).decode()), "cut off"),
        (PAGE.replace(packed(PAGE), b64encode(b"no archive").decode()), "no gzip file"),
        (PAGE[: PAGE.index(packed(PAGE)) + 9], "cut off"),
        (PAGE.replace(' data-interviews=""', ""), "taken out of it"),
    ],
)
def test_a_page_that_was_changed_is_refused(changed: str, message: str) -> None:
    with pytest.raises(bc.ParseError, match=message):
        bc.loads(changed, "reading-page")


class Tags(HTMLParser):
    """The names of all attributes in a page."""

    def __init__(self) -> None:
        super().__init__()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes.update(name for name, _ in attrs)


def test_nothing_is_asked_for_and_only_the_own_script_may_run() -> None:
    (policy,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', PAGE)
    allowed = dict(rule.split(" ", 1) for rule in policy.replace("&#x27;", "'").split("; "))
    (script,) = re.findall(r'<script type="module">(.*?)</script>', PAGE, re.DOTALL)
    (sheet,) = re.findall(r"<style>(.*?)</style>", PAGE, re.DOTALL)
    assert allowed == {
        "default-src": "'none'",
        "script-src": f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'",
        "style-src": f"'sha256-{b64encode(sha256(sheet.encode()).digest()).decode()}'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    tags = Tags()
    tags.feed(PAGE)
    assert not [
        name for name in tags.attributes if name.startswith("on") or name in {"src", "srcset", "style", "action"}
    ]
    assert not re.search(r"@import|url\(", sheet)
    assert set(re.findall(r'href="([^#"][^"]*)"', PAGE)) == {"https://harbour.example/a?b=c&amp;d"}


def test_the_script_makes_no_mark_up_of_texts() -> None:
    (script,) = re.findall(r'<script type="module">(.*?)</script>', PAGE, re.DOTALL)
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|Function\(|fetch|XMLHttp", script
    )


def test_it_is_html_by_the_letter() -> None:
    html5lib = pytest.importorskip("html5lib", reason="pip install html5lib")
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree = parser.parse(PAGE)
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {"harbour-2022", "harbour-2022/turn-2", HOSTILE.id} <= set(ids)
    assert [element.text for element in tree.iter("script") if "window.hacked" in (element.text or "")] == []
    shown = " ".join("".join(one.itertext()) for one in tree.iter("h1"))
    assert f"{ATTACK} title"[:280] in shown
    assert HARBOUR.title is not None
    assert HARBOUR.title in shown
