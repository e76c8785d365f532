"""The reading page as a whole."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files

from bilateral_corpus.corpus import Corpus
from bilateral_corpus.formats.html_elements import element, words
from bilateral_corpus.views.reading_page.article import article
from bilateral_corpus.views.reading_page.enclosure import GENERATOR, VERSION, enclosure
from bilateral_corpus.views.reading_page.facets import Facets
from bilateral_corpus.views.reading_page.surroundings import surrounded
from bilateral_corpus.views.style import colours, style

__all__ = ["reading_page"]

# Together they are one script, in this order: what is declared in one is used in those behind it.
_SCRIPTS = ("folding", "address", "filters", "search", "reading", "timeline", "card", "bar", "page")


def reading_page(corpus: Corpus, *, title: str = "Interviews") -> str:
    """Write a corpus as one page for a browser: a list, a reading view, a timeline, filters and a search.

    The page asks for nothing from any network, and a content security policy (https://www.w3.org/TR/CSP3/) keeps a
    browser from asking, and from running any script but the page's own.

    Args:
        corpus: The interviews. Who is the same follows from them and from what a person decided (`constraints`).
        title: What the page is called.

    Returns:
        The page, to be written as UTF-8. ``write(corpus, "reader.html")`` writes it with the usual title.

    Raises:
        UnrepresentableError: An interview holds half of a surrogate pair.
    """
    enclosed = enclosure(corpus)
    facets = Facets(corpus)
    # A browser that runs scripts takes what is in a <noscript> for text, and makes no elements of it.
    articles = (element("noscript", {"data-interview": one.id}, article(one, facets)) for one in corpus)
    # A module is strict, has names of its own and runs once the page is there.
    module = element("script", {"type": "module"}, _script())
    parts = (surrounded(articles, facets, title), enclosed, module)
    body = element("body", {"class": "page"}, "\n", *(f"{part}\n" for part in parts))
    head = element("head", {}, "\n", *(f"{line}\n" for line in _head(title)))
    return f"<!DOCTYPE html>\n{element('html', {'lang': 'en'}, head, body)}\n"


def _head(title: str) -> Iterator[str]:
    yield element("meta", {"charset": "utf-8"})
    yield element("meta", {"name": "generator", "content": f"{GENERATOR} {VERSION}"})
    yield element("meta", {"http-equiv": "Content-Security-Policy", "content": _policy()})
    yield element("title", {}, words(title))
    yield element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"})
    yield element("meta", {"name": "color-scheme", "content": "light dark"})
    yield element("meta", {"name": "referrer", "content": "no-referrer"})
    yield element("style", {}, _style())


@cache
def _policy() -> str:
    rules = {
        "default-src": "'none'",
        "script-src": _digest(_script()),
        "style-src": _digest(_style()),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@cache
def _script() -> str:
    return "\n".join(_file("scripts", f"{name}.js") for name in _SCRIPTS)


@cache
def _style() -> str:
    return f"{colours('.page')}\n{style()}{_file('page.css')}"


def _file(*path: str) -> str:
    return files(__package__ or "").joinpath(*path).read_text(encoding="utf-8")
