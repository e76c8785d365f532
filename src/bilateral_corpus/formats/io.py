"""Reading and writing interviews: the verbs that are the same for every format."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from itertools import islice
from typing import BinaryIO, cast

from bilateral_corpus.annotation import DEFAULT_ANNOTATORS, Annotator
from bilateral_corpus.errors import InvalidValueError, ParseError, UnknownFormatError, UnrepresentableError
from bilateral_corpus.formats.built_in import formats
from bilateral_corpus.formats.detection import opened
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.formats.holding import lost
from bilateral_corpus.formats.places import AnyFile, AnyPath, destination, is_open_file, name_of, place_of
from bilateral_corpus.model import Interview
from bilateral_corpus.model.partial_date import PartialDateLike

__all__ = ["LossWarning", "dumps", "loads", "read", "read_all", "write"]


class LossWarning(UserWarning):
    """A file was written that does not hold all that the interviews hold."""


def read(
    path: AnyFile,
    *,
    format: str | None = None,
    encoding: str | None = None,
    published: PartialDateLike | None = None,
    language: str | None = None,
    annotators: Iterable[Annotator] = DEFAULT_ANNOTATORS,
) -> Interview:
    """Read the interview in a file.

    Without `format` the suffix says what the file is. Where there is no suffix, or no format has it, the first bytes
    decide whether it is surely of one of the formats, or else what a server says of it; a file without suffix that is
    of none is read as text. A file with an unknown suffix is refused, since mark-up read as text would put tags into
    people's mouths.

    A file that is compressed with gzip or Zstandard is recognised by its first bytes, and by a suffix such as
    ``.txt.gz``.

    Args:
        path: A path, a URL such as ``s3://talks/vov.txt`` (with the extra `fsspec`), or a file that is open for bytes;
            that is read from where it stands, and stays open.
        format: The name of its format; ``print(bilateral_corpus.formats.formats)`` shows
            those there are.
        encoding: The character encoding; None for what a byte order mark says, or else UTF-8.
        published: When the interview was published, if you know better than the file.
        language: Its BCP 47 language tag, if you know better than the file.
        annotators: What runs over the interview after its structure is read; ``()`` for the structure only. Formats
            that keep annotations, such as JSON, run none.

    Returns:
        The interview.

    Raises:
        ParseError: The file cannot be read, or holds no interview or several (see
            :func:`~bilateral_corpus.read_corpus`).
        UnknownFormatError: Its format cannot be told.
        InvalidValueError: The file is open for text, or the URL is of no file system that fsspec knows.
        MissingExtraError: Something that the format, the compression or the URL needs is not installed.
        OSError: The file cannot be opened.
    """
    source = _source_of(path)
    options = ReadOptions(
        source=source, encoding=encoding, published=published, language=language, annotators=tuple(annotators)
    )
    return _only(_read_file(path, format, options), source)


def read_all(
    path: AnyFile,
    *,
    format: str | None = None,
    encoding: str | None = None,
    published: PartialDateLike | None = None,
    language: str | None = None,
    annotators: Iterable[Annotator] = DEFAULT_ANNOTATORS,
    on_error: Callable[[ParseError], None] | None = None,
) -> Iterator[Interview]:
    """Read all interviews of a file, one after the other.

    Args:
        path: As for :func:`read`. It is opened when the first interview is asked for.
        format: As for :func:`read`.
        encoding: As for :func:`read`.
        published: As for :func:`read`; holds for each interview.
        language: As for :func:`read`; holds for each interview.
        annotators: As for :func:`read`.
        on_error: What is called with the error of an interview that cannot be read where the others can, such as a
            line of JSON Lines; reading then goes on. None to raise the error.

    Returns:
        An iterator over the interviews; formats that stream hold one at a time in memory.

    Raises:
        ParseError: An interview cannot be read, and there is no `on_error` or nothing can be read after it.
        UnknownFormatError: The format cannot be told.
        OSError: The file cannot be opened.
    """
    options = ReadOptions(
        source=_source_of(path),
        encoding=encoding,
        published=published,
        language=language,
        annotators=tuple(annotators),
        on_error=on_error,
    )
    return _read_file(path, format, options)


def loads(
    data: bytes | str,
    format: str | None = None,
    *,
    encoding: str | None = None,
    published: PartialDateLike | None = None,
    language: str | None = None,
    annotators: Iterable[Annotator] = DEFAULT_ANNOTATORS,
) -> Interview:
    """Read the interview in bytes or in a text.

    Args:
        data: What a file of the format would hold, compressed or not; a text has no encoding any more.
        format: The name of the format; None to find it out by the first bytes, and read as text what is of no other.
        encoding: As for :func:`read`, for bytes only.
        published: As for :func:`read`.
        language: As for :func:`read`.
        annotators: As for :func:`read`.

    Returns:
        The interview.

    Raises:
        ParseError: The data cannot be read, or hold no interview or several.
        UnknownFormatError: No format has this name.
    """
    if isinstance(data, str):
        if encoding is not None:
            raise InvalidValueError("a text has no encoding; give bytes, or leave the encoding out")
        data = _encoded(data)
    options = ReadOptions(encoding=encoding, published=published, language=language, annotators=tuple(annotators))
    return _only(_read_file(BytesIO(data), format, options), None)


def dumps(interviews: Interview | Iterable[Interview], format: str, *, strict: bool = False) -> bytes:
    """Write one interview or several to bytes.

    Args:
        interviews: An interview, or any iterable of them, such as a corpus.
        format: The name of the format.
        strict: Refuse to write what the format does not hold, instead of warning.

    Returns:
        What a file of the format holds.

    Raises:
        UnrepresentableError: The format cannot hold this.
        UnknownFormatError: No format has this name.
    """
    stream = BytesIO()
    _write(interviews, stream, formats.by_name(format), strict)
    return stream.getvalue()


def write(
    interviews: Interview | Iterable[Interview],
    path: AnyFile,
    format: str | None = None,
    strict: bool = False,
) -> None:
    """Write one interview or several to a file, as a whole or not at all.

    A suffix such as ``.jsonl.gz`` or ``.tei.xml.zst`` has the file compressed. Equal interviews are equal bytes,
    compressed by the same version of the library that does it.

    Args:
        interviews: An interview, or any iterable of them, such as a corpus.
        path: The file, or the URL of one (see :func:`read`); one that is there is replaced in one step, once all is
            written. For a format that is a folder of files, the folder, or a ZIP archive if the name ends in ``.zip``.
            A file that is open for bytes is written to as it is, without compression, and stays open; after an error
            it may hold a part.
        format: The name of the format; None for the one that the suffix says. A suffix of a format for one interview
            may stand for another format where it is several, as ``.html`` does for the reading page.
        strict: Refuse to write what the format does not hold, instead of warning.

    Raises:
        UnrepresentableError: The format cannot hold this; such as several interviews in a format for one.
        UnknownFormatError: The format cannot be told.
        InvalidValueError: The file is open for text, or the URL is of no file system that fsspec knows.
        MissingExtraError: Something that the format, the compression or the URL needs is not installed.
        OSError: The file cannot be written.
    """
    name = name_of(path) or "" if is_open_file(path) else place_of(cast(AnyPath, path)).name
    chosen = _by_suffix(name, interviews) if format is None else formats.by_name(format)
    with destination(path, chosen) as stream:
        _write(interviews, stream, chosen, strict)


def _by_suffix(name: str, interviews: Interview | Iterable[Interview]) -> Format:
    found = formats.by_suffix(name)
    return found if isinstance(interviews, Interview) else formats.collection_of(found) or found


def _read_file(source: AnyFile, format: str | None, options: ReadOptions) -> Iterator[Interview]:
    with opened(source, format) as (chosen, stream):
        yield from _read_stream(chosen, stream, options)


def _read_stream(format: Format, stream: BinaryIO, options: ReadOptions) -> Iterator[Interview]:
    if format.read is None:
        raise UnknownFormatError(f"the format {format.name!r} can be written but not read")
    with _naming(options.source):
        yield from format.read(stream, options)


def _source_of(source: AnyFile) -> str | None:
    return name_of(source) if is_open_file(source) else place_of(cast(AnyPath, source)).source


@contextmanager
def _naming(source: str | None) -> Iterator[None]:
    """See to it that an error says which file it is about, also when a reader forgot."""
    try:
        yield
    except ParseError as error:
        if error.source is None:
            error.source = source
        raise


def _only(interviews: Iterator[Interview], source: str | None) -> Interview:
    found = list(islice(interviews, 2))
    if not found:
        raise ParseError("there is no interview in it", source=source)
    if len(found) > 1:
        raise ParseError("there are several interviews in it; read_corpus reads them all", source=source)
    return found[0]


def _encoded(text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        before = text[: error.start]
        raise ParseError(
            "half of a surrogate pair is no character",
            line=before.count("\n") + 1,
            column=len(before) - before.rfind("\n"),
            found=f"U+{ord(text[error.start]):04X}",
        ) from None


def _write(interviews: Interview | Iterable[Interview], stream: BinaryIO, format: Format, strict: bool) -> None:
    if format.write is None:
        raise UnknownFormatError(f"the format {format.name!r} can be read but not written")
    if isinstance(interviews, Interview):
        interviews = (interviews,)
    elif isinstance(interviews, (str, bytes)) or not isinstance(interviews, Iterable):
        raise UnrepresentableError(f"only interviews can be written, found {interviews!r:.80}")
    several = iter(interviews)
    losses: dict[str, None] = {}
    format.write(_noting(several if format.many else _one(several, format), format, strict, losses), stream)
    if losses:
        warnings.warn(f"{format.title} does not hold: {', '.join(losses)}", LossWarning, stacklevel=3)


def _one(interviews: Iterator[Interview], format: Format) -> Iterator[Interview]:
    found = list(islice(interviews, 2))
    if len(found) != 1:
        problem = "several interviews" if found else "no interview"
        raise UnrepresentableError(
            f"{format.title} holds exactly one interview, found {problem}; write a .jsonl instead"
        )
    return iter(found)


def _noting(
    interviews: Iterable[Interview], format: Format, strict: bool, losses: dict[str, None]
) -> Iterator[Interview]:
    for interview in interviews:
        if not isinstance(interview, Interview):
            raise UnrepresentableError(f"only interviews can be written, found {interview!r:.80}")
        missing = lost(interview, format)
        if missing and strict:
            raise UnrepresentableError(f"{format.title} does not hold what {interview.id!r} has: {', '.join(missing)}")
        losses.update(dict.fromkeys(missing))
        yield interview
