"""How far two annotations agree. The expected figures are worked out by hand."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given, settings

import bilateral_corpus as bc
from corpus.analysis.talks import CORPUS, HARBOUR
from strategies import corpora

TEXT = "Laos and Kenya met in Vientiane on Monday morning"


def annotated(*mentions: tuple[int, int, str]) -> bc.Corpus:
    found = [bc.Mention(span=bc.Span(start, end), kind=kind) for start, end, kind in mentions]
    passage = bc.Passage(kind="narration", text=TEXT, span=bc.Span(0, len(TEXT)), mentions=found)
    return bc.Corpus([bc.Interview(id="x", passages=[passage])])


LAOS, KENYA, MONDAY = (0, 4, "country"), (9, 14, "country"), (35, 41, "date")
MORNING = (35, 49, "date")
ONE, OTHER = annotated(LAOS, KENYA, MONDAY), annotated(LAOS, MORNING)


def test_precision_and_recall() -> None:
    found = {one.kind: one for one in ONE.agreement(OTHER).kinds}
    country, date, everything = found["country"], found["date"], found["all"]
    assert (country.both, country.only_one, country.only_other) == (1, 1, 0)
    assert (country.precision, country.recall, country.f1) == (1.0, 0.5, 0.6667)
    assert (date.both, date.precision, date.recall, date.f1) == (0, 0.0, 0.0, 0.0)
    assert (everything.both, everything.precision, everything.recall, everything.f1) == (1, 0.5, 0.3333, 0.4)


def test_kappa_and_alpha() -> None:
    pytest.importorskip("nltk", reason="NLTK is not installed")
    found = ONE.agreement(OTHER)
    # Nine words. Both: Laos country, Monday date, five nothing. Apart: Kenya, morning.
    assert found.words == 9
    assert found.labels[("country", "none")] == 1
    # By chance: nothing 6/9 * 6/9, country 2/9 * 1/9, date 1/9 * 2/9, so 40/81; kappa = (7/9 - 40/81) / (1 - 40/81).
    assert found.kappa == pytest.approx(23 / 41)
    # 18 labels: 12 nothing, 3 country, 3 date. Expected disagreement 1 - (12*11 + 3*2 + 3*2)/(18*17) = 162/306.
    assert found.alpha == pytest.approx(1 - (2 / 9) / (162 / 306))


def test_roles() -> None:
    pytest.importorskip("nltk", reason="NLTK is not installed")
    turns = [evolve(turn, role="moderator" if turn.role == "interviewer" else turn.role) for turn in HARBOUR.turns]
    renamed = evolve(HARBOUR, passages=[HARBOUR.passages[0], *turns])
    found = CORPUS.agreement([renamed], layer="roles")
    assert found.labels == {
        ("none", "none"): 2,
        ("interviewer", "moderator"): 6,
        ("interviewee", "interviewee"): 15,
    }
    assert [(one.kind, one.both) for one in found.kinds] == [
        ("interviewee", 2), ("interviewer", 0), ("moderator", 0), ("all", 2),
    ]  # fmt: skip


def test_what_chance_explains_has_no_kappa() -> None:
    plain = annotated()
    assert (plain.agreement(plain).kappa, plain.agreement(plain).alpha) == (None, None)
    assert plain.agreement(plain).kinds[-1].f1 is None
    assert bc.Corpus().agreement(plain).words == 0


def test_there_are_two_layers() -> None:
    with pytest.raises(bc.InvalidValueError, match="roles"):
        ONE.agreement(OTHER, layer="moods")  # type: ignore[arg-type]


@settings(max_examples=6)
@given(corpora())
def test_everything_agrees_with_itself(corpus: bc.Corpus) -> None:
    for layer in ("mentions", "roles"):
        found = corpus.agreement(corpus, layer=layer)
        assert all(one.f1 in (1.0, None) for one in found.kinds)
        assert all(one == other for one, other in found.labels)
