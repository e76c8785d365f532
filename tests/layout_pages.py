"""The page around the turns: front matter, paragraph breaks, line lengths and line ends, share buttons, HTML."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from conversations import Conversation

BlockKind = Literal["paragraph", "label", "headline", "dateline", "heading", "caption", "note", "furniture"]
PageFormat = Literal["text", "markdown", "html"]

SUFFIXES: Mapping[PageFormat, str] = {"text": ".txt", "markdown": ".md", "html": ".html"}


@dataclass(frozen=True)
class Block:
    """A paragraph or line as printed; in all formats ``**`` stands around bold type and ``_`` around italics.

    Attributes:
        text: Its words.
        join: What stands between it and the block before; None for the paragraph break of the page.
        kind: What it is on the page.
    """

    text: str
    join: str | None = None
    kind: BlockKind = "paragraph"


@dataclass(frozen=True)
class Setting:
    """How a page is set.

    Attributes:
        name: For tables.
        paragraph_break: What stands between paragraphs, with ``\\n`` for a line end.
        width: The longest line in characters, or None.
        line_end: What ends a line.
        no_break_spaces: Whether the space after a full stop or colon is a no-break space.
        furniture: Whether share buttons, related articles and a credit stand around the interview.
        is_html: Whether the page is HTML, whatever the convention.
    """

    name: str
    paragraph_break: str = "\n\n"
    width: int | None = None
    line_end: str = "\n"
    no_break_spaces: bool = False
    furniture: bool = False
    is_html: bool = False


SETTINGS: Mapping[str, Setting] = {
    setting.name: setting
    for setting in (
        Setting("plain"),
        Setting("tight", paragraph_break="\n"),
        Setting("wrapped", width=72),
        Setting("no_break", no_break_spaces=True),
        Setting("crlf", line_end="\r\n"),
        Setting("furniture", furniture=True),
        Setting("tight_crlf_furniture", paragraph_break="\n", line_end="\r\n", furniture=True),
        Setting("wrapped_no_break_crlf", width=72, line_end="\r\n", no_break_spaces=True),
        Setting("wrapped_furniture", width=72, furniture=True),
        Setting("html", is_html=True),
        Setting("html_furniture", is_html=True, furniture=True),
    )
}


def head(conversation: Conversation, setting: Setting) -> Iterator[Block]:
    """What stands above the first turn."""
    front = conversation.front
    if front.headline:
        yield Block(front.headline, kind="headline")
    if setting.furniture:
        yield Block("  ".join(conversation.words.share), kind="furniture")
    if front.dateline:
        yield Block(front.dateline, kind="dateline")
    if front.stand_first:
        yield Block(front.stand_first)
    if front.caption:
        yield Block(front.caption, kind="caption")


def foot(conversation: Conversation, setting: Setting) -> Iterator[Block]:
    """What stands below the last turn."""
    if setting.furniture:
        table = conversation.words
        yield Block(table.credit)
        yield from (Block(text, kind="furniture") for text in (*table.share, *table.related))


def compose(blocks: Iterable[Block], format: PageFormat, setting: Setting, language: str) -> str:
    """The text of a page."""
    joined = _joined(blocks)
    text = _html(joined, language) if format == "html" else _lines(joined, format, setting)
    if setting.no_break_spaces:
        text = re.sub(r"(?<=[.:?!]) | (?=[:?!;»])", "\u00a0", text)
    return text.replace("\n", setting.line_end)


def _joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with those that run on in a paragraph put together."""
    current = None
    for block in blocks:
        if current is not None and block.join in ("", " "):
            current = replace(current, text=current.text + block.join + block.text)
            continue
        if current is not None:
            yield current
        current = block
    if current is not None:
        yield current


# --- text and Markdown ------------------------------------------------------------------------------------------------

_MARKDOWN_HEADINGS = {"headline": "# ", "heading": "### "}
_FILLED = ("paragraph", "caption", "note")


def _lines(blocks: Iterable[Block], format: PageFormat, setting: Setting) -> str:
    text = ""
    for block in blocks:
        text += (setting.paragraph_break if block.join is None else block.join) if text else ""
        mark = _MARKDOWN_HEADINGS.get(block.kind, "") if format == "markdown" else ""
        filled = setting.width and block.kind in _FILLED and not block.text.startswith("#")
        text += mark + (_wrap(block.text, setting.width or 0) if filled else block.text)
    return text + "\n"


def _wrap(text: str, width: int) -> str:
    if " " not in text:  # a script without spaces: cut anywhere, half as many characters since they are twice as wide
        return "\n".join(text[start : start + width // 2] for start in range(0, len(text), width // 2))
    return textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)


# --- HTML -------------------------------------------------------------------------------------------------------------

_TAGS: Mapping[BlockKind, str] = {
    "headline": "<h1>{}</h1>",
    "dateline": "<p><time>{}</time></p>",
    "heading": "<h3>{}</h3>",
    "caption": "<figure><figcaption>{}</figcaption></figure>",
    "furniture": '<div class="share"><a href="#">{}</a></div>',
}


def _html(blocks: Iterable[Block], language: str) -> str:
    body = list[str]()
    for block in blocks:
        element = _element(block)
        if block.join == "\n" and body:
            body[-1] = f"{body[-1].removesuffix('</p>')}<br>\n{element.removeprefix('<p>')}"
        else:
            body.append(element)
    page = "\n".join(body)
    start = f'<!DOCTYPE html>\n<html lang="{language}">\n<head><meta charset="utf-8"></head>\n<body>\n<article>\n'
    return f"{start}{page}\n</article>\n</body>\n</html>\n"


def _element(block: Block) -> str:
    text = html.escape(block.text, quote=False)
    text = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", text)
    text = re.sub(r"(?<!\w)_(.+?)_(?!\w)", r"<em>\1</em>", text)
    if heading := re.match(r"(#+) ", text):
        level = len(heading.group(1))
        return f"<h{level}>{text[heading.end() :]}</h{level}>"
    return _TAGS.get(block.kind, "<p>{}</p>").format(text)
