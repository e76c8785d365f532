"""An interview as a page: who speaks, what is said, and who and what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from bilateral_corpus.formats.html_elements import direction, element, time, words
from bilateral_corpus.formats.html_passage import passage_html
from bilateral_corpus.formats.html_registers import registers
from bilateral_corpus.formats.identifiers import web_address
from bilateral_corpus.formats.tei.names import to_xml_id
from bilateral_corpus.model import Interview, Participant, Passage, PassageKind, Role, Turn

__all__ = ["FIELDS", "GENERATOR", "HELD", "VERSION", "page_html", "style"]

#: What a page says it was made by, before the version of how it is written.
GENERATOR = "bilateral_corpus/html"
#: The version of how a page is written.
VERSION = 1
#: The fields of the source that a page has.
FIELDS = ("outlet", "url", "byline", "place", "occasion")

#: What a page holds, so that it can be read again.
HELD = frozenset(
    {
        *("id", "title", "language", "published", *(f"source.{name}" for name in FIELDS)),
        *(f"participants.{name}" for name in ("id", "name", "role", "person", "organization")),
        *(f"passages.{name}" for name in ("kind", "text")),
        *(f"passages.mentions.{name}" for name in ("span", "kind", "target", "date")),
        *(f"turns.{name}" for name in ("speaker", "role", "label", "language")),
        *(f"people.{name}" for name in ("id", "name", "honorific", "country")),
        *(f"organizations.{name}" for name in ("id", "name", "acronym")),
        *(f"events.{name}" for name in ("id", "kind", "name", "date", "status", "countries", "place")),
    }
)


def page_html(interview: Interview) -> str:
    """Write an interview as a whole page, without scripts and without anything that would have to be fetched."""
    around = direction(passage.text for passage in interview.passages) or "ltr"
    language = "" if interview.language == "und" else interview.language
    head = element("head", {}, "\n", *(f"{line}\n" for line in _head(interview)))
    main = element("main", {}, "\n", _article(interview, around), *registers(interview), "\n")
    body = element("body", {}, "\n", main, "\n")
    return f"<!DOCTYPE html>\n{element('html', {'lang': language, 'dir': around}, head, body)}\n"


@cache
def style() -> str:
    """The style sheet of a page; all of it is about what is inside of elements of the class ``interview``."""
    return files(__package__).joinpath("interview.css").read_text(encoding="utf-8")


def _head(interview: Interview) -> Iterator[str]:
    source = interview.source
    yield element("meta", {"charset": "utf-8"})
    yield element("title", {}, words(interview.title or interview.id))
    yield element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"})
    yield element("meta", {"name": "generator", "content": f"{GENERATOR} {VERSION}"})
    yield element("meta", {"name": "color-scheme", "content": "light dark"})
    if source.byline:
        yield element("meta", {"name": "author", "content": source.byline})
    if source.outlet:
        yield element("meta", {"property": "og:site_name", "content": source.outlet})
    if interview.published is not None:
        yield element("meta", {"property": "article:published_time", "content": interview.published.edtf})
    yield element("style", {}, "\n", style())


def _article(interview: Interview, around: str) -> str:
    source = interview.source
    attributes = {
        "class": "interview",
        "id": to_xml_id("interview", interview.id),
        "data-language": interview.language,
        "data-title": interview.title,
        "data-published": None if interview.published is None else interview.published.edtf,
        **{f"data-{name}": getattr(source, name) for name in FIELDS},
    }
    passages = list(_passages(interview, around))
    has_headline = any(map(_is_headline, interview.passages[:1]))
    title = [] if has_headline else [element("h1", {}, words(interview.title or interview.id))]
    above, below = (passages[:1], passages[1:]) if has_headline else ([], passages)
    parts = (*title, *above, _header(interview), *below)
    return element("article", attributes, "\n", *(f"{part}\n" for part in parts))


def _is_headline(passage: Passage) -> bool:
    return passage.kind is PassageKind.HEADLINE and passage.text.strip() != ""


def _passages(interview: Interview, around: str) -> Iterator[str]:
    names = {one.id: one.name for one in interview.participants}
    for number, passage in enumerate(interview.passages):
        level = 1 if number == 0 and _is_headline(passage) else 2
        speaker = _printed(passage, names) if isinstance(passage, Turn) else None
        yield passage_html(passage, number, speaker=speaker, level=level, around=around)


def _printed(turn: Turn, names: dict[str, str]) -> str | None:
    return names.get(turn.speaker or "") or (None if turn.role is None else str(turn.role))


def _header(interview: Interview) -> str:
    source = interview.source
    date = [time(interview.published)] if interview.published is not None else []
    outlet = [_outlet(source.outlet or source.url or "", source.url)] if source.outlet or source.url else []
    about = ", ".join((*outlet, *date, *(words(one) for one in (source.place, source.byline) if one)))
    printed = [element("p", {"class": "publication"}, about)] if about else []
    if source.occasion:
        printed.append(element("p", {"class": "occasion"}, words(source.occasion)))
    if interview.participants:
        rows = "".join(map(_participant, interview.participants))
        printed.append(element("ul", {"class": "participants", "aria-label": "Speakers"}, rows))
    return element("header", {}, *printed)


def _outlet(name: str, url: str | None) -> str:
    # Only what leads to the web becomes a link: an address from a stranger's file may be a script.
    address = web_address(url)
    return words(name) if address is None else element("a", {"href": address}, words(name))


def _participant(participant: Participant) -> str:
    person, organization = participant.person, participant.organization
    attributes = {
        "data-participant": to_xml_id("participant", participant.id),
        "data-name": participant.name,
        "data-role": str(participant.role),
        "data-person": None if person is None else to_xml_id("person", person),
        "data-organization": None if organization is None else to_xml_id("organization", organization),
    }
    name = element("b", {}, words(participant.name))
    if participant.role is Role.OTHER:
        return element("li", attributes, name)
    return element("li", attributes, name, ", ", element("span", {"class": "role", "lang": "en"}, participant.role))
