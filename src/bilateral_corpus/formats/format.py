"""What a format is: its names, what it can hold, and the functions that read and write it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from attrs import converters, evolve, field, frozen

from bilateral_corpus.annotation import DEFAULT_ANNOTATORS, Annotator
from bilateral_corpus.errors import InvalidValueError, ParseError
from bilateral_corpus.formats.language_tag import language_tag
from bilateral_corpus.model import Interview, PartialDate
from bilateral_corpus.model.partial_date import to_partial_date

if TYPE_CHECKING:
    from attrs import Attribute


@frozen(kw_only=True)
class ReadOptions:
    """What a caller knows about the input beforehand.

    Attributes:
        source: The file or other name of the input, for messages.
        encoding: The character encoding; None to find it out (see :mod:`bilateral_corpus.formats.decoding`).
        published: When the interview was published, if the caller knows better than the text.
        language: Its BCP 47 language tag, if the caller knows.
        annotators: What runs over an interview after its structure is read; formats that store annotations ignore it.
        on_error: What a reader of several interviews calls with the error of one that it can step over; None where it
            is to raise the error. A reader that cannot step over it raises it in any case.

    Raises:
        InvalidValueError: What the caller knows is no date, or no tag of a language.
    """

    source: str | None = None
    encoding: str | None = None
    published: PartialDate | None = field(default=None, converter=converters.optional(to_partial_date))
    language: str | None = field(default=None, converter=language_tag)
    annotators: tuple[Annotator, ...] = DEFAULT_ANNOTATORS
    on_error: Callable[[ParseError], None] | None = None

    def applied_to(self, interview: Interview) -> Interview:
        """Give an interview that was read as it was written, with what the caller knows better."""
        if self.published is not None:
            interview = evolve(interview, published=self.published)
        return interview if self.language is None else evolve(interview, language=self.language)


_NAME = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")

Reader: TypeAlias = Callable[[BinaryIO, ReadOptions], Iterator[Interview]]
Writer: TypeAlias = Callable[[Iterable[Interview], BinaryIO], None]
Recogniser: TypeAlias = Callable[[bytes], bool]
Renderer: TypeAlias = Callable[[str, str], str]


@frozen(kw_only=True)
class Format:
    """A file format.

    Attributes:
        name: What callers say, such as ``json``.
        title: The full name, for people.
        suffixes: File name endings with their dot, in lower case; the first is the usual one.
        media_type: The registered media type.
        holds: What it can hold: names of the fields of :class:`~bilateral_corpus.Interview`, or ``*`` for everything.
            A name stands for all that is in the field; a part is named with dots, such as ``people.name``. Turns are
            ``turns`` where the other passages are not held, or not in the same way.
        renders: What a text comes back as, where a format cannot hold all characters: it is called with the name of
            the field and the text. None where every text comes back as it is.
        reduces: Gives an interview without what the fields that are held cannot hold, such as turns without times in
            captions. None where they hold everything.
        folder: The names of what is in a folder, for a format that is a folder of files; it is read from a stream and
            written to one as a ZIP archive of them. Empty for a format that is a file.
        beside: The names of what else may be in such a folder, and is replaced with it.
        many: Whether one file can hold several interviews.
        collection: The name of the format in whose place this one stands in a file's name: where a suffix of this
            format is all that is said, several interviews are written in that one, and a file that it recognises is
            read by it. None where there is no such format.
        streams: Whether several interviews are read and written one after the other, in constant memory.
        extra: The extra that must be installed, or None.
        read: Yields the interviews of a binary stream; None for a format that is only written.
        write: Writes interviews to a binary stream; None for a format that is only read.
        recognises: Says whether the first bytes of a file (some hundreds, or all) are surely of this format; None
            where that cannot be told. It is asked only about files whose suffix says nothing.
    """

    name: str = field()
    title: str
    suffixes: tuple[str, ...] = field()
    media_type: str
    holds: frozenset[str]
    renders: Renderer | None = field(default=None, repr=False)
    reduces: Callable[[Interview], Interview] | None = field(default=None, repr=False)
    folder: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    many: bool = False
    collection: str | None = None
    streams: bool = False
    extra: str | None = None
    read: Reader | None = field(default=None, repr=False)
    write: Writer | None = field(default=None, repr=False)
    recognises: Recogniser | None = field(default=None, repr=False)

    @name.validator
    def _check_name(self, attribute: Attribute[str], value: str) -> None:
        if not _NAME.fullmatch(value):
            raise InvalidValueError(
                f"a format's name is made of lower-case letters, digits and hyphens, found {value!r}"
            )

    @suffixes.validator
    def _check_suffixes(self, attribute: Attribute[tuple[str, ...]], value: tuple[str, ...]) -> None:
        for suffix in value:
            if not suffix.startswith(".") or suffix != suffix.lower():
                raise InvalidValueError(f"a suffix is lower case and begins with a dot, found {suffix!r}")
