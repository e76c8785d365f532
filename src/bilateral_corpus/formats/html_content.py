"""Which lines of a page are the article, and which are the furniture of the site around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from bilateral_corpus.formats.html_page import Element, Page
from bilateral_corpus.formats.marked_up import Line
from bilateral_corpus.transcript.blocks import Hint

__all__ = ["with_furniture"]

# What HTML and ARIA have for the parts of a page that are not its content.
_TAGS = frozenset({"aside", "footer", "nav", "menu", "form", "button", "fieldset", "dialog", "search"})
_ROLES = frozenset((
    "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog", "alertdialog",
    "form",
))  # fmt: skip
# What makers of sites call them, as words of a class or an id. Common words that also name contents (such as "tag",
# "list", "meta") are left out.
_NAMES = frozenset((
    "ad", "ads", "advert", "advertisement", "advertising", "banner", "breadcrumb", "breadcrumbs", "comment",
    "comments", "cookie", "cookies", "copyright", "disqus", "donate", "fb", "footer", "login", "masthead", "menu",
    "modal", "nav", "navbar", "navigation", "newsletter", "outbrain", "pager", "pagination", "popular", "popup",
    "print", "promo", "promoted", "readmore", "recommend", "recommendation", "recommendations", "recommended",
    "related", "share", "shared", "sharing", "shares", "sharebar", "sidebar", "signup", "skip", "social", "sponsor",
    "sponsored", "subscribe", "subscription", "taboola", "teaser", "teasers", "toolbar", "tools", "trending",
    "widget", "widgets",
))  # fmt: skip
# With these, a class says what the layout around it has: "with-sidebar", "no-footer".
_LAYOUT = frozenset({"with", "has", "no", "not", "without", "layout"})
# The part of a page's text from which on it is no furniture, whatever it is called, and from which on a link list is
# one; both hold for any share far from 0 and 1.
_MOST = 0.5
_LINKS = 0.6
# A page with more than this in links was not closed properly.
_ALL_LINKS = 0.9
_HEADLINES = frozenset({"h1", "h2"})
# An element holds the article if it has so much of the text in it; less is enough if it says that it does.
_NEARLY_ALL = 0.8
_ENOUGH = 0.5
_SAYING = frozenset({"article", "main"})


def with_furniture(page: Page, title: str | None) -> list[Line]:
    """Mark the lines of a page that are not its content with :attr:`Hint.FURNITURE`; no line is left out.

    Content is what stands in the smallest element that has nearly all of the running text, with what stands between it
    and the headline before it, but without the parts in it that are links, or that their tags, roles or names call
    something else.

    Args:
        page: The page.
        title: Its headline, if the page says what it is.

    Returns:
        All lines, in order.
    """
    lines, elements = page.lines, page.elements
    furniture = _furniture(elements, lines)
    good = _sums(elements, ((one.owner, len(one.text) - one.linked) for one in lines if not furniture[one.owner]))
    root = _root(elements, good)
    inside = _inside(elements, root)
    content = [not furniture[one.owner] and inside[one.owner] for one in lines]
    first = next((number for number, one in enumerate(content) if one), len(lines))
    head = _head(lines[:first], furniture, title)
    for number in range(head, first):
        content[number] = not furniture[lines[number].owner]
    return [
        one if kept else evolve(one, hint=one.hint | Hint.FURNITURE) for one, kept in zip(lines, content, strict=True)
    ]


def _sums(elements: Sequence[Element], amounts: Iterable[tuple[int, int]]) -> list[int]:
    """Add up amounts over each element and all that is in it."""
    sums = [0] * len(elements)
    for owner, amount in amounts:
        sums[owner] += amount
    for number in range(len(elements) - 1, 0, -1):
        sums[elements[number].parent] += sums[number]
    return sums


def _furniture(elements: Sequence[Element], lines: Sequence[Line]) -> list[bool]:
    """Say of each element whether it is furniture, or lies in some."""
    texts = _sums(elements, ((line.owner, len(line.text)) for line in lines))
    links = _sums(elements, ((line.owner, line.linked) for line in lines))
    most = (texts[0] - links[0]) * _MOST
    # On a page that is nearly one link (an <a> that was never closed) links tell nothing.
    links_tell = links[0] < texts[0] * _ALL_LINKS
    furniture = [False] * len(elements)
    for number, element in enumerate(elements):
        is_list = links_tell and element.tag not in _HEADLINES and links[number] >= max(1, texts[number] * _LINKS)
        is_small = texts[number] - links[number] < most
        furniture[number] = furniture[element.parent] or (is_small and (is_list or _is_called(element)))
    return furniture


def _is_called(element: Element) -> bool:
    """Whether its tag, its role or its name says that it is furniture."""
    return (
        element.tag in _TAGS
        or element.role in _ROLES
        or any(not _NAMES.isdisjoint(words) and _LAYOUT.isdisjoint(words) for words in element.names)
    )


def _root(elements: Sequence[Element], good: Sequence[int]) -> int:
    """The smallest element that holds nearly all of the running text, or that is said to hold the article."""
    root = 0
    for number, element in enumerate(elements):
        enough = _ENOUGH if _is_said_to_hold_it(element) else _NEARLY_ALL
        # Elements come after those around them, so the last one that holds enough is the innermost.
        if good[number] > good[0] * enough:
            root = number
    return root


def _is_said_to_hold_it(element: Element) -> bool:
    return element.tag in _SAYING or element.role in _SAYING or "articlebody" in element.item


def _inside(elements: Sequence[Element], root: int) -> list[bool]:
    inside = [False] * len(elements)
    for number, element in enumerate(elements):
        inside[number] = number == root or inside[element.parent]
    return inside


def _head(before: Sequence[Line], furniture: Sequence[bool], title: str | None) -> int:
    """The number of the line before the content at which the headline stands."""
    wanted = "".join((title or "").split()).casefold()
    for number in range(len(before) - 1, -1, -1):
        line = before[number]
        found = "".join(line.text.split()).casefold()
        if len(found) >= 10 and wanted.startswith(found):
            return number
    for number in range(len(before) - 1, -1, -1):
        if Hint.HEADING in before[number].hint and not furniture[before[number].owner]:
            return number
    return len(before)
