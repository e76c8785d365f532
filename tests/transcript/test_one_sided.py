"""Labels on one side only, or on the first turns only."""

from __future__ import annotations

import pytest

import bilateral_corpus as bc
from bilateral_corpus.language import lexicon
from bilateral_corpus.model import Convention
from bilateral_corpus.transcript.blocks import blocks_of
from bilateral_corpus.transcript.convention import find_convention
from bilateral_corpus.transcript.labels import candidates
from bilateral_corpus.transcript.one_sided import complete
from bilateral_corpus.transcript.outlets import Outlets
from bilateral_corpus.transcript.turns import Opening

Turns = list[tuple[int, str]]


def read(*paragraphs: str, outlet: str | None = None) -> tuple[Turns, Convention | None]:
    """Where turns begin: by a label, or as a question or an answer that has none; and what lacks labels."""
    blocks = dict(enumerate(blocks_of("\n\n".join(paragraphs))))
    words, outlets = lexicon("en"), Outlets(sure=(outlet,) if outlet else ())
    labels = find_convention(list(candidates(blocks.values(), words)), outlets=outlets)
    openings = [Opening.of_label(label) for label in labels.labels]
    found, convention = complete(openings, blocks, outlets, words)
    return [(one.block, one.reading.words if one.reading else str(one.role)) for one in found], convention


ASKS, ANSWERS = "interviewer", "interviewee"


@pytest.mark.parametrize(
    ("label", "outlet"), [("Reporter", None), ("Q", None), ("Harbour News", "Harbour News"), ("Radio Aster", None)]
)
def test_labels_on_the_questions_only(label: str, outlet: str | None) -> None:
    """What follows a labelled question is the answer, in as many paragraphs as there are."""
    page = [
        f"{label}: Why now?",
        "It was the right moment.",
        f"{label}: And trade?",
        "It grew.",
        "It will grow further.",
        f"{label}: Thank you.",
    ]
    turns, convention = read(*page, outlet=outlet)
    assert turns == [(0, label), (1, ANSWERS), (2, label), (3, ANSWERS), (5, label)]
    assert convention is Convention.BARE_ANSWERS


def test_a_labelled_question_may_have_two_paragraphs() -> None:
    """If the first is a statement and the second ends in a question mark, both are the question."""
    page = ["Q: The port opens in May.", "Who pays for it?", "We do.", "Q: All of it?", "Yes.", "Is it dear? It is."]
    assert read(*page)[0] == [(0, "Q"), (2, ANSWERS), (3, "Q"), (4, ANSWERS)]


def test_questions_with_their_answers_in_one_paragraph_have_no_bare_answers() -> None:
    page = ["Q: Why now? It was time.", "Q: And trade? It grew.", "Q: And fish? Less of it."]
    assert read(*page) == ([(0, "Q"), (1, "Q"), (2, "Q")], None)


@pytest.mark.parametrize("answer", ["A", "Ambassador", "Minister Dara Venn", "Venn"])
def test_labels_on_the_answers_only(answer: str) -> None:
    page = [
        "Why now?",
        f"{answer}: It was the right moment.",
        "We had waited for it.",
        "And what of trade?",
        f"{answer}: It grew.",
        "Will it grow further?",
        f"{answer}: I hope so.",
    ]
    turns, convention = read(*page)
    assert turns == [(0, ASKS), (1, answer), (3, ASKS), (4, answer), (5, ASKS), (6, answer)]
    assert convention is Convention.BARE_QUESTIONS


def test_a_question_that_asks_nothing_stands_before_the_next_labelled_answer() -> None:
    """Most of the answers are followed by what reads like a question; then the last paragraph is one everywhere."""
    page = [
        "A: It was time.",
        "And trade?",
        "A: It grew.",
        "We sell timber, and we buy fish.",
        "That sounds like a good year.",
        "A: It was.",
        "And the next?",
        "A: Better.",
    ]
    assert read(*page)[0] == [(0, "A"), (1, ASKS), (2, "A"), (4, ASKS), (5, "A"), (6, ASKS), (7, "A")]


def test_answers_in_a_row_without_questions_stay_answers() -> None:
    page = ["A: It grew.", "We sell timber.", "A: It fell again.", "We sold less.", "A: Now it is still."]
    assert read(*page) == ([(0, "A"), (2, "A"), (4, "A")], None)


def test_dashed_questions_between_labelled_answers() -> None:
    """Where most questions have a dash, the last paragraph with one begins the question."""
    page = [
        "- Why now?",
        "Venn: It was time.",
        "- You say so each year.",
        "Nobody believes it any more.",
        "Venn: I do.",
        "- And trade?",
        "Venn: It grew.",
    ]
    assert read(*page)[0] == [(0, ASKS), (1, "Venn"), (2, ASKS), (4, "Venn"), (5, ASKS), (6, "Venn")]


def test_numbered_questions_between_labelled_answers() -> None:
    page = ["1. Why now?", "A: It was time.", "2. Trade, then.", "Tell us more.", "A: It grew.", "3. Fish?", "A: Less."]
    assert read(*page)[0] == [(0, ASKS), (1, "A"), (2, ASKS), (4, "A"), (5, ASKS), (6, "A")]


def test_names_of_two_sides_need_no_completion() -> None:
    page = ["Mira Sol: Why now?", "Dara Venn: It was time.", "Mira Sol: And trade?", "Dara Venn: It grew.", "A lot."]
    turns, convention = read(*page)
    assert (turns, convention) == ([(0, "Mira Sol"), (1, "Dara Venn"), (2, "Mira Sol"), (3, "Dara Venn")], None)


