"""Mentions: each counted in the year of its interview."""

from __future__ import annotations

import pytest
from attrs import evolve

import bilateral_corpus as bc
from bilateral_corpus.views import plots
from views.plots.drawn import heights, interview, mention, outside, overlaps, patches, texts


def speaking_of(id: str, published: str | None, *targets: str, kind: str = "country") -> bc.Interview:
    """An interview of one turn of four words that mentions each target once."""
    plain = interview(id, [("venn", "Laos Kenya and Japan")], published=published)
    turn = evolve(plain.passages[0], mentions=[mention(kind, target) for target in targets])
    return evolve(plain, passages=[turn])


CORPUS = bc.Corpus(
    [
        speaking_of("a", "2019-05-20", "LA", "LA", "KE"),
        speaking_of("b", "2021", "LA"),
        speaking_of("c", "2021-03", "KE"),
        speaking_of("d", "2021?", "LA", "LA"),
        speaking_of("e", None, "LA"),
        speaking_of("f", "202X", "LA"),
        speaking_of("g", "2019-12/2020-01", "LA"),
    ]
)


def test_each_row_counts_by_year() -> None:
    figure = plots.mentions(CORPUS)
    laos, kenya, interviews = (heights(figure, row) for row in range(3))
    assert laos == {2019: 2, 2021: 3}
    assert kenya == {2019: 1, 2021: 1}
    assert interviews == {2019: 1, 2021: 3}


def test_the_commonest_is_first_and_rows_share_one_scale() -> None:
    figure = plots.mentions(CORPUS)
    assert [axes.texts[-1].get_text() for axes in figure.axes] == ["Laos", "Kenya", "interviews"]
    assert figure.axes[0].get_ylim() == figure.axes[1].get_ylim()


def test_interviews_of_no_one_year_are_counted_in_a_note() -> None:
    assert "3 interviews of no known year, not counted." in texts(plots.mentions(CORPUS))


def test_doubtful_years_are_hatched() -> None:
    hatched = [bar for bar in patches(plots.mentions(CORPUS)) if bar.get_hatch()]
    assert [(bar.get_y(), bar.get_height()) for bar in hatched] == [(1, 2)]
    assert "year uncertain or approximate" in texts(plots.mentions(CORPUS))


def test_in_a_thousand_words() -> None:
    # 2 in 4 words, and 3 in 12.
    assert heights(plots.mentions(CORPUS, per_thousand_words=True), 0) == {2019: 500, 2021: 250}


def test_chosen_ones_in_the_order_given() -> None:
    figure = plots.mentions(CORPUS, of=["KE", "LA"], language="vi")
    assert [axes.texts[-1].get_text() for axes in figure.axes] == ["Kenya", "Lào", "interviews"]


def test_most() -> None:
    figure = plots.mentions(CORPUS, most=1)
    assert len(figure.axes) == 2
    assert "1 of 2 countries are drawn." in texts(figure)


def test_people_are_those_of_the_corpus() -> None:
    corpus = bc.Corpus([speaking_of("a", "2020", "dara-venn", kind="person")])
    figure = plots.mentions(corpus, kind="person")
    assert "Dara Venn" in texts(figure)
    assert heights(figure, 0) == {2020: 1}
    with pytest.raises(bc.InvalidValueError, match="no person with the id 'nobody'"):
        plots.mentions(corpus, kind="person", of="nobody")


@pytest.mark.parametrize("kind", ["date", "weather"])
def test_kinds_that_cannot_be_counted(kind: str) -> None:
    with pytest.raises(bc.InvalidValueError):
        plots.mentions(CORPUS, kind=kind)


@pytest.mark.parametrize("kind", ["country", "person", "organization", "event"])
def test_nothing_to_count(kind: str) -> None:
    assert "No mention in an interview of a known year." in texts(plots.mentions(bc.Corpus(), kind=kind))


@pytest.mark.parametrize("width", [3.5, 6.3, 12.0])
def test_a_century_of_interviews(width: float) -> None:
    codes = ("LA", "KE", "JP", "VN", "MN", "GB", "US", "CD")
    corpus = bc.Corpus([speaking_of(f"i{year}", str(year), codes[year % 8]) for year in range(1920, 2025)])
    figure = plots.mentions(corpus, width=width)
    assert overlaps(figure) == []
    assert outside(figure) == []


def test_the_description() -> None:
    assert plots.mentions(CORPUS, of="KE").description == (
        "Countries that interviews speak of: mentions by year. Kenya: 1 in 2019, 1 in 2021. "
        "1 of 2 countries are drawn. 3 interviews of no known year, not counted."
    )
