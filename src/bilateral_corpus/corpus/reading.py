"""Reading many files into a corpus."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePath
from typing import cast

from attrs import define, field

from bilateral_corpus.annotation import DEFAULT_ANNOTATORS, Annotator, annotate
from bilateral_corpus.corpus.corpus import Corpus
from bilateral_corpus.errors import BilateralCorpusError, IntegrityError, ParseError
from bilateral_corpus.formats import folder_format, formats, read_all
from bilateral_corpus.formats.places import AnyFile, AnyPath, is_open_file, is_url, name_of
from bilateral_corpus.model import Interview, PartialDate, Problem
from bilateral_corpus.model.partial_date import PartialDateLike, to_partial_date


def read_corpus(
    paths: AnyFile | Iterable[AnyFile],
    *,
    format: str | None = None,
    encoding: str | None = None,
    published: PartialDateLike | None = None,
    language: str | None = None,
    annotators: Iterable[Annotator] = DEFAULT_ANNOTATORS,
    strict: bool = False,
) -> Corpus:
    """Read a folder, a glob, a file or a list of them into one corpus.

    What cannot be read becomes a :class:`~bilateral_corpus.Problem` of the corpus, and the rest is read all the same.
    The order is that of the paths; within a folder or a glob it is the order of the names, on every machine.
    The codes of the problems are:

    - ``unreadable``: a file, or one interview in it (a line of JSON Lines), cannot be read and was left out;
    - ``annotator-failed``: an annotator raised an error or did what it may not do; the interview was kept as it was
      before that annotator ran, and those after it ran all the same;
    - ``duplicate``: an interview occurs twice, word for word, and was kept once;
    - ``same-id``: another interview, read before, has the same id, and this one was left out.

    Args:
        paths: A folder (read with its subfolders, without hidden files and without files of unknown formats; or one
            that is a corpus by itself, such as a folder of tables), a glob such as ``interviews/**/*.txt``, a file, a
            URL of any of these (``s3://talks/*.txt``, with the extra `fsspec`), or an iterable of these. Files may be
            compressed, or open for bytes, as for :func:`~bilateral_corpus.read`.
        format: The name of the format of all files; None to find it out file by file.
        encoding: The character encoding of all text files; None to find it out.
        published: When all of the interviews were published, if you know better than the files.
        language: The BCP 47 tag of the language of all files; None to find it out.
        annotators: What runs over each interview after its structure is read.
        strict: Raise the first error instead of keeping it as a problem.

    Returns:
        The corpus, with the problems met.

    Raises:
        FileNotFoundError: A path or glob matches nothing.
        BilateralCorpusError: With `strict`, the first file that cannot be read. The errors of annotators are then
            raised too, of whatever type they are.
    """
    date = None if published is None else to_partial_date(published)
    reader = _Reader(format, encoding, date, language, tuple(annotators), strict)
    for path in _files(paths, format):
        reader.read(path)
    return Corpus(reader.kept.values(), problems=reader.problems)


@define
class _Reader:
    """Reads one file after the other, and keeps what was found and what went wrong."""

    format: str | None
    encoding: str | None
    published: PartialDate | None
    language: str | None
    annotators: tuple[Annotator, ...]
    strict: bool
    kept: dict[str, Interview] = field(factory=dict, init=False)
    problems: list[Problem] = field(factory=list, init=False)

    def read(self, path: AnyFile) -> None:
        if self.strict:
            self._keep_all(path, self.annotators)
            return
        before = len(self.kept), len(self.problems)
        try:
            self._keep_all(path, [self._guarded(one, path) for one in self.annotators], self._note_unreadable(path))
        except (BilateralCorpusError, OSError) as error:
            some = before != (len(self.kept), len(self.problems))
            self._note("unreadable", error, f"the {'rest of the ' if some else ''}file was left out", path)

    def _keep_all(
        self, path: AnyFile, annotators: Iterable[Annotator], on_error: Callable[[ParseError], None] | None = None
    ) -> None:
        for interview in read_all(
            path,
            format=self.format,
            encoding=self.encoding,
            published=self.published,
            language=self.language,
            annotators=annotators,
            on_error=on_error,
        ):
            first = self.kept.setdefault(interview.id, interview)
            if first is not interview:
                self._note_repeated(interview, first, path)

    def _note_repeated(self, interview: Interview, first: Interview, path: AnyFile) -> None:
        if interview == first:
            self._note("duplicate", f"{interview.id} is already in the corpus", "it was left out", path)
        else:
            message = f"{interview.id} has the id of another interview of the corpus"
            self._note("same-id", message, "it was left out", path)

    def _note_unreadable(self, path: AnyFile) -> Callable[[ParseError], None]:
        def note(error: ParseError) -> None:
            left_out = "the interview" if error.line is None else "the line"
            self._note("unreadable", error, f"{left_out} was left out", path)

        return note

    def _guarded(self, annotator: Annotator, path: AnyFile) -> Annotator:
        """The same annotator, but where it fails the interview stays as it was."""

        def annotator_or_note(interview: Interview) -> Interview:
            try:
                return annotate(interview, [annotator])
            except Exception as error:  # noqa: BLE001 - one fault of one annotator must not cost the corpus
                fault = str(error) if isinstance(error, IntegrityError) else f"the annotator {annotator!r}: {error!r}"
                self._note("annotator-failed", f"{interview.id}: {fault}", "the interview was kept without it", path)
                return interview

        return annotator_or_note

    def _note(self, code: str, message: object, action: str, path: AnyFile) -> None:
        self.problems.append(Problem(code=code, message=str(message), action=action, source=_source(path)))


def _source(path: AnyFile) -> str | None:
    return name_of(path) if is_open_file(path) else os.fspath(cast(AnyPath, path))


def _files(paths: AnyFile | Iterable[AnyFile], format: str | None) -> Iterator[AnyFile]:
    single = isinstance(paths, (str, os.PathLike)) or is_open_file(paths)
    for one in (cast(AnyFile, paths),) if single else cast("Iterable[AnyFile]", paths):
        if is_open_file(one):
            yield one
        elif is_url(one):
            yield from _at_url(cast(str, one), format)
        else:
            yield from _on_disk(cast(AnyPath, one), format)


def _on_disk(name: AnyPath, format: str | None) -> Iterator[Path]:
    path = Path(name)
    if path.is_dir() and folder_format(path, format) is None:
        inside = sorted(path.rglob("*"), key=Path.as_posix)
        yield from (found for found in inside if _belongs(found.relative_to(path)) and found.is_file())
    elif path.exists():
        yield path
    else:
        yield from _globbed(os.fspath(name))


def _at_url(url: str, format: str | None) -> Iterator[AnyPath]:
    # Few read from elsewhere, and importing the library should be quick.
    from bilateral_corpus.formats.remote import RemotePlace

    place = RemotePlace.at(url)
    if place.files() is not None and folder_format(place, format) is None:
        yield from (found for inside, found in place.below() if _belongs(inside))
    elif place.exists():
        yield place
    else:
        found = place.matching()
        if not found:
            raise FileNotFoundError(f"no file, folder or glob matches {url!r}")
        yield from found


def _belongs(inside: PurePath) -> bool:
    return not any(part.startswith(".") for part in inside.parts) and formats.knows(inside)


def _globbed(pattern: str) -> Iterator[Path]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute patterns
    if not found:
        raise FileNotFoundError(f"no file, folder or glob matches {pattern!r}")
    yield from (Path(name) for name in found if Path(name).is_file())
