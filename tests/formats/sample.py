"""An interview, and its canonical form as it was written down by hand."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import Any

from bilateral_corpus.model import (
    Interview,
    Mention,
    MentionKind,
    Participant,
    Passage,
    PassageKind,
    Role,
    Source,
    Span,
    Turn,
)

INTERVIEW = Interview(
    id="venn-2022",
    title='A "harbour"\nfor two\u2028',
    source=Source(outlet="Harbour News", length=40),
    published="2022-07?",
    participants=[Participant(id="venn", name="Dara Venn", role=Role.INTERVIEWEE)],
    passages=[
        Passage(kind=PassageKind.HEADLINE, text="", span=Span(0, 0)),
        Turn(
            text="In May, đại sứ 😀",
            span=Span(6, 22),
            mentions=[Mention(span=Span(3, 6), kind=MentionKind.DATE, date="XXXX-05", certainty=0.5)],
            speaker="venn",
            label="Venn:",
            label_span=Span(0, 5),
            start=timedelta(minutes=1, seconds=30),
        ),
    ],
)

CANONICAL = (
    '{"format":"bilateral_corpus/interview","version":1,"id":"venn-2022","title":"A \\"harbour\\"\\nfor two\u2028",'
    '"source":{"outlet":"Harbour News","url":null,"byline":null,"place":null,"occasion":null,"media_type":null,'
    '"sha256":null,"length":40,"retrieved":null},"language":"und","published":"2022-07?",'
    '"participants":[{"id":"venn","name":"Dara Venn","role":"interviewee","person":null,"organization":null,'
    '"labels":[]}],'
    '"passages":[{"kind":"headline","text":"","span":{"start":0,"end":0},"mentions":[]},'
    '{"kind":"turn","text":"In May, đại sứ 😀","span":{"start":6,"end":22},'
    '"mentions":[{"span":{"start":3,"end":6},"kind":"date","target":null,"date":"XXXX-05","annotator":null,'
    '"certainty":0.5}],"speaker":"venn","role":null,"label":"Venn:","label_span":{"start":0,"end":5},'
    '"language":null,"start":"PT90S","end":null,"interruptions":[],"cues":[]}],'
    '"people":[],"organizations":[],"events":[],"convention":[],"problems":[]}'
).encode()


def document() -> dict[str, Any]:
    """The canonical form as dicts, to be changed."""
    parsed: dict[str, Any] = json.loads(CANONICAL)
    return parsed


def with_value(path: str, value: object) -> bytes:
    """The canonical form with another value at a path such as ``$.passages[1].text``."""
    changed = parent = document()
    *steps, last = [int(step) if step.isdigit() else step for step in re.findall(r"\w+", path)]
    for step in steps:
        parent = parent[step]  # type: ignore[index]
    parent[last] = value  # type: ignore[index]
    return as_bytes(changed)


def without_key(path: str) -> bytes:
    """The canonical form without the key that a path ends with."""
    changed = parent = document()
    *steps, last = [int(step) if step.isdigit() else step for step in re.findall(r"\w+", path)]
    for step in steps:
        parent = parent[step]  # type: ignore[index]
    del parent[last]  # type: ignore[arg-type]
    return as_bytes(changed)


def as_bytes(changed: dict[str, Any]) -> bytes:
    """Dicts as compact JSON."""
    return json.dumps(changed, ensure_ascii=False, separators=(",", ":")).encode()
