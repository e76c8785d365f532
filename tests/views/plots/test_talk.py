"""Talk: each turn as long as it has words, in the row of who speaks."""

from __future__ import annotations

import pytest
from attrs import evolve

import bilateral_corpus as bc
from bilateral_corpus.views import plots
from bilateral_corpus.views.palette import palette
from views.plots.drawn import bars, interview, outside, overlaps, patches, texts

HARBOUR = interview(
    "harbour",
    [("news", "How old is it?"), ("venn", "Older than the town."), ("venn", "And wooden."), ("news", "Thank you!")],
    title="A harbour for two",
)


def test_turns_follow_one_another_by_their_words() -> None:
    # 4 words, then 4 and 2 of the other, then 2.
    assert bars(plots.talk(HARBOUR)) == [(0, 4), (10, 2), (4, 4), (8, 2)]


def test_speakers_have_rows_in_the_order_in_which_they_are_heard() -> None:
    figure = plots.talk(HARBOUR)
    assert [label.get_text() for label in figure.axes[0].get_yticklabels()] == ["Harbour News", "Dara Venn"]
    assert [round(bar.get_y() + bar.get_height() / 2) for bar in patches(figure)] == [0, 0, 1, 1]


def test_shares_are_said() -> None:
    seen = texts(plots.talk(HARBOUR))
    assert {"A harbour for two", "Who talks when: 12 words in 4 turns", "6 words, 50%"} <= set(seen)


def test_roles_have_their_colours_and_are_named() -> None:
    from matplotlib.colors import to_hex

    for dark in (False, True):
        figure = plots.talk(HARBOUR, dark=dark)
        wanted = [palette().roles[bc.Role(role)] for role in ("interviewer", "interviewee")]
        found = list(dict.fromkeys(to_hex(bar.get_facecolor()) for bar in patches(figure)))
        assert found == [one.dark if dark else one.light for one in wanted]
        assert {"interviewer", "interviewee"} <= set(texts(figure))


def test_a_title_may_be_given_and_an_id_stands_in_for_none() -> None:
    untitled = evolve(HARBOUR, title=None)
    assert "harbour" in texts(plots.talk(untitled))
    assert "The talk" in texts(plots.talk(untitled, title="The talk"))


def test_a_turn_without_a_speaker() -> None:
    turn = bc.Turn(text="Long live the harbour!", span=bc.Span(0, 22))
    figure = plots.talk(bc.Interview(id="x", passages=[turn]))
    assert {"not known who", "role not known", "4 words, 100%"} <= set(texts(figure))


def test_those_who_say_least_share_a_row() -> None:
    voices = [bc.Participant(id=f"v{n}", name=f"Voice {n}", role="other") for n in range(5)]
    turns = [
        bc.Turn(text="word " * (n + 1), span=bc.Span(n * 100, n * 100 + 5 * (n + 1)), speaker=f"v{n}") for n in range(5)
    ]
    figure = plots.talk(bc.Interview(id="x", participants=voices, passages=turns), most=2)
    assert [label.get_text() for label in figure.axes[0].get_yticklabels()] == ["Voice 3", "Voice 4", "others"]
    assert sorted(bars(figure)) == [(0, 1), (1, 2), (3, 3), (6, 4), (10, 5)]
    assert "3 speakers who say least are one row, “others”." in texts(figure)


@pytest.mark.parametrize("width", [3.5, 6.3, 12.0])
def test_long_names_are_cut(width: float) -> None:
    name = "The Joint Committee for the Harbour of Port Aster and all of its many islands"
    voices = [bc.Participant(id="v", name=name, role="interviewee")]
    turn = bc.Turn(text="Yes.", span=bc.Span(0, 4), speaker="v")
    figure = plots.talk(bc.Interview(id="x", title=name * 3, participants=voices, passages=[turn]), width=width)
    assert overlaps(figure) == []
    assert outside(figure) == []


def test_nobody_speaks() -> None:
    assert "Nobody speaks." in texts(plots.talk(bc.Interview(id="silent")))


def test_the_description() -> None:
    assert plots.talk(HARBOUR).description == (
        "A harbour for two: talk by speaker. Harbour News, interviewer, 6 words, 50%; "
        "Dara Venn, interviewee, 6 words, 50%."
    )
