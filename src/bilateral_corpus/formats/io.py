"""Reading and writing interviews: the verbs that are the same for every format."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import BufferedReader, BytesIO
from itertools import islice
from os import PathLike, fspath
from pathlib import Path
from typing import BinaryIO

from bilateral_corpus.annotation import DEFAULT_ANNOTATORS, Annotator
from bilateral_corpus.errors import InvalidValueError, ParseError, UnknownFormatError, UnrepresentableError
from bilateral_corpus.formats.built_in import formats
from bilateral_corpus.formats.files import refuse_folder, replacing
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.formats.holding import lost
from bilateral_corpus.model import Interview
from bilateral_corpus.model.partial_date import PartialDateLike

__all__ = ["LossWarning", "dumps", "folder_format", "loads", "read", "read_all", "write"]

_HEAD = 1024


class LossWarning(UserWarning):
    """A file was written that does not hold all that the interviews hold."""


def read(
    path: str | PathLike[str],
    *,
    format: str | None = None,
    encoding: str | None = None,
    published: PartialDateLike | None = None,
    language: str | None = None,
    annotators: Iterable[Annotator] = DEFAULT_ANNOTATORS,
) -> Interview:
    """Read the interview in a file.

    Without `format` the suffix says what the file is. Where there is no suffix, or no format has it, the first bytes
    decide whether it is a JSON file of this library; a file without suffix that is not is read as text. A file with an
    unknown suffix is refused, since mark-up read as text would put tags into people's mouths.

    Args:
        path: The file.
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
        OSError: The file cannot be opened.
    """
    options = ReadOptions(
        source=fspath(path), encoding=encoding, published=published, language=language, annotators=tuple(annotators)
    )
    return _only(_read_file(path, format, options), fspath(path))


def read_all(
    path: str | PathLike[str],
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
        path: The file. It is opened when the first interview is asked for.
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
        source=fspath(path),
        encoding=encoding,
        published=published,
        language=language,
        annotators=tuple(annotators),
        on_error=on_error,
    )
    return _read_file(path, format, options)


def loads(
    data: bytes | str,
    format: str,
    *,
    encoding: str | None = None,
    published: PartialDateLike | None = None,
    language: str | None = None,
    annotators: Iterable[Annotator] = DEFAULT_ANNOTATORS,
) -> Interview:
    """Read the interview in bytes or in a text.

    Args:
        data: What a file of the format would hold; a text has no encoding any more.
        format: The name of the format.
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
    chosen = formats.by_name(format)
    if isinstance(data, str):
        if encoding is not None:
            raise InvalidValueError("a text has no encoding; give bytes, or leave the encoding out")
        data = _encoded(data)
    options = ReadOptions(encoding=encoding, published=published, language=language, annotators=tuple(annotators))
    return _only(_read_stream(chosen, BytesIO(data), options), None)


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
    path: str | PathLike[str],
    format: str | None = None,
    strict: bool = False,
) -> None:
    """Write one interview or several to a file, as a whole or not at all.

    Args:
        interviews: An interview, or any iterable of them, such as a corpus.
        path: The file; one that is there is replaced in one step, once all is written. For a format that is a folder
            of files, the folder, or a ZIP archive if the name ends in ``.zip``.
        format: The name of the format; None for the one that the suffix says.
        strict: Refuse to write what the format does not hold, instead of warning.

    Raises:
        UnrepresentableError: The format cannot hold this; such as several interviews in a format for one.
        UnknownFormatError: The format cannot be told.
        OSError: The file cannot be written.
    """
    chosen = formats.by_suffix(path) if format is None else formats.by_name(format)
    if chosen.folder and Path(path).suffix.lower() != ".zip":
        # ZIP archives take as long to load as all else here.
        from bilateral_corpus.formats.folders import replacing_folder

        with replacing_folder(path, chosen.folder) as stream:
            _write(interviews, stream, chosen, strict)
        return
    refuse_folder(path)
    with replacing(path) as stream:
        _write(interviews, stream, chosen, strict)


def _read_file(path: str | PathLike[str], format: str | None, options: ReadOptions) -> Iterator[Interview]:
    if Path(path).is_dir() and (found := folder_format(Path(path), format)) is not None:
        from bilateral_corpus.formats.folders import archive_of

        with archive_of(Path(path)) as packed:
            yield from _read_stream(found, packed, options)
        return
    refuse_folder(path, "; read_corpus reads all interviews in a folder")
    with Path(path).open("rb") as stream:
        chosen = _detected(path, stream) if format is None else formats.by_name(format)
        yield from _read_stream(chosen, stream, options)


def folder_format(path: Path, name: str | None) -> Format | None:
    """The format that a folder is of, by the name given or by its files; None if it is just a folder."""
    if name is not None:
        return chosen if (chosen := formats.by_name(name)).folder else None
    files = {one.name for one in path.iterdir()}
    return next((format for format in formats if format.folder and format.folder <= files), None)


def _detected(path: str | PathLike[str], stream: BufferedReader) -> Format:
    try:
        return formats.by_suffix(path)
    except UnknownFormatError:
        head = stream.peek(_HEAD)
        for format in formats:
            if format.recognises is not None and format.recognises(head):
                return format
        if not Path(path).suffix:
            return formats.by_name("text")
        raise


def _read_stream(format: Format, stream: BinaryIO, options: ReadOptions) -> Iterator[Interview]:
    if format.read is None:
        raise UnknownFormatError(f"the format {format.name!r} can be written but not read")
    with _naming(options.source):
        yield from format.read(stream, options)


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
    several = iter((interviews,)) if isinstance(interviews, Interview) else iter(interviews)
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
