"""Reading an HTML page from top to bottom: its lines, its elements, and what it says of itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from attrs import define, field, frozen

from bilateral_corpus.formats.html_parsing import PARAGRAPHS, VOID, parse_html
from bilateral_corpus.formats.marked_up import Line, Typesetter
from bilateral_corpus.transcript.blocks import Hint

__all__ = ["Element", "Page", "read_page"]

# These stand beside what comes before them, as an answer beside its question.
_CELLS = frozenset({"dd", "dt", "td", "th"})
# Not the head itself, which libxml2 does not end where an element begins that is younger than HTML 4 (<main>, <nav>).
_NOT_SHOWN = frozenset((
    "title", "script", "style", "template", "noscript", "iframe", "frameset", "noframes", "noembed", "object",
    "applet", "canvas", "audio", "video", "svg", "math", "datalist", "select", "optgroup", "option",
    "textarea", "rt", "rp",
))  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PREFORMATTED = frozenset({"pre", "listing", "xmp", "plaintext"})
_BOLD = frozenset({"b", "strong", "th"})
_ITALIC = frozenset({"i", "em"})
_WORD_IN_NAME = re.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")
_LONG = 1000
# Classes that say how their elements look, or that they hold a question and nothing else.
_EMPHASIS = frozenset({"bold", "strong", "italic"})
_QUESTION = frozenset({"question"})
# Classes that set a label off from what is said after it, in the same line.
_LABEL = frozenset({"label", "speaker", "interviewer", "interviewee"})
_ROOMY = frozenset({"html", "body", "main", "article", "section"})
_CAPTION_CLASSES = frozenset({"caption", "figcaption", "captions"})
# Bold tells most, so a weight is read whatever way it is written; "font" may hold one among other things.
_WEIGHT = re.compile(r"(?:^|;)\s*font(?:-weight)?\s*:[^;]*?\b(bold(?:er)?|[6-9]00|normal|lighter|[1-5]00)\b")
_STYLE = re.compile(r"(?:^|;)\s*font-style\s*:\s*(italic|oblique|normal)")
_DECORATION = re.compile(r"(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*?\b(underline|none)\b")
_OFF = frozenset({"normal", "lighter", "none", "100", "200", "300", "400", "500"})
_DISPLAY = re.compile(r"(?:^|;)\s*display\s*:\s*(none|block|flex|grid|list-item|table)\b")
_INVISIBLE = re.compile(r"(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)\b")
_KEEPS_LINES = re.compile(r"(?:^|;)\s*white-space\s*:\s*(?:pre|pre-wrap|pre-line|break-spaces)\b")


@frozen
class Element:
    """An element that holds what is shown.

    Attributes:
        tag: Its name.
        parent: The number of the element around it; its own number, 0, for the one around all.
        names: The words in its id and in each of its classes.
        role: Its ARIA role.
        item: What it is to schema.org (``itemprop``).
    """

    tag: str
    parent: int
    names: tuple[frozenset[str], ...] = ()
    role: str = ""
    item: str = ""


@define
class Page:
    """What was found on a page.

    Attributes:
        lines: What a reader sees, line by line; the owner of a line is the number of an element.
        elements: The elements that are not inline, each after the one around it.
        language: The language of the root element.
        title: What stands in the title bar of a browser.
        metas: The attributes of each ``<meta>``.
        links: The attributes of each ``<link>`` that has a ``rel``.
        linked_data: The text of each block of JSON-LD.
        times: Each ``<time>`` or other element with a machine-readable date: its attributes and its owner.
    """

    lines: list[Line] = field(factory=list)
    elements: list[Element] = field(factory=lambda: [Element("", 0)])
    language: str = ""
    title: str = ""
    metas: list[dict[str, str]] = field(factory=list)
    links: list[dict[str, str]] = field(factory=list)
    linked_data: list[str] = field(factory=list)
    times: list[tuple[dict[str, str], int]] = field(factory=list)


def read_page(text: str, *, source: str | None = None) -> Page:
    """Read a page.

    Args:
        text: The page, decoded.
        source: The file's name, for messages.

    Raises:
        MissingExtraError: lxml is not installed.
        ParseError: The parser gave up.
    """
    target = _Target()
    parse_html(text, target, source=source)
    return target.page


class _Frame(NamedTuple):
    """An open element, and what holds inside it."""

    tag: str
    owner: int = 0
    hint: Hint = Hint.NONE
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    linked: bool = False
    preformatted: bool = False
    ends: str = ""
    hidden: bool = False


class _Target:
    """Takes the tags and words of a page from the parser; the names of its methods are lxml's."""

    def __init__(self) -> None:
        self.page = Page()
        self._setter = Typesetter(self.page.lines)
        self._stack = [_Frame("")]
        self._open: Counter[str] = Counter()
        self._collected: list[str] | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        tag = tag.lower()
        around = self._stack[-1]
        if tag == "br":
            if not around.hidden:
                self._setter.end_line()
            return
        attrs = {name.lower(): value for name, value in attributes.items()} if attributes else {}
        self._note(tag, attrs, around)
        if tag in VOID:
            if tag == "hr" and not around.hidden:
                self._setter.end_paragraph()
            return
        frame = self._frame(tag, attrs, around)
        self._stack.append(frame)
        self._open[tag] += 1
        if tag == "dt" and not frame.hidden:
            self._setter.end_paragraph()
        elif frame.ends and not frame.hidden:
            self._end(frame.ends)

    def end(self, tag: str) -> None:
        tag = tag.lower()
        if not self._open[tag]:  # a closing tag of nothing, or of an element that holds nothing
            return
        while True:
            frame = self._stack.pop()
            self._open[frame.tag] -= 1
            if frame.ends and not frame.hidden:
                self._end(frame.ends)
            if frame.tag == tag:
                break
        if self._collected is not None:
            self._keep("".join(self._collected), tag)

    def data(self, words: str) -> None:
        if self._collected is not None:
            self._collected.append(words)
            return
        frame = self._stack[-1]
        if not frame.hidden:
            self._setter.write(
                words,
                emphasised=frame.bold or frame.italic or frame.underlined,
                linked=frame.linked,
                preformatted=frame.preformatted,
                hint=frame.hint,
                owner=frame.owner,
            )

    def comment(self, words: str) -> None:
        """Leave out a comment."""

    def pi(self, target: str, words: str | None = None) -> None:
        """Leave out a processing instruction."""

    def close(self) -> None:
        self._setter.end_paragraph()

    def _end(self, kind: str) -> None:
        if kind == "cell":
            self._setter.end_cell()
        else:
            self._setter.end_paragraph()

    def _keep(self, text: str, tag: str) -> None:
        self._collected = None
        if tag == "title":
            self.page.title = " ".join(text.split())
        else:
            self.page.linked_data.append(text)

    def _note(self, tag: str, attrs: dict[str, str], around: _Frame) -> None:
        """Keep what an element says of the page."""
        page = self.page
        if tag == "meta":
            page.metas.append(attrs)
        elif tag == "link" and "rel" in attrs:
            page.links.append(attrs)
        elif tag == "html":
            page.language = page.language or attrs.get("lang") or attrs.get("xml:lang") or ""
        elif (tag == "title" and not page.title and not self._open["svg"]) or (
            tag == "script" and attrs.get("type", "").strip().lower() == "application/ld+json"
        ):
            self._collected = []
        if (tag == "time" or "datetime" in attrs or "itemprop" in attrs) and not around.hidden:
            page.times.append((attrs, around.owner))

    def _frame(self, tag: str, attrs: dict[str, str], around: _Frame) -> _Frame:
        """What holds inside an element, by what holds around it and by its tag and attributes."""
        if around.hidden or _is_hidden(tag, attrs):
            return around._replace(tag=tag, hidden=True, ends="")
        style = attrs["style"].lower() if "style" in attrs else ""
        names = _names(attrs)
        ends = "paragraph" if tag in PARAGRAPHS else "cell" if tag in _CELLS else ""
        if style and not ends and _DISPLAY.search(style):
            ends = "paragraph"
        marked = bool(names) and tag not in _ROOMY and (_is_named(names, _EMPHASIS) or _QUESTION in names)
        marked = marked or (bool(names) and not ends and _is_named(names, _LABEL))
        return _Frame(
            tag,
            self._element(tag, attrs, names, around) if ends or names or "role" in attrs else around.owner,
            _hint(tag, attrs, names, around.hint),
            _switched(_WEIGHT, style, around.bold or marked or tag in _BOLD),
            _switched(_STYLE, style, around.italic or tag in _ITALIC),
            _switched(_DECORATION, style, around.underlined or tag == "u"),
            around.linked or (tag == "a" and "href" in attrs),
            around.preformatted or tag in _PREFORMATTED or bool(style and _KEEPS_LINES.search(style)),
            ends,
        )

    def _element(self, tag: str, attrs: Mapping[str, str], names: tuple[frozenset[str], ...], around: _Frame) -> int:
        role, item = attrs.get("role", "").strip().lower(), attrs.get("itemprop", "").lower()
        self.page.elements.append(Element(tag, around.owner, names, role, item))
        return len(self.page.elements) - 1


