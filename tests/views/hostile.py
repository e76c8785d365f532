"""An interview that somebody wrote to break whoever shows it."""

from __future__ import annotations

from bilateral_corpus.model import (
    Appointment,
    Event,
    Interview,
    Mention,
    Organization,
    Participant,
    Passage,
    Person,
    Problem,
    Source,
    Span,
    Turn,
)

RUN = "document.title='ran'"
#: Each runs, where a text is taken for mark-up at that place.
ATTACKS = (
    f"<script>{RUN}</script>",
    f'<img src=x onerror="{RUN}">',
    f'" onmouseover="{RUN}" autofocus onfocus="{RUN}" x="',
    f"' onfocus='{RUN}' autofocus tabindex=1 '",
    f"</style><script>{RUN}</script>",
    f"</title></svg><svg onload={RUN}>",
    f"--><!--<script>{RUN}</script>",
    f"]]><script>{RUN}</script>",
    f"</details></table></article><iframe srcdoc='<script>parent.{RUN}</script>'>",
    f"javascript:{RUN}",
    "\u202edetrevni \u2066\u2067\u2068 \u202a\u202b never closed",
    "\x00\x08\x0b\x1b[2J\ufdd0\ufffe\U0010ffff &lt;&#0;&amp;",
)
ALL = " ".join(ATTACKS)


def hostile_interview() -> Interview:
    """An interview with an attack wherever there is a text, and a thousand mentions on a word."""
    people = [
        Person(
            id=f"p{number}",
            name=attack,
            honorific=attack,
            aliases=ATTACKS,
            country="LA",
            appointments=[Appointment(post=attack, of=f"o{number}", interval="2020/.."), Appointment(post=ALL)],
            identifiers=["javascript:alert(1)", "wikidata:Q\"onclick='x'", 'https://example.org/"><b>'],
        )
        for number, attack in enumerate(ATTACKS)
    ]
    organizations = [
        Organization(id=f"o{number}", name=attack, acronym=attack, kind=attack) for number, attack in enumerate(ATTACKS)
    ]
    events = [
        Event(id=f"e{number}", kind="other", name=attack, place=attack, date="2020?", participants=[f"p{number}"])
        for number, attack in enumerate(ATTACKS)
    ]
    return Interview(
        id="<b>'\"&hostile",
        title=ALL,
        source=Source(outlet=ALL, url=f"javascript:{RUN}", byline=ALL, place=ALL, occasion=ALL),
        language="en",
        published="2022-09",
        participants=[Participant(id="a", name=ALL, role="interviewee", person="p0", labels=ATTACKS)],
        passages=list(_passages()),
        people=people,
        organizations=organizations,
        events=events,
        problems=[Problem(code="x", message=ALL, action=ALL, source=ALL)],
    )


def _passages() -> list[Passage]:
    found: list[Passage] = []
    place = 0
    for number, kind in enumerate(("headline", "standfirst", "heading", "note", "boilerplate", "turn", "turn")):
        text = ALL if kind != "turn" else f"{ALL}\n\nword {ALL}"
        span = Span(place + number * len(ALL), place + number * len(ALL) + len(text))
        mentions = _mentions(text)
        if kind == "turn":
            span, label = Span(span.start + len(ALL), span.end + len(ALL)), Span(span.start, span.start + len(ALL))
            found.append(
                Turn(
                    text=text,
                    span=span,
                    speaker="a",
                    role="interviewee",
                    label=ALL,
                    label_span=label,
                    mentions=mentions,
                )
            )
        else:
            found.append(Passage(kind=kind, text=text, span=span, mentions=mentions))
        place = span.end
    return found


def _mentions(text: str) -> list[Mention]:
    kinds = ("person", "organization", "event")
    crossing = [
        Mention(
            span=Span(at, min(len(text), at + 40)), kind=kinds[at % 3], target=f"{kinds[at % 3][0]}{at % len(ATTACKS)}"
        )
        for at in range(0, len(text), 30)
    ]
    word = Span(0, 7)
    many = [
        Mention(span=word, kind="person", target=f"p{number % len(ATTACKS)}", certainty=0.5) for number in range(1000)
    ]
    dates = [
        Mention(span=Span(2, 5), kind="date", date="2022-09"),
        Mention(span=Span(9, 9), kind="country", target="LA"),
    ]
    return [*many, *crossing, *dates]
