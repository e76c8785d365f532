"""Which words before a colon are labels."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.blocks import blocks_of
from bilateral_corpus.transcript.convention import FoundLabels, find_convention
from bilateral_corpus.transcript.labels import candidates
from bilateral_corpus.transcript.outlets import Outlets


def find(
    *lines: str, names: tuple[str, ...] = (), outlets: Outlets | None = None, headline: int | None = None
) -> FoundLabels:
    found = list(candidates(blocks_of("\n".join(lines)), lexicon("en")))
    return find_convention(found, names=names, outlets=outlets, headline=headline)


def labels(convention: FoundLabels) -> list[tuple[int, str]]:
    return [(one.block, one.reading.words) for one in convention.labels]


def doubtful(convention: FoundLabels) -> list[str]:
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
@pytest.mark.parametrize("sure", [True, False])
def test_a_name_is_a_label_if_it_is_the_outlet_that_asks(outlet: str, sure: bool) -> None:
    outlets = Outlets(sure=(outlet,)) if sure else Outlets(possible=(outlet,))
    assert labels(find("A title", "Harbour News: Why?", outlets=outlets)) == [(1, "Harbour News")]


def test_a_name_is_no_label_if_another_outlet_asks() -> None:
    convention = find("A title", "Harbour News: Why?", outlets=Outlets(sure=("Radio Aster",)))
    assert labels(convention) == []
    assert doubtful(convention) == ["Harbour News"]


def test_names_in_one_stretch_of_speech_are_the_points_of_a_list() -> None:
    convention = find("A title", "Reporter: Why?", "Trade: it grew.", "Fish: less.", "Trade: again.", "Reporter: And?")
    assert labels(convention) == [(1, "Reporter"), (5, "Reporter")]
    assert doubtful(convention) == ["Trade", "Fish", "Trade"]


@pytest.mark.parametrize("label", ["Prime Minister", "Question", "Media"])
def test_a_sure_label_once_before_small_letters_is_doubtful(label: str) -> None:
    convention = find("A title", "Reporter: Why?", f"{label}: when he visits", "Reporter: And?")
    assert labels(convention) == [(1, "Reporter"), (3, "Reporter")]
    assert doubtful(convention) == [label]


def test_a_name_with_an_honorific_is_a_label_even_once() -> None:
    assert labels(find("A title", "Reporter: Why?", "Mr. O’Dare: So.")) == [(1, "Reporter"), (2, "Mr. O’Dare")]


def test_a_titled_name_may_stand_before_small_letters() -> None:
    convention = find("A title", "Reporter: Why?", "Minister Dara Venn: when he visits", "Reporter: And?")
    assert [block for block, _ in labels(convention)] == [1, 2, 3]


def test_a_sure_label_that_recurs_may_stand_before_small_letters() -> None:
    convention = find("A title", "Minister: when he visits", "Reporter: And?", "Minister: So.")
    assert [block for block, _ in labels(convention)] == [1, 2, 3]


def test_a_headline_is_no_label() -> None:
    lines = ("Ambassador: Closer than ever", "We met.", "Reporter: Why?", "Ambassador: So.")
    assert [block for block, _ in labels(find(*lines, headline=0))] == [2, 3]
    assert [block for block, _ in labels(find(*lines))] == [0, 2, 3]


def test_a_first_label_is_no_headline_if_a_label_follows_and_it_recurs() -> None:
    convention = find("Ambassador: Welcome!", "Reporter: Thanks.", "Ambassador: So.", headline=0)
    assert [block for block, _ in labels(convention)] == [0, 1, 2]


def test_a_role_word_begins_no_headline() -> None:
    assert [block for block, _ in labels(find("Reporter: Why?", "Well.", "Ambassador: So.", headline=0))] == [0, 2]


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
    assert find() == FoundLabels(labels=())
