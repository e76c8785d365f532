"""Reading one of many files, so that what is wrong with it costs nothing else."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias, cast

from attrs import field, frozen

from bilateral_corpus.annotation import DEFAULT_ANNOTATORS, Annotator, annotate
from bilateral_corpus.errors import BilateralCorpusError, IntegrityError, ParseError
from bilateral_corpus.formats import paused_collector, read_all
from bilateral_corpus.formats.language_tag import language_tag
from bilateral_corpus.formats.places import AnyFile, AnyPath, is_open_file, name_of
from bilateral_corpus.model import Interview, PartialDate, Problem

__all__ = ["FileReader", "problem_in", "repeated", "source_of"]

Note: TypeAlias = Callable[[str, object, str], None]


@frozen(kw_only=True)
class FileReader:
    """Reads the interviews of a file, and tells what went wrong as problems; it can be sent to another process.

    The attributes are the arguments of :func:`~bilateral_corpus.read_corpus`, which says what they mean, and what
    codes the problems have.
    """

    format: str | None = None
    encoding: str | None = None
    published: PartialDate | None = None
    language: str | None = field(default=None, converter=language_tag)
    annotators: tuple[Annotator, ...] = DEFAULT_ANNOTATORS
    strict: bool = False

    def read(self, path: AnyFile) -> list[Interview | Problem]:
        """Give the interviews of a file and the problems met, in the order in which they were."""
        with paused_collector():  # all of them stay
            return list(self.stream(path))

    def stream(self, path: AnyFile) -> Iterator[Interview | Problem]:
        """The same, one at a time."""
        if self.strict:
            yield from self._interviews(path, self.annotators)
            return
        waiting: list[Problem] = []
        is_first = True

        def note(code: str, message: object, action: str) -> None:
            waiting.append(problem_in(path, code, message, action))

        try:
            for interview in self._interviews(path, [_guarded(one, note) for one in self.annotators], note):
                yield from waiting
                waiting.clear()
                yield interview
                is_first = False
        except (BilateralCorpusError, OSError) as error:
            rest = "" if is_first and not waiting else "rest of the "
            note("unreadable", error, f"the {rest}file was left out")
        yield from waiting

    def _interviews(
        self, path: AnyFile, annotators: Iterable[Annotator], note: Note | None = None
    ) -> Iterator[Interview]:
        return read_all(
            path,
            format=self.format,
            encoding=self.encoding,
            published=self.published,
            language=self.language,
            annotators=annotators,
            on_error=None if note is None else _unreadable(note),
        )


def problem_in(path: AnyFile, code: str, message: object, action: str) -> Problem:
    """A problem that says which file it is about."""
    return Problem(code=code, message=str(message), action=action, source=source_of(path))


def source_of(path: AnyFile) -> str | None:
    """What a file is called in problems."""
    return name_of(path) if is_open_file(path) else os.fspath(cast(AnyPath, path))


def repeated(id: str, path: AnyFile, *, is_equal: bool) -> Problem:
    """A problem that says that an interview was read before, or another one with its id."""
    if is_equal:
        return problem_in(path, "duplicate", f"{id} is already in the corpus", "it was left out")
    return problem_in(path, "same-id", f"{id} has the id of another interview of the corpus", "it was left out")


def _unreadable(note: Note) -> Callable[[ParseError], None]:
    def note_error(error: ParseError) -> None:
        left_out = "the interview" if error.line is None else "the line"
        note("unreadable", error, f"{left_out} was left out")

    return note_error


def _guarded(annotator: Annotator, note: Note) -> Annotator:
    """The same annotator, but where it fails the interview stays as it was."""

    def annotator_or_note(interview: Interview) -> Interview:
        try:
            return annotate(interview, [annotator])
        except Exception as error:  # noqa: BLE001 - one fault of one annotator must not cost the corpus
            fault = str(error) if isinstance(error, IntegrityError) else f"the annotator {annotator!r}: {error!r}"
            note("annotator-failed", f"{interview.id}: {fault}", "the interview was kept without it")
            return interview

    return annotator_or_note
