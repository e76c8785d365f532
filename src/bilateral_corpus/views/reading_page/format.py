"""Reading page: many interviews in one page that a browser shows without a network, and that can be read again.

The page is for people: a list of the interviews, each as an article, a timeline, filters and a search. The interviews
are in it twice. What a browser shows is HTML, an article in a ``<noscript>`` each, so that a page of hundreds opens at
once and still shows everything where scripts are switched off. What this library reads is the canonical JSON Lines,
packed with gzip and written in base64, which no browser looks at::

    <meta charset="utf-8">
    <meta name="generator" content="bilateral_corpus/reading-page 1">
    …
    <noscript data-interview="venn-2022"><article id="venn-2022" class="interview" lang="en" …>…</article></noscript>
    …
    <script type="application/gzip" data-interviews="">H4sIAAAAAAAC/…</script>

Specifications: https://html.spec.whatwg.org, :rfc:`8259`, :rfc:`1952`, :rfc:`4648`. Nothing is lost but what
the canonical JSON cannot hold either: halves of surrogate pairs, which are no characters. What people see has U+FFFD
in the place of control characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from bilateral_corpus.corpus import Corpus
from bilateral_corpus.errors import IntegrityError, UnrepresentableError
from bilateral_corpus.formats import jsonl
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.model import Interview
from bilateral_corpus.views.reading_page.enclosure import enclosed_in, is_page
from bilateral_corpus.views.reading_page.page import reading_page

__all__ = ["FORMAT", "read", "write"]


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Interview]:
    """Yield the interviews that are enclosed in a reading page.

    Raises:
        ParseError: It is no reading page, or one of a later version, or what it encloses was changed.
    """
    # What the page says of its encoding is not about the JSON, which is in ASCII in any of them.
    return jsonl.read(enclosed_in(stream.read(), options.source), options)


def write(interviews: Iterable[Interview], stream: BinaryIO) -> None:
    """Write interviews as one page.

    Raises:
        UnrepresentableError: One holds half of a surrogate pair, or two have the same id.
    """
    try:
        corpus = Corpus(interviews)
    except IntegrityError as error:
        raise UnrepresentableError(f"a reading page cannot show this: {error}") from None
    stream.write(reading_page(corpus).encode())


FORMAT = Format(
    name="reading-page",
    title="Reading page, many interviews",
    suffixes=(".reader.html",),
    media_type="text/html;profile=reading-page",
    holds=frozenset({"*"}),
    many=True,
    read=read,
    write=write,
    recognises=is_page,
)
