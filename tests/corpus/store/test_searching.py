"""Finding turns by their words."""

from __future__ import annotations

from collections.abc import Iterator
from math import log
from pathlib import Path

import pytest

import bilateral_corpus as bc
from bilateral_corpus import Role
from bilateral_corpus.corpus.store import searching
from bilateral_corpus.corpus.store.query import Query
from corpus.store.talks import talk


@pytest.fixture
def store(tmp_path: Path) -> Iterator[bc.CorpusStore]:
    with bc.CorpusStore(tmp_path / "a.store") as store:
        yield store


def found(page: bc.corpus.store.SearchPage) -> list[tuple[str, int]]:
    return [(hit.interview, hit.turn) for hit in page]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("viet nam", {"b"}),
        ('"Viet Nam"', {"b"}),
        ("nam viet", {"b"}),
        ('"nam viet"', set()),
        ("Việt", {"b"}),
        ("dai su", {"b"}),
        ("Đại", {"b"}),
        ("越南", {"c"}),
        ("南越", set()),
        ("大使馆", {"c"}),
        ("ลาว", {"d"}),
        ("ລາວ", {"d"}),
        ("harb*", {"a"}),
        ("harb", set()),
        ("new* trad*", {"a"}),
        ('"a new* trad*"', {"a"}),
        ('"new* harbour"', set()),
        ('"trad* s harb*"', {"a"}),
        ("trade’s", {"a"}),
        ("why", {"a", "b", "c", "d"}),
        ("two", set()),
    ],
)
def test_what_is_found(store: bc.CorpusStore, query: str, expected: set[str]) -> None:
    store.add(
        [
            talk("a", "A new trade’s harbour, newly traded."),
            talk("b", "Đại sứ quán Việt Nam."),
            talk("c", "我们在越南的大使馆。"),
            talk("d", "ประเทศลาว ປະເທດລາວ"),
        ]
    )
    assert {hit.interview for hit in store.search(query)} == expected


def test_a_hit_knows_where_it_stands(store: bc.CorpusStore) -> None:
    store.add(talk("a", "No.", "The road to Việt Nam, and Viet Nam’s ports.", published="2022-07"))
    (hit,) = store.search("viet nam", role="interviewee")
    assert (hit.interview, hit.turn, hit.speaker, hit.name) == ("a", 3, "dara-venn", "Dara Venn")
    assert (hit.role, hit.published, hit.title) == (Role.INTERVIEWEE, bc.PartialDate("2022-07"), "A harbour for two")
    assert hit.text == store["a"].turns[hit.turn].text
    assert [hit.text[span.slice] for span in hit.spans] == ["Việt", "Nam", "Viet", "Nam"]
    assert hit.snippet(before="<", after=">") == "The road to <Việt> <Nam>, and <Viet> <Nam>’s ports."


def test_only_turns_of_a_role_or_of_some_interviews(store: bc.CorpusStore) -> None:
    store.add([talk("a", "A port.", question="What port?"), talk("b", "A port.", language="vi")])
    assert found(store.search("port", role=Role.INTERVIEWER)) == [("a", 0)]
    assert found(store.where(language="vi").search("port")) == [("b", 1)]
    assert found(store.where(text="what* port").search("a")) == [("a", 1)]
    assert found(store.where(published="2022").search("port")) == []


def test_the_rank_is_bm25(store: bc.CorpusStore) -> None:
    store.add(talk("a", "Rice and rice, tea.", "Rice.", "Tea and salt."))
    # Six turns: three questions of one word, and answers of 4, 1 and 3 words, so 11 words in all.
    mean = 11 / 6

    def weight(times: int, length: int) -> float:
        return times * 2.2 / (times + 1.2 * (0.25 + 0.75 * length / mean))

    hits = store.search("rice").hits
    assert [hit.turn for hit in hits] == [3, 1]
    assert [hit.score for hit in hits] == pytest.approx([weight(1, 1), weight(2, 4)])
    (best, _) = store.search("and tea").hits
    told = log(1 + (6 - 2 + 0.5) / (2 + 0.5))
    assert best.turn == 5
    assert best.score == pytest.approx(2 * told * weight(1, 3))


def test_pages(store: bc.CorpusStore) -> None:
    store.add([talk(f"t{number}", f"A port {'and ' * number}.") for number in range(5)])
    first = store.search("port", size=2)
    assert found(first) == [("t0", 1), ("t1", 1)]
    assert (first.start, first.end, first.has_more, first.is_ranked_fully, len(first)) == (0, 2, True, True, 2)
    last = store.search("port", size=2, start=4)
    assert (found(last), last.has_more) == ([("t4", 1)], False)
    beyond = store.search("port", start=9)
    assert (found(beyond), beyond.has_more) == ([], False)
    assert first[0] == first.hits[0]
    assert first[1:] == first.hits[1:]


def test_where_too_many_turns_have_a_word_groups_of_them_are_ranked(
    store: bc.CorpusStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "GROUP", 3)
    store.add([talk(f"t{number}", f"A port {'and ' * number}.") for number in range(5)])
    page = store.search("port", size=4)
    assert found(page) == [("t2", 1), ("t3", 1), ("t4", 1), ("t0", 1)]
    assert (page.has_more, page.is_ranked_fully) == (True, False)
    assert found(store.search("port", start=page.end)) == [("t1", 1)]
    every = [hit for start in range(5) for hit in found(store.search("port", start=start, size=1))]
    assert every == [*found(page), ("t1", 1)]


@pytest.mark.parametrize("query", ["", " ", "—", '""', "*"])
def test_a_query_has_a_word(store: bc.CorpusStore, query: str) -> None:
    with pytest.raises(bc.InvalidValueError, match="word"):
        store.search(query)


def test_what_no_search_can_be(store: bc.CorpusStore) -> None:
    with pytest.raises(bc.InvalidValueError, match="text"):
        store.search(3)  # type: ignore[arg-type]
    with pytest.raises(bc.InvalidValueError, match="page"):
        store.search("port", size=0)
    with pytest.raises(bc.InvalidValueError, match="page"):
        store.search("port", start=-1)
    with pytest.raises(bc.InvalidValueError):
        store.search("port", role="singer")


def test_signs_of_the_query_language_are_only_signs(store: bc.CorpusStore) -> None:
    store.add(talk("a", "AND OR NOT NEAR said printed ^ : { } ( ) - +"))
    assert found(store.search("AND OR {said} : (NOT NEAR) -printed ^said +or")) == [("a", 1)]


LONG = "One " * 50 + "harbour of the harbour master " + "two " * 50


def test_a_snippet_is_cut_between_words_around_most_places(store: bc.CorpusStore) -> None:
    store.add([talk("a", LONG)])
    (hit,) = store.search("harbour")
    snippet = hit.snippet(60, before="[", after="]")
    assert snippet.startswith("…One ")
    assert snippet.endswith(" two…")
    assert "[harbour] of the [harbour] master" in snippet
    assert len(hit.snippet(60)) <= 62
    assert len(hit.snippet(3)) <= 10


def test_the_words_of_a_query() -> None:
    assert [one.text for one in Query("trade “Viet Nam” two-way 越南").phrases] == [
        "trade",
        "Viet Nam",
        "two-way",
        "越南",
    ]
