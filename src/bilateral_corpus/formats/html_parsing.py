"""Parsing HTML as a stream of tags and words, as browsers do, in time and memory proportional to the page.

Nothing is built as a tree: the parser of a tree drops, without a word, what is nested too deeply for it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.extras import load

__all__ = ["EXTRA", "PARAGRAPHS", "VOID", "parse_html"]

EXTRA = "html"
_CHUNK = 1 << 16

#: Elements that stand apart. How browsers show elements: https://html.spec.whatwg.org/multipage/rendering.html
PARAGRAPHS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "details", "dialog", "dir", "div", "dl",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
    "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre", "search",
    "section", "summary", "table", "caption", "tbody", "tfoot", "thead", "tr", "ul", "xmp",
))  # fmt: skip
#: Elements that hold nothing.
VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)

# The internal subset of a document type, which XHTML may have and HTML parsers take for text.
_SUBSET = re.compile(r"(\A\s*(?:<\?xml\b[^>]*>\s*)?<!DOCTYPE\b[^<>\[]*)\[[^\]]*\]", re.IGNORECASE)
# Elements without tags inside them.
_RAW = frozenset({"script", "style", "title", "textarea", "xmp", "plaintext", "iframe", "noembed", "noframes"})
# Void elements that libxml2 does not know to be void.
_UNKNOWN = frozenset({b"embed", b"source", b"track", b"wbr"})
# Elements whose end tag may be missing; the parser closes them by itself, so they do not pile up.
_SELF_CLOSING = frozenset({"p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "body", "head", "html"})
_TAG = re.compile(rb"<(/?)([A-Za-z][A-Za-z0-9]*)")
_DEEPEST = 500


def parse_html(text: str, target: Any, *, source: str | None = None) -> None:
    """Parse a page.

    Args:
        text: The page, decoded.
        target: What takes the events of the parser, by the methods that lxml calls: ``start``, ``end``, ``data``,
            ``comment``, ``pi`` and ``close``.
        source: The file's name, for messages.

    Raises:
        MissingExtraError: lxml is not installed.
        ParseError: The parser gave up.
    """
    etree = load("lxml.etree", EXTRA)
    # "huge_tree" takes away a limit of depth; nothing is built here, so there is nothing that could be too deep.
    parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True, no_network=True)
    data = _TAG.sub(_Leveller().level, _SUBSET.sub(r"\1", text).encode("utf-8"))
    try:
        for start in range(0, len(data), _CHUNK):
            parser.feed(data[start : start + _CHUNK])
        if data:
            parser.close()
    except etree.LxmlError as error:
        raise ParseError(f"this cannot be read as HTML: {error}", source=source) from None


class _Leveller:
    """Rewrites tags before the parser sees them, where it would do worse than a browser.

    It ends ``<b>`` where a paragraph begins, as no browser does; ``<strong>`` it leaves alone. And a closing tag may
    cost it as much time as there are elements open; so where more are open than in any page, further ones become
    lines (``<hr>``) or nothing that can be read (``<img>``).
    """

    def __init__(self) -> None:
        self._depth = 0
        self._open: Counter[bytes] = Counter()
        self._levelled: Counter[bytes] = Counter()

    def level(self, tag: re.Match[bytes]) -> bytes:
        slash, name = tag[1], tag[2].lower()
        if name == b"b":
            name = b"strong"
        elif name in _KEPT:
            return b"<img" if name in _UNKNOWN else tag[0]
        if slash:
            if self._levelled[name]:
                self._levelled[name] -= 1
                return _LEVEL.get(name, b"<img")
            if self._open[name]:
                self._open[name] -= 1
                self._depth -= 1
        elif self._depth >= _DEEPEST:
            self._levelled[name] += 1
            return _LEVEL.get(name, b"<img")
        else:
            self._open[name] += 1
            self._depth += 1
        return b"<" + slash + name


_KEPT = frozenset(name.encode() for name in VOID | _RAW | _SELF_CLOSING)
_LEVEL = {name.encode(): b"<hr" for name in PARAGRAPHS}
