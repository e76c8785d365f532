"""Plain text: an interview as it was published, without mark-up.

There is no specification; how such texts mark their turns is told by :mod:`bilateral_corpus.transcript`. It is only
read. A sample::

    A harbour for two

    REPORTER: Why now, Ambassador?
    Ambassador: Because both harbours are ready.

Spans of the interview count code points of the decoded text, without a byte order mark at its start.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from bilateral_corpus.annotation import DEFAULT_ANNOTATORS, Annotator, annotate
from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats.decoding import decode
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.formats.language_tag import language_tag
from bilateral_corpus.model import Interview
from bilateral_corpus.model.partial_date import PartialDateLike, to_partial_date

__all__ = ["FORMAT", "parse", "read"]

_MEDIA_TYPE = "text/plain"


def parse(
    text: str,
    *,
    published: PartialDateLike | None = None,
    language: str | None = None,
    annotators: Iterable[Annotator] = DEFAULT_ANNOTATORS,
) -> Interview:
    r"""Read an interview from a text.

    >>> interview = parse("REPORTER: Why now?\nAmbassador: Because both harbours are ready.")
    >>> [(str(turn.role), turn.text) for turn in interview.turns]
    [('interviewer', 'Why now?'), ('interviewee', 'Because both harbours are ready.')]

    Args:
        text: The text as it was published, with line ends of any kind; spans of the result point into it.
        published: When it was published, if you know better than the text.
        language: Its BCP 47 language tag, if you know better than the text.
        annotators: What runs over the interview after its structure is read; ``()`` for the structure only.

    Returns:
        The interview. One without turns has a problem that says so.

    Raises:
        InvalidValueError: `text` is no text, `published` no date, or `language` no tag of a language.
    """
    if not isinstance(text, str):
        raise InvalidValueError(f"expected a text, found {type(text).__name__}; loads and read take bytes and files")
    # Reading prose needs half of the library, and importing the library should not.
    from bilateral_corpus.formats import markdown
    from bilateral_corpus.transcript import Document, read_transcript

    date = None if published is None else to_partial_date(published)
    document = markdown.to_document(text) if markdown.is_marked_up(text) else Document.of_text(text)
    return annotate(read_transcript(document, published=date, language=language_tag(language)), annotators)


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Interview]:
    """Yield the one interview of a text file.

    Raises:
        ParseError: The bytes are no text in the encoding given or found, or there are none.
    """
    text = decode(stream.read(), source=options.source, encoding=options.encoding)
    yield parse(text, published=options.published, language=options.language, annotators=options.annotators)


FORMAT = Format(
    name="text",
    title="Plain text, one interview",
    suffixes=(".txt",),
    media_type=_MEDIA_TYPE,
    holds=frozenset(),
    read=read,
)