def _names(attrs: Mapping[str, str]) -> tuple[frozenset[str], ...]:
    """The words in each class and the id of an element: ``related-links`` and ``relatedLinks`` have two."""
    if "class" not in attrs and "id" not in attrs:
        return ()
    return _words_in(f"{attrs.get('class', '')[:_LONG]} {attrs.get('id', '')[:_LONG]}")


@lru_cache(maxsize=1024)
def _words_in(names: str) -> tuple[frozenset[str], ...]:
    words = (frozenset(word.lower() for word in _WORD_IN_NAME.findall(name)) for name in names.split())
    return tuple(filter(None, words))


def _is_named(names: Iterable[frozenset[str]], wanted: frozenset[str]) -> bool:
    return any(not wanted.isdisjoint(words) for words in names)


def _is_hidden(tag: str, attrs: Mapping[str, str]) -> bool:
    if tag in _NOT_SHOWN or (tag == "dialog" and "open" not in attrs):
        return True
    if "hidden" in attrs and attrs["hidden"].lower() != "until-found":
        return True
    if "style" not in attrs:
        return False
    style = attrs["style"].lower()
    shown = _DISPLAY.search(style)
    return bool((shown and shown[1] == "none") or _INVISIBLE.search(style))


def _hint(tag: str, attrs: Mapping[str, str], names: Iterable[frozenset[str]], around: Hint) -> Hint:
    if tag in _HEADINGS or attrs.get("role") == "heading":
        return around | Hint.HEADING
    if tag == "li":
        return around | Hint.ITEM
    if tag in ("figcaption", "caption") or _is_named(names, _CAPTION_CLASSES):
        return around | Hint.CAPTION
    return around | Hint.QUOTATION if tag == "blockquote" else around


def _switched(switch: re.Pattern[str], style: str, otherwise: bool) -> bool:
    found = switch.search(style) if style else None
    return otherwise if found is None else found[1] not in _OFF
