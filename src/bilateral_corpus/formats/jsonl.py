"""JSON Lines: any number of interviews in a file, each on a line of its own.

Each line is the canonical form of :mod:`bilateral_corpus.formats.canonical`, so that files can be joined, cut and
compared line by line. An empty file is an empty corpus.

Specification: https://jsonlines.org. It cannot represent halves of surrogate pairs, which are no characters;
everything else it holds.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from attrs import evolve

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats import canonical
from bilateral_corpus.formats.decoding import decode
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.model import Interview

__all__ = ["FORMAT", "read", "write"]

_UTF_16_AND_32 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Interview]:
    """Yield the interviews of a JSON Lines file, one line after the other; blank lines are passed over.

    Raises:
        ParseError: A line is not an interview; with the line, and the column or the path of what is wrong. With
            `on_error` among the options, that is called instead, and the next line is read.
    """
    as_utf_8 = evolve(options, encoding=None)
    for number, line in enumerate(_lines(stream, options), start=1):
        if body := line.strip(b" \t\r\n"):
            try:
                interview = canonical.decode(body, as_utf_8, line=number)
            except ParseError as error:
                if options.on_error is None:
                    raise
                options.on_error(error)
            else:
                yield interview


def _lines(stream: BinaryIO, options: ReadOptions) -> Iterator[bytes]:
    first = stream.readline()
    if options.encoding is not None or first.startswith(_UTF_16_AND_32):
        text = decode(first + stream.read(), encoding=options.encoding, source=options.source)
        yield from text.encode("utf-8").split(b"\n")
    else:
        yield first.removeprefix(codecs.BOM_UTF8)
        yield from stream


def write(interviews: Iterable[Interview], stream: BinaryIO) -> None:
    """Write interviews, each as one line.

    Raises:
        UnrepresentableError: One holds half of a surrogate pair.
    """
    stream.writelines(canonical.encode(interview) + b"\n" for interview in interviews)


def _recognises(head: bytes) -> bool:
    return head.removeprefix(codecs.BOM_UTF8).startswith(b'{"format":"bilateral_corpus/')


FORMAT = Format(
    name="jsonl",
    title="Canonical JSON Lines, many interviews",
    suffixes=(".jsonl", ".ndjson"),
    media_type="application/jsonl",
    holds=frozenset({"*"}),
    many=True,
    streams=True,
    read=read,
    write=write,
    recognises=_recognises,
)
