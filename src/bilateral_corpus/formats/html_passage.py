"""A passage as HTML, with its mentions: what a page and a view of an interview are made of."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from bilateral_corpus.formats.html_elements import date_attributes, direction, element, words
from bilateral_corpus.formats.tei.names import to_xml_id
from bilateral_corpus.model import Mention, Passage, PassageKind, Turn

__all__ = ["passage_html"]

# Browsers give up at some depth; who reads needs far less.
_DEEPEST = 16
_BLANK = re.compile("(\n{2,})")
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
    if passage.kind in _HEADINGS and passage.text.strip():
        numbered = _in_order(passage.mentions)
        content = _marked(passage.text, 0, len(passage.text), numbered)
        return element(f"h{level}", {"data-words": ""}, *content)
    return element("div", {"data-words": ""}, *_paragraphs(passage, around))


def _paragraphs(passage: Passage, around: str) -> Iterator[str]:
    """The paragraphs of a passage, and the line ends between them, which nobody sees."""
    text = passage.text
    left = deque(_in_order(passage.mentions))
    place = 0
    pieces = _BLANK.split(text)
    for blank, paragraph in zip(["", *pieces[1::2]], pieces[::2], strict=True):
        start = place + len(blank)
        place = start + len(paragraph)
        # The last paragraph has whatever is left, also what stands at the very end of the text.
        until = place if place < len(text) else place + 1
        inside = list(_taken(left, until))
        yield blank
        if paragraph or inside:
            own = direction([paragraph])
            yield element("p", {"dir": None if own == around else own}, *_marked(text, start, place, inside))


def _taken(left: deque[tuple[int, Mention]], until: int) -> Iterator[tuple[int, Mention]]:
    while left and left[0][1].span.start < until:
        yield left.popleft()


def _in_order(mentions: Iterable[Mention]) -> list[tuple[int, Mention]]:
    """Mentions with their numbers; of those that begin together the longest comes first and holds the others."""
    return sorted(enumerate(mentions), key=lambda one: (one[1].span.start, -one[1].span.end, one[0]))


def _marked(text: str, start: int, end: int, mentions: Sequence[tuple[int, Mention]]) -> Iterator[str]:
    """Write a part of a text with the mentions that begin in it, or between it and the part before."""
    place = start
    opened: list[tuple[int, str]] = []
    for number, mention in (*mentions, (0, None)):
        begin = end if mention is None else max(mention.span.start, start)
        while opened and opened[-1][0] <= begin:
            reached, closing = opened.pop()
            yield words(text[place:reached]) + closing
            place = reached
        yield words(text[place:begin])
        place = begin
        if mention is not None:
            until = min(mention.span.end, opened[-1][0] if opened else end)
            opening, closing = _tags(mention, number)
            is_open = until > begin and len(opened) < _DEEPEST
            yield opening if is_open else opening + closing
            opened += [(until, closing)] if is_open else []


def _tags(mention: Mention, number: int) -> tuple[str, str]:
    """The tags around a mention; its number tells in which order the mentions of the passage came."""
    meant = date_attributes(mention.date) if mention.date is not None else {}
    if mention.target is not None:
        meant = {"value": to_xml_id(mention.kind, mention.target)}
    tag = "time" if "datetime" in meant else "data" if "value" in meant else "span"
    span = f"{mention.span.start} {mention.span.end}"
    attributes = {"class": f"mention {mention.kind}", "data-mention": str(mention.kind), "data-number": str(number)}
    whole = element(tag, {**attributes, "data-span": span, **meant})
    closing = f"</{tag}>"
    return whole.removesuffix(closing), closing
