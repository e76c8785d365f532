"""The comparison: words of one side to the left, those of the other to the right."""

from __future__ import annotations

from math import log, log2

import pytest

import bilateral_corpus as bc
from bilateral_corpus.views import plots
from views.plots.drawn import interview, outside, overlaps, patches, texts

# Ten words each, of which five are the same: "and".
HERE = [interview("a", [("venn", "river " * 5 + "and " * 5)])]
THERE = [interview("b", [("venn", "harbour " * 5 + "and " * 5)])]
# Five of ten words here, none of ten there: half of them would be expected on each side.
SURPRISE = 2 * 5 * log(5 / 2.5)


def test_bars_go_to_both_sides_by_their_surprise() -> None:
    figure = plots.comparison(HERE, THERE, least=1)
    lengths = [bar.get_width() for bar in patches(figure)]
    assert lengths == pytest.approx([-SURPRISE, SURPRISE], abs=1e-4)
    assert {"river  5 : 0", "harbour  5 : 0", "first", "second"} <= set(texts(figure))


def test_bars_by_the_size_of_the_effect() -> None:
    # A word that is never said there counts there as said half a time.
    figure = plots.comparison(HERE, THERE, least=1, measure="log_ratio")
    assert [bar.get_width() for bar in patches(figure)] == pytest.approx([-log2(10), log2(10)], abs=1e-4)


def test_two_roles_of_the_same_interviews() -> None:
    talk = [interview("a", [("news", "harbour " * 5), ("venn", "river " * 5)])]
    figure = plots.comparison(talk, talk, role="interviewee", reference_role="interviewer", least=1)
    assert {"interviewee", "interviewer", "river  5 : 0", "harbour  5 : 0"} <= set(texts(figure))


def test_names_may_be_given() -> None:
    figure = plots.comparison(HERE, THERE, least=1, names=("before 2000", "since 2000"))
    assert {"before 2000", "since 2000"} <= set(texts(figure))


def test_most() -> None:
    many = [interview("a", [("venn", " ".join(f"word{n} " * 3 for n in range(20)))])]
    figure = plots.comparison(many, THERE, least=0.1, most=4)
    assert "“first” has 20 such words, of which the 4 most surprising are drawn." in texts(figure)
    assert len(patches(figure)) == 4 + 2


def test_nothing_differs() -> None:
    assert "No word is said so much more on either side." in texts(plots.comparison(HERE, HERE))
    assert "No word is said so much more on either side." in texts(plots.comparison([], []))


def test_a_role_that_there_is_not() -> None:
    with pytest.raises(bc.InvalidValueError):
        plots.comparison(HERE, THERE, role="singer")


@pytest.mark.parametrize("width", [3.5, 6.3, 12.0])
def test_long_words_leave_room_for_bars(width: float) -> None:
    long = [interview("a", [("venn", "Donaudampfschifffahrtsgesellschaftskapitänsmütze " * 9 + "and " * 900)])]
    figure = plots.comparison(long, THERE, least=1, width=width)
    assert overlaps(figure) == []
    assert outside(figure) == []
    assert len(patches(figure)) > 1


def test_the_description() -> None:
    assert plots.comparison(HERE, THERE, least=1).description == (
        "What is said more on either side: keywords. first: river (5 : 0); second: harbour (5 : 0)."
    )
