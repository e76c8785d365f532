"""A corpus in one file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import PathLike
from types import TracebackType

from bilateral_corpus.annotation import DEFAULT_ANNOTATORS, Annotator
from bilateral_corpus.corpus.corpus import Corpus
from bilateral_corpus.corpus.criteria import check_known
from bilateral_corpus.corpus.file_reading import FileReader
from bilateral_corpus.corpus.reconciliation.reference import Constraints
from bilateral_corpus.corpus.reconciliation.registers import Registers
from bilateral_corpus.corpus.selectable import Selectable
from bilateral_corpus.corpus.selection import Selection
from bilateral_corpus.corpus.store import writing
from bilateral_corpus.corpus.store.checking import check
from bilateral_corpus.corpus.store.database import Database, Mode
from bilateral_corpus.corpus.store.entry import Entry, entry_of
from bilateral_corpus.corpus.store.hit import SearchPage
from bilateral_corpus.corpus.store.identities import identified, reconcile
from bilateral_corpus.corpus.store.ingest import BATCH, IngestReport, ingest
from bilateral_corpus.corpus.store.ledger import problems_of
from bilateral_corpus.corpus.store.migration import prepare
from bilateral_corpus.corpus.store.stored_interviews import StoredInterviews, interview_of
from bilateral_corpus.errors import IntegrityError, InvalidValueError
from bilateral_corpus.formats.collector import paused_collector
from bilateral_corpus.formats.places import AnyPath
from bilateral_corpus.model import Interview, Problem, Role
from bilateral_corpus.model.display import Displayable
from bilateral_corpus.model.partial_date import PartialDateLike, to_partial_date

__all__ = ["CorpusStore"]

_DIGEST = "SELECT digest FROM interview WHERE id = ?"
_UNDECIDED = Constraints()
_COUNTRY = "SELECT 1 FROM country WHERE code = ?"


class CorpusStore(Displayable, Selectable[StoredInterviews]):
    """A corpus in one SQLite file: larger than memory, searched by words, read by many while one writes.

    ``with CorpusStore("talks.store") as store:`` opens one, or makes it; ``store["an-id"]`` gives an interview, and
    iteration gives all, in the order of their ids. Use a store in the thread that opened it, and open it again in every
    process.

    Attributes:
        path: The file.

    Args:
        path: The file; ``.store`` is a good suffix.
        mode: ``a`` to read and write, and to make the file if it is not there; ``x`` to make it, and fail if it is
            there; ``r`` to read only.
        timeout: For how many seconds to wait while someone else writes.

    Raises:
        InvalidValueError: The path, the mode or the timeout is none that can be.
        StoreError: The file is no store, or one of a later version of the library.
        OSError: It is not there, or cannot be opened.
    """

    path: str

    def __init__(self, path: str | PathLike[str], mode: Mode = "a", *, timeout: float = 5.0) -> None:
        self._database = Database(path, mode, timeout)
        self.path = self._database.path
        try:
            prepare(self._database)
        except BaseException:  # also after Ctrl+C; it is raised again
            self._database.close()
            raise

    def __enter__(self) -> CorpusStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the store cannot be used any more."""
        self._database.close()

    def __len__(self) -> int:
        count: int = self._database.value("SELECT count(*) FROM interview")
        return count

    def __iter__(self) -> Iterator[Interview]:
        return iter(self.where())

    def __contains__(self, item: object) -> bool:
        """Whether an id, or an interview equal to this one, is in the store."""
        if isinstance(item, Interview):
            return bool(self._database.value(_DIGEST, (item.id,)) == entry_of(item).digest)
        return self._key(item) is not None

    def __getitem__(self, id: str) -> Interview:
        """The interview with an id.

        Raises:
            KeyError: There is no such id.
            StoreDamagedError: It cannot be read any more.
        """
        key = self._key(id)
        interview = None if key is None else interview_of(self._database, key)
        if interview is None:
            raise KeyError(id)
        return interview

    def select(self, selection: Selection) -> StoredInterviews:
        """Give the interviews that are as wanted, read when they are asked for.

        People and events go by the ids that `reconcile` last gave them, and those that were put in since by the ids
        that they have in their interview.
        """
        codes = selection.countries
        if missing := {code for code in codes if not self._database.value(_COUNTRY, (code,))}:
            check_known(missing, ())
        return StoredInterviews(self._database, identified(self._database, selection))

    def reconcile(self, constraints: Constraints = _UNDECIDED) -> Registers:
        """Find out who and what is the same in the interviews, and keep that for `where`.

        All interviews are read, one at a time; in memory are the people, organizations and events of all of them. What
        is put in later is not compared until this is called again.

        Args:
            constraints: What a person has decided about who and what is the same.

        Returns:
            The people, the organizations and the events, each once, as a corpus of all interviews has them.

        Raises:
            StoreLockedError: Someone else is writing.
            OSError: The store cannot be written.
        """
        with self._database.writing():
            return reconcile(self._database, self.where(), constraints)

    def search(self, query: str, *, role: Role | str | None = None, start: int = 0, size: int = 10) -> SearchPage:
        """Look for turns in which some words stand, as :meth:`StoredInterviews.search` does."""
        return self.where().search(query, role=role, start=start, size=size)

    def to_corpus(self) -> Corpus:
        """Read all interviews into one corpus, in the order of their ids, with the problems."""
        return Corpus(self, problems=self.problems)

    def add(self, interviews: Interview | Iterable[Interview]) -> None:
        """Put interviews in; those that are there already, word for word, stay as they are.

        They are kept in batches: after an error the store has those of earlier batches, and each of them whole.

        Args:
            interviews: One or several.

        Raises:
            InvalidValueError: One is no interview.
            IntegrityError: Another interview in the store has the same id.
            UnrepresentableError: One cannot be written as JSON.
            StoreLockedError: Someone else is writing.
            OSError: The store cannot be written.
        """
        several = (interviews,) if isinstance(interviews, Interview) else interviews
        if isinstance(several, str) or not isinstance(several, Iterable):
            raise InvalidValueError(f"a store holds interviews, found {several!r:.60}")
        for batch in _batches(several):
            # All that is made stays until the batch is kept, and looking for garbage in it takes a seventh of the time.
            with paused_collector(), self._database.writing():
                for interview in batch:
                    self._add(entry_of(interview))

    def _add(self, entry: Entry) -> None:
        digest = self._database.value(_DIGEST, (entry.id,))
        if digest is None:
            writing.insert(self._database, entry)
        elif digest != entry.digest:
            raise IntegrityError(f"{self.path}: another interview in the store has the id {entry.id!r}")

    def ingest(
        self,
        paths: AnyPath | Iterable[AnyPath],
        *,
        format: str | None = None,
        encoding: str | None = None,
        published: PartialDateLike | None = None,
        language: str | None = None,
        annotators: Iterable[Annotator] = DEFAULT_ANNOTATORS,
        workers: int = 1,
        progress: bool | None = None,
        again: bool = False,
    ) -> IngestReport:
        """Read files and keep their interviews, as :func:`~bilateral_corpus.read_corpus` reads them.

        It may be stopped at any time, also by a power cut, and called again: files that were read to their end and have
        not changed (by SHA-256), nor are to be read in another way, are passed over. Of a file that has changed, the
        interviews that it had before are replaced, or taken out if no file has them any more; where a part of it cannot
        be read, or the file is gone, those that it had stay. What was put in or replaced by hand stays too.

        What cannot be read becomes a problem, with the codes that :func:`~bilateral_corpus.read_corpus` has, and
        ``changed`` for a file that was written to while it was read; it is read again the next time. Problems are kept
        (see `problems`) until their file is read again. A file whose interview has the id of another one is also read
        again each time, in case the other one is gone.

        Args:
            paths: As for :func:`~bilateral_corpus.read_corpus`, but no open files.
            format: As there, and so are all below but the last.
            encoding: As there.
            published: As there.
            language: As there.
            annotators: As there.
            workers: As there. Files of formats for many interviews are read in this process, one interview at a time.
            progress: As there.
            again: Read also what has not changed, such as with a new version of the library.

        Returns:
            What became of the files.

        Raises:
            FileNotFoundError: A path or glob matches nothing.
            InvalidValueError: A value is none that can be.
            StoreLockedError: Someone else is writing.
            OSError: The store cannot be written.
        """
        if not isinstance(paths, str | PathLike | Iterable) or not isinstance(annotators, Iterable):
            raise InvalidValueError(f"found {paths!r:.60} and {annotators!r:.60}, expected files and annotators")
        reader = FileReader(
            format=format,
            encoding=encoding,
            published=None if published is None else to_partial_date(published),
            language=language,
            annotators=tuple(annotators),
        )
        return ingest(self._database, paths, reader, workers=workers, progress=progress, again=again)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What went wrong when files were last read, in the order of their paths."""
        return problems_of(self._database)

    def replace(self, interview: Interview) -> None:
        """Put an interview in, in place of the one with its id, if there is one.

        Raises:
            InvalidValueError: It is no interview.
            UnrepresentableError: It cannot be written as JSON.
            StoreLockedError: Someone else is writing.
            OSError: The store cannot be written.
        """
        entry = entry_of(interview)
        with self._database.writing():
            key = self._key(entry.id)
            if key is not None:
                writing.remove(self._database, key)
            writing.insert(self._database, entry, key)

    def delete(self, id: str) -> None:
        """Take an interview out.

        Raises:
            KeyError: There is no such id.
            StoreLockedError: Someone else is writing.
            OSError: The store cannot be written.
        """
        with self._database.writing():
            key = self._key(id)
            if key is None:
                raise KeyError(id)
            writing.remove(self._database, key)

    def check(self) -> tuple[Problem, ...]:
        """Look through the whole file for damage; that takes about as long as reading all interviews.

        Returns:
            A problem with the code ``damaged`` for each thing found. What is not named can still be read.
        """
        return tuple(check(self._database))

    def _key(self, id: object) -> int | None:
        if not isinstance(id, str) or _has_half_a_pair(id):
            return None
        key: int | None = self._database.value("SELECT key FROM interview WHERE id = ?", (id,))
        return key

    def __repr__(self) -> str:
        return f"<CorpusStore {self.path!r}>"


def _has_half_a_pair(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def _batches(interviews: Iterable[Interview]) -> Iterator[list[Interview]]:
    batch, passages = list[Interview](), 0
    for interview in interviews:
        batch.append(interview)
        passages += len(interview.passages) + 1 if isinstance(interview, Interview) else 1
        if passages >= BATCH:
            yield batch
            batch, passages = [], 0
    yield batch
