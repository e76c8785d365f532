"""What stands around a view in a page that is not ours."""

from __future__ import annotations

from bilateral_corpus.formats.html_elements import element
from bilateral_corpus.views.style import style

__all__ = ["framed"]


def framed(*content: str) -> str:
    """Put a view into an element that brings its style along, for pages that know nothing of it.

    The style stands in the body of the page, where HTML would rather not have it, since a cell of a notebook cannot
    reach the head; all browsers take it.
    """
    sheet = element("style", {}, "\n", style())
    return element("div", {"class": "bc-view", "lang": "en", "dir": "ltr"}, sheet, *content)
