"""A country that only the list of office holders gives is told of. The people but these heads of state are invented."""

from __future__ import annotations

import bilateral_corpus as bc
from bilateral_corpus.annotation import annotate_names

TEXT = "A talk\n\nReporter: Whom did you meet?\n\nAmbassador Orr: {}\n"


def found(answer: str) -> bc.Interview:
    return bc.parse(TEXT.format(answer), language="en", published="2016-05-03", annotators=[annotate_names])


def codes(interview: bc.Interview) -> list[str]:
    return [one.code for one in interview.problems if one.code == "inferred-country"]


def test_the_country_of_a_head_of_state_is_inferred() -> None:
    interview = found("We met President Niinistö at the harbour.")
    (problem,) = (one for one in interview.problems if one.code == "inferred-country")
    assert interview.people[-1].country == "FI"
    assert "FI" in str(problem.action)
    assert problem.span is not None
    text = TEXT.format("We met President Niinistö at the harbour.")
    assert text[problem.span.slice] == "Niinistö"


def test_a_country_that_is_printed_is_not_inferred() -> None:
    assert codes(found("We met Finnish President Niinistö, and President Dara Venn of Peru.")) == []


def test_it_is_told_once() -> None:
    interview = found("We met President Niinistö.")
    assert codes(annotate_names(interview)) == codes(interview) == ["inferred-country"]
