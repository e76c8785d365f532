"""Corrections that are applied, applied again, and applied to another reading of the source."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import bilateral_corpus as bc
from bilateral_corpus.corpus.corrections import (
    Correction,
    add_record,
    apply,
    different,
    dumps_corrections,
    loads_corrections,
    same,
    set_value,
)
from corpus.corrections.pages import KHAMVONG, TREATY, reading

NOTE: dict[str, Any] = {"author": "Noy", "reason": "the archive says so", "time": "2026-01-31T12:00:00Z"}
FIRST = reading()
CORPUS = bc.Corpus([FIRST])
OTHER = bc.Person(id="khamvong-sysavath", name="Khamvong Sysavath", country="LA")


def corrected(*corrections: Correction, corpus: bc.Corpus = CORPUS) -> bc.Interview:
    """The first interview after corrections that all fit."""
    found = apply(corpus, corrections)
    assert found.misfits == ()
    assert found.corpus.problems == ()
    return found.corpus[0]


def mention(interview: bc.Interview, kind: str) -> bc.Mention:
    return next(one for one in interview.mentions if one.kind == kind)


def test_a_date() -> None:
    fixed = corrected(set_value(FIRST, TREATY, "date", "1977-07-18", **NOTE))
    assert fixed == evolve(FIRST, events=[evolve(TREATY, date="1977-07-18")])


def test_a_turn_belongs_to_somebody_else() -> None:
    interpreter = bc.Participant(id="interpreter", name="Interpreter", role="interpreter")
    fixed = corrected(
        add_record(FIRST, interpreter, **NOTE),
        set_value(FIRST, FIRST.turns[2], "speaker", "interpreter", **NOTE),
        set_value(FIRST, FIRST.turns[2], "role", bc.Role.INTERPRETER, **NOTE),
    )
    assert (fixed.turns[2].speaker, fixed.turns[2].role) == ("interpreter", "interpreter")
    assert fixed.turns[:2] == FIRST.turns[:2]


def test_a_mention_means_another_person() -> None:
    turn = FIRST.turns[1]
    link = set_value(FIRST, turn.mentions[0], "target", OTHER.id, passage=turn, **NOTE)
    fixed = corrected(add_record(FIRST, OTHER, **NOTE), link)
    assert [one.target for one in fixed.mentions if one.kind == "person"] == [KHAMVONG.id, OTHER.id]
    assert OTHER in fixed.people


def test_a_post_and_the_interview_itself() -> None:
    post = bc.Appointment(post="Ambassador", of="LA", to="VN", as_of="2024")
    fixed = corrected(
        set_value(FIRST, KHAMVONG, "appointments", [post], **NOTE),
        set_value(FIRST, FIRST, "published", bc.PartialDate("2024-05-02"), **NOTE),
    )
    assert fixed.people[0].appointments == (post,)
    assert fixed.published == bc.PartialDate("2024-05-02")


def test_who_is_the_same_and_who_is_not() -> None:
    second = reading("talk", people=(evolve(KHAMVONG, id="venn", name="Dara Venn"),))
    third = reading("speech")
    corpus = bc.Corpus([FIRST, second, third])
    one, other, another = (interview.people[0] for interview in corpus)
    joined = corpus.corrected([same((FIRST, one), (second, other), **NOTE)])
    assert joined.people.id_of("harbour", "khamvong") == joined.people.id_of("talk", "venn")
    apart = corpus.corrected([different((FIRST, one), (third, another), **NOTE)])
    assert apart.people.id_of("harbour", "khamvong") != apart.people.id_of("speech", "khamvong")
    assert corpus.constraints != joined.constraints


def test_later_corrections_go_on_from_earlier_ones() -> None:
    def at(hour: int, old: str, new: str) -> Correction:
        before = reading(treaty=evolve(TREATY, date=old))
        note = {**NOTE, "time": f"2026-01-31T{hour}:00:00+07:00"}
        return set_value(before, before.events[0], "date", new, **note)

    chain = [at(14, "1977-07", "1977-07-18"), at(11, "1977", "1977-07")]
    assert str(corrected(*chain).events[0].date) == "1977-07-18"
    assert str(corrected(*chain, at(15, "1977-07-18", "1977")).events[0].date) == "1977"


def test_what_is_right_already_needs_nothing() -> None:
    right = bc.Corpus([reading(treaty=evolve(TREATY, date="1977-07-18"))])
    assert corrected(set_value(FIRST, TREATY, "date", "1977-07-18", **NOTE), corpus=right) is right[0]


def test_what_no_longer_fits_is_told() -> None:
    newer = bc.Corpus([reading(treaty=evolve(TREATY, date="1978"))])
    found = apply(newer, [set_value(FIRST, TREATY, "date", "1977-07-18", **NOTE)])
    assert found.corpus[0] == newer[0]
    (problem,) = found.corpus.problems
    assert problem.code == "correction-does-not-fit"
    for words in ("Noy", "the archive says so", "'1977'", "'1978'", "'1977-07-18'"):
        assert words in problem.message


def lost() -> list[tuple[Correction, bc.Corpus, str]]:
    other_words = evolve(FIRST, passages=[evolve(FIRST.turns[0], mentions=())], people=[OTHER], events=[])
    turn = set_value(FIRST, FIRST.turns[2], "role", "interpreter", **NOTE)
    return [
        (turn, bc.Corpus(), "no interview 'harbour'"),
        (turn, bc.Corpus([other_words]), "Thank you."),
        (set_value(FIRST, KHAMVONG, "country", "TH", **NOTE), bc.Corpus([other_words]), "Khamvong"),
        (set_value(FIRST, mention(FIRST, "event"), "target", None, **NOTE), bc.Corpus([other_words]), "'treaty'"),
        (add_record(FIRST, evolve(KHAMVONG, country="TH"), **NOTE), CORPUS, "another 'khamvong'"),
        (set_value(FIRST, mention(FIRST, "person"), "target", "nobody", **NOTE), CORPUS, "nobody"),
        (same((FIRST, KHAMVONG), (evolve(FIRST, id="gone", source=bc.Source()), KHAMVONG), **NOTE), CORPUS, "'gone'"),
    ]


@pytest.mark.parametrize(("correction", "corpus", "words"), lost(), ids=range(len(lost())))
def test_none_is_lost_in_silence(correction: Correction, corpus: bc.Corpus, words: str) -> None:
    found = apply(corpus, [correction])
    assert list(found.corpus) == list(corpus)
    (misfit,) = found.misfits
    assert misfit.correction is correction
    assert words in misfit.reason


def test_one_that_is_not_sound_costs_no_other() -> None:
    found = apply(
        CORPUS,
        [
            set_value(FIRST, mention(FIRST, "person"), "target", "nobody", **NOTE),
            set_value(FIRST, TREATY, "date", "1977-07-18", **NOTE),
        ],
    )
    assert len(found.misfits) == 1
    assert str(found.corpus[0].events[0].date) == "1977-07-18"


def test_another_reading_gives_other_ids() -> None:
    renamed = evolve(KHAMVONG, id="khamvong-of-laos")
    dated = evolve(TREATY, id="treaty-signed-1977-of-the-harbours")
    newer = bc.Corpus([reading("harbour-2", people=(renamed,), treaty=dated)])
    fixed = corrected(
        set_value(FIRST, KHAMVONG, "country", "TH", **NOTE),
        set_value(FIRST, TREATY, "date", "1977-07-18", **NOTE),
        set_value(FIRST, FIRST.turns[2], "role", "interpreter", **NOTE),
        set_value(FIRST, FIRST.turns[1].mentions[1], "certainty", 0.5, passage=FIRST.turns[1], **NOTE),
        corpus=newer,
    )
    assert fixed.people[0].country == "TH"
    assert str(fixed.events[0].date) == "1977-07-18"
    assert fixed.turns[2].role == "interpreter"
    assert [one.certainty for one in fixed.mentions if one.kind == "event"] == [None, 0.5]


def test_what_a_mention_meant_under_another_id_is_not_guessed() -> None:
    newer = bc.Corpus([reading(treaty=evolve(TREATY, id="treaty-signed-1977-of-the-harbours"))])
    found = apply(newer, [set_value(FIRST, mention(FIRST, "event"), "target", None, **NOTE)])
    assert found.corpus[0] == newer[0]
    assert len(found.misfits) == 1


@pytest.mark.parametrize(
    "make",
    [
        lambda: set_value(FIRST, KHAMVONG, "id", "another", **NOTE),
        lambda: set_value(FIRST, FIRST.turns[0], "text", "other words", **NOTE),
        lambda: set_value(FIRST, FIRST.turns[0], "kind", "turn", **NOTE),
        lambda: set_value(FIRST, KHAMVONG, "shoe_size", 43, **NOTE),
        lambda: set_value(FIRST, KHAMVONG, "country", "Laos", **NOTE),
        lambda: set_value(FIRST, OTHER, "country", "LA", **NOTE),
        lambda: set_value(FIRST, TREATY, "date", "1978", **{**NOTE, "author": " "}),
        lambda: set_value(FIRST, TREATY, "date", "1978", **{**NOTE, "time": "yesterday"}),
        lambda: set_value(FIRST, TREATY, "date", "1978", **{**NOTE, "time": "2026-01-31"}),
        lambda: same((FIRST, KHAMVONG), **NOTE),
        lambda: same((FIRST, KHAMVONG), (FIRST, TREATY), **NOTE),
    ],
)
def test_what_cannot_be_corrected(make: Any) -> None:
    with pytest.raises(bc.InvalidValueError):
        make()


_DATES = st.sampled_from(["1977", "1977-07", "1977-07-18", "1978", None])
_HOURS = st.integers(10, 19)


@st.composite
def corrections(draw: st.DrawFn) -> Correction:
    note = {**NOTE, "time": f"2026-01-31T{draw(_HOURS)}:00:00Z", "author": draw(st.sampled_from(["Noy", "Dara"]))}
    before = reading(treaty=evolve(TREATY, date=draw(_DATES)), roles=draw(_ROLES))
    match draw(st.integers(0, 5)):
        case 0:
            return set_value(before, before.events[0], "date", draw(_DATES), **note)
        case 1:
            return set_value(
                before, before.turns[draw(st.integers(0, 2))], "role", draw(st.sampled_from(bc.Role)), **note
            )
        case 2:
            return add_record(before, evolve(OTHER, country=draw(st.sampled_from(["LA", "TH"]))), **note)
        case 3:
            target = draw(st.sampled_from([KHAMVONG.id, OTHER.id, None]))
            return set_value(before, mention(before, "person"), "target", target, **note)
        case 4:
            return same((before, KHAMVONG), (reading("talk"), KHAMVONG), **note)
        case _:
            return different((before, KHAMVONG), (reading("talk"), KHAMVONG), **note)


_ROLES = st.lists(st.sampled_from(["interviewer", "interviewee"]), min_size=3, max_size=3)


@settings(max_examples=150)
@given(st.lists(corrections(), max_size=6), st.randoms())
def test_applied_again_it_is_the_same_corpus(found: list[Correction], chance: Any) -> None:
    corpus = bc.Corpus([FIRST, reading("talk")])
    once = apply(corpus, found)
    assert once.corpus.corrected(found) == once.corpus
    read_again = bc.Corpus([reading(), reading("talk")])
    shuffled = list(loads_corrections(dumps_corrections(found)))
    chance.shuffle(shuffled)
    again = apply(read_again, shuffled)
    assert again.corpus.interviews == once.corpus.interviews
    assert again.corpus.constraints == once.corpus.constraints
    assert set(again.corpus.problems) == set(once.corpus.problems)
