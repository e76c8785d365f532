"""Dates in interviews: mentions, context from turn to turn, contradictions, undated interviews. All invented."""

from __future__ import annotations

import attrs
import pytest

import bilateral_corpus as bc
from bilateral_corpus.annotation import annotate_dates

TEMPLATE = """Oil and tea

{dateline}Ambassador Ada Orr spoke with the Harbour Post.

Harbour Post: {question}

Ambassador Orr: {answer}
"""


def interview(answer: str, question: str = "How are things?", dateline: str = "22 July 2024\n\n") -> bc.Interview:
    return bc.parse(
        TEMPLATE.format(answer=answer, question=question, dateline=dateline), language="en", annotators=[annotate_dates]
    )


def dates(found: bc.Interview) -> list[tuple[str, str | None]]:
    return [
        (passage.quote(mention), mention.date.edtf if mention.date else None)
        for passage, mention in found.located_mentions
        if mention.kind == "date" and passage.kind == "turn"
    ]


def test_dates_count_from_the_publication() -> None:
    assert dates(interview("Last year we met, and we will meet on October 9.")) == [
        ("Last year", "2023"),
        ("October 9", "2024-10-09"),
    ]


def test_an_answer_knows_what_the_question_spoke_of() -> None:
    found = interview("That same year the embassy opened.", "What happened in 1995?")
    assert dates(found) == [("1995", "1995"), ("That same year", "1995")]


def test_a_turn_that_tells_history_counts_from_date_to_date() -> None:
    told = "In June 1941 I was born. In 1953 we fled. In 1960 I studied. In 1966 I married. In May I came home."
    assert dates(interview(told))[-1] == ("May", "1966-05")


def test_lengths_without_a_place_in_time_are_no_mentions() -> None:
    assert dates(interview("It takes three years, every year.")) == []


def test_mentions_name_their_annotator_and_keep_the_others() -> None:
    found = interview("In 2013 we met.")
    assert {mention.annotator for mention in found.mentions if mention.kind == "date"} == {"dates"}
    theirs = [
        attrs.evolve(one, mentions=[attrs.evolve(mention, annotator="mine") for mention in one.mentions])
        for one in found.passages
    ]
    again = annotate_dates(attrs.evolve(found, passages=theirs))
    assert sorted(str(one.annotator) for one in again.mentions) == sorted(["dates", "mine"] * len(found.mentions))


def test_page_furniture_has_no_mentions() -> None:
    page = bc.Passage(kind="boilerplate", text="Copyright 2024", span=bc.Span(0, 14))
    assert annotate_dates(bc.Interview(id="x", language="en", passages=[page])).mentions == ()


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ("We met on Monday, August 8, 2024.", "weekday-contradicts-date"),
        ("He served from May 2012 to May 2009.", "dates-out-of-order"),
        ("It is the 58th anniversary (August 8, 1967 - August 8, 2024).", "ordinal-contradicts-dates"),
    ],
)
def test_a_contradiction_is_a_problem(answer: str, code: str) -> None:
    found = interview(answer)
    (problem,) = found.problems
    assert problem.code == code
    assert problem.span is not None
    assert any(problem.span.start >= turn.span.start for turn in found.turns)


@pytest.mark.parametrize(
    "answer",
    [
        "We met on Thursday, August 8, 2024.",
        "He served from May 2009 to May 2012.",
        "It is the 57th anniversary (August 8, 1967 - August 8, 2024).",
    ],
)
def test_what_agrees_is_none(answer: str) -> None:
    assert interview(answer).problems == ()


def test_the_place_of_a_problem_is_in_the_source() -> None:
    text = TEMPLATE.format(answer="We met on Monday, August 8, 2024.", question="When?", dateline="22 July 2024\n\n")
    (problem,) = bc.parse(text, language="en", annotators=[annotate_dates]).problems
    assert problem.span is not None
    assert text[problem.span.slice] == "Monday, August 8, 2024"


class TestUndated:
    def test_a_figure_of_last_year_tells_this_year(self) -> None:
        found = interview("Trade grew this year and will beat the 2021 figure.", dateline="")
        assert found.published == bc.PartialDate("2022?")
        (problem,) = found.problems
        assert problem.code == "publication-inferred"
        assert "2021" in problem.message
        assert dates(found)[0] == ("this year", "2022?")

    def test_an_anniversary_of_a_stated_day_tells_the_year(self) -> None:
        found = interview("We mark the 30th anniversary of the pact of 12 July 1992.", dateline="")
        assert found.published == bc.PartialDate("2022?")
        assert ("the 30th anniversary", "2022-07-12") in dates(found)

    def test_what_counts_from_an_inferred_date_is_uncertain_too(self) -> None:
        answer = "Trade grew this year and will beat the 2021 figure. We met in May 2019 and last year, not in July."
        found = dates(interview(answer, dateline=""))
        assert found[2:] == [("May 2019", "2019-05"), ("last year", "2021?"), ("July", "2022-07?")]

    def test_the_headline_of_a_briefing_tells_the_day(self) -> None:
        text = "Press Briefing – October 3, 2013\n\nMS. ORR: We met yesterday.\n\nQUESTION: Where?\n\nMS. ORR: Here.\n"
        found = bc.parse(text, annotators=[annotate_dates])
        assert found.published == bc.PartialDate("2013-10-03?")
        assert [one.code for one in found.problems if one.span] == ["publication-inferred"]
        assert dates(found) == [("yesterday", "2013-10-02?")]

    def test_a_day_in_a_headline_of_another_sort_tells_nothing(self) -> None:
        text = "Looking back at the flood of 4 May 2020\n\nReporter: Is it over?\n\nAmbassador Orr: Long since.\n"
        assert bc.parse(text, annotators=[annotate_dates]).published is None

    def test_evidence_that_disagrees_tells_nothing(self) -> None:
        answer = "This year beats the 2021 figure. We mark the 30th anniversary of the pact of 12 July 1990."
        found = interview(answer, dateline="")
        assert found.published is None
        assert found.problems == ()

    def test_a_page_with_a_date_is_not_dated_again(self) -> None:
        found = interview("Trade grew this year and will beat the 2021 figure.")
        assert found.published == bc.PartialDate("2024-07-22")

    def test_without_evidence_it_stays_undated(self) -> None:
        found = interview("Last year we met.", dateline="")
        assert found.published is None
        assert dates(found) == [("Last year", None)]


def test_a_second_run_finds_the_same_and_not_twice() -> None:
    once = annotate_dates(bc.parse("Reporter: When?\n\nAmbassador: On 3 May 2023.\n", annotators=()))
    assert [one.date for turn in once.turns for one in turn.mentions] == [bc.PartialDate("2023-05-03")]
    assert annotate_dates(once) == once
