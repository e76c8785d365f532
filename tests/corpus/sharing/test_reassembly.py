"""Putting interviews together again from copies that are exact, set in another way, or altered."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import bilateral_corpus as bc
from bilateral_corpus.corpus.sharing import Outcome, Reassembly
from bilateral_corpus.corpus.sharing.reassembly import Copy, reassemble
from bilateral_corpus.corpus.sharing.withholding import withhold
from corpus.sharing.copies import PAGE, PARAGRAPH, TYPOGRAPHY, interview, on_disk, wrapped
from strategies import corpora, interviews

EXAMPLES = Path(__file__).parents[3] / "examples"
CORPUS = bc.Corpus([interview()])
SHARED = CORPUS.without_text()


def again(folder: Path, page: str, **options: object) -> Reassembly:
    return SHARED.with_text(on_disk(folder, copy=page), progress=False, **options)  # type: ignore[arg-type]


def words(one: bc.Interview) -> Counter[tuple[str, str]]:
    """What is said of what, with one space for each white space."""
    return Counter(
        (mention.kind, " ".join(passage.quote(mention).split())) for passage, mention in one.located_mentions
    )


def sound(one: bc.Interview, page: str) -> None:
    """Every passage is what the source has at its span."""
    for passage in one.passages:
        assert page[passage.span.slice] == passage.text
    for turn in one.turns:
        if turn.label_span is not None:
            assert page[turn.label_span.slice] == turn.label


def test_an_exact_copy_gives_the_corpus_again(tmp_path: Path) -> None:
    result = again(tmp_path, PAGE)
    assert result.corpus == CORPUS
    assert result.is_exact
    assert result.problems == ()
    assert [one.restored for one in result.interviews] == [len(CORPUS[0].mentions)]


def test_examples_are_the_same_again() -> None:
    corpus = bc.read_corpus(EXAMPLES)
    assert corpus.without_text().with_text(EXAMPLES, progress=False).corpus == corpus


@pytest.mark.parametrize("quotes", [True, False])
def test_a_copy_in_json_gives_the_corpus_again(tmp_path: Path, quotes: bool) -> None:
    bc.write(CORPUS, tmp_path / "copy.jsonl")
    assert CORPUS.without_text(quotes=quotes).with_text(tmp_path, progress=False).corpus == CORPUS


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.html", "<html><head><title>x</title></head><body>{}</body></html>"),
        ("page.md", "---\ntitle: A ferry for two shores\n---\n{}"),
    ],
)
def test_marked_up_sources_give_the_corpus_again(tmp_path: Path, name: str, content: str) -> None:
    pytest.importorskip("lxml")
    mark = "<p>{}</p>" if name.endswith("html") else "{}\n"
    body = "\n".join(mark.format(line.replace("Ambassador:", "**Ambassador:**")) for line in PAGE.split("\n\n"))
    (tmp_path / name).write_text(content.format(body), encoding="utf-8")
    corpus = bc.read_corpus(tmp_path)
    assert corpus[0].turns
    assert corpus.without_text().with_text(tmp_path, progress=False).corpus == corpus


@pytest.mark.parametrize("format", ["json", "tei"])
def test_any_copy_that_holds_all_gives_any_interview_again(format: str) -> None:
    pytest.importorskip("lxml")

    @settings(max_examples=15)
    @given(interviews())
    def law(one: bc.Interview) -> None:
        try:
            copy = bc.loads(bc.dumps(one, format, strict=True), format, annotators=())
        except bc.UnrepresentableError:
            return
        assert reassemble(withhold(one), Copy(copy)).interview == (one if copy == one else copy)

    law()


@settings(max_examples=15)
@given(corpora(), st.booleans())
def test_blanks_have_the_places_of_the_words(corpus: bc.Corpus, quotes: bool) -> None:
    blanked = corpus.without_text(quotes=quotes).corpus
    assert [[len(one.text) for one in each.passages] for each in blanked] == [
        [len(one.text) for one in each.passages] for each in corpus
    ]
    assert list(blanked.people) == list(corpus.people)
    if quotes:
        assert [one.words for one in blanked.mentions] == [one.words for one in corpus.mentions]


def test_other_line_ends_move_spans_and_change_no_word(tmp_path: Path) -> None:
    page = PAGE.replace("\n", "\r\n")
    result = again(tmp_path, page)
    assert result.interviews[0].outcome is Outcome.EXACT
    assert [one.text for one in result.corpus[0].passages] == [one.text for one in CORPUS[0].passages]
    assert result.corpus[0].source.length == len(page)
    assert page[result.corpus[0].turns[1].span.slice].replace("\r\n", "\n") == CORPUS[0].turns[1].text


@pytest.mark.parametrize("page", [wrapped(), PAGE.translate(TYPOGRAPHY), wrapped(PAGE.translate(TYPOGRAPHY))])
def test_a_copy_that_is_set_in_another_way_has_all_mentions(tmp_path: Path, page: str) -> None:
    result = again(tmp_path, page)
    assert result.interviews[0].outcome is Outcome.ALIGNED
    assert result.corpus.problems == ()
    assert len(result.corpus[0].passages) == len(CORPUS[0].passages)
    assert words(result.corpus[0]) == words(CORPUS[0])
    sound(result.corpus[0], page)


def test_what_the_copy_does_not_have_is_left_out_and_told(tmp_path: Path) -> None:
    page = PAGE.replace(f"{PARAGRAPH}\n\n", "")
    assert len(page) < len(PAGE)
    result = again(tmp_path, page)
    report = result.interviews[0]
    assert report.outcome is Outcome.ALTERED
    assert 0 < report.restored < report.mentions
    assert "Juma Otieno" not in str(words(result.corpus[0]))
    assert result.corpus.problems[0].code == "copy-differs"
    lost = words(CORPUS[0]) - words(result.corpus[0])
    assert all(quote in PARAGRAPH for _, quote in lost)
    sound(result.corpus[0], page)


def test_a_whole_turn_that_is_missing_is_no_passage(tmp_path: Path) -> None:
    gone = "Harbour News: Why does a country without a coast ask for a ferry, and who will pay for the two piers?\n\n"
    page = PAGE.replace(gone, "")
    result = again(tmp_path, page)
    missing = [one for one in result.passages if one.outcome is Outcome.MISSING]
    assert [CORPUS[0].passages[one.number].text[:8] for one in missing] == ["Why does"]
    assert len(result.corpus[0].turns) == len(CORPUS[0].turns) - 1
    sound(result.corpus[0], page)


def test_what_a_site_adds_belongs_to_no_passage(tmp_path: Path) -> None:
    page = f"Home and weather\n\n{PAGE}\nRead more about ferries on our other pages\n"
    result = again(tmp_path, page)
    assert words(result.corpus[0]) == words(CORPUS[0])
    assert result.interviews[0].added == len("HomeandweatherReadmoreaboutferriesonourotherpages")
    assert [page[span.slice] for span in result.corpus[0].uncovered(page)][:3] == ["Home", "and", "weather"]


def test_a_misprint_mended_costs_its_own_words_alone(tmp_path: Path) -> None:
    page = PAGE.replace("protocol", "minutes").replace("Mr. Juma Otieno", "Mr. Juma Otienno")
    result = again(tmp_path, page)
    assert words(CORPUS[0]) - words(result.corpus[0]) <= Counter(
        {unit: 9 for unit in words(CORPUS[0]) if "Otieno" in unit[1]}
    )
    assert result.interviews[0].restored >= result.interviews[0].mentions - 2
    sound(result.corpus[0], page)


@settings(max_examples=25)
@given(st.data())
def test_whatever_is_done_to_a_copy_what_comes_back_is_what_it_has(data: st.DataObject) -> None:
    lines = PAGE.split("\n\n")
    kept = data.draw(st.lists(st.sampled_from(lines), min_size=1, max_size=14))
    page = "\n\n".join(kept) + "\n"
    for _ in range(data.draw(st.integers(0, 6))):
        place = data.draw(st.integers(0, len(page) - 1))
        page = page[:place] + data.draw(st.sampled_from(["", "x", "\n\n", "“", " – "])) + page[place + 1 :]
    copy = bc.parse(page, annotators=())
    try:
        made = reassemble(SHARED.interviews[0], Copy(copy))
    except bc.IntegrityError:
        return
    for passage in made.interview.passages:
        # Where a passage goes on over what the copy's reader took for a label, white space is that of paragraphs, also
        # if the copy has none behind the label.
        assert "".join(page[passage.span.slice].split()) == "".join(passage.text.split())
    known = words(CORPUS[0])
    assert sum(words(made.interview).values()) <= sum(known.values())


def test_an_interruption_stays_inside_its_turn() -> None:
    text = "We built the pier. [laughs] And then it was gone."
    laugh = bc.Span(text.index("["), text.index("]") + 1)
    one = bc.Interview(
        id="pier",
        passages=[
            bc.Turn(text=text, span=bc.Span(0, len(text)), interruptions=[laugh]),
            bc.Passage(kind="stage_direction", text="[laughs]", span=laugh),
        ],
    )
    shared = withhold(one)
    assert reassemble(shared, Copy(one)).interview == one
    moved = evolve(
        one,
        source=bc.Source(sha256="0" * 64),
        passages=[
            evolve(one.turns[0], span=bc.Span(5, 5 + len(text)), interruptions=[laugh.shift(5)]),
            evolve(one.passages[1], span=laugh.shift(5)),
        ],
    )
    assert reassemble(shared, Copy(moved)).interview.passages == moved.passages
