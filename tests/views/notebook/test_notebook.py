"""Every object as a piece of HTML: whole, harmless, bounded, and at once."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings

import bilateral_corpus as bc
from bilateral_corpus.corpus.comparison import diff
from bilateral_corpus.corpus.store import CorpusStore
from bilateral_corpus.views.notebook import notebook_html
from bilateral_corpus.views.style import style
from strategies import interviews
from views.hostile import hostile_interview
from views.markup_checking import faults, outline, page

STEERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def things_of(interview: bc.Interview) -> Iterable[Any]:
    corpus = bc.Corpus([interview], problems=interview.problems)
    yield from (interview, *interview.passages, *interview.exchanges, *interview.participants, *interview.people)
    yield from (*interview.organizations, *interview.events, *interview.problems, *interview.statements)
    yield from (interview.source, *(one for person in interview.people for one in person.appointments))
    yield from (
        corpus,
        corpus.turns,
        corpus.mentions,
        corpus.statements,
        corpus.talk_shares(),
        corpus.exchange_lengths(),
    )
    yield from (*corpus.turns[:3], *corpus.mentions[:3], *corpus.statements[:3])
    changes = diff(corpus, bc.Corpus([evolve(interview, title="another")]))
    yield from (changes, *changes, corpus.agreement(corpus))


@pytest.fixture(scope="module")
def hostile() -> list[str]:
    interview = hostile_interview()
    corpus = bc.Corpus([interview])
    more = (corpus.people, corpus.events, corpus.timeline(), corpus.concordance("script"), corpus.frequencies())
    return [notebook_html(thing) for thing in (*things_of(interview), *more)]


def test_a_hostile_interview_stays_text(hostile: list[str]) -> None:
    for html in hostile:
        found = outline(html)
        assert not any(STEERING & set(title) for title in found.titles)


def test_a_hostile_interview_is_whole_html(hostile: list[str]) -> None:
    html5lib = pytest.importorskip("html5lib", reason="html5lib is not installed")
    for html in hostile:
        html5lib.HTMLParser(strict=True).parse(page(html))


def test_a_hostile_interview_is_valid_html(hostile: list[str], tmp_path: Path) -> None:
    assert faults(tmp_path, [page(html) for html in hostile]) == []


def test_nothing_of_a_hostile_interview_runs(hostile: list[str], tmp_path: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("there is no Chromium to open the page with")
    # The page's own script shows that scripts run at all.
    proof = "<script>document.documentElement.dataset.scripts = 'run'</script>"
    file = tmp_path / "hostile.html"
    file.write_text(page("".join(hostile)).replace("</body>", f"{proof}</body>"), encoding="utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    command = [chromium, *flags, "--virtual-time-budget=2000", "--dump-dom", file.as_uri()]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)
    assert 'data-scripts="run"' in run.stdout
    assert "<title>quiet</title>" in run.stdout
    assert run.stdout.count("<script") == 1


@settings(max_examples=15)
@given(interviews())
def test_every_object_of_any_interview_is_whole_and_harmless(interview: bc.Interview) -> None:
    for thing in things_of(interview):
        outline(thing._repr_html_())


@settings(max_examples=15)
@given(interviews())
def test_a_reading_view_has_all_words(interview: bc.Interview) -> None:
    shown = "".join(outline(notebook_html(interview)).words.split())
    for passage in interview.passages:
        words = "".join(one if one.isprintable() else " " for one in passage.text)
        assert all("".join(word.split()) in shown for word in words.split())


def test_an_interview_says_what_its_words_resolve_to() -> None:
    text = "In 1977 Laos and Ms. Venn of ASEAN signed it."
    spans = {"1977": "date", "Laos": "country", "Ms. Venn": "person", "ASEAN": "organization", "signed it": "event"}
    targets = {"Laos": "LA", "Ms. Venn": "dara-venn", "ASEAN": "asean", "signed it": "treaty"}
    mentions = [
        bc.Mention(
            span=bc.Span(text.index(words), text.index(words) + len(words)),
            kind=kind,
            target=targets.get(words),
            date="1977" if kind == "date" else None,
        )
        for words, kind in spans.items()
    ]
    interview = bc.Interview(
        id="x",
        passages=[bc.Passage(kind="narration", text=text, span=bc.Span(0, len(text)), mentions=mentions)],
        people=[
            bc.Person(id="dara-venn", name="Dara Venn", appointments=[bc.Appointment(post="Envoy", of="LA", to="VN")])
        ],
        organizations=[bc.Organization(id="asean", name="Association of Nations", acronym="ASEAN")],
        events=[bc.Event(id="treaty", kind="treaty_signed", name="Treaty", date="1977", countries=["LA", "VN"])],
    )
    assert outline(notebook_html(interview)).titles == [
        "date: 1977 (1977-01-01 to 1977-12-31)",
        "country: Laos (LA)",
        "person: Dara Venn, Envoy of Laos to Vietnam",
        "organization: Association of Nations (ASEAN)",
        "event: Treaty; treaty signed; occurred, 1977; Laos, Vietnam",
    ]


def test_mentions_of_one_word_are_one_mark() -> None:
    mentions = [bc.Mention(span=bc.Span(0, 4), kind="person", target=f"p{number}") for number in range(1000)]
    found = outline(notebook_html(bc.Passage(kind="narration", text="They", span=bc.Span(0, 4), mentions=mentions)))
    assert found.words == "They"
    assert found.titles == ["\n".join([*(f"person: p{number}" for number in range(5)), "… and 995 more"])]


def test_a_long_turn_is_folded_between_words_and_outside_of_mentions() -> None:
    text = "word " * 1000
    mention = bc.Mention(span=bc.Span(1390, 1518), kind="event")
    html = notebook_html(bc.Turn(text=text, span=bc.Span(0, len(text)), mentions=[mention]))
    before, _, folded = html.partition("<details>")
    shown = re.sub("<[^>]*>", "", before.partition("</style>")[2])
    assert shown.split() == ["word"] * 304  # the mention ends in the 304th word, which is not cut
    assert outline(html).words.replace("696 more words", "").split() == ["word"] * 1000
    assert "696 more words" in folded


def test_a_long_interview_shows_a_page_and_says_what_is_left() -> None:
    turn = bc.Turn(text="We agree on the road. " * 10, span=bc.Span(0, 220), role="interviewee")
    turns = [evolve(turn, span=bc.Span(220 * number, 220 * (number + 1))) for number in range(10_000)]
    html = notebook_html(bc.Interview(id="x", passages=turns))
    shown = html.count('class="bc-passage bc-turn')
    assert 50 < shown < 500
    assert f"turns {shown + 1:,} to 10,000" in outline(html).words
    assert len(html) < 200_000


def test_a_corpus_shows_a_page_however_many_interviews_there_are() -> None:
    interview = bc.Interview(id="x", passages=[bc.Turn(text="Yes.", span=bc.Span(0, 4))])
    small, large = (bc.Corpus(evolve(interview, id=f"x{number}") for number in range(size)) for size in (2000, 20_000))
    notebook_html(small)
    times = []
    for corpus in (small, large):
        before = process_time()
        assert len(notebook_html(corpus)) < 30_000
        assert len(repr(corpus)) < 100
        times.append(process_time() - before)
    assert times[1] < 4 * times[0] + 0.05
    assert "Counted in 1,000 of them" in outline(notebook_html(large)).words


def test_a_corpus_says_what_it_holds() -> None:
    corpus = bc.Corpus(
        bc.Interview(id=f"i{number}", title=f"Talk {number}", published=date)
        for number, date in enumerate(["2019-05", "2020", "2020-01-02", None])
    )
    words = outline(notebook_html(corpus)).words
    assert "Corpus of 4 interviews" in words
    assert "YearInterviews201912020" in words.replace(" ", "")
    assert "no year1" in words
    assert "Talk 3" in words


def test_a_page_of_hits_marks_what_was_looked_for(tmp_path: Path) -> None:
    text = "<b>The road</b> to the harbour"
    turn = bc.Turn(text=text, span=bc.Span(0, len(text)), role="interviewee", label="A:", label_span=bc.Span(0, 0))
    with CorpusStore(tmp_path / "talks.store") as store:
        store.add(bc.Interview(id="x", title="A talk", passages=[turn]))
        html = notebook_html(store.search("road"))
        assert "&lt;b&gt;The <mark>road</mark>&lt;/b&gt; to the harbour" in html
        assert "Nothing found" in notebook_html(store.search("rail"))
        assert "Store of 1 interview" in outline(notebook_html(store)).words
        outline(notebook_html(store.where(language="en")))


def test_a_text_from_right_to_left_says_so() -> None:
    text = "نعم، تم التوقيع"
    interview = bc.Interview(id="x", language="ar", passages=[bc.Turn(text=text, span=bc.Span(0, len(text)))])
    assert '<div class="bc-text" lang="ar" dir="rtl">' in notebook_html(interview)


def test_the_style_is_about_views_alone() -> None:
    rules = [line for line in style().splitlines() if "{" in line and not line.startswith("@media")]
    for selectors in (rule.partition("{")[0] for rule in rules):
        for selector in filter(str.strip, selectors.split(",")):
            assert ".bc-view" in selector


def test_views_are_loaded_when_they_are_asked_for() -> None:
    code = (
        "import sys, bilateral_corpus as bc; assert not any('bilateral_corpus.views' in name for name in sys.modules)"
    )
    more = "; assert 'bc-view' in bc.PartialDate('2022')._repr_html_(); assert 'matplotlib' not in sys.modules"
    subprocess.run([sys.executable, "-c", code + more], check=True)
