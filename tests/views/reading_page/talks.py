"""Interviews for the reading page. All people, outlets and talks are invented."""

from __future__ import annotations

from bilateral_corpus.model import (
    Appointment,
    Event,
    Interview,
    Mention,
    Participant,
    Passage,
    Person,
    Source,
    Span,
    Turn,
)

VENN = Person(
    id="dara-venn", name="Dara Venn", country="LA", appointments=[Appointment(post="Ambassador", of="LA", to="VN")]
)


def turn(text: str, place: int, *, speaker: str, role: str, mentions: tuple[Mention, ...] = ()) -> Turn:
    span = Span(place, place + len(text))
    return Turn(text=text, span=span, speaker=speaker, role=role, mentions=mentions)


def two(name: str) -> list[Participant]:
    return [
        Participant(id="asks", name="Reporter", role="interviewer"),
        Participant(id="answers", name=name, role="interviewee", person="dara-venn" if name == VENN.name else None),
    ]


HARBOUR = Interview(
    id="harbour-2022",
    title="A harbour for two",
    source=Source(outlet="Harbour News", url="https://harbour.example/a?b=c&d"),
    language="en",
    published="2022-07-07",
    participants=two("Dara Venn"),
    people=[VENN],
    events=[
        Event(id="treaty", kind="treaty_signed", name="The harbour treaty", date="1977-07-18", countries=["LA", "VN"])
    ],
    passages=[
        Passage(kind="headline", text="A harbour for two", span=Span(0, 17)),
        turn("How old is the treaty with Việt Nam?", 100, speaker="asks", role="interviewer"),
        turn(
            "It was signed in 1977.\n\nLaos keeps it.",
            200,
            speaker="answers",
            role="interviewee",
            mentions=(
                Mention(span=Span(7, 13), kind="event", target="treaty"),
                Mention(span=Span(17, 21), kind="date", date="1977"),
                Mention(span=Span(24, 28), kind="country", target="LA"),
            ),
        ),
        *(
            turn(f"Word {number} of a long talk. " * 20, 1000 * number, speaker="answers", role="interviewee")
            for number in range(3, 9)
        ),
        turn("A ship sails to Đà Nẵng. The treaty helps.", 9000, speaker="answers", role="interviewee"),
    ],
)

ORCHARD = Interview(
    id="orchard-2020",
    title="Un verger à Nairobi",
    source=Source(outlet="Le Verger"),
    language="fr",
    published="2020",
    participants=two("Lise Orr"),
    people=[Person(id="lise-orr", name="Lise Orr", country="KE")],
    events=[
        Event(id="fair", kind="cultural_event", name="La foire", date="2019-05/2019-06", countries=["KE", "JP"]),
        Event(id="visit", kind="official_visit", name="Une visite", status="planned", date="2021?", countries=["KE"]),
        Event(id="talks", kind="negotiation", name="Des entretiens", countries=["KE"]),
    ],
    passages=[turn("Le Kenya et le Japon, pourquoi ?", 0, speaker="asks", role="interviewer")],
)

RIGHT_TO_LEFT = Interview(
    id="مقابلة-2021",
    title="مقابلة مع السفير",
    source=Source(outlet="الميناء"),
    language="ar",
    published="2021-03",
    participants=two("دارة فن"),
    people=[VENN],
    passages=[
        turn("متى بدأت العلاقات؟", 0, speaker="asks", role="interviewer"),
        turn("قبل ستين عاما.", 50, speaker="answers", role="interviewee"),
    ],
)

ATTACK = (
    "</noscript></script><script>window.hacked = 1</script><img src=x onerror='window.hacked = 2'>"
    "<!-- &lt; &amp; ]]> <style>body { display: none }</style> {{7*7}} ${window.hacked = 3}"
)
HOSTILE = Interview(
    id="'\"><script>hacked=4</script>&%2F/turn-1",
    title=f"{ATTACK} title",
    source=Source(
        outlet=f"{ATTACK} outlet", url="javascript:window.hacked=5", place="<b>place</b>", byline="\u202eby\u2066"
    ),
    participants=[Participant(id="answers", name=f"{ATTACK} name", role="interviewee", person="page.main")],
    people=[Person(id="page.main", name=f"{ATTACK} person")],
    events=[Event(id="page.main", kind="other", name=f"{ATTACK} event")],
    passages=[
        turn(
            f"{ATTACK} words\u2028of\u2029one\0line\u202e reversed {'long' * 500}",
            0,
            speaker="answers",
            role="interviewee",
            mentions=(Mention(span=Span(0, 11), kind="event", target="page.main"),),
        ),
    ],
)

TALKS = (HARBOUR, ORCHARD, RIGHT_TO_LEFT, HOSTILE)
