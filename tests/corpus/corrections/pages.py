"""An invented interview as two versions of a reader may read it."""

from __future__ import annotations

from typing import Any

import bilateral_corpus as bc
from bilateral_corpus.model.source import text_digest

SAID = (
    ("reporter", "interviewer", "When did Khamvong come, and when was the treaty signed?"),
    ("envoy", "interviewee", "Khamvong came in May. The treaty was signed in 1977."),
    ("envoy", "interviewee", "Thank you."),
)
KHAMVONG = bc.Person(id="khamvong", name="Khamvong", country="LA")
TREATY = bc.Event(id="treaty-signed-1977", kind="treaty_signed", name="treaty", date="1977", countries=["LA"])
TEXT = "\n".join(text for _, _, text in SAID)


def reading(id: str = "harbour", *, people: tuple[bc.Person, ...] = (KHAMVONG,), **values: Any) -> bc.Interview:
    """The interview, with what another version reads in another way."""
    treaty = values.pop("treaty", TREATY)
    roles = values.pop("roles", [role for _, role, _ in SAID])
    passages, reached = [], 0
    for (speaker, _, text), role in zip(SAID, roles, strict=True):
        mentions = [
            bc.Mention(span=bc.Span(start, start + len(word)), kind=kind, target=target)
            for word, kind, target in (("Khamvong", "person", people[0].id), ("treaty", "event", treaty.id))
            if (start := text.find(word)) >= 0
        ]
        span = bc.Span(reached, reached + len(text))
        passages.append(bc.Turn(text=text, span=span, speaker=speaker, role=role, mentions=mentions))
        reached = span.end + 1
    return bc.Interview(
        id=id,
        published=values.pop("published", "2024"),
        source=bc.Source(sha256=text_digest(TEXT), length=len(TEXT)),
        participants=[
            bc.Participant(id="reporter", name="Reporter", role="interviewer"),
            bc.Participant(id="envoy", name="Ambassador", role="interviewee"),
        ],
        people=people,
        events=[treaty],
        passages=passages,
        **values,
    )
