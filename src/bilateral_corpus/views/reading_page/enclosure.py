"""The interviews that a reading page encloses for programs, beside what it shows to people."""

from __future__ import annotations

import binascii
import re
from base64 import b64decode, b64encode
from collections.abc import Iterable
from io import BytesIO
from typing import BinaryIO, cast

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats import jsonl
from bilateral_corpus.formats.compression import compression_of, packing, unpacked
from bilateral_corpus.formats.html_elements import element
from bilateral_corpus.formats.own_pages import refuse_other
from bilateral_corpus.formats.places import peekable
from bilateral_corpus.model import Interview

__all__ = ["GENERATOR", "VERSION", "enclosed_in", "enclosure", "is_page"]

#: What a page says it was made by, before the version of how it encloses interviews.
GENERATOR = "bilateral_corpus/reading-page"
#: The version of how interviews are enclosed.
VERSION = 1

_PACKED = ".gz"
_VERSION = re.compile(rb'<meta name="generator" content="%b (\d{1,9})">' % GENERATOR.encode())
_BEGINS = b'<script type="application/gzip" data-interviews="">'
_ENDS = b"</script>"


def enclosure(interviews: Iterable[Interview]) -> str:
    """Write interviews as a ``<script>`` that no browser runs: canonical JSON Lines, packed, in base64.

    Raises:
        UnrepresentableError: One holds half of a surrogate pair.
    """
    packed = BytesIO()
    with packing(packed, compression_of(_PACKED)) as stream:
        jsonl.write(interviews, stream)
    data = b64encode(packed.getvalue()).decode("ascii")
    return element("script", {"type": "application/gzip", "data-interviews": ""}, data)


def is_page(head: bytes) -> bool:
    """Whether the first bytes of a file are those of a reading page."""
    return _VERSION.search(head) is not None


def enclosed_in(page: bytes, source: str | None) -> BinaryIO:
    """Give the JSON Lines that a page encloses.

    Raises:
        ParseError: It is no reading page, or one of a later version, or it encloses nothing. While the lines are
            read: what it encloses is cut off or damaged.
    """
    found = _VERSION.search(page)
    if found is None:
        raise ParseError("this is no reading page", source=source, expected=f"a page made by {GENERATOR}")
    refuse_other(int(found[1]), VERSION, source)
    # The last one: in what people see there is no mark-up that a text brought along, but it also costs nothing.
    start = page.rfind(_BEGINS) + len(_BEGINS)
    end = page.find(_ENDS, start)
    if start < len(_BEGINS) or end < 0:
        raise ParseError("this reading page is cut off, or the interviews were taken out of it", source=source)
    try:
        packed = b64decode(page[start:end], validate=True)
    except binascii.Error as error:
        raise ParseError(f"this reading page was changed after it was written: {error}", source=source) from None
    return cast(BinaryIO, unpacked(peekable(BytesIO(packed)), _PACKED, source))
