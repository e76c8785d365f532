"""Invented interviews for the tests of the store."""

from __future__ import annotations

from bilateral_corpus import Interview, Participant, Passage, Role, Span, Turn

__all__ = ["talk"]


def talk(
    id: str, *answers: str, question: str = "Why?", published: str | None = None, language: str = "en"
) -> Interview:
    """A talk of a reporter with Dara Venn: a headline, and before each answer the question."""
    passages: list[Passage] = [Passage(kind="headline", text="A harbour for two", span=Span(0, 17))]
    for said in (one for answer in answers for one in (question, answer)):
        start = passages[-1].span.end + 1
        is_answer = len(passages) % 2 == 0
        passages.append(
            Turn(
                text=said,
                span=Span(start, start + len(said)),
                speaker="dara-venn" if is_answer else "reporter",
                role=Role.INTERVIEWEE if is_answer else Role.INTERVIEWER,
            )
        )
    participants = [
        Participant(id="dara-venn", name="Dara Venn", role=Role.INTERVIEWEE),
        Participant(id="reporter", name="Reporter", role=Role.INTERVIEWER),
    ]
    return Interview(
        id=id,
        title="A harbour for two",
        published=published,
        language=language,
        participants=participants,
        passages=passages,
    )
