"""Taking the interviews of many files into a store."""

from __future__ import annotations

import os
from collections.abc import Iterable
from time import monotonic

from attrs import define, field, frozen

from bilateral_corpus.corpus.file_finding import find_named_files
from bilateral_corpus.corpus.file_reading import FileReader, problem_in
from bilateral_corpus.corpus.parallel import in_order
from bilateral_corpus.corpus.progress import progress_bar
from bilateral_corpus.corpus.store.database import Database
from bilateral_corpus.corpus.store.ledger import FileTaking, digest_of
from bilateral_corpus.corpus.store.source_file import Content, Intake, SourceFile, lost, state_of
from bilateral_corpus.formats.places import AnyPath
from bilateral_corpus.model import Problem

__all__ = ["BATCH", "IngestReport", "ingest"]

#: How many passages are kept at once: enough to be quick, few enough that memory stays small.
BATCH = 20_000
# What is lost at most when the process ends, and for how long others wait who want to write.
_SECONDS = 1.0


@frozen(kw_only=True)
class IngestReport:
    """What became of the files that a store took in.

    Attributes:
        files: How many files there are.
        unchanged: How many of them are as they were when they were last read, and were not read again.
        added: How many interviews were put in.
        replaced: How many were put in the place of what the same file had before.
        removed: How many were taken out, since the files that they came from have them no more.
        problems: What went wrong with the files that were read.
    """

    files: int = 0
    unchanged: int = 0
    added: int = 0
    replaced: int = 0
    removed: int = 0
    problems: tuple[Problem, ...] = field(default=(), repr=lambda problems: f"<{len(problems)}>")


def ingest(
    database: Database,
    paths: AnyPath | Iterable[AnyPath],
    reader: FileReader,
    *,
    workers: int,
    progress: bool | None,
    again: bool,
) -> IngestReport:
    """Take files in; the arguments are those of :meth:`CorpusStore.ingest <bilateral_corpus.CorpusStore.ingest>`."""
    found = list(find_named_files(paths, reader.format))
    files = (SourceFile(one, None if again else digest_of(database, os.fspath(one))) for one in found)
    intake = Intake(reader)
    taking = _Taking(database, intake, len(found))
    try:
        with progress_bar(len(found), progress) as advance:
            for file, content in in_order(intake.read, files, workers=workers, lost=lost):
                taking.take(file, content)
                advance()
        taking.keep()
    finally:
        database.undo()
    return taking.report()


@define
class _Taking:
    """Takes one file after the other, and keeps what was taken in batches."""

    database: Database
    intake: Intake
    files: int
    unchanged: int = field(default=0, init=False)
    counts: dict[str, int] = field(factory=lambda: dict.fromkeys(("added", "replaced", "removed"), 0), init=False)
    problems: list[Problem] = field(factory=list, init=False)
    _began: float = field(default=0.0, init=False)
    _passages: int = field(default=0, init=False)

    def take(self, file: SourceFile, content: Content) -> None:
        """Take in what was found in a file; a file that was not changed is passed over."""
        if content.digest is not None and content.digest == file.digest:
            self.unchanged += 1
            return
        self._begin()
        taking = FileTaking(self.database, os.fspath(file.path))
        for item in self.intake.stream(file.path) if content.items is None else content.items:
            taking.take(item)
            self._passages += 1 if isinstance(item, Problem) else len(item.passages) + 1
            if self._passages >= BATCH:
                self.keep()
                self._begin()
        taking.finish(self._digest(file, content, taking))
        self._note(taking)
        if self._passages >= BATCH or monotonic() - self._began > _SECONDS:
            self.keep()

    def _digest(self, file: SourceFile, content: Content, taking: FileTaking) -> str | None:
        if content.digest is None or state_of(file.path) == content.state:
            return content.digest
        taking.take(problem_in(file.path, "changed", "the file was written to while it was read", "it is read again"))
        return None

    def _note(self, taking: FileTaking) -> None:
        for name in self.counts:
            self.counts[name] += getattr(taking, name)
        self.problems += taking.problems

    def _begin(self) -> None:
        if not self.database.is_writing:
            self.database.begin()
            self._began, self._passages = monotonic(), 0

    def keep(self) -> None:
        """Keep what was taken in until now."""
        if self.database.is_writing:
            self.database.keep()

    def report(self) -> IngestReport:
        """What became of the files."""
        return IngestReport(files=self.files, unchanged=self.unchanged, problems=tuple(self.problems), **self.counts)
