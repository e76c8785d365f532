"""An interview as a whole."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats import dumps, loads
from bilateral_corpus.model import (
    Appointment,
    Event,
    Interview,
    Mention,
    Organization,
    PartialDate,
    Participant,
    Passage,
    Person,
    Source,
    Span,
    Turn,
)
from bilateral_corpus.model.source import text_digest

LAOS = Mention(span=Span(0, 4), kind="country", target="LA")
TEXT = """A harbour for two

Harbour News: How old is the port?

Venn: Very old.
(Photo: L. Orr)
Older than the town.
"""


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


HEADLINE = Passage(kind="headline", text="A harbour for two", span=at("A harbour for two"))
QUESTION = Turn(
    text="How old is the port?",
    span=at("How old is the port?"),
    label="Harbour News:",
    label_span=at("Harbour News:"),
    speaker="harbour-news",
    role="interviewer",
)
ANSWER = Turn(
    text="Very old.\nOlder than the town.",
    span=Span(at("Very old.").start, at("Older than the town.").end),
    label="Venn:",
    label_span=at("Venn:"),
    speaker="venn",
    role="interviewee",
    interruptions=[at("(Photo: L. Orr)")],
)
CAPTION = Passage(kind="caption", text="(Photo: L. Orr)", span=at("(Photo: L. Orr)"))
INTERVIEW = Interview(
    id="harbour-news-a-harbour-for-two",
    title="A harbour for two",
    source=Source(outlet="Harbour News", length=len(TEXT)),
    language="en",
    published="2021-03",
    participants=[
        Participant(id="harbour-news", name="Harbour News", role="interviewer"),
        Participant(id="venn", name="Dara Venn", role="interviewee", person="dara-venn"),
    ],
    passages=[HEADLINE, QUESTION, ANSWER, CAPTION],
    people=[Person(id="dara-venn", name="Dara Venn", appointments=[Appointment(post="Ambassador", of="LA", to="VN")])],
)


def test_turns_are_the_passages_in_which_someone_speaks() -> None:
    assert INTERVIEW.turns == (QUESTION, ANSWER)


def test_exchanges() -> None:
    (only,) = INTERVIEW.exchanges
    assert (only.questions, only.answers) == ((QUESTION,), (ANSWER,))


def test_published_may_be_as_vague_as_the_text() -> None:
    assert INTERVIEW.published == PartialDate("2021-03")
    assert Interview(id="x").published is None


def test_language_is_undetermined_unless_told() -> None:
    assert Interview(id="x").language == "und"


def test_repr_is_short() -> None:
    assert repr(INTERVIEW) == (
        "Interview(id='harbour-news-a-harbour-for-two', title='A harbour for two', language='en', "
        f"published={INTERVIEW.published!r}, participants=<2>, passages=<4>, people=<1>)"
    )


def test_mentions_come_in_the_order_of_the_text() -> None:
    port = Mention(span=Span(15, 19), kind="organization")
    town = Mention(span=Span(25, 29), kind="country", target="LA")
    passages = [HEADLINE, attrs.evolve(QUESTION, mentions=[port]), attrs.evolve(ANSWER, mentions=[town])]
    assert attrs.evolve(INTERVIEW, passages=passages).mentions == (port, town)


def test_countries_are_all_that_the_interview_concerns() -> None:
    interview = attrs.evolve(
        INTERVIEW,
        passages=[
            attrs.evolve(HEADLINE, mentions=[Mention(span=Span(0, 1), kind="country", target="KH")]),
            attrs.evolve(QUESTION, mentions=[Mention(span=Span(0, 3), kind="country")]),
        ],
        people=[
            Person(id="dara-venn", name="Dara Venn", country="JP"),
            Person(id="orr", name="Orr", appointments=[Appointment(post="Envoy", of="nam", to="VN")]),
        ],
        organizations=[Organization(id="nam", name="Non-Aligned Movement", countries=["CU"])],
        events=[Event(id="x", kind="aid", name="x", countries=["KE", "JP"])],
    )
    assert interview.countries == ("JP", "KE", "KH", "VN")


def test_participant_by_id() -> None:
    assert INTERVIEW.participant("venn").name == "Dara Venn"
    with pytest.raises(InvalidValueError, match="no participant 'orr'; there is harbour-news, venn"):
        INTERVIEW.participant("orr")
    with pytest.raises(InvalidValueError, match="there is nobody"):
        Interview(id="x").participant("orr")


def test_nothing_is_uncovered_when_all_words_have_a_place() -> None:
    assert INTERVIEW.uncovered(TEXT) == ()


def test_uncovered_says_which_words_have_none() -> None:
    without_caption = attrs.evolve(INTERVIEW, passages=[HEADLINE, QUESTION, ANSWER])
    left_out = [TEXT[span.slice] for span in without_caption.uncovered(TEXT)]
    assert left_out == ["(Photo:", "L.", "Orr)"]


def test_uncovered_counts_labels_as_covered_and_the_rest_as_not() -> None:
    only_question = attrs.evolve(INTERVIEW, passages=[QUESTION])
    left_out = " ".join(TEXT[span.slice] for span in only_question.uncovered(TEXT))
    assert left_out == "A harbour for two Venn: Very old. (Photo: L. Orr) Older than the town."


def test_uncovered_refuses_another_text() -> None:
    with pytest.raises(InvalidValueError, match=f"read from {len(TEXT)} code points, found {len(TEXT) + 1}"):
        INTERVIEW.uncovered(TEXT + "!")


def test_uncovered_takes_any_text_when_the_length_is_not_known() -> None:
    assert Interview(id="x").uncovered(" Laos \n") == (Span(1, 5),)


@given(st.text(alphabet="ab \n", max_size=40), st.data())
def test_uncovered_finds_exactly_the_words_left_out(text: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(text))
    cuts = sorted(data.draw(st.lists(ends, max_size=8)))
    pieces = [Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    passages = [Passage(kind="note", text=text[span.slice], span=span) for span in pieces]
    covered = {point for span in pieces for point in range(span.start, span.end)}
    found = Interview(id="x", passages=passages).uncovered(text)
    left_out = {at for at, letter in enumerate(text) if not letter.isspace() and at not in covered}
    assert [point for span in found for point in range(span.start, span.end)] == sorted(left_out)


def test_what_is_computed_is_computed_once() -> None:
    passages = [
        Passage(kind="headline", text="Laos", span=Span(0, 4), mentions=[LAOS]),
        Turn(text="Laos", span=Span(5, 9), mentions=[LAOS]),
    ]
    interview = Interview(id="x", passages=passages)
    fresh = Interview(id="x", passages=passages)
    assert interview.turns is interview.turns
    assert interview.exchanges is interview.exchanges
    assert interview.mentions is interview.mentions
    assert (interview, hash(interview), repr(interview)) == (fresh, hash(fresh), repr(fresh))
    assert pickle.dumps(interview) == pickle.dumps(Interview(id="x", passages=passages))
    for again in (pickle.loads(pickle.dumps(interview)), copy.deepcopy(interview), copy.copy(interview)):
        assert again == interview
        assert again.turns == interview.turns
    assert attrs.evolve(interview, passages=passages[:1]).turns == ()
    assert dumps(interview, "json") == dumps(fresh, "json")
    assert loads(dumps(interview, "json"), "json").exchanges == interview.exchanges
    assert attrs.asdict(interview) == attrs.asdict(fresh)
    with pytest.raises(AttributeError):
        interview.turns = ()  # type: ignore[misc]
    assert interview.turns.__class__ is tuple
    assert Interview.turns.__doc__


def test_mentions_come_with_their_passage() -> None:
    headline = Passage(kind="headline", text="Laos", span=Span(0, 4), mentions=[LAOS])
    turn = Turn(text="In Laos", span=Span(5, 12), mentions=[attrs.evolve(LAOS, span=Span(3, 7))])
    interview = Interview(id="x", passages=[headline, turn])
    assert interview.located_mentions == ((headline, LAOS), (turn, turn.mentions[0]))
    assert [passage.quote(mention) for passage, mention in interview.located_mentions] == ["Laos", "Laos"]


def test_another_text_of_equal_length_is_noticed() -> None:
    text = "Laos \ud800"
    source = Source(length=len(text), sha256=text_digest(text))
    interview = Interview(id="x", source=source, passages=[Passage(kind="note", text="Laos", span=Span(0, 4))])
    assert interview.uncovered(text) == (Span(5, 6),)
    with pytest.raises(InvalidValueError, match="another text: its SHA-256"):
        interview.uncovered("Peru \ud800")
