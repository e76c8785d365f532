"""A passage as HTML, with its mentions: what a page and a view of an interview are made of."""

from __future__ import annotations

from bilateral_corpus.formats.html_elements import date_attributes, direction, element, words
from bilateral_corpus.formats.html_marks import Mark, marked, paragraphs
from bilateral_corpus.formats.tei.names import to_xml_id
from bilateral_corpus.model import Mention, Passage, PassageKind, Turn

__all__ = ["passage_html"]

_HEADINGS = frozenset({PassageKind.HEADLINE, PassageKind.HEADING})


def passage_html(
    passage: Passage, number: int, *, speaker: str | None = None, level: int = 2, around: str = "ltr"
) -> str:
    """Write a passage.

    It is a ``<div class="passage turn interviewee" id="passage-3">`` with the words in one ``<p>`` a paragraph, or in
    one ``<h2>`` for headlines and headings; what is around them, and all text in it, has ``data-words``. Mentions are
    ``<data value="country.LA">``, ``<time>`` or ``<span>``, of the class ``mention`` and that of their kind. Mentions
    may cross while elements may not, and a paragraph ends all of them: such a mention is marked up to where it crosses,
    and ``data-span`` says where it really ends.

    Args:
        passage: The passage.
        number: Its number among the passages of the page.
        speaker: What is printed before a turn that has no label, such as the name of the speaker.
        level: The level of headings, 1 to 6.
        around: The direction of the page, ``ltr`` or ``rtl``.
    """
    own = direction([passage.text]) or around
    attributes = {
        "class": f"passage {passage.kind}",
        "id": f"passage-{number}",
        "data-passage": str(passage.kind),
        "dir": own if own != around else None,
    }
    if isinstance(passage, Turn):
        return _turn_html(passage, number, speaker, attributes, own)
    return element("div", attributes, _words(passage, level, own))


def _turn_html(turn: Turn, number: int, speaker: str | None, attributes: dict[str, str | None], own: str) -> str:
    printed = turn.label if turn.label is not None and turn.label.strip() else speaker
    label = "" if printed is None else element("p", {"class": "speaker", "id": f"speaker-{number}"}, words(printed))
    attributes |= {
        "class": f"passage turn {turn.role or ''}".strip(),
        "role": "group" if label else None,
        "aria-labelledby": f"speaker-{number}" if label else None,
        "lang": turn.language,
        "data-language": turn.language,
        "data-speaker": None if turn.speaker is None else to_xml_id("participant", turn.speaker),
        "data-role": turn.role,
        "data-label": turn.label,
    }
    return element("div", attributes, label, _words(turn, 6, own))


def _words(passage: Passage, level: int, around: str) -> str:
    marks = [_mark(mention, number) for number, mention in enumerate(passage.mentions)]
    if passage.kind in _HEADINGS and passage.text.strip():
        return element(f"h{level}", {"data-words": ""}, marked(passage.text, marks))
    return element("div", {"data-words": ""}, *paragraphs(passage.text, marks, around))


def _mark(mention: Mention, number: int) -> Mark:
    """The tags around a mention; its number tells in which order the mentions of the passage came."""
    meant = date_attributes(mention.date) if mention.date is not None else {}
    if mention.target is not None:
        meant = {"value": to_xml_id(mention.kind, mention.target)}
    tag = "time" if "datetime" in meant else "data" if "value" in meant else "span"
    span = f"{mention.span.start} {mention.span.end}"
    attributes = {"class": f"mention {mention.kind}", "data-mention": str(mention.kind), "data-number": str(number)}
    whole = element(tag, {**attributes, "data-span": span, **meant})
    closing = f"</{tag}>"
    return Mark(mention.span, whole.removesuffix(closing), closing)
