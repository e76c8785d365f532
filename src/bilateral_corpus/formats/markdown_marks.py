"""The marks of Markdown in a paragraph: where they stand, and what they say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape

from attrs import Factory, define, frozen

from bilateral_corpus.transcript import Hint

__all__ = ["Mark", "marks_of"]

_MARK = re.compile(
    r"""
      (?P<escape> \\ (?=[!-/:-@\[-`{-~\n]) )
    | (?P<heading> ^[ ]{0,3}\#{1,6}[ \t]+ )
    | (?P<quotation> ^[ ]{0,3}>(?!>)[ ]? )
    | (?P<opening> !?\[ )
    | (?P<target> \]\([^()\s]{0,2000}(?:[ ]"[^"\n]{0,200}")?\) )
    | (?P<emphasis> \*{1,3} | _{1,3} )
    | (?P<tag> </?(?P<name>[A-Za-z][A-Za-z0-9]{0,15})\b[^<>\n]{0,1000}> | <!--(?:[^-\n]|-(?!->)){0,1000}--> )
    | (?P<entity> &(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30}); )
    """,
    re.VERBOSE | re.MULTILINE,
)
_SPACE_ENTITY = re.compile(r"&(?:nbsp|ensp|emsp|thinsp|\#160|\#xa0);", re.IGNORECASE)
_EMPHASIS = frozenset({"b", "strong", "i", "em", "u"})
_PARTING = frozenset((
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "nav", "ol", "p", "section", "table", "td", "th",
    "tr", "ul",
))  # fmt: skip


@frozen
class Mark:
    """A mark that is left out: its place in the paragraph, and what it says.

    An emphasis may begin or end with it, something may stand for it, and it may part two paragraphs.
    """

    start: int
    end: int
    opens: bool = False
    closes: bool = False
    hint: Hint = Hint.NONE
    instead: str = ""
    parts: bool = False


def marks_of(paragraph: str) -> Iterator[Mark]:
    """The marks of a paragraph that are really marks, in order."""
    found: list[Mark] = []
    pairs = _Pairs(paragraph)
    after_escape = -1
    for mark in _MARK.finditer(paragraph):
        following = paragraph[mark.end() : mark.end() + 1]
        if mark.start() == after_escape or (following and unicodedata.combining(following)):
            continue
        if mark["escape"]:
            after_escape = mark.end()
            found.append(Mark(*mark.span()))
        elif mark["opening"] or mark["target"]:
            found += pairs.link(mark)
        elif mark["emphasis"]:
            found += pairs.emphasis(mark)
        else:
            found += _single(paragraph, mark)
    return iter(sorted(found, key=lambda one: one.start))


def _single(paragraph: str, mark: re.Match[str]) -> list[Mark]:
    """A mark that needs no other one: of a heading or a quotation, a tag, an entity."""
    if mark["heading"] or mark["quotation"]:
        return [Mark(*mark.span(), hint=Hint.HEADING if mark["heading"] else Hint.QUOTATION)]
    if mark["tag"]:
        return [_tag(mark)]
    meant = unicodedata.normalize("NFC", unescape(mark.group()).replace("\r", "\n"))
    instead = "" if _is_at_edge(paragraph, mark, meant) else meant
    return [Mark(*mark.span(), instead=instead)] if meant != mark.group() else []


@define
class _Pairs:
    """Marks that count only with their other half.

    Attributes:
        paragraph: Where they stand.
        bracket: The last opening bracket.
        opened: The emphases that are open, by their signs, each with its depth.
    """

    paragraph: str
    bracket: re.Match[str] | None = None
    opened: dict[str, tuple[int, re.Match[str]]] = Factory(dict)

    def link(self, mark: re.Match[str]) -> list[Mark]:
        """What an address after a bracket makes marks of."""
        opening, self.bracket = self.bracket, mark if mark["opening"] else None
        if mark["opening"] or opening is None:
            return []
        hint = Hint.CAPTION if opening.group() == "![" else Hint.NONE
        return [Mark(*opening.span(), hint=hint), Mark(*mark.span())]

    def emphasis(self, mark: re.Match[str]) -> list[Mark]:
        """What a sign of emphasis that closes one makes marks of."""
        begun = self.opened.get(mark.group())
        if begun and _may_close(self.paragraph, mark):
            # What was opened inside and not closed is text.
            self.opened = {signs: one for signs, one in self.opened.items() if one[0] < begun[0]}
            return [Mark(*begun[1].span(), opens=True), Mark(*mark.span(), closes=True)]
        if _may_open(self.paragraph, mark):
            self.opened[mark.group()] = (len(self.opened), mark)
        return []


def _is_at_edge(paragraph: str, entity: re.Match[str], meant: str) -> bool:
    """Whether an entity is white space at the beginning or end of a line, where white space means nothing."""
    line = paragraph.rfind("\n", 0, entity.start()) + 1
    before = _SPACE_ENTITY.sub("", paragraph[line : entity.start()])
    end = paragraph.find("\n", entity.end())
    after = _SPACE_ENTITY.sub("", paragraph[entity.end() : end if end >= 0 else len(paragraph)])
    return meant.isspace() and (not before.strip() or not after.strip())


def _tag(tag: re.Match[str]) -> Mark:
    """An HTML tag; one that parts paragraphs leaves a line end, and one for bold or italics is a mark of it."""
    name = (tag["name"] or "").lower()
    closes = tag.group().startswith("</")
    return Mark(
        *tag.span(),
        opens=name in _EMPHASIS and not closes,
        closes=name in _EMPHASIS and closes,
        parts=name in _PARTING,
    )


def _may_open(text: str, mark: re.Match[str]) -> bool:
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    inside_word = before.isalnum() and after.isalnum() and mark.group()[0] == "_"
    return bool(after) and not after.isspace() and not inside_word


def _may_close(text: str, mark: re.Match[str]) -> bool:
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    inside_word = before.isalnum() and after.isalnum() and mark.group()[0] == "_"
    return bool(before) and not before.isspace() and not inside_word
