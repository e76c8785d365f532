"""Organizations that are only named in short; all but those of the data are invented."""

from __future__ import annotations

import pytest

from annotation.names.interviews import named, prose


@pytest.mark.parametrize(
    ("text", "words", "id"),
    [
        ("Brine Sky Ltd. came. Brine Sky went.", "Brine Sky", "brine-sky-ltd"),
        ("He was CEO of Brinelle. We saw Brinelle there.", "Brinelle", "brinelle"),
        ("The Commonwealth of Nations met. The Commonwealth grew.", "Commonwealth", "commonwealth-of-nations"),
        ("They asked Boeing, Ford and Airbus.", "Ford", "ford-motor-company"),
    ],
)
def test_a_name_that_was_given_in_full(text: str, words: str, id: str) -> None:
    assert (words, id) in named(prose(text), "organization")[1:]


@pytest.mark.parametrize(
    "text",
    [
        "The Commonwealth grew.",
        "They asked Norway, Ford and Oslo.",
        "National Holdings Ltd. came. The National Salt Week began.",
        "Brinelle Ltd. came. Mr. Dara Brinelle left. Brinelle was late.",
        "Brinelle Ltd. came. We saw the Brinelle Festival.",
        "Norway Holdings came. Norway paid.",
    ],
)
def test_what_the_short_form_may_not_mean(text: str) -> None:
    found = [words for words, _ in named(prose(text), "organization")]
    assert not {"Commonwealth", "Ford", "National", "Brinelle", "Norway"}.intersection(found)


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("In Australia the Labor Party won.", "australian-labor-party"),
        ("Canada saw Britain’s Liberal Party. Canada’s Liberal Party won.", "liberal-party-of-canada"),
        ("In the United Kingdom the Labour Party won.", "labour-party-of-the-united-kingdom"),
        ("The Labor Party won.", "labor-party"),
        ("In Australia and in Israel the Labor Party won.", "labor-party"),
    ],
)
def test_of_bodies_of_one_name_the_one_at_home_here_is_meant(text: str, id: str) -> None:
    assert {target for _, target in named(prose(text), "organization")} == {id}


def test_a_word_that_begins_a_longer_name_is_no_party() -> None:
    assert named(prose("In Australia the Labor Day Parade began."), "organization") == []


def test_the_body_of_which_a_part_is_named_is_registered() -> None:
    interview = prose("The Commonwealth Heads of Government Meeting opened. The Commonwealth grew.")
    assert [one.id for one in interview.organizations] == [
        "commonwealth-heads-of-government-meeting",
        "commonwealth-of-nations",
    ]
