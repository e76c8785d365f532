"""JSON: one interview in a file, with all that the library knows of it.

The file is the canonical form of :mod:`bilateral_corpus.formats.canonical` with one line end after it. It begins::

    {"format":"bilateral_corpus/interview","version":1,"id":"venn-2022","title":"A harbour for two","source":{"outlet":…

Specifications: JSON is :rfc:`8259`; the shape is the JSON Schema that
:func:`~bilateral_corpus.formats.json_schema` gives; dates are EDTF, durations ISO 8601, languages BCP 47, and spans
count code points.

It cannot represent halves of surrogate pairs, which are no characters; everything else it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from bilateral_corpus.formats import canonical
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.model import Interview

__all__ = ["FORMAT", "read", "write"]

# The canonical form itself is also a line of JSON Lines, and recognised there; this is the one that was laid out.
_LAID_OUT = re.compile(rb'\s*\{\s+"format"\s*:\s*"bilateral_corpus/')


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Interview]:
    """Yield the one interview of a JSON file.

    Raises:
        ParseError: It is not one; with the line and column, or the path of what is wrong.
    """
    yield canonical.decode(stream.read(), options)


def write(interviews: Iterable[Interview], stream: BinaryIO) -> None:
    """Write one interview.

    Raises:
        UnrepresentableError: It holds half of a surrogate pair.
    """
    stream.writelines(canonical.encode(interview) + b"\n" for interview in interviews)


def _recognises(head: bytes) -> bool:
    return _LAID_OUT.match(head) is not None


FORMAT = Format(
    name="json",
    title="Canonical JSON, one interview",
    suffixes=(".json",),
    media_type="application/json",
    holds=frozenset({"*"}),
    read=read,
    write=write,
    recognises=_recognises,
)