def test_names_that_all_ask_are_of_one_side() -> None:
    """Several reporters are printed, who is asked is not."""
    page = ["Mira Sol: Why now?", "It was time.", "Tom Hale: And trade?", "It grew.", "Mira Sol: And fish?", "Less."]
    page += ["Tom Hale: Will it rain?", "I am no prophet."]
    turns, convention = read(*page)
    assert turns[:4] == [(0, "Mira Sol"), (1, ANSWERS), (2, "Tom Hale"), (3, ANSWERS)]
    assert (len(turns), convention) == (8, Convention.BARE_ANSWERS)


FIRST = ["Reporter: Why now, Ambassador?", "Ambassador: It was the right moment, and we had waited for it for years."]
REST = [
    "And what will change for the fishermen?",
    "They will sell their catch on both sides of the bay. I believe that our markets will grow with it.",
    "Will you return to the islands?",
    "Gladly. I said so in May, and I have not changed my mind since then. The islands are where I was born.",
]


def test_labels_on_the_first_turns_only() -> None:
    turns, convention = read(*FIRST, *REST)
    assert turns == [(0, "Reporter"), (1, "Ambassador"), (2, ASKS), (3, ANSWERS), (4, ASKS), (5, ANSWERS)]
    assert convention is Convention.FIRST_LABELS


def test_the_first_question_may_lack_its_label() -> None:
    page = ["Good evening, Madam. Why now?", "A: It was time.", "Q: And trade?", "A: It grew."]
    assert read(*page)[0] == [(0, ASKS), (1, "A"), (2, "Q"), (3, "A")]
    assert read("We met her at noon.", *page[1:])[0][0] == (1, "A")


def test_words_before_a_colon_where_a_question_must_begin_name_who_asks() -> None:
    page = "Radio Aster – Mira Sol: Why now?\n\nAmbassador Venn: It was time.\n\n"
    found = bc.parse(page + page, annotators=())
    assert [turn.label for turn in found.turns] == ["Radio Aster – Mira Sol:", "Ambassador Venn:"] * 2
    assert [one.code for one in found.problems if one.code == "doubtful-label"] == []


def test_one_question_inside_the_last_labelled_answer_is_rhetorical() -> None:
    page = [*FIRST, "What did we find there?", "An empty hall. I was sad to see it, and so were we all."]
    assert read(*page) == ([(0, "Reporter"), (1, "Ambassador")], None)


def test_a_numbered_list_at_the_end_of_the_last_labelled_answer_is_no_questions() -> None:
    page = [*FIRST, "Older than the town.", "1. Repair the pier.", "2. Train the pilots."]
    assert read(*page) == ([(0, "Reporter"), (1, "Ambassador")], None)


def test_a_label_on_its_own_line_has_no_words_of_its_own() -> None:
    page = ["Question:", "Why now?", "It was time.", "Question:", "And trade?", "It grew."]
    assert read(*page)[0] == [(0, "Question"), (2, ANSWERS), (3, "Question"), (5, ANSWERS)]


def test_both_sides_have_their_words() -> None:
    """The whole way, from a text: the roles are told, and nothing is lost."""
    text = "\n\n".join(["Why now?", "A: It was time.", "We had waited.", "And trade?", "A: It grew.", "A lot."])
    found = bc.parse(text, annotators=())
    assert [(str(turn.role), turn.text) for turn in found.turns] == [
        (ASKS, "Why now?"),
        (ANSWERS, "It was time.\n\nWe had waited."),
        (ASKS, "And trade?"),
        (ANSWERS, "It grew.\n\nA lot."),
    ]


class TestQuestionsInBoldBesideLabelledAnswers:
    """Two guests have labels, and the questions are set in bold."""

    PAGE = (
        "**Why now?**\n\n"
        "Ambassador Venn: It was the right moment.\n\n"
        "Ms Orr: It was late.\n\n"
        "**Tell us of trade.**\n\n"
        "Ambassador Venn: It grew.\n\n"
        "It will grow further.\n\n"
        "**And what of the students?**\n\n"
        "They read a great deal, and they write home.\n\n"
        "Ms Orr: Not all of them.\n"
    )

    @staticmethod
    def turns(page: str) -> list[tuple[str, str]]:
        interview = bc.loads(page.encode(), "markdown")
        return [(str(turn.role), turn.text.splitlines()[0]) for turn in interview.turns]

    def test_they_are_turns(self) -> None:
        assert self.turns(self.PAGE) == [
            (ASKS, "Why now?"),
            (ANSWERS, "It was the right moment."),
            (ANSWERS, "It was late."),
            (ASKS, "Tell us of trade."),
            (ANSWERS, "It grew."),
            (ASKS, "And what of the students?"),
            (ANSWERS, "They read a great deal, and they write home."),
            (ANSWERS, "Not all of them."),
        ]

    def test_where_the_questions_have_labels_bold_lines_are_headings(self) -> None:
        page = (
            "**Reporter:** Why now?\n\n**Ambassador:** It was the right moment.\n\n## The harbour\n\n"
            "**Reporter:** And trade?\n\n**Ambassador:** It grew.\n\n**The students**\n\n"
            "**Reporter:** And they?\n\n**Ambassador:** They read.\n"
        )
        interview = bc.loads(page.encode(), "markdown")
        assert [one.text for one in interview.passages if one.kind == "heading"] == ["The harbour", "The students"]
        assert [turn.text for turn in interview.turns][1::2] == ["It was the right moment.", "It grew.", "They read."]
