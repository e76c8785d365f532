"""A project as it was written, and one as another program writes it. All people are invented."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

import bilateral_corpus as bc
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

NAMESPACE = "urn:QDA-XML:project:1.0"
ANSWER = "Laos 😀 signed in May."
INTERVIEW = Interview(
    id="venn-2022",
    title="A harbour for two",
    source=Source(outlet="Harbour News", length=60),
    language="en",
    published="2022-07?",
    participants=[
        Participant(id="venn", name="Dara Venn", role="interviewee", person="dara"),
        Participant(id="reporter", name="Reporter", role="interviewer"),
    ],
    people=[
        Person(
            id="dara",
            name="Dara Venn",
            country="LA",
            gender="female",
            appointments=[Appointment(post="Ambassador", of="LA", to="VN")],
        )
    ],
    events=[Event(id="treaty", kind="treaty_signed", name="The treaty")],
    passages=[
        Passage(kind="headline", text="A harbour for two", span=Span(0, 17)),
        Turn(text="Why now?", span=Span(18, 26), speaker="reporter", role="interviewer"),
        Turn(
            text=ANSWER,
            span=Span(33, 54),
            speaker="venn",
            role="interviewee",
            label="Venn:",
            label_span=Span(27, 32),
            mentions=[
                Mention(span=Span(0, 4), kind="country", target="LA", annotator="names", certainty=0.75),
                Mention(span=Span(7, 13), kind="event", target="treaty"),
                Mention(span=Span(17, 20), kind="date", date="2022-05"),
            ],
        ),
    ],
)
TEXT = "A harbour for two\n\nWhy now?\n\nVenn:\nLaos 😀 signed in May."


def written(interview: Interview = INTERVIEW) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(bc.dumps(interview, "qdpx", strict=True))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: dict[str, bytes | str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def project(files: dict[str, bytes] | None = None) -> Any:
    return etree.fromstring((files or written())["project.qde"])


def found(root: Any, path: str) -> list[Any]:
    steps = "/".join(f"q:{step}" for step in path.split("/"))
    elements: list[Any] = root.xpath(f"//{steps}", namespaces={"q": NAMESPACE})
    return elements


def paths(root: Any) -> dict[str, tuple[str, ...]]:
    return {
        one.get("guid"): tuple(up.get("name") for up in reversed([one, *one.iterancestors(f"{{{NAMESPACE}}}Code")]))
        for one in found(root, "Code")
    }


# --- another program ---

PLAIN = "REPORTER: Is Laos ready?\nAMBASSADOR: 😀😀 Laos is ready. Dara Venn signed."
CODES = """<CodeBook><Codes>
  <Code guid="AAAAAAAA-0000-4000-8000-000000000001" name="Names" isCodable="false">
    <Code guid="AAAAAAAA-0000-4000-8000-000000000002" name="Person" isCodable="true"/>
    <Code guid="AAAAAAAA-0000-4000-8000-000000000003" name="GPE" isCodable="true"/>
  </Code>
  <Code guid="AAAAAAAA-0000-4000-8000-000000000004" name="Organization" isCodable="true">
    <Code guid="AAAAAAAA-0000-4000-8000-000000000005" name="Trust" isCodable="true"/>
  </Code></Codes></CodeBook>"""


def coded(words: str, number: int, start: int, end: int, name: str = "") -> str:
    return (
        f'<PlainTextSelection guid="BBBBBBBB-0000-4000-8000-00000000000{number}" name="{name}" startPosition="{start}" '
        f'endPosition="{end}" creatingUser="CCCCCCCC-0000-4000-8000-000000000001"><Description>{words}</Description>'
        f'<Coding guid="DDDDDDDD-0000-4000-8000-00000000000{number}">'
        f'<CodeRef targetGUID="aaaaaaaa-0000-4000-8000-00000000000{number}"/></Coding></PlainTextSelection>'
    )


def others(inside: str, files: dict[str, bytes | str] | None = None, tag: str = "TextSource", **given: str) -> bytes:
    attributes = "".join(f' {name}="{value}"' for name, value in given.items())
    source = f'<{tag} guid="EEEEEEEE-0000-4000-8000-000000000001" name="talk.docx"{attributes}>{inside}</{tag}>'
    xml = (
        f'<?xml version="1.0" encoding="utf-8"?><Project xmlns="{NAMESPACE}" name="p"><Users><User '
        f'guid="cccccccc-0000-4000-8000-000000000001" name="A. Coder"/></Users>{CODES}<Sources>{source}</Sources>'
        "</Project>"
    )
    return packed({"project.qde": xml, **(files or {})})


def quotes(interview: Interview) -> list[tuple[str, str]]:
    return [(str(one.kind), passage.quote(one)) for passage, one in interview.located_mentions]


def spread(place_of: Any = lambda place: place, text: str = PLAIN, named: bool = True) -> str:
    marks = []
    for number, words in ((3, "Laos"), (2, "Dara Venn"), (5, "is ready")):
        start = text.rindex(words)
        marks.append(coded("", number, place_of(start), place_of(start + len(words)), words[:5] + "…" if named else ""))
    return "".join(marks)
