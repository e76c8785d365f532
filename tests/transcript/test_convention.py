"""Which words before a colon are labels."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.blocks import blocks_of
from bilateral_corpus.transcript.convention import Convention, find_convention
from bilateral_corpus.transcript.labels import candidates


def find(*lines: str, names: tuple[str, ...] = (), outlets: tuple[str, ...] = ()) -> Convention:
    found = list(candidates(blocks_of("\n".join(lines)), lexicon("en")))
    return find_convention(found, names=names, outlets=outlets)


def labels(convention: Convention) -> list[tuple[int, str]]:
    return [(one.block, one.reading.words) for one in convention.labels]


def doubtful(convention: Convention) -> list[str]:
    return [one.reading.words for one in convention.doubtful]


def test_role_words_posts_and_titled_names_are_labels_even_once() -> None:
    convention = find("A title", "Reporter: Why?", "Ambassador: So.", "Minister Dara Venn: No.")
    assert labels(convention) == [(1, "Reporter"), (2, "Ambassador"), (3, "Minister Dara Venn")]


def test_a_name_is_a_label_if_it_recurs() -> None:
    convention = find("A title", "Mira Sol: Why?", "Dara Venn: So.", "Mira Sol: And?", "Tourism: it grew.")
    assert labels(convention) == [(1, "Mira Sol"), (3, "Mira Sol")]
    assert doubtful(convention) == ["Dara Venn", "Tourism"]


def test_a_name_is_a_label_if_the_introduction_gives_it() -> None:
    convention = find("A title", "Mira Sol: Why?", "Venn: So.", names=("Dara Venn",))
    assert labels(convention) == [(2, "Venn")]


@pytest.mark.parametrize("outlet", ["Harbour News", "HARBOUR NEWS", "Harbour News.example"])
def test_a_name_is_a_label_if_it_is_the_outlet_that_asks(outlet: str) -> None:
    assert labels(find("A title", "Harbour News: Why?", outlets=(outlet,))) == [(1, "Harbour News")]


def test_a_name_is_a_label_if_it_shares_its_surname_with_a_sure_one() -> None:
    convention = find("A title", "Ambassador Dara Venn: So.", "Venn: Yes.")
    assert labels(convention) == [(1, "Ambassador Dara Venn"), (2, "Venn")]


def test_initials_are_not_enough_to_share() -> None:
    assert labels(find("A title", "D. Orr: So.", names=("D. Venn",))) == []


def test_other_words_are_text_however_often_they_come() -> None:
    convention = find("A title", "Point number two: roads.", "Point number two: again roads.")
    assert labels(convention) == []
    assert doubtful(convention) == []


def test_labels_are_compared_folded() -> None:
    convention = find("A title", "Mira Sol: Why?", "MIRA SOL: And?")
    assert labels(convention) == [(1, "Mira Sol"), (2, "MIRA SOL")]


def test_nothing_gives_nothing() -> None:
    assert find() == Convention(labels=())
