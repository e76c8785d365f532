"""Names in TEI: its namespace, and ids that are any text as the names that XML allows."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

__all__ = [
    "EDTF",
    "ID",
    "LANGUAGE",
    "NAMESPACE",
    "PROFILE",
    "from_xml_id",
    "is_blank",
    "local_name",
    "pointed",
    "pointers",
    "to_xml_id",
]

NAMESPACE = "http://www.tei-c.org/ns/1.0"
_XML = "{http://www.w3.org/XML/1998/namespace}"
ID, LANGUAGE, SPACE = f"{_XML}id", f"{_XML}lang", f"{_XML}space"
#: What stands as ``@n`` of the project description in a file that this library wrote, before the version.
PROFILE = "bilateral_corpus/tei/"
#: The id of the paragraph that says what EDTF is; dating methods point at it.
EDTF = "edtf"

# Letters that are allowed in names by all editions of XML 1.0; validators differ on later ones.
_NAME = re.compile(
    "[^A-Za-z0-9_.\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u038e-\u03a1"
    "\u03a3-\u03ce\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e-\u0481\u05d0-\u05ea\u0621-\u063a\u0641-\u064a"
    "\u0905-\u0939\u0e01-\u0e2e\u1ea0-\u1ef9\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3-]|_(?=x)"
)
_ESCAPED = re.compile("_x([0-9A-F]{4,6})_")


@lru_cache(maxsize=4096)
def to_xml_id(kind: str, id: str) -> str:
    r"""Make an XML name of an id of the model.

    What may not stand in a name is written ``_xHHHH_`` with the code point, as SQL/XML (ISO/IEC 9075-14) does.

    >>> to_xml_id("person", "dara-venn"), to_xml_id("event", "a:b_x")
    ('person.dara-venn', 'event.a_x003A_b_x005F_x')
    """
    return f"{kind}.{_NAME.sub(lambda found: f'_x{ord(found[0]):04X}_', id)}"


@lru_cache(maxsize=4096)
def from_xml_id(name: str) -> str:
    """The id that :func:`to_xml_id` made a name of."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), name.partition(".")[2])


def local_name(element: Any) -> str:
    """The name of an element without its namespace; nothing for what is no element."""
    tag = getattr(element, "tag", None)
    return _local(tag) if type(tag) is str else ""


@lru_cache(maxsize=1024)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def pointers(value: str | None) -> list[str]:
    """The ids that an attribute points at: ``#a #b``, ``file.xml#a``, ``prefix:a`` or, as many write it, ``a``."""
    return [one.rpartition("#")[2].rpartition(":")[2] for one in (value or "").split()]


@lru_cache(maxsize=4096)
def pointed(value: str | None) -> str | None:
    """The id of the model that the first pointer of an attribute leads to, in a file of this library."""
    return next((from_xml_id(name) for name in pointers(value)), None)


def is_blank(text: str | None) -> bool:
    """Whether there is nothing but white space."""
    return not text or text.isspace()
