"""Short invented interviews to count words in."""

from __future__ import annotations

import bilateral_corpus as bc

_ROLES = {"Reporter": "interviewer", "Ambassador": "interviewee"}


def talk(id: str, *said: tuple[str, str], title: str | None = None, published: str | None = None) -> bc.Interview:
    """An interview of who says what; the names of the speakers say their roles."""
    voices = dict.fromkeys(name for name, _ in said)
    passages: list[bc.Passage] = []
    reached = 0
    if title is not None:
        passages.append(bc.Passage(kind="headline", text=title, span=bc.Span(0, len(title))))
        reached = len(title)
    for name, text in said:
        span = bc.Span(reached, reached + len(text))
        passages.append(bc.Turn(text=text, span=span, speaker=name.lower(), role=_ROLES[name]))
        reached = span.end
    participants = [bc.Participant(id=name.lower(), name=name, role=_ROLES[name]) for name in voices]
    return bc.Interview(id=id, title=title, published=published, passages=passages, participants=participants)


HARBOUR = talk(
    "harbour",
    ("Reporter", "Is trade growing, Ambassador?"),
    ("Ambassador", "Trade grows. Trade with Việt Nam grows too; trade’s the word."),
    ("Reporter", "And tea?"),
    ("Ambassador", "Tea is tea."),
    title="A harbour",
    published="2024-05-02",
)
ROAD = talk(
    "road",
    ("Reporter", "Why a road to Viet-Nam?"),
    ("Ambassador", "A road is a road."),
    title="A road",
    published="2023",
)
CORPUS = bc.Corpus([HARBOUR, ROAD])
