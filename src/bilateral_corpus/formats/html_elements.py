"""Elements of HTML as text: escaped, and with no character that HTML does not have."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from html import escape

from bilateral_corpus.formats.html_parsing import VOID
from bilateral_corpus.model import PartialDate

__all__ = ["date_attributes", "direction", "element", "html_text", "time", "words"]

_NOWHERE = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_FORBIDDEN = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef{_NOWHERE}]")
_DATE = re.compile(r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")


def html_text(text: str) -> str:
    """A text with U+FFFD in the place of each character that may not stand in a page.

    Those are the control characters but tab and line feed, and what is no character at all:
    https://html.spec.whatwg.org/multipage/syntax.html#text-2. Parsers disagree about the form feed, so it is one too.
    """
    return _FORBIDDEN.sub("\ufffd", text)


def words(text: str) -> str:
    """A text as it is written between tags: whatever it holds, none of it is mark-up."""
    return escape(html_text(text), quote=False)


def element(tag: str, attributes: Mapping[str, str | None], *content: str) -> str:
    """An element.

    Args:
        tag: Its name.
        attributes: Its attributes as texts; one that is None is left out.
        content: What stands in it, written as HTML already.
    """
    written = "".join(f' {name}="{_value(value)}"' for name, value in attributes.items() if value is not None)
    return f"<{tag}{written}>" if tag in VOID else f"<{tag}{written}>{''.join(content)}</{tag}>"


def time(date: PartialDate) -> str:
    """A date as a ``<time>`` that people and programs can read, or as a ``<span>`` where HTML has no such date."""
    # Beside Arabic letters the parts of a date would else change places.
    attributes = {**date_attributes(date), "dir": "ltr"}
    return element("time" if "datetime" in attributes else "span", attributes, words(date.edtf))


def date_attributes(date: PartialDate) -> dict[str, str]:
    """What says which date is meant: EDTF, and for years, months and days what HTML itself understands."""
    plain = {"datetime": date.edtf} if _DATE.fullmatch(date.edtf) else {}
    return {**plain, "data-edtf": date.edtf}


def direction(texts: Iterable[str]) -> str | None:
    """``rtl`` if most letters are written from right to left (by Unicode's classes R and AL), else ``ltr``.

    None if there are no letters.
    """
    classes = Counter[str]()
    for character, count in Counter("".join(texts)).items():
        classes[unicodedata.bidirectional(character)] += count
    leftward, rightward = classes["R"] + classes["AL"], classes["L"]
    return None if leftward == rightward == 0 else "rtl" if leftward > rightward else "ltr"


def _value(text: str) -> str:
    return escape(html_text(text)).replace("\n", "&#10;").replace("\t", "&#9;")
